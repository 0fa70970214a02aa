"""``copydesk rules``: what each rule finds, and why."""

from __future__ import annotations

import argparse
import json

from rich.console import Console
from rich.table import Table
from rich.text import Text

from copydesk.cli.terminal import complain
from copydesk.rules import catalogue
from copydesk.rules.rule import Example, Rule
from copydesk.rules.wire import rule_json


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = commands.add_parser("rules", help="list the rules, or explain one")
    parser.add_argument("rule", nargs="?", metavar="RULE", help="a rule's id, such as dates/impossible")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List all rules, or explain one."""
    wanted = [catalogue.rule(arguments.rule)] if arguments.rule else list(catalogue.rules())
    if None in wanted:
        complain(f"there is no rule {arguments.rule!r}; `copydesk rules` lists them")
        return 2
    rules = [rule for rule in wanted if rule is not None]
    if arguments.format == "json":
        described = [rule_json(rule) for rule in rules]
        print(json.dumps(described[0] if arguments.rule else described, ensure_ascii=False, indent=2))
    elif arguments.rule:
        _explain(rules[0])
    else:
        _list(rules)
    return 0


def _list(rules: list[Rule]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    for rule in rules:
        table.add_row(rule.id, rule.severity.value, catalogue.explanation(rule).finds)
    Console(highlight=False).print(table)


def _explain(rule: Rule) -> None:
    console, parts = Console(highlight=False), catalogue.explanation(rule)
    console.print(Text.assemble((rule.id, "bold"), f"  ({rule.severity.value})\n"))
    for heading, words in (
        ("", f"{parts.finds} {parts.detail}"),
        ("Why it matters", parts.why),
        ("Stays silent", parts.silent),
    ):
        console.print(Text.assemble((f"{heading}: " if heading else "", "bold"), words.strip(), "\n"))
    for heading, chosen in (("Flags", True), ("Stays silent on", False)):
        console.print(Text(heading, style="bold"))
        for example in rule.examples:
            if bool(example.spans) is chosen:
                console.print(Text("  ").append_text(_marked(example)))


def _marked(example: Example) -> Text:
    text = Text(example.text)
    for span in example.spans:
        text.stylize("underline yellow", span.start, span.end)
    if example.published_at:
        text.append(f"  (published {example.published_at})", style="dim")
    return text
