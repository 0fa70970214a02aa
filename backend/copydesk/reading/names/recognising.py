"""Recognising: the names of one paragraph and their kinds: by capitals, titles, head nouns, register and pipeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from copydesk.model.document import NameKind
from copydesk.reading.names.clues import find_clues
from copydesk.reading.names.gazetteer import Gazetteer, Known
from copydesk.reading.names.plain_words import is_plain_word
from copydesk.reading.names.runs import Run, find_runs, held_tokens, is_capital, is_hyphen, opens_sentence
from copydesk.reading.names.sighting import BY_CAPITALS, BY_TITLE, ON_RECORD, Sighting, trimmed
from copydesk.reading.names.titles import MILITARY, ROYAL, Title, one_form
from copydesk.reading.names.untitled import Untitled
from copydesk.reading.names.words import (
    BODY_HEADS,
    CALLINGS,
    CIVIL_TITLES,
    HONORIFICS,
    MANY,
    PARTICLES,
    PLACE_HEADS,
    SURNAMES,
)

#: Small words within a title in capitals.
_WITHIN_TITLES = frozenset({"of", "for", "the", "and", "in", "-", ".", ","})
#: Longer stretches than this, in tokens, are not looked into for two bodies joined by "and".
LONGEST_JOINED = 24
#: Nouns of what somebody heads: "head of the UN Stabilisation Mission"; by themselves the last ones tell no body.
_HEADED = BODY_HEADS | {"mission", "panel", "team", "initiative", "staff"}


class Recogniser:
    """Reads one paragraph of running text."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        clues = find_clues(doc, gazetteer)
        self._titles, self._known, self._labels = clues.titles, clues.known, clues.labels
        self._untitled = Untitled(doc, gazetteer, self._known, self._labels, self._person_after_title)

    def sightings(self) -> list[Sighting]:
        """All names of the paragraph, in order."""
        found: list[Sighting] = []
        held = held_tokens(self._doc, self._known, self._labels, self._titles)
        for run in find_runs(self._doc, held):
            found.extend(part for sighting in self._run(run) for part in self._parted(sighting))
        return [s for s in (trimmed(self._doc, s) for s in self._in_whole(found)) if s is not None]

    def _in_whole(self, found: Sequence[Sighting]) -> Iterator[Sighting]:
        """Somebody on record, and behind the name more of it, as one: "Jorge Insunza | Gregorio de Las Heras"."""
        before: Sighting | None = None
        for sighting in found:
            known = self._known.get(before.start) if before is not None else None
            another, behind = self._known.get(sighting.start), self._doc[sighting.end : sighting.end + 1].text
            goes_on = (
                before is not None
                and known is not None
                and before.kind == NameKind.PERSON
                and (sighting.kind == NameKind.PERSON or (sighting.weight == BY_CAPITALS and behind == ","))
                and before.end == known.end == sighting.start
                and known.end - before.start > 1
                and (another is None or another.end == sighting.start + 1)
            )
            if before is not None and goes_on:
                sighting = Sighting(before.start, sighting.end, NameKind.PERSON, before.weight)
            elif before is not None:
                yield before
            before = sighting
        if before is not None:
            yield before

    def _parted(self, sighting: Sighting) -> Iterator[Sighting]:
        """Two bodies joined by "and" are two names, unless one is on record that is so called."""
        start, end, doc = sighting.start, sighting.end, self._doc
        known = self._known.get(start)
        if (
            sighting.kind == NameKind.ORGANISATION
            and end - start <= LONGEST_JOINED
            and not (known and known.end >= end)
        ):
            for at in range(start + 1, end - 1):
                if doc[at].lower_ not in {"and", "&"}:
                    continue
                article = doc[at + 1].lower_ == "the"
                left, right = self._body(start, at), self._body(at + 1 + article, end)
                # "Ministry of Health and Social Services" is one: without an article both must be on record
                if left and right and (article or left.weight == right.weight == ON_RECORD):
                    yield left
                    yield from self._parted(right)
                    return
        yield sighting

    def _body(self, start: int, end: int) -> Sighting | None:
        """The tokens as a body: on record, or by their head noun."""
        found = self._gazetteer.kind(str(self._doc[start:end].text)) if start < end else None
        if found and found[0] == NameKind.ORGANISATION:
            return Sighting(start, end, NameKind.ORGANISATION, ON_RECORD)
        headed = self._untitled.by_head(start, end) if start < end else None
        return headed if headed and headed.kind == NameKind.ORGANISATION else None

    # --- one run ------------------------------------------------------------------------------------------------

    def _run(self, run: Run) -> Iterator[Sighting]:
        start = run.start
        while start < run.end and opens_sentence(self._doc[start]) and self._is_plain_opener(start, run.end):
            start += 1
            while start < run.end and self._doc[start].text in {"of", "the"}:
                start += 1
        if (portfolio := self._listed_in(start)) is not None:
            yield from self._person_after_title(min(portfolio.end, run.end), run.end)
            return
        before = start - 1
        if before >= 0 and self._doc[before].text.lower() in {"and", "&"}:
            before = -1
        title = next((t for t in self._titles if t.end == start), None)
        calling = before >= 0 and (
            self._doc[before].text in CALLINGS or self._doc[before].lower_.rstrip(".") in HONORIFICS
        )
        owner = self._known.get(start)
        around = next((title for title in self._titles if title.start < start < title.end < run.end), None)
        if around is not None and owner is not None and owner.end > around.end:
            around = None  # "head of the | UN | Refugee Agency"
        if around is not None and self._is_a_body(around.end, run.end):
            around = None  # "head of the | UN Stabilisation Mission"
        if around is not None:  # "envoy to the | Middle East | Steve Witkoff"
            yield from self._untitled.read(start, around.end)
            yield from self._person_after_title(around.end, run.end)
        elif owner is not None and self._parts_office_from_person(start, owner, run.end):
            yield Sighting(start, owner.end, owner.kind, ON_RECORD)
            yield from self._person_after_title(owner.end, run.end)
        elif start < run.end and (title or calling) and not self._known_from(start, run.end):
            yield from self._person_after_title(start, run.end)
        else:
            yield from self._split_at_title(start, run.end)

    def _is_a_body(self, start: int, end: int) -> bool:
        """Whether the words name a body behind the first, and do not begin as somebody's name."""
        heads = any(token.lower_ in _HEADED for token in self._doc[start + 1 : end])
        return heads and not self._gazetteer.is_given_name(self._doc[start].text)

    def _listed_in(self, at: int) -> Title | None:
        """The title with commas in it that goes on there: "Minister of Health, | Labour and Welfare"."""
        return next((t for t in self._titles if t.start < at < t.end and self._doc[at - 1].text == ","), None)

    def _parts_office_from_person(self, start: int, owner: Known, end: int) -> bool:
        """Whether a place or body stands between an office and its holder: "Governor of | New York | Andrew Cuomo",
        "head of the | FBI | Kash Patel".
        """
        doc, of = self._doc, start - 2 if start > 0 and self._doc[start - 1].text == "the" else start - 1
        held = of > 0 and doc[of].text in {"of", "to"} and any(title.end == of for title in self._titles)
        rest = doc[owner.end : end]
        if not held or owner.kind not in {NameKind.PLACE, NameKind.ORGANISATION} or len(rest) < 2:
            return False
        if any(token.lower_ in _HEADED or token.lower_ in PLACE_HEADS for token in rest):
            return False
        return self._gazetteer.is_given_name(rest[0].text) or self._seems_a_person(owner.end, end)

    def _seems_a_person(self, start: int, end: int) -> bool:
        """Whether two words are nothing on record, and no words of every day: "Kir | Starmer"."""
        words = [token.text for token in self._doc[start:end]]
        return len(words) == 2 and all(
            word.istitle() and at not in self._known and not is_plain_word(word) for at, word in enumerate(words, start)
        )

    def _is_plain_opener(self, at: int, end: int) -> bool:
        token = self._doc[at]
        if at in self._known or any(t.start == at for t in self._titles):
            return False
        if at + 2 < end and is_hyphen(self._doc[at + 1]):
            return False
        if token.lower_ in MANY and end - at > 2 and self._doc[at + 1].text == "of":
            return True
        if any(start <= at < stop for start, stop, _ in self._labels):
            return False
        if token.pos_ in {"PROPN", "X"} and not token.is_stop:
            return False
        if end - at > 1 and token.pos_ in {"NOUN", "ADJ"} and self._doc[end - 1].text.lower() in BODY_HEADS:
            return False
        return not (token.text.isupper() and len(token) > 1)

    def _split_at_title(self, start: int, end: int) -> Iterator[Sighting]:
        if start >= end:
            return
        title = next(
            (t for t in self._titles if start <= t.start and t.end <= end and self._is_office(t, start, end)), None
        )
        if title is None:
            yield from self._untitled.read(start, end)
            return
        across = next((at for at in range(start, title.start) if self._reaches_into(at, title)), None)
        if across is not None:  # "Russian Foreign Ministry spokeswoman": the body's name reaches into the title
            yield from self._untitled.read(start, across)
            yield Sighting(across, self._known[across].end, self._known[across].kind, ON_RECORD)
        else:
            yield from self._untitled.read(start, title.start)
            yield from self._body_inside(title)
        yield from self._person_after_title(title.end, end)

    def _reaches_into(self, at: int, title: Title) -> bool:
        known = self._known.get(at)
        return known is not None and title.start < known.end < title.end and known.kind != NameKind.PERSON

    def _body_inside(self, title: Title) -> Iterator[Sighting]:
        """A body that a title names: "Foreign Ministry spokeswoman", "FBI Director"."""
        for at in range(title.start, title.end):
            known = self._known.get(at)
            if known is None or known.end > title.end or known.end - at == title.end - title.start:
                continue
            if known.end - at > 1 or self._doc[at].text.isupper():
                yield Sighting(at, known.end, known.kind, ON_RECORD)
                return

    def _is_office(self, title: Title, start: int, end: int) -> bool:
        """Whether the capitals around leave the title a title: not in "General Motors", "Prince Edward Island"."""
        words = [t for t in self._doc[title.start : title.end] if not is_capital(t)]
        # "Chief Secretary to the Treasury"; in "Ambassador to NATO" the body is named
        if not all(t.text in _WITHIN_TITLES or (t.text == "to" and t.nbor().text == "the") for t in words):
            return False
        for at in range(start, title.start + 1):
            known = self._known.get(at)
            if known and known.end > title.start and known.end >= title.end and known.kind != NameKind.PERSON:
                # "UN High Commissioner for Refugees | Filippo Grandi": a body that goes by its head's title
                named = known.end == title.end < end and self._gazetteer.is_given_name(self._doc[title.end].text)
                return named and title.on_record and title.end - title.start > 1
        last = self._doc[end - 1].text.lower()
        if title.end < end and (last in BODY_HEADS or last in PLACE_HEADS):
            surname = last in SURNAMES and (
                self._doc[title.end - 1].lower_ in CIVIL_TITLES
                if end - title.end == 1
                else self._gazetteer.is_given_name(self._doc[title.end].text)
            )
            return surname or self._known_from(title.end, end) is not None or end - title.end > 2
        return not any(
            s <= title.start
            and title.end < e
            and k == NameKind.ORGANISATION
            and title.end - title.start == 1
            and not title.on_record
            for s, e, k in self._labels
        )

    def _person_after_title(self, start: int, end: int) -> Iterator[Sighting]:
        while start < end and (self._is_address(start) or self._doc[start].text == "."):  # "Maj. Gen."
            start += 1
        if start >= end or any(t.start == start and t.end >= end for t in self._titles):
            return  # "Mr. President"
        known = self._known.get(start)
        if known and known.end >= end and known.kind != NameKind.PERSON and end - start > 1:
            yield Sighting(start, end, known.kind, ON_RECORD)
            return
        if any(token.text in {"on", "of", "for"} for token in self._doc[start:end]):
            yield from self._untitled.read(start, end)  # "deputy chairman of the State Duma | Committee on Defence"
            return
        title = next((t for t in self._titles if start <= t.start and t.end <= end and t.start > start), None)
        stop = title.start if title else end
        if known and known.kind == NameKind.PERSON and known.end <= stop and not self._goes_on(start, known, stop):
            stop = self._untitled.over_suffix(known.end, stop)
        elif known and known.kind == NameKind.GROUP and not self._is_called(start, known, stop):
            yield from self._split_at_title(start, end)
            return
        else:
            stop = self._person_end(start, stop)
        if (
            known
            and known.end == stop
            and known.kind in {NameKind.PLACE, NameKind.ORGANISATION}
            and not self._untitled.is_labelled(start, stop, NameKind.PERSON)
        ):
            yield Sighting(start, stop, known.kind, ON_RECORD)
        else:
            yield Sighting(start, stop, NameKind.PERSON, BY_TITLE)
        yield from self._split_at_title(stop, end)

    def _goes_on(self, start: int, known: Known, stop: int) -> bool:
        """Whether somebody on record has the beginning of a longer name only: "Mohamed Khalid | -Nor"."""
        if known.end >= stop:
            return False
        longer = self._untitled.is_labelled(start, stop, NameKind.PERSON)
        return is_hyphen(self._doc[known.end]) or (longer and stop - known.end == 1)

    def _is_called(self, start: int, known: Known, stop: int) -> bool:
        """Whether a people or faith is somebody's given name here: "Prime Minister Roman Sefcik"."""
        given = not known.ids and self._gazetteer.is_given_name(self._doc[start].text)
        one_more = known.end < stop and known.end - start == 1
        return one_more and (given or self._untitled.is_labelled(start, stop, NameKind.PERSON))

    def _is_address(self, at: int) -> bool:
        low = self._doc[at].text.lower().rstrip(".")
        return low in HONORIFICS or one_form(low) in MILITARY | ROYAL

    def _person_end(self, start: int, stop: int) -> int:
        """Where a person's name ends: the pipeline's boundary when it lies further inside than four words, or than
        seven with a particle among them, as Portuguese names have.
        """
        words = [t for t in self._doc[start:stop] if not is_hyphen(t)]
        plain = [t for t in words if t.text not in PARTICLES]
        if len(plain) <= (4 if len(plain) == len(words) else 7):
            return stop
        return next((e for s, e, k in self._labels if s <= start < e <= stop and k == NameKind.PERSON), start + 4)

    def _known_from(self, start: int, end: int) -> Known | None:
        """What the whole stretch is on record as, when that is no person."""
        known = self._known.get(start)
        return known if known and known.end >= end and known.kind != NameKind.PERSON else None
