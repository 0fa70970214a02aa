"""Faults in quoted speech: who said it, where, and whether anybody could check."""
