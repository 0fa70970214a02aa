"""What can go wrong, in one tree. Nothing here knows of HTTP; ``web.problems`` alone maps it.

CopydeskError
├── PageError               the page cannot be checked, and why
│   ├── PageEmpty           it has no words
│   ├── PageTooLong         it is longer than one check may be
│   ├── LanguageNotRead     it is in a language that no reader reads
│   ├── PageUnreadable      its text is not text (half a surrogate, a link outside it)
│   └── PageMisshapen       its fields are not those of a page, each with its place
├── DeskBusy                the queue is full, or the page took too long
├── AnalysisFailed          a worker died over this page
├── SourceError             a source did not answer
│   └── SourceClosed        it asks not to be asked
├── CacheError              the cache did not answer
├── AdminError              what an admin asked for cannot be done
├── RegisterError           the register's data are wrong, with file and place
└── SettingsError           a setting has a value that means nothing
"""

from __future__ import annotations


class CopydeskError(Exception):
    """Anything that Copydesk itself raises. Its text is one clear sentence for a person."""


class PageError(CopydeskError):
    """The page cannot be checked. ``pointer`` is the JSON pointer of the field to blame."""

    def __init__(self, detail: str, pointer: str = "/text") -> None:
        super().__init__(detail)
        self.pointer = pointer


class PageEmpty(PageError):
    """The page has no words."""


class PageTooLong(PageError):
    """The page is longer than one check may be."""


class LanguageNotRead(PageError):
    """The page is in a language that no reader reads."""


class PageUnreadable(PageError):
    """The page's text is not text: half a surrogate pair, a link outside the text."""


class PageMisshapen(PageError):
    """What was sent does not have a page's fields. ``faults`` pairs the JSON pointer of each with what is wrong."""

    def __init__(self, faults: tuple[tuple[str, str], ...]) -> None:
        pointer, detail = faults[0]
        super().__init__(f"{pointer or 'The body'}: {detail}", pointer)
        self.faults = faults


class DeskBusy(CopydeskError):
    """No worker is free within the queue's bound. ``retry_after_seconds`` says when to come again."""

    def __init__(self, detail: str, retry_after_seconds: int = 5) -> None:
        super().__init__(detail)
        self.retry_after_seconds = retry_after_seconds


class AnalysisFailed(CopydeskError):
    """A worker died, or ran out of time, over this page; other pages are not touched by it."""


class SourceError(CopydeskError):
    """A source of evidence did not answer, or not in its own form.

    ``status``: with which HTTP status, where it did; ``retry_after_seconds``: when it asks to be asked again.
    """

    def __init__(self, detail: str, *, status: int | None = None, retry_after_seconds: float | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.retry_after_seconds = retry_after_seconds


class SourceClosed(SourceError):
    """A source asks programs not to ask it, or not for that."""


class CacheError(CopydeskError):
    """The cache did not answer. The reader must never notice more than a slower answer."""


class AdminError(CopydeskError):
    """What an admin asked for cannot be done: there is no cache to reach, or no file to read."""


class RegisterError(CopydeskError):
    """The register's data are wrong; the text names the file and the place in it."""


class SettingsError(CopydeskError):
    """A setting has a value that means nothing; the text names the setting."""
