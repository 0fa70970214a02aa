"""Matters: stretches without a named source, gathered so that one paragraph's ten vague phrases make one remark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from copydesk.model.document import Document, Sourcing, SourcingKind
from copydesk.model.span import Span

#: So many unnamed sources in one paragraph are one thing to say of the paragraph.
_A_PATTERN = 3
#: More different ones than these are counted and not listed.
_LISTED = 4


def matters(
    document: Document,
    kind: SourcingKind,
    sort: Callable[[Sourcing], object],
    is_minor: Callable[[Sourcing], bool],
) -> tuple[tuple[Sourcing, ...], ...]:
    """The unnamed sources of a kind, each matter together, in the order of the text.

    One paragraph's are one matter from three on, whatever they are; two are one where they are of one ``sort``. Minor
    ones are a matter of their own, so that nothing is charged more because of what stands beside it.
    """
    paragraphs: dict[tuple[int, bool], list[Sourcing]] = {}
    paragraph = 0
    for sourcing in document.sourcings:
        if sourcing.kind is not kind or sourcing.named_by is not None:
            continue
        while paragraph + 1 < len(document.paragraphs) and document.paragraphs[paragraph].end <= sourcing.span.start:
            paragraph += 1
        paragraphs.setdefault((paragraph, is_minor(sourcing)), []).append(sourcing)
    found = [matter for here in paragraphs.values() for matter in _matters_of(here, sort)]
    return tuple(sorted(found, key=lambda matter: matter[0].span))


def _matters_of(here: list[Sourcing], sort: Callable[[Sourcing], object]) -> Iterator[tuple[Sourcing, ...]]:
    if len(here) >= _A_PATTERN:
        yield tuple(here)
        return
    sorts: dict[object, list[Sourcing]] = {}
    for sourcing in here:
        sorts.setdefault(sort(sourcing), []).append(sourcing)
    yield from map(tuple, sorts.values())


def plain(document: Document, span: Span) -> str:
    """The words of a stretch, on one line."""
    return " ".join(span.of(document.text).split())


def quoted(words: Iterable[str]) -> str:
    """Each different one in quotation marks: “analysts”, “experts” and “observers”; of many the first, and how many
    more.
    """
    once = [f"“{word}”" for word in dict.fromkeys(words)]
    if len(once) == 1:
        return once[0]
    if len(once) > _LISTED + 1:
        return f"{', '.join(once[:_LISTED])} and {len(once) - _LISTED} more"
    return f"{', '.join(once[:-1])} and {once[-1]}"
