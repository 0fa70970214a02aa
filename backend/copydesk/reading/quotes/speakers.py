"""Speakers: who a noun phrase stands for on its page, and of what class they are as a source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.model.document import Entity, Name, NameKind, OfficeMention, SourceClass, Speaker
from copydesk.model.span import Span
from copydesk.reading.quotes import classes
from copydesk.reading.quotes.cues import POSSESSIVE_PRONOUNS
from copydesk.reading.quotes.phrases import DETERMINERS, PREPOSITIONS, Phrase
from copydesk.reading.quotes.units import QUOTE, WORD, Sentence, Unit, Units

_FURTHER_BACK = 6  # sentences that a pronoun reaches over
_DEFINITE = frozenset("the this that his her their its our".split())
_SHE, _HE, _THEY, _IT = (
    frozenset({"she", "her"}),
    frozenset({"he", "his"}),
    frozenset({"they", "their"}),
    frozenset({"it", "its"}),
)

_OBJECTS = {"him": "he", "them": "they"}


@dataclass(frozen=True, slots=True)
class Said:
    """Who spoke last, and where: what pronouns and continued speech go back to."""

    sentence: int
    speaker: Speaker


class Cast:
    """Everybody on the page who can speak. Reads phrases; keeps only what it was built with."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[Name],
        entities: Sequence[Entity],
        offices: Sequence[OfficeMention],
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._names = names
        self._entities = entities
        self._offices = sorted((o for o in offices if o.holder is not None), key=lambda o: o.span)
        self._office_starts = [office.span.start for office in self._offices]
        self._genders = self._known_genders()

    def speaker(self, number: int, phrase: Phrase, said: Sequence[Said] = ()) -> Speaker:
        """Whoever ``phrase`` of sentence ``number`` means; ``said`` are the speakers before it, latest last."""
        sentence = self._sentences[number]
        units = sentence.units
        first, last = phrase
        span = sentence.stretch(first, last)
        if first == last and units[first].low in _SHE | _HE | _THEY | _IT | _OBJECTS.keys():
            return self._pronoun(number, first, span, said)
        if first == last and units[first].low in ("i", "we", "you", "who", "my", "our", "your"):
            return Speaker(span, span.of(self._text), SourceClass.NONE)
        core = _core(units, phrase)
        name = self._name_in(units, core)
        if self._nameless(sentence, phrase, named=name is not None):
            return Speaker(span, span.of(self._text), SourceClass.ANONYMOUS)
        if name is not None and self._is_head(units, name, core):
            return self._named(span, name)
        return self._unnamed(number, phrase, core, span, said)

    def is_person(self, speaker: Speaker) -> bool:
        """Whether a speaker is a person by name."""
        return speaker.entity is not None and self._entities[speaker.entity].kind == NameKind.PERSON

    def speaks(self, speaker: Speaker) -> bool:
        """Whether a speaker is somebody, or something written, and no "move" or "remarks"."""
        if speaker.source_class not in (SourceClass.DESCRIBED, SourceClass.COLLECTIVE) or speaker.entity is not None:
            return True
        words = set(speaker.text.lower().split())
        people = classes.ROLES | classes.BODIES | classes.COLLECTIVES | {"he", "she", "it", "they"}
        if words & people or any(word.removesuffix("s") in classes.ROLES for word in words):
            return True
        return any(word.endswith(classes.PERSON_ENDINGS) and len(word) > 4 for word in words)

    # --- by name ---

    def _named(self, span: Span, name: Name) -> Speaker:
        entity = self._entities[name.entity] if 0 <= name.entity < len(self._entities) else None
        full = entity.name if entity else name.text
        number = name.entity if entity else None
        return Speaker(span, span.of(self._text), SourceClass.NAMED, full, number)

    def _name_in(self, units: Units, core: Phrase) -> Name | None:
        """The name that the phrase is about: a person before a body, a later one before an earlier."""
        found: Name | None = None
        for unit in units[core[0] : core[1] + 1]:
            if unit.name >= 0:
                name = self._names[unit.name]
                if name.kind in (NameKind.GROUP, NameKind.EVENT):
                    continue
                if found is None or name.kind == NameKind.PERSON or found.kind != NameKind.PERSON:
                    found = name
        return found

    def _is_head(self, units: Units, name: Name, core: Phrase) -> bool:
        """Whether the phrase ends on the name, or on words with capitals like its own: no "Kremlin officials"."""
        if name.kind == NameKind.PERSON and units[core[1]].start < name.span.end:
            return True
        head = units[core[1]]
        if head.start < name.span.end:
            return True
        return head.capital and head.low not in classes.COLLECTIVES

    # --- without a name ---

    def _unnamed(self, number: int, phrase: Phrase, core: Phrase, span: Span, said: Sequence[Said]) -> Speaker:
        units = self._sentences[number].units
        words = [unit.low for unit in units[core[0] : core[1] + 1] if unit.kind == WORD]
        text = span.of(self._text)
        head = words[-1] if words else ""
        opening = words[0] if words else ""
        definite = opening in _DEFINITE or "'s" in words
        indefinite = opening in ("a", "an", "one", "another")

        def of_class(source_class: SourceClass) -> Speaker:
            return Speaker(span, text, source_class)

        if any(word in classes.SOURCES for word in words) or _close_to(units, phrase):
            return of_class(SourceClass.ANONYMOUS)
        if head in classes.COLLECTIVES and not (head in ("both", "most", "several", "few") and len(words) > 1):
            return of_class(SourceClass.COLLECTIVE)
        capitals = _capitals(units, core)
        if capitals is not None and head not in classes.ROLES and not indefinite:
            name = self._text[units[capitals].start : units[core[1]].end]
            return Speaker(span, text, SourceClass.NAMED, name, self._entity_named(name))
        if head in classes.BODIES:
            body = self._body(head, span) if definite else None
            return self._again(span, body) if body is not None else of_class(SourceClass.DESCRIBED)
        if head in classes.ROLES or head.endswith("-old"):
            if definite or opening == head:
                holder = self._holder(words, span, said)
                if holder is not None:
                    return self._again(span, holder)
            if indefinite and (head in classes.HIDDEN_ROLES) and not _speaks_for(units, phrase, head):
                return of_class(SourceClass.ANONYMOUS)
            return of_class(SourceClass.DESCRIBED)
        if head in classes.DOCUMENTS:
            return of_class(SourceClass.DOCUMENT)
        if classes.is_plural(head) or opening in ("two", "three", "four", "five", "some", "many", "several"):
            return of_class(SourceClass.COLLECTIVE)
        return of_class(SourceClass.DESCRIBED)

    def _again(self, span: Span, entity: int) -> Speaker:
        return Speaker(span, span.of(self._text), SourceClass.NAMED, self._entities[entity].name, entity)

    def _entity_named(self, text: str) -> int | None:
        return next((i for i, entity in enumerate(self._entities) if entity.name == text), None)

    def _holder(self, words: Sequence[str], span: Span, said: Sequence[Said]) -> int | None:
        """The entity that the page gives this office to: the nearest before, else the only one after."""
        wanted = [word for word in words if word not in DETERMINERS and word != "'s"]
        if not wanted:
            return None
        before = bisect_left(self._office_starts, span.start)
        for office in (*reversed(self._offices[max(0, before - 50) : before]), *self._offices[before : before + 1]):
            title = office.span.of(self._text).lower().replace("-", " ").split() + office.title.lower().split()
            if wanted[-1] in title[-1:] + office.title.lower().split() and all(word in title for word in wanted[:-1]):
                return office.holder.entity if office.holder else None
        for last in reversed(said):
            spoken = last.speaker.text.lower().split()
            if wanted[-1] in spoken and last.speaker.entity is not None:
                return last.speaker.entity
        return self._described(wanted[-1], span)

    def _described(self, role: str, span: Span) -> int | None:
        """The person whose name stands right behind that word somewhere before: "spokesman John Smith"."""
        for name in reversed(self._names[: bisect_left(self._names, span.start, key=lambda n: n.span.start)]):
            if span.start - name.span.start > 3000:
                return None
            if name.kind == NameKind.PERSON:
                around = self._text[max(0, name.span.start - 40) : name.span.start].lower().split()
                behind = self._text[name.span.end : name.span.end + 60].lower().replace(",", " ").split()
                if role in around[-2:] or (role in behind[:6] and self._text[name.span.end : name.span.end + 1] == ","):
                    return name.entity
        return None

    def _body(self, head: str, span: Span) -> int | None:
        """The body named before whose name ends on that word: "the ministry"."""
        for name in reversed(self._names[: bisect_left(self._names, span.start, key=lambda n: n.span.start)]):
            if span.start - name.span.start > 3000:
                return None
            if name.kind == NameKind.ORGANISATION and head in name.text.lower().split():
                return name.entity
        return None

    def _nameless(self, sentence: Sentence, phrase: Phrase, *, named: bool) -> bool:
        units = sentence.units
        words = {unit.low for unit in units[phrase[0] : phrase[1] + 1]}
        if words & classes.NAMELESS_WORDS:
            return True
        if named:
            return False
        after: list[str] = []
        for unit in units[phrase[1] + 1 : phrase[1] + 30]:
            if unit.kind == QUOTE and after:
                break
            after.append(unit.low if unit.kind == WORD else unit.text)
        around = " ".join(after).replace(" n't", "n't")
        return any(phrasing in around for phrasing in classes.NAMELESS)

    # --- pronouns ---

    def _pronoun(self, number: int, at: int, span: Span, said: Sequence[Said]) -> Speaker:
        units = self._sentences[number].units
        low = _OBJECTS.get(units[at].low, units[at].low)
        text = span.of(self._text)
        if low in _HE | _SHE:
            wanted = "m" if low in _HE else "f"
            found = self._person_before(number, at, wanted, said)
            if isinstance(found, Speaker):
                return Speaker(span, text, found.source_class, found.name, found.entity)
            if found is not None:
                return self._again(span, found)
            return Speaker(span, text, SourceClass.DESCRIBED)
        last = said[-1].speaker if said and number - said[-1].sentence <= 3 else None
        if low in _IT:
            if last is not None and last.source_class in (
                SourceClass.NAMED,
                SourceClass.DOCUMENT,
                SourceClass.DESCRIBED,
            ):
                person = last.entity is not None and self._entities[last.entity].kind == NameKind.PERSON
                if not person:
                    return Speaker(span, text, last.source_class, last.name, last.entity)
            for name in reversed(self._names_before(number, at)):
                if name.kind in (NameKind.ORGANISATION, NameKind.PLACE):
                    return self._again(span, name.entity)
            return Speaker(span, text, SourceClass.DESCRIBED)
        if last is not None and last.source_class in (SourceClass.COLLECTIVE, SourceClass.ANONYMOUS):
            return Speaker(span, text, last.source_class, last.name or last.text, last.entity)
        return Speaker(span, text, SourceClass.COLLECTIVE, self._group_before(number, at))

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

    def _person_before(self, number: int, at: int, wanted: str, said: Sequence[Said]) -> Speaker | int | None:
        here = [n for n in self._names_before(number, at, within=0) if self._can_be(n, wanted)]
        if here:
            return here[0].entity
        last = said[-1] if said else None
        for back in range(1, _FURTHER_BACK + 1):
            if last is not None and last.sentence == number - back and self._fits(last.speaker, wanted):
                return last.speaker
            if number - back < 0:
                break
            there = [n for n in self._names_of(number - back) if self._can_be(n, wanted)]
            if there:
                return there[0].entity
        for spoken in reversed(said):
            if self._fits(spoken.speaker, wanted):
                return spoken.speaker
        return None

    def _fits(self, speaker: Speaker, wanted: str) -> bool:
        if speaker.source_class in (SourceClass.COLLECTIVE, SourceClass.DOCUMENT, SourceClass.NONE):
            return False
        if speaker.entity is None:
            words = set(speaker.text.lower().split())
            if speaker.source_class == SourceClass.DESCRIBED and not words & classes.ROLES and speaker.name is None:
                return bool(words & {"he", "she"}) or any(word.endswith(classes.PERSON_ENDINGS) for word in words)
            return self._genders.get(-1 - speaker.span.start, wanted) == wanted
        if self._entities[speaker.entity].kind not in (NameKind.PERSON, NameKind.OTHER):
            return False
        return self._genders.get(speaker.entity, wanted) == wanted

    def _can_be(self, name: Name, wanted: str) -> bool:
        return name.kind == NameKind.PERSON and self._genders.get(name.entity, wanted) == wanted

    def _names_of(self, number: int) -> list[Name]:
        """Names of a sentence outside its quotations, each once, in order."""
        return self._named_units(self._sentences[number].units)

    def _names_before(self, number: int, at: int, within: int = 2) -> list[Name]:
        found: list[Name] = []
        for back in range(max(0, number - within), number):
            found.extend(self._names_of(back))
        return found + self._named_units(self._sentences[number].units[:at])

    def _named_units(self, units: Sequence[Unit]) -> list[Name]:
        numbers = dict.fromkeys(unit.name for unit in units if unit.name >= 0)
        return [self._names[i] for i in numbers]

    def _known_genders(self) -> dict[int, str]:
        """Entities whose gender a title before their name tells."""
        found: dict[int, str] = {}
        for name in self._names:
            if name.kind == NameKind.PERSON:
                before = self._text[max(0, name.span.start - 25) : name.span.start].lower().split()
                known = classes.gender(before[-1]) if before else ""
                known = known or classes.gender(name.text.lower().split()[0])
                if known:
                    found.setdefault(name.entity, known)
        return found


