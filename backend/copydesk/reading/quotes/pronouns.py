"""Pronouns: whom "he", "she", "it", "they" and "I" stand for beside a cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from copydesk.model.document import Entity, Name, NameKind, SourceClass, Speaker
from copydesk.model.span import Span
from copydesk.reading.names import genders
from copydesk.reading.quotes import classes
from copydesk.reading.quotes.labels import behind_label, labelled_paragraphs
from copydesk.reading.quotes.people import called_by_surname, known_genders
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.subjects import clause_subject
from copydesk.reading.quotes.units import Sentence, Unit, Units
from copydesk.reading.quotes.words import DETERMINERS, PREPOSITIONS, is_adverb, is_verb

_FURTHER_BACK = 6  # sentences that a pronoun reaches over
_GROUP_BACK = 3
_NAMES_ABOVE = 60  # names that a pronoun reaches over at most
_NO_PEOPLE = (NameKind.GROUP, NameKind.EVENT, NameKind.PLACE)
_FORMS = {
    **dict.fromkeys(("he", "his", "him"), "m"),
    **dict.fromkeys(("she", "her"), "f"),
    **dict.fromkeys(("it", "its"), "it"),
    **dict.fromkeys(("they", "their", "them"), "they"),
}
_FIRST_PERSON = frozenset("i my".split())
_FIRST_PLURAL = frozenset("we our".split())
_SECOND_PERSON = frozenset("you your".split())
_ADDRESSING = _FIRST_PERSON | _FIRST_PLURAL | _SECOND_PERSON
_SOMEBODY = frozenset("someone somebody anyone anybody everyone everybody".split())
_OPENING_CLAUSES = frozenset("asked pressed questioned quizzed challenged told when while if although though".split())
_OWNERS = frozenset("my his her their our your".split())
_SHORT_OPENING = 8  # units before "it" in a sentence: "Two pages long, it ..."
_ASKERS = frozenset("reporter journalist interviewer moderator questioner correspondent host".split())
#: Behind somebody of whom no more is told than what they are, or that they said nothing.
_BACKGROUND = frozenset("is was are were had has declined refused did could would".split())


@dataclass(frozen=True, slots=True)
class Said:
    """Who spoke last, and where: what pronouns and continued speech go back to."""

    sentence: int
    speaker: Speaker


def is_pronoun(unit: Unit) -> bool:
    """Whether a word stands for somebody told elsewhere."""
    return unit.low in _FORMS or unit.low in _ADDRESSING


class Pronouns:
    """Resolves the pronouns of one page."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[Name],
        entities: Sequence[Entity],
        resolve: Callable[[int, Phrase, Sequence[Said]], Speaker],
    ) -> None:
        self._resolve = resolve
        self._text = text
        self._sentences = sentences
        self._names = names
        self._entities = entities
        self._by_surname = called_by_surname(text, names)
        self._genders = known_genders(text, names, entities)
        self._labels = labelled_paragraphs(text, sentences, names, entities)

    def speaker(self, number: int, at: int, span: Span, said: Sequence[Said]) -> Speaker:
        """Whoever the pronoun at unit ``at`` of sentence ``number`` means; ``said``: who spoke before, latest last."""
        low = self._sentences[number].units[at].low
        text = span.of(self._text)
        form = _FORMS.get(low)
        if form is None:
            return self._addressing(number, low, span)
        if form in ("m", "f"):
            return self._person(number, at, form, span, said)
        last = said[-1].speaker if said and number - said[-1].sentence <= _GROUP_BACK else None
        if form == "it":
            return self._thing(number, at, span, last)
        if last is not None and last.source_class in (SourceClass.COLLECTIVE, SourceClass.ANONYMOUS):
            return Speaker(span, text, last.source_class, last.name or last.text, last.entity)
        return Speaker(span, text, SourceClass.COLLECTIVE, self._group_before(number, at))

    def again(self, span: Span, entity: int) -> Speaker:
        """A speaker who is one of the page's names, by other words."""
        return Speaker(span, span.of(self._text), SourceClass.NAMED, self._entities[entity].name, entity)

    # --- he, she ---

    def _person(self, number: int, at: int, wanted: str, span: Span, said: Sequence[Said]) -> Speaker:
        found = self.person_before(number, at, wanted, said)
        if isinstance(found, Speaker):
            return Speaker(span, span.of(self._text), found.source_class, found.name, found.entity)
        return (
            self.again(span, found) if found is not None else Speaker(span, span.of(self._text), SourceClass.DESCRIBED)
        )

    def person_before(self, number: int, at: int, wanted: str, said: Sequence[Said]) -> Speaker | int | None:
        """The last speaker, or the first person that a sentence before names, whichever is nearer; ``wanted`` is a
        gender, or nothing for either.
        """
        units = self._sentences[number].units
        if (ahead := self._named_ahead(units, at, wanted)) is not None:
            return ahead
        here = [n for n in _named(self._names, units[:at]) if self._can_be(n, wanted)]
        set_apart = _is_set_apart(units, at)
        heads = [n for n in _named(self._names, _subject_behind_opening(units, at)) if n in here] if set_apart else here
        if heads:
            return heads[0].entity
        if not here and wanted and (kin := _kin_before(units, at, wanted)) is not None:
            span = Span(units[kin[0]].start, units[kin[1]].end)
            return Speaker(span, span.of(self._text), SourceClass.DESCRIBED, span.of(self._text))
        last = said[-1] if said else None
        if last is not None and last.sentence == number and not here and self._fits(last.speaker, wanted):
            return last.speaker
        for back in range(1, _FURTHER_BACK + 1):
            if last is not None and last.sentence == number - back and self._fits(last.speaker, wanted):
                return last.speaker
            if number - back < 0:
                break
            before = self._sentences[number - back]
            if back == 1 and wanted and (subject := self._unnamed_subject(before.units, wanted)) is not None:
                return self._resolve(number - 1, subject, said)
            there = [n for n in _named(self._names, self._said_in(before)) if self._can_be(n, wanted)]
            if there and not _is_told_of_another(before.units, there[0], wanted):
                return there[0].entity
        for spoken in reversed(said):
            if self._fits(spoken.speaker, wanted):
                return spoken.speaker
        return here[0].entity if here else self._named_above(units[at].start, wanted)

    def _unnamed_subject(self, units: Units, wanted: str) -> Phrase | None:
        """Somebody without a name whom a sentence tells of: "A woman in red stood up. '...,' she said"."""
        subject = clause_subject(units, len(units))
        if subject is None or any(unit.name >= 0 for unit in units[subject[0] : subject[1] + 1]):
            return None
        head = _head(units, subject)
        noun, verb = units[head].low, units[min(subject[1] + 1, len(units) - 1)].low
        one = units[subject[0]].low in DETERMINERS and not classes.is_plural(noun) and classes.is_human([noun])
        acts = verb not in _BACKGROUND and noun not in _ASKERS
        return subject if one and acts and genders.of_word(noun) in ("", wanted) else None

    def only_person_told_of(self, number: int) -> int | None:
        """The person that is the subject of a sentence in which nobody else is named."""
        if number < 0 or self._sentences[number].paragraph != self._sentences[number + 1].paragraph:
            return None
        units = self._sentences[number].units
        people = {n.entity for n in _named(self._names, units) if n.kind == NameKind.PERSON}
        subject = clause_subject(units, len(units)) if len(people) == 1 else None
        is_subject = subject is not None and any(unit.person for unit in units[subject[0] : subject[1] + 1])
        return people.pop() if is_subject else None

    def _named_ahead(self, units: Units, at: int, wanted: str) -> int | None:
        """The person whom a pronoun in an opening clause looks forward to: "Asked if she would, Jane Roe laughed"."""
        if units[0].low not in _OPENING_CLAUSES:
            return None
        comma = next((i for i in range(at + 1, len(units)) if units[i].text == ","), len(units))
        behind = [n for n in _named(self._names, units[comma + 1 : comma + 5]) if n.kind == NameKind.PERSON]
        named_before = any(unit.person for unit in units[:at])
        return behind[0].entity if behind and not named_before and self._can_be(behind[0], wanted) else None

    def _said_in(self, sentence: Sentence) -> Units:
        return behind_label(sentence.units) if sentence.paragraph in self._labels else sentence.units

    def _named_above(self, place: int, wanted: str) -> int | None:
        """The last person named before a place, however far above."""
        before = self._names_before(place)[::-1]
        sure = next((n.entity for n in before if self._can_be(n, wanted)), None)
        if sure is not None or not wanted:
            return sure
        return next((n.entity for n in before if n.kind == NameKind.OTHER and not n.text.isupper()), None)

    def _names_before(self, place: int) -> Sequence[Name]:
        end = bisect_left(self._names, place, key=lambda name: name.span.start)
        return self._names[max(0, end - _NAMES_ABOVE) : end]

    def _fits(self, speaker: Speaker, wanted: str) -> bool:
        if speaker.source_class in (SourceClass.COLLECTIVE, SourceClass.DOCUMENT, SourceClass.NONE):
            return False
        if speaker.entity is not None:
            if self._entities[speaker.entity].kind in _NO_PEOPLE:
                return False
            return not wanted or self._genders.get(speaker.entity, wanted) == wanted
        words = speaker.text.lower().split()
        if len(words) == 1 and words[0] in _ADDRESSING | _SOMEBODY:
            return False
        if len(words) == 1 and words[0] in _FORMS and speaker.name is None:
            return _FORMS[words[0]] == wanted
        told = next(filter(None, map(genders.of_word, words)), "")
        if told and wanted and told != wanted:
            return False
        if speaker.source_class == SourceClass.DESCRIBED and not classes.is_human(words) and speaker.name is None:
            return _FORMS.get(words[0]) == wanted
        return True

    def _can_be(self, name: Name, wanted: str) -> bool:
        if name.kind != NameKind.PERSON and name.text not in self._by_surname:  # the given name may know better
            return bool(wanted) and name.kind not in _NO_PEOPLE and genders.of_name(name.text) == wanted
        return not wanted or self._genders.get(name.entity, wanted) == wanted

    # --- it, they ---

    def _thing(self, number: int, at: int, span: Span, last: Speaker | None) -> Speaker:
        text = span.of(self._text)
        told = (SourceClass.NAMED, SourceClass.DOCUMENT, SourceClass.DESCRIBED)
        if last is not None and last.source_class in told:
            person = last.entity is not None and self._entities[last.entity].kind == NameKind.PERSON
            if not person and not classes.is_human(last.text.lower().split()):
                return Speaker(span, text, last.source_class, last.name, last.entity)
        paper = self._paper_before(number, at)
        if paper is not None:
            return Speaker(span, text, SourceClass.DOCUMENT, paper)
        first = max(0, number - 2)
        places: list[Name] = []
        for back in range(first, number + 1):
            units = self._sentences[back].units[: at if back == number else None]
            places.extend(n for n in _named(self._names, units) if n.kind in (NameKind.ORGANISATION, NameKind.PLACE))
        return self.again(span, places[-1].entity) if places else Speaker(span, text, SourceClass.DESCRIBED)

    def _paper_before(self, number: int, at: int) -> str | None:
        """The paper that the sentence is about, or the one before: "The document ... It accuses"."""
        here = self._sentences[number].units
        own = clause_subject(here, at)
        if own is not None and own[1] < at - 1:
            return self._paper(here, own)
        if not number or at > _SHORT_OPENING or any(is_verb(unit) for unit in here[:at]):
            return None
        units = self._sentences[number - 1].units
        subject = clause_subject(units, len(units))
        return self._paper(units, subject) if subject is not None else None

    def _paper(self, units: Units, phrase: Phrase) -> str | None:
        """The words of a phrase whose noun is something written."""
        if units[_head(units, phrase)].low not in classes.DOCUMENTS:
            return None
        return self._text[units[phrase[0]].start : units[phrase[1]].end]

    def _group_before(self, number: int, at: int) -> str | None:
        """The words of the last group that stands before "they", in its sentence or the one before."""
        for back, until in ((number, at), (number - 1, None)):
            units = self._sentences[back].units[:until] if back >= 0 else ()
            for last in range(len(units) - 1, -1, -1):
                if units[last].low in classes.COLLECTIVES and classes.is_plural(units[last].low):
                    first = last
                    while (
                        first > 0
                        and units[first - 1].low not in PREPOSITIONS
                        and (units[first - 1].capital or units[first - 1].tag == "ADJ")
                    ):
                        first -= 1
                    return self._text[units[first].start : units[last].end]
        return None

    # --- I, we, you ---

    def _addressing(self, number: int, low: str, span: Span) -> Speaker:
        """ "I" is whoever the paragraph is labelled with, "you" whoever the one before or behind is."""
        text = span.of(self._text)
        paragraph = self._sentences[number].paragraph
        if low in _FIRST_PERSON and paragraph in self._labels:
            return self._labels[paragraph].speaker(span, text)
        if low in _SECOND_PERSON and paragraph in self._labels:
            others = [self._labels[p] for p in (paragraph + 1, paragraph - 1) if p in self._labels]
            other = next((label for label in others if label != self._labels[paragraph]), None)
            if other is not None:
                return other.speaker(span, text)
        return Speaker(span, text, SourceClass.COLLECTIVE if low in _FIRST_PLURAL else SourceClass.DESCRIBED)


