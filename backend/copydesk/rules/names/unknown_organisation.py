"""names/unknown-organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copydesk.model.document import Document, Entity, Name, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span, span_at, starting_in
from copydesk.model.tenure import Body, Place, PlaceKind
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Words of names that no list of official bodies holds: units by number, volunteers, bodies of the past.
_NOT_OFFICIAL = re.compile(
    r"\d|\b(?:first|second|third|fourth|fifth|guards|volunteers?|people's|liberation|insurgent|rebel|free|red|white|"
    r"imperial|tsarist|soviet|royal|cossack|revolutionary|opposition|shadow|salvation|former|old|student|youth|"
    r"veterans|orchestra|choir|club|fc|team|museum|theatre|theater|cadet|partisan|resistance|self-defen[cs]e|home)\b",
    re.IGNORECASE,
)

#: What states have and their regions have not, in countries where none keeps forces of its own or did so lately.
OF_STATES_ONLY = ("national guard", "republican guard", "coast guard", "armed forces", "missile forces", "air force",
                  "army", "navy", "defence ministry", "defense ministry")  # fmt: skip
WITHOUT_REGIONAL_FORCES = frozenset(
    "ru ua by kz gb es it fr pl ca au fi se no dk nl be at ch cz sk hu ie pt gr jp".split()
)
#: Between the place and what it has; other words make other names: "Tartan Army".
_WORDS_OF_FORCES = frozenset(
    "oblast region krai special federal republican royal national people's strategic own".split()
)
#: Where the name may be that of who rules there now, or of a state that was.
_CLAIMED = frozenset({"ua/donetsk-oblast", "ua/luhansk-oblast", "ua/crimea", "gb/northern-ireland"})
_SORT_OF_REGION = re.compile(r"\b(?:oblast|region|krai)\b", re.IGNORECASE)

#: Before this year other bodies existed; lists speak of today's.
EARLIEST_YEAR = 2000

#: A longer name than this, in words, may join two bodies.
MOST_WORDS = 6

#: Of a whole country only these are asked for; others are also ways to describe a body on record ("security service").
OF_COUNTRIES = frozenset({"ministry", "national guard", "republican guard"})

#: How close to a body on record a name must be to be only another way to write it.
NEAR = 0.85


class UnknownOrganisation(Rule):
    """A body presented as official, of a country whose bodies of that sort are all on record, and not among them; or
    forces of a region in a country where only the whole has such.

    Why it matters: an official body can be looked up; one that nobody has on record may not exist.
    Stays silent: where the register does not claim to have every body of that sort; on units by number, volunteers and
    bodies of the past; on names near to a body on record.
    """

    severity = Severity.WARNING
    examples = (
        flags("Engineers of the [Kursk Oblast National Guard] have arrived."),
        flags("Engineers of the [Andalusian Federal Army] have arrived."),
        silent("Engineers of the Russian National Guard have arrived."),
        silent("The Kyiv Defence Ministry denied it, and so did the Moscow Central Bank."),
        silent("Engineers of the Ohio National Guard have arrived."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Each such body at its first mention."""
        register, mentions = briefing.register, document.mentions()
        for number, entity in enumerate(document.entities):
            if entity.kind != NameKind.ORGANISATION or entity.records:
                continue
            mention = mentions[number][0]
            if _tells_of_the_past(document, mention.span.start):
                continue
            found = _undeclared(entity, register)
            if found is None:
                yield from self._of_region(entity, mention, register)
                continue
            place, head = found
            country = register.country(place.id) or place
            around = " and its regions" if country.kind == PlaceKind.COUNTRY else ""
            yield self.flag(
                mention.span,
                f"The register lists every {head} of {country.name}{around}, and has no {entity.name}.",
                certainty=Certainty.LIKELY,
                evidence=[
                    Evidence("register", body.name, f"a {head} of {country.name}")
                    for body in register.bodies(head, of=country.id)[:3]
                ],
            )

    def _of_region(self, entity: Entity, mention: Name, register: Register) -> Iterable[Flag]:
        """Forces or a ministry of defence of a region, where only the whole country has such."""
        placed = None if register.bodies(entity.name) else _place_and_rest(entity.name.split(), register)
        if placed is None or placed[0].kind is not PlaceKind.REGION:
            return
        place, rest = placed
        country, words = register.country(place.id), rest.casefold().replace("’", "'")
        head = next((head for head in OF_STATES_ONLY if f" {words}".endswith(f" {head}")), None)
        if head is None or country is None or country.id not in WITHOUT_REGIONAL_FORCES:
            return
        if not _WORDS_OF_FORCES.issuperset(words.removesuffix(head).split()):
            return
        if place.id in _CLAIMED and not _SORT_OF_REGION.search(entity.name):
            return
        yield self.flag(
            mention.span,
            f"The register has no {head} of {place.name}, a region of {country.name}, and no {entity.name}.",
            severity=Severity.CAUTION,
            certainty=Certainty.LIKELY,
            evidence=[
                Evidence("register", body.name, f"a {head} of {country.name}")
                for body in register.bodies(head, of=country.id)[:3]
            ],
        )


def _undeclared(entity: Entity, register: Register) -> tuple[Place, str] | None:
    """The place and the sort of body that a name gives, when every body of that sort is on record and this is none."""
    words = entity.name.split()
    if not 2 <= len(words) <= MOST_WORDS or _NOT_OFFICIAL.search(entity.name):
        return None
    if register.bodies(entity.name):
        return None
    placed = _place_and_rest(words, register)
    if placed is None:
        return None
    place, rest = placed
    country = register.country(place.id)
    if country is None or register.bodies(rest, of=place.id):
        return None
    kinds = sorted(register.complete_kinds(place), key=len, reverse=True)
    head = next((kind for kind in kinds if _ends_with(rest, kind)), None)
    if head is None or (place.kind == PlaceKind.COUNTRY and head not in OF_COUNTRIES):
        return None
    if place.kind == PlaceKind.CITY and rest.casefold() == head:
        return None  # a country's own, by the name of its capital: "the Kyiv Defence Ministry"
    near = register.nearest(entity.name, (Body,), limit=1)
    return None if near and near[0].similarity >= NEAR else (place, head)


def _place_and_rest(words: list[str], register: Register) -> tuple[Place, str] | None:
    """The longest place at the beginning, or after "of" at the end, and what is left of the name."""
    for length in range(len(words) - 1, 0, -1):
        place = register.place(" ".join(words[:length]))
        if place is not None:
            return place, " ".join(words[length:])
    if "of" in words:
        at = len(words) - 1 - words[::-1].index("of")
        place = register.place(" ".join(words[at + 1 :]).removeprefix("the "))
        if place is not None and at > 0:
            return place, " ".join(words[:at])
    return None


def _ends_with(rest: str, kind: str) -> bool:
    folded = rest.casefold()
    return folded == kind or folded.endswith(" " + kind) or folded.startswith(kind + " of ")


def _tells_of_the_past(document: Document, position: int) -> bool:
    """Whether a date of the paragraph lies before the time that lists of official bodies speak of."""
    paragraph = span_at(document.paragraphs, position) or Span(0, len(document.text))
    old = Interval.year(EARLIEST_YEAR).start
    return any(
        date.interval is not None and date.interval.end < old and paragraph.contains(date.span)
        for date in starting_in(document.dates, paragraph)
    )
