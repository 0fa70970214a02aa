from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cache.conftest import key_of, record_of

from copydesk.cache.analyses import Analyses
from copydesk.cache.keeper import Keeper, Wanted
from copydesk.cache.link import Link
from copydesk.cache.transfer import ImportCount, export_to, exported, imported
from copydesk.errors import AdminError

COUNT = 40


@pytest.fixture
async def full(link: Link) -> Keeper:
    analyses = Analyses(link)
    for nth in range(COUNT):
        await analyses.keep(key_of(nth), record_of(nth), "def456", 60)
    return Keeper(analyses)


@pytest.fixture
def empty(start_redis: Callable[..., Any], open_link: Callable[..., Link]) -> Keeper:
    return Keeper(Analyses(open_link(start_redis().url)))


async def read(keeper: Keeper, lines: list[bytes]) -> ImportCount:
    return [count async for count in imported(keeper, lines)][-1]


async def test_what_is_exported_is_found_where_it_is_imported(full: Keeper, empty: Keeper) -> None:
    lines = [line async for line in exported(full)]
    assert await read(empty, lines) == ImportCount(kept=COUNT)
    assert await empty.count(Wanted(("site:example.org",))) == COUNT
    shown = await empty.show(record_of(7).analysis()["id"])
    assert shown
    assert 0 < shown.kept.seconds_left <= 60
    assert await read(empty, lines) == ImportCount(there=COUNT)


async def test_an_export_that_was_broken_off_is_gone_on_with(full: Keeper, empty: Keeper, tmp_path: Path) -> None:
    file = tmp_path / "cache.ndjson"
    async for count in export_to(file, full):
        if count == COUNT // 2:
            break
    with file.open("ab") as lines:
        lines.write(b'{"key": "half a li')
    async for _ in export_to(file, full):
        pass
    lines_read = file.read_bytes().splitlines(keepends=True)
    assert await read(empty, lines_read) == ImportCount(kept=COUNT)
    whole = file.read_bytes()
    async for _ in export_to(file, full):
        pass
    assert file.read_bytes() == whole


async def test_a_file_that_holds_something_else_is_left_alone(full: Keeper, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Dear diary,\n")
    with pytest.raises(AdminError, match="something else"):
        async for _ in export_to(file, full):
            pass
    assert file.read_text() == "Dear diary,\n"


async def test_lines_that_are_no_entries_and_what_has_expired_are_counted_and_passed_over(
    full: Keeper, empty: Keeper
) -> None:
    lines = [line async for line in exported(full, clock=lambda: 0)]
    assert await read(empty, [*lines, b"nonsense\n", b'{"key": 3}\n', b"[]\n"]) == ImportCount(
        expired=COUNT, unreadable=3
    )
