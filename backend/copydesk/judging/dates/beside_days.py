"""Beside days: whether what happened and a day, told in one sentence, belong together."""

from __future__ import annotations

import re

from copydesk.model.document import DateMention

#: What may be told in passing between a name and its deed: ", on its way from Amsterdam,".
APPOSED = r"(?:, [^,.;:()“”\"]{3,70},)?"
#: A weekday may stand before a day.
WEEKDAY = r"(?:the )?(?:\w+day,? )?"
#: From the deed to its day, in characters, and none of these between them: a day of something else.
BESIDE = 60
_OTHERWISE = re.compile(
    r"[.;:()“”\"—–]|, (?!on )|\bon \d|\b(?:who|which|that|where|when|before|after|since|until|and|but|days?|weeks?|"
    r"hours?|not|anniversary|funeral|buried)\b|"
    r" (?:signed|adopted|agreed|reached|passed|suffered|sustained|received|inflicted)$"
)
_ON = re.compile(rf"(?:^| )on {WEEKDAY}$", re.IGNORECASE)
_IN = re.compile(r"(?:^| )in (?:early |late |mid-)?$", re.IGNORECASE)


def joint(told: DateMention) -> re.Pattern[str]:
    """What a sentence joins a day with, "on", and a month or year, "in"; up to where they begin."""
    return _ON if told.interval is not None and told.interval.is_day else _IN


def before_joint(between: str, told: DateMention) -> str | None:
    """What is told between a deed and the joint of its time; None where the time may be that of something else."""
    joined = joint(told).search(between) if len(between) <= BESIDE else None
    if joined is None or _OTHERWISE.search(between[: joined.start()]):
        return None
    return between[: joined.start()]
