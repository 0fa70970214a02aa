"""Untitled: the names in a stretch of capitals that no title parts: by register, head noun, given name and pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.reading.names.gazetteer import Gazetteer, Known
from copydesk.reading.names.heads import by_head as by_head_noun
from copydesk.reading.names.heads import is_certain_head, of_one_word
from copydesk.reading.names.runs import is_hyphen, opens_sentence
from copydesk.reading.names.sighting import BY_CAPITALS, BY_GIVEN_NAME, BY_PIPELINE, ON_RECORD, Sighting
from copydesk.reading.names.words import HONORIFICS, PARTICLES, SUFFIXES

#: What joins a name to the one before it, and begins none: "Christian Social Union | in Bavaria".
_JOINING = frozenset("& and of for in on to".split())

#: Tokens from and to of what the pipeline takes for a name, and its kind.
Label = tuple[int, int, NameKind]


class Untitled:
    """Reads stretches of one paragraph. ``person_after_title`` reads what follows "Mr"."""

    def __init__(
        self,
        doc: Doc,
        gazetteer: Gazetteer,
        known: Mapping[int, Known],
        labels: Sequence[Label],
        person_after_title: Callable[[int, int], Iterator[Sighting]],
    ) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._known = known
        self._labels = labels
        self._person_after_title = person_after_title

    def read(self, start: int, end: int) -> Iterator[Sighting]:
        """The names between two tokens."""
        while start < end and (is_hyphen(self._doc[start]) or self._doc[start].text in _JOINING):
            start += 1
        if start >= end:
            return
        known = self._known.get(start)
        if known is None and self._doc[start].text.lower().rstrip(".") in HONORIFICS and end - start > 1:
            yield from self._person_after_title(start + 1, end)
            return
        if known and known.end == end:
            yield Sighting(start, end, known.kind, ON_RECORD)
            return
        if known and known.end > end:  # cut by a title: what is left may be on record, too
            known = None
            if (left := self._gazetteer.kind(str(self._doc[start:end].text))) is not None:
                yield Sighting(start, end, left[0], ON_RECORD)
                return
        if (headed := self.by_head(start, end)) is not None:
            yield headed
            return
        label = self._longest_label(start, end)
        if known:
            covers = label is not None and label[0] <= start and label[1] > known.end
            if covers and label is not None and label[2] == NameKind.PERSON:
                # "Paris Hilton" is somebody; "to Britain Andrei Kelin", "Ukrainian Petro Poroshenko" are two names
                before = self._doc[start - 1].text if start > 0 else ""
                grouped = known.kind == NameKind.GROUP and not self._is_called(start, known)
                covers = not grouped and not (before in {"in", "to", "of"} and end - known.end > 1)
            followed = known.kind == NameKind.PLACE and self._by_given_name(known.end, end)  # "mayor of Bonn Ana Lund"
            if not covers or followed or known.end - start > 1:
                stop = self.over_suffix(known.end, end) if known.kind == NameKind.PERSON else known.end
                yield Sighting(start, stop, known.kind, ON_RECORD)
                yield from self.read(stop, end)
                return
        inside = next(((at, self._known[at]) for at in range(start + 1, end) if at in self._known), None)
        if inside and self._branch(inside, label, start, end):
            yield Sighting(start, end, NameKind.ORGANISATION, BY_PIPELINE)
            return
        if inside and inside[1].end <= end and not (label and label[0] < inside[0] < label[1]):
            yield from self.read(start, inside[0])
            yield from self.read(inside[0], end)
            return
        if self._by_given_name(start, end) and not (label is not None and label[2] == NameKind.PERSON):
            yield Sighting(start, end, NameKind.PERSON, BY_GIVEN_NAME)
            return
        if label is not None:
            yield from self._labelled_part(label, start, end)
            return
        yield from self._by_capitals(start, end)

    def _is_called(self, at: int, known: Known) -> bool:
        """Whether a people or faith is somebody's given name here: "Roman Protasevich", and not "Roman Catholic"."""
        called = not known.ids and self._gazetteer.is_given_name(self._doc[at].text)
        return called and known.end not in self._known

    def over_suffix(self, at: int, stop: int) -> int:
        """Past "Jr." behind a person's name."""
        return at + 1 if at < stop and self._doc[at].text.lower().rstrip(".") in SUFFIXES else at

    def _branch(self, inside: tuple[int, Known], label: Label | None, start: int, end: int) -> bool:
        """Whether the place at the end belongs to the name of a body: "Amnesty International Australia"."""
        at, place = inside
        rest = self._known.get(place.end)
        return (
            label is not None
            and label[2] == NameKind.ORGANISATION
            and label[0] == start
            and label[1] >= at > start + 1
            and place.kind == NameKind.PLACE
            and (place.end == end or (rest is not None and rest.kind == NameKind.PLACE and rest.end == end))
        )

    def by_head(self, start: int, end: int) -> Sighting | None:
        """The stretch as its head noun says, unless the pipeline knows somebody of that name."""
        if end - start == 1:
            return of_one_word(self._doc, start)
        headed = by_head_noun(self._doc, start, end)
        somebody = headed is not None and self.is_labelled(start, end, NameKind.PERSON)
        return None if somebody and not is_certain_head(self._doc, start, end) else headed

    def _by_given_name(self, start: int, end: int) -> bool:
        """Whether two to four capitals begin with a name that people are given: "Marta Lindqvist"."""
        words = [token for token in self._doc[start:end] if not is_hyphen(token)]
        return (
            2 <= len(words) <= 4
            and self._gazetteer.is_given_name(words[0].text)
            and all(token.text[:1].isupper() or token.text in PARTICLES for token in words)
            and not any(token.text.isupper() and len(token) > 2 for token in words)
        )

    def _longest_label(self, start: int, end: int) -> Label | None:
        clipped = [(max(s, start), min(e, end), k) for s, e, k in self._labels if s < end and e > start]
        return max(clipped, key=lambda label: (label[1] - label[0], -label[0]), default=None)

    def is_labelled(self, start: int, end: int, kind: NameKind) -> bool:
        """Whether the pipeline takes the whole stretch for a name of that kind."""
        return any(s <= start and end <= e and k == kind for s, e, k in self._labels)

    def _labelled_part(self, label: Label, start: int, end: int) -> Iterator[Sighting]:
        first, last, kind = label
        if kind == NameKind.PERSON and end - start <= 5 and not self._another_label(label, start, end):
            first, last = start, end  # boundaries of people's names are those of the capitals
        yield from self.read(start, first)
        yield Sighting(first, last, kind, BY_PIPELINE)
        yield from self.read(last, end)

    def _another_label(self, label: Label, start: int, end: int) -> bool:
        return any(s < end and e > start and not (s < label[1] and e > label[0]) for s, e, _ in self._labels)

    def _by_capitals(self, start: int, end: int) -> Iterator[Sighting]:
        token = self._doc[start]
        if end - start == 1:
            if token.text.isupper() and 2 <= len(token.text.strip(".")) <= 7 and token.text.isalpha():
                yield Sighting(start, end, NameKind.ORGANISATION, BY_CAPITALS)
            elif not opens_sentence(token) and token.pos_ in {"PROPN", "NOUN", "X"} and not token.is_stop:
                yield Sighting(start, end, NameKind.OTHER, BY_CAPITALS)
            return
        yield Sighting(start, end, NameKind.OTHER, BY_CAPITALS)
