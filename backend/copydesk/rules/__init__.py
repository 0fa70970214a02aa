"""Rules: each finds one fault that a careful editor would query. One folder per family, one file per rule."""
