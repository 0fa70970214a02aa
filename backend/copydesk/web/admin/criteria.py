"""Which analyses an admin means, from an address, a body or a form."""

from __future__ import annotations

from collections.abc import Mapping

from copydesk.cache.ages import seconds_of
from copydesk.cache.keeper import Wanted
from copydesk.web.problems import Refused

#: Criteria that are tags.
TAGS = ("site", "rule", "office", "person", "body", "engine", "register")
NAMES = (*TAGS, "url", "older", "younger")


def wanted_of(given: Mapping[str, str]) -> Wanted:
    """The analyses that all of the given criteria hold for.

    Raises:
        Refused: when one means nothing.
    """
    if strange := [name for name, value in given.items() if value and name not in NAMES]:
        raise Refused("wrong-query", f"There is no criterion {', '.join(strange)}; there are {', '.join(NAMES)}.")
    return Wanted(
        tuple(f"{name}:{value.strip()}" for name in TAGS if (value := given.get(name, ""))),
        given.get("url") or None,
        _age(given, "older"),
        _age(given, "younger"),
    )


def _age(given: Mapping[str, str], name: str) -> int | None:
    try:
        return seconds_of(given[name]) if given.get(name) else None
    except ValueError as error:
        raise Refused("wrong-query", f"{name}: {error}.") from None
