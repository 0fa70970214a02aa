"""Who is named: the name that a sentence, the next, or the words around give for a source that hides."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.model.document import Name, NameKind, Sourcing, SourcingKind
from copydesk.model.span import Span
from copydesk.reading.quotes.classes import BODIES
from copydesk.reading.quotes.cues import AUXILIARIES
from copydesk.reading.quotes.frame import JUDGING, NOUN, SOURCE, TELLING, Frame
from copydesk.reading.quotes.outlets import KINDS_OF_MEDIA, MEDIA, passed_on
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.subjects import subject_before
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Units
from copydesk.reading.quotes.withheld import is_nameless
from copydesk.reading.quotes.words import is_adverb
from copydesk.reading.sourcing_words import (
    EXPERT_ROLES,
    INSIDERS,
    KNOWING,
    LEAKED_PAPERS,
    LEARNED,
    MEDIA_AT_LARGE,
    NAMING_WORDS,
    OFFICIAL,
    STATE,
    STUDIES,
    UNNAMED_PAPERS,
)

#: Before a name they make a stance of it: "pro-Kremlin" names nobody.
STANCES = ("pro-", "anti-", "non-", "ex-")
#: Before a noun they point at somebody told of before.
DEFINITE = frozenset("the these those his her its their our my".split())
SEEN = frozenset(
    "obtained seen reviewed viewed examined acquired published leaked shared released provided given".split()
)
_SOURCE_KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)


class Named:
    """One page's sentences with the names in them."""

    def __init__(
        self, names: Sequence[Name], sentences: Sequence[Sentence], frames: Sequence[tuple[Frame, ...]]
    ) -> None:
        self._names = names
        self._sentences = sentences
        self._frames = frames
        #: Who passed papers on that somebody tells from: "documents reviewed by Reuters".
        self.papers = next((by for sentence in sentences if (by := self._passed_on_by(sentence.units))), None)

    def _passed_on_by(self, units: Units) -> Span | None:
        for at, unit in enumerate(units):
            if unit.low not in LEAKED_PAPERS:
                continue
            near = range(at + 1, min(len(units) - 2, at + 8))
            by = next((k for k in near if units[k].low in SEEN and units[k + 1].low in ("by", "to", "with")), None)
            told = units[by + 2 : by + 5] if by is not None else ()
            if named := next((u.span for u in told if u.capital or u.low in MEDIA or u.low in BODIES), None):
                return named
        return None

    def beside(self, number: int, sourcing: Sourcing) -> Span | None:
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
                named = self.inside(units, frame.subject)
                if named is not None:
                    return named
        return None

    def in_sentence(self, number: int, hedge: int | None = None) -> Span | None:
        """A named source that the sentence itself gives; not whoever is himself said to have told it by a ``hedge``."""
        sentence = self._sentences[number]
        for frame in self._frames[number]:
            if is_hedged(frame, hedge) or (frame.kind == TELLING and is_negated(sentence.units, frame)):
                continue
            if frame.subject is not None and frame.kind in (TELLING, SOURCE, JUDGING, NOUN):
                named = self._named_head(sentence.units, frame.subject)
                named = named or self._body_told(sentence.units, frame.subject)
                if named is not None:
                    return named
        return self._pointed_at(sentence.units)

    def _body_told(self, units: Units, phrase: Phrase) -> Span | None:
        """A body by its kind that everybody can ask: "the Qatari foreign ministry says"."""
        words = units[phrase[0] : phrase[1] + 1]
        if len(words) < 2:
            return None
        is_body = words[-1].low in BODIES and words[0].low in ("the", "its", "his", "her", "their")
        states_own = words[-2].low in STATE and words[-1].low in KINDS_OF_MEDIA | {"media"}
        return words[-1].span if is_body or states_own else None

    def by(self, number: int, frame: Frame, head: str) -> Span | None:
        """The name that the sentence, or the next, gives for the source of a frame, whose noun is ``head``."""
        sentence = self._sentences[number]
        assert frame.subject is not None
        if head not in INSIDERS:  # "sources close to the Kremlin", "insiders at the bank": still nobody
            inside = self.inside(sentence.units, frame.subject) or self._body_behind(sentence.units, frame)
            if inside is not None:
                return inside
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
            if number >= 0 and not units[at].low.startswith(STANCES):
                name = self._names[number]
                if name.kind == NameKind.PERSON or (
                    not people and name.kind in (NameKind.ORGANISATION, NameKind.PLACE)
                ):
                    ends = name.span.end >= units[phrase[1]].start or name.kind == NameKind.PERSON
                    return name.span if ends or self.inside(units, phrase) else None
            elif number < 0 and at == phrase[1] and units[at].capital and at > 0 and not people:
                return units[at].span
        return None

    def inside(self, units: Units, phrase: Phrase) -> Span | None:
        """The body that a source belongs to: "analysts at the ISW", "Pentagon officials"."""
        for at in range(phrase[0] + 1, phrase[1]):
            if units[at].low == "at" and units[at + 1].capital:
                return units[at + 1].span
        for unit in units[phrase[0] : phrase[1] + 1]:
            if unit.name < 0 or unit.low.startswith(STANCES):
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


