"""Measurements: ``make bench``. None is a test; every figure stands beside a peer or a floor of the same run."""
