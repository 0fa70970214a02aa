"""Dates: every expression of time in a page, with the days it means as far as the page tells."""

from __future__ import annotations

from copydesk.reading.dates.dateline import page_date
from copydesk.reading.dates.mentions import read_dates

__all__ = ["page_date", "read_dates"]
