"""Offices: who is given which office, how it is held, whose it is and of what time the text speaks."""

from __future__ import annotations

from copydesk.reading.offices.reading import read_offices

__all__ = ["read_offices"]