def keeps_name_back(units: Units, frame: Frame) -> bool:
    """Whether somebody by a plain role tells what he will not put his name to: "an officer, requesting anonymity,"."""
    assert frame.subject is not None
    first, last = frame.subject
    named = any(unit.person for unit in units[first : last + 1])
    heard = any(  # "told Reuters", "spoke to the paper"
        (unit.low in MEDIA and unit.capital) or (unit.low in BODIES and units[at].low == "the")
        for at, unit in enumerate(units[last + 2 :], last + 1)
    )
    return not named and not heard and is_nameless(units, frame.subject, named=False)


def is_negated(units: Units, frame: Frame) -> bool:
    """Whether the cue of a frame is denied: "has not officially confirmed"."""
    at = frame.first - 1
    while at >= 0 and (is_adverb(units[at]) or units[at].low in AUXILIARIES):
        if units[at].low in ("not", "never") or units[at].low.endswith("n't"):
            return True
        at -= 1
    return False


def is_hedged(frame: Frame, hedge: int | None) -> bool:
    """Whether a hedge stands between a frame's subject and its cue: "Smith reportedly told his aides"."""
    if hedge is None or frame.subject is None or frame.inverted:
        return False
    return frame.subject[1] < hedge < frame.first


def claimant(units: Units, verb: int) -> Phrase | None:
    """The phrase right before a verb whose noun knows and is not named; None where there is none."""
    last = verb - 1
    while last > 0 and (is_adverb(units[last]) or units[last].low in ("has", "have", "had", "also")):
        last -= 1
    if units[last].low == "who":  # "doubts among analysts, who question it"
        told = subject_before(units, verb)
        return told if told is not None and units[told[1]].low in KNOWING and units[told[1]].name < 0 else None
    first = last
    while (
        first > 0 and units[first - 1].kind == WORD and units[first - 1].tag in ("ADJ", "NOUN", "PROPN", "DET", "ADP")
    ):
        first -= 1
    head = next((at for at in range(first, last + 1) if units[at].low in KNOWING), None)
    if head is not None and units[head].low in ("media", "outlets") and head and units[head - 1].low in STATE:
        return None
    if head is None or units[first].low in ("the", "these", "those", "of", "by", "our", "my"):
        return None
    if head == last:
        named = units[head].name >= 0 and not units[head].low.startswith(STANCES)
        return None if named else (first, last)
    return (first, last) if units[head + 1].low in ("close", "in", "familiar", "inside", "within") else None


def head_of(words: Units) -> str:
    """The noun a phrase is about: the last word before a preposition."""
    head = words[0].low
    for unit in words:
        if unit.low in ("of", "at", "from", "in", "for", "with", "on", "close", "familiar", "to", "within", "across"):
            break
        head = unit.low
    return head
