import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.cache.entry import FRESH_UNTIL_AT, PAYS_FROM, REGISTER_AT, STALE, Entry
from copydesk.errors import CacheError
from copydesk.model.record import Record

PARTS = st.binary(max_size=2 * PAYS_FROM)
MOMENTS = st.integers(0, 2**32 - 1)


@given(PARTS, PARTS, st.text(max_size=20), MOMENTS, MOMENTS)
def test_packing_loses_nothing(plain: bytes, beyond: bytes, register: str, made: int, fresh_until: int) -> None:
    entry = Entry(Record(plain, beyond), register, made, fresh_until)
    assert Entry.unpack(entry.pack()) == entry


def test_packing_makes_what_is_large_smaller_and_leaves_what_is_small() -> None:
    assert len(Entry(Record(b'{"flags": []}' * 100, b""), "r", 0, 0).pack()) < 200
    assert len(Entry(Record(b"12345", b"6789"), "r", 0, 0).pack()) == REGISTER_AT + 1 + 4 + 1 + 5 + 1 + 4


def test_the_head_can_be_changed_where_it_stands() -> None:
    packed = bytearray(Entry(Record(b"{}", b"{}"), "abc", 5, 9).pack())
    packed[FRESH_UNTIL_AT : FRESH_UNTIL_AT + len(STALE)] = STALE
    packed[REGISTER_AT : REGISTER_AT + 3] = b"xyz"
    assert Entry.unpack(bytes(packed)) == Entry(Record(b"{}", b"{}"), "xyz", 5, 0)


@given(st.binary(max_size=40))
def test_bytes_that_are_no_entry_are_a_fault_of_the_cache_and_no_crash(junk: bytes) -> None:
    try:
        Entry.unpack(junk)
    except CacheError:
        return


def test_an_entry_of_another_form_is_a_fault_of_the_cache() -> None:
    packed = Entry(Record(b"{}", b"{}"), "abc", 5, 9).pack()
    with pytest.raises(CacheError):
        Entry.unpack(b"\x01" + packed[1:])
