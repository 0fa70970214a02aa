"""Phrases of office: a title with what stands around it: standing, place or body before it, "of ..." after it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind, Standing
from copydesk.model.span import starting_in
from copydesk.model.tenure import Body
from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.headlines import is_headline
from copydesk.reading.names.titles import Title, one_form
from copydesk.reading.names.words import BODY_HEADS, CALENDAR
from copydesk.reading.offices.words import (
    BENIGN,
    DETERMINERS,
    DIRECTIONS,
    DISPUTING,
    DURATIONS,
    HERE,
    PLACE_NOUNS,
    SHARED_BODIES,
    STANDING,
    STANDING_AFTER,
)
from copydesk.reading.parse import Paragraph
from copydesk.register.register import Register

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_HYPHENS = frozenset({"-", "‑"})

#: Words in small letters after a place that may make it a body: "regional military administration".
LONGEST_BODY = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``start`` to ``end`` of a paragraph say an office, ``title_start`` to ``title_end`` the office alone."""

    title_start: int
    title_end: int
    start: int
    end: int
    standing: Standing = Standing.CURRENT
    of: str | None = None
    disputed: bool = False
    determined: bool = False  # "the", a possessive or a complement makes it one certain office
    on_record: bool = False  # some office of the register has this title
    guessed: bool = False  # "of" is the only one on record with such a body, but others may have it, too
    owner: bool = False  # whose office it is stands in the words, on record or not

    def title(self, doc: Doc) -> str:
        """The office alone, as written."""
        return str(doc[self.title_start : self.title_end].text)


