"""Text like a linter's: ``FILE:LINE:COL  severity  rule  message``; on a terminal also the line, underlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from copydesk.cli.formats.writer import Checked, Writer
from copydesk.cli.places import Lines
from copydesk.model.flag import Severity
from copydesk.model.wire import FlagJson

COLOURS = {Severity.WARNING: "bold red", Severity.CAUTION: "yellow", Severity.INFO: "cyan"}

#: Words shown around a flagged stretch on a terminal, in characters.
CONTEXT = 40


class LinterWriter(Writer):
    """One flag a line, one page after another, a summary last."""

    def __init__(self) -> None:
        self._console = Console(highlight=False, soft_wrap=True, emoji=False)

    def one(self, checked: Checked) -> None:
        """Write the page's flags."""
        lines = Lines.of(checked.page.text)
        for flag in checked.analysis["flags"]:
            start = _code_points(flag["start"], checked)
            line, column = lines.place(start)
            colour = COLOURS[Severity(flag["severity"])]
            self._console.print(
                Text.assemble(
                    (f"{checked.source}:{line}:{column}", "bold"),
                    ("  ", ""),
                    (flag["severity"], colour),
                    ("  ", ""),
                    (flag["rule"], "dim"),
                    f"  {flag['message']}",
                )
            )
            if self._console.is_terminal:
                self._show(flag, lines.line(line), column - 1, colour)

    def _show(self, flag: FlagJson, line: str, column: int, colour: str) -> None:
        end = min(column + len(flag["exact"]), len(line))
        first, last = max(0, column - CONTEXT), min(len(line), end + CONTEXT)
        before = ("…" if first else "") + line[first:column].replace("\t", " ")
        stretch, after = line[column:end].replace("\t", " "), line[end:last].replace("\t", " ")
        self._console.print(Text.assemble("    ", (before, "dim"), stretch, (after + "…" * (last < len(line)), "dim")))
        self._console.print(Text.assemble("    ", " " * cell_len(before), ("~" * max(1, cell_len(stretch)), colour)))
        for suggestion in flag["suggestions"]:
            self._console.print(Text.assemble("    on record: ", (suggestion["text"], "green")))

    def end(self, checked: Sequence[Checked]) -> None:
        """Write the summary."""
        if not checked:
            return  # nothing could be read, and standard error says so
        for one in checked:
            self._console.print(f"{one.source}: {one.analysis['label']['summary']}")
        counts = Counter(flag["severity"] for one in checked for flag in one.analysis["flags"])
        total = ", ".join(_plural(counts[s.value], s.value) for s in reversed(Severity) if counts[s.value])
        self._console.print(f"{_plural(len(checked), 'page')} checked: {total or 'no flags'}")


def _code_points(position: int, checked: Checked) -> int:
    """The position in code points, whichever unit the answer counts in."""
    if checked.analysis["offsets"] == "unicode":
        return position
    return len(checked.page.text.encode("utf-16-le")[: 2 * position].decode("utf-16-le"))


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
