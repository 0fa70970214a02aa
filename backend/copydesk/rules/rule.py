"""Rule, Example and Briefing: what every rule is made of."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, ClassVar, TypeVar

from copydesk.model.document import Document
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.page import Link, Page
from copydesk.model.question import Answer, Question, TextOf
from copydesk.model.span import Span
from copydesk.register.register import Register

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Example:
    """A short text, with the stretches where the rule must flag it; none: it must stay silent."""

    text: str
    spans: tuple[Span, ...] = ()
    published_at: date | None = None
    links: tuple[Link, ...] = ()
    behind: tuple[tuple[str, str], ...] = ()  # each link's address, and the text there

    @property
    def page(self) -> Page:
        """The page that the example is."""
        return Page(self.text, published_at=self.published_at, links=self.links)

    @property
    def answers(self) -> dict[Question[Any], Answer[Any]]:
        """What sources would say about it."""
        return {
            TextOf(url): Answer(text, (Evidence("link", url, "example", url=url),), datetime.max.replace(tzinfo=UTC))
            for url, text in self.behind
        }


def flags(marked: str, *, published: str | None = None, links: Mapping[str, str] | None = None) -> Example:
    """An example that is flagged on each stretch in square brackets (the brackets are not part of the text).

    ``links`` puts a link on words of the text; with each go the words that are read where it leads.

    Raises:
        ValueError: when no stretch is marked.
    """
    text, spans, start = "", [], None
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]" and start is not None:
            spans.append(Span(start, len(text)))
            start = None
        else:
            text += character
    if not spans:
        raise ValueError("an example that is flagged marks the stretch in square brackets")
    return _example(text, tuple(spans), published, links)


def silent(text: str, *, published: str | None = None, links: Mapping[str, str] | None = None) -> Example:
    """An example on which the rule must say nothing."""
    return _example(text, (), published, links)


def _example(text: str, spans: tuple[Span, ...], published: str | None, links: Mapping[str, str] | None) -> Example:
    placed, behind = [], []
    for number, (words, read) in enumerate((links or {}).items(), start=1):
        start, url = text.index(words), f"https://example.org/{number}"
        placed.append(Link(Span(start, start + len(words)), url))
        behind.append((url, read))
    return Example(text, spans, _day(published), tuple(placed), tuple(behind))


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a rule may know beyond the page."""

    register: Register
    answers: Mapping[Question[Any], Answer[Any]] = field(default_factory=dict)

    def answer(self, question: Question[T]) -> Answer[T] | None:
        """What a source said; None: nobody could say."""
        return self.answers.get(question)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Something a rule would have had to know and nobody could tell; yielded beside flags."""

    about: str  # "register: Mayor of Springfield"


class Rule(ABC):
    """One thing a careful editor would query. Keeps no state and does no input or output."""

    #: "dates/weekday-mismatch": from the file's place, set by the catalogue's naming rule.
    id: ClassVar[str]
    severity: ClassVar[Severity]
    examples: ClassVar[tuple[Example, ...]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if not inspect.isabstract(cls):
            *_, family, fault = cls.__module__.split(".")
            cls.id = f"{family}/{fault.replace('_', '-')}"

    def ask(self, document: Document) -> Iterable[Question[Any]]:
        """What the rule would have the world answer before it judges."""
        return ()

    @abstractmethod
    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag | Unanswered]:
        """Each fault found in the document, in any order."""

    def flag(
        self,
        span: Span,
        message: str,
        *,
        severity: Severity | None = None,
        certainty: Certainty = Certainty.CERTAIN,
        suggestions: Iterable[str] = (),
        evidence: Iterable[Evidence] = (),
        others: Iterable[Span] = (),
    ) -> Flag:
        """A flag of this rule; ``others`` are further stretches that the one remark is about."""
        return Flag(
            self.id,
            span,
            severity or self.severity,
            certainty,
            message,
            tuple(suggestions),
            tuple(evidence),
            tuple(others),
        )
