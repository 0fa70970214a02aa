"""What stands before a name, or before a noun for what happened."""

from __future__ import annotations

import pytest

from copydesk.judging.dates.leads import is_in_the_wake, is_plain, is_subject, own_clause, tells_its_day


@pytest.mark.parametrize(
    ("lead", "clause"),
    [
        ("Everybody knows: ", ""),
        ("The guns fell silent, and ", ""),
        ("It has been so since ", ""),
        ("When ", ""),
        ("It was quiet before President ", "President "),
        ("It was quiet before the brother of ", "It was quiet before the brother of "),
    ],
)
def test_a_clause_begins_where_another_ends(lead: str, clause: str) -> None:
    assert own_clause(lead) == clause


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("", True),
        ("In Moscow, former president ", True),
        ("Iran's president, ", True),
        ("The brother of ", False),
        ("A friend, whose enemy ", False),
    ],
)
def test_only_the_subject_is_told_of(clause: str, subject: bool) -> None:
    assert is_subject(clause) is subject


@pytest.mark.parametrize(("clause", "plain"), [("Former president ", True), ("Rumours claimed that ", False)])
def test_what_is_only_said_or_remembered_is_not_plain(clause: str, plain: bool) -> None:
    assert is_plain(clause) is plain


@pytest.mark.parametrize(
    ("lead", "own", "in_the_wake"),
    [
        ("The ", True, False),
        ("Nothing has changed since the ", True, False),
        ("Protests broke out after the ", True, True),
        ("Iran condemned the ", False, False),
    ],
)
def test_a_noun_has_its_day_where_time_is_told_from_it(lead: str, own: bool, in_the_wake: bool) -> None:
    assert (tells_its_day(lead), is_in_the_wake(lead)) == (own, in_the_wake)
