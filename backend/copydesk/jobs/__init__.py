"""Jobs: much to do, done beside what readers ask for: many pages at once, warming, re-checking."""
