"""Things written, sung or shown whose words a text gives, a sign, a motto, a chant: nobody's unsourced speech."""

from __future__ import annotations

from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Sentence, Units

_NOUNS = frozenset(
    "sign signs banner banners placard placards poster posters plaque label labels sticker inscription epitaph motto"
    " slogan slogans chant chants song hymn anthem verse poem prayer proverb saying adage quip joke headline caption"
    " note letter telegram card postcard diary entry citation clause article paragraph section message text email"
    " tattoo graffiti t-shirt hashtag password warning notice stamp sentence question line phrase word words term"
    " nickname name title dialect expression refrain chorus oath pledge wording document dictionary wrapper tag"
    " definition category heading screen display billboard flyer leaflet template".split()
)
_VERBS = frozenset(
    "reads read reading marked labelled labeled stamped inscribed engraved entitled titled chant chants chanted"
    " chanting sing sings sang singing known dubbed nicknamed called means meant meaning"
    " define defines defined defining translates translated spelled"
    " spells bearing bears captioned printed written daubed scrawled sprayed painted classified designated"
    " listed".split()
)
_BACK = 12
_CHARGED = frozenset("charge charges charged convicted sentenced acquitted indicted guilty counts prison".split())
_OF = frozenset("of for with to".split())
#: What a treaty says is told in long sentences that open so: "Its fourth article, published by X, obliges both ...".
_OF_TREATIES, _OPENING, _BACK_IN_TREATIES = frozenset({"article", "clause"}), 4, 24


def is_written(sentence: Sentence, before: Sentence | None, quote: int) -> bool:
    """Whether the sentence, or the one before where it goes on with "It read:", says on what the words stand."""
    units = sentence.units
    if _told(units, range(quote - 1, max(-1, quote - 1 - _BACK), -1)):
        return True
    if quote <= _BACK_IN_TREATIES and any(unit.low in _OF_TREATIES for unit in units[: min(_OPENING, quote)]):
        return True
    if quote and units[quote - 1].low in _OF and _is_charge(units, quote):
        return True
    behind = units[quote + 1 : quote + 4]
    if behind and any(unit.low in ("says", "said", "reads", "read", "say") for unit in behind):
        subject = units[quote + 1 : quote + 3]
        if any(unit.low in ("it", "they") or unit.low in _NOUNS for unit in subject):
            return True
    goes_on = (
        len(units) > 1 and units[0].low in ("it", "they", "one") and units[1].low in ("read", "reads", "said", "say")
    )
    return before is not None and goes_on and _told(before.units, range(len(before.units) - 1, -1, -1))


def _is_charge(units: Units, quote: int) -> bool:
    """Whether the law has it so: "sentenced to a year for '...'", "accused of '...' and jailed"."""
    before, behind = units[max(0, quote - _BACK) : quote], units[quote + 1 : quote + 1 + _BACK]
    if any(unit.low in _CHARGED for unit in before):
        return True
    return any(unit.low == "accused" for unit in before) and any(unit.low in _CHARGED for unit in behind)


def _told(units: Units, places: range) -> bool:
    for at in places:
        unit = units[at]
        if unit.kind == QUOTE or (unit.kind == MARK and unit.text in ";.!?"):
            return False
        if unit.kind == WORD and unit.low in _NOUNS and not unit.person:
            return True
        if unit.kind == WORD and unit.low in _VERBS and at >= places.start - 4:
            return True
    return False
