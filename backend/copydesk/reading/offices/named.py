"""Names here: the names of one paragraph by the tokens they stand on, and the places and bodies they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import LEADING, Body, Person, Place, Tenure
from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.headlines import is_headline
from copydesk.reading.offices.words import PLACE_NOUNS
from copydesk.reading.parse import Paragraph
from copydesk.register.register import Register
from copydesk.register.wording import LINKING, phrase

#: What has offices.
OWNERS = frozenset({NameKind.PLACE, NameKind.GROUP, NameKind.ORGANISATION})

#: In so many words a name must agree with that of the body whose short form stands behind it.
WORDS_SHARED = 2


class NamesHere:
    """The names of one paragraph. ``starting`` and ``ending``: by first token, and by the token behind the last."""

    def __init__(self, paragraph: Paragraph, found: FoundNames, register: Register) -> None:
        self.doc: Doc = paragraph.doc
        self._paragraph = paragraph
        self.register = register
        self.headline = is_headline(paragraph.doc)
        self.names = starting_in(found.names, paragraph.span)
        self._of_page = found.names
        self.starting: dict[int, tuple[int, Name]] = {}
        self.ending: dict[int, tuple[int, Name]] = {}
        self._entities = found.entities
        self._covering: dict[int, tuple[int, Name]] = {}  # of a token inside a name: where the name ends
        for name in self.names:
            tokens = paragraph.tokens_in(name.span)
            self.starting[tokens.start] = (tokens.end, name)
            self.ending[tokens.end] = (tokens.start, name)
            self._covering.update(dict.fromkeys(range(tokens.start, tokens.end), (tokens.end, name)))

    def before(self, position: int) -> Sequence[Name]:
        """The names of the page that begin before a position, whatever paragraph they stand in."""
        return starting_in(self._of_page, Span(0, position))

    def cover(self, start: int, end: int) -> bool:
        """Whether the tokens lie inside one name."""
        return start in self._covering and self._covering[start][0] >= end

    def named_by(self, at: int) -> Name | None:
        """The name that a token is part of."""
        return self._covering[at][1] if at in self._covering else None

    def tokens_of(self, name: Name) -> tuple[int, int]:
        """The first token of a name of the paragraph, and the one behind its last."""
        tokens = self._paragraph.tokens_in(name.span)
        return tokens.start, tokens.end

    def span(self, start: int, end: int) -> Span:
        """Where tokens stand in the page."""
        return self._paragraph.tokens_span(self.doc[start:end])

    def sentence_before(self, sentence: Span) -> int:
        """Where the sentence before one begins; where that one does, if it is the first."""
        at = self._paragraph.tokens_in(sentence).start
        return self._paragraph.tokens_span(self.doc[at - 1].sent).start if at > 0 else sentence.start

    def full_name(self, name: Name) -> str:
        """The fullest form that the page gives."""
        return self._entities[name.entity].name

    def is_known(self, name: Name) -> bool:
        """Whether it is on record whose or what name it is."""
        return bool(self._entities[name.entity].records)

    def people_in(self, start: int, end: int) -> list[Name]:
        """The people whose names end within the tokens, in order."""
        named = (self.ending[at][1] for at in range(start + 1, end + 1) if at in self.ending)
        return [name for name in named if name.kind == NameKind.PERSON]

    def person_at(self, at: int) -> tuple[int, Name] | None:
        """The person whose name begins there, and where it ends."""
        named = self.starting.get(at)
        return named if named and named[1].kind == NameKind.PERSON else None

    def record_of(self, name: Name, within: str | None = None, title: str | None = None) -> str | None:
        """The id of the one place or body that a name stands for.

        Several: which of them has such an office ("New York Governor"); of bodies only that of the country last named
        ("Vietnam's president and the Communist Party's leader"), or ``within`` decides. What stands behind a city's
        name may make it the region around: "Kharkiv | region".
        """
        if name.kind not in OWNERS:
            return None
        if name.kind == NameKind.PLACE and (region := self._region_around(name)) is not None:
            return region
        records = self._entities[name.entity].records or self._in_brackets_behind(name)
        if len(records) == 1:
            return records[0]
        if title and name.kind != NameKind.GROUP:
            here = [id for id in records if (office := self.register.office(title, of=id)) and office.of == id]
            if name.kind == NameKind.ORGANISATION:
                here = [id for id in here if self.register.country(id) == self._country_before(name)]
            return here[0] if len(here) == 1 else None
        if within:
            here = [id for id in records if isinstance(b := self.register.record(id), Body) and b.of == within]
            return here[0] if len(here) == 1 else None
        return None

    def _in_brackets_behind(self, name: Name) -> Sequence[str]:
        """The one body whose short form stands behind a name on no record that shares most of its words: "Security
        Bureau of Ukraine (SBU)"; not the "National Bank of Kenya (NBK)" for one of another country.
        """
        _, behind = self.tokens_of(name)
        if name.kind != NameKind.ORGANISATION or [t.text for t in self.doc[behind : behind + 3]][::2] != ["(", ")"]:
            return ()
        bodies = [body for body in self.register.acronym(self.doc[behind + 1].text) if isinstance(body, Body)]
        if len(bodies) != 1:
            return ()
        known = {word for spelling in (bodies[0].name, *bodies[0].spellings) for word in phrase(spelling).split()}
        words = [word for word in phrase(name.text).split() if word not in LINKING]
        shared = [word for word in words if word in known]
        elsewhere = any(self.register.place(word) for word in words if word not in shared)
        return () if elsewhere or len(shared) < max(WORDS_SHARED, len(words) / 2) else (bodies[0].id,)

    def _region_around(self, name: Name) -> str | None:
        _, behind = self.tokens_of(name)
        noun = self.doc[behind].lower_ if behind < len(self.doc) else ""
        place = self.register.place(f"{name.text} {noun}") if noun in PLACE_NOUNS else None
        return place.id if place is not None else None

    def _country_before(self, name: Name) -> Place | None:
        """The country that the page names last before a name, or names a place or people of."""
        for other in reversed(self.before(name.span.start)):
            records = self._entities[other.entity].records
            if len(records) == 1 and (country := self.register.country(records[0])) is not None:
                return country
        return None

    def owner_of(self, title: str, name: Name) -> str | None:
        """The place or body that a name stands for, or that body's own body, if it has an office of that title."""
        of = self.record_of(name, title=title)
        while of and not self.register.office(title, of=of):
            body = self.register.record(of)
            of = body.of if isinstance(body, Body) and body.of in self.register.records.bodies else None
        return of

    def led_by(self, entity: int, when: date | None) -> str | None:
        """The id of the one country that somebody named on the page leads on a day, or ever led where none is given; by
        a family name alone, whoever of the family led one: "Trump".
        """
        named, register = self._entities[entity], self.register
        people = [register.record(id) for id in named.records] or register.surnamed(named.name)
        led = {
            person.id: [t for t in register.tenures(person) if self._is_of_state(t)]
            for person in people if isinstance(person, Person)
        }  # fmt: skip
        leaders = [tenures for tenures in led.values() if tenures]
        if len(leaders) != 1 or len(named.records) > 1:
            return None
        lands = {t.office.of for t in leaders[0] if when is None or t.possibly(Interval.day(when))}
        return next(iter(lands)) if len(lands) == 1 else None

    def _is_of_state(self, tenure: Tenure) -> bool:
        """Whether an office is that of who leads a country."""
        country = self.register.country(tenure.office.id)
        return tenure.office.id.endswith(LEADING) and country is not None and country.id == tenure.office.of

    def is_title(self, start: int, end: int) -> bool:
        """Whether any office on record is written so."""
        words = self.doc[start:end].text.lower()
        return words in self.register.titles() or words.replace("-", " ") in self.register.titles()
