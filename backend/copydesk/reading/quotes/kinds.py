"""Kinds: what the marks are for. Speech, a word held at arm's length, a title, or part of a headline."""

from __future__ import annotations

import re

from copydesk.model.document import QuoteKind
from copydesk.reading.quotes import cues
from copydesk.reading.quotes.classes import ROLES
from copydesk.reading.quotes.frame import COLON, JUDGING, LABEL, MANNER, NAMING, NOUN, SOURCE, TELLING, Frame
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Units
from copydesk.reading.quotes.words import is_verb

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_SMALL = frozenset("a an the of and or in on at to for from by with as but is vs de la le du von van der".split())

_LAWS = frozenset("Act Bill Code Law Ordinance Regulation Regulations Resolution Rules".split())
_BEING = frozenset("is was are were be been being".split())
_LONGEST_CLAUSE = 14  # words between a cue and a few words in marks at the end of the clause it opens
_LONGEST_PIECE = 9  # units of what a paper headlines
LONGEST_TERM = 4  # words of a stretch that nobody is quoted for


def words_in(text: str) -> int:
    """How many words a quotation has."""
    return sum(1 for _ in _WORD.finditer(text))


def kind_of(sentence: Sentence, quote: int, frame: Frame | None, *, headline: bool) -> QuoteKind:
    """What the marks around the quotation at unit ``quote`` are for."""
    units = sentence.units
    text = units[quote].text
    words = _WORD.findall(text)
    if not any(letter.isalpha() for letter in text):
        return QuoteKind.SCARE  # "a '17+8' list": nobody's words
    if _is_term(units, quote, frame):
        return QuoteKind.TITLE if _title_case(words) and _work_beside(units, quote) else QuoteKind.SCARE
    if _is_title(units, quote, words, frame):
        return QuoteKind.TITLE
    if _is_headline_of(units, quote):
        return QuoteKind.TITLE
    if headline or _is_in_capitals(units, frame):
        return QuoteKind.HEADLINE
    whole = text[-1:] in ".!?…," and (text[:1].isupper() or len(words) > LONGEST_TERM)
    if frame is None:
        return QuoteKind.SPEECH if len(words) > LONGEST_TERM or (whole and len(words) > 1) else QuoteKind.SCARE
    if frame.kind == NAMING:
        return QuoteKind.SPEECH if len(words) > LONGEST_TERM else QuoteKind.SCARE
    if len(words) <= 3 and words[0].lower() == "the" and units[frame.first].low == "call" and frame.first < quote:
        return QuoteKind.SCARE  # "locals call the rock 'the sleeping bear'": its name, and not what they said of it
    if len(words) <= 3 and frame.first < quote and not _woven_near(units, quote, frame):
        return QuoteKind.SCARE
    if len(words) <= 3 and frame.first < quote and (_is_unsaid(units, frame) or _is_name(units, quote, words)):
        return QuoteKind.SCARE
    if len(words) <= 3 and frame.first > quote and text[-1:] not in ",.!?…—" and frame.kind != SOURCE:
        return QuoteKind.SPEECH if _is_told_behind(units, quote, frame) else QuoteKind.SCARE
    return QuoteKind.SPEECH


def _is_unsaid(units: Units, frame: Frame) -> bool:
    """Whether somebody did not say it: "they did not clarify what '...' they mean"."""
    before = units[max(0, frame.first - 2) : frame.first]
    return any(unit.low in ("not", "never") or unit.low.endswith("n't") for unit in before)


def _is_name(units: Units, quote: int, words: list[str]) -> bool:
    """Whether the marks hold what a thing is called: "they demand access to the 'North Star' mine"."""
    behind = units[quote + 1] if quote + 1 < len(units) else None
    if behind is None or behind.kind != WORD or behind.date or behind.capital or is_verb(behind):
        return False
    noun = any(unit.tag == "NOUN" for unit in units[quote + 1 : quote + 3])
    return noun and behind.tag in ("NOUN", "ADJ", "VERB") and _title_case(words)


def _is_told_behind(units: Units, quote: int, frame: Frame) -> bool:
    """Whether few words are given to somebody behind them: "'Nonsense', she said", "'with regret', she said"; not
    behind a long clause that has more to tell.
    """
    following = units[quote + 1] if quote + 1 < len(units) else None
    if quote == 0 or units[quote - 1].kind != WORD:
        return frame.start == quote + 1 or (following is not None and following.text in (",", "—", "–"))
    between = sum(unit.kind == WORD for unit in units[quote + 1 : frame.start])
    ends = units[frame.start - 1].text == "," and frame.kind in (TELLING, SOURCE)
    return (
        ends
        and between <= _LONGEST_CLAUSE
        and words_in(units[quote].text) > 1
        and units[quote - 1].low not in ("a", "an", "the")
    )


def _woven_near(units: Units, quote: int, frame: Frame) -> bool:
    """Whether few enough words stand between a cue and a short quotation for the cue to be about it."""
    between = units[frame.end + 1 : quote]
    words = sum(unit.kind == WORD for unit in between)
    if frame.kind in (LABEL, COLON):
        return True
    clause = frame.kind == TELLING and any(unit.low == "that" for unit in between)
    said_of_it = units[quote - 1].low in _BEING or words_in(units[quote].text) > 1
    if clause and said_of_it and units[quote - 1].low not in ("a", "an", "the"):
        return words <= _LONGEST_CLAUSE
    if frame.kind == SOURCE:
        return words <= 6
    if cues.verb_of(units[frame.first].low) in cues.WANTING and any(is_verb(unit) for unit in between):
        return False  # "seek a way out of the crisis caused by the 'no' vote"
    if any(unit.kind == QUOTE for unit in between):
        return words <= 12
    return words <= (10 if frame.kind in (JUDGING, NOUN) else 3 if frame.kind == MANNER else 6)


