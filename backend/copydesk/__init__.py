"""Copydesk: credibility labels for the news that people read in their browser."""

__version__ = "0.1.0"
