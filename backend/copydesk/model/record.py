"""Record: an analysis as it is kept, and the views of it that readers ask for.

A record holds no text of the page beyond the words that its flags quote. It is made once, by a worker; every view is
made from it on the way out, so that one kept record answers for all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, Literal, cast
from urllib.parse import urlencode

import orjson

from copydesk.model.analysis import Analysis, NameCount, QuoteCount
from copydesk.model.extraction import extraction_json
from copydesk.model.flag import Severity
from copydesk.model.label import level, summary
from copydesk.model.offsets import Astrals, OffsetUnit
from copydesk.model.wire import AnalysisJson, analysis_json

Family = Literal["names", "dates", "quotes", "sourcing", "retellings", "factchecks"]
FAMILIES: tuple[Family, ...] = ("names", "dates", "quotes", "sourcing", "retellings", "factchecks")


@dataclass(frozen=True, slots=True)
class View:
    """How a reader wants an analysis shown. The default one is kept ready to send."""

    families: frozenset[str] = frozenset(FAMILIES)
    offsets: OffsetUnit = OffsetUnit.UNICODE
    extraction: bool = False
    muted: frozenset[tuple[str, str, str]] = frozenset()  # rule, words and message of flags that admins took out

    @property
    def query(self) -> str:
        """The view as the query of an address; empty for the default one."""
        parts: list[tuple[str, str]] = []
        if self.families != frozenset(FAMILIES):
            parts.append(("families", ",".join(sorted(self.families))))
        if self.offsets is not OffsetUnit.UNICODE:
            parts.append(("offsets", self.offsets.value))
        if self.extraction:
            parts.append(("extraction", "true"))
        return urlencode(parts, safe=",")


@dataclass(frozen=True, slots=True)
class Record:
    """An analysis in full, as JSON in two parts."""

    plain: bytes  # the default view
    beyond: bytes  # what was read, where the text's astral characters stand, what of the register it rests on

    @classmethod
    def of(cls, analysis: Analysis) -> Record:
        """The record of an analysis. Equal analyses have equal records, byte for byte."""
        beyond = {
            "extraction": extraction_json(analysis.document),
            "astrals": Astrals.of(analysis.document.text).at,
            "rests_on": dict(analysis.rests_on),
        }
        return cls(orjson.dumps(analysis_json(analysis)), orjson.dumps(beyond))

    def analysis(self) -> AnalysisJson:
        """The default view, read."""
        return cast("AnalysisJson", orjson.loads(self.plain))

    def rests_on(self) -> dict[str, str]:
        """The entries of the register that it rests on, with digests of what they say."""
        return cast("dict[str, str]", orjson.loads(self.beyond)["rests_on"])

    def shown(self, view: View) -> bytes:
        """The analysis as JSON, as the view wants it."""
        plain = replace(view, muted=frozenset()) == View() and not self._has_any(view.muted)
        return self.plain if plain else orjson.dumps(self.seen(view))

    def _has_any(self, muted: frozenset[tuple[str, str, str]]) -> bool:
        """Whether some flag may be muted, told without reading the analysis: nearly always none is."""
        return any(orjson.dumps(message) in self.plain for _, _, message in muted)

    def seen(self, view: View) -> AnalysisJson:
        """The analysis as the view wants it."""
        analysis, beyond = self.analysis(), orjson.loads(self.beyond)
        if view.families != frozenset(FAMILIES) or self._has_any(view.muted):
            _narrow(analysis, view)
        if view.extraction:
            analysis["extraction"] = beyond["extraction"]
        if view.offsets is OffsetUnit.UTF16:
            _count_units(analysis, Astrals(tuple(beyond["astrals"])))
            analysis["offsets"] = "utf-16"
        return analysis


def _narrow(analysis: AnalysisJson, view: View) -> None:
    """Leave only the flags that a view wants, and a label that speaks of these."""
    analysis["flags"] = [
        flag
        for flag in analysis["flags"]
        if flag["rule"].split("/")[0] in view.families
        and (flag["rule"], flag["exact"], flag["message"]) not in view.muted
    ]
    severities = Counter(flag["severity"] for flag in analysis["flags"])
    label = analysis["label"]
    label["counts"] = {
        "warning": severities["warning"],
        "caution": severities["caution"],
        "info": severities["info"],
    }
    label["level"] = level({severity: severities[severity.value] for severity in Severity}).value
    label["summary"] = summary(
        QuoteCount(**label["quotes"]), NameCount(**label["names"]), (flag["rule"] for flag in analysis["flags"])
    )


def _count_units(value: Any, astrals: Astrals) -> None:
    """Turn every ``start`` and ``end`` into UTF-16 code units, wherever in the value they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("start", "end") and isinstance(inner, int):
                value[key] = astrals.utf16(inner)
            else:
                _count_units(inner, astrals)
    elif isinstance(value, list):
        for inner in value:
            _count_units(inner, astrals)