def _is_term(units: Units, quote: int, frame: Frame | None) -> bool:
    before = units[quote - 1] if quote else None
    if before is None or before.kind != WORD:
        return False
    if frame is not None and frame.last == quote - 1 and frame.subject is not None and frame.kind != NAMING:
        return False  # "what one termed '...'"
    if frame is None and before.low == "as" and _is_style(units[quote].text):
        return True
    if before.low in ("as", "the", "a") and quote > 1:
        earlier = units[quote - 2]
        return earlier.low in ("known", "named", "dubbed", "so-called", "nicknamed") or (
            earlier.low in ("called", "branded", "labelled", "labeled") and before.low == "the"
        )
    if frame is not None and frame.kind == TELLING and _is_clause_or_word(units, quote, frame):
        return False
    if before.low == "called":
        return not any(unit.low == "what" for unit in units[max(0, quote - 8) : quote])
    return before.low in cues.SO_CALLED or before.low in cues.TERM_NOUNS


def _is_style(text: str) -> bool:
    """Whether words are an office that somebody takes: "appeared on television as 'president of the Salvation
    Council'".
    """
    words = [word.lower() for word in _WORD.findall(text)]
    first = words[:1] in (["the"], ["a"])
    return words[first : first + 1] != [] and words[first] in ROLES and text[-1:] not in ".!?" and "of" in words[:4]


def _is_clause_or_word(units: Units, quote: int, frame: Frame) -> bool:
    """Whether somebody tells what a term does, or utters it: "said his words 'smell of gunpowder'", "said the word
    'guilty'".
    """
    between = [unit.low for unit in units[frame.last + 1 : quote]]
    uttered = not frame.inverted and between in (["the", "word"], ["the", "words"])
    return uttered or (units[quote - 1].low in cues.TERM_NOUNS and words_in(units[quote].text) > LONGEST_TERM)


def _is_title(units: Units, quote: int, words: list[str], frame: Frame | None) -> bool:
    text = units[quote].text
    if (quote and units[quote - 1].text == ":") or text[-1:] in "!?" or text.isupper():
        return False
    if _beside(frame, quote, units) and text.endswith(","):
        return False
    if frame is not None and frame.last == quote - 1 and frame.kind != NAMING and _is_written(units, frame):
        return False
    title_case = _title_case(words)
    if title_case and _is_law(words):
        return True
    if _work_beside(units, quote) and (title_case or (len(words) <= 2 and words[0][0].isupper())):
        return True
    if len(words) < 2 or not title_case or any(mark in text[:-1] for mark in ".;?!"):
        return False
    return (
        len(words) <= (8 if frame else 14)
        and sum(word[0].isupper() for word in words) >= 2
        and (not _beside(frame, quote, units) or (quote == 1 and units[0].low == "in" and text[-1] not in ",.!?"))
    )


def _is_headline_of(units: Units, quote: int) -> bool:
    """Whether a paper puts it above a piece of its own: "The Times headlined its report on the vote, '...'"."""
    for unit in reversed(units[max(0, quote - _LONGEST_PIECE) : quote]):
        if unit.low == "headlined":
            return True
        if unit.kind == QUOTE or (unit.kind == MARK and unit.text not in ",:"):
            return False
    return False


def _is_in_capitals(units: Units, frame: Frame | None) -> bool:
    """Whether the verb has a capital as the words of headlines do: "'No Deal Is Better,' Says Roe"."""
    if frame is None or frame.kind != TELLING or frame.first == 0:
        return False
    verb = units[frame.first]
    return verb.text.istitle() and verb.text.endswith("s") and verb.name < 0  # "Said" is a name, too


def _is_written(units: Units, frame: Frame) -> bool:
    """Whether a thing says what is on it: "a sign reading '...'"."""
    if cues.verb_of(units[frame.first].low) not in cues.SHOWING_VERBS or frame.subject is None:
        return False
    return any(unit.low in cues.WRITINGS for unit in units[frame.subject[0] : frame.subject[1] + 1])


def _is_law(words: list[str]) -> bool:
    """Whether a title ends as those of laws do: "The Ports (Amendment) Bill, 2023"."""
    *name, last = words[:-1] if words[-1].isdecimal() else words
    return bool(name) and last in _LAWS


def _title_case(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital or a digit."""
    weighty = [word for word in words if word.lower() not in _SMALL]
    return bool(weighty) and all(not word[0].islower() for word in weighty) and words[0][0] == words[0][0].upper()


def _work_beside(units: Units, quote: int) -> bool:
    """Whether the kind of work or unit is named right before the marks, a little before, or right after."""
    before = units[quote - 1] if quote else None
    if (
        before is not None
        and before.kind == WORD
        and before.low.rstrip("s") in cues.WORK_NOUNS | {"operation", "serie"}
    ):
        return True
    for unit in reversed(units[max(0, quote - 5) : quote]):
        if unit.kind == QUOTE or (unit.kind == MARK and unit.text not in ",-–"):
            break
        if cues.is_proper_work(unit.low):
            return True
    after = units[quote + 1 : quote + 3]
    return bool(after) and after[0].kind == WORD and after[0].low.rstrip("s") in cues.WORK_NOUNS


def _beside(frame: Frame | None, quote: int, units: Units) -> bool:
    """Whether the cue touches the quotation, so that capitals are those of a cry and not of a title."""
    if frame is None:
        return False
    if frame.first < quote:
        return (frame.end == quote - 1 and units[quote - 1].text in (":", ",")) or (
            frame.end + 2 == quote and units[quote - 1].text in (":", ",")
        )
    return frame.start <= quote + 1
