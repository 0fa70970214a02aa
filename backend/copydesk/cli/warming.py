"""``copydesk cache warm`` and ``recheck``: pages are fetched and read here, in this process, and kept in the cache.

What is done is noted in the ledger: the same command again goes on where it was broken off.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from copydesk.cache.admin import Admin
from copydesk.cache.jobs import Job
from copydesk.cli.criteria import add_criteria, positive, wanted_of
from copydesk.cli.parts import Parts, print_json
from copydesk.cli.terminal import complain, errors, operator
from copydesk.errors import AdminError
from copydesk.jobs.outdated import asked_of, outdated
from copydesk.jobs.runner import PER_MINUTE, Runner
from copydesk.settings import Settings
from copydesk.wiring import open_runner

#: How many addresses are read at most, unless more are asked for; how many of those that failed are named.
MOST, NAMED = 1000, 10
#: How often it is looked whether somebody else has finished our job.
POLL_SECONDS = 1.0


def add_to(parts: Parts) -> None:
    """Describe the parts."""
    warm = parts.add_alone("warm", _warm, "read pages before anybody asks for them; goes on where it was broken off")
    given = warm.add_mutually_exclusive_group(required=True)
    given.add_argument("addresses", nargs="*", default=[], metavar="ADDRESS", help="of pages")
    given.add_argument("--list", type=Path, metavar="FILE", help="of addresses, one a line")
    given.add_argument("--sitemap", metavar="URL", help="a sitemap, or an index of sitemaps; the newest pages first")
    given.add_argument("--feed", metavar="URL", help="RSS, Atom or JSON Feed")
    recheck = parts.add_alone(
        "recheck", _recheck, "read outdated pages again, the worst first; without --yes only count them"
    )
    add_criteria(recheck)
    recheck.add_argument("--yes", action="store_true", help="do it")
    for part in (warm, recheck):
        part.add_argument("--most", type=positive, default=MOST, metavar="N", help=f"pages (default {MOST:,})")
        part.add_argument(
            "--per-minute", type=positive, default=PER_MINUTE, metavar="N",
            help=f"pages begun a minute (default {PER_MINUTE}); a host gets one at a time, with a pause, in any case",
        )  # fmt: skip


async def _warm(arguments: argparse.Namespace) -> int:
    listing = arguments.sitemap or arguments.feed
    asked: dict[str, Any] = {"most": arguments.most, "per_minute": arguments.per_minute}
    if listing:
        items, what = None, listing
        asked["listing"] = listing
    else:
        items = list(dict.fromkeys(arguments.addresses or _listed(arguments.list)))[: arguments.most]
        what = f"{len(items):,} addresses" + (f" of {arguments.list}" if arguments.list else "")
    if strange := next((one for one in [*(items or []), what if listing else "http://"] if not _is_address(one)), None):
        raise AdminError(f"{strange} is no web address.")
    async with _opened() as (runner, admin):
        return await _work(runner, admin, "warm", what, asked, items, arguments)


async def _recheck(arguments: argparse.Namespace) -> int:
    wanted = wanted_of(arguments)
    async with _opened() as (runner, admin):
        if not arguments.yes:
            return await _dry(runner, arguments)
        asked = {**asked_of(wanted), "most": arguments.most, "per_minute": arguments.per_minute}
        return await _work(runner, admin, "recheck", str(wanted), asked, None, arguments)


async def _dry(runner: Runner, arguments: argparse.Namespace) -> int:
    wanted = wanted_of(arguments)
    found = await outdated(runner.desk, wanted)
    pages = found.addresses[: arguments.most]
    if arguments.format == "json":
        print_json({
            "wanted": str(wanted), "count": len(pages), "done": False, "without_address": found.without_address,
            "pages": [{"url": page.url, "warnings": page.warnings, "cautions": page.cautions, "hits": page.hits}
                      for page in pages[:NAMED]],
        })  # fmt: skip
        return 0
    print(f"{len(pages):,} pages would be read again ({wanted}); --yes does it. The worst:" if pages else
          f"Nothing is outdated ({wanted}).")  # fmt: skip
    for page in pages[:NAMED]:
        print(f"  {page.warnings} warnings, {page.cautions} cautions, {page.hits:,} hits  {page.url}")
    if found.without_address:
        print(f"{found.without_address:,} outdated analyses have no address; their readers have them made anew.")
    return 0


async def _work(
    runner: Runner, admin: Admin, kind: str, what: str, asked: Mapping[str, Any], items: list[str] | None,
    arguments: argparse.Namespace,
) -> int:  # fmt: skip
    """Go on with the job that this very command began, or begin one, and see it through."""
    digest = hashlib.sha256(json.dumps([kind, asked, items], sort_keys=True).encode()).hexdigest()
    job, made = await admin.begin_job(runner.jobs, kind, what, asked, items, name=f"cli:{digest}", to_all=False)
    if not made:
        errors.print(f"Going on: {job.done:,} of {job.total:,} were done." if job.total else "Going on.")
    with _shown() as show:
        ended = await runner.run(job.id, show)
        while ended is None:  # its lease is still out: we died a moment ago, or run twice
            await asyncio.sleep(POLL_SECONDS)
            ended = await runner.run(job.id, show)
    await runner.jobs.unname(ended)  # the next such command is meant anew
    return await _summed_up(runner, ended, arguments)


async def _summed_up(runner: Runner, job: Job, arguments: argparse.Namespace) -> int:
    missed = [result async for result in runner.jobs.results(job) if result["outcome"] in ("failed", "closed")]
    if arguments.format == "json":
        told = {"state": job.state, "why": job.why or None, "total": job.total, "counts": dict(job.counts)}
        print_json({**told, "missed": [{"url": one.get("url"), "why": one["why"]} for one in missed]})
    elif job.state == "failed":
        complain(job.why)
    else:
        counts = job.counts
        print(
            f"{counts.get('read', 0):,} read and kept, {counts.get('there', 0):,} were there, "
            f"{counts.get('closed', 0):,} closed by robots.txt, {counts.get('failed', 0):,} could not be read."
        )
        for one in missed[:NAMED]:
            print(f"  {one.get('url')}: {one['why']}")
        if len(missed) > NAMED:
            print(f"  and {len(missed) - NAMED:,} more; --format json names them all")
        if job.why:
            complain(job.why)
    return 2 if job.state == "failed" else int(bool(missed))


def _listed(file: Path) -> Iterator[str]:
    try:
        lines = file.read_text("utf-8").splitlines()
    except OSError as error:
        raise AdminError(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise AdminError(f"{file} is not UTF-8 text.") from None
    return (line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://"))


@asynccontextmanager
async def _opened() -> AsyncIterator[tuple[Runner, Admin]]:
    async with open_runner(Settings.from_environment(), operator()) as opened:
        yield opened


@contextmanager
def _shown() -> Iterator[Callable[[Job], None]]:
    """Shows on a terminal how far a job is."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        task = progress.add_task("Reading", total=None)
        yield lambda job: progress.update(task, completed=job.done, total=job.total)
