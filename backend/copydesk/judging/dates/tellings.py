"""Tellings: pieces of patterns over outlines, for what is told of a day."""

from __future__ import annotations

import re

from copydesk.judging.dates.outline import DAY, Outline

#: Whoever met, with small words: "the two presidents", "@ and his guest @".
WHO = (
    r"(?:(?:[@%#^]|[A-Z][\w.’'-]*|and|with|both|also|then|later|first|he|she|they|the|two|his|her|their|its|pair|sides?|men|"
    r"leaders?|presidents?|premiers?|ministers?|counterparts?|guests?|hosts?|had|has|have|"
    r"\((?:left|right|[LR])\))[ ,]+)*?"
)
#: Where a clause may begin; what begins "after" or "before" in mid-sentence may have the day of what came first.
CLAUSE = r"(?:^|[;:,—–] |\b(?:when|where|that|as|while|since|and|but|who) )"
#: Between deed and day: no other deed, time or clause; an apposition or the country behind a town may stand there.
_COMMA = r", (?![#%^A-Z]|@(?:,| (?:in|at|on)\b)|on §)"
_ELSE = (
    rf"[.;:()“”\"—–~§]|{_COMMA}|\band (?!(?:his|her|their|its|the|other)\b)[a-z]|"
    r"\b(?:who|which|that|where|when|before|after|since|until|but|days?|weeks?|hours?|not|never|to|said|told|announced|"
    r"ahead|spoke|called|flew|went|left)\b"
)
BETWEEN = rf"(?:(?!{_ELSE}).){{0,120}}?"
WITHOUT_VERB = rf"(?:(?!{_ELSE}|\b\w+ed\b|\b(?:was|were|is|are|has|had|have)\b).){{0,120}}?"
ON = rf",? on (?:the )?(?:\w+day,? )?{DAY}"
PLACED = r"(?:,? (?:in|at|near|outside) (?:the )?(?:[\w-]+ ){0,4}?[#%](?:, #)?)?"
#: What was not, or not surely, so; where these stand in what is told, or near to it.
_NOT_SO = re.compile(
    r"\b(?:(?:cancel|postpon|reschedul|schedul|plann|propos)\w*|called off|(?:was|were|been|is|are) (?:due|set|to)|"
    r"would|will|expected|hop(?:es|ed) to|originally|initially|anniversary)\b"
)
_LEAD, _TAIL = 40, 25


def is_unsure(outline: Outline, found: re.Match[str]) -> bool:
    """Whether what is told was planned, or called off."""
    return _NOT_SO.search(outline.text, max(0, found.start() - _LEAD), found.end() + _TAIL) is not None
