"""Policies: what a server drops when it is full, and whether that fits what we keep there."""

from __future__ import annotations

from copydesk.cache.link import Link
from copydesk.errors import CacheError


async def complaint_about(cache: Link, ledger: Link) -> str | None:
    """What is wrong with how the servers are set up, in one sentence; None when nothing is, or they do not say.

    What the cache holds has a lifetime and may go; what the ledger holds has none and may not. One server for both
    must therefore drop only what has a lifetime.
    """
    policy = await _policy(ledger)
    if policy is None or policy == "noeviction" or policy.startswith("volatile-"):
        return None
    if ledger is cache:
        return (
            f"one server keeps both what may be lost and what may not, and when full it drops either ({policy}); "
            "set its maxmemory-policy to volatile-lfu, or name another server in COPYDESK_LEDGER_URL"
        )
    return f"the server of COPYDESK_LEDGER_URL drops what may not be lost when full ({policy}); set it to noeviction"


async def _policy(link: Link) -> str | None:
    """The eviction policy of a server that has a limit; None without one, or where it does not say."""
    try:
        told = await link.run(lambda client: client.info("memory"), budget_seconds=1)
    except CacheError:
        return None
    # A cluster answers for each of its nodes.
    nodes = [told] if "maxmemory" in told else list(told.values())
    limited = [str(node["maxmemory_policy"]) for node in nodes if int(node["maxmemory"]) > 0]
    return next((policy for policy in limited if policy.startswith("allkeys")), limited[0] if limited else None)
