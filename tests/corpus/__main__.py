"""``python -m tests.corpus``: precision and recall per rule; with a rule's id, each label missed and each wrong flag."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.model.flag import Flag
from tests.corpus.measure import flags_of, table, tallies
from tests.corpus.reading import Item, files, items, rule_of


def checked(editor: Editor) -> Iterator[tuple[str, Item, tuple[Flag, ...]]]:
    """Every item with its rule and its flags."""
    shift = Shift(datetime.now(UTC))
    for path in files():
        for item in items(path):
            yield rule_of(path), item, flags_of(editor, item, shift)


def main(rules: list[str]) -> None:
    """Print the table, and the details for the rules named; "all" names every one."""
    found = tallies(checked(Editor.hired()))
    print(table(found))
    print(f"{sum(tally.items for tally in found.values())} items")
    for rule, tally in sorted(found.items()):
        if rule in rules or "all" in rules or rule.split("/")[0] in rules:
            for heading in ("missed", "wrong", "elsewhere"):
                for told in getattr(tally, heading):
                    print(f"{rule} {heading}: {told}")


if __name__ == "__main__":
    main(sys.argv[1:])
