"""Quotes: words given as somebody's own, with who says them, by which cue, and on what occasion."""

from __future__ import annotations

from copydesk.reading.quotes.framed import Framed
from copydesk.reading.quotes.reading import read_quotes

__all__ = ["Framed", "read_quotes"]
