"""Countries and their peoples in the misspellings that everybody knows: "Isreal", "the Ukranian army"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.judging.names.meant import Meant
from copydesk.model.document import Document, NameKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty
from copydesk.model.span import Span

#: Only what is no word or name of its own, in any language that lends names to English.
_MISSPELLED = {
    "Isreal": "Israel", "Israeal": "Israel", "Isreali": "Israeli", "Isrealis": "Israelis", "Israili": "Israeli",
    "Ukranian": "Ukrainian", "Ukranians": "Ukrainians", "Ukrainan": "Ukrainian", "Ukriane": "Ukraine",
    "Russain": "Russian", "Britian": "Britain", "Brittish": "British",
    "Phillipines": "Philippines", "Philipines": "Philippines", "Phillippines": "Philippines",
    "Phillipine": "Philippine", "Venezuala": "Venezuela", "Venezualan": "Venezuelan", "Carribean": "Caribbean",
    "Kyrgistan": "Kyrgyzstan", "Kyrgzstan": "Kyrgyzstan", "Azerbaijain": "Azerbaijan", "Azerbiajan": "Azerbaijan",
    "Afghansitan": "Afghanistan", "Afganisthan": "Afghanistan", "Pakstan": "Pakistan", "Pakistain": "Pakistan",
    "Lybian": "Libyan", "Ethopia": "Ethiopia", "Ethopian": "Ethiopian", "Somolia": "Somalia",
    "Palestenian": "Palestinian", "Palestenians": "Palestinians", "Palistinian": "Palestinian",
    "Palestinan": "Palestinian", "Iranain": "Iranian", "Syrain": "Syrian", "Lebannon": "Lebanon",
    "Romainia": "Romania",
}  # fmt: skip
_ONE = re.compile(rf"\b(?:{'|'.join(map(re.escape, _MISSPELLED))})\b")
#: Part of somebody's or something's name, which is written as it is: "Isreal Adeyemi", "the Hotel Carribean".
_NAME_GOES_ON = re.compile(r" [A-Z]")
_IN_A_NAME = re.compile(r"(?<=[^.!?] )[A-Z][\w’'-]* $")  # not what only begins a sentence
_QUOTED_BEFORE = re.compile(r"[\"“‘'@#/]$")


def misspelled_countries(document: Document) -> Iterator[Meant]:
    """Each at its first place; none in a name of several words, an address or between marks that show it; nor what
    somebody is called whom the page names in full.
    """
    text, seen = document.text, _parts_of_names(document)
    for found in _ONE.finditer(text):
        before = text[max(0, found.start() - 30) : found.start()]
        in_a_name = _NAME_GOES_ON.match(text, found.end()) or _IN_A_NAME.search(before) or _QUOTED_BEFORE.search(before)
        if found[0] in seen or in_a_name or text[found.end() : found.end() + 8].startswith((" [sic]", " (sic)")):
            continue
        seen.add(found[0])
        right = _MISSPELLED[found[0]]
        message = f"“{found[0]}” is misspelled; it is written {right}."
        yield Meant(Span(*found.span()), right, message, Certainty.CERTAIN, (Evidence("register", right, right),))


def _parts_of_names(document: Document) -> set[str]:
    people = (entity.name.split() for entity in document.entities if entity.kind is NameKind.PERSON)
    return {word for name in people if len(name) > 1 for word in name}
