"""Measures the rules against the corpus: precision and recall per rule, and what careful prose is charged with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.corpus.reading import Item, files, items, rule_of

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.model.flag import Flag, Severity
from copydesk.model.request import request_of

#: Items, each with its file's rule and its flags.
Judged = list[tuple[str, Item, tuple[Flag, ...]]]


@dataclass(slots=True)
class Tally:
    """What one rule did on the corpus. A note (info) may answer a label but is never counted as wrong."""

    found: list[str] = field(default_factory=list)  # places of labels that the rule answers
    missed: list[str] = field(default_factory=list)
    right: int = 0  # cautions and warnings that answer a label
    wrong: list[str] = field(default_factory=list)  # and those that answer none
    elsewhere: list[str] = field(default_factory=list)  # warnings on texts of other rules, which have no such fault
    items: int = 0

    @property
    def precision(self) -> float:
        """The share of its cautions and warnings that are right; 1 when there are none."""
        wrong = len(self.wrong) + len(self.elsewhere)
        return self.right / (self.right + wrong) if self.right + wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the labels that it answers."""
        return len(self.found) / max(1, len(self.found) + len(self.missed))


def flags_of(editor: Editor, item: Item, shift: Shift) -> tuple[Flag, ...]:
    """All flags on an item, as a reader would get them."""
    draft = editor.read(item.page)
    return editor.judge(draft, request_of(item.page), item.answers, shift).flags


def judged(editor: Editor, rules: list[str]) -> Judged:
    """Every item of the rules or families named, or of all, with its file's rule and its flags."""
    shift = Shift(datetime.now(UTC))
    return [
        (rule_of(path), item, flags_of(editor, item, shift))
        for path in files()
        if not rules or rule_of(path) in rules or path.parent.name in rules
        for item in items(path)
    ]


def tallies(checked: Iterable[tuple[str, Item, tuple[Flag, ...]]]) -> dict[str, Tally]:
    """One tally for each rule, from each file's rule, its items and their flags."""
    of: dict[str, Tally] = defaultdict(Tally)
    for rule, item, flags in checked:
        tally = of[rule]
        tally.items += 1
        own = [flag for flag in flags if flag.rule == rule]
        for span in item.spans:
            answered = any(place.overlaps(span) for flag in own for place in flag.places)
            (tally.found if answered else tally.missed).append(f"{item.place}: {span.of(item.text)}")
        for flag in flags:
            told = f"{item.place}: {flag.span.of(item.text)} ({flag.message})"
            right = any(place.overlaps(span) for place in flag.places for span in item.spans)
            if flag.rule == rule and flag.severity is not Severity.INFO:
                if right:
                    tally.right += 1
                else:
                    tally.wrong.append(told)
            elif flag.rule != rule and flag.severity is Severity.WARNING and not right:
                of[flag.rule].elsewhere.append(told)
    return dict(of)


def charges(checked: Iterable[tuple[Item, tuple[Flag, ...]]]) -> dict[str, list[str]]:
    """What prose without faults is charged with, by severity."""
    found: dict[str, list[str]] = {severity.value: [] for severity in reversed(Severity)}
    for item, flags in checked:
        for flag in flags:
            found[flag.severity.value].append(f"{item.place} {flag.rule}: {flag.span.of(item.text)} ({flag.message})")
    return found


def table(tallies: dict[str, Tally]) -> str:
    """The tallies as lines to read."""
    return "\n".join(_lines(tallies))


def _lines(tallies: dict[str, Tally]) -> Iterator[str]:
    yield f"{'rule':30} {'items':>5} {'labels':>6} {'recall':>7} {'precision':>9}  wrong  elsewhere"
    for rule, tally in sorted(tallies.items()):
        labels = len(tally.found) + len(tally.missed)
        yield (
            f"{rule:30} {tally.items:5} {labels:6} {tally.recall:7.2f} {tally.precision:9.2f}"
            f"  {len(tally.wrong):5}  {len(tally.elsewhere):9}"
        )
