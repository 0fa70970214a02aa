"""``copydesk register``: what is on record, from the command line."""

from __future__ import annotations

import argparse
import gzip
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from copydesk.cli import sync
from copydesk.cli.terminal import complain
from copydesk.errors import RegisterError
from copydesk.model.interval import Interval
from copydesk.register import statistics
from copydesk.register.agreement import Agreement, compare, read_claims
from copydesk.register.load import load_register
from copydesk.register.reach import offices_of, reach
from copydesk.register.register import Register
from copydesk.register.verify import gaps, verify
from copydesk.register.wire import names_json, office_json, reach_json, which_office
from copydesk.settings import Settings


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command and its parts."""
    parser = commands.add_parser("register", help="look things up in the register of office-holders")
    parts = parser.add_subparsers(metavar="PART", required=True)
    for name, run, described in (
        ("name", _name, "who or what is called so, or nearly so"),
        ("office", _office, "who held an office, on a day or ever"),
        ("stats", _stats, "how much is on record"),
        ("verify", _verify, "check the data for contradictions"),
    ):
        part = parts.add_parser(name, help=described)
        if name in {"name", "office"}:
            part.add_argument("words", nargs="+", metavar="WORDS")
        if name == "office":
            part.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="as 2025-10-01")
        if name == "verify":
            part.add_argument("--gaps", action="store_true", help="list the gaps in the rows of sole seats")
            described = "compare with a CSV table of country, office, person, start, end instead"
            part.add_argument("--against", type=Path, metavar="TABLE", help=described)
        if name in {"stats", "verify"}:
            described = "only these, as: be Russia" + ("; each of their offices" if name == "stats" else "")
            part.add_argument("--of", nargs="+", default=(), metavar="COUNTRY", help=described)
        part.add_argument("--format", choices=("text", "json"), default="text")
        part.set_defaults(run=lambda arguments, run=run: run(_register(), arguments))
    sync.add_to(parts)


def _register() -> Register:
    return load_register(synced=Settings.from_environment().register_synced)


def _print(answer: Any) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=2, default=str))


def _name(register: Register, arguments: argparse.Namespace) -> int:
    answer = names_json(register, " ".join(arguments.words))
    if arguments.format == "json":
        _print(answer)
    else:
        for match in answer["matches"]:
            offices = "; ".join(match["offices"])
            print(f"{match['name']}  ({match['kind']}; {match['reason']})" + (f"  {offices}" if offices else ""))
        if not answer["matches"]:
            print("Not on record.")
    return 0


def _office(register: Register, arguments: argparse.Namespace) -> int:
    words = " ".join(arguments.words)
    found = register.offices_titled(words)
    if len(found) != 1:
        complain(f"{words!r}: {which_office(found)}")
        return 1
    answer = office_json(register, found[0], Interval.day(arguments.on) if arguments.on else None)
    if arguments.format == "json":
        _print(answer)
        return 0
    known = f", known until {answer['known_until']}" if answer["known_until"] else ""
    print(f"{answer['office']['title']}{known}")
    if not answer["covered"]:
        print(f"  {answer['on']} is not covered.")
    elif not answer["holders"]:
        print(f"  Nobody held it on {answer['on']}.")
    for holder in answer["holders"]:
        acting = " (acting)" if holder["acting"] else ""
        source = holder["source"] + (f"; checked {holder['checked']}" if holder["checked"] else "")
        print(f"  {holder['start']} – {holder['end'] or '…':10}  {holder['name']}{acting}  [{source}]")
    return 0


def _stats(register: Register, arguments: argparse.Namespace) -> int:
    if arguments.of:
        return _reach(register, arguments)
    held, known = statistics.counts(register), statistics.known_until(register)
    if arguments.format == "json":
        _print({"version": register.version, "counts": held, "known_until": known})
        return 0
    print(f"register {register.version}: " + ", ".join(f"{count:,} {what}" for what, count in held.items()))
    for name, day in known.items():
        print(f"  known until {day}  {name}")
    return 0


def _reach(register: Register, arguments: argparse.Namespace) -> int:
    reached = [reach(register, office) for office in offices_of(register, sync.countries_of(register, arguments.of))]
    if arguments.format == "json":
        _print([reach_json(each) for each in reached])
        return 0
    for each in reached:
        known = f"{each.known.start} – {each.known.end}" if each.known else "never all holders"
        holes = "".join(f"; not {hole.start} – {hole.end}" for hole in each.holes)
        print(f"  {known:23}  {each.office.title}: {each.checked} of {each.tenures} tenures checked{holes}")
    return 0


def _verify(register: Register, arguments: argparse.Namespace) -> int:
    if arguments.against:
        return _compare(register, arguments)
    problems = verify(register)
    holes = gaps(register, sync.countries_of(register, arguments.of) if arguments.of else ())
    if arguments.format == "json":
        _print(problems)
    else:
        print("\n".join(problems) or "Nothing contradicts itself.")
        print(
            "\n".join(holes) if arguments.gaps else f"Gaps in the rows of sole seats: {len(holes)} (--gaps lists them)."
        )
    return int(bool(problems))


def _compare(register: Register, arguments: argparse.Namespace) -> int:
    countries = sync.countries_of(register, arguments.of) if arguments.of else []
    opened = gzip.open if arguments.against.suffix == ".gz" else open
    try:
        with opened(arguments.against, "rt", encoding="utf-8", newline="") as lines:
            agreement = compare(register, read_claims(lines), countries)
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise RegisterError(f"{arguments.against} cannot be read: {error}.") from None
    if arguments.format == "json":
        _print(asdict(agreement) | {"agreed": agreement.agreed, "compared": agreement.compared})
    else:
        _print_agreement(agreement)
    return 0


def _print_agreement(agreement: Agreement) -> None:
    for each in agreement.offices:
        if each.strangers or each.contested or each.days or each.spellings:
            print(f"{each.office.id}  ({', '.join(each.titles)}): {each.agreed} of {each.agreed + len(each.strangers)}")
            kinds = ("holder", "several", "days", "spelling")
            for what, told in zip(kinds, (each.strangers, each.contested, each.days, each.spellings), strict=True):
                for sentence in told:
                    print(f"  {what:8}  {sentence}")
    share = f" ({agreement.agreed / agreement.compared:.1%})" if agreement.compared else ""
    print(f"{agreement.agreed:,} of {agreement.compared:,} holders in the table are on record{share}.")
    print(f"Not compared: {agreement.contested:,} holders beside whom the table has the register's on the same days.")
    print(f"Not compared: {agreement.outside:,} holders outside the days covered.")
    print(f"Not compared: {agreement.other_scripts:,} rows with names in other scripts.")
    rows, offices = sum(agreement.not_on_record.values()), len(agreement.not_on_record)
    print(f"Not compared: {rows:,} rows of {offices:,} offices not on record.")