def _core(units: Units, phrase: Phrase) -> Phrase:
    """The phrase without possessors before its head and without what follows a preposition."""
    first, last = phrase
    for at in range(first + 1, last + 1):
        if units[at].kind == WORD and units[at].low in PREPOSITIONS and not units[at].capital:
            last = at - 1
            break
    for at in range(last, first, -1):
        if units[at].low == "'s" and at < last:
            first = at
            break
    return first, last


def _capitals(units: Units, core: Phrase) -> int | None:
    """Where the run of capitalised words begins that the phrase ends on; None where it ends on none."""
    at = core[1]
    while at >= core[0] and (units[at].capital or (units[at].kind != WORD and at > core[0])):
        at -= 1
    at += 1
    while at <= core[1] and units[at].low in DETERMINERS:
        at += 1
    if at > core[1] or not units[core[1]].capital:
        return None
    head = units[core[1]].low
    if at == core[1] == 0 and (head in classes.COLLECTIVES or head in classes.ROLES or classes.is_plural(head)):
        return None
    return at


def _close_to(units: Units, phrase: Phrase) -> bool:
    words = " ".join(unit.low for unit in units[phrase[0] : min(len(units), phrase[1] + 6)])
    return any(
        sign in words
        for sign in (
            "familiar with",
            "close to the",
            "with knowledge of",
            "briefed on",
            "with direct knowledge",
            "aware of the",
        )
    ) and any(
        word in words for word in ("people", "person", "source", "official", "sources", "officials", "those", "someone")
    )


def _speaks_for(units: Units, phrase: Phrase, head: str) -> bool:
    if head in classes.SPOKEN_FOR:
        return True
    words = {unit.low for unit in units[phrase[0] : phrase[1] + 1]}
    return bool(words & POSSESSIVE_PRONOUNS)
