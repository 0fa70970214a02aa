"""Appointing: offices given by somebody's deed: "named Ana Veltrop finance minister and Udo Brack as envoy"."""

from __future__ import annotations

from spacy.tokens import Doc

from copydesk.model.document import Name, NameKind, Standing
from copydesk.reading.offices.holding import Holding
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import Phrase
from copydesk.reading.offices.words import HYPOTHETICAL

_APPOINTING = {
    **dict.fromkeys("appointed named reappointed swore sworn installed promoted confirmed approved elected made "
                    "hired".split(), Standing.CURRENT),
    **dict.fromkeys("appoints names reappoints installs promotes confirms approves hires".split(), Standing.CURRENT),
    **dict.fromkeys("nominated picked tapped chose proposed nominates picks taps chooses proposes".split(),
                    Standing.ELECT),
    **dict.fromkeys("kept keeps retained retains".split(), Standing.CURRENT),
    **dict.fromkeys("appointment reappointment installation".split(), Standing.CURRENT),
    **dict.fromkeys("dismissal sacking removal".split(), Standing.FORMER),
    "nomination": Standing.ELECT,
    **dict.fromkeys("dismissed fired sacked removed ousted".split(), Standing.FORMER),
}  # fmt: skip

_STAYS = frozenset("kept keeps retained retains".split())

#: How far before the name the verb may stand: other people may be named by the same one.
_REACH = 24


def find_appointment(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """Whoever the sentence makes the holder of an office that stands right behind the name, or behind "as"."""
    at = phrase.start
    while at > 0 and doc[at - 1].lower_ in {"as", "the", "its", "his", "her", "their", "new"}:
        at -= 1
    start, name = here.ending.get(at, (0, None))
    if name is None or name.kind != NameKind.PERSON:
        return None
    as_ = any(token.lower_ == "as" for token in doc[at : phrase.start])
    if not as_ and doc[phrase.title_start].text.istitle():
        return None
    return _by_verb(doc, start, name, phrase)


def _by_verb(doc: Doc, start: int, name: Name, phrase: Phrase) -> Holding | None:
    sentence = doc[start].sent
    for at in range(start - 1, max(sentence.start, start - _REACH) - 1, -1):
        verb = doc[at].lower_
        if verb not in _APPOINTING:
            continue
        if any(token.lower_ in HYPOTHETICAL for token in sentence):
            return None
        standing = phrase.standing if phrase.standing != Standing.CURRENT else _APPOINTING[verb]
        return Holding(name, standing, taken=standing == Standing.CURRENT and verb not in _STAYS)
    return None
