"""Tables: TOML, read strictly: each key is of its type, is taken once, and none may be left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import tomli

from copydesk.errors import RegisterError
from copydesk.model.interval import Interval

Choice = TypeVar("Choice")


class Table:
    """One table of a file: each key is taken once, and none may be left. A key that is not there is None, or no items.

    Raises:
        RegisterError: by each method, when the value is none such.
    """

    def __init__(self, content: Mapping[str, Any], where: str) -> None:
        self._left = dict(content)
        self.where = where

    def fault(self, what: str) -> RegisterError:
        """The error that says where the fault is."""
        return RegisterError(f"{self.where}: {what}.")

    def done(self) -> None:
        """Nothing more is taken: what is left is unknown."""
        if self._left:
            raise self.fault(f"unknown key {', '.join(sorted(map(repr, self._left)))}")

    def _take(self, key: str, type_: type | tuple[type, ...], what: str) -> Any:
        value = self._left.pop(key, None)
        if value is not None and (not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool)):
            raise self.fault(f"{key!r} must be {what}, not {value!r}")
        return value

    def text(self, key: str) -> str | None:
        """A text that is not blank."""
        value: str | None = self._take(key, str, "a text")
        if value is not None and not value.strip():
            raise self.fault(f"{key!r} is empty")
        return value

    def needed(self, key: str) -> str:
        """The same, which must be there."""
        value = self.text(key)
        if value is None:
            raise self.fault(f"{key!r} is missing")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, each once."""
        values = self._take(key, list, "a list of texts") or []
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.fault(f"{key!r} must be a list of texts")
        return tuple(dict.fromkeys(values))

    def flag(self, key: str) -> bool:
        """True or false; false where there is none."""
        return bool(self._take(key, bool, "true or false"))

    def one_of(self, key: str, choices: Sequence[Choice]) -> Choice | None:
        """One of a few values."""
        value: Choice | None = self._left.pop(key, None)
        if value is not None and (isinstance(value, bool) or value not in choices):
            named = " or ".join(f'"{each}"' if isinstance(each, str) else str(each) for each in choices)
            raise self.fault(f"{key!r} must be {named}, not {value!r}")
        return value

    def day(self, key: str) -> date | None:
        """A day."""
        value: date | None = self._take(key, date, "a date")
        if isinstance(value, datetime):
            raise self.fault(f"{key!r} must be a day, not a moment")
        return value

    def day_or_never(self, key: str) -> date | bool | None:
        """A day, or false."""
        if self._left.get(key) is False:
            del self._left[key]
            return False
        return self.day(key)

    def days(self, key: str) -> Interval | None:
        """A day, or a month or year as a text."""
        value = self._take(key, (date, str), "a date, or a text such as '2014-05'")
        return None if value is None else self._interval(key, value)

    def each_days(self, key: str) -> tuple[Interval, ...]:
        """A list of the same."""
        values = self._take(key, list, "a list of dates") or []
        if not all(isinstance(value, date | str) for value in values):
            raise self.fault(f"{key!r} must be a list of dates")
        return tuple(self._interval(key, value) for value in values)

    def _interval(self, key: str, value: date | str) -> Interval:
        if isinstance(value, datetime):
            raise self.fault(f"{key!r} must be a day, not a moment")
        try:
            return Interval.day(value) if isinstance(value, date) else Interval.parse(value)
        except ValueError as error:
            raise self.fault(f"{key!r} is no date: {error}") from None

    def tables(self, key: str, what: str) -> Iterator[Table]:
        """Each of a list of tables, with ``what`` it is for error messages."""
        for number, content in enumerate(self._take(key, list, "a list of tables") or [], 1):
            if not isinstance(content, dict):
                raise self.fault(f"{key!r} must be a list of tables")
            label = content.get("id") or content.get("kind") or content.get("name") or content.get("by") or number
            if key in ("event", "person", "city"):
                label = content.get("id") or content.get("name") or number
            place = f" of {content['of']}" if isinstance(content.get("of"), str) else ""
            yield Table(content, f"{self.where}, {what} {label}{place}")


def read_toml(name: str, content: bytes) -> dict[str, Any]:
    """A file's tables.

    Raises:
        RegisterError: when it is no TOML.
    """
    try:
        return tomli.loads(content.decode())
    except (UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise RegisterError(f"{name}: not TOML: {error}.") from None
