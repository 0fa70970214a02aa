import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.cache.analyses import PAYS_FROM, Analyses, pack, unpack
from copydesk.cache.keys import analysis_key, is_fingerprint, key_of
from copydesk.cache.store import MemoryStore
from copydesk.errors import CacheError
from copydesk.model.analysis import Engine
from copydesk.model.record import Record

ENGINE = Engine("abc123", "pipeline", "def456")
ID = "f" * 64 + "-abc123.def456"


@given(st.binary(max_size=2 * PAYS_FROM), st.binary(max_size=2 * PAYS_FROM))
def test_packing_loses_nothing(plain: bytes, beyond: bytes) -> None:
    assert unpack(pack(Record(plain, beyond))) == Record(plain, beyond)


def test_packing_makes_what_is_large_smaller_and_leaves_what_is_small() -> None:
    assert len(pack(Record(b'{"flags": []}' * 100, b""))) < 200
    assert len(pack(Record(b"12345", b"6789"))) == 4 + 1 + 5 + 1 + 4


@given(st.binary(max_size=40))
def test_bytes_that_are_no_record_are_a_fault_of_the_cache_and_no_crash(junk: bytes) -> None:
    try:
        unpack(junk)
    except CacheError:
        return


async def test_records_are_found_by_page_and_by_id() -> None:
    analyses = Analyses(MemoryStore())
    record = Record(b"{}", b"{}")
    await analyses.keep(record, ID, 60)
    assert await analyses.find(ENGINE, "f" * 64) == record
    assert await analyses.find_id(ID) == record
    assert await analyses.find(Engine("other", "pipeline", "def456"), "f" * 64) is None
    assert await analyses.find(Engine("abc123", "pipeline", "other"), "f" * 64) is None
    assert await analyses.find(ENGINE, "f" * 64, "live") is None


async def test_what_is_good_no_longer_is_not_kept() -> None:
    analyses = Analyses(MemoryStore())
    await analyses.keep(Record(b"{}", b"{}"), ID, 0)
    assert await analyses.find_id(ID) is None


def test_keys_are_those_that_are_documented() -> None:
    assert analysis_key(ENGINE, "f" * 64) == "copydesk:analysis:abc123:def456:" + "f" * 64
    assert key_of(ID) == analysis_key(ENGINE, "f" * 64)
    assert key_of(ID + "-utf-16.live") == analysis_key(ENGINE, "f" * 64, "utf-16.live")


@pytest.mark.parametrize("id", ["", "f" * 64, ID[1:], ID.upper(), ID + "-", ID + ":x", "f" * 64 + "-a:b.c", ID + "\n"])
def test_nothing_but_an_id_leads_to_a_key(id: str) -> None:
    assert key_of(id) is None


def test_fingerprints_are_64_hexadecimal_digits() -> None:
    assert is_fingerprint("0" * 64)
    assert not is_fingerprint("0" * 63)
    assert not is_fingerprint("g" * 64)
