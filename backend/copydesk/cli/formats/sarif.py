"""SARIF 2.1.0, for tools that show the findings of linters."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson

from copydesk import __version__
from copydesk.cli.formats.writer import Checked, Writer
from copydesk.cli.places import Lines
from copydesk.model.flag import Severity
from copydesk.model.wire import FlagJson
from copydesk.rules import catalogue

LEVELS = {Severity.WARNING: "error", Severity.CAUTION: "warning", Severity.INFO: "note"}


class SarifWriter(Writer):
    """One run with all pages."""

    def end(self, checked: Sequence[Checked]) -> None:
        """Write the log."""
        rules = [
            {
                "id": rule.id,
                "shortDescription": {"text": catalogue.explanation(rule).finds},
                "fullDescription": {"text": _as_sentence(catalogue.explanation(rule).why)},
                "defaultConfiguration": {"level": LEVELS[rule.severity]},
            }
            for rule in catalogue.rules()
        ]
        unit = "utf16CodeUnits" if checked and checked[0].analysis["offsets"] == "utf-16" else "unicodeCodePoints"
        log = {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": {"name": "copydesk", "version": __version__, "rules": rules}},
                    "columnKind": unit,
                    "results": [_result(flag, one) for one in checked for flag in one.analysis["flags"]],
                }
            ],
        }
        sys.stdout.buffer.write(orjson.dumps(log, option=orjson.OPT_INDENT_2) + b"\n")


def _result(flag: FlagJson, checked: Checked) -> dict[str, Any]:
    region: dict[str, Any] = {"charOffset": flag["start"], "charLength": flag["end"] - flag["start"]}
    if checked.analysis["offsets"] == "unicode":
        lines = Lines.of(checked.page.text)
        (region["startLine"], region["startColumn"]) = lines.place(flag["start"])
        (region["endLine"], region["endColumn"]) = lines.place(flag["end"])
    region["snippet"] = {"text": flag["exact"]}
    source = checked.source if "://" in checked.source else quote(Path(checked.source).as_posix())
    return {
        "ruleId": flag["rule"],
        "level": LEVELS[Severity(flag["severity"])],
        "message": {"text": flag["message"]},
        "partialFingerprints": {"copydesk/flag": flag["id"]},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": source}, "region": region}}],
    }


def _as_sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
