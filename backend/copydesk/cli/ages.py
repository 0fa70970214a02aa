"""Stretches of time, as arguments of commands."""

from __future__ import annotations

import argparse

from copydesk.cache.ages import seconds_of


def age_seconds(words: str) -> int:
    """The seconds of "90m", "12h" or "3d".

    Raises:
        ArgumentTypeError: when it is none.
    """
    try:
        return seconds_of(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
