"""FoundNames: what the names reader hands to the readers after it."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.model.document import Abbreviation, Entity, Name


@dataclass(frozen=True, slots=True)
class FoundNames:
    """All names of a page in the order of the text, what they stand for, and short forms introduced on it."""

    names: tuple[Name, ...] = ()
    entities: tuple[Entity, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
