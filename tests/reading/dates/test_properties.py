"""Dates: what holds for any text, and for every valid date in every form."""

from __future__ import annotations

import re
from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from copydesk.model.extraction import dates_json
from copydesk.model.interval import Interval
from copydesk.model.page import Page
from copydesk.reading.dates import page_date, read_dates
from copydesk.reading.dates.grammar import expressions
from copydesk.reading.dates.lexemes import Lexemes
from copydesk.reading.parse import parse

_PIECES = st.sampled_from(
    "Monday|May|may|March|3|31|29|2025|2024|99|0|/|-|–|.|,| |\n|:|'|’|’90s|1990s|st|th|of|the|last|next|this|year|week|"
    "ago|later|two|from|between|and|to|in|on|at|10:30|a.m.|GMT|century|20th|early|late|mid|end|season|summer|Q2|half|"
    'quarter|first|BC|AD|“|”|"|é|́|‮|🗓|٣|Feb.|Sept|yesterday|today|(|)|a few|decade|that|same|old|aged|weekend|'
    "winter|Easter|Christmas Day|following|previous|night|earlier|half a|profit|third quarter|will|met|first|day|"
    "before|day after|same period|nine months|fortnight|every|annually|ago today|Tuesday|since|p.m.|3, 4".split("|")
)
_TEXT = st.one_of(
    st.text(max_size=80), st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES, max_size=25).map("".join)
)
_VALUE = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}-(W\d\d(-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI)|\d{2,4}")
_DAYS = st.dates(date(1500, 1, 1), date(2190, 12, 31))


@pytest.fixture(scope="module")
def blank() -> Language:
    plain = spacy.blank("en")
    plain.add_pipe("sentencizer")
    return plain


@settings(max_examples=300)
@given(text=_TEXT, published=st.one_of(st.none(), st.dates()))
def test_any_text_is_read_with_exact_sorted_spans_and_values_that_can_be_written_down(
    blank: Language, text: str, published: date | None
) -> None:
    if not text.strip() or any("\ud800" <= character <= "\udfff" for character in text):
        return
    parsed = parse(Page(text, published_at=published), blank)
    mentions = read_dates(parsed, page_date(parsed))
    end = 0
    for mention in mentions:
        assert mention.span.start >= end
        assert mention.span.of(text) == mention.text
        assert mention.text == mention.text.strip() != ""
        end = mention.span.end
        if mention.interval is not None:
            assert Interval.parse(str(mention.interval)) == mention.interval
    told = dates_json(mentions)
    assert [one["start"] for one in told] == sorted(one["start"] for one in told)
    for one in told:
        assert (one["value"] is None) == (one["first"] is None) == (one["last"] is None)
        assert one["value"] is None or all(_VALUE.fullmatch(part) for part in one["value"].split("/"))
        assert (one["first"] or "") <= (one["last"] or "")


FORMS = [
    lambda d: f"{d.day} {d:%B} {d.year}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%A}, {d.day} {d:%B} {d.year}",
    lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d: f"{d.isoformat()}",
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"the {d.day}th of {d:%B}, {d.year}",
    lambda d: f"{d.day} {d:%b}{'' if d.month == 5 else '.'} {d.year}",
    lambda d: f"{d:%b} {d.day} {d.year}",
    lambda d: f"{d:%a} {d.day} {d:%b} {d.year}",
]


@settings(max_examples=150)
@given(day=_DAYS, form=st.sampled_from(FORMS))
def test_every_day_in_every_form_is_that_day(blank: Language, day: date, form: object) -> None:
    assert callable(form)
    text = f"The council met on {form(day)} in Oslo."
    (mention,) = read_dates(parse(Page(text), blank), None)
    assert mention.interval == Interval.day(day)
    assert mention.fault is None


@settings(max_examples=100)
@given(published=st.dates(date(1990, 1, 1), date(2100, 1, 1)), back=st.integers(0, 300))
def test_a_day_without_its_year_is_the_last_one_when_told_as_past(nlp: Language, published: date, back: int) -> None:
    day = date.fromordinal(published.toordinal() - back)
    text = f"The ministers met on {day.day} {day:%B} in Oslo."
    (mention,) = read_dates(parse(Page(text), nlp), published)
    assert mention.interval == Interval.day(day)


_ENDLESS = ["1", "1/", "1.", "1-", "2014-", "1:", "May ", "May 3 ", "the ", "'", "“", "last ", "3 May 2019-", "a "]
_ENDLESS += ["the 3, ", "3, ", "3 and ", "the day after ", "the last day of ", "earlier ", "a year ago ", "from 5 to "]


@pytest.mark.parametrize("piece", _ENDLESS)
def test_a_long_text_of_anything_is_read_to_its_end(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    # Were the time quadratic, this would never end.
    for expression in expressions(Lexemes(text)):
        assert 0 <= expression.first < expression.end
