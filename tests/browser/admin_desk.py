"""A desk with something to administer: a server, pages from some sites, what readers say of them, keys and jobs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from tests.browser.conftest import ADMIN_KEY, address_in
from tests.sources.news_site import NewsSite, Told, article

#: Sentences with something to flag in them, and some without.
SENTENCES = (
    "The summit was called off on 31 September.",
    "“We have nothing to add,” a senior official who asked not to be named said.",
    "The council met on Monday, 12 March 2024, to talk about the bridge.",
    "Analysts suggest that the price of bread will rise.",
    "The bridge over the river was opened by the mayor in front of many people.",
)
SITES = ("courier.example", "gazette.example", "evening-post.example")


@contextmanager
def admin_desk() -> Iterator[str]:
    """The address of such a desk; ``ADMIN_KEY`` opens it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    environment |= {
        "COPYDESK_ADMIN_KEY": ADMIN_KEY, "COPYDESK_FETCH_LOCAL": "yes", "COPYDESK_VISIT_SECONDS": "0.01",
        "COPYDESK_REDIS_SECONDS": "60",
    }  # fmt: skip
    command = [sys.executable, "-m", "copydesk.cli.main", "serve", "--port", "0", "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    site = NewsSite()
    try:
        backend = address_in(server)
        with httpx.Client(base_url=backend, timeout=120, headers={"Authorization": f"Bearer {ADMIN_KEY}"}) as client:
            fill(client, site)
        yield backend
    finally:
        site.close()
        server.send_signal(signal.SIGINT)
        server.wait(30)
        if server.stdout:
            server.stdout.close()


def fill(client: httpx.Client, site: NewsSite) -> None:
    """Have pages read, flags disputed, keys made and jobs done."""
    for nth in range(12):
        page = {
            "url": f"https://{SITES[nth % 3]}/{nth}",
            "text": " ".join(SENTENCES[: 1 + nth % 5]) + f" It was {nth}.",
        }
        told = client.post("/v1/analyses", json=page).raise_for_status().json()
        for _ in range(nth % 4):
            client.post("/v1/analyses", json=page).raise_for_status()
        for flag in told["flags"][: nth % 2]:
            said = {"analysis": told["id"], "flag": flag["id"], "verdict": "wrong", "note": "It was the 30th."}
            client.post("/v1/feedback", json=said).raise_for_status()
    for name, scopes in (("Evening Post", ["check"]), ("Ada", ["admin"])):
        client.post("/admin/v1/keys", json={"name": name, "scopes": scopes}).raise_for_status()
    site.pages["/robots.txt"] = Told(b"User-agent: *\nDisallow: /closed\n", kind="text/plain")
    site.pages["/grave"] = article("Grave", SENTENCES[0])
    addresses = [*site.publish("a", "b", "closed"), f"{site.address}/grave", f"{site.address}/gone"]
    job = client.post("/admin/v1/warmings", json={"addresses": addresses, "per_minute": 60_000}).raise_for_status()
    ended(client, job)
    client.post("/admin/v1/purges", json={"wanted": {"site": SITES[0]}, "soft": True}).raise_for_status()


def ended(client: httpx.Client, job: httpx.Response) -> dict[str, Any]:
    """A job, once it has ended."""
    for _ in range(2400):
        told: dict[str, Any] = client.get(job.headers["location"]).raise_for_status().json()
        if told["ended_at"]:
            return told
        time.sleep(0.05)
    raise AssertionError("the job never ended")
