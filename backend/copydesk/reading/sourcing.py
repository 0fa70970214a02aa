"""Sourcing: claims whose source is hidden. "Analysts suggest", "it is believed", "reportedly", "if true".

Silent about whoever is quoted word for word: that is the quote reader's matter. Where the sentence itself, or the next,
names the source, the mention says so in ``named_by``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from copydesk.model.document import NameKind, Quote, QuoteKind, SourceClass, Sourcing, SourcingKind
from copydesk.model.span import Span
from copydesk.reading.names import FoundNames
from copydesk.reading.quotes.classes import BODIES
from copydesk.reading.quotes.frame import JUDGING, NOUN, SOURCE, TELLING, Frame
from copydesk.reading.quotes.framed import Framed
from copydesk.reading.quotes.outlets import MEDIA, passed_on
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Units
from copydesk.reading.quotes.words import is_adverb
from copydesk.reading.sourcing_words import (
    CLAIMING,
    DISMISSED,
    DOUBTED,
    EXPERT_ROLES,
    HEDGES,
    IMPERSONAL,
    KNOWING,
    LEARNED,
    LEGAL,
    MEDIA_AT_LARGE,
    MODALS,
    NAMING_WORDS,
    OFFICIAL,
    PARTISANS,
    QUANTIFIERS,
    ROUTINE,
    SHOWN,
    STUDIES,
    TO_BE,
    UNNAMED_PAPERS,
    WIDELY,
)


def read_sourcings(framed: Framed, found: FoundNames, quotes: tuple[Quote, ...]) -> tuple[Sourcing, ...]:
    """Every stretch that hides a claim's source, sorted by place."""
    return _Sources(framed, found, quotes).read()


