"""Outlets: the media and platforms through which words reach the page, and how a sentence names them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from copydesk.model.span import Span
from copydesk.reading.names.words import BODY_HEADS
from copydesk.reading.parse import Parse
from copydesk.reading.quotes.cues import PRONOUNS, verb_of
from copydesk.reading.quotes.phrases import Phrase, phrase_after, phrase_ending
from copydesk.reading.quotes.units import MARK, QUOTE, WORD, Unit, Units
from copydesk.reading.quotes.words import DETERMINERS, PREPOSITIONS, is_verb

_PLATFORMS = frozenset(
    "telegram twitter x facebook instagram youtube tiktok vkontakte weibo linkedin substack reddit bluesky threads"
    " whatsapp snapchat mastodon vk wechat rumble twitch".split()
)
MEDIA = frozenset(
    "interfax tass reuters afp ap bbc cnn cnbc nbc abc cbs npr pbs fox msnbc bloomberg yonhap kcna xinhua ria novosti"
    " kommersant izvestia rbc rbk lenta gazeta meduza politico axios guardian times telegraph independent mirror sun"
    " spiegel zeit bild welt ard zdf figaro monde liberation pais mundo repubblica corriere ansa dpa efe kyodo nhk"
    " armenpress azertac belta agerpres tanjug hina kazinform"
    " aljazeera jazeera arabiya haaretz ynet anadolu ukrinform unian suspilne pravda rt sputnik rossiya vesti"
    " newsweek economist atlantic forbes vox wired nikkei euronews sky itv newsnight rtbf pti ani ndtv ndr dw rfe/rl"
    " journal post herald gazette tribune chronicle".split()
)
KINDS_OF_MEDIA = frozenset(
    "television tv radio newspaper magazine agency channel broadcaster daily weekly website portal tabloid".split()
)
_NAMED_BY_KIND = frozenset("press news television tv radio newspaper magazine daily weekly".split())
_NO_MEDIA = BODY_HEADS - MEDIA - KINDS_OF_MEDIA - _NAMED_BY_KIND
_DATELINE = re.compile(
    r"(?P<place>[A-Z][^\W\d_][\w .,'’/-]{1,60}?)[\s,.]*"
    r"(?:\((?P<bracket>[^()\d]{2,40})\)(?:\s*[-–—:]|(?<=\d \(...\)) )|/(?P<slash>[A-Z][A-Za-z -]{1,20})/\s*[-–—.]"
    r"|(?<=, )(?P<comma>[A-Z]{4,})\.)"
)  # "KYIV, Nov 3 (Reuters) —", "Dhaka, May 24 (PTI) The", "YEREVAN, MAY 24, ARMENPRESS."
#: Agencies that are known by letters which mean much else in running text.
_AGENCIES = frozenset("AAP ANI APP BERNAMA BSS IANS IRNA ISNA KUNA MENA NAN PNA QNA SANA SPA UNB UNI VNA WAM".split())
#: How copy of an agency is signed at its end.
_SIGNED = re.compile(r"(?:\(|[-–—] )(?P<agency>[A-Z][A-Za-z ]{1,20}?)\)?\s*\Z")
_NEAR_THE_TOP = 6  # paragraphs
_POSTED = frozenset("on to via through".split())
_BESIDE_PLATFORM = frozenset("network platform app messenger site page channel account".split())
_PASSES_ON = frozenset("report write inform say".split())
_FAR = 7  # words between a preposition and the platform: "in a post on his official account on X"


def agency_of(parse: Parse) -> Span | None:
    """The news agency in whose dateline one of the first paragraphs opens, "KYIV, Nov 3 (Reuters) — ...", or that the
    page closes with: "(Xinhua)", "— Reuters".
    """
    for paragraph in parse.paragraphs[:_NEAR_THE_TOP]:
        match = _DATELINE.match(parse.text, paragraph.span.start, paragraph.span.end)
        if match is not None:
            group = next(name for name in ("bracket", "slash", "comma") if match[name])
            if _is_agency(match[group]):
                return Span(*match.span(group))
    last = _SIGNED.search(parse.text, parse.paragraphs[-1].span.start) if parse.paragraphs else None
    return Span(*last.span("agency")) if last is not None and _is_agency(last["agency"]) else None


def _is_agency(name: str) -> bool:
    words = name.lower().replace("-", " ").split()
    return name.upper() in _AGENCIES or any(word in MEDIA for word in words) or words[-1:] == ["agency"]


def is_platform(units: Units, at: int) -> bool:
    """Whether a word names a platform that words were put on: "on the social network X", "on his Telegram channel"."""
    unit = units[at]
    named = unit.low in _PLATFORMS or (unit.low == "social" and at > 0 and units[at - 1].low == "truth")
    if not named or not unit.capital or unit.person:
        return False
    for back in range(at - 1, max(-1, at - _FAR), -1):
        before = units[back]
        if before.kind == WORD and before.low in PREPOSITIONS:
            return before.low in _POSTED or (before.low == "in" and _names_its_place(units, at))
        if before.kind == QUOTE or before.text in (",", ";", ":", "(") or is_verb(before):
            return False
    return False


def is_social_media(units: Units, at: int) -> bool:
    """Whether a word says that words were put where their speaker has an account: "wrote on social media"."""
    return units[at].low == "media" and at > 1 and units[at - 1].low == "social" and units[at - 2].low in _POSTED


def _names_its_place(units: Units, at: int) -> bool:
    following = units[at + 1].low if at + 1 < len(units) else ""
    return following in _BESIDE_PLATFORM or following in ("post", "message", "statement", "video")


def passed_on(units: Units, speaker: Phrase | None) -> Phrase | None:
    """The outlet that a sentence ends on, or opens with, as the one that reports: "..., writes UNN"."""
    for at, unit in enumerate(units):
        if unit.kind != WORD or not at or verb_of(unit.low) not in _PASSES_ON or unit.low.endswith("ing"):
            continue
        outlet = _inverted(units, at) if units[at - 1].text == "," else _in_front(units, at)
        if outlet is None or (speaker is not None and outlet[0] <= speaker[1] and speaker[0] <= outlet[1]):
            continue
        return outlet
    return None


def _inverted(units: Units, verb: int) -> Phrase | None:
    phrase = phrase_after(units, verb)
    return phrase if phrase is not None and _ends(units, phrase[1] + 1) and _is_outlet(units, phrase, verb) else None


def _in_front(units: Units, verb: int) -> Phrase | None:
    before = units[verb - 1]
    if before.low in PRONOUNS or before.person or not (before.capital or before.low in KINDS_OF_MEDIA):
        return None
    phrase = phrase_ending(units, verb - 1)
    if phrase is None or not _is_outlet(units, phrase, verb):
        return None
    behind = phrase[0] > 0 and (units[phrase[0] - 1].text == "," or units[phrase[0] - 1].low == "as")
    opens = phrase[0] == 0 or units[phrase[0] - 1].low == "earlier"
    if behind and (_ends(units, verb + 1) or units[verb + 1].date or units[verb + 1].low == "on"):
        return phrase
    return phrase if opens and _is_medium(units, phrase) else None


def names_medium(words: Sequence[Unit]) -> bool:
    """Whether words name a medium, and no body that is called alike: "the Guardian", not "the Guardian Council"."""
    return any(
        word.low in MEDIA and word.capital and not (after is not None and after.capital and after.low in _NO_MEDIA)
        for word, after in zip_longest(words, words[1:])
    )


def ends_on_outlet(units: Units, phrase: Phrase) -> bool:
    """Whether a phrase ends on the name of a medium: "The Washington Post", "the Korean Central News Agency"."""
    last = units[phrase[1]]
    if not last.capital or last.person:
        return False
    agency = last.low == "agency" and units[phrase[1] - 1].low == "news"
    return agency or last.low in MEDIA or last.low in _NAMED_BY_KIND


def _is_outlet(units: Units, phrase: Phrase, verb: int) -> bool:
    words = [unit for unit in units[phrase[0] : phrase[1] + 1] if unit.kind == WORD and unit.low not in DETERMINERS]
    if not words or any(word.person for word in words) or not any(word.capital for word in words):
        return False
    if _is_medium(units, phrase):
        return True
    return verb_of(units[verb].low) != "say" and len(words) <= 3 and all(word.capital for word in words)


def _is_medium(units: Units, phrase: Phrase) -> bool:
    words = units[phrase[0] : phrase[1] + 1]
    return any((word.low in MEDIA or word.low in KINDS_OF_MEDIA) and not word.person for word in words) and any(
        word.capital for word in words
    )


def _ends(units: Units, at: int) -> bool:
    return at >= len(units) or (units[at].kind == MARK and units[at].text in ".,;)")
