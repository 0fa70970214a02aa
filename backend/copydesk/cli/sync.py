"""``copydesk register sync``: offices, holders and names from Wikidata, into a file beside the register's own data."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.cli.terminal import complain
from copydesk.errors import RegisterError, SettingsError
from copydesk.model.tenure import PlaceKind
from copydesk.register.load import load_register
from copydesk.register.register import Register
from copydesk.settings import Settings, variable

if TYPE_CHECKING:
    from copydesk.register.synced import Store


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    part = parts.add_parser(
        "sync", help="draw offices, holders and names from Wikidata into a file; goes on where it stopped"
    )
    part.add_argument("file", nargs="?", type=Path, metavar="FILE",
                      help=f"the SQLite file; otherwise what {variable('register_synced')} names")  # fmt: skip
    part.add_argument("--of", nargs="+", default=(), metavar="COUNTRY", help="only these, as: be Russia; otherwise all")
    part.add_argument("--contact", metavar="ADDRESS", help="an e-mail or web address, for those who run Wikidata")
    part.add_argument("--again", action="store_true", help="draw anew what an earlier run has drawn")
    part.add_argument("--query-service", metavar="URL", help="another SPARQL service than Wikidata's")
    part.add_argument("--api", metavar="URL", help="another Wikibase API than Wikidata's")
    part.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    file = arguments.file or Settings.from_environment().register_synced
    if file is None:
        raise SettingsError(f"name a file to sync into, or set {variable('register_synced')}")
    from copydesk.register.synced import Store  # not at the top: it brings numpy along

    countries = countries_of(load_register(), arguments.of)
    store = Store(file)
    try:
        if arguments.again:
            store.forget_steps()
        names = asyncio.run(_synced(arguments, store, countries))
    finally:
        store.close()
    print(f"{file}: {names:,} names of office-holders of {len(countries)} countries.")
    return 0


async def _synced(arguments: argparse.Namespace, store: Store, countries: list[str]) -> int:
    # Not at the top: no other command needs an HTTP client.
    from copydesk.sources.syncing import sync
    from copydesk.sources.wikidata import API, QUERY_SERVICE, Wikidata

    wikidata = Wikidata(
        contact=arguments.contact,
        query_service=arguments.query_service or QUERY_SERVICE,
        api=arguments.api or API,
        told=complain,
    )
    try:
        return await sync(wikidata, store, countries, _progress)
    finally:
        await wikidata.close()


def countries_of(register: Register, words: tuple[str, ...]) -> list[str]:
    """Ids of the countries so written; of all on record when none is.

    Raises:
        RegisterError: when one is not on record.
    """
    if not words:
        return [id for id, place in register.records.places.items() if place.kind is PlaceKind.COUNTRY]
    found = {word: register.record(word) or register.place(word) for word in words}
    if missing := [word for word, place in found.items() if place is None]:
        raise RegisterError(f"No country on record is written {missing[0]!r}.")
    return [place.id for place in found.values() if place]


def _progress(what: str, done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{what}: {done:,} of {of:,} ", end="\n" if done == of else "", file=sys.stderr, flush=True)
