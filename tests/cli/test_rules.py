from __future__ import annotations

import json
from collections.abc import Callable

from tests.cli.conftest import Ran

from copydesk.rules import catalogue


def test_lists_every_rule(copydesk: Callable[..., Ran]) -> None:
    listed = copydesk("rules").out
    assert all(rule.id in listed for rule in catalogue.rules())


def test_explains_one_rule_with_its_examples(copydesk: Callable[..., Ran]) -> None:
    told = copydesk("rules", "dates/impossible").out
    assert "Why it matters" in told
    assert "Stays silent" in told
    described = json.loads(copydesk("rules", "dates/impossible", "--format", "json").out)
    assert described["id"] == "dates/impossible"
    assert described["examples"]


def test_says_which_rule_there_is_not(copydesk: Callable[..., Ran]) -> None:
    ran = copydesk("rules", "dates/none-such")
    assert ran.status == 2
    assert "dates/none-such" in ran.err
