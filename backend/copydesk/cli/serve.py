"""``copydesk serve``: the backend over HTTP."""

from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path

from copydesk.settings import Settings, variable

#: In a checkout the built extension lies beside the backend; an installed package has none.
EXTENSION = Path(__file__).parents[3] / "extension" / "build"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = commands.add_parser("serve", help="serve the API, and a page to try it on")
    parser.add_argument("--host", help="address to listen on (COPYDESK_HOST; default 127.0.0.1)")
    parser.add_argument("--port", help="port to listen on (COPYDESK_PORT; default 8400)")
    parser.add_argument("--workers", help="processes that think (COPYDESK_WORKERS; default: one a core)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    # Not at the top: each worker process imports this command's modules anew, and needs none of the server's.
    from copydesk.web.serving import serve

    # What the server tells of itself, such as which cache it uses; of pages it tells nothing.
    logging.basicConfig(format="%(message)s")
    logging.getLogger("copydesk").setLevel(logging.INFO)
    given = {variable(name): value for name in ("host", "port", "workers") if (value := getattr(arguments, name))}
    return 0 if serve(Settings.from_environment({**os.environ, **given}), _announce) else 2


def _announce(address: str) -> None:
    print(f"\nCopydesk listens on {address}/  (paste a page there; API: /docs; stop with Ctrl-C)")
    if (EXTENSION / "chrome" / "manifest.json").exists():
        print(
            "The extension, to see flags in the pages you read:\n"
            f"  Chrome    chrome://extensions → Developer mode → Load unpacked → {EXTENSION / 'chrome'}\n"
            f"  Firefox   about:debugging → This Firefox → Load Temporary Add-on → {EXTENSION / 'firefox'}"
        )
    print(flush=True)
