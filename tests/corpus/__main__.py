"""``python -m tests.corpus``: precision and recall per rule.

With rules or families named, only on their texts, and each label missed and each wrong flag; "all" names every one.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from tests.corpus.measure import Tally, charges, flags_of, judged, table, tallies
from tests.corpus.reading import CAREFUL, items

from copydesk.editor import Editor
from copydesk.model.draft import Shift


def main(rules: list[str]) -> None:
    """Print the table, and the details where rules are named."""
    editor, wanted = Editor.hired(), [] if "all" in rules else rules
    if rules != ["careful"]:
        found = tallies(judged(editor, wanted))
        print(table(found))
        print(f"{sum(tally.items for tally in found.values())} items\n")
        _details(found) if rules else None
    charged = charges((item, flags_of(editor, item, Shift(datetime.now(UTC)))) for item in items(CAREFUL))
    counts = ", ".join(f"{len(told)} {severity}" for severity, told in charged.items())
    print(f"careful prose, {sum(1 for _ in items(CAREFUL))} paragraphs: {counts}")
    if "careful" in rules or "all" in rules:
        print("\n".join(f"{severity}: {told}" for severity in charged for told in charged[severity]))


def _details(found: dict[str, Tally]) -> None:
    for rule, tally in sorted(found.items()):
        for heading in ("missed", "wrong", "elsewhere"):
            for told in getattr(tally, heading):
                print(f"{rule} {heading}: {told}")


if __name__ == "__main__":
    main(sys.argv[1:])
