"""Told: occasions that the page gives outside the sentence of a quotation: before it, behind it, or far above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from copydesk.model.document import NameKind, Occasion, Quote, QuoteKind, SourceClass, Speaker
from copydesk.model.span import Span
from copydesk.reading.names import FoundNames
from copydesk.reading.quotes.frame import MANNER, TELLING, Frame
from copydesk.reading.quotes.framed import Framed
from copydesk.reading.quotes.indirect import clauses_told
from copydesk.reading.quotes.occasion import Occasions
from copydesk.reading.quotes.pointed import THIS_ONE, anchored, is_pointed_at
from copydesk.reading.quotes.pronouns import Said
from copydesk.reading.quotes.remarks import (
    GIVES,
    NO_TALK_OF_ITS_OWN,
    REMARKS,
    acts_in_speech,
    gives_remarks,
    opens_on_paper,
    opens_speaking,
)
from copydesk.reading.quotes.speakers import Cast
from copydesk.reading.quotes.subjects import clause_subject
from copydesk.reading.quotes.units import QUOTE, WORD, Sentence
from copydesk.reading.quotes.words import PREPOSITIONS, is_verb

_GIVEN = frozenset("came made given delivered published broadcast aired posted".split())
_SPOKE = frozenset("spoke speaking speaks talked talking appeared appearing".split())
_THOSE = frozenset("the they both sides".split())
_BESIDE = 10  # units around a name that tell who it is
_EMPTY = Occasion()


def tells(occasion: Occasion) -> bool:
    """Whether an occasion says anything at all, beside a link."""
    o = occasion
    return any(words is not None for words in (o.when, o.setting, o.audience, o.outlet, o.where, o.document, o.closed))


def same(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one and the same, as far as the page tells."""
    if one.entity is not None or other.entity is not None:
        return one.entity == other.entity
    return one.text.lower() == other.text.lower() or (one.name is not None and one.name == other.name)


@dataclass(frozen=True, slots=True)
class Told:
    """An occasion on which somebody spoke, told without a quotation of theirs."""

    at: int  # place in the text
    entity: int
    occasion: Occasion


