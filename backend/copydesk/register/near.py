"""Near: a record with a known spelling close to some words."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.model.tenure import Body, Event, Office, Person, Place

Record = Place | Body | Person | Office | Event


@dataclass(frozen=True, slots=True)
class Near:
    """A record with a known spelling close to some words.

    ``similarity`` is 0 to 1. 1: the same name but for ways of transliterating, accents, case. From about 0.85: a letter
    or two of a longer name differ. From 0.7: a reader who expects the name takes the words for it. Below 0.7: only for
    a reader who knows whom to expect, as beside an office; ``Register.nearest`` never returns those.
    Different people may well be nearer to each other than a garble is to its original: "Ivanov" and "Ivankov" are 0.9.
    """

    record: Record
    spelling: str  # the known spelling that is close
    similarity: float
    reason: str  # for readers: "one letter differs: 'u' for 'o'"
