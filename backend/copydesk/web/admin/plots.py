"""Plots: numbers as shapes, for the page to draw as SVG. Nothing here knows colours; the style sheet does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.cache.statistics import HourJson
from copydesk.cache.tally import LATENCIES, OUTCOMES

WIDTH, HEIGHT = 480, 120


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where it stands in the plot, and what it says."""

    x: float
    y: float
    width: float
    height: float
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Bars from left to right, and what the plot shows in one sentence, for those who do not see it."""

    title: str
    bars: tuple[Bar, ...]
    told: str
    first: str
    last: str
    top: str


def bars(title: str, values: Mapping[str, float | None], top: float | None = None, unit: str = "") -> Plot:
    """One bar for each value; None: nothing is known. ``top``: the value of the plot's full height."""
    known = [value for value in values.values() if value is not None]
    highest = top or max([*known, 1])
    step = WIDTH / max(len(values), 1)
    drawn = []
    for nth, (name, value) in enumerate(values.items()):
        height = HEIGHT * (value or 0) / highest
        told = f"{name}: " + ("nothing" if value is None else f"{value:,.4g}{unit}")
        drawn.append(Bar(nth * step + 1, HEIGHT - height, max(step - 2, 1), height, name, told))
    names = list(values)
    told = f"{title}. " + ("; ".join(bar.told for bar in drawn) if known else "Nothing yet.")
    return Plot(
        title, tuple(drawn), told, names[0] if names else "", names[-1] if names else "", f"{highest:,.4g}{unit}"
    )


def hit_ratio(hours: Sequence[HourJson]) -> Plot:
    """The share of answers that were there, hour by hour."""
    values: dict[str, float | None] = {}
    for hour in hours:
        counts = Counter(hour["counts"])
        answered = sum(counts[outcome] for outcome in OUTCOMES)
        share = 100 * (counts["hit"] + counts["stale"]) / answered if answered else None
        values[hour["hour"][11:16]] = share
    return bars("Answers that were there, by hour (UTC)", values, top=100, unit=" %")


def latency(day: Mapping[str, int]) -> Plot:
    """How long answers took."""
    values: dict[str, float | None] = {f"≤ {bound:,} ms": day.get(f"ms:{bound}", 0) for bound in LATENCIES}
    values["longer"] = day.get("ms:more", 0)
    return bars("How long answers took, last day", values)


def flags_by_day(hours: Sequence[HourJson]) -> dict[str, Plot]:
    """Flags made each day, by rule, the most frequent rule first."""
    days: dict[str, Counter[str]] = {}
    for hour in hours:
        day = days.setdefault(hour["hour"][:10], Counter())
        for name, count in hour["counts"].items():
            if name.startswith("rule:"):
                day[name.removeprefix("rule:")] += count
    totals: Counter[str] = Counter()
    for counts in days.values():
        totals.update(counts)
    return {
        rule: bars(rule, {day[5:]: float(counts[rule]) for day, counts in days.items()})
        for rule, _ in totals.most_common()
    }