class Surroundings:
    """The sentences around a quotation, as far as they tell when, where, to whom or through whom it was said."""

    def __init__(self, framed: Framed, cast: Cast, occasions: Occasions) -> None:
        self._sentences = framed.sentences
        self.frames = framed.frames
        self._cast = cast
        self._occasions = occasions
        self._subjects: dict[int, tuple[Speaker, Occasion] | None] = {}

    def settled(
        self,
        number: int,
        speaker: Speaker | None,
        said: Sequence[Said],
        own: Occasion,
        before: Quote | None,
        *,
        framed: bool,
        here: bool,
    ) -> tuple[Occasion, bool]:
        """The occasion of a quotation that tells ``own``, and whether it was taken over from elsewhere.

        ``before`` is the quotation whose speech it goes on, ``here``: in the same sentence; ``framed``: it has a cue.
        """
        nearer = self._before(number, speaker, said) if speaker is not None and framed and not here else _EMPTY
        if not tells(own):
            if tells(nearer):
                return replace(nearer, link=nearer.link or own.link), True
            if before is not None and tells(before.occasion):
                return replace(before.occasion, link=own.link or before.occasion.link), True
            return self.of(number, speaker, said, own) if framed and speaker is not None else (own, False)
        own = anchored(own, number, self._sentences, self._occasions)
        if here and before is not None:
            told = before.occasion
            return replace(own, audience=own.audience or told.audience, outlet=own.outlet or told.outlet,
                           when=own.when or told.when, where=own.where or told.where), False  # fmt: skip
        apart = (
            own.when
            or own.where
            or (own.setting and not is_pointed_at(own.setting, self._sentences[number]))
            or own.document
            or own.closed
        )
        return (own if apart else replace(own, when=nearer.when, where=nearer.where)), False

    def of(self, number: int, speaker: Speaker, said: Sequence[Said], own: Occasion) -> tuple[Occasion, bool]:
        """The occasion that the sentence before, or behind, tells of the same speaker; else the quotation's ``own``."""
        told = self._before(number, speaker, said)
        if not tells(told):
            told = self._behind(number, speaker, said)
        return (replace(told, link=own.link or told.link), True) if tells(told) else (own, False)

    def statements(self, number: int, said: Sequence[Said]) -> list[Told]:
        """Where and when it says that somebody spoke: "Lee spoke in Paris on Monday", "stated on X by Lee"."""
        sentence = self._sentences[number]
        frames = self.frames(number)
        wide = {frame.first: clause for frame, clause in clauses_told(sentence, frames)}
        found: list[Told] = []
        for frame in frames:
            if frame.subject is None or frame.kind not in (TELLING, MANNER) or frame.borrowed:
                continue
            clause = wide.get(frame.first) or _all_before(sentence, frame)
            if clause is None and not self._speech_itself(sentence, frame):
                continue
            speaker = self._cast.speaker(number, frame.subject, said)
            if speaker.entity is None:
                continue
            occasion = self._occasions.around(sentence, frame, None, clause)
            if occasion.can_be_checked and occasion.closed is None:
                found.append(Told(sentence.span.start, speaker.entity, occasion))
                found += (Told(sentence.span.start, other, occasion) for other in self._beside(number, occasion))
        return [*found, *self._remarked(number)] or self._announced(number, said) or self._opening(number, said)

    def _opening(self, number: int, said: Sequence[Said]) -> list[Told]:
        """ "Speaking to students in Oslo on Monday, Lee took up the dam", "In a letter to them, Lee mourned him"."""
        sentence = self._sentences[number]
        units = sentence.units
        comma = next((at for at, unit in enumerate(units) if unit.text == ","), None)
        if comma is None or not (opens_speaking(units) or opens_on_paper(units[:comma])):
            return []
        subject = clause_subject(units, len(units))
        if subject is None or subject[0] < comma:
            return []
        speaker = self._cast.speaker(number, subject, said)
        occasion = self._occasions.around(sentence, Frame(0, 0, MANNER, subject, borrowed=True), None)
        if speaker.entity is None or not occasion.can_be_checked or occasion.closed is not None:
            return []
        return [Told(sentence.span.start, speaker.entity, occasion)]

    def _beside(self, number: int, occasion: Occasion) -> list[int]:
        """Who speaks on the same occasion: "in a joint briefing with Roe and Lind"."""
        units = self._sentences[number].units
        joint = any(
            unit.low == "joint" and occasion.audience and occasion.audience.contains(unit.span) for unit in units
        )
        return list(self._cast.people_in(number)) if joint else []

    def _announced(self, number: int, said: Sequence[Said]) -> list[Told]:
        """ "Lee made a brief statement in Paris on Monday", "Lee made the appointment during a broadcast on Monday"."""
        sentence = self._sentences[number]
        subject = clause_subject(sentence.units, len(sentence.units))
        if subject is None:
            return []
        occasion = self._occasions.around(sentence, Frame(subject[1] + 1, subject[1] + 1, MANNER, subject), None)
        setting = self._occasions.words(occasion.setting) if occasion.setting is not None else ()
        if not gives_remarks(sentence.units, subject) and not acts_in_speech(sentence.units, subject, setting):
            return []
        speaker = self._cast.speaker(number, subject, said)
        if speaker.entity is None or not occasion.can_be_checked or occasion.closed is not None:
            return []
        return [Told(sentence.span.start, speaker.entity, occasion)]

    def _remarked(self, number: int) -> list[Told]:
        """ "The announcement came at a briefing in Oslo": of the one person whom the sentence before names."""
        sentence = self._sentences[number]
        units = sentence.units
        subject = clause_subject(units, len(units))
        if not number or subject is None or units[subject[0]].low not in THIS_ONE:
            return []
        behind = {unit.low for unit in units[subject[1] + 1 : subject[1] + 4]}
        people = set(self._cast.people_in(number - 1))
        if units[subject[1]].low not in REMARKS or _GIVEN.isdisjoint(behind) or len(people) != 1:
            return []
        occasion = self._occasions.around(sentence, Frame(subject[1] + 1, subject[1] + 1, MANNER, subject), None)
        told = Told(sentence.span.start, next(iter(people)), occasion)
        return [told] if occasion.can_be_checked and occasion.closed is None else []

    def _speech_itself(self, sentence: Sentence, frame: Frame) -> bool:
        units = sentence.units
        if frame.kind == TELLING:
            return frame.inverted and units[0].low in ("this", "it", "that")
        following = units[frame.last + 1].low if frame.last + 1 < len(units) else ""
        return units[frame.first].low in _SPOKE and following not in NO_TALK_OF_ITS_OWN

    def _before(self, number: int, speaker: Speaker, said: Sequence[Said]) -> Occasion:
        """ "X spoke in Berlin. '...,' he said." """
        if number == 0 or self._sentences[number].paragraph - self._sentences[number - 1].paragraph > 1:
            return _EMPTY
        if number - 1 not in self._subjects:
            self._subjects[number - 1] = self._subject(number - 1, said)
        subject = self._subjects[number - 1]
        if subject is None:
            return _EMPTY
        paper = subject[1].document or (subject[0].span if subject[0].source_class == SourceClass.DOCUMENT else None)
        if self._is_joint(speaker, paper):
            return replace(subject[1], document=paper)
        if self._speaks_for(number, speaker, subject[0]):
            return subject[1]
        if not same(subject[0], speaker) or self._occasions.in_a_year(subject[1]):
            return _EMPTY  # "Roe was born in Leeds in 1961. '...,' she says."
        return subject[1]

    def _speaks_for(self, number: int, speaker: Speaker, body: Speaker) -> bool:
        """Whether somebody is told to be the spokesman of the body that has just spoken."""
        units = self._sentences[number].units
        at = next((at for at, unit in enumerate(units) if unit.start >= speaker.span.start), 0)
        around = units[max(0, at - _BESIDE) : at + _BESIDE]
        if body.entity is None or not any(unit.low.startswith("spokes") for unit in around):
            return False
        return any(unit.low == "its" or self._cast.is_named(unit, body.entity) for unit in around)

    def _is_joint(self, speaker: Speaker, paper: Span | None) -> bool:
        """Whether a group speaks on in the joint paper just told: "In a joint statement, ... '...,' the three said",
        "The joint statement said ... Both sides pledged".
        """
        words = speaker.text.lower().split()
        joint = paper is not None and "joint" in self._occasions.words(paper)
        return joint and speaker.source_class == SourceClass.COLLECTIVE and words[0] in _THOSE

    def _subject(self, number: int, said: Sequence[Said]) -> tuple[Speaker, Occasion] | None:
        """Whom a sentence is about, and what occasion it tells."""
        sentence = self._sentences[number]
        frames = self.frames(number)
        telling = next((f for f in frames if f.kind == TELLING and f.subject is not None and not f.borrowed), None)
        subject = telling.subject if telling else clause_subject(sentence.units, len(sentence.units))
        if subject is None:
            return None
        frame = telling or (frames[0] if frames else Frame(0, 0, TELLING, subject))
        clause = next((clause for told, clause in clauses_told(sentence, frames) if told is telling), None)
        return self._cast.speaker(number, subject, said), self._occasions.around(sentence, frame, None, clause)

    def _behind(self, number: int, speaker: Speaker, said: Sequence[Said]) -> Occasion:
        """ "'...,' X said. He was speaking in Berlin.", "The remarks came at a briefing on Monday." """
        after = number + 1
        if after >= len(self._sentences):
            return _EMPTY
        sentence = self._sentences[after]
        units = sentence.units
        if sentence.paragraph - self._sentences[number].paragraph > 1 or any(unit.kind == QUOTE for unit in units):
            return _EMPTY
        lows = [unit.low for unit in units[:14] if unit.kind == WORD]
        if not (set(lows) & (_GIVEN | GIVES | _SPOKE)):
            return _EMPTY
        subject = clause_subject(units, len(units))
        if subject is None:
            return _EMPTY
        verbs = {unit.low for unit in units[subject[1] + 1 : subject[1] + 4]}
        if units[subject[1]].low in REMARKS:
            owner = subject[0] == subject[1] or subject[1] - subject[0] == 1
            fits = owner and bool(verbs & _GIVEN)
        else:
            gives = gives_remarks(units, subject)
            speaks = bool(verbs & _SPOKE) and not any(
                unit.low in _SPOKE and units[at + 1].low in NO_TALK_OF_ITS_OWN for at, unit in enumerate(units[:-1])
            )
            spoke_before = [*said, Said(number, speaker)]
            fits = (gives or speaks) and same(self._cast.speaker(after, subject, spoke_before), speaker)
        if not fits:
            return _EMPTY
        told = self._occasions.around(sentence, Frame(subject[1] + 1, subject[1] + 1, MANNER, subject), None)
        return told if told.can_be_checked or told.closed is not None else _EMPTY


