"""HTML: the page as a copy editor's proof, text at the left and remarks in the margin. Self-contained and printable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise
from string import Template
from typing import NamedTuple

from copydesk.cli.formats import reading
from copydesk.cli.formats.reading import Stretch
from copydesk.cli.formats.writer import Checked, Writer
from copydesk.model.flag import Severity
from copydesk.model.wire import EvidenceJson, FlagJson, LabelJson

_PARAGRAPH = re.compile(r"[^\r\n]+")
#: A line shorter than this, in characters, that ends on a letter is a heading.
_HEADING = 150
_CERTAINTY = {"certain": "", "likely": " · likely", "possible": " · possible"}

#: Evidence that the message has already told.
_TOLD = frozenset({"page", "calendar"})
_SEVERITIES = {
    "warning": "contradicts the record or itself",
    "caution": "cannot be checked or has no source",
    "info": "worth knowing",
}


class _Place(NamedTuple):
    """A stretch that the note of a number is about."""

    number: int
    severity: str
    start: int
    end: int


class ProofWriter(Writer):
    """All pages in one document, one under another."""

    def end(self, checked: Sequence[Checked]) -> None:
        """Write the document."""
        template = Template(files(__package__).joinpath("proof.html").read_text("utf-8"))
        title = checked[0].page.title or checked[0].source if len(checked) == 1 else f"{len(checked)} pages"
        colours = reading.legend() if any("extraction" in one.analysis for one in checked) else ""
        pages = "\n".join([colours, *map(_page, checked)])
        print(template.substitute(title=escape(title), pages=pages))


def _page(checked: Checked) -> str:
    label, page = checked.analysis["label"], checked.analysis["page"]
    day = page["published_at"]
    told = [checked.source, f"published {day}" if day else "no date of publication", f"{page['words']:,} words"]
    read, text = checked.analysis.get("extraction"), checked.page.text
    rows = "\n".join(_rows(text, checked.analysis["flags"], reading.stretches(read) if read else ()))
    return (
        f'<article><header><p class="eyebrow"><span>Copydesk proof</span><span>{escape(" · ".join(told))}</span></p>'
        f"<h1>{escape(checked.page.title or checked.source.rsplit('/', 1)[-1])}</h1>"
        f'<div class="label {label["level"]}"><p><strong>{label["level"]}</strong> · {escape(label["summary"])}</p>'
        f"<ul>{_counts(label)}</ul></div></header>\n{rows}\n"
        f"{reading.tables(text, read) if read else ''}{_end(checked)}</article>"
    )


def _counts(label: LabelJson) -> str:
    quotes, names, dates = label["quotes"], label["names"], label["dates"]
    told = [
        (f"{quotes['sourced']} / {quotes['total']}", "quotes say where"),
        (f"{names['confirmed']} / {names['total']}", "names on record"),
        (f"{dates['checked']} / {dates['total']}", "dates checked"),
    ]
    return "".join(f"<li><b>{figure}</b> {words}</li>" for figure, words in told)


def _end(checked: Checked) -> str:
    engine, unanswered = checked.analysis["engine"], checked.analysis["unanswered"]
    open_ = f"<p>Could not be checked: {escape('; '.join(unanswered))}.</p>" if unanswered else ""
    key = "".join(
        f'<span><mark class="{severity}">{severity}</mark> {words}.</span> ' for severity, words in _SEVERITIES.items()
    )
    return (
        f'<footer class="end"><div>{open_}<p>Marked is what an editor would query, with what it rests on. What is not '
        "on record is not false, and nothing here is a verdict on a page or its author. Checked on "
        f"{escape(checked.analysis['made_at'][:10])} by engine {escape(engine['version'])}, register "
        f'{escape(engine["register"])}.</p></div><p class="key">{key}</p></footer>'
    )


def _rows(text: str, flags: Sequence[FlagJson], read: Sequence[Stretch]) -> Iterator[str]:
    places = [
        _Place(number, flag["severity"], place["start"], place["end"])
        for number, flag in enumerate(flags, 1)
        for place in flag.get("places", [flag])
    ]
    numbered = list(enumerate(flags, 1))
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        here = [place for place in places if place.start < end and start < place.end]
        notes = "".join(_note(number, flag) for number, flag in numbered if start <= flag["start"] < end)
        kind = ' class="heading"' if end - start < _HEADING and text[end - 1].isalnum() else ""
        within = [stretch for stretch in read if stretch.start < end and start < stretch.end]
        marked = _marked(text, start, end, here, within)
        yield f'<div class="row"><p{kind}>{marked}</p><div class="notes">{notes}</div></div>'


def _marked(text: str, start: int, end: int, places: Sequence[_Place], read: Sequence[Stretch]) -> str:
    """The paragraph with its flagged stretches marked; where places overlap, the severest colours the shared part."""
    stretches = [*((place.start, place.end) for place in places), *((one.start, one.end) for one in read)]
    edges = sorted({start, end} | {min(max(edge, start), end) for stretch in stretches for edge in stretch})
    parts = []
    for left, right in pairwise(edges):
        read_here = [one for one in read if one.start <= left and right <= one.end]
        words = reading.coloured(escape(text[left:right]), read_here, right)
        over = [place for place in places if place.start <= left and right <= place.end]
        if over:
            severest = max(over, key=lambda place: Severity(place.severity).rank)
            ending = "".join(
                f'<sup class="{place.severity}"><a href="#n{place.number}">{place.number}</a></sup>'
                for place in over
                if place.end == right
            )
            words = f'<mark class="{severest.severity}">{words}</mark>{ending}'
        parts.append(words + reading.told_behind(read_here, right))
    return "".join(parts)


def _note(number: int, flag: FlagJson) -> str:
    suggestions = ", ".join(f"<b>{escape(suggestion['text'])}</b>" for suggestion in flag["suggestions"])
    return (
        f'<aside id="n{number}" class="{flag["severity"]}"><span class="number">{number}</span>'
        f"<h2>{flag['severity']}{_CERTAINTY[flag['certainty']]} <code>{escape(flag['rule'])}</code></h2>"
        f"<p>{escape(flag['message'])}</p>"
        + (f'<p class="suggestion">Could be {suggestions}</p>' if suggestions else "")
        + "".join(_evidence(evidence) for evidence in flag["evidence"] if evidence["source"] not in _TOLD)
        + "</aside>"
    )


def _evidence(evidence: EvidenceJson) -> str:
    url = evidence["url"] or ""
    # An address that is no web address would be a way to smuggle script into the proof.
    link = f' <a href="{escape(url)}">source</a>' if url.startswith(("http://", "https://")) else ""
    told = f"{evidence['statement']} [{evidence['cites']}]" if evidence["cites"] else evidence["statement"]
    return f'<p class="evidence"><b>{escape(evidence["title"])}</b>: {escape(told)}{link}</p>'