class PhraseReader:
    """Reads the phrases of one paragraph."""

    def __init__(self, paragraph: Paragraph, found: FoundNames, register: Register) -> None:
        self.names = starting_in(found.names, paragraph.span)
        self._doc = paragraph.doc
        self._headline = is_headline(paragraph.doc)
        self._entities = found.entities
        self._register = register
        self.starting: dict[int, tuple[int, Name]] = {}
        self.ending: dict[int, tuple[int, Name]] = {}
        self._named_until: dict[int, int] = {}  # of a token inside a name: where the name ends
        for name in self.names:
            tokens = paragraph.tokens_in(name.span)
            self.starting[tokens.start] = (tokens.end, name)
            self.ending[tokens.end] = (tokens.start, name)
            self._named_until.update(dict.fromkeys(range(tokens.start, tokens.end), tokens.end))

    def inside_name(self, title: Title) -> bool:
        """A title inside a longer name is no office: "Prince Edward Island", "President's Cup"."""
        return self._named_until.get(title.start, 0) >= title.end

    def phrase(self, title: Title) -> Phrase:
        """The phrase around a title."""
        for end in range(title.start + 1, title.end):
            start, name = self.ending.get(end, (title.end, None))
            if name is not None and start < title.start and name.kind == NameKind.PLACE:
                title = Title(end, title.end, title.on_record)  # "New York City | mayor", not "... | city mayor"
        phrase = Phrase(title.start, title.end, title.start, title.end, on_record=title.on_record)
        phrase = self._with_left(self._with_complement(self._with_standing_after(phrase)))
        if phrase.of is None and (named := self._owner_inside(title)) is not None:
            start, of, sure = named
            phrase = replace(phrase, start=min(phrase.start, start), of=of, owner=True, guessed=not sure)
        return self._without_owner(phrase, title)

    def _without_owner(self, phrase: Phrase, title: Title) -> Phrase:
        """The office alone, where a title on record opens with whose it is: "Russian | Security Council Secretary"."""
        end, name = self.starting.get(phrase.title_start, (0, None))
        whose = self.record_of(name) if name is not None and name.kind != NameKind.ORGANISATION else None
        if whose is None or not phrase.on_record or not end < title.end or phrase.of is None:
            return phrase
        country = self._register.country(phrase.of)
        if whose != phrase.of and not (country and whose == country.id):
            return phrase
        alone = self._register.office(self._doc[end : phrase.title_end].text, of=phrase.of)
        return replace(phrase, title_start=end) if alone else phrase

    def _owner_inside(self, title: Title) -> tuple[int, str, bool] | None:
        """The place or body that a title on record itself names: "FSB director", "Foreign Ministry spokeswoman".

        The last: whether it is sure. Many countries have a General Staff, and only some of them are on record.
        """
        for end in range(title.start + 1, title.end + 1):
            start, name = self.ending.get(end, (0, None))
            of = self.record_of(name) if name is not None else None
            if name is None or of is None or (start <= title.start and end == title.end):
                continue
            country = self._register.country(of)
            own_name = " " not in name.text and name.text.lower() not in BODY_HEADS | SHARED_BODIES
            sure = country is None or start < title.start or name.kind != NameKind.ORGANISATION or own_name
            whose = country.id if country and name.kind == NameKind.ORGANISATION else of
            return start, whose, sure
        return None

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
            here = [id for id in records if (office := self._register.office(title, of=id)) and office.of == id]
            return here[0] if len(here) == 1 else None
        if within:
            here = [id for id in records if isinstance(b := self._register.record(id), Body) and b.of == within]
            return here[0] if len(here) == 1 else None
        return None

    def owner_of(self, title: str, name: Name) -> str | None:
        """The place or body that a name stands for, if it has an office of that title."""
        of = self.record_of(name, title=title)
        return of if of and self._register.office(title, of=of) else None

    # --- to the right -------------------------------------------------------------------------------------------

    def _with_standing_after(self, phrase: Phrase) -> Phrase:
        doc, at = self._doc, phrase.end
        if at < len(doc) and doc[at].text in _HYPHENS:
            at += 1
        if at < len(doc) and doc[at].text.lower() in STANDING_AFTER:
            return replace(phrase, end=at + 1, standing=STANDING_AFTER[doc[at].text.lower()])
        return phrase

    def _with_complement(self, phrase: Phrase) -> Phrase:
        """Past "of Russia", "of the Kursk region", "of the board of Gazprom", "for foreign affairs"."""
        doc, at = self._doc, phrase.end
        if at >= len(doc) or doc[at].text not in {"of", "for", "to"}:
            return phrase
        word, at = doc[at].text, at + 1
        while at < len(doc) and doc[at].text.lower() in DETERMINERS:
            at += 1
        if at >= len(doc):
            return phrase
        named = self._named(at)
        if named is None:
            return self._common_complement(phrase, at, word)
        end, name = named
        of = self.record_of(name, title=phrase.title(doc))
        if (body := self._body_in_small_letters(at, end)) is not None:
            end, of = body
        if word != "of" and not one_form(doc[phrase.title_end - 1].text).startswith("spokes"):
            # "ambassador to France", "minister for Europe": part of the title, no owner
            return replace(phrase, title_end=end, end=end, determined=True, on_record=False)
        owned = body is None and end + 1 < len(doc) and doc[end].text in _POSSESSIVES
        follows = doc[end].pos_ in {"NOUN", "PROPN"} if end < len(doc) and end not in self.starting else False
        if of is None or (name.kind == NameKind.GROUP and follows):
            end = self._noun_phrase_end(end)
            return self._with_complement(
                replace(phrase, title_end=end, end=end, determined=True, on_record=False, owner=True)
            )
        if owned:  # "head of Ukraine's presidential office"
            end = self._noun_phrase_end(end + 1)
            return replace(phrase, title_end=end, end=end, of=of, determined=True, on_record=False, owner=True)
        phrase = replace(phrase, end=end, of=of, determined=True, owner=True)
        if isinstance(self._register.record(of), Body) and end < len(doc) and doc[end].text == "of":
            further = self._with_complement(replace(phrase, of=None))
            return replace(further, of=of, title_end=phrase.title_end, on_record=phrase.on_record)
        return phrase

    def _body_in_small_letters(self, at: int, end: int) -> tuple[int, str] | None:
        """The body on record that a name and the small letters after it say: "Lviv regional military administration".

        The longest, and where it ends; None when that is not all of the noun phrase, or several are so called.
        """
        doc, stop = self._doc, end
        while stop < len(doc) and stop - end < LONGEST_BODY and stop not in self.starting and doc[stop].is_lower:
            stop += 1
        for after in range(stop, end, -1):
            bodies = self._register.bodies(doc[at:after].text)
            if bodies:
                more = after < len(doc) and (doc[after].text in _POSSESSIVES or doc[after].pos_ in {"NOUN", "ADJ"})
                return (after, bodies[0].id) if len(bodies) == 1 and not more else None
        return None

    def _named(self, at: int) -> tuple[int, Name] | None:
        """The name at a token, past its owner ("Russia's Kursk region") and with the common noun after it."""
        doc = self._doc
        named = self.starting.get(at)
        if named is None:
            return None
        end, name = named
        if end + 1 < len(doc) and doc[end].text in _POSSESSIVES and end + 1 in self.starting:
            inner = self.starting[end + 1]
            if inner[1].kind in {NameKind.PLACE, NameKind.ORGANISATION}:
                end, name = inner
        if name.kind == NameKind.PLACE and end < len(doc) and doc[end].text.lower() in PLACE_NOUNS:
            end += 1
        return end, name

    def _common_complement(self, phrase: Phrase, at: int, word: str) -> Phrase:
        doc = self._doc
        if doc[at].text.lower() in HERE and word == "of":
            return replace(phrase, end=at + 1, determined=True)
        end = self._noun_phrase_end(at)
        if end == at or doc[end - 1].lower_ in DURATIONS:  # "mayor for eight years"
            return phrase
        longer = replace(phrase, title_end=end, end=end, determined=True, on_record=False, owner=True)
        return self._with_complement(longer)

    def _noun_phrase_end(self, at: int) -> int:
        """Past the nouns, adjectives and names that stand together."""
        doc, end = self._doc, at
        while end < len(doc):
            if end in self.starting and self.starting[end][1].kind == NameKind.PERSON:
                break
            if end in self.starting:
                end = self.starting[end][0]
            elif doc[end].pos_ in {"NOUN", "ADJ", "PROPN", "NUM"} or doc[end].text in _HYPHENS:
                end += 1
            else:
                break
        return end

    # --- to the left --------------------------------------------------------------------------------------------

    def _with_left(self, phrase: Phrase) -> Phrase:
        doc, at = self._doc, phrase.start - 1
        while at >= 0 and not (doc[at + 1].is_sent_start and at + 1 != phrase.start and self._ends_sentence(at)):
            step = self._step_left(phrase, at)
            if step is None:
                break
            phrase, at = step
        return phrase

    def _ends_sentence(self, at: int) -> bool:
        return self._doc[at].text in {".", "!", "?"}

    def _step_left(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """What one more word to the left adds; None: nothing more belongs to the phrase."""
        doc, word = self._doc, self._doc[at].text
        low = word.lower().rstrip(".")
        if word in _POSSESSIVES:
            return self._possessor(phrase, at)
        if word in _HYPHENS:
            return self._compound(phrase, at)
        if low in STANDING and not (low == "late" and phrase.of is None and doc[at].pos_ == "ADV"):
            return replace(phrase, start=at, standing=STANDING[low]), at - 1
        if low in DETERMINERS:
            return replace(phrase, determined=True), -1
        if at + 1 in self.ending:
            return self._owner(phrase, *self.ending[at + 1])
        if low in DISPUTING:
            return replace(phrase, start=at, title_start=at, disputed=True, on_record=False), at - 1
        if low in BENIGN or doc[at].like_num or (low in PLACE_NOUNS and at in self.ending):
            return replace(phrase, start=at), at - 1
        if phrase.of is None and not phrase.owner and self._is_modifier(phrase, at):
            return replace(phrase, start=at, title_start=at, on_record=False), at - 1
        return None

    def _is_modifier(self, phrase: Phrase, at: int) -> bool:
        """Whether the word makes it another office: "club president", "Energy Secretary"."""
        token, after = self._doc[at], self._doc[phrase.title_start]
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.ent_type_ in {"DATE", "TIME"}:
            return False
        if token.lower_ in CALENDAR or (self._headline and token.lower_ not in BODY_HEADS):
            return False  # in a headline any verb may have a capital
        if token.text[:1].isupper() and token.is_sent_start and token.pos_ == "ADJ":
            return False
        return token.text[:1].isupper() == after.text[:1].isupper()

    def _possessor(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        named = self.ending.get(at)
        if named is None:
            if at > 0 and self._doc[at - 1].text.lower() in HERE:
                return replace(phrase, start=at - 1, determined=True), -1
            if phrase.of is None:  # "the company's president"
                return replace(phrase, determined=True, disputed=True, title_start=max(0, at - 1), start=max(0, at - 1),
                               on_record=False), -1  # fmt: skip
            return None
        start, name = named
        of = self.record_of(name, title=phrase.title(self._doc))
        if self._qualified(start, name):
            return replace(phrase, start=start, title_start=start, disputed=True, determined=True, on_record=False), -1
        if name.kind == NameKind.PERSON:
            return replace(phrase, determined=True), -1
        if of is None:
            return replace(phrase, start=start, title_start=start, determined=True, on_record=False), -1
        return replace(phrase, start=start, of=phrase.of or of, determined=True, owner=True), -1

    def _compound(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """ "ex-", "then-", "Russian-installed", "pro-Western"."""
        if at == 0 or self._doc[at].whitespace_:
            return None
        before, after = self._doc[at - 1].text.lower(), self._doc[at + 1].text.lower()
        if before in STANDING:
            return replace(phrase, start=at - 1, standing=STANDING[before]), at - 2
        start = self.ending[at][0] if at in self.ending else at - 1
        if after in DISPUTING or f"{before}-{after}" in DISPUTING:
            return replace(phrase, start=start, title_start=start, disputed=True, on_record=False), start - 1
        return replace(phrase, start=start), start - 1

    def _owner(self, phrase: Phrase, start: int, name: Name) -> tuple[Phrase, int] | None:
        if name.kind == NameKind.PERSON or (phrase.disputed and phrase.of):
            return None
        of = self.record_of(name, title=phrase.title(self._doc))
        if phrase.of is not None:
            # "Russian Security Council secretary": the place around the body, or "German president of the Bundestag"
            return (replace(phrase, start=start), start - 1) if of else None
        if self._qualified(start, name):
            return replace(phrase, start=start, title_start=start, disputed=True, on_record=False), -1
        if of is None and name.kind == NameKind.ORGANISATION and start in self.ending:
            of = self.record_of(name, self.record_of(self.ending[start][1]))
        if of is None:
            return replace(phrase, start=start, title_start=start, on_record=False), start - 1
        return replace(phrase, start=start, of=of, owner=True), start - 1

    def _qualified(self, start: int, name: Name) -> bool:
        """Whether another capital before a place or people makes it another one: "Bosnian Serb", "South Ossetian"."""
        if name.kind not in {NameKind.GROUP, NameKind.PLACE} or start == 0:
            return False
        before = self._doc[start - 1]
        low = before.lower_.rstrip(".")
        if start in self.ending:
            other = self.ending[start][1]
            if other.kind not in {NameKind.GROUP, NameKind.PLACE, NameKind.OTHER}:
                return False
            ours, theirs = self.record_of(name), self.record_of(other)
            home = ours and self._register.country(ours)
            return not (home and theirs == home.id)  # "Russia Kursk Oblast governor" is one place
        return low in DIRECTIONS and before.text[:1] == before.text[:1].upper()
