"""Matters: stretches without a named source, gathered so that one paragraph's ten vague phrases make one remark."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from copydesk.model.document import Document, Sourcing, SourcingKind
from copydesk.model.span import Span


def matters(
    document: Document, kind: SourcingKind, sort: Callable[[Sourcing], object]
) -> tuple[tuple[Sourcing, ...], ...]:
    """The unnamed sources of a kind, those of one paragraph and one ``sort`` together, in the order of the text."""
    found: dict[tuple[int, object], list[Sourcing]] = {}
    paragraph = 0
    for sourcing in document.sourcings:
        if sourcing.kind is not kind or sourcing.named_by is not None:
            continue
        while paragraph + 1 < len(document.paragraphs) and document.paragraphs[paragraph].end <= sourcing.span.start:
            paragraph += 1
        found.setdefault((paragraph, sort(sourcing)), []).append(sourcing)
    return tuple(tuple(matter) for matter in found.values())


def plain(document: Document, span: Span) -> str:
    """The words of a stretch, on one line."""
    return " ".join(span.of(document.text).split())


def quoted(words: Iterable[str]) -> str:
    """Each different one in quotation marks: “analysts”, “experts” and “observers”."""
    once = [f"“{word}”" for word in dict.fromkeys(words)]
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} and {once[-1]}"
