"""What is found: an expression of time with everything that its paragraph says of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from copydesk.model.document import DateKind, NameKind, Tense
from copydesk.model.span import Span
from copydesk.reading.dates.expression import Between, Calendar, Expression, Swappable
from copydesk.reading.dates.grammar import expressions
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.quotation_marks import quoted_stretches
from copydesk.reading.dates.recurring import is_recurring
from copydesk.reading.dates.tense import tense_of
from copydesk.reading.language import KIND_OF_LABEL
from copydesk.reading.parse import Paragraph

_BIRTH = frozenset({"born", "birth", "birthday"})
_SKIPPED_BEFORE = frozenset({"the", "about", "around", "early", "late", "mid", "a", "approximately", "nearly"})
_NEVER_BEFORE_A_PERSON = frozenset({"since", "until", "till", "during"})
_LONGEST_GAP = 2


@dataclass(frozen=True, slots=True)
class Found:
    """One expression with everything that its paragraph says of it."""

    paragraph: int
    sentence: tuple[int, int]  # paragraph and number of the sentence in it
    opens_sentence: bool
    span: Span
    words: str
    expression: Expression
    introduced_by: str
    goes_on: str  # the word after it, past a comma
    of_birth: bool  # "born on 3 May 1950" says nothing of the dates that follow
    recurring: bool  # it comes again and again
    gap: list[str]  # the words between the expression before and this one, as far as they matter
    set_off: bool  # by marks on both sides: "on Friday, two days later."
    tense: Tense
    in_quote: bool
    ends: tuple[Span, ...]  # of a range, where each end is a date by itself

    @property
    def told_again(self) -> bool:
        """Whether it tells what stands right before it in other words: "two years later, in 1949"."""
        return self.gap in ([","], [",", "in"], [",", "on"], ["("])

    @property
    def stated(self) -> Calendar | None:
        """What is written of a day or month; of a range, its beginning with whatever year it has."""
        meaning = self.expression.meaning
        if isinstance(meaning, Between) and isinstance(meaning.first, Calendar) and isinstance(meaning.last, Calendar):
            first, last = meaning.first, meaning.last
            return Calendar(first.year or last.year, first.month or last.month, first.day)
        if isinstance(meaning, Swappable):
            return meaning.month_first
        return meaning if isinstance(meaning, Calendar) else None


def found_in(text: str, number: int, paragraph: Paragraph) -> list[Found]:
    """The expressions of time in one paragraph, in order, but for months and weekdays that are somebody's name.

    Args:
        text: of the page.
        number: of the paragraph in the page.
        paragraph: with its tokens.
    """
    doc = paragraph.doc
    lexemes = Lexemes(doc.text)
    read = list(expressions(lexemes))
    if not read:
        return []
    sentences = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
    starts = [sentence.start_char for sentence in sentences]
    places = [token.idx for token in doc]
    quotes = quoted_stretches(doc.text)
    quote_starts = [start for start, _ in quotes]
    found: list[Found] = []
    for expression in read:
        start, end = lexemes.start[expression.first], lexemes.end[expression.end - 1]
        span = paragraph.at(start, end)
        tokens = doc[bisect_right(places, start) - 1 : bisect_left(places, end)]
        introduced_by = _introduction(lexemes, expression.first)
        gap = lexemes.low[found[-1].expression.end : expression.first] if found else []
        if found and found[-1].expression.kind is DateKind.TIME and gap in ([], ["on"], [","]):
            introduced_by = found[-1].introduced_by  # "until 5 p.m. Friday"
        if introduced_by not in _NEVER_BEFORE_A_PERSON and _is_a_name(expression, tokens):
            continue
        sentence = max(0, bisect_right(starts, start) - 1)
        quote = bisect_right(quote_starts, start) - 1
        tense = tense_of(tokens, introduced_by, sentences[sentence])
        follows_recurring = bool(found) and found[-1].recurring and len(gap) == 1
        found.append(
            Found(
                paragraph=number,
                sentence=(number, sentence),
                opens_sentence=start - starts[sentence] <= 5,
                span=span,
                words=span.of(text),
                expression=expression,
                introduced_by=introduced_by,
                goes_on=lexemes.word(expression.end + (lexemes.word(expression.end) == ",")),
                of_birth=not _BIRTH.isdisjoint(lexemes.low[max(0, expression.first - 3) : expression.first]),
                recurring=is_recurring(lexemes, expression, tokens, sentences[sentence], tense, follows_recurring),
                gap=gap[: _LONGEST_GAP + 1],
                set_off=gap == [","] and not (lexemes.is_word(expression.end) or lexemes.is_number(expression.end)),
                tense=tense,
                in_quote=quote >= 0 and start < quotes[quote][1],
                ends=tuple(paragraph.at(lexemes.start[e.first], lexemes.end[e.end - 1]) for e in expression.ends),
            )
        )
    return found


def _is_a_name(expression: Expression, tokens: Tokens) -> bool:
    """Whether the words are somebody's name: a month or weekday alone, in the name of a person."""
    alone = expression.kind in {DateKind.MONTH, DateKind.WEEKDAY} and expression.end == expression.first + 1
    return alone and all(KIND_OF_LABEL.get(t.ent_type_) is NameKind.PERSON for t in tokens)


def _introduction(lexemes: Lexemes, first: int) -> str:
    at = first - 1
    while lexemes.word(at) in _SKIPPED_BEFORE:
        at -= 1
    return lexemes.word(at)
