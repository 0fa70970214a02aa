"""Which marks open and close: on characters alone, whatever the words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading.parse import paragraph_spans
from copydesk.reading.quotes.marks import quotations


def marked(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in quotations(text, paragraph_spans(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no".', ['"no"']),
        ("He said “no”.", ["“no”"]),
        ("He said 'no'.", ["'no'"]),
        ("He said ‘no’.", ["‘no’"]),
        ("He said «no».", ["«no»"]),
        ("He said »no«, then »never«.", ["»no«", "»never«"]),
        ("He said „no“.", ["„no“"]),
        ("He said „no”.", ["„no”"]),
        ("He said ”no”.", ["”no”"]),
        ("He said ''no''.", ["''no''"]),
        ("He said ``no''.", ["``no''"]),
        ("“Four of us died,’’ he told the paper.", ["“Four of us died,’’"]),
        ("“We left the dogs’’ kennel,” he said.", ["“We left the dogs’’ kennel,”"]),
        ('"We found five people here, "he said, as quoted.', ['"We found five people here, "']),
        ('He left. "We stay," she said. "So do I," he said.', ['"We stay,"', '"So do I,"']),
        ('"One." "Two."', ['"One."', '"Two."']),
        ("'One.' 'Two.'", ["'One.'", "'Two.'"]),
        ("'One,' he said. 'Two.'", ["'One,'", "'Two.'"]),
        ("Russia's army and Ukraine’s.", []),
        ("The soldiers' families' grief.", []),
        ("'The soldiers' families wept,' he said.", ["'The soldiers' families wept,'"]),
        ("They are 'heroes' to the soldiers' families.", ["'heroes'"]),
        ("'We didn't,' she said, 'and we won't.'", ["'We didn't,'", "'and we won't.'"]),
        ("Rock 'n' roll in the '90s: 'tis gone.", []),
        ("He is 5'10\" tall.", []),
        ("A 12\" record and a 7\" one.", []),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("'He said \"no\" to me,' she said.", ["'He said \"no\" to me,'"]),
        ("‘We sent the ‘Argo’ to sea,’ he said.", ["‘We sent the ‘Argo’ to sea,’"]),
        ("“We sent the “Argo” to sea,” he said.", ["“We sent the “Argo” to sea,”"]),
        ("‘Never again, he said. ‘We go,’ and ‘we went.’", ["‘We go,’", "‘we went.’"]),
        ("“We came, he wrote. “We saw,” she said, laughing.”", ["“We saw,”"]),
        ('("No," he said.)', ['("No,"'[1:]]),
        ('The "A"/"B" test', ['"A"', '"B"']),
        ('no—"never"—again', ['"never"']),
        ('He called it " odd " .', ['" odd "']),
        ('"Unclosed here.\nNext line "closed" here.', ['"closed"']),
        ('A stray " in a line.\nAnd "one" more.', ['"one"']),
        ("“First part.\n“Second part.”", ["“First part.", "“Second part.”"]),
        ("“First.\n“Second.\n“Third.”", ["“First.", "“Second.", "“Third.”"]),
        ("“Forgot to close.\nNothing quoted here.", []),
        ("“This one is long enough to be believed though nobody closed it.\nNothing.",
         ["“This one is long enough to be believed though nobody closed it."]),
        ('""', []),
        ('"..."', []),
        ("", []),
    ],
)  # fmt: skip
def test_quotations_are_told_from_other_marks(text, expected):
    assert marked(text) == expected


def test_a_stray_mark_never_reaches_beyond_its_line():
    text = "\n".join(["The players' \"lounge was full.", *["Nothing here is quoted."] * 50, '"This is," he said.'])
    assert marked(text) == ['"This is,"']


def test_a_quotation_that_goes_on_over_paragraphs_says_so():
    text = "“First.\n“Second.”"
    first, second = quotations(text, paragraph_spans(text))
    assert (first.closed, first.reopened) == (False, False)
    assert (second.closed, second.reopened) == (True, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "First.\nSecond.\nThird." They left.', ['"First.', "Second.", 'Third."']),
        ("He said: “First.\nSecond.” They left. “Third.”", ["“First.", "Second.”", "“Third.”"]),
        ('He said, "First.\nSecond.\n"Third." They left.', ['"Third."']),
        ('The 6" pipe of "the end burst.\nIt was 5" wide.', []),
        ("He said, “First.\n1\n2\n3\n4\n5\nLast.” They left.", []),
        ("He said, ‘First.\nThe miners’ tents stood there.", []),
        ("He said, ‘First.\nThe miners’ tents.’ They left.", []),
    ],
)
def test_a_quotation_may_be_closed_in_a_later_paragraph_by_a_mark_that_opens_nothing(text, expected):
    assert marked(text) == expected


@given(st.text(alphabet="ab s.,!'\"‘’“”„«»\n-—1 ", max_size=120))
def test_quotations_are_sorted_apart_and_within_one_line(text):
    found = quotations(text, paragraph_spans(text))
    for quotation in found:
        assert quotation.span.contains(quotation.inner)
        assert "\n" not in quotation.span.of(text)
        assert any(character.isalnum() for character in quotation.inner.of(text))
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


@pytest.mark.parametrize("text", ["'" * 1_000_000, '"a' * 500_000, "a' " * 333_333])
def test_a_megabyte_of_marks_is_read_to_its_end(text):
    # Were the time quadratic, this would never end.
    for quotation in quotations(text, paragraph_spans(text)):
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
