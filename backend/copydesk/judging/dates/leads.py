"""Leads: what the words before a name, or before a noun for what happened, make of it."""

from __future__ import annotations

import re

#: With any of these before it, what is named is a part of something else, or nothing is told as having happened.
PARTED = (
    "of|for|about|by|with|from|as|than|like|after|before|which|who|that|whose|while|if|because|since|until|had|not|"
    "never|almost|nearly"
)
NO_SUBJECT = rf"[;:()“”\"—–’']|\b(?:{PARTED}|to|and|or|when)\b"
_NO_SUBJECT = re.compile(NO_SUBJECT, re.IGNORECASE)
#: "Iran's president, Ebrahim Raisi, was".
_TITLE = re.compile(r"(?:The |[A-Z]\w+['’]s? )(?:[\w-]+ ){0,4}[a-z-]+, ")
#: Between a deed and whom a title names, these make somebody else of it: "killed an aide of", "arrested his brother".
SOMEBODY_ELSE = "an?|of|to|for|by|with|near|who|whose|and|in|from|at|people|brother|son|wife|aides?|guards?"
#: What stands behind these tells for itself; a name right behind the last ones is the subject of their clause.
_CLAUSES = re.compile(
    r"[:;] |, (?:and|but|when|where) |\b(?i:since|when|because) |\b(?i:after|before|until) (?=(?:[A-Z][\w-]* ){0,3}$)"
)
#: Not told as having happened, or with the day of what is told of it.
_NOT_PLAIN = re.compile(
    r"\b(?:not|never|nearly|almost|to|would|could|might|may|if|had|said|says|claim\w*|believ\w*|report\w*|announc\w*|"
    r"confirm\w*|deny|denied|about|before|until|mark\w*|remember\w*|commemorat\w*|mourn\w*|honou?r\w*|anniversar\w*|"
    r"funerals?|memor\w*|vigils?|investigat\w*|trial|film|book|tried|vow\w*|plot\w*|suspect\w*|accus\w*|charg\w*|condemn\w*)\b",
    re.IGNORECASE,
)
#: A noun opens its sentence, or is what time is told from.
_TOLD_FROM = re.compile(r"(?:^|\b(?:since|after|following|until|before|by|with|on|from)) (?:the )?$", re.IGNORECASE)
_IN_THE_WAKE = re.compile(
    r"(?:\w.* (?:after|following|with|on|from|by|until|before)|first \w+ since) (?:the )?$", re.IGNORECASE
)


def own_clause(lead: str) -> str:
    """The words of a name's own clause before it; ``lead``: those of its sentence."""
    return _CLAUSES.split(lead)[-1]


def is_subject(clause: str) -> bool:
    """Whether what is named right behind the words of its clause is surely what the clause tells of."""
    return not _NO_SUBJECT.search(clause) or _TITLE.fullmatch(clause) is not None


def is_plain(clause: str) -> bool:
    """Whether nothing in the words of a clause says that it did not happen, or was only said, feared or remembered."""
    return _NOT_PLAIN.search(clause) is None


def tells_its_day(lead: str) -> bool:
    """Whether a noun behind these words of its sentence, "the death of", may have the day behind it as its own."""
    return is_plain(own_clause(lead)) and _TOLD_FROM.search(f" {lead}") is not None


def is_in_the_wake(lead: str) -> bool:
    """Whether a day behind such a noun may be that of what came of it: "protests broke out after the death of"."""
    return _IN_THE_WAKE.search(lead) is not None
