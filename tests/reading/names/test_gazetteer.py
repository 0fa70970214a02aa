"""Gazetteer: whatever stretch of a text it is asked about, it answers."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.reading.names.gazetteer import Gazetteer
from copydesk.register.register import Register


def test_a_given_name_cut_short_at_its_hyphen_is_nobody(register: Register) -> None:
    assert Gazetteer(register).kind("Mohammad-") is None


@given(st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_part_of_a_name_on_record_is_answered(register: Register, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(tuple(register.records.people.values())))
    start = data.draw(st.integers(0, len(person.name)))
    Gazetteer(register).kind(person.name[start : data.draw(st.integers(start, len(person.name)))])
