from dataclasses import replace
from datetime import date

from copydesk.model.analysis import DateCount, Level, NameCount, QuoteCount
from copydesk.model.document import (
    DateKind,
    DateMention,
    Document,
    Entity,
    Name,
    NameKind,
    Occasion,
    Quote,
    QuoteKind,
    SourceClass,
)
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.label import label, summary
from copydesk.model.page import Page
from copydesk.model.span import Span

PAGE = Page("Some text that is long enough for all the spans below.")


def flag(severity: Severity, rule: str = "names/misspelling", start: int = 0) -> Flag:
    return Flag(rule, Span(start, start + 4), severity, Certainty.CERTAIN, "…")


def test_the_level_is_that_of_the_weightiest_flag() -> None:
    document = Document(PAGE)
    assert label(document, ()).level is Level.CLEAR
    assert label(document, (flag(Severity.INFO),)).level is Level.NOTE
    assert label(document, (flag(Severity.INFO), flag(Severity.CAUTION))).level is Level.CAUTION
    assert label(document, (flag(Severity.WARNING), flag(Severity.CAUTION))).level is Level.WARNING


def test_names_are_counted_once_and_disputed_only_by_warnings_of_their_family() -> None:
    entities = (
        Entity("Known", NameKind.PERSON, ("known",)),
        Entity("Wrong", NameKind.PERSON, ("wrong",)),
        Entity("Unknown", NameKind.PLACE),
        Entity("Russian", NameKind.GROUP, ("ru",)),
    )
    names = tuple(
        Name(Span(10 * nth, 10 * nth + 5), "…", entities[of].kind, of) for nth, of in enumerate((0, 0, 1, 2, 3))
    )
    document = Document(PAGE, names=names, entities=entities)
    flags = (
        flag(Severity.WARNING, start=20),
        flag(Severity.CAUTION, start=0),
        flag(Severity.WARNING, "dates/order", 30),
    )
    assert label(document, flags).names == NameCount(total=3, confirmed=1, disputed=1)


def test_quotes_are_sourced_when_speaker_and_occasion_are_told() -> None:
    here, somewhere = Span(0, 4), Occasion(where=Span(5, 9))
    quotes = (
        Quote(here, here, source_class=SourceClass.NAMED, occasion=somewhere),
        Quote(here, here, source_class=SourceClass.NAMED),
        Quote(here, here, source_class=SourceClass.ANONYMOUS, occasion=somewhere),
        Quote(here, here, source_class=SourceClass.NAMED, occasion=Occasion(setting=here, closed=here)),
        Quote(here, here, kind=QuoteKind.SCARE, source_class=SourceClass.NAMED, occasion=somewhere),
        Quote(here, here, direct=False, source_class=SourceClass.NAMED, occasion=somewhere),
    )
    assert label(Document(PAGE, quotes=quotes), ()).quotes == QuoteCount(total=4, sourced=1)


def test_the_summary_speaks_of_what_was_checked() -> None:
    told = summary(QuoteCount(9, 4), NameCount(14, 9, 3), ["names/office-mismatch"] * 3)
    assert told == "4 of 9 quotes say where they were made; 3 names disagree with the register"
    assert (
        summary(QuoteCount(1, 1), NameCount(1, 1, 0), ()) == "1 of 1 quotes says where it was made; nothing to remark"
    )
    assert summary(QuoteCount(0, 0), NameCount(2, 1, 0), ()) == "2 names and no quotes read; nothing to remark"
    assert summary(QuoteCount(0, 0), NameCount(2, 1, 0), ["dates/order", "sourcing/vague"]) == (
        "1 date to check; 1 claim without a named source"
    )


def test_none_of_one_is_told_in_the_plural() -> None:
    assert summary(QuoteCount(1, 0), NameCount(1, 1, 0), ["x/y"]).startswith("0 of 1 quotes say where they were made")
    assert summary(QuoteCount(3, 1), NameCount(1, 1, 0), ["x/y"]).startswith("1 of 3 quotes says where it was made")


def test_a_flag_on_an_office_and_its_holder_disputes_the_holder_alone() -> None:
    entities = (
        Entity("Ruritania", NameKind.PLACE),
        Entity("Council", NameKind.ORGANISATION),
        Entity("Rudolf", NameKind.PERSON),
    )
    names = tuple(Name(Span(6 * n, 6 * n + 5), "…", e.kind, n) for n, e in enumerate(entities))
    whole = Flag("names/office-mismatch", Span(0, 17), Severity.WARNING, Certainty.CERTAIN, "…")
    body = Flag("names/misspelling", Span(0, 11), Severity.WARNING, Certainty.CERTAIN, "…")
    document = Document(PAGE, names=names, entities=entities)
    assert label(document, (whole,)).names.disputed == 1
    assert label(document, (whole, body)).names == NameCount(total=3, confirmed=0, disputed=2)


def test_dates_are_checked_when_the_calendar_can_say_and_disputed_by_remarks_on_any_place_of_theirs() -> None:
    day = Interval.day(date(2025, 5, 3))
    dates = (
        DateMention(Span(0, 4), "…", DateKind.DAY, day),
        DateMention(Span(5, 9), "…", DateKind.DAY, day),
        DateMention(Span(10, 14), "…", DateKind.DAY),  # no year to be had
        DateMention(Span(15, 19), "…", DateKind.DAY, fault="November has 30 days"),
        DateMention(Span(20, 24), "…", DateKind.DURATION),
    )
    remark = replace(flag(Severity.WARNING, "dates/order", 0), others=(Span(5, 9),))
    note = flag(Severity.INFO, "dates/order", 15)
    assert label(Document(PAGE, dates=dates), (remark, note)).dates == DateCount(total=4, checked=3, disputed=2)
