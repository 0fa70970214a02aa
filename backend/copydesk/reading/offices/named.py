"""Names here: the names of one paragraph by the tokens they stand on, and the places and bodies they stand for."""

from __future__ import annotations

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind
from copydesk.model.span import starting_in
from copydesk.model.tenure import Body
from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.headlines import is_headline
from copydesk.reading.parse import Paragraph
from copydesk.register.register import Register


class NamesHere:
    """The names of one paragraph. ``starting`` and ``ending``: by first token, and by the token behind the last."""

    def __init__(self, paragraph: Paragraph, found: FoundNames, register: Register) -> None:
        self.doc: Doc = paragraph.doc
        self.register = register
        self.headline = is_headline(paragraph.doc)
        self.names = starting_in(found.names, paragraph.span)
        self.starting: dict[int, tuple[int, Name]] = {}
        self.ending: dict[int, tuple[int, Name]] = {}
        self._entities = found.entities
        self._named_until: dict[int, int] = {}  # of a token inside a name: where the name ends
        for name in self.names:
            tokens = paragraph.tokens_in(name.span)
            self.starting[tokens.start] = (tokens.end, name)
            self.ending[tokens.end] = (tokens.start, name)
            self._named_until.update(dict.fromkeys(range(tokens.start, tokens.end), tokens.end))

    def cover(self, start: int, end: int) -> bool:
        """Whether the tokens lie inside one name."""
        return self._named_until.get(start, 0) >= end

    def person_at(self, at: int) -> tuple[int, Name] | None:
        """The person whose name begins there, and where it ends."""
        named = self.starting.get(at)
        return named if named and named[1].kind == NameKind.PERSON else None

    def record_of(self, name: Name, within: str | None = None, title: str | None = None) -> str | None:
        """The id of the one place or body that a name stands for.

        Several bodies: ``within`` decides; several places: which of them has such an office ("New York Governor").
        """
        if name.kind not in {NameKind.PLACE, NameKind.GROUP, NameKind.ORGANISATION}:
            return None
        records = self._entities[name.entity].records
        if len(records) == 1:
            return records[0]
        if title and name.kind == NameKind.PLACE:
            here = [id for id in records if (office := self.register.office(title, of=id)) and office.of == id]
            return here[0] if len(here) == 1 else None
        if within:
            here = [id for id in records if isinstance(b := self.register.record(id), Body) and b.of == within]
            return here[0] if len(here) == 1 else None
        return None

    def owner_of(self, title: str, name: Name) -> str | None:
        """The place or body that a name stands for, if it has an office of that title."""
        of = self.record_of(name, title=title)
        return of if of and self.register.office(title, of=of) else None
