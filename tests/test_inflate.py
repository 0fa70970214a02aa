import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.inflate import Inflater, TooLargeError


@given(st.binary(max_size=4000), st.integers(1, 500))
def test_pieces_of_any_size_unpack_to_the_whole(data: bytes, size: int) -> None:
    packed = gzip.compress(data)
    inflater = Inflater(10_000)
    assert b"".join(inflater.feed(packed[at : at + size]) for at in range(0, len(packed), size)) == data
    assert inflater.complete


def test_zlib_and_files_strung_together_unpack_too() -> None:
    assert Inflater(100).feed(zlib.compress(b"one")) == b"one"
    assert Inflater(100).feed(gzip.compress(b"one") + gzip.compress(b"two")) == b"onetwo"


def test_the_bound_is_kept_to_the_byte() -> None:
    assert len(Inflater(1000).feed(gzip.compress(bytes(1000)))) == 1000
    with pytest.raises(TooLargeError):
        Inflater(999).feed(gzip.compress(bytes(1000)))


def test_a_gigabyte_in_a_megabyte_is_refused_in_little_memory() -> None:
    deflater = zlib.compressobj(wbits=31)
    first, second = (deflater.compress(bytes(2**20)) + deflater.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    packed = first + second * 1023
    tracemalloc.start()
    with pytest.raises(TooLargeError):
        Inflater(4 * 1024 * 1024).feed(packed)
    assert tracemalloc.get_traced_memory()[1] < 16 * 1024 * 1024
    tracemalloc.stop()


def test_what_is_not_packed_is_said() -> None:
    with pytest.raises(ValueError, match="not gzip"):
        Inflater(100).feed(b"plain words")
