"""Faults in the names of people, bodies and places, and in the offices given to people."""
