"""HTML: the page as a copy editor's proof, text at the left and remarks in the margin. Self-contained and printable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise
from string import Template

from copydesk.cli.formats import reading
from copydesk.cli.formats.reading import Stretch
from copydesk.cli.formats.writer import Checked, Writer
from copydesk.model.flag import Severity
from copydesk.model.wire import EvidenceJson, FlagJson

_PARAGRAPH = re.compile(r"[^\r\n]+")
_CERTAINTY = {"certain": "", "likely": " · likely", "possible": " · possible"}


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
    told = [checked.source, page["published_at"] or "undated", f"{page['words']:,} words"]
    heading = escape(checked.page.title or checked.source)
    read, text = checked.analysis.get("extraction"), checked.page.text
    rows = "\n".join(_rows(text, checked.analysis["flags"], reading.stretches(read) if read else ()))
    return (
        f'<article><header><h1>{heading}</h1><p class="told">{escape(" · ".join(told))}</p>'
        f'<p class="label {label["level"]}"><strong>{label["level"].capitalize()}</strong> '
        f"{escape(label['summary'])}</p>"
        f"</header>\n{rows}\n{reading.tables(text, read) if read else ''}</article>"
    )


def _rows(text: str, flags: Sequence[FlagJson], read: Sequence[Stretch]) -> Iterator[str]:
    numbered = list(enumerate(flags, 1))
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        here = [(number, flag) for number, flag in numbered if flag["start"] < end and start < flag["end"]]
        notes = "".join(_note(number, flag) for number, flag in here if flag["start"] >= start)
        within = [stretch for stretch in read if stretch.start < end and start < stretch.end]
        marked = _marked(text, start, end, here, within)
        yield f'<div class="row"><p>{marked}</p><div class="notes">{notes}</div></div>'


def _marked(text: str, start: int, end: int, flags: Sequence[tuple[int, FlagJson]], read: Sequence[Stretch]) -> str:
    """The paragraph with its flagged stretches marked; where flags overlap, the severest colours the shared part."""
    cuts = {start, end} | {min(max(edge, start), end) for _, f in flags for edge in (f["start"], f["end"])}
    edges = sorted(cuts | {min(max(edge, start), end) for one in read for edge in (one.start, one.end)})
    parts = []
    for left, right in pairwise(edges):
        read_here = [one for one in read if one.start <= left and right <= one.end]
        words = reading.coloured(escape(text[left:right]), read_here, right)
        over = [(number, flag) for number, flag in flags if flag["start"] <= left and right <= flag["end"]]
        if over:
            severest = max(over, key=lambda one: Severity(one[1]["severity"]).rank)
            ending = "".join(
                f'<sup><a href="#n{number}">{number}</a></sup>' for number, flag in over if flag["end"] == right
            )
            words = f'<mark class="{severest[1]["severity"]}">{words}</mark>{ending}'
        parts.append(words + reading.told_behind(read_here, right))
    return "".join(parts)


def _note(number: int, flag: FlagJson) -> str:
    suggestions = ", ".join(escape(suggestion["text"]) for suggestion in flag["suggestions"])
    return (
        f'<aside id="n{number}" class="{flag["severity"]}"><h2><b>{number}</b> {flag["severity"]}'
        f"{_CERTAINTY[flag['certainty']]} <code>{escape(flag['rule'])}</code></h2>"
        f"<p>{escape(flag['message'])}</p>"
        + (f'<p class="suggestion">On record: {suggestions}</p>' if suggestions else "")
        + "".join(_evidence(evidence) for evidence in flag["evidence"])
        + "</aside>"
    )


def _evidence(evidence: EvidenceJson) -> str:
    url = evidence["url"] or ""
    # An address that is no web address would be a way to smuggle script into the proof.
    link = f' <a href="{escape(url)}">source</a>' if url.startswith(("http://", "https://")) else ""
    told = f"{evidence['statement']} [{evidence['cites']}]" if evidence["cites"] else evidence["statement"]
    return f'<p class="evidence"><b>{escape(evidence["title"])}</b>: {escape(told)}{link}</p>'
