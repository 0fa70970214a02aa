"""What was read, shown in a proof for those who debug: coloured where it stands, with a legend, and told in tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, cast

from copydesk.model.extraction import (
    DateJson,
    ExtractionJson,
    NameJson,
    OfficeMentionJson,
    QuoteJson,
    SpanJson,
    TimeJson,
)

#: What can be told apart by colour, and hidden: the class of its stretches, and what it is called in the legend.
_LAYERS = {
    "names": (("person", "person"), ("organisation", "organisation"), ("place", "place")),
    "offices": (("office", "office"),),
    "dates": (("date", "date, time or duration, with its value"),),
    "quotes": (
        ("quote", "quote, with its speaker"),
        ("reported", "reported speech"),
        ("other", "other words in marks"),
    ),
    "flags": (("flag", "flag"),),
}
_LONGEST_WORDS = 120  # of a quote in the table


@dataclass(frozen=True, slots=True)
class Stretch:
    """A coloured stretch of the text, with what is told behind it and when pointed at."""

    start: int
    end: int
    style: str
    told: str
    behind: str = ""


def stretches(read: ExtractionJson) -> list[Stretch]:
    """Everything that was read, as it is coloured."""
    marked = [*read["quotes"], *read["other_marks"]]
    quotes = (Stretch(one["start"], one["end"], _quote_style(one), *_quote_told(one)) for one in marked)
    offices = (Stretch(one["start"], one["end"], "office", _office_told(one)) for one in read["offices"])
    names = (Stretch(one["start"], one["end"], one["kind"], _name_told(one)) for one in read["names"])
    dates = (Stretch(one["start"], one["end"], "date", _date_told(one), one["value"] or "?") for one in read["dates"])
    times = (Stretch(one["start"], one["end"], "date", one["kind"], one["value"] or "?") for one in read["times"])
    return [*quotes, *offices, *names, *dates, *times]


def coloured(words: str, over: Iterable[Stretch], right: int) -> str:
    """A piece of the text, already escaped, in the colours of what lies over it; ``right``: where it ends."""
    for stretch in sorted(over, key=lambda one: one.end - one.start):
        value = _small(stretch) if stretch.style == "date" and stretch.end == right else ""
        words = f'<span class="{stretch.style}" title="{escape(stretch.told)}">{words}{value}</span>'
    return words


def told_behind(over: Iterable[Stretch], right: int) -> str:
    """Who says the quotes that end there."""
    return "".join(_small(one) for one in over if one.end == right and one.style != "date" and one.behind)


def _small(stretch: Stretch) -> str:
    return f'<small class="{stretch.style.split()[0]}-told">{escape(stretch.behind)}</small>'


def legend() -> str:
    """The colours, each layer with a box that hides it; works without script."""
    boxes = "".join(
        f'<label><input type="checkbox" id="see-{layer}" checked="checked"/>'
        + "".join(f'<span class="{style}">{escape(named)}</span>' for style, named in kinds)
        + "</label>"
        for layer, kinds in _LAYERS.items()
    )
    return f'<form class="legend"><b>As read</b>{boxes}</form>'


def tables(text: str, read: ExtractionJson) -> str:
    """All names, dates and quotes of the page, one under another."""
    parts = (
        _table("Names", ("name", "kind", "in the register", "times", "offices"), _name_rows(read)),
        _table("Dates", ("words", "kind", "value", "first", "last", "reckoned from"), _date_rows(text, read)),
        _table("Quotes", ("words", "kind", "speaker", "class", "cue", "provenance"), _quote_rows(text, read)),
    )
    return f'<section class="read">{"".join(parts)}</section>'


# --- told in words ------------------------------------------------------------------------------------------------


def _quote_style(quote: QuoteJson) -> str:
    if quote["kind"] != "speech":
        return f"other {quote['kind']}"
    return f"{'quote' if quote['direct'] else 'reported'} {quote['source_class']}"


def _quote_told(quote: QuoteJson) -> tuple[str, str]:
    if quote["kind"] != "speech":
        return f"{quote['kind']}, nobody's words", quote["kind"]
    speaker = quote["speaker"]
    name = (speaker["name"] or speaker["text"]) if speaker else "nobody"
    return f"said by {name} · {quote['source_class']}", f"{name} · {quote['source_class']}"


def _name_told(name: NameJson) -> str:
    return " · ".join(filter(None, (name["kind"], name["name"], name["entity"])))


def _office_told(office: OfficeMentionJson) -> str:
    holder = office["holder"]["name"] if office["holder"] else "nobody named"
    return " · ".join(filter(None, (office["title"], office["of"], office["standing"], holder)))


def _date_told(date: DateJson) -> str:
    days = f"{date['first']} to {date['last']}" if date["first"] else "on no day that the page tells"
    by = f" · by {', '.join(date['resolved_by'])}" if date["resolved_by"] else ""
    return f"{date['kind']} · {days}{by}"


# --- tables -------------------------------------------------------------------------------------------------------


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    head = "".join(f"<th>{column}</th>" for column in columns)
    return f"<details open='open'><summary>{title}</summary><table><tr>{head}</tr>{body}</table></details>"


def _name_rows(read: ExtractionJson) -> Iterator[tuple[str, ...]]:
    offices: dict[str, dict[str, None]] = defaultdict(dict)  # in the order of the text, each once
    for office in read["offices"]:
        if office["holder"]:
            standing = "" if office["standing"] == "current" else f" ({office['standing']})"
            of = f", {office['of']}" if office["of"] else ""
            offices[office["holder"]["name"]][f"{office['title']}{of}{standing}"] = None
    seen: dict[int, list[Any]] = {}
    for name in read["names"]:
        row = seen.setdefault(name["same"], [name["name"], name["kind"], name["entity"] or "", 0])
        row[3] += 1
    for name_, kind, entity, times in seen.values():
        yield name_, kind, entity, str(times), "; ".join(offices.get(name_, ()))


def _date_rows(text: str, read: ExtractionJson) -> Iterator[tuple[str, ...]]:
    dates = (
        (date["start"], (_words(text, date), date["kind"], date["value"] or "", date["first"] or "", date["last"] or "",
                         ", ".join(date["resolved_by"])))
        for date in read["dates"]
    )  # fmt: skip
    times = ((time["start"], (_words(text, time), time["kind"], time["value"] or "", "", "", ""))
             for time in read["times"])  # fmt: skip
    return (row for _, row in sorted([*dates, *times]))


def _quote_rows(text: str, read: ExtractionJson) -> Iterator[tuple[str, ...]]:
    for quote in sorted([*read["quotes"], *read["other_marks"]], key=lambda one: (one["start"], not one["direct"])):
        speaker = quote["speaker"]
        named = f" ({speaker['name']})" if speaker and speaker["name"] and speaker["name"] != speaker["text"] else ""
        told = cast("dict[str, SpanJson | None]", quote["occasion"])
        occasion = "; ".join(f"{kind}: {_words(text, span)}" for kind, span in told.items() if span)
        carried = " (carried over)" if quote["carried_over"] else ""
        yield (
            _words(text, quote),
            quote["kind"] if quote["direct"] else "reported",
            speaker["text"] + named if speaker else "",
            quote["source_class"],
            _words(text, quote["cue"]) if quote["cue"] else "",
            occasion + carried,
        )


def _words(text: str, span: SpanJson | QuoteJson | DateJson | TimeJson) -> str:
    words = " ".join(text[span["start"] : span["end"]].split())
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"
