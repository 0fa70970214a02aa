"""Speakers: who a noun phrase stands for on its page, and of what class they are as a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk.model.document import Entity, Name, NameKind, OfficeMention, SourceClass, Speaker
from copydesk.model.span import Span
from copydesk.reading.quotes import classes
from copydesk.reading.quotes.cues import POSSESSIVE_PRONOUNS
from copydesk.reading.quotes.phrases import Phrase
from copydesk.reading.quotes.pronouns import Pronouns, Said, is_pronoun
from copydesk.reading.quotes.references import References
from copydesk.reading.quotes.units import WORD, Sentence, Unit, Units
from copydesk.reading.quotes.withheld import is_briefed, is_nameless
from copydesk.reading.quotes.words import DETERMINERS, PREPOSITIONS, WHEREABOUTS, is_verb

_DEFINITE = frozenset("the this that his her their its our".split())
_INDEFINITE = frozenset("a an one another".split())
_NOBODY = frozenset("nobody nothing none noone".split())
_LONE = frozenset("one another others some next first second latter former third other".split())
_COUNTING = frozenset("two three four five six some many several".split())
_QUANTITIES = frozenset("both most several few".split())
#: What a person named before is called again by: "the Kentucky Republican", "the nurse". No office of court or state.
_CALLED_AGAIN = classes.PARTY_MEMBERS | frozenset(
    "captain skipper seamer bowler batsman batter wicketkeeper winger hooker fullback flanker pitcher catcher jockey"
    " cyclist runner skater gymnast"
    " nurse doctor surgeon teacher student singer actor actress comedian musician rapper player striker midfielder"
    " defender goalkeeper forward quarterback sprinter swimmer golfer boxer champion author writer novelist poet"
    " playwright artist farmer driver worker pilot veteran native entrepreneur billionaire businessman businesswoman"
    " filmmaker activist campaigner climber explorer inventor chef designer pensioner grandmother grandfather star"
    " frenchman englishman dutchman irishman scot spaniard argentine briton australian american".split()
)
_NEAR = 3  # sentences
_FAR = 3000  # code points
#: Bodies by what they do: after one that spoke by name, "the agency" or "the operator" is that one.
_SORTS_OF_BODY = frozenset(
    "agency company firm group organisation organization bank airline carrier operator outlet newspaper paper magazine"
    " broadcaster network charity nonprofit foundation club association union regulator watchdog trust retailer"
    " carmaker automaker lender manufacturer insurer utility publisher developer chain supplier chipmaker brewer"
    " drugmaker website portal channel federation institute centre center".split()
)
_NAMING = frozenset("name himself herself".split())
_OFFICEHOLDERS = frozenset(
    "minister president premier chancellor governor mayor senator congressman congresswoman secretary ambassador judge"
    " king queen pope bishop archbishop chairman chairwoman commissioner sheriff candidate".split()
)
_OF_SOMEBODY = frozenset("office campaign camp team".split())
_LONGEST_APPOSITION = 14  # units


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
        self._entity_of = {entity.name: number for number, entity in reversed(list(enumerate(entities)))}
        self._pronouns = Pronouns(text, sentences, names, entities, self.speaker)
        self._references = References(text, names, offices)
        self._titles = {office.holder.span.end: office.span for office in offices if office.holder is not None}

    def speaker(self, number: int, phrase: Phrase, said: Sequence[Said] = ()) -> Speaker:
        """Whoever ``phrase`` of sentence ``number`` means; ``said`` are the speakers before it, latest last."""
        sentence = self._sentences[number]
        units = sentence.units
        first, last = phrase
        span = sentence.stretch(first, last)
        if first == last and is_pronoun(units[first]):
            return self._pronouns.speaker(number, first, span, said)
        if first == last and units[first].low == "who":
            return Speaker(span, span.of(self._text), SourceClass.NONE)
        core = _core(units, phrase)
        if core == (first, first) and units[first].low in _NOBODY:
            return Speaker(span, span.of(self._text), SourceClass.NONE)
        name = self._titled(units, phrase)
        if name is not None:
            return self._named(span, name)
        name = self._name_in(units, core)
        if is_nameless(units, phrase, named=name is not None):
            return Speaker(span, span.of(self._text), SourceClass.ANONYMOUS)
        plain = name is None or _only_by_capitals(units, core) or _of_a_party(units, core, name)
        if name is not None and not plain and _is_head(units, name, core):
            return self._named(span, name)
        apposed = self._apposed(units, phrase, core)
        if apposed is not None:
            return self._named(Span(span.start, apposed.span.end), apposed)
        return self._unnamed(number, phrase, core, span, said)

    def _before(self, span: Span) -> str:
        return self._text[max(0, span.start - _FAR) : span.start].lower()

    def is_person(self, speaker: Speaker) -> bool:
        """Whether a speaker is a person by name."""
        return speaker.entity is not None and self._entities[speaker.entity].kind == NameKind.PERSON

    def is_named(self, unit: Unit, entity: int) -> bool:
        """Whether a word is part of a name of just that person or body."""
        return unit.name >= 0 and self._names[unit.name].entity == entity

    def people_in(self, number: int) -> Iterator[int]:
        """The persons whom a sentence names outside its quotations."""
        for unit in self._sentences[number].units:
            if unit.person:
                yield self._names[unit.name].entity

    def speaks(self, speaker: Speaker) -> bool:
        """Whether a speaker is somebody, or something written, and no "move" or "remarks"."""
        if speaker.source_class not in (SourceClass.DESCRIBED, SourceClass.COLLECTIVE) or speaker.entity is not None:
            return True
        words = speaker.text.lower().split()
        return classes.is_source(words) or words[-1] in _SORTS_OF_BODY

    # --- by name ---

    def _named(self, span: Span, name: Name) -> Speaker:
        entity = self._entities[name.entity] if 0 <= name.entity < len(self._entities) else None
        full = entity.name if entity else name.text
        return Speaker(span, span.of(self._text), SourceClass.NAMED, full, name.entity if entity else None)

    def _titled(self, units: Units, phrase: Phrase) -> Name | None:
        """Who a phrase ends on, where title or body stand before the name: "Secretary of State Jane Roe", "member of
        the Danish delegation Jane Roe"; not "the spokesman of President Roe".
        """
        first, last = phrase
        if not units[last].person:
            return None
        name = self._names[units[last].name]
        before = next((at - 1 for at in range(last, first, -1) if units[at - 1].name != units[last].name), None)
        if before is None:
            return None
        title = self._titles.get(units[last].end)
        owned = any(unit.low in PREPOSITIONS for unit in units[first:before] if title and unit.end <= title.start)
        titled = title is not None and units[first].start <= title.start and not owned
        return name if titled or units[before].low in classes.BODIES else None

    def _name_in(self, units: Units, core: Phrase) -> Name | None:
        """The name a phrase is about: a person it opens with, a person before a body, a later before an earlier."""
        found: Name | None = None
        for at in range(core[0], core[1] + 1):
            if units[at].name < 0:
                continue
            name = self._names[units[at].name]
            if name.kind == NameKind.PERSON and at == core[0] and units[at].start == name.span.start:
                return name
            if name.kind in (NameKind.GROUP, NameKind.EVENT):
                continue
            if found is None or name.kind == NameKind.PERSON or found.kind != NameKind.PERSON:
                found = name
        return found

    def _apposed(self, units: Units, phrase: Phrase, core: Phrase) -> Name | None:
        """The name between commas behind a role or a body: "its keeper, Jane Roe,", "the firm, Norlund,"."""
        head = units[core[1]].low
        comma = phrase[1] + 1
        if comma >= len(units) or units[comma].text != "," or head in classes.DOCUMENTS | classes.COLLECTIVES:
            return None
        kind = NameKind.ORGANISATION if head in classes.BODIES else NameKind.PERSON
        for at in range(comma + 1, min(len(units), comma + _LONGEST_APPOSITION)):
            unit = units[at]
            if unit.kind != WORD and unit.text != ".":
                return None
            if unit.low in ("who", "gave", "identified") and any(u.low in _NAMING for u in units[at + 1 : at + 5]):
                continue  # "a neighbour, who gave his name only as Karim,"
            if is_verb(unit) or (unit.low in ("who", "which", "and", "but", "said", "told")):
                return None
            if unit.name >= 0 and self._names[unit.name].kind == kind:
                last = at
                while last + 1 < len(units) and units[last + 1].name == unit.name:
                    last += 1
                ended = last + 1 == len(units) or units[last + 1].kind != WORD
                return self._names[unit.name] if ended else None
        return None

    # --- without a name ---

    def _unnamed(self, number: int, phrase: Phrase, core: Phrase, span: Span, said: Sequence[Said]) -> Speaker:
        units = self._sentences[number].units
        words = [unit.low for unit in units[core[0] : core[1] + 1] if unit.kind == WORD]
        text = span.of(self._text)
        head, opening = (words[-1], words[0]) if words else ("", "")
        definite = opening in _DEFINITE or "'s" in words
        indefinite = opening in _INDEFINITE

        def of_class(source_class: SourceClass) -> Speaker:
            return Speaker(span, text, source_class)

        if any(word in classes.SOURCES for word in words) or is_briefed(units, phrase):
            return of_class(SourceClass.ANONYMOUS)
        if head in _LONE and (head == opening or words[0] == "the"):
            return of_class(SourceClass.COLLECTIVE if head in ("others", "some") else SourceClass.ANONYMOUS)
        if opening == "one" and phrase[1] > phrase[0] and units[phrase[0] + 1].low == "of":
            return of_class(SourceClass.ANONYMOUS)
        if head == "media" and len(words) > 1 and words[-2].startswith("state"):
            return of_class(SourceClass.DESCRIBED)  # one voice, which can be looked up
        if head in classes.COLLECTIVES and not (head in _QUANTITIES and len(words) > 1):
            return of_class(SourceClass.COLLECTIVE)
        capitals = _capitals(units, core)
        if capitals is not None and head not in classes.ROLES and not indefinite:
            name = self._text[units[capitals].start : units[core[1]].end]
            return Speaker(span, text, SourceClass.NAMED, name, self._entity_of.get(name))
        if head in _OF_SOMEBODY and (owner := self._owner(units, core)) is not None:
            return Speaker(span, text, SourceClass.NAMED, f"{owner.text}'s {head}")
        if head in classes.BODIES or (head in _SORTS_OF_BODY and words[:-1] == ["the"]):
            body = self._body(number, head, words, span, said) if definite else None
            return self._pronouns.again(span, body) if body is not None else of_class(SourceClass.DESCRIBED)
        if head in classes.ROLES | _CALLED_AGAIN or head.endswith("-old"):
            if definite or opening == head:
                known = self._known(number, phrase, words, span, said)
                if known is not None:
                    return known
            hidden = indefinite and head in classes.HIDDEN_ROLES and not _speaks_for(units, phrase, head)
            return of_class(SourceClass.ANONYMOUS if hidden else SourceClass.DESCRIBED)
        if head in classes.DOCUMENTS or head.removesuffix("s") in classes.DOCUMENTS:
            return of_class(SourceClass.DOCUMENT)
        if classes.is_plural(head) or opening in _COUNTING:
            return of_class(SourceClass.COLLECTIVE)
        if any(unit.low in classes.DOCUMENTS for unit in units[core[1] + 1 : phrase[1] + 1]):
            return of_class(SourceClass.DOCUMENT)  # "the first line of the memo"
        return of_class(SourceClass.DESCRIBED)

    def _owner(self, units: Units, core: Phrase) -> Name | None:
        """The person whose a body is: "Senator Roe's office"."""
        if core[0] < 1 or units[core[0]].low != "'s" or not units[core[0] - 1].person:
            return None
        return self._names[units[core[0] - 1].name]

    def _body(self, number: int, head: str, words: Sequence[str], span: Span, said: Sequence[Said]) -> int | None:
        """The body that "the ministry" or "the operator" goes back to: one so called, else the one that spoke last."""
        named = self._references.body(head, span)
        last = said[-1] if said else None
        if named is not None or last is None or head not in _SORTS_OF_BODY or words != ["the", head]:
            return named
        entity = last.speaker.entity if number - last.sentence <= 1 else None
        spoke = entity is not None and self._entities[entity].kind == NameKind.ORGANISATION
        return entity if spoke else None

    def _known(
        self, number: int, phrase: Phrase, words: Sequence[str], span: Span, said: Sequence[Said]
    ) -> Speaker | None:
        """Whoever "the minister", "the 44-year-old" or, of somebody unnamed, "the diplomat" goes back to."""
        if words[-1].endswith("-old"):
            found = self._pronouns.person_before(number, phrase[0], "", said)
            if isinstance(found, Speaker):
                return Speaker(span, span.of(self._text), found.source_class, found.name, found.entity)
            return self._pronouns.again(span, found) if found is not None else None
        if _of_some(self._sentences[number].units, phrase):
            return None
        owner = _served(self._sentences[number].units, phrase) if words[-1] in classes.SPOKEN_FOR else ""
        entity = self._references.holder(words, span, [last.speaker for last in said], owner)
        if entity is not None:
            return self._pronouns.again(span, entity)
        last = said[-1] if said else None
        person = last.speaker.entity if last is not None and self.is_person(last.speaker) else None
        if person is not None and last and number - last.sentence <= _NEAR and words[-1] in _CALLED_AGAIN:
            return self._pronouns.again(span, person)
        told_of = self._pronouns.only_person_told_of(number - 1) if words[0] == "the" and len(words) <= 3 else None
        if told_of is not None and words[-1] in _OFFICEHOLDERS and words[-1] not in self._before(span):
            return self._pronouns.again(span, told_of)  # "Jane Roe left early. '...,' the minister said"
        if last is None or number - last.sentence > 2 or last.speaker.source_class != SourceClass.ANONYMOUS:
            return None
        another = words[-1] in _OFFICEHOLDERS or len(words) > 2
        same = words[-1] in last.speaker.text.lower().split() or (words[0] in ("the", "this") and not another)
        return Speaker(span, span.of(self._text), SourceClass.ANONYMOUS, last.speaker.name) if same else None


def _of_a_party(units: Units, core: Phrase, name: Name) -> bool:
    """ "the Missouri Republican" is somebody, by party."""
    return name.kind != NameKind.PERSON and units[core[0]].low == "the" and units[core[1]].low in classes.PARTY_MEMBERS


def _is_head(units: Units, name: Name, core: Phrase) -> bool:
    """Whether the phrase opens with the name, or ends on it, or on words with capitals like its own: no "Kremlin
    officials".
    """
    head = units[core[1]]
    if head.start < name.span.end:
        return True
    if name.kind == NameKind.PERSON and units[core[0]].start >= name.span.start:
        return head.low not in classes.COLLECTIVES and head.low not in classes.BODIES
    of_a_place = name.kind == NameKind.PLACE and head.low in classes.ROLES  # "US Special Envoy for Syria and ..."
    return head.capital and not of_a_place and head.low not in classes.COLLECTIVES


def _only_by_capitals(units: Units, core: Phrase) -> bool:
    """Whether a group looks like a name by the capitals of its letters, or of the sentence: "rebel MPs", "Traders"."""
    head = units[core[1]].low
    return head in classes.LAWMAKERS or (core == (0, 0) and head in classes.COLLECTIVES)


def _core(units: Units, phrase: Phrase) -> Phrase:
    """The phrase without possessors before its head, and without an adjective or a preposition behind it."""
    first, last = phrase
    for at in range(first + 1, last + 1):
        inside = units[at].name >= 0 and units[at].name == units[at - 1].name
        if units[at].kind == WORD and units[at].low in PREPOSITIONS and not units[at].capital and not inside:
            last = at - 1
            break
    while last > first and (units[last].low in WHEREABOUTS or _adjective_behind(units, last)):
        last -= 1
    for at in range(last, first, -1):
        if units[at].low == "'s" and at < last:
            first = at
            break
    return first, last


def _adjective_behind(units: Units, at: int) -> bool:
    """Whether an adjective follows its noun: "an insider privy to"."""
    return units[at].tag == "ADJ" and units[at - 1].tag == "NOUN"


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


def _of_some(units: Units, phrase: Phrase) -> bool:
    """Whether a role is one in something not told before: "the leader of a council"."""
    lows = [unit.low for unit in units[phrase[0] : phrase[1] + 1]]
    return any(one in ("of", "at", "for") and other in ("a", "an") for one, other in pairwise(lows))


def _served(units: Units, phrase: Phrase) -> str:
    """The last word of the name of whoever a phrase owns somebody to: of "Jane Roe's lawyer" roe."""
    owners = (at - 1 for at in range(phrase[0] + 1, phrase[1]) if units[at].low == "'s" and units[at - 1].name >= 0)
    return next((units[at].low for at in owners), "")


def _speaks_for(units: Units, phrase: Phrase, head: str) -> bool:
    if head in classes.SPOKEN_FOR:
        return True
    return any(unit.low in POSSESSIVE_PRONOUNS for unit in units[phrase[0] : phrase[1] + 1])
