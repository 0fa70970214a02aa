from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.cache.entry import FRESH_UNTIL_AT, HEAD_BYTES, PAYS_FROM, REGISTER_AT, STALE, Entry, Head
from copydesk.errors import CacheError
from copydesk.model.record import Record

PARTS = st.binary(max_size=2 * PAYS_FROM)
WORDS = st.text(max_size=20)
MOMENTS = st.integers(0, 2**32 - 1)


HEADS = st.builds(Head, WORDS, WORDS, WORDS, MOMENTS, MOMENTS)


def head(agrees_with: str = "abc") -> Head:
    return Head(agrees_with, "def", "news.example", 5, 9)


@given(HEADS, PARTS, PARTS)
def test_packing_loses_nothing(head: Head, plain: bytes, beyond: bytes) -> None:
    entry = Entry(head, Record(plain, beyond))
    packed = entry.pack()
    assert Entry.unpack(packed) == entry
    assert Head.unpack(packed[:HEAD_BYTES])[0] == head


def test_packing_makes_what_is_large_smaller_and_leaves_what_is_small() -> None:
    length = len(head().pack()) + 4 + 2
    assert len(Entry(head(), Record(b'{"flags": []}' * 100, b"")).pack()) < length + 100
    assert len(Entry(head(), Record(b"12345", b"6789")).pack()) == length + 9


def test_the_head_can_be_changed_where_it_stands() -> None:
    packed = bytearray(Entry(head("abc"), Record(b"{}", b"{}")).pack())
    packed[FRESH_UNTIL_AT : FRESH_UNTIL_AT + len(STALE)] = STALE
    packed[REGISTER_AT : REGISTER_AT + 3] = b"xyz"
    assert Entry.unpack(bytes(packed)) == Entry(replace(head("xyz"), fresh_until=0), Record(b"{}", b"{}"))


@given(st.binary(max_size=40))
def test_bytes_that_are_no_entry_are_a_fault_of_the_cache_and_no_crash(junk: bytes) -> None:
    try:
        Entry.unpack(junk)
    except CacheError:
        return


def test_an_entry_of_another_form_is_a_fault_of_the_cache() -> None:
    packed = Entry(head(), Record(b"{}", b"{}")).pack()
    with pytest.raises(CacheError):
        Entry.unpack(b"\x01" + packed[1:])
