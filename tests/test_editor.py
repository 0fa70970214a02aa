import logging
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import copydesk.editor
from copydesk.editor import Editor, engine_version
from copydesk.errors import LanguageNotRead
from copydesk.model.document import Document
from copydesk.model.draft import Shift
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Flag, Severity
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.question import Answer, Question, TextOf
from copydesk.model.record import Record, View
from copydesk.model.request import request_of
from copydesk.model.span import Span
from copydesk.rules.rule import Briefing, Rule, Unanswered

NOW = datetime(2025, 12, 2, 15, 30, tzinfo=UTC)
SHIFT = Shift(NOW, 7)
MIDNIGHT = datetime(2025, 12, 2, tzinfo=UTC)
PAGE = Page("The council met on Monday, 11 March 2024. It decided nothing.", published_at=date(2024, 3, 12))


class FirstWord(Rule):
    """Flags the first word."""

    severity = Severity.INFO
    examples = ()

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag | Unanswered]:
        yield self.flag(Span(0, 3), "The first word.")
        yield self.flag(Span(0, 3), "The first word.")
        yield Unanswered("register: Mayor of Springfield")


class Asks(Rule):
    """Asks for a page."""

    severity = Severity.WARNING
    examples = ()
    question = TextOf("https://example.org/")

    def ask(self, document: Document) -> Iterable[Question[Any]]:
        yield self.question
        yield self.question

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag | Unanswered]:
        if answer := briefing.answer(self.question):
            yield self.flag(Span(4, 11), answer.value)


class Raises(Rule):
    """Has a fault that quotes the page."""

    severity = Severity.INFO
    examples = ()

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag | Unanswered]:
        raise ValueError(document.text)


@pytest.fixture
def with_rules(editor: Editor) -> Any:
    def hire(*rules: Rule, strict: bool = False) -> Editor:
        return Editor(editor._reader, rules, editor._register, editor.engine, strict=strict)

    return hire


def test_an_analysis_is_good_for_days_that_begin_at_midnight(with_rules: Any) -> None:
    analysis = with_rules(FirstWord()).check(request_of(PAGE), SHIFT)
    assert analysis.made_at == MIDNIGHT
    assert analysis.good_until == MIDNIGHT + timedelta(days=7)
    assert analysis.unanswered == ("register: Mayor of Springfield",)
    assert len(analysis.flags) == 1


def test_on_one_day_the_same_page_gives_the_same_bytes(editor: Editor) -> None:
    later = replace(SHIFT, now=NOW + timedelta(hours=8))
    first, second = (Record.of(editor.check(request_of(PAGE), shift)) for shift in (SHIFT, later))
    assert first == second


def test_the_day_of_checking_changes_no_flag_of_an_undated_page(editor: Editor) -> None:
    page = Page("The summit of 2 March 2031 was a success. On Friday, the ministers will meet again.")
    flags = [editor.check(request_of(page), Shift(datetime(year, 1, 1, tzinfo=UTC))).flags for year in (2020, 2035)]
    assert flags[0] == flags[1]


def test_questions_are_asked_once_and_their_answers_used(with_rules: Any) -> None:
    hired = with_rules(Asks())
    draft = hired.read(PAGE)
    assert draft.questions == (Asks.question,)
    evidence = Evidence("link", "Example", "…")
    answer = Answer("They said so.", (evidence,), NOW + timedelta(hours=3))
    analysis = hired.judge(draft, request_of(PAGE, live=True), {Asks.question: answer}, SHIFT)
    assert [flag.message for flag in analysis.flags] == ["They said so."]
    assert analysis.good_until == NOW + timedelta(hours=3)
    assert analysis.unanswered == ()


def test_a_silent_source_is_named_and_asked_again_soon(with_rules: Any) -> None:
    analysis = with_rules(Asks()).check(request_of(PAGE, live=True), SHIFT)
    assert analysis.unanswered == ("link: https://example.org/",)
    assert analysis.good_until == NOW + timedelta(minutes=5)
    recorded = with_rules(Asks()).check(request_of(PAGE), SHIFT)
    assert recorded.good_until == MIDNIGHT + timedelta(days=7)


