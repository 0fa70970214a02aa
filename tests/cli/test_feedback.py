from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.cache.test_feedback import said
from tests.cli.conftest import Ran

from copydesk.cache.feedback import FeedbackBox
from copydesk.cache.link import Link


@pytest.fixture(autouse=True)
def ledger(redis_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three words on one flag: two readers found it wrong, one right."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", redis_server.url)

    async def fill() -> None:
        link = Link(redis_server.url, budget_seconds=5)
        for nth, verdict in enumerate(("wrong", "wrong", "right")):
            await FeedbackBox(link).put(said(str(nth), verdict, minutes=nth))
        await link.close()

    asyncio.run(fill())


def test_what_was_said_is_listed_newest_first_with_how_right_each_rule_is(copydesk: Callable[..., Ran]) -> None:
    lines = copydesk("feedback", "list").out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["2", "1", "0"]
    assert lines[3] == "dates/impossible: 2 wrong, 1 right, 0 replies, 33% found right"
    told = json.loads(copydesk("feedback", "list", "--most", "1", "--format", "json").out)
    assert [one["id"] for one in told["feedback"]] == ["2"]
    assert told["rules"]["dates/impossible"]["wrong"] == 2


def test_what_was_said_is_upheld_or_rejected(copydesk: Callable[..., Ran]) -> None:
    assert copydesk("feedback", "uphold", "0").out == "upheld: dates/impossible: '31 June'\n"
    copydesk("feedback", "reject", "1")
    told = json.loads(copydesk("feedback", "list", "--format", "json").out)
    assert {one["id"]: one["decision"] for one in told["feedback"]} == {"0": "upheld", "1": "rejected", "2": None}


def test_a_remark_is_muted_and_made_again(copydesk: Callable[..., Ran]) -> None:
    assert copydesk("feedback", "mutes").out == "Nothing is muted.\n"
    copydesk("feedback", "mute", "0", "--why", "the month is quoted")
    (mute,) = json.loads(copydesk("feedback", "mutes", "--format", "json").out)
    assert (mute["exact"], mute["why"]) == ("31 June", "the month is quoted")
    assert copydesk("feedback", "lift", "0").out == "Made again: dates/impossible: '31 June'\n"
    assert copydesk("feedback", "lift", "0").err == "copydesk: That remark is not muted.\n"


@pytest.mark.parametrize("part", [("uphold", "9"), ("mute", "9", "--why", "w"), ("lift", "9")])
def test_an_id_under_which_nothing_was_said_is_told(copydesk: Callable[..., Ran], part: tuple[str, ...]) -> None:
    ran = copydesk("feedback", *part)
    assert (ran.status, ran.err) == (2, "copydesk: Nothing was said under the id 9.\n")
