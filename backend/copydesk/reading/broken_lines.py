"""Broken lines: line ends within a sentence, where a site that gives each sentence a line took an abbreviation's point
for its end: "The U.S. | Secretary of State", "aboard the Gerald R. | Ford", "Lt. | Gen. Ben Hodges".
"""

from __future__ import annotations

import re

from copydesk.register.given_names import GIVEN_FORMS

#: What stands before a name, and ends no sentence.
_TITLED = re.compile(
    r"(?:^|[\s(“\"‘'-])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Cmdr|Cpl|Gov|Sen|Rep|Amb|Pres|Supt"
    r"|Insp|Det|Messrs)\.$"
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
_INITIALS = re.compile(r"\b([A-Z]\w+) (?:[A-Z]\.)+$")
_ANY = re.compile(r"\b(?:[A-Z]\.)+$")
#: Nothing but an adjective, behind an article or as all that the line says: "The U.S. |", "Ford, a former U.S. |".
_ADJECTIVE = re.compile(r"(?:^The|\b[Aa]n?(?: \w+)?) (?:U\.S|U\.K|U\.N|E\.U)\.$")
#: A country's short form that a body of it may follow, of which no sentence begins so: "in the U.S. | Navy, has".
_STATE = re.compile(r"\bthe U\.S\.$")
_BODY = re.compile(
    r"(?:Department of|Navy|Army|Air Force|Marine Corps|Coast Guard|Central Command|Embassy|Treasury|Supreme Court"
    r"|House of Representatives|Capitol)\b"
)
#: A name that begins with an article in small letters, and a paragraph with it: "wrote on X. | al-Shaibani said".
_ARTICLE = re.compile(r"[a-z]{1,3}[-’'][A-Z]")


def goes_on(line: str, following: str) -> bool:
    """Whether the sentence at the end of a line goes on with the next one."""
    if not line.endswith("."):
        return False
    if _MONTH.search(line):
        return following[:1].isdigit()
    if not following[:1].isalpha():
        return False
    if _ANY.search(line) and following[:1].islower():
        return not _ARTICLE.match(following)
    if not following[:1].isupper():
        return False
    initials = _INITIALS.search(line)
    return bool(
        _TITLED.search(line)
        or _ADJECTIVE.search(line)
        or (_BODY.match(following) and _STATE.search(line))
        or (initials is not None and initials[1].lower() in GIVEN_FORMS)
    )
