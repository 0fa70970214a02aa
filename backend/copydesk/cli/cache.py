"""``copydesk cache``: what is kept, from the command line. It reaches the server that ``COPYDESK_REDIS_URL`` names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO

from rich.progress import Progress, SpinnerColumn, TextColumn

from copydesk.cache.admin import Admin
from copydesk.cache.keeper import KeptJson, Wanted
from copydesk.cache.statistics import statistics
from copydesk.cache.tally import OUTCOMES
from copydesk.cache.transfer import ImportCount, export_to, exported, imported
from copydesk.cli import warming
from copydesk.cli.criteria import add_criteria, positive, wanted_of
from copydesk.cli.parts import Commands, Parts, print_json
from copydesk.cli.terminal import complain, errors
from copydesk.errors import AdminError


def add_to(commands: Commands) -> None:
    """Describe the command and its parts."""
    parts = Parts(commands, "cache", "look into the cache, fill and purge it")
    parts.add("stats", _stats, "how the cache is doing, now and over the last day")
    parts.add("show", _show, "one analysis: age, lifetime, tags, flags").add_argument("id", metavar="ID")
    find = parts.add("find", _find, "analyses by site, address, rule, entry of the register, version or age")
    add_criteria(find)
    find.add_argument("--most", type=positive, default=100, metavar="N", help="show so many at most (default 100)")
    purge = parts.add("purge", _purge, "drop analyses, or mark them stale; without --yes only count them")
    add_criteria(purge)
    purge.add_argument("--soft", action="store_true", help="mark them stale: still answers, made anew when asked for")
    purge.add_argument("--yes", action="store_true", help="do it")
    purge.add_argument("--all", action="store_true", help="everything, if no criterion is given")
    warming.add_to(parts)
    export = parts.add("export", _export, "write every analysis to a file, one a line; goes on where it was broken off")
    export.add_argument("file", metavar="FILE", help="or - for standard output")
    read = parts.add("import", _import, "keep the analyses of such a file; those that are there already stay")
    read.add_argument("file", metavar="FILE", help="or - for standard input")


# --- the parts -------------------------------------------------------------------------------------------------


async def _stats(admin: Admin, arguments: argparse.Namespace) -> int:
    told = await statistics(admin.keeper)
    if arguments.format == "json":
        print_json(told)
        return 0
    memory = told["memory"]
    limit = f"{int(memory['limit_bytes']):,}" if memory["limit_bytes"] else "as many as there are"
    print(f"{told['entries']:,} analyses in {int(memory['used_bytes']):,} bytes of {limit}")
    print(f"policy {memory['policy']}, {memory['evicted']:,} evicted, {memory['expired']:,} expired since the start")
    for when, became in (("last five minutes", told["live"]), ("last day", told["last_day"])):
        ratio = "" if became["hit_ratio"] is None else f", {became['hit_ratio']:.1%} were there"
        outcomes = ", ".join(f"{became[outcome]:,} {outcome}" for outcome in OUTCOMES)  # type: ignore[literal-required]
        print(f"{when}: {became['answers']:,} answers{ratio}; {outcomes}")
    print(
        f"last day: {told['last_day']['bytes_served']:,} bytes served from the cache, "
        f"{told['last_day']['bytes_saved']:,} bytes saved by packing"
    )
    print("age in hours: " + ", ".join(f"{name}: {count:,}" for name, count in told["ages"].items()))
    for title, counts in (("entries by version", told["versions"]), ("flags of the last day", told["rules"])):
        print(f"{title}:" if counts else f"{title}: none")
        for name, count in counts.items():
            print(f"  {count:>9,}  {name}")
    print("sites of the last day:" if told["sites"] else "sites of the last day: none")
    for site, asked in told["sites"].items():
        print(f"  {sum(asked.values()):>9,}  {site}  " + ", ".join(f"{n:,} {what}" for what, n in asked.items()))
    for entry in told["largest"][:3]:
        print(f"large: {entry['bytes']:,} bytes  {entry['site']}  {entry['id']}")
    for entry in told["hottest"][:3]:
        print(f"hot: {entry['hits']:,} hits  {entry['site']}  {entry['id']}")
    return 0


async def _show(admin: Admin, arguments: argparse.Namespace) -> int:
    shown = await admin.keeper.show(arguments.id)
    if shown is None:
        complain("that analysis is not kept, or not any more")
        return 1
    told = admin.keeper.told(shown.kept) | {"hits": shown.hits, "tags": list(shown.tags), "analysis": shown.analysis}
    if arguments.format == "json":
        print_json(told)
        return 0
    print(f"{_line(admin.keeper.told(shown.kept))}, {shown.hits:,} hits")
    print("tags: " + ", ".join(shown.tags))
    print(shown.analysis["label"]["summary"])
    for flag in shown.analysis["flags"]:
        print(f"  {flag['start']:>6}  {flag['severity']:7}  {flag['rule']}  {flag['exact']!r}")
    return 0


async def _find(admin: Admin, arguments: argparse.Namespace) -> int:
    found = []
    async for kept in admin.keeper.find(wanted_of(arguments)):
        found.append(kept)
        if len(found) == arguments.most:
            break
    if arguments.format == "json":
        print_json([admin.keeper.told(kept) for kept in found])
    else:
        for kept in found:
            print(_line(admin.keeper.told(kept)))
        if not found:
            print("Nothing of that kind is kept.")
    return 0


async def _purge(admin: Admin, arguments: argparse.Namespace) -> int:
    wanted = wanted_of(arguments)
    if wanted == Wanted() and not arguments.all:
        complain("say what to purge, or --all")
        return 2
    deed = "marked stale" if arguments.soft else "purged"
    if not arguments.yes:
        count = await admin.keeper.count(wanted)
        said = f"{count:,} would be {deed} ({wanted}); --yes does it."
    else:
        with _counter(deed) as done:
            count = await admin.purge(wanted, soft=arguments.soft, progress=done)
        said = f"{count:,} {deed} ({wanted})."
    if arguments.format == "json":
        print_json({"wanted": str(wanted), "count": count, "done": arguments.yes, "soft": arguments.soft})
    else:
        print(said)
    return 0


async def _export(admin: Admin, arguments: argparse.Namespace) -> int:
    count = 0
    with _counter("exported") as done:
        if arguments.file == "-":
            async for line in exported(admin.keeper):
                sys.stdout.buffer.write(line)
                count += 1
                done(count)
        else:
            async for count in export_to(Path(arguments.file), admin.keeper):
                done(count)
    errors.print(f"{count:,} lines written.")
    return 0


async def _import(admin: Admin, arguments: argparse.Namespace) -> int:
    count = ImportCount()
    try:
        with _opened_for_reading(arguments.file) as lines, _counter("read") as done:
            async for count in imported(admin.keeper, lines):
                done(count.read)
    except OSError as error:
        raise AdminError(f"{arguments.file} cannot be read: {error.strerror}.") from None
    finally:
        if count.kept:
            await admin.note_import(arguments.file, count.kept)
    print(f"{count.kept:,} kept, {count.there:,} were there, {count.expired:,} had expired.")
    if count.unreadable:
        complain(f"{count.unreadable:,} lines hold no entry of this version")
    return 1 if count.unreadable else 0


def _opened_for_reading(file: str) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb")


@contextmanager
def _counter(deed: str) -> Iterator[Callable[[int], None]]:
    """Shows on a terminal how many so far."""
    with Progress(SpinnerColumn(), TextColumn("{task.completed:,.0f} " + deed), console=errors) as progress:
        task = progress.add_task(deed, total=None)
        yield lambda count: progress.update(task, completed=count)


def _line(told: KeptJson) -> str:
    age, left = told["age_seconds"] / 3600, told["seconds_left"] / 3600
    state = "stale" if told["stale"] else "fresh"
    return f"{told['id']}  {told['site'] or '-'}  {age:.1f} h old, {left:.1f} h left, {state}, {told['bytes']:,} bytes"
