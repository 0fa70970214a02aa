"""Faults in dates: impossible, contradicting themselves, the page or the record."""