def test_a_rule_that_raises_is_passed_over_and_logged_without_the_words(
    with_rules: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        analysis = with_rules(FirstWord(), Raises()).check(request_of(PAGE), SHIFT)
    assert len(analysis.flags) == 1
    assert analysis.good_until == NOW + timedelta(minutes=5)
    assert "raises" in caplog.text or "test_editor" in caplog.text
    assert "ValueError" in caplog.text
    assert "council" not in caplog.text


def test_under_test_a_rule_that_raises_raises(with_rules: Any) -> None:
    with pytest.raises(ValueError, match="council"):
        with_rules(Raises(), strict=True).check(request_of(PAGE), SHIFT)


@pytest.mark.parametrize(
    ("page", "pointer"),
    [
        (Page("Ein Text.", language="de"), "/language"),
        (Page("Some text.", language="fr-CA"), "/language"),
        (Page("Министр сказал, что налогов не будет.", language="en"), "/text"),
        (Page("Der Minister sagte, die Regierung plane in diesem Jahr keine neuen Steuern. " * 4), "/text"),
    ],
)
def test_what_is_not_english_is_refused_and_what_is_read_is_named(editor: Editor, page: Page, pointer: str) -> None:
    with pytest.raises(LanguageNotRead, match=r"Copydesk reads: en") as caught:
        editor.read(page)
    assert caught.value.pointer == pointer


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us", None])
def test_english_is_read_however_it_is_declared(editor: Editor, language: str | None) -> None:
    assert editor.read(replace(PAGE, language=language)).document.words > 5


def test_the_engine_is_versioned_by_its_code_and_pipeline_wherever_it_lies(tmp_path: Path) -> None:
    version = engine_version("pipeline-1")
    assert len(version) == 12
    assert engine_version("pipeline-2") != version
    elsewhere = tmp_path / "copydesk"
    shutil.copytree(Path(copydesk.editor.__file__).parent, elsewhere, ignore=shutil.ignore_patterns("pipeline", "data"))
    assert engine_version("pipeline-1", elsewhere) == version
    with (elsewhere / "rules" / "rule.py").open("a") as file:
        file.write("# changed")
    assert engine_version("pipeline-1", elsewhere) != version


SENTENCES = (
    "Russian Defence Minister Sergei Shoigu said on Monday, 2 October 2025, that it was ‘done on time.’ ",
    "“We shall see,” a senior official said on condition of anonymity.\n",
    "Analysts suggest that the FSB (Federal Security Bureau) met on 31 September. ",
    "It is widely believed that Vladimir Putín will visit Pyongyang 03/04/2025.\r\n",
    "'Nobody told us anything about it,' he added. ",
)
ODDITIES = (
    "😀",
    "👩🏽‍🚀",
    "e\u0301",
    "\u202eשלום\u202c",
    "مرحبا",
    "𝔸",
    "\u200b",
    "\ufeff",
    "\x00",
    "\u2028",
    "ﬁ",
    "İ",
    " ",
    "\t",
    "\U0010ffff",
)


@st.composite
def odd_news(draw: st.DrawFn) -> str:
    """News with odd characters anywhere in it."""
    text = "".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(ODDITIES)) + text[at:]
    return text


any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(
    lambda text: text.strip() != ""
)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=st.one_of(odd_news(), any_text))
def test_every_flag_stands_where_its_words_are_in_both_units(editor: Editor, text: str) -> None:
    try:
        record = Record.of(editor.check(request_of(Page(text)), SHIFT))
    except LanguageNotRead:
        return
    units = text.encode("utf-16-le")
    points = record.seen(View())["flags"]
    for flag in points:
        assert text[flag["start"] : flag["end"]] == flag["exact"] != ""
    shown = record.seen(View(offsets=OffsetUnit.UTF16, extraction=True))
    for point, flag in zip(points, shown["flags"], strict=True):
        assert units[2 * flag["start"] : 2 * flag["end"]].decode("utf-16-le") == flag["exact"] == point["exact"]
        before = units[: 2 * flag["start"]].decode("utf-16-le")
        assert before.endswith(flag["prefix"])
    assert all(0 <= name["start"] < name["end"] <= len(units) // 2 for name in shown["extraction"]["names"])
