"""Marks: which characters open and close a quotation, and which are apostrophes, inches or stray.

Works on characters alone, paragraph by paragraph, in one pass: a mark that is never closed cannot reach beyond its
paragraph, and what stands inside it is read as if it were not there. Pages that give each sentence a paragraph of its
own close some quotations a few paragraphs on, without opening them again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.model.span import Span

SINGLE, DOUBLE, ANGLE = "single", "double", "angle"

_FAMILY = {
    **dict.fromkeys("'‘’‚‛", SINGLE),
    **dict.fromkeys('"“”„‟', DOUBLE),
    **dict.fromkeys("«»‹›", ANGLE),
}
_ONLY_OPEN = set("“„‚‛‘«‹")  # but “ closes what „ opened, and ‘ what ‚ opened
_ONLY_CLOSE = set("”»›")

_ONE_MARK = "[" + "".join(map(re.escape, _FAMILY)) + "]"
_ROW = rf"(?P<row>{_ONE_MARK})(?P=row){{3,}}"  # four and more of one mark in a row quote nothing
_MARK = re.compile(f"{_ROW}|{_ONE_MARK}")

_PAIR = r"(?:‘’|‘‘|’’|''|``)"
_MARK_OR_PAIR = re.compile(f"{_PAIR}|{_MARK.pattern}")
_PAIRED = re.compile(rf"(?:(?<=[\s(\[—–-])|(?<!.)){_PAIR}(?=\w)")  # a line in which such pairs open quotations

#: Words that lose their first letters to an apostrophe, and years: no quotation opens there.
_ELISION = re.compile(
    r"(?:\d\ds?|tis|twas|twill|twere|em|til|till|cause|cos|cuz|bout|round|neath|n|nuff|kay|ello|ere|im|er|s|re|ve|ll|d|m|t)"
    r"(?![^\W_]|[-'’][^\W_])",
    re.IGNORECASE,
)
#: A double mark that such a pair closes: “We are here,’’ he said.
_CLOSED_BY_PAIR = re.compile(r"[“\"][^“”\"\n]*[,.!?…](?:’’|'')")
_BEFORE_OPENING = set("([{<-–—―/…=|*_•·:;,.!?~>")  # besides white space and other opening marks
_SURE_END = set(".,!?…;:—–-)]")  # what a sentence ends on before its closing mark


_LEAST_BELIEVED = 20  # code points of a quotation without an end
_LONGEST_TERM = 40  # code points of what stands in marks of its own within a quotation
_MOST_PARAGRAPHS = 5  # over which a quotation may run without being opened again


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, with the marks and without."""

    span: Span
    inner: Span
    family: str
    closed: bool = True  # False: the paragraph ends before its mark does, the next one opens it again
    reopened: bool = False  # begins where the paragraph before left the same quotation open


class _Mark(NamedTuple):
    at: int
    character: str
    family: str
    opens: bool
    closes: bool
    sure: bool  # as a closing mark: cannot well be a possessive
    length: int = 1


