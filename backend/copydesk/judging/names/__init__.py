"""Names and offices, held against the register."""