def _all_before(sentence: Sentence, frame: Frame) -> Span | None:
    """What a cue behind a comma gives to its subject: all before it, or behind it where only an adverbial opens."""
    units, last = sentence.units, frame.start - 1
    opened = frame.subject is not None and frame.subject[0] - 1 == last and units[0].low in PREPOSITIONS
    opened = opened and all(unit.text != "," for unit in units[:last])
    behind = units[frame.end + 1] if frame.end + 1 < len(units) else None
    if opened and frame.kind == TELLING and behind is not None and behind.kind == WORD and not behind.date:
        return sentence.stretch(frame.end + 1, len(units) - 1)
    if frame.kind != TELLING or last < 4 or units[last].text != ",":
        return None
    return sentence.stretch(0, last - 1) if any(is_verb(unit) for unit in units[:last]) else None


def carried_over(quotes: Sequence[Quote], told: Sequence[Told], found: FoundNames) -> list[Quote]:
    """Give a quotation without an occasion the last one that the page tells of its speaker, if that can be checked."""
    last: dict[int, Occasion] = {}
    done: list[Quote] = []
    earlier = sorted(told, key=lambda t: t.at)
    passed = 0
    for quote in sorted(quotes, key=lambda q: q.span):
        while passed < len(earlier) and earlier[passed].at <= quote.span.start:
            last[earlier[passed].entity] = earlier[passed].occasion
            passed += 1
        entity = quote.speaker.entity if quote.speaker else None
        if entity is not None and found.entities[entity].kind != NameKind.OTHER and quote.kind == QuoteKind.SPEECH:
            own = quote.occasion
            if not tells(own):
                if entity in last:
                    quote = replace(quote, occasion=replace(last[entity], link=own.link), inherited=True)
            elif own.closed is None and not quote.inherited:
                last[entity] = own
        done.append(quote)
    return done
