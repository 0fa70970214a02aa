"""Settings: everything that an operator may choose, read from the environment when a command or the app starts."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from copydesk.errors import SettingsError


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a value is read, and what to call a right one. Reading raises ValueError or KeyError on a wrong one."""

    read: Callable[[str], Any]
    called: str
    secret: bool = False  # never shown


def _setting(kind: _Kind, default: object, says: str) -> Any:
    made: dict[str, Any] = {"default_factory": default} if callable(default) else {"default": default}
    return field(**made, repr=not kind.secret, metadata={"kind": kind, "says": says})


def _words() -> _Kind:
    return _Kind(str, "text")


def _secret() -> _Kind:
    def read(value: str) -> str:
        if len(value) < 24:
            raise ValueError
        return value

    return _Kind(read, "at least 24 characters that nobody can guess", secret=True)


def _path() -> _Kind:
    return _Kind(Path, "a path")


def _number(least: int, most: int) -> _Kind:
    def read(value: str) -> int:
        if not least <= int(value) <= most:
            raise ValueError
        return int(value)

    return _Kind(read, f"a whole number from {least} to {most}")


def _seconds() -> _Kind:
    def read(value: str) -> float:
        if not 0 < float(value) < 86_400:
            raise ValueError
        return float(value)

    return _Kind(read, "a number of seconds above 0, such as 2.5")


def _switch() -> _Kind:
    words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    return _Kind(lambda value: words[value.lower()], "yes or no")


def _redis_url() -> _Kind:
    def read(value: str) -> str:
        parts = urlsplit(value)
        schemes = ("redis", "rediss", "redis+cluster", "rediss+cluster", "unix", "memory")
        here = parts.path if parts.scheme == "unix" else parts.hostname
        if parts.scheme not in schemes or (parts.scheme != "memory" and not here):
            raise ValueError
        parts.port  # noqa: B018 - raises where the port is none
        return value

    return _Kind(
        read,
        "an address such as redis://localhost:6379/0, rediss://…, redis+cluster://…, unix:///run/redis.sock or memory:",
    )


def _size() -> _Kind:
    def read(value: str) -> str:
        if not re.fullmatch(r"\d+([kmg]b?)?", value.lower()):
            raise ValueError
        return value.lower()

    return _Kind(read, "a size such as 256mb or 1gb")


@dataclass(frozen=True, slots=True)
class Settings:
    """One field per variable: ``page_seconds`` is ``COPYDESK_PAGE_SECONDS``."""

    redis_url: str | None = _setting(
        _redis_url(), None, "the Redis server that keeps analyses; unset: an embedded one is started; memory: none"
    )
    ledger_url: str | None = _setting(
        _redis_url(), None, "the Redis server that keeps what may not be lost: indexes, keys, feedback; unset: the same"
    )
    redis_seconds: float = _setting(
        _seconds(), 0.25, "the longest that Redis is waited for before a page is read without it"
    )
    cache_days: int = _setting(_number(1, 366), 7, "how long an analysis is kept")
    cache_memory: str = _setting(_size(), "256mb", "how much the embedded server may hold")
    pipeline: str | None = _setting(
        _words(), None, "an installed spaCy pipeline, by name or path; unset: the one that ships"
    )
    register_synced: Path | None = _setting(  # noqa: RUF009 - a field, like the others
        _path(), None, "a file that `copydesk register sync` filled, asked where the register is silent"
    )
    workers: int = _setting(_number(0, 256), _cores, "processes that read pages; 0: read them in the server's own")
    queue: int = _setting(_number(1, 100_000), 64, "pages that may wait for a worker before the desk says it is busy")
    page_seconds: float = _setting(
        _seconds(), 60.0, "the longest that a worker may be busy with one page of usual length"
    )
    evidence_seconds: float = _setting(_seconds(), 5.0, "the longest that sources are waited for")
    visit_seconds: float = _setting(
        _seconds(), 1.0, "the pause between two pages of one host where the cache is warmed or re-checked"
    )
    keys_required: bool = _setting(_switch(), False, "whether pages are checked only for those who present a key")
    admin_key: str | None = _setting(
        _secret(),
        None,
        "a key to the admin interface, beside those that `copydesk keys` makes; without any there is none",
    )
    fetch_local: bool = _setting(
        _switch(), False, "whether addresses of this machine may be fetched, for trying things out"
    )
    host: str = _setting(_words(), "127.0.0.1", "the address that the server listens on")
    port: int = _setting(_number(0, 65_535), 8400, "the port that the server listens on")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Settings from variables named ``COPYDESK_…``; empty ones count as unset.

        Raises:
            SettingsError: naming the variable whose value means nothing, and what it takes.
        """
        given = os.environ if environment is None else environment
        values: dict[str, Any] = {}
        for setting in fields(cls):
            name = variable(setting.name)
            if not (value := given.get(name, "").strip()):
                continue
            kind: _Kind = setting.metadata["kind"]
            try:
                values[setting.name] = kind.read(value)
            except (ValueError, KeyError):
                # An address may hold a password, which has no business on a screen.
                shown = "its value" if kind.secret or "@" in value else repr(value)
                raise SettingsError(f"{name}: {shown} is not {kind.called}") from None
        return cls(**values)


def variable(setting: str) -> str:
    """The name of a setting in the environment."""
    return f"COPYDESK_{setting.upper()}"


def described() -> tuple[tuple[str, str, str], ...]:
    """Every variable, what it is for, and its default, for the documents."""
    defaults = Settings()
    return tuple(
        (variable(setting.name), setting.metadata["says"], str(getattr(defaults, setting.name) or ""))
        for setting in fields(Settings)
    )
