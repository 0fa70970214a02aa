"""Days, ages and events, as a page tells them.

Two rules ask for little: how old somebody is (`ages`), and who is told to do what only the living do (`deeds`).

The rest finds what a page tells with another day than that on record. `mismatches` asks every finder, the surest first,
and each of these reads one sort of thing, told in one plain clause with its day:

- who met, gathered or acted where, read from an `outline` of the sentence, with signs for people, places and days:
  `meetings`, `gatherings`, `acts`, `justice`; what their patterns have in common is in `tellings`;
- what comes once: `deaths`, `accessions`;
- what comes again and again: `elections`, told as `ballots`, and `terms` of office, read from `shapes` of sentences;
- any event on record: `happenings`, by its name or a clause that tells of nothing else, and `scenes`, by what it was
  and where (`scene_names` from the record, `scene_words` for what tells of such a thing).

Small questions they share: whether a deed and a day belong together (`beside_days`), what the words before a name make
of it (`leads`), whether one day may be a slip for another (`near_days`). Whatever they find is a `mismatch`.
"""
