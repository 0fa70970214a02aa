"""Sourcing: claims whose source is hidden. "Analysts suggest", "it is believed", "reportedly", "if true".

Silent about whoever is quoted word for word: that is the quote reader's matter. Where the sentence itself, or the next,
names the source, the mention says so in ``named_by``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from copydesk.model.document import Quote, QuoteKind, SourceClass, Sourcing, SourcingKind
from copydesk.reading.names import FoundNames
from copydesk.reading.quotes.classes import HIDDEN_ROLES, NAMELESS_WORDS
from copydesk.reading.quotes.cues import WANTING, verb_of
from copydesk.reading.quotes.frame import JUDGING, SOURCE, TELLING, Frame
from copydesk.reading.quotes.framed import Framed
from copydesk.reading.quotes.outlets import names_medium
from copydesk.reading.quotes.units import WORD, Units
from copydesk.reading.quotes.words import is_adverb, is_verb
from copydesk.reading.sourcing_asides import asides
from copydesk.reading.sourcing_hedged import hedges
from copydesk.reading.sourcing_named import DEFINITE, Named, claimant, head_of, is_negated, keeps_name_back
from copydesk.reading.sourcing_told import is_of_somebody, told_by_another
from copydesk.reading.sourcing_words import (
    ACTS,
    CLAIMING,
    CLAIMING_BEFORE,
    DISCLOSING,
    DISMISSED,
    DOUBTED,
    FEASTING,
    FIRST,
    FORESEEN,
    HEDGES,
    IMPERSONAL,
    INSIDERS,
    KNOWER,
    KNOWING,
    LEAKED,
    LEAKED_PAPERS,
    MODALS,
    OFFICIAL,
    ONE_OF_THEM,
    PARTISANS,
    PRIVILEGED,
    QUANTIFIERS,
    ROUTINE,
    SIDES,
    STATE,
    THROUGH,
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
        self._named = Named(found.names, self._sentences, self._frames)
        speech = [quote for quote in quotes if quote.direct and quote.kind == QuoteKind.SPEECH]
        self._cues = {quote.cue.start for quote in speech if quote.cue is not None}
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
            hedged = hedges(number, self._sentences, self._frames[number], self._named, self._cues)
            for sourcing in sorted(chain(self._vague(number, covered), hedged), key=lambda s: s.span):
                if last is None or not last.span.overlaps(sourcing.span):
                    found.append(
                        sourcing
                        if sourcing.named_by
                        else replace(sourcing, beside=self._named.beside(number, sourcing))
                    )
                    last = sourcing
        return tuple(found)

    # --- whoever is told to think so ---

    def _vague(self, number: int, covered: bool) -> Iterator[Sourcing]:
        sentence = self._sentences[number]
        for frame in self._frames[number]:
            if frame.subject is None or frame.kind not in (TELLING, JUDGING, SOURCE) or frame.borrowed:
                continue
            if verb_of(sentence.units[frame.first].low) in WANTING | FEASTING:
                continue
            if self._is_no_claim(number, frame):
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
            named = self._named.by(number, frame, head)
            yield Sourcing(source.through(cue), kind, source, cue, named)
        if not covered:
            yield from self._claiming(number)
            yield from asides(number, sentence, self._frames[number], self._named)
            yield from self._impersonal(number)

    def _is_no_claim(self, number: int, frame: Frame) -> bool:
        """Not said, hedged for itself, told by somebody else than those who think so, or brought up to be denied."""
        units = self._sentences[number].units
        assert frame.subject is not None
        first, last = frame.subject
        verb = verb_of(units[frame.first].low)
        denied = (frame.kind == TELLING or verb == "see") and is_negated(units, frame)
        defined = units[last + 1].low == "who" and verb in SIDES if last < frame.first else False
        overtaken = last < frame.first and units[frame.first].low in FORESEEN
        overtaken = overtaken and any(unit.low == "had" for unit in units[last + 1 : frame.first])
        hedged = any(unit.low in HEDGES for unit in units[last + 1 : frame.first])
        dismissed = units[last].low in UNNAMED_PAPERS and any(
            u.low in DISMISSED for u in units[max(0, first - 3) : first]
        )
        addressed = first > 0 and units[frame.first].low.endswith("ing") and is_verb(units[first - 1])
        if denied or defined or overtaken or hedged or dismissed or addressed:  # "met local media claiming that"
            return True
        return told_by_another(units, frame, self._frames[number])

    def _claiming(self, number: int) -> Iterator[Sourcing]:
        """ "Critics accuse the government", "political analysts point to": claims by verbs that introduce no speech."""
        sentence = self._sentences[number]
        units = sentence.units
        for at, unit in enumerate(units):
            if at == 0 or unit.low not in CLAIMING:
                if (
                    unit.low == "access"
                    and at > 1
                    and units[at - 1].low == "privileged"
                    and units[at - 2].low in THROUGH
                ):
                    through = sentence.stretch(at - 2, at)
                    yield Sourcing(through, SourcingKind.VAGUE, None, unit.span, self._named.papers)
                continue
            claims = next((behind for verb, behind in CLAIMING_BEFORE.items() if unit.low.startswith(verb)), None)
            if claims is not None and not any(following.low in claims for following in units[at + 1 : at + 2]):
                continue
            subject = claimant(units, at)
            frame = Frame(at, at, JUDGING, subject)
            if subject is None or told_by_another(units, frame, self._frames[number]):
                continue
            head = next(word.low for word in units[subject[0] : subject[1] + 1] if word.low in KNOWING)
            source = sentence.stretch(*subject)
            named = self._named.by(number, frame, head)
            yield Sourcing(source.through(unit.span), SourcingKind.VAGUE, source, unit.span, named)

    def _hidden(self, units: Units, frame: Frame) -> str | None:
        """The noun that makes the subject of a frame nobody in particular; None where it is somebody."""
        assert frame.subject is not None
        first, last = frame.subject
        words = [unit for unit in units[first : last + 1] if unit.kind == WORD]
        both = first > 0 and units[first - 1].low == "both"  # "both leaders": told of before
        if not words or both or any(unit.low in ("our", "my") for unit in words):
            return None
        head = head_of(words)
        cue = units[frame.first].low
        if any(unit.low in NAMELESS_WORDS for unit in words) and head in KNOWING | OFFICIAL:
            return head
        if head in KNOWER:
            unnamed = frame.kind in (SOURCE, TELLING) and words[0].low in ONE_OF_THEM and head in ("source", "insider")
            return head if unnamed or words[0].low in ("one", "another") else None
        if head in QUANTIFIERS:
            if first > 1 and units[first - 1].low == "and" and units[first - 2].name >= 0:
                return None  # "Smirnov and others"
            if first > 1 and units[first - 1].low == "and" and is_of_somebody(units, first - 2):
                return None  # "his wife and others"
            between = units[last + 1 : frame.first] if frame.first > last else ()
            if any(unit.low in MODALS or unit.low in ("whom", "which") for unit in between):
                return None  # "some might say", "the army, many of whom"
            return None if cue in ("tell", "told") or len(words) > 2 else head
        if head in UNNAMED_PAPERS and frame.kind == SOURCE:
            definite = words[0].low in ("the", "this", "that", "its", "his", "their") and head != "media"
            told = self._named.inside(units, frame.subject) is not None
            if head in INSIDERS:  # "sources close to the White House" are nobody still, "Reuters sources" are Reuters'
                told = names_medium(words)
            return None if definite or head == "report" or told else head
        if head == "accounts" and frame.kind in (TELLING, JUDGING):
            return head if words[0].low in FIRST and len(words) > 1 else None
        if head in LEAKED_PAPERS:
            leaked = any(unit.low in LEAKED for unit in words)
            definite = words[0].low in ("the", "this", "that", "these", "those")
            return head if leaked and not definite and not self._named.papers else None
        if head == "access":
            return head if any(unit.low in PRIVILEGED for unit in words) and cue in DISCLOSING else None
        if (
            frame.kind == TELLING
            and words[0].low in ONE_OF_THEM
            and head in HIDDEN_ROLES
            and keeps_name_back(units, frame)
        ):
            return "source"  # whatever body he is of: it does not answer for him
        if head in KNOWING:
            known = any(unit.low in ("familiar", "close", "knowledge", "briefed") for unit in words)
            media = words[:-1] if head == "reports" else words  # "state media reports said"
            of_a_state = len(media) > 1 and media[-1].low in ("media", "outlets") and media[-2].low in STATE
            if of_a_state and cue in ROUTINE:
                return None  # what a state tells through its own media
            if head == "people" and ((words[0].low not in QUANTIFIERS and not known) or cue in ("tell", "told")):
                return None
            if words[0].low in DEFINITE and not (
                head in PARTISANS and words[0].low not in ("these", "those", "our", "my")
            ):
                return None
            return head
        if head in OFFICIAL:
            if (
                words[0].tag == "NUM"
            ):  # "two former officials testified": two who could be named, and told what happened
                return None
            if frame.kind == SOURCE:
                return head if len(words) > 1 and words[0].low != "the" and words[-2].low not in _LOCAL else None
            routine = (cue in ROUTINE and not frame.inverted) or verb_of(cue) in ACTS
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
            foreseen = unit.low == "expected"  # which the page's own news mostly bears out
            cue = sentence.stretch(at if widely and not foreseen else back, at)
            yield Sourcing(sentence.stretch(first, at), SourcingKind.VAGUE, None, cue, self._named.in_sentence(number))


_LOCAL = frozenset(
    "local city county state district emergency health school election fire hospital regional municipal".split()
)
