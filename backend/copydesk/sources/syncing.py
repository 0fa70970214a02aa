"""Syncing: what Wikidata has on the offices of the register's countries, step by step into a file.

A step is written whole, or not at all and drawn again the next time: whoever stops and starts it loses one step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from copydesk.register.synced import Store
from copydesk.sources.wikidata import AT_ONCE, Wikidata

#: Offices whose holders are asked for at once: more would take the query service too long.
_OFFICES_AT_ONCE = 40


async def sync(
    wikidata: Wikidata, store: Store, countries: Sequence[str], told: Callable[[str, int, int], None]
) -> int:
    """Draw the offices of countries (ISO codes in small letters), their holders, and all names; then index the names.

    ``told`` hears, after each step, of what was drawn, how many steps of that sort are done, and of how many.
    Gives how many names are on record.

    Raises:
        SourceError: when Wikidata does not answer; what was drawn is kept, and the next call goes on from there.
    """
    entities = await wikidata.countries()
    asked = [country for country in countries if country in entities]
    for number, country in enumerate(asked, 1):
        if not store.done(f"offices {country}"):
            found = await wikidata.offices(entities[country])
            store.finish(f"offices {country}", offices=[(office, country) for office in found])
        told("offices of countries", number, len(asked))
    batches = [
        (country, batch)
        for country in asked
        for batch in _batches(store.offices(country), _OFFICES_AT_ONCE)
    ]  # fmt: skip
    for number, (country, batch) in enumerate(batches, 1):
        step = f"tenures {country} {batch[0]}–{batch[-1]}"
        if not store.done(step):
            store.finish(step, tenures=await wikidata.tenures(batch))
        told("holders of offices", number, len(batches))
    nameless = _batches(store.nameless(), AT_ONCE)
    for number, batch in enumerate(nameless, 1):
        store.finish(f"names {batch[0]}–{batch[-1]}", names=await wikidata.names(batch))
        told("names", number, len(nameless))
    return store.index()


def _batches(all: Sequence[str], size: int) -> list[list[str]]:
    left = iter(all)
    return list(iter(lambda: list(islice(left, size)), []))
