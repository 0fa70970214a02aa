"""Portfolios: what a minister is minister of, when the title is not written as any on record.

"Federal Minister of the Interior and Community", "Secretary of National Defence" and "Minister of European and Foreign
Affairs" are told apart by what they are for. A deputy, a shadow or a minister of state is another office: no portfolio.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: What is one portfolio under several names, the first of each line standing for the others.
_ONE_PORTFOLIO = (
    "foreign trade;foreign trade;external trade",
    "foreign;foreign affairs;external affairs;external relations;foreign relations;international relations",
    "defence;defence;national defence;armed forces;defence and armed forces",
    "interior;interior;internal affairs;home affairs;interior affairs",
    "finance;finance;finances;public finance;public finances",
    "economy;economy;economics;economic affairs;national economy",
    "justice;justice",
    "health;health;public health",
)
_STANDS_FOR = {name: line.split(";")[0] for line in _ONE_PORTFOLIO for name in line.split(";")[1:]}
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(_STANDS_FOR, key=len, reverse=True))})\b")
#: Whole titles only: "Foreign Minister", "Home Secretary"; a minister of foreign investment is somebody else.
_SHORT = {"foreign": "foreign affairs", "home": "home affairs", "defence": "defence", "interior": "interior"}
#: "European and Foreign Affairs", "Foreign and European Affairs", "Foreign, Commonwealth and Development Affairs".
_SHARED_AFFAIRS = re.compile(
    r"^(?:(europe(?:an)?|european union|international) and foreign|foreign (?:and )?([\w ]+?)) affairs\b"
)

#: Beside these the first is the office that everybody means: no country has two ministers of foreign affairs.
_LEADING = {
    "foreign": None,  # whatever comes along
    "defence": frozenset({"veterans", "veterans affairs", "civil protection", "armed forces logistics", "sports"}),
    "interior": frozenset(
        {
            "administration", "public administration", "national administration", "security", "public security",
            "community", "building", "kingdom relations", "local government", "local governments", "decentralization",
            "public order", "coordination of national government", "sports", "safety", "territorial administration",
        }
    ),
    "finance": frozenset({"treasury", "public credit", "prices", "budget", "public accounts"}),
}  # fmt: skip

#: With any of these in its title it is somebody below or beside the minister.
_OTHERS = frozenset(
    """
    deputy vice assistant associate parliamentary shadow state under first second junior delegate office chief head
    adviser aide committee spokesperson general permanent private press principal prime former staff cabinet council
    director undersecretary alternate without ambassador commissioner
    """.split()
)
#: Of those who are ministers, too, and who are called by what they are for.
_DEPUTIES = frozenset("deputy vice assistant shadow alternate prime former spokesperson committee adviser".split())
_RANKS = re.compile(
    r"\b(?:(?:senior |junior |first |second |third |associate |delegate )?minister(?: of state| delegate)?"
    r"(?: of| for| in charge of| responsible for)?)\b"
)
#: A minister of social justice is no minister of justice, nor one of food security the security minister.
_NOT_FOR_SHORT = frozenset({"justice", "security", "affairs", "development", "policy", "services", "relations"})
_HONOURS = re.compile(r"^(?:federal|union) (?=minister)|^cabinet (?=secretary)")
_FORMS = (
    re.compile(r"(?P<noun>minister|secretary) (?:of |for |in charge of )?(?P<what>.+)"),
    re.compile(r"(?P<what>.+) (?P<noun>minister|secretary)"),
)


@lru_cache(maxsize=20_000)
def portfolio(key: str) -> tuple[str, frozenset[str]]:
    """Minister or secretary, and of what, as one word or phrase each: {"interior", "community"}; of nothing where the
    office is another. In India the foreign secretary serves under the foreign minister.
    """
    key = _HONOURS.sub("", key)
    if not _OTHERS.isdisjoint(key.split()):
        return "", frozenset()
    for form in _FORMS:
        if found := form.fullmatch(key):
            return found["noun"], frozenset(_parts(found["what"]))
    return "", frozenset()


@lru_cache(maxsize=20_000)
def portfolios_within(key: str) -> frozenset[str]:
    """Each portfolio that a minister of any rank may be named by for short: energy, for "minister of electricity and
    renewable energy", and defence, for a "minister of state for defence". None of a minister's deputies, who are called
    deputies.
    """
    words = key.split()
    if "minister" not in words or not _DEPUTIES.isdisjoint(words):
        return frozenset()
    chunks = (chunk.strip() for chunk in _RANKS.split(key))
    parts = {part for chunk in chunks if chunk for part in _parts(chunk)}
    ends = (tuple(part.split()[start:]) for part in parts for start in range(1, len(part.split())))
    shorter = {" ".join(end) for end in ends} - _NOT_FOR_SHORT
    return frozenset(parts | {_STANDS_FOR.get(part, part) for part in shorter})


def _parts(words: str) -> list[str]:
    """The parts of a list whose commas are lost: "foreign affairs european union and cooperation" has three."""
    words = _SHARED_AFFAIRS.sub(r"foreign affairs and \1\2", words)
    words = _SHORT.get(words, words) if " " not in words else words
    found: list[str] = []

    def taken(name: re.Match[str]) -> str:
        found.append(_STANDS_FOR[name[0]])
        return " and "

    rest = _NAMED.sub(taken, words)
    return [*found, *(part for part in map(str.strip, re.split(r"\band\b", rest)) if part)]


def leads(asked: tuple[str, frozenset[str]], known: tuple[str, frozenset[str]]) -> bool:
    """Whether an office known for one of the portfolios asked for is surely the one that has them all."""
    (noun, parts), (other, has) = asked, known
    for first, along in _LEADING.items():
        if noun == other and first in parts and first in has:
            return along is None or (parts | has) - {first} <= along
    return False
