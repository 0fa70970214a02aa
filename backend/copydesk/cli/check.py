"""``copydesk check``: pages in, flags out; here, or asked of a running server."""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import sys
from collections.abc import AsyncIterator
from datetime import date
from typing import TYPE_CHECKING

from rich.progress import Progress

from copydesk.cli import formats
from copydesk.cli.terminal import complain, errors
from copydesk.errors import CopydeskError
from copydesk.model.flag import Severity
from copydesk.model.offsets import OffsetUnit
from copydesk.model.page import Page
from copydesk.model.record import View
from copydesk.model.wire import AnalysisJson
from copydesk.settings import Settings

if TYPE_CHECKING:
    from copydesk.wiring import Checker


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = commands.add_parser("check", help="check pages: files, standard input or addresses")
    parser.add_argument("sources", nargs="*", default=["-"], metavar="FILE | - | URL", help="plain text or HTML")
    parser.add_argument("--published", type=_day, metavar="DATE", help="the day of publication, as 2025-12-02")
    parser.add_argument("--url", help="the page's address")
    parser.add_argument("--title", help="the page's title")
    parser.add_argument("--format", choices=formats.FORMATS, default="text", help="default: %(default)s")
    parser.add_argument("--extraction", action="store_true", help="also give what was read")
    parser.add_argument("--offsets", choices=("unicode", "utf-16"), default="unicode", help="unit of start and end")
    parser.add_argument("--server", metavar="URL", help="ask a running server instead of checking here")
    parser.add_argument("--fail-on", choices=[s.value for s in Severity], help="exit with 1 on such a flag")
    parser.set_defaults(run=run)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date like 2025-12-02: {words!r}") from None


def run(arguments: argparse.Namespace) -> int:
    """Check each source; what cannot be read is named, and the others are checked all the same."""
    return asyncio.run(_run(arguments))


async def _run(arguments: argparse.Namespace) -> int:
    from copydesk.wiring import open_checker  # loads much that no other command needs

    # a proof shows places and tells none, so it needs no other unit than ours
    unit = OffsetUnit.UNICODE if arguments.format == "html" else OffsetUnit(arguments.offsets)
    view = View(offsets=unit, extraction=arguments.extraction)
    severest, failures = -1, 0
    checked: list[formats.Checked] = []
    write = formats.writer(arguments.format, several=len(arguments.sources) > 1)
    async with open_checker(Settings.from_environment(), server=arguments.server) as checker:
        async for source, outcome in _outcomes(checker, view, arguments):
            if isinstance(outcome, CopydeskError):
                complain(str(outcome) if source in str(outcome) else f"{source}: {outcome}")
                failures += 1
                continue
            page, analysis = outcome
            severest = max([severest, *(Severity(flag["severity"]).rank for flag in analysis["flags"])])
            checked.append(formats.Checked("<stdin>" if source == "-" else source, page, analysis))
            write.one(checked[-1])
    write.end(checked)
    if failures:
        return 2
    return int(arguments.fail_on is not None and severest >= Severity(arguments.fail_on).rank)


async def _outcomes(
    checker: Checker, view: View, arguments: argparse.Namespace
) -> AsyncIterator[tuple[str, tuple[Page, AnalysisJson] | CopydeskError]]:
    from copydesk.cli import inputs  # as above

    told = {"published_at": arguments.published, "url": arguments.url, "title": arguments.title}
    given = {name: value for name, value in told.items() if value is not None}  # wins over what the page says itself
    show = errors.is_terminal and len(arguments.sources) > 1 and not sys.stdout.isatty()
    with Progress(console=errors, transient=True, disable=not show) as progress:
        for source in progress.track(arguments.sources, description="Checking"):
            try:
                found = await checker.fetch(source) if inputs.is_address(source) else inputs.from_file(source)
                page = dataclasses.replace(found, **given)
                yield source, (page, await checker.check(page, view))
            except CopydeskError as error:
                yield source, error