class _Sources:
    """One page's sentences with who is named in them."""

    def __init__(self, framed: Framed, found: FoundNames, quotes: Sequence[Quote]) -> None:
        self._names = found.names
        self._sentences = framed.sentences
        self._frames = [framed.frames(number) for number in range(len(framed.sentences))]
        speech = [quote for quote in quotes if quote.direct and quote.kind == QuoteKind.SPEECH]
        self._speakers = {quote.speaker.span for quote in speech if quote.speaker is not None}
        unnamed = (SourceClass.COLLECTIVE, SourceClass.ANONYMOUS)
        self._taken = [quote.span.start for quote in speech if quote.source_class in unnamed and not quote.continues]

    def read(self) -> tuple[Sourcing, ...]:
        found: list[Sourcing] = []
        taken = iter(sorted(self._taken))
        next_taken = next(taken, None)
        for number, sentence in enumerate(self._sentences):
            covered = False
            while next_taken is not None and next_taken < sentence.span.end:
                covered = covered or next_taken >= sentence.span.start
                next_taken = next(taken, None)
            last: Sourcing | None = None
            for sourcing in sorted(chain(self._vague(number, covered), self._hedged(number)), key=lambda s: s.span):
                if last is None or not last.span.overlaps(sourcing.span):
                    found.append(
                        sourcing if sourcing.named_by else replace(sourcing, beside=self._beside(number, sourcing))
                    )
                    last = sourcing
        return tuple(found)

    # --- whoever is told to think so ---

    def _vague(self, number: int, covered: bool) -> Iterator[Sourcing]:
        sentence = self._sentences[number]
        for frame in self._frames[number]:
            if frame.subject is None or frame.kind not in (TELLING, JUDGING, SOURCE) or frame.borrowed:
                continue
            source = sentence.stretch(*frame.subject)
            head = self._hidden(sentence.units, frame)
            if head is None or source in self._speakers:
                continue
            doubted = any(unit.low in DOUBTED for unit in sentence.units[frame.subject[0] : frame.subject[1] + 1])
            kind = SourcingKind.UNCONFIRMED if doubted else SourcingKind.VAGUE
            if covered and kind == SourcingKind.VAGUE:
                continue
            cue = sentence.stretch(frame.first, frame.last)
            named = self._named_by(number, frame, head)
            yield Sourcing(source.through(cue), kind, source, cue, named)
        if not covered:
            yield from self._claiming(number)
            yield from self._impersonal(number)

    def _claiming(self, number: int) -> Iterator[Sourcing]:
        """ "Critics accuse the government", "political analysts point to": claims by verbs that introduce no speech."""
        sentence = self._sentences[number]
        units = sentence.units
        for at, unit in enumerate(units):
            if (
                at == 0
                or unit.low not in CLAIMING
                or (unit.low.startswith("point") and units[at + 1 : at + 2][0].low != "to")
            ):
                continue
            last = at - 1
            while last > 0 and (is_adverb(units[last]) or units[last].low in ("has", "have", "had", "also")):
                last -= 1
            first = last
            while (
                first > 0
                and units[first - 1].kind == WORD
                and units[first - 1].tag in ("ADJ", "NOUN", "PROPN", "DET", "ADP")
            ):
                first -= 1
            head = next((i for i in range(first, last + 1) if units[i].low in KNOWING), None)
            if head is None or units[first].low in ("the", "these", "those", "of", "by"):
                continue
            if last > head and units[head + 1].low not in ("close", "in", "familiar", "with", "inside", "within"):
                continue
            if any(word.name >= 0 and not word.low.startswith(_STANCES) for word in units[head : last + 1]) and (
                units[head + 1].low not in ("close", "in", "inside", "within")
            ):
                continue
            frame = Frame(at, at, JUDGING, (first, last))
            source, cue = sentence.stretch(first, last), unit.span
            yield Sourcing(
                source.through(cue), SourcingKind.VAGUE, source, cue, self._named_by(number, frame, units[head].low)
            )

    def _hidden(self, units: Units, frame: Frame) -> str | None:
        """The noun that makes the subject of a frame nobody in particular; None where it is somebody."""
        assert frame.subject is not None
        first, last = frame.subject
        words = [unit for unit in units[first : last + 1] if unit.kind == WORD]
        if not words or any(unit.low in ("our", "my") for unit in words):
            return None
        head = _head(words)
        cue = units[frame.first].low
        if head in QUANTIFIERS:
            between = units[last + 1 : frame.first] if frame.first > last else ()
            modal = any(unit.low in MODALS for unit in between)
            return None if cue in ("tell", "told") or modal or len(words) > 2 else head
        if head in UNNAMED_PAPERS and frame.kind == SOURCE:
            definite = words[0].low in ("the", "this", "that", "its", "his", "their") and head != "media"
            return None if definite or head == "report" or self._named_inside(units, frame.subject) else head
        if head in KNOWING:
            known = any(unit.low in ("familiar", "close", "knowledge", "briefed") for unit in words)
            if head == "people" and ((words[0].low not in QUANTIFIERS and not known) or cue in ("tell", "told")):
                return None
            definite = words[0].low in ("the", "these", "those", "his", "her", "its", "their", "our", "my")
            if definite and not (head in PARTISANS and words[0].low not in ("these", "those", "our", "my")):
                return None
            return head
        if head in OFFICIAL:
            if (
                words[0].tag == "NUM"
            ):  # "two former officials testified": two who could be named, and told what happened
                return None
            if frame.kind == SOURCE:
                return head if len(words) > 1 and words[0].low != "the" and words[-2].low not in _LOCAL else None
            routine = cue in ROUTINE and not frame.inverted
            return None if routine or words[0].low in ("the", "these", "his", "its", "their") else head
        return None

    def _impersonal(self, number: int) -> Iterator[Sourcing]:
        """ "It is believed that", "is said to", "is widely seen as"."""
        sentence = self._sentences[number]
        units = sentence.units
        for at, unit in enumerate(units):
            if (unit.low not in IMPERSONAL and unit.low not in WIDELY) or at == 0 or unit.kind != WORD:
                continue
            back = at - 1
            widely = False
            while back > 0 and is_adverb(units[back]):
                widely = widely or units[back].low in ("widely", "generally", "commonly", "largely", "broadly")
                back -= 1
            if units[back].low not in TO_BE:
                continue
            while back > 0 and units[back - 1].low in ("has", "had", "have", "is", "was", "also", "now", "long"):
                back -= 1
            following = units[at + 1].low if at + 1 < len(units) else ""
            impersonal = back > 0 and units[back - 1].low == "it" and unit.low in IMPERSONAL and following != "by"
            said_to = (
                unit.low in IMPERSONAL
                and unit.low not in ("suspected", "argued", "feared", "suggested")
                and following == "to"
            )
            if not (impersonal or said_to or (widely and unit.low in WIDELY and following not in ("by", "in"))):
                continue
            first = back - 1 if impersonal else back
            if any(u.kind == WORD and u.low == "by" for u in units[at + 1 : at + 2]):
                continue
            cue = sentence.stretch(at if widely else back, at)
            yield Sourcing(sentence.stretch(first, at), SourcingKind.VAGUE, None, cue, self._attributed(number))

    # --- hedged ---

    def _hedged(self, number: int) -> Iterator[Sourcing]:
        sentence = self._sentences[number]
        units = sentence.units
        around = self._sentences[max(0, number - 2) : number + 3]
        legal = any(
            unit.low in LEGAL for other in around if other.paragraph == sentence.paragraph for unit in other.units
        )
        for at, unit in enumerate(units):
            if unit.kind != WORD:
                continue
            span: Span | None = None
            if unit.low in HEDGES:
                if unit.low != "reportedly" and legal:
                    continue
                span = unit.span
            elif unit.low in DOUBTED:
                last = next(
                    (i for i in range(at + 1, min(len(units), at + 8)) if units[i].low in UNNAMED_PAPERS | SHOWN), None
                )
                if last is None:
                    continue
                first = at - 2 if at >= 2 and units[at - 1].low == "to" and units[at - 2].low == "according" else at
                span = sentence.stretch(first, last)
            elif unit.low == "if" and [u.low for u in units[at + 1 : at + 2]] in (["true"], ["confirmed"]):
                span = sentence.stretch(at, at + 1)
            elif unit.low in ("rumors", "rumours", "rumor", "rumour"):
                if any(u.low in DISMISSED for u in units):
                    continue
                span = unit.span
            if span is not None:
                yield Sourcing(span, SourcingKind.UNCONFIRMED, None, unit.span, self._attributed(number))

    # --- who is named ---

    def _beside(self, number: int, sourcing: Sourcing) -> Span | None:
        """Who passes a claim of unnamed media on; or to whom the sentences around a hedge are given."""
        sentence = self._sentences[number]
        if sourcing.kind == SourcingKind.UNCONFIRMED:
            if sourcing.cue is None or sourcing.cue != sourcing.span:
                return None
            around = (number - 1, number + 1)
            return next((name for at in around if (name := self._body_that_tells(at, sentence.paragraph))), None)
        told = [unit for unit in sentence.units if sourcing.span.end <= unit.start][:5]
        if outlet_told := next((unit.span for unit in told if unit.capital and unit.low in MEDIA), None):
            return outlet_told
        if sourcing.source is None or not MEDIA_AT_LARGE & {
            unit.low for unit in sentence.units if sourcing.source.contains(unit.span)
        }:
            return None
        for frame in self._frames[number]:
            if frame.subject is None or frame.kind != TELLING or frame.borrowed:
                continue
            if named := self._named_head(sentence.units, frame.subject, people=True):
                return named
        for other in self._sentences[max(0, number - 2) : number + 3]:
            if other.paragraph == sentence.paragraph and (outlet := passed_on(other.units, None)):
                return other.stretch(*outlet)
        return None

    def _body_that_tells(self, number: int, paragraph: int) -> Span | None:
        """A body by name to which a sentence of the paragraph is given."""
        if not 0 <= number < len(self._sentences) or self._sentences[number].paragraph != paragraph:
            return None
        units = self._sentences[number].units
        for frame in self._frames[number]:
            if frame.subject is not None and frame.kind in (TELLING, SOURCE) and not frame.borrowed:
                named = self._named_inside(units, frame.subject)
                if named is not None:
                    return named
        return None

    def _attributed(self, number: int) -> Span | None:
        """A named source that the sentence itself gives."""
        sentence = self._sentences[number]
        for frame in self._frames[number]:
            if frame.subject is not None and frame.kind in (TELLING, SOURCE, JUDGING, NOUN):
                named = self._named_head(sentence.units, frame.subject)
                named = named or self._body_told(sentence.units, frame.subject)
                if named is not None:
                    return named
        return self._pointed_at(sentence.units)

    def _body_told(self, units: Units, phrase: Phrase) -> Span | None:
        """A body by its kind that everybody can ask: "the Qatari foreign ministry says"."""
        words = units[phrase[0] : phrase[1] + 1]
        is_body = words[-1].low in BODIES and words[0].low in ("the", "its", "his", "her", "their")
        return words[-1].span if is_body and len(words) > 1 else None

    def _named_by(self, number: int, frame: Frame, head: str) -> Span | None:
        sentence = self._sentences[number]
        assert frame.subject is not None
        inside = self._named_inside(sentence.units, frame.subject)
        if inside is not None:
            return inside
        behind = self._body_behind(sentence.units, frame)
        if behind is not None:
            return behind
        pointed = self._pointed_at(sentence.units, frame)
        if pointed is not None:
            return pointed
        for other in self._frames[number]:
            if other is not frame and other.subject is not None and other.kind == SOURCE:
                named = self._named_head(sentence.units, other.subject) or self._body_behind(sentence.units, other)
                if named is not None:
                    return named
                study = next(
                    (u for u in sentence.units[other.subject[0] : other.subject[1] + 1] if u.low in STUDIES), None
                )
                after = sentence.units[other.subject[1] : other.subject[1] + 8]
                if study is not None and any(unit.capital or unit.date for unit in after):
                    return study.span
        if head in OFFICIAL:
            written = next((u for u in sentence.units if u.low in ("statement", "communique", "communiqué")), None)
            if written is not None:
                return written.span
        return self._named_next(number, head) if head in KNOWING - UNNAMED_PAPERS or head in OFFICIAL else None

    def _named_next(self, number: int, head: str) -> Span | None:
        """Somebody of their kind whom the next sentence names: "... said Jane Roe, an analyst at ..."."""
        if number + 1 >= len(self._sentences):
            return None
        after = self._sentences[number + 1]
        if after.paragraph - self._sentences[number].paragraph > 1:
            return None
        if head in LEARNED:
            study = next((unit for unit in after.units[:8] if unit.low in STUDIES), None)
            if study is not None:
                return study.span
        for frame in self._frames[number + 1]:
            if frame.subject is None or frame.kind == NOUN:
                continue
            named = self._named_head(after.units, frame.subject, people=True)
            beside = after.units[frame.subject[0] : frame.subject[1] + 9]
            if named is not None and any(unit.low in EXPERT_ROLES for unit in beside):
                return named
        return None

    def _named_head(self, units: Units, phrase: Phrase, *, people: bool = False) -> Span | None:
        """The name that a phrase ends on, or that its noun is given to."""
        for at in range(phrase[1], phrase[0] - 1, -1):
            number = units[at].name
            if number >= 0 and not units[at].low.startswith(_STANCES):
                name = self._names[number]
                if name.kind == NameKind.PERSON or (
                    not people and name.kind in (NameKind.ORGANISATION, NameKind.PLACE)
                ):
                    ends = name.span.end >= units[phrase[1]].start or name.kind == NameKind.PERSON
                    return name.span if ends or self._named_inside(units, phrase) else None
            elif number < 0 and at == phrase[1] and units[at].capital and at > 0 and not people:
                return units[at].span
        return None

    def _named_inside(self, units: Units, phrase: Phrase) -> Span | None:
        """The body that a source belongs to: "analysts at the ISW", "Pentagon officials"."""
        for at in range(phrase[0] + 1, phrase[1]):
            if units[at].low == "at" and units[at + 1].capital:
                return units[at + 1].span
        for unit in units[phrase[0] : phrase[1] + 1]:
            if unit.name < 0 or unit.low.startswith(_STANCES):
                continue
            if self._names[unit.name].kind in (NameKind.ORGANISATION, NameKind.PERSON):
                return self._names[unit.name].span
        return None

    def _body_behind(self, units: Units, frame: Frame) -> Span | None:
        """ "officials from the ministry said", where the phrase was cut before its body."""
        assert frame.subject is not None
        last = frame.subject[1]
        for at in range(last + 1, min(len(units) - 1, last + 4)):
            if units[at].low in ("at", "from", "with", "of") and units[at + 1].kind == WORD:
                for unit in units[at + 1 : at + 6]:
                    if unit.kind != WORD:
                        return None
                    if unit.name >= 0 and self._names[unit.name].kind in (NameKind.ORGANISATION, NameKind.PERSON):
                        return self._names[unit.name].span
                return None
        return None

    def _pointed_at(self, units: Units, frame: Frame | None = None) -> Span | None:
        """ "citing X" anywhere; "analysts such as X" right behind the source of a frame."""
        behind = range(frame.subject[1] + 1, frame.subject[1] + 3) if frame is not None and frame.subject else range(0)
        for at, unit in enumerate(units):
            for words in NAMING_WORDS:
                if unit.low != words[0] or tuple(u.low for u in units[at : at + len(words)]) != words:
                    continue
                if at in behind or words[0] in ("citing", "quoting"):
                    named = self._first_name(units, at + len(words))
                    if named is not None:
                        return named
        return None

    def _first_name(self, units: Units, at: int) -> Span | None:
        for unit in units[at : at + 10]:
            if unit.kind == QUOTE or (unit.kind == MARK and unit.text not in ",.-"):
                return None
            if unit.name >= 0 and self._names[unit.name].kind in _SOURCE_KINDS:
                return self._names[unit.name].span
        return None


_STANCES = ("pro-", "anti-", "non-", "ex-")
_SOURCE_KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
_LOCAL = frozenset(
    "local city county state district emergency health school election fire hospital regional municipal".split()
)


def _head(words: Units) -> str:
    """The noun a phrase is about: the last word before a preposition."""
    head = words[0].low
    for unit in words:
        if unit.low in ("of", "at", "from", "in", "for", "with", "on", "close", "familiar", "to", "within", "across"):
            break
        head = unit.low
    return head
