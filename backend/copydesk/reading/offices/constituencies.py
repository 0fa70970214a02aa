"""Constituencies: the state of a member of Congress by what stands behind the name: "Sen. Jane Roe, R-Mo.,"."""

from __future__ import annotations

import re

#: The states as the news agencies shorten them, and as the post does.
_STATES = {
    "Ala.": "Alabama", "AL": "Alabama", "Alaska": "Alaska", "AK": "Alaska", "Ariz.": "Arizona", "AZ": "Arizona",
    "Ark.": "Arkansas", "AR": "Arkansas", "Calif.": "California", "CA": "California", "Colo.": "Colorado",
    "CO": "Colorado", "Conn.": "Connecticut", "CT": "Connecticut", "Del.": "Delaware", "DE": "Delaware",
    "Fla.": "Florida", "FL": "Florida", "Ga.": "Georgia", "GA": "Georgia", "Hawaii": "Hawaii", "HI": "Hawaii",
    "Idaho": "Idaho", "ID": "Idaho", "Ill.": "Illinois", "IL": "Illinois", "Ind.": "Indiana", "IN": "Indiana",
    "Iowa": "Iowa", "IA": "Iowa", "Kan.": "Kansas", "KS": "Kansas", "Ky.": "Kentucky", "KY": "Kentucky",
    "La.": "Louisiana", "LA": "Louisiana", "Maine": "Maine", "ME": "Maine", "Md.": "Maryland", "MD": "Maryland",
    "Mass.": "Massachusetts", "MA": "Massachusetts", "Mich.": "Michigan", "MI": "Michigan", "Minn.": "Minnesota",
    "MN": "Minnesota", "Miss.": "Mississippi", "MS": "Mississippi", "Mo.": "Missouri", "MO": "Missouri",
    "Mont.": "Montana", "MT": "Montana", "Neb.": "Nebraska", "NE": "Nebraska", "Nev.": "Nevada", "NV": "Nevada",
    "N.H.": "New Hampshire", "NH": "New Hampshire", "N.J.": "New Jersey", "NJ": "New Jersey", "N.M.": "New Mexico",
    "NM": "New Mexico", "N.Y.": "New York", "NY": "New York", "N.C.": "North Carolina", "NC": "North Carolina",
    "N.D.": "North Dakota", "ND": "North Dakota", "Ohio": "Ohio", "OH": "Ohio", "Okla.": "Oklahoma", "OK": "Oklahoma",
    "Ore.": "Oregon", "OR": "Oregon", "Pa.": "Pennsylvania", "PA": "Pennsylvania", "R.I.": "Rhode Island",
    "RI": "Rhode Island", "S.C.": "South Carolina", "SC": "South Carolina", "S.D.": "South Dakota",
    "SD": "South Dakota", "Tenn.": "Tennessee", "TN": "Tennessee", "Texas": "Texas", "TX": "Texas", "Utah": "Utah",
    "UT": "Utah", "Vt.": "Vermont", "VT": "Vermont", "Va.": "Virginia", "VA": "Virginia", "Wash.": "Washington",
    "WA": "Washington", "W.Va.": "West Virginia", "WV": "West Virginia", "Wis.": "Wisconsin", "WI": "Wisconsin",
    "Wyo.": "Wyoming", "WY": "Wyoming",
}  # fmt: skip
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_TAG = re.compile(
    r",? \(?(?P<party>[RDI])-(?P<state>" + "|".join(map(re.escape, sorted(_STATES, key=len, reverse=True))) + r")(?!\w)"
)
_FROM = re.compile(r" of (?P<state>" + "|".join(sorted(set(_STATES.values()), key=len, reverse=True)) + r")\b")


def constituency_words(behind: str) -> frozenset[str]:
    """The words of state and party that ``behind``, the text after a name, begins with, in small letters."""
    tag = _TAG.match(behind)
    if tag:
        return frozenset([_PARTIES[tag["party"]], *_STATES[tag["state"]].lower().split()])
    state = _FROM.match(behind)
    return frozenset(state["state"].lower().split()) if state else frozenset()
