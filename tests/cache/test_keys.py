import pytest

from copydesk.cache.keys import SHARDS, AnalysisKey, is_fingerprint, tag_key
from copydesk.model.analysis import Engine

ENGINE = Engine("abc123", "pipeline", "def456")
ID = "f" * 64 + "-abc123.def456"
PAGE = "_" * 42 + "8"  # 256 set bits in base 64


def test_keys_are_those_that_are_documented() -> None:
    key = AnalysisKey.of(ENGINE, "f" * 64, "live")
    assert key.entry == f"copydesk:{{{PAGE}}}:abc123:live"
    assert key.lease == f"{key.entry}:lease"
    assert key.refusal == f"{key.entry}:refused"
    assert tag_key("site:example.org", 3) == "copydesk:tag:{site:example.org:3}"


def test_an_id_leads_to_the_key_of_its_page_and_engine_whatever_its_register() -> None:
    assert AnalysisKey.of_id(ID) == AnalysisKey.of(ENGINE, "f" * 64)
    assert AnalysisKey.of_id(ID + "-utf-16.live") == AnalysisKey.of(ENGINE, "f" * 64, "utf-16.live")


@pytest.mark.parametrize("id", ["", "f" * 64, ID[1:], ID.upper(), ID + "-", ID + ":x", "f" * 64 + "-a:b.c", ID + "\n"])
def test_nothing_but_an_id_leads_to_a_key(id: str) -> None:
    assert AnalysisKey.of_id(id) is None


@pytest.mark.parametrize("variant", ["", "live", "utf-16.live"])
def test_an_index_names_a_key_in_full(variant: str) -> None:
    key = AnalysisKey.of(ENGINE, "0123456789abcdef" * 4, variant)
    assert AnalysisKey.of_member(key.member) == key
    assert 0 <= key.shard < SHARDS
    assert len(AnalysisKey.of(ENGINE, "f" * 64).member) <= 64, "Redis would unpack small indexes"


def test_fingerprints_are_64_hexadecimal_digits() -> None:
    assert is_fingerprint("0" * 64)
    assert not is_fingerprint("0" * 63)
    assert not is_fingerprint("g" * 64)
