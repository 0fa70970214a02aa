from dataclasses import replace
from datetime import UTC, datetime

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from copydesk.model.analysis import Analysis, Engine
from copydesk.model.document import DateKind, DateMention, Document, Quote, SourceClass, Speaker
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.label import label
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.record import Record, View
from copydesk.model.span import Span
from copydesk.model.wire import AnalysisJson

NOW = datetime(2025, 12, 2, tzinfo=UTC)
TEXT = "😀 “Words,” said 𝔸nna on 3 May."


def analysis(text: str, flags: tuple[Flag, ...]) -> Analysis:
    document = Document(
        page=Page(text),
        words=5,
        quotes=(Quote(Span(2, 10), Span(3, 9), speaker=Speaker(Span(16, 20), "𝔸nna", SourceClass.NAMED)),)
        if text == TEXT
        else (),
        dates=(DateMention(Span(24, 29), "3 May", DateKind.DAY),) if text == TEXT else (),
    )
    return Analysis("f" * 64, Engine("e", "p", "r"), document, label(document, flags), flags, (), NOW, NOW)


def flag(start: int, end: int, rule: str = "names/misspelling", severity: Severity = Severity.WARNING) -> Flag:
    evidence = Evidence("register", "Anna", "Anna, since 2020", valid_from=Interval.year(2020), retrieved_at=NOW)
    return Flag(rule, Span(start, end), severity, Certainty.LIKELY, "Look.", ("Anna",), (evidence,))


FLAGS = (flag(16, 20), flag(24, 29, "dates/ambiguous", Severity.CAUTION), flag(2, 10, "quotes/no-provenance"))


def test_the_default_view_is_kept_ready_to_send() -> None:
    record = Record.of(analysis(TEXT, FLAGS))
    assert record.shown(View()) is record.plain


def test_equal_analyses_have_equal_bytes() -> None:
    assert Record.of(analysis(TEXT, FLAGS)) == Record.of(analysis(TEXT, tuple(reversed(FLAGS))))


@pytest.mark.parametrize("view", [View(), View(offsets=OffsetUnit.UTF16, extraction=True), View(frozenset({"dates"}))])
def test_every_view_has_the_shape_that_is_published(view: View) -> None:

    shape = TypeAdapter(AnalysisJson)
    shown = orjson.loads(Record.of(analysis(TEXT, FLAGS)).shown(view))
    assert shape.validate_python(shown, strict=True) == shown


def test_flags_are_sorted_and_carry_their_words_with_context() -> None:
    flags = Record.of(analysis(TEXT, FLAGS)).analysis()["flags"]
    assert [each["start"] for each in flags] == [2, 16, 24]
    assert flags[1]["exact"] == "𝔸nna"
    assert flags[1]["prefix"] == TEXT[:16]
    assert flags[1]["suffix"] == TEXT[20:]
    assert flags[1]["help"] == "/v1/rules/names/misspelling"
    assert flags[1]["evidence"][0]["valid_from"] == "2020"
    assert len({each["id"] for each in flags}) == 3


def test_the_kept_record_does_not_hold_the_text() -> None:
    text = "Nobody needs to keep this. " * 20 + "Ana." + " Nor this." * 20
    record = Record.of(analysis(text, (flag(540, 543),)))
    assert b"needs to keep this. Nobody needs to keep this." not in record.plain + record.beyond


@given(st.text(st.sampled_from("ab😀𝔸é א‏"), min_size=1), st.data())
def test_in_code_units_every_flag_stands_where_its_words_do(text: str, data: st.DataObject) -> None:
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    record = Record.of(analysis(text, (flag(start, end),)))
    (shown,) = record.seen(View(offsets=OffsetUnit.UTF16))["flags"]
    units = text.encode("utf-16-le")
    assert units[2 * shown["start"] : 2 * shown["end"]].decode("utf-16-le") == shown["exact"] == text[start:end]


def test_what_was_read_is_converted_too() -> None:
    seen = Record.of(analysis(TEXT, ())).seen(View(offsets=OffsetUnit.UTF16, extraction=True))
    assert seen["offsets"] == "utf-16"
    units = TEXT.encode("utf-16-le")
    speaker = seen["extraction"]["quotes"][0]["speaker"]
    assert speaker is not None
    assert units[2 * speaker["start"] : 2 * speaker["end"]].decode("utf-16-le") == "𝔸nna"
    date = seen["extraction"]["dates"][0]
    assert units[2 * date["start"] : 2 * date["end"]].decode("utf-16-le") == "3 May"


def test_a_choice_of_families_narrows_flags_and_label_alike() -> None:
    seen = Record.of(analysis(TEXT, FLAGS)).seen(View(frozenset({"dates"})))
    assert [each["rule"] for each in seen["flags"]] == ["dates/ambiguous"]
    assert seen["label"]["level"] == "caution"
    assert seen["label"]["counts"] == {"warning": 0, "caution": 1, "info": 0}


def test_the_query_of_a_view_says_what_is_not_default() -> None:
    assert View().query == ""
    view = View(frozenset({"names", "dates"}), OffsetUnit.UTF16, extraction=True)
    assert view.query == "families=dates,names&offsets=utf-16&extraction=true"


def test_ids_tell_variants_apart() -> None:
    plain = analysis(TEXT, ())
    assert plain.id == "f" * 64 + "-e.r"
    assert replace(plain, variant="utf-16.live").id == "f" * 64 + "-e.r-utf-16.live"


def test_a_remark_on_several_places_has_the_first_as_its_own_and_all_in_every_unit() -> None:
    one = replace(flag(2, 10, "sourcing/vague", Severity.CAUTION), others=(Span(16, 20),))
    (plain,) = orjson.loads(Record.of(analysis(TEXT, (one,))).plain)["flags"]
    assert (plain["start"], plain["end"]) == (2, 10)
    assert [place["exact"] for place in plain["places"]] == ["“Words,”", "𝔸nna"]
    (units,) = orjson.loads(Record.of(analysis(TEXT, (one,))).shown(View(offsets=OffsetUnit.UTF16)))["flags"]
    assert [(place["start"], place["end"]) for place in units["places"]] == [(3, 11), (17, 22)]
    assert "places" not in orjson.loads(Record.of(analysis(TEXT, (flag(16, 20),))).plain)["flags"][0]
