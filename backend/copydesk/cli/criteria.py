"""Which analyses an admin means, as arguments of commands."""

from __future__ import annotations

import argparse

from copydesk.cache.keeper import Wanted
from copydesk.cli.ages import age_seconds


def add_criteria(parser: argparse.ArgumentParser) -> None:
    """Describe them."""
    parser.add_argument("--site", metavar="HOST", help="from this site, as example.org")
    parser.add_argument("--url", metavar="URL", help="from this address")
    parser.add_argument("--rule", metavar="RULE", help="in which this rule flagged something")
    parser.add_argument("--office", metavar="ID", help="that spoke of this office, as ru/defence-minister")
    parser.add_argument("--person", metavar="ID", help="that spoke of this person, as andrei-belousov")
    parser.add_argument("--body", metavar="ID", help="that spoke of this body, as ru/national-guard")
    parser.add_argument("--engine", metavar="VERSION", help="made by this version of the engine")
    parser.add_argument("--register", metavar="VERSION", help="made with this version of the register")
    parser.add_argument("--older", type=age_seconds, metavar="AGE", help="made longer ago, as 90m, 12h or 3d")
    parser.add_argument("--younger", type=age_seconds, metavar="AGE", help="made less long ago")


def wanted_of(arguments: argparse.Namespace) -> Wanted:
    """The analyses that all of the given criteria hold for."""
    kinds = ("site", "rule", "office", "person", "body", "engine", "register")
    tags = tuple(f"{kind}:{value}" for kind in kinds if (value := getattr(arguments, kind)))
    return Wanted(tags, arguments.url, arguments.older, arguments.younger)


def positive(words: str) -> int:
    """A count.

    Raises:
        ArgumentTypeError: when it is none.
    """
    if not words.isdigit() or int(words) == 0:
        raise argparse.ArgumentTypeError("a whole number from 1 on")
    return int(words)
