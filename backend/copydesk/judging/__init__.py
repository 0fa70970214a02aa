"""Judging: what the rules weigh together, such as whose office a page means or whether a name is a garble of another.

Nothing here makes a flag: that is each rule's own. Pure, like the rules; below them, and beside reading.
"""
