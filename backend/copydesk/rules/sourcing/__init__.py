"""Claims whose source is hidden."""