@dataclass(slots=True)
class _Open:
    mark: _Mark
    within: list[Quotation] = field(default_factory=list)


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; those within them are part of their words."""
    found: list[Quotation] = []
    left_open: tuple[Quotation, bool] | None = None
    parts, read_until = tuple(paragraphs), 0
    for number, whole in enumerate(parts):
        if whole.end <= read_until:
            continue
        paragraph = Span(max(whole.start, read_until), whole.end)
        closed, still_open = _in_paragraph(text, paragraph)
        if still_open is not None:
            closed.append(still_open)
        opens_with = next((q for q in closed if q.span.start <= paragraph.start + 1), None)
        if left_open is not None:
            before, alone = left_open
            if opens_with is not None and opens_with.family == before.family:
                found.append(before)
                closed = [_reopened(q) if q is opens_with else q for q in closed]
                still_open = _reopened(still_open) if still_open is opens_with and still_open else still_open
            elif alone:
                found.append(before)
            left_open = None
        if still_open is not None:
            last = closed.pop()
            alone = _stands_alone(text, paragraph, last, closed)
            further = _closed_further_on(text, parts[number + 1 : number + _MOST_PARAGRAPHS], last) if alone else ()
            if further:
                found += (last, *further)
                read_until = further[-1].span.end
            else:
                left_open = last, alone and len(last.inner) >= _LEAST_BELIEVED
        found.extend(closed)
    if left_open is not None and left_open[1]:
        found.append(left_open[0])
    return tuple(sorted(found, key=lambda q: q.span))


def _reopened(quotation: Quotation) -> Quotation:
    return Quotation(quotation.span, quotation.inner, quotation.family, quotation.closed, reopened=True)


def _closed_further_on(text: str, paragraphs: tuple[Span, ...], opened: Quotation) -> tuple[Quotation, ...]:
    """The rest of a quotation, a part for each paragraph, where the next mark of its family can only close it."""
    parts: list[Quotation] = []
    for paragraph in paragraphs:
        mark = next((mark for mark in _marks(text, paragraph) if mark.family == opened.family), None)
        if mark is None:
            parts.append(Quotation(paragraph, paragraph, opened.family, closed=False, reopened=True))
            continue
        if mark.opens or not mark.sure or mark.at == paragraph.start:
            return ()
        span = Span(paragraph.start, mark.at + mark.length)
        return *parts, Quotation(span, Span(paragraph.start, mark.at), opened.family, closed=True, reopened=True)
    return ()


def _stands_alone(text: str, paragraph: Span, left_open: Quotation, others: list[Quotation]) -> bool:
    """Whether a quotation that its paragraph does not close is likely to be one."""
    before = text[paragraph.start : left_open.span.start].rstrip()
    if left_open.family == SINGLE and not before:
        return False
    capital = text[left_open.inner.start].isupper()
    led_up_to = not before or before[-1] in ",:" or (before[-1] in ".!?" and capital)
    opens = led_up_to and (capital or left_open.family != SINGLE)
    return opens and not any(q.span.start > left_open.span.start for q in others)


def _in_paragraph(text: str, paragraph: Span) -> tuple[list[Quotation], Quotation | None]:
    """The quotations that close, and the outermost that does not."""
    marks = _marks(text, paragraph)
    doubtful = _possessives(marks)
    done: list[Quotation] = []
    stack: list[_Open] = []

    def keep(quotation: Quotation | None) -> None:
        if quotation is not None:
            (stack[-1].within if stack else done).append(quotation)

    def give_up(down_to: int) -> None:
        while len(stack) > down_to:
            given_up = stack.pop()
            (stack[-1].within if stack else done).extend(given_up.within)

    for number, mark in enumerate(marks):
        depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].mark.family == mark.family), None)
        closes = depth is not None and (_closes(mark, stack[depth].mark) or _closes_misplaced(text, marks, number))
        if depth is not None and closes and number not in doubtful:
            give_up(depth + 1)
            opened = stack.pop()
            keep(_quotation(text, opened.mark, mark.at + mark.length, mark.length))
        elif mark.opens or (depth is None and _opens_misplaced(text, marks, number)):
            if depth is not None and not _opens_within(text, marks, number, doubtful):
                give_up(depth)
            stack.append(_Open(mark))
    if not stack:
        return done, None
    bottom = stack[0]
    unfinished = _quotation(text, bottom.mark, paragraph.end, 0)
    if unfinished is not None and bottom.mark.family != SINGLE and not bottom.within and len(stack) == 1:
        return done, unfinished
    before = text[paragraph.start : bottom.mark.at].rstrip()
    opens_sentence = not before or (before[-1] in ".!?:," and text[bottom.mark.at - 1].isspace())
    if unfinished is not None and opens_sentence and len(stack) == 1 and not bottom.within:
        return done, unfinished
    give_up(0)
    return done, None


def _opens_misplaced(text: str, marks: list[_Mark], number: int) -> bool:
    """Whether a straight mark opens although it stands at the wrong end of the space: 'Smith said," I was there".'"""
    mark = marks[number]
    following = next((later for later in marks[number + 1 :] if later.family == mark.family), None)
    return (
        mark.character == '"'
        and text[mark.at - 1] in ",:"
        and text[mark.at + 1 : mark.at + 2].isspace()
        and following is not None
        and following.character == '"'
        and not following.opens
    )


def _closes_misplaced(text: str, marks: list[_Mark], number: int) -> bool:
    """Whether a straight mark closes although it stands at the wrong end of the space: '"I was there, "Smith said.'"""
    mark = marks[number]
    behind_a_mark = text[mark.at - 2 : mark.at - 1] in (",", ".", "!", "?") and text[mark.at - 1].isspace()
    last = not any(later.family == mark.family for later in marks[number + 1 :])
    return mark.character == '"' and behind_a_mark and last and text[mark.at + 1 : mark.at + 2].isalpha()


def _opens_within(text: str, marks: list[_Mark], number: int, doubtful: set[int]) -> bool:
    """Whether a mark of a shape that only opens opens a term inside an open quotation of the same shape, both of which
    close before the next opens: ‘We sent the ‘Argo’ to sea.’
    """
    opened = marks[number]
    if opened.character not in _ONLY_OPEN:
        return False
    later = [at for at in range(number + 1, len(marks)) if marks[at].family == opened.family]
    whole = next((at for at in later[1:] if at not in doubtful), None)
    if whole is None or any(marks[at].opens or not marks[at].closes for at in later[: later.index(whole) + 1]):
        return False
    term = marks[later[0]]
    short = term.at - opened.at <= _LONGEST_TERM and text[term.at - 1].isalnum()
    if not short or not text[term.at + 1 : term.at + 3].strip()[:1].islower() or not marks[whole].sure:
        return False
    doubtful.discard(later[0])
    return True


def _closes(mark: _Mark, opened: _Mark) -> bool:
    if opened.character == "„":
        return mark.character in '“”"‟' and mark.at > opened.at + 1
    if opened.character in "»›":
        return mark.character in "«‹"
    if opened.character == "‚":
        return mark.character in "‘’'" and mark.at > opened.at + 1
    return mark.closes


def _quotation(text: str, opened: _Mark, end: int, closing: int) -> Quotation | None:
    """The quotation from an opening mark to ``end``; ``closing`` is the length of its closing mark, 0 without one."""
    inner_start, inner_end = opened.at + opened.length, end - closing
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    if not any(character.isalnum() for character in text[inner_start:inner_end]):
        return None
    return Quotation(Span(opened.at, end), Span(inner_start, inner_end), opened.family, closing > 0)


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    found = []
    paired = any(pair.search(text, paragraph.start, paragraph.end) for pair in (_PAIRED, _CLOSED_BY_PAIR))
    for match in (_MARK_OR_PAIR if paired else _MARK).finditer(text, paragraph.start, paragraph.end):
        at, character = match.start(), match.group()
        if len(character) > 2:
            continue
        if len(character) == 2:
            found.append(_pair(text, paragraph, match))
            continue
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        family = _FAMILY[character]
        if family == SINGLE:
            opens, closes = _single(text, at, character, before, after)
        else:
            opens, closes = _double(text, at, character, before, after)
        if opens or closes:
            found.append(_Mark(at, character, family, opens, closes, before in _SURE_END or not before.isalnum()))
    return found


def _pair(text: str, paragraph: Span, match: re.Match[str]) -> _Mark:
    """Two single marks typed for a double one."""
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    opens = _opening_place(before) and not after.isspace()
    return _Mark(match.start(), match.group(), DOUBLE, opens, not opens, sure=True, length=2)


def _opening_place(before: str) -> bool:
    return before.isspace() or before in _BEFORE_OPENING or (before in _FAMILY and before not in _ONLY_CLOSE)


def _double(text: str, at: int, character: str, before: str, after: str) -> tuple[bool, bool]:
    if character in _ONLY_OPEN:
        return True, False
    if character in "»›":  # also »so«, as in German books
        return _opening_place(before) and after.isalnum(), True
    if character == "”":  # also ”so”, as in Swedish
        return _opening_place(before) and after.isalnum(), not before.isspace() or after.isspace()
    if before.isdigit() and not after.isalnum() and re.search(r"[\d'′’]\s?\d+\"", text[max(0, at - 6) : at + 1]):
        return False, bool(after in ",.;" or after.isspace()) and "'" not in text[max(0, at - 4) : at]
    spaced = before.isspace() and after.isspace()  # text that was cut into words by a machine
    opens = spaced or (_opening_place(before) and not after.isspace())
    closes = spaced or not before.isspace()
    if opens and closes and not spaced and after.isalnum() and (before in "([{-–—/" or before in _FAMILY):
        closes = False
    return opens, closes


def _single(text: str, at: int, character: str, before: str, after: str) -> tuple[bool, bool]:
    if before.isalnum() and after.isalnum():
        return False, False  # it's
    opens = (
        character != "’"
        and _opening_place(before)
        and not after.isspace()
        and not _ELISION.match(text, at + 1, at + 12)
        and not (before in ".,!?" and not after.isalnum())
    )
    if character in "‚‛":
        return True, False
    if character == "‘":
        return opens, False
    closes = not before.isspace() and not after.isalnum() and not (before.isdigit() and text[at + 1 : at + 2].isdigit())
    if opens and closes and after.isalnum():
        closes = False
    return opens, closes


def _possessives(marks: list[_Mark]) -> set[int]:
    """Numbers of the single marks after a letter that are followed, before anything opens, by a surer closing mark.

    In "'the soldiers' families,' he said" the second is a possessive; in "'heroes' and the soldiers' tents" it closes.
    """
    doubtful: set[int] = set()
    surer_follows = False
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        if mark.family != SINGLE:
            continue
        if mark.opens and not mark.closes:
            surer_follows = False
        elif mark.sure:
            surer_follows = True
        elif surer_follows:
            doubtful.add(number)
    return doubtful
