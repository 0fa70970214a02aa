"""Names: people, bodies, places and groups, every mention of one page joined into its entity."""

from __future__ import annotations

from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.reading import read_names

__all__ = ["FoundNames", "read_names"]
