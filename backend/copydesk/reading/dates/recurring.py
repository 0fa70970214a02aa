"""What comes again and again, or is said of nowadays, and so has no place on the calendar.

"Every Friday", "on a Monday", "the monsoon lasts from June to September", "as popular today as ever"; and what is
compared with the usual, "spring is two weeks earlier".
"""

from __future__ import annotations

from spacy.tokens import Span as Tokens

from copydesk.model.document import DateKind, Tense
from copydesk.reading.dates.expression import Between, Calendar, Expression, Meaning, Shift
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.dates.words import Unit

_EVERY = frozenset({"every", "each"})
_BETWEEN_EVERY = frozenset({"other", "second", "third", "fourth", "last", "first", "single", "few"})
_HABITS = frozenset(
    {"usually", "typically", "normally", "generally", "annually", "traditionally", "always", "often", "yearly"}
    | {"regularly", "sometimes", "commonly"}
)
_JOINS = frozenset({"and", "or", ",", "/", "&", "to", "until", "through"})
#: Of whom "today's" speaks of the present age.
_OF_THE_AGE = frozenset(
    {"world", "society", "youth", "young", "generation", "children", "technology", "standards", "age", "culture"}
)


def is_recurring(
    lexemes: Lexemes, found: Expression, tokens: Tokens, sentence: Tokens, tense: Tense, joined_to_recurring: bool
) -> bool:
    """Whether no single day, week or year is meant.

    Args:
        lexemes: of the paragraph.
        found: the expression in it.
        tokens: its tokens.
        sentence: that it stands in.
        tense: of its clause.
        joined_to_recurring: whether the expression right before it in the sentence is such a one.
    """
    before = found.first - 1
    if joined_to_recurring and lexemes.word(before) in _JOINS:
        return True
    while lexemes.word(before) in _BETWEEN_EVERY:
        before -= 1
    if lexemes.word(before) in _EVERY:
        return True
    if found.kind is DateKind.WEEKDAY and lexemes.word(found.first - 1) in {"a", "one"}:
        root = tokens.root  # "on a Monday", but neither "in a Monday interview" nor "it was a Monday"
        told = root.dep_ in {"compound", "amod", "nmod:poss"} or any(c.dep_ == "cop" for c in root.children)
        return not told and not lexemes.is_capital(found.end)
    if found.meaning == Shift(Unit.DAY, 0) and lexemes.word(found.first) == "today":
        return _is_nowadays(lexemes, found, tense)
    if isinstance(found.meaning, Shift) and found.meaning.from_text and tense is Tense.PRESENT:
        return lexemes.word(found.end - 1) == "earlier"  # "now they nest two weeks earlier"
    if tense in {Tense.PRESENT, Tense.FUTURE} and _is_yearless(found.meaning):
        of_months = found.kind is DateKind.RANGE and _is_of_months(found.meaning) and tense is Tense.PRESENT
        return of_months or any(token.lower_ in _HABITS for token in sentence)
    return False


def _is_nowadays(lexemes: Lexemes, found: Expression, tense: Tense) -> bool:
    before, after = lexemes.word(found.first - 1), lexemes.word(found.end)
    if before == "of" and lexemes.word(found.first - 2) != "as":
        return True  # "the China of today"
    if before in {"than", "known"} or (before == "is" and lexemes.word(found.first - 2) == "what"):
        return True
    if after == "'" and lexemes.word(found.end + 2) in _OF_THE_AGE:
        return True
    if tense is not Tense.PRESENT:
        return False
    around = lexemes.low[max(0, found.first - 8) : found.first]
    return "still" in around or after in {"than", "as"}


def _is_yearless(meaning: Meaning) -> bool:
    if isinstance(meaning, Between):
        return _is_yearless(meaning.first) and _is_yearless(meaning.last)
    if not isinstance(meaning, Calendar):
        return False
    of_the_year = Calendar(month=meaning.month, day=meaning.day, part=meaning.part)
    return meaning in (of_the_year, Calendar(weekday=meaning.weekday))


def _is_of_months(meaning: Meaning) -> bool:
    if not isinstance(meaning, Between):
        return False
    return all(isinstance(end, Calendar) and end.month and not end.day for end in (meaning.first, meaning.last))