def _head(units: Units, phrase: Phrase) -> int:
    """The last word of a phrase before any preposition: in "the report on the storm" the report."""
    first, last = phrase
    return next((at for at in range(first + 1, last + 1) if units[at].low in PREPOSITIONS), last + 1) - 1


def _named(names: Sequence[Name], units: Units) -> list[Name]:
    """The names that units are part of, each once, in order."""
    return [names[number] for number in dict.fromkeys(unit.name for unit in units if unit.name >= 0)]


def _kin_before(units: Units, at: int, wanted: str) -> tuple[int, int] | None:
    """The kinsman told before a pronoun in its sentence: "my father was a miner, and he always said"."""
    for last in range(at - 1, 0, -1):
        if units[last].name < 0 and units[last - 1].low in _OWNERS and genders.of_word(units[last].low) == wanted:
            return last - 1, last
    return None


def _is_told_of_another(units: Units, name: Name, wanted: str) -> bool:
    """Whether a sentence tells of somebody told before it, and only then names somebody: "It is his first trip since
    the fall of Smith".
    """
    before = [unit for unit in units if unit.end <= name.span.start]
    subject = clause_subject(units, len(units))
    leads = subject is not None and any(name.span.contains(u.span) for u in units[subject[0] : subject[1] + 1])
    return bool(wanted) and not leads and any(_FORMS.get(unit.low) == wanted for unit in before)


def _is_set_apart(units: Units, at: int) -> bool:
    """Whether a phrase before a comma stands between the head of the sentence and the pronoun: "After the talks with
    Smith, he said".
    """
    first = units[1] if is_adverb(units[0]) and len(units) > 1 else units[0]
    opens = first.low in PREPOSITIONS or first.low.endswith(("ing", "ed"))
    return opens and first.name < 0 and any(unit.text == "," for unit in units[1:at])


def _subject_behind_opening(units: Units, before: int) -> Units:
    """The first subject behind a phrase that is set apart: "In her speech to the guild, Jane Roe said she hoped"."""
    opened = next((at for at, unit in enumerate(units) if unit.text == ","), before)
    subject = clause_subject(units, before)
    return units[subject[0] : subject[1] + 1] if subject is not None and subject[0] > opened else ()
