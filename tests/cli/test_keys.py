from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.cli.conftest import Ran


@pytest.fixture(autouse=True)
def ledger(redis_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_REDIS_URL", redis_server.url)


def listed(copydesk: Callable[..., Ran]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(copydesk("keys", "list", "--format", "json").out)
    return told


def test_a_key_is_shown_once_and_listed_without_its_secret(copydesk: Callable[..., Ran]) -> None:
    assert copydesk("keys", "list").out == "There are no keys.\n"
    word = copydesk("keys", "create", "Partner", "--per-day", "50").out.splitlines()[0]
    (key,) = listed(copydesk)
    assert word.startswith(f"cd_{key['id']}_")
    assert (key["name"], key["scopes"], key["per_day"], key["state"]) == ("Partner", ["check"], 50, "good")
    assert word.split("_", 2)[2] not in copydesk("keys", "list").out


def test_a_key_is_rotated_and_revoked(copydesk: Callable[..., Ran]) -> None:
    first = json.loads(copydesk("keys", "create", "Ada", "--scope", "admin", "--format", "json").out)
    second = json.loads(copydesk("keys", "rotate", first["id"], "--overlap", "12h", "--format", "json").out)
    assert second["key"] != first["key"]
    assert copydesk("keys", "revoke", second["id"]).out == f"{second['id']} (Ada) opens nothing any more.\n"
    assert {key["id"]: key["state"] for key in listed(copydesk)} == {first["id"]: "expiring", second["id"]: "revoked"}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("revoke", "00000000"), "There is no key 00000000."),
        (("create", " "), "A key needs a name, a scope, and quotas of at least 1."),
        (("create", "P", "--per-day", "0"), "A key needs a name, a scope, and quotas of at least 1."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    copydesk: Callable[..., Ran], arguments: tuple[str, ...], complaint: str
) -> None:
    ran = copydesk("keys", *arguments)
    assert (ran.status, ran.err) == (2, f"copydesk: {complaint}\n")
