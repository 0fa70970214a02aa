"""How things are timed: in turn, so that a machine that slows down slows all of them, and by the median."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping


def in_turn(
    tasks: Mapping[str, Callable[[], object]],
    rounds: int,
    warm_up: int = 3,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, list[float]]:
    """Seconds of each task in each of ``rounds`` rounds, every round running all tasks once."""
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for nth in range(warm_up + rounds):
        for name, task in tasks.items():
            began = clock()
            task()
            if nth >= warm_up:
                seconds[name].append(clock() - began)
    return seconds


def table(title: str, seconds: Mapping[str, list[float]], floor: str) -> str:
    """Medians and quartiles in milliseconds, and each median as a multiple of the floor's."""
    base = statistics.median(seconds[floor])
    lines = [f"{title:<52} {'median':>9} {'quartiles':>19} {'ratio':>8}"]
    for name, measured in seconds.items():
        low, median, high = (value * 1000 for value in statistics.quantiles(measured, n=4))
        lines.append(f"  {name:<50} {median:>6.2f} ms {low:>8.2f} – {high:<8.2f} {median / 1000 / base:>7.2f}x")
    return "\n".join(lines)
