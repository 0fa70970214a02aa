import hashlib
import json
from datetime import date
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import PageEmpty, PageMisshapen, PageTooLong, PageUnreadable
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import MAX_TEXT, Link, Page
from copydesk.model.request import day_of, fields_of, fingerprint, read_request, request_of
from copydesk.model.span import Span


def pointers(body: object) -> list[str]:
    with pytest.raises(PageMisshapen) as caught:
        read_request(body)
    return [pointer for pointer, _ in caught.value.faults]


def test_only_the_text_is_required() -> None:
    request = read_request({"text": "Words."})
    assert request.page == Page("Words.")
    assert request.view.query == ""
    assert not request.live


def test_the_fingerprint_is_that_of_the_canonical_json_without_options() -> None:
    body = {"url": "https://example.org/é", "text": 'Say "no" \n😀', "options": {"offsets": "utf-16"}}
    canonical = '{"text":"Say \\"no\\" \\n😀","url":"https://example.org/é"}'
    assert read_request(body).fingerprint == hashlib.sha256(canonical.encode()).hexdigest()


def test_options_do_not_change_the_fingerprint_but_every_other_field_does() -> None:
    plain = read_request({"text": "a"}).fingerprint
    assert read_request({"text": "a", "options": {"extraction": True, "evidence": "live"}}).fingerprint == plain
    others = [{"title": "t"}, {"url": "https://example.org"}, {"language": "en"}, {"published_at": "2025-12-02"}]
    others.append({"links": [{"start": 0, "end": 1, "href": "x"}]})  # type: ignore[dict-item]
    fingerprints = {read_request({"text": "a", **other}).fingerprint for other in others}
    assert len(fingerprints | {plain}) == 6


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, ["/text"]),
        ([], [""]),
        (None, [""]),
        ({"text": 3}, ["/text"]),
        ({"text": None}, ["/text"]),
        ({"text": "a", "txt": "b"}, ["/txt"]),
        ({"text": "a", "a/b~c": 1}, ["/a~1b~0c"]),
        ({"text": "a", "published_at": "2025-02-30"}, ["/published_at"]),
        ({"text": "a", "published_at": "yesterday"}, ["/published_at"]),
        ({"text": "a", "published_at": 20251202}, ["/published_at"]),
        ({"text": "a", "language": "English, mostly"}, ["/language"]),
        ({"text": "a", "links": [{"start": 0, "end": 1}]}, ["/links/0/href"]),
        ({"text": "a", "links": [{"start": 0, "end": 9, "href": "x"}]}, ["/links/0/end"]),
        ({"text": "ab", "links": [{"start": 1, "end": 0, "href": "x"}]}, ["/links/0/end"]),
        ({"text": "a", "links": [{"start": -1, "end": 1.5, "href": "x"}]}, ["/links/0/start", "/links/0/end"]),
        ({"text": "a", "options": {"families": ["names", "spelling"]}}, ["/options/families/1"]),
        (
            {"text": "a", "options": {"offsets": "utf-8", "extraction": "yes"}},
            ["/options/offsets", "/options/extraction"],
        ),
        ({"text": "a", "title": "x\ud800"}, ["/title"]),
        ({"text": "a", "links": [{"start": 0, "end": 1, "href": "\udfff"}]}, ["/links/0/href"]),
        ({"text": "a", "url": 1, "title": 2}, ["/url", "/title"]),
    ],
)
def test_every_wrong_field_is_pointed_at(body: object, expected: list[str]) -> None:
    assert pointers(body) == expected


def test_faults_do_not_repeat_what_was_sent() -> None:
    with pytest.raises(PageMisshapen) as caught:
        read_request({"text": ["secret words"], "published_at": "secret words"})
    assert "secret" not in str(caught.value.faults)
    assert "secret" not in str(caught.value)


def test_pages_that_cannot_be_checked() -> None:
    with pytest.raises(PageEmpty):
        read_request({"text": " \n\t"})
    with pytest.raises(PageTooLong):
        read_request({"text": "x" * (MAX_TEXT + 1)})
    with pytest.raises(PageUnreadable):
        read_request({"text": "half \ud83d"})


def test_links_are_placed_in_the_unit_of_the_options() -> None:
    sent: dict[str, Any] = {"text": "😀 link", "links": [{"start": 3, "end": 7, "href": "x"}]}
    sent["options"] = {"offsets": "utf-16"}
    assert read_request(sent).page.links == (Link(Span(2, 6), "x"),)


def test_a_link_in_the_middle_of_a_surrogate_pair_is_pointed_at() -> None:
    sent = {"text": "😀x", "links": [{"start": 1, "end": 3, "href": "x"}], "options": {"offsets": "utf-16"}}
    assert pointers(sent) == ["/links/0/start"]


def test_two_meanings_of_one_fingerprint_never_share_a_variant() -> None:
    body = {"text": "😀 a link to read", "links": [{"start": 4, "end": 8, "href": "x"}]}
    points = read_request({**body, "options": {"offsets": "unicode"}})
    units = read_request({**body, "options": {"offsets": "utf-16"}})
    assert points.fingerprint == units.fingerprint
    assert points.page.links != units.page.links
    assert points.variant != units.variant


@pytest.mark.parametrize("unit", list(OffsetUnit))
def test_where_the_unit_makes_no_difference_there_is_one_variant(unit: OffsetUnit) -> None:
    body = {"text": "a link 😀", "links": [{"start": 2, "end": 6, "href": "x"}], "options": {"offsets": unit.value}}
    assert read_request(body).variant == ""


def test_live_evidence_is_another_variant() -> None:
    assert read_request({"text": "a", "options": {"evidence": "live"}}).variant == "live"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-12-02", date(2025, 12, 2)),
        ("2025-12-02T23:59:60Z", None),
        ("2025-12-02T23:30:00Z", date(2025, 12, 2)),
        ("2025-12-02t23:30:00.123+02:00", date(2025, 12, 2)),
        ("2025-12-02 08:00", date(2025, 12, 2)),
        ("02.12.2025", None),
        ("20251202", None),
        ("2025-12", None),
    ],
)
def test_days_are_read_from_dates_and_date_times(written: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(ValueError, match=r"."):
            day_of(written)
    else:
        assert day_of(written) == day


def test_a_page_asked_for_here_has_the_fingerprint_it_would_have_when_sent() -> None:
    page = Page("a 😀 b", url="https://example.org", published_at=date(2025, 1, 2), links=(Link(Span(2, 5), "y"),))
    sent = json.loads(json.dumps(fields_of(page)))
    assert request_of(page) == read_request(sent)


@given(
    st.fixed_dictionaries(
        {"text": st.text()},
        optional={
            "url": st.none() | st.text(),
            "title": st.text(),
            "language": st.just("en-GB"),
            "links": st.lists(
                st.fixed_dictionaries({"start": st.integers(0, 10**6), "end": st.integers(0, 10**6), "href": st.text()})
            ),
        },
    )
)
def test_the_fingerprint_is_that_of_the_canonical_json(fields: dict[str, Any]) -> None:
    assert fingerprint(fields) == hashlib.sha256(rfc8785.dumps(fields)).hexdigest()
