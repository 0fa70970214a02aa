"""Transfer: what is kept, as lines of JSON, to be kept elsewhere or later.

    {"key": "…", "expires": 1764590400, "entry": "…base 64…"}
    {"done": 3}                                              after the last line of each shard

A file that was broken off is gone on with behind its last ``done``; importing one twice changes nothing.
"""

from __future__ import annotations

import time
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from copydesk.cache.entry import Entry
from copydesk.cache.keeper import Keeper
from copydesk.cache.keys import SHARDS, AnalysisKey
from copydesk.errors import AdminError, CacheError


@dataclass(frozen=True, slots=True)
class ImportCount:
    """What became of the lines read so far."""

    kept: int = 0
    there: int = 0
    expired: int = 0
    unreadable: int = 0

    @property
    def read(self) -> int:
        """All of them."""
        return self.kept + self.there + self.expired + self.unreadable


async def exported(
    keeper: Keeper, first_shard: int = 0, clock: Callable[[], float] = time.time
) -> AsyncIterator[bytes]:
    """Every entry from a shard on, as lines."""
    for shard in range(first_shard, SHARDS):
        async for key, left, packed in keeper.packed(shard):
            line = {"key": key.member, "expires": int(clock()) + left, "entry": b64encode(packed).decode()}
            yield orjson.dumps(line) + b"\n"
        yield orjson.dumps({"done": shard}) + b"\n"


async def export_to(file: Path, keeper: Keeper) -> AsyncIterator[int]:
    """Write every entry to a file, or the rest of them to one that was broken off; yields how many lines so far.

    Raises:
        AdminError: when the file cannot be written, or holds something else.
    """
    try:
        with _opened(file) as lines:
            shard, count = _broken_off_at(lines, file)
            async for line in exported(keeper, shard):
                lines.write(line)
                count += 1
                yield count
    except OSError as error:
        raise AdminError(f"{file} cannot be written: {error.strerror}.") from None


def _opened(file: Path) -> BinaryIO:
    return file.open("r+b" if file.exists() else "w+b")


def _broken_off_at(lines: BinaryIO, file: Path) -> tuple[int, int]:
    """The shard to go on with and how many lines there are, once what follows the last whole shard is cut off."""
    shard, whole, count, good = 0, 0, 0, 0
    while line := lines.readline():
        told = _json(line)
        if told is None and line.endswith(b"\n"):
            raise AdminError(f"{file} holds something else; nothing was written.")
        count += 1
        if told and "done" in told:
            shard, whole, good = told["done"] + 1, count, lines.tell()
    lines.seek(good)
    lines.truncate()
    return shard, whole


async def imported(
    keeper: Keeper,
    lines: Iterable[bytes],
    clock: Callable[[], float] = time.time,
    count: ImportCount = ImportCount(),
) -> AsyncIterator[ImportCount]:
    """Keep what the lines say; yields what became of them so far, and of those before, which ``count`` tells.

    Raises:
        CacheError: when the cache does not answer.
    """
    for line in lines:
        told = _json(line)
        if told is not None and "done" in told:
            continue
        try:
            assert told is not None
            key, left, packed = (
                AnalysisKey.of_member(str(told["key"])),
                told["expires"] - int(clock()),
                b64decode(told["entry"]),
            )
            Entry.unpack(packed)
        except (AssertionError, CacheError, KeyError, TypeError, ValueError):
            count = replace(count, unreadable=count.unreadable + 1)
        else:
            if left <= 0:
                count = replace(count, expired=count.expired + 1)
            elif await keeper.put_back(key, left, packed):
                count = replace(count, kept=count.kept + 1)
            else:
                count = replace(count, there=count.there + 1)
        yield count


def _json(line: bytes) -> dict[str, Any] | None:
    try:
        told = orjson.loads(line)
    except ValueError:
        return None
    return told if isinstance(told, dict) else None
