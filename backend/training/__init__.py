"""Turns open corpora into the English pipeline that `copydesk.reading` loads.

Not shipped: the package holds the trained folder only, never the corpora or this code.
"""
