"""Page: what is checked, as it arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from copydesk.errors import PageEmpty, PageTooLong, PageUnreadable
from copydesk.model.span import Span

#: Longest text of one check, in code points: about 160,000 words, beyond any article.
MAX_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the page: the stretch it is shown on and where it leads."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """Text, and what is known of it.

    Raises:
        PageEmpty, PageTooLong, PageUnreadable: when it is no page that could be checked.
    """

    text: str
    url: str | None = None
    title: str | None = None
    published_at: date | None = None
    language: str | None = None  # None: not declared
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        if len(self.text) > MAX_TEXT:
            raise PageTooLong(f"The text has {len(self.text):,} characters; one check takes {MAX_TEXT:,} at most.")
        if not self.text.strip():
            raise PageEmpty("The page has no text.")
        for pointer, value in (("/text", self.text), ("/title", self.title), ("/url", self.url)):
            if value is not None and (at := first_surrogate(value)) is not None:
                raise PageUnreadable(f"Character {at} is half of a surrogate pair, which no text can hold.", pointer)
        for number, link in enumerate(self.links):
            if link.span.end > len(self.text):
                raise PageUnreadable("The link ends after the text.", f"/links/{number}/end")


def first_surrogate(text: str) -> int | None:
    """Where the first unpaired surrogate stands, if any does."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None
