"""How a label is computed: what was checked and found, in numbers and in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from copydesk.model.analysis import DateCount, Label, Level, NameCount, QuoteCount
from copydesk.model.document import DateKind, Document, NameKind, Quote, QuoteKind, SourceClass
from copydesk.model.flag import Flag, Severity
from copydesk.model.span import Span

_COUNTED = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE})
_ACCOUNTABLE = frozenset({SourceClass.NAMED, SourceClass.DESCRIBED, SourceClass.DOCUMENT})


def label(document: Document, flags: Iterable[Flag]) -> Label:
    """The label of a page: level and counts from its flags, the rest from what was read.

    - *level* is that of the weightiest flag; without flags it is clear.
    - *quotes* are stretches of speech in quotation marks. One is sourced when the page says who said it (by name, by
      a role that fits one person, or in which document) and at least one thing of where, when, to whom or through
      whom, and it was not behind closed doors.
    - *names* are the people, organisations and places named, each counted once. One is disputed when a warning of the
      names family lies on it; a warning that lies on several disputes the last person, else the last name. Else it is
      confirmed when the register knows it by that spelling.
    - *dates* are days, months, years and spans of them, and words like "yesterday"; not hours and ages. One is checked
      when it could be set on the calendar, or when the calendar has no such day; disputed when a warning or caution of
      the dates family lies on it.

    Nothing else goes in: neither the outlet, nor its author, nor whether what is told is so. Readers are told all this
    at ``/docs#label``.
    """
    flags = tuple(flags)
    quotes, names = _quotes(document), _names(document, flags)
    severities = Counter(flag.severity for flag in flags)
    counts = {severity: severities[severity] for severity in Severity}
    told = summary(quotes, names, (flag.rule for flag in flags))
    return Label(level(counts), told, counts, quotes, names, _dates(document, flags))


def level(counts: dict[Severity, int]) -> Level:
    """The level that goes with so many flags of each severity."""
    if counts[Severity.WARNING]:
        return Level.WARNING
    if counts[Severity.CAUTION]:
        return Level.CAUTION
    return Level.NOTE if counts[Severity.INFO] else Level.CLEAR


def summary(quotes: QuoteCount, names: NameCount, rules: Iterable[str]) -> str:
    """One sentence on what was checked; ``rules`` has the id of each flag's rule, as often as it flagged."""
    flagged = Counter(rules)
    families = Counter[str]()
    for rule, times in flagged.items():
        families[rule.split("/")[0]] += times
    parts = []
    if quotes.total:
        told = f"{quotes.sourced} of {quotes.total} quotes"
        parts.append(f"{told} says where it was made" if quotes.sourced == 1 else f"{told} say where they were made")
    if families["names"] and names.disputed:
        parts.append(f"{_number(names.disputed, 'name')} {_verb(names.disputed, 'disagree')} with the register")
    if families["dates"]:
        parts.append(f"{_number(families['dates'], 'date')} to check")
    if families["sourcing"]:
        parts.append(f"{_number(families['sourcing'], 'claim')} without a named source")
    if not parts:
        parts.append(f"{_number(names.total, 'name')} and no quotes read")
    if not flagged:
        parts.append("nothing to remark")
    return "; ".join(parts)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _verb(count: int, verb: str) -> str:
    return f"{verb}s" if count == 1 else verb


def _quotes(document: Document) -> QuoteCount:
    spoken = [quote for quote in document.quotes if quote.direct and quote.kind is QuoteKind.SPEECH]
    return QuoteCount(len(spoken), sum(map(is_sourced, spoken)))


def is_sourced(quote: Quote) -> bool:
    """Whether the page says who spoke, and where, when, to whom or through whom: not behind closed doors."""
    return quote.source_class in _ACCOUNTABLE and quote.occasion.can_be_checked and quote.occasion.closed is None


def _dates(document: Document, flags: tuple[Flag, ...]) -> DateCount:
    told = [date for date in document.dates if date.kind not in (DateKind.DURATION, DateKind.TIME)]
    checked = [date for date in told if date.interval is not None or date.fault is not None]
    remarks = [flag for flag in flags if flag.rule.startswith("dates/") and flag.severity is not Severity.INFO]
    places = [place for flag in remarks for place in flag.places]
    disputed = [date for date in told if any(date.span.overlaps(place) for place in places)]
    return DateCount(len(told), len(checked), len(disputed))


def _names(document: Document, flags: tuple[Flag, ...]) -> NameCount:
    counted = {nth for nth, entity in enumerate(document.entities) if entity.kind in _COUNTED}
    suspect = [flag.span for flag in flags if flag.severity is Severity.WARNING and flag.rule.startswith("names/")]
    disputed = {entity for span in suspect if (entity := _disputed_by(span, document, counted)) is not None}
    confirmed = {nth for nth in counted - disputed if document.entities[nth].records}
    return NameCount(len(counted), len(confirmed), len(disputed))


def _disputed_by(span: Span, document: Document, counted: set[int]) -> int | None:
    """The one entity that a flag is about: of the names in its span the last person, else the last."""
    under = [name for name in document.names if name.entity in counted and name.span.overlaps(span)]
    under = [name for name in under if name.span.end <= span.end] or under
    people = [name for name in under if document.entities[name.entity].kind is NameKind.PERSON]
    last = max(people or under, key=lambda name: name.span.end, default=None)
    return None if last is None else last.entity
