"""Units: a paragraph as words, punctuation and whole quotations, and the sentences these make.

A parser reads a quotation and its cue as one tangle and often cuts between them. Here each quotation is one unit,
whatever it holds, so that "'A,' he said. 'B.'" is plainly two sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.model.document import DateMention, Name, NameKind
from copydesk.model.span import Span
from copydesk.reading.parse import Paragraph, Parse
from copydesk.reading.quotes.cues import ADVERBS, AUXILIARIES, PRONOUNS, is_cue
from copydesk.reading.quotes.marks import Quotation

WORD, MARK, QUOTE = "word", "mark", "quote"

#: Words that open a sentence, and are no part of the word before them: "the war.After it".
_OPENING = r"(?:After|At|But|He|However|If|In|It|On|She|The|There|They|This|We)\b"
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[$€£@#]?[^\W_]+(?:(?:[-,:&/]|\.(?!"
    + _OPENING
    + r"))(?=[^\W_])[^\W_]+|[’'](?!(?:s|d|m|ll|ve|re)\b)(?=[^\W_])[^\W_]+)*"
    r"|['’](?:s|d|m|ll|ve|re)\b"
    r"|\.\.\.|[^\w\s]|_+"
)

#: Words whose full stop does not end a sentence.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl sen rep gov pres rev hon st jr sr adm cmdr supt insp amb atty messrs"
    " mt ft no vs etc inc ltd co corp dept jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun"
    " approx est fig vol pp ed ca cf al".split()
)
MOST_QUOTES = 12  # in one sentence: more are a list, or noise
_LIKE_WORDS = frozenset("us who it in or me he no so".split())  # a name in capitals is none of these: US, WHO
LONGEST_SENTENCE = 150  # units: what is longer is no prose, and must not cost more than its length
_SENTENCE_END = frozenset(".!?…")


class Unit(NamedTuple):  # one for every word of a page, and tuples are made fastest
    """A word, a mark or a whole quotation. ``low`` is the word in lower case with straight apostrophes; a name
    that would then read like a small word ("US") keeps its capitals.
    """

    kind: str
    start: int
    end: int
    text: str
    low: str
    tag: str = ""  # universal part of speech where the pipeline gives one
    name: int = -1  # number of the name it is part of
    date: bool = False  # part of a date
    person: bool = False  # part of a person's name
    quotation: Quotation | None = None
    subject: int = -1  # where on the page, as the parser has it, the head of this verb's subject begins

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def last(self) -> str:
        """The last character, but for the marks of a quotation within: the comma of "'Go,'"."""
        return self.text.rstrip("'’\"” ")[-1:]

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == WORD and self.text[0].isupper()


Units = Sequence[Unit]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Units that belong together, with their place on the page."""

    units: tuple[Unit, ...]
    paragraph: int
    wordless: bool  # nothing but quotations and marks

    @property
    def span(self) -> Span:
        """From the first unit to the last."""
        return Span(self.units[0].start, self.units[-1].end)

    @property
    def quotes(self) -> tuple[int, ...]:
        """Numbers of the units that are quotations."""
        return tuple(i for i, unit in enumerate(self.units) if unit.kind == QUOTE)

    def stretch(self, first: int, last: int) -> Span:
        """The span from unit ``first`` to unit ``last``, both included."""
        return Span(self.units[first].start, self.units[last].end)


def sentences_of(
    parsed: Parse, quotations: Sequence[Quotation], names: Sequence[Name], dates: Sequence[DateMention]
) -> tuple[Sentence, ...]:
    """All sentences of a page, in order."""
    starts = [q.span.start for q in quotations]
    marked = _Marked(names, dates)
    found: list[Sentence] = []
    for number, paragraph in enumerate(parsed.paragraphs):
        tags, subjects = _tags(paragraph)
        here = quotations[bisect_left(starts, paragraph.span.start) : bisect_left(starts, paragraph.span.end)]
        units: list[Unit] = []
        at = paragraph.span.start
        for quotation in here:
            marked.words(parsed.text, at, quotation.span.start, tags, subjects, units)
            text = quotation.inner.of(parsed.text)
            units.append(Unit(QUOTE, quotation.span.start, quotation.span.end, text, "", quotation=quotation))
            at = quotation.span.end
        marked.words(parsed.text, at, paragraph.span.end, tags, subjects, units)
        found.extend(_split(units, number))
    return tuple(found)


