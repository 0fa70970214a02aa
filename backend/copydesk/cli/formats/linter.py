"""Text like a linter's: ``FILE:LINE:COL  severity  rule  message``; on a terminal also the line, underlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from copydesk.cli.formats.writer import Checked, Writer
from copydesk.cli.places import Lines
from copydesk.model.flag import Severity
from copydesk.model.wire import EvidenceJson, FlagJson

COLOURS = {Severity.WARNING: "bold red", Severity.CAUTION: "yellow", Severity.INFO: "cyan"}

#: On a terminal narrower than this, a shown line is not cut shorter.
NARROWEST = 40


class LinterWriter(Writer):
    """One flag a line, one page after another, a summary last."""

    def __init__(self) -> None:
        self._console = Console(highlight=False, soft_wrap=True, emoji=False)

    def one(self, checked: Checked) -> None:
        """Write the page's flags."""
        lines = Lines.of(checked.page.text)
        for flag in checked.analysis["flags"]:
            places = [lines.place(_code_points(place["start"], checked)) for place in flag.get("places", [flag])]
            line, column = places[0]
            also = f" (also at {', '.join(f'{line}:{column}' for line, column in places[1:])})" if places[1:] else ""
            colour = COLOURS[Severity(flag["severity"])]
            self._console.print(
                Text.assemble(
                    (f"{checked.source}:{line}:{column}", "bold"),
                    ("  ", ""),
                    (flag["severity"], colour),
                    ("  ", ""),
                    (flag["rule"], "dim"),
                    f"  {flag['message']}",
                    (also, "dim"),
                )
            )
            if self._console.is_terminal:
                self._show(flag, line, lines.line(line), column - 1, colour)

    def _show(self, flag: FlagJson, number: int, line: str, column: int, colour: str) -> None:
        """The line with the stretch underlined, what could stand there, and what the remark rests on."""
        gutter = " " * len(str(number))
        room = max(NARROWEST, self._console.width) - len(gutter) - 5
        before, stretch, after = _window(line, column, column + len(flag["exact"]), room)
        self._console.print(Text(f"{gutter} │", style="dim"))
        self._console.print(Text.assemble((f"{number} │ ", "dim"), (before, "dim"), (stretch, "bold"), (after, "dim")))
        marks = " " * cell_len(before) + "^" * max(1, cell_len(stretch))
        self._console.print(Text.assemble((f"{gutter} │ ", "dim"), (marks, colour)))
        for told in _told(flag):
            self._console.print(Text.assemble((f"{gutter} = ", "dim"), told))
        self._console.print()

    def end(self, checked: Sequence[Checked]) -> None:
        """Write the summary."""
        if not checked:
            return  # nothing could be read, and standard error says so
        for one in checked:
            self._console.print(Text.assemble((one.source, "bold"), f": {one.analysis['label']['summary']}"))
        counts = Counter(flag["severity"] for one in checked for flag in one.analysis["flags"])
        total = Text(", ").join(
            Text(_plural(counts[s.value], s.value), style=COLOURS[s]) for s in reversed(Severity) if counts[s.value]
        )
        self._console.print(Text.assemble(f"{_plural(len(checked), 'page')} checked: ", total or "no flags"))


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """The stretch and as much around it as fits, with an ellipsis wherever something is left out."""
    line = line.replace("\t", " ")
    stretch = line[start:end]
    if len(stretch) > room - 2:
        stretch = stretch[: room - 3] + "…"
    left = room - len(stretch)
    first = max(0, start - max(left // 2, left - (len(line) - end)))
    last = min(len(line), end + left - (start - first))
    before = line[first:start] if not first else "…" + line[first + 1 : start]
    after = line[end:last] if last == len(line) else line[end : max(end, last - 1)] + "…"
    return before, stretch, after


def _told(flag: FlagJson) -> Iterable[Text]:
    for suggestion in flag["suggestions"]:
        yield Text.assemble("could be: ", (suggestion["text"], "green"))
    for evidence in flag["evidence"]:
        if evidence["source"] not in ("page", "calendar"):  # these two the message and the line above have told
            yield Text(_evidence(evidence), style="dim")


def _evidence(evidence: EvidenceJson) -> str:
    told = f"{evidence['source']}: {evidence['title']}: {evidence['statement']}"
    return f"{told} [{evidence['cites']}]" if evidence["cites"] else told


def _code_points(position: int, checked: Checked) -> int:
    """The position in code points, whichever unit the answer counts in."""
    if checked.analysis["offsets"] == "unicode":
        return position
    return len(checked.page.text.encode("utf-16-le")[: 2 * position].decode("utf-16-le"))


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
