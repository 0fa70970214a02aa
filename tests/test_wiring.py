"""The whole desk as a user gets it: worker processes and an embedded Redis."""

import logging
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from copydesk.desk import Kept
from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.model.page import Page
from copydesk.model.record import Record, View
from copydesk.model.request import request_of
from copydesk.settings import Settings
from copydesk.wiring import open_checker, open_desk

PAGE = Page("It was called off on 31 September. “No comment,” a senior official who asked not to be named said.")


def embedded_servers() -> set[int]:
    """Redis servers that are our grandchildren, by way of the shell that minds them."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if b"unixsocket:" in (folder / "cmdline").read_bytes():
                found.add(int(folder.name))
        except OSError:
            continue
    return found


async def test_a_desk_by_default_settings_keeps_what_it_reads_and_outlives_its_cache(
    editor: Editor, caplog: pytest.LogCaptureFixture
) -> None:
    before = embedded_servers()
    with caplog.at_level(logging.INFO):
        async with open_desk(Settings(workers=1)) as desk:
            assert "embedded redis-server" in caplog.text
            first = await desk.check(request_of(PAGE))
            second = await desk.check(request_of(PAGE))
            assert (first.kept, second.kept) == (Kept.STORED, Kept.HIT)
            assert first.record == second.record
            for server in embedded_servers() - before:
                os.kill(server, signal.SIGKILL)
            third = await desk.check(request_of(PAGE))
            assert third.record == first.record
            # Another process, another editor: the same page gives the same flags.
            here = editor.check(request_of(PAGE), Shift(desk._clock()))
            assert Record.of(here).analysis()["flags"] == first.record.analysis()["flags"]
    assert "senior official" not in caplog.text
    assert not embedded_servers() - before


async def test_a_server_that_is_not_there_costs_only_speed() -> None:
    settings = Settings(workers=0, redis_url="redis://127.0.0.1:1")
    async with open_desk(settings) as desk:
        answer = await desk.check(request_of(PAGE))
        assert answer.kept is Kept.MISSED
        assert answer.record.analysis()["flags"]


async def test_a_command_checks_pages_without_server_or_cache() -> None:
    async with open_checker(replace(Settings(), redis_url="redis://127.0.0.1:1")) as checker:
        told = await checker.check(PAGE, View())
    assert told["flags"]