def _tags(paragraph: Paragraph) -> tuple[dict[int, str], dict[int, int]]:
    """The part of speech of each token by its place on the page, and the place of each verb's subject.

    Through arrays, since token objects are dear.
    """
    names = paragraph.doc.vocab.strings
    values = paragraph.doc.to_array(["IDX", "POS", "DEP", "HEAD"]).tolist()
    known = {value: names[value] if value else "" for value in {row[1] for row in values}}
    places = [paragraph.place(row[0]) for row in values]
    tags = {place: known[row[1]] for place, row in zip(places, values, strict=True)}
    offset = 1 << 64  # heads are counted from the token, in unsigned numbers
    subject = names["nsubj"]
    subjects = {}
    for number, (_, _, dependency, head) in enumerate(values):
        if dependency == subject:
            verb = number + (head - offset if head > offset >> 1 else head)
            subjects[places[verb]] = places[number]
    return tags, subjects


class _Marked:
    """Cuts text into words that know the name and the date they are part of."""

    def __init__(self, names: Sequence[Name], dates: Sequence[DateMention]) -> None:
        self._names = [(name.span.start, name.span.end, name.kind == NameKind.PERSON) for name in names]
        self._dates = sorted((date.span.start, date.span.end) for date in dates)
        self._name = self._date = 0  # the first of each that does not end before the words read so far

    def words(
        self, text: str, start: int, end: int, tags: dict[int, str], subjects: dict[int, int], into: list[Unit]
    ) -> None:
        """The words and marks of a stretch; stretches come in the order of the text."""
        names, dates = self._names, self._dates
        for match in _TOKEN.finditer(text, start, end):
            word = match.group()
            first, last = match.span()
            low = word.lower()
            if "’" in low:
                low = low.replace("’", "'")
            if not (word[0].isalnum() or (len(word) > 1 and word[0] in "$€£@#'’")):
                into.append(Unit(MARK, first, last, word, low, tags.get(first, "")))
                continue
            while self._name < len(names) and names[self._name][1] <= first:
                self._name += 1
            while self._date < len(dates) and dates[self._date][1] <= first:
                self._date += 1
            named = self._name < len(names) and names[self._name][0] < last
            dated = self._date < len(dates) and dates[self._date][0] < last
            if named and low in _LIKE_WORDS and word.isupper():
                low = word
            name, person = (self._name, names[self._name][2]) if named else (-1, False)
            subject = subjects.get(first, -1)
            into.append(Unit(WORD, first, last, word, low, tags.get(first, ""), name, dated, person, None, subject))


def _split(units: list[Unit], paragraph: int) -> list[Sentence]:
    found: list[Sentence] = []
    first = quotes = 0
    for number, unit in enumerate(units):
        after = units[number + 1 : number + 9]
        quotes += unit.kind == QUOTE
        if (
            quotes >= MOST_QUOTES
            or number - first >= LONGEST_SENTENCE
            or (after and _ends(unit, units[number - 1] if number > first else None, after))
        ):
            found.append(_sentence(units[first : number + 1], paragraph))
            first, quotes = number + 1, 0
    if first < len(units):
        found.append(_sentence(units[first:], paragraph))
    return found


def _sentence(units: list[Unit], paragraph: int) -> Sentence:
    return Sentence(tuple(units), paragraph, not any(unit.kind == WORD for unit in units))


def _ends(unit: Unit, before: Unit | None, after: Units) -> bool:
    following = after[0]
    if unit.kind == QUOTE:
        last = unit.last
        if last not in _SENTENCE_END or following.kind == MARK:
            return False
        if following.kind == QUOTE:
            return True
        return (following.capital or following.low[0].isdigit()) and not _attributes(after, strict=last in ".…")
    if unit.kind != MARK or unit.text not in (".", "!", "?", "…", "..."):
        return False
    if following.kind == MARK:
        return False
    if unit.text == "." and before is not None and before.kind == WORD and before.end == unit.start:
        short = before.low in ABBREVIATIONS or (len(before.text) == 1 and before.capital) or before.text.endswith(".")
        if short and following.kind != QUOTE:
            return False
    return following.kind == QUOTE or not following.text[0].islower()


def _attributes(after: Units, *, strict: bool) -> bool:
    """Whether what follows a finished quotation still says whose it was: '"Why?" Smith asked.'

    After a full stop (``strict``) the cue must also end its sentence or meet a comma.
    """
    for number, unit in enumerate(after[:7]):
        if unit.kind != WORD:
            if unit.text == "." and number and after[number - 1].low in ABBREVIATIONS:
                continue  # Rep. Smith
            return False
        if number and is_cue(unit.low) and not unit.capital:
            rest = after[number + 1 : number + 2]
            if rest and rest[0].text == ":":
                return False
            return not strict or (bool(rest) and rest[0].kind == MARK and rest[0].text in ".,")
        if not (
            unit.capital or unit.low in ADVERBS or unit.low in AUXILIARIES or (number == 0 and unit.low in PRONOUNS)
        ):
            return False
    return False
