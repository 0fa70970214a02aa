"""Words for scenes: what attacks and disasters are called, what tells of each kind, and what of something else."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DEATHS = r"kill\w*|died|dead|lives|perished|murder\w*"
_BLASTS = r"bomb\w*|blasts?|explosions?|exploded|blew|detonat\w*"
_GUNS = r"shooting|shot|gunm[ae]n|opened fire|massacre\w*"
_KNIVES = r"stabb\w*|knifeman|knifed|hacked"
_FIRES = r"fires?|broke out|swept|tore|ripped|blazes?|burn\w*|engulf\w*|ravag\w*|inferno|flames"
_CRASHES = (
    r"crash\w*|collid\w*|collision|derail\w*|(?:shot|went|came) down|downed|plunged|hit|struck|disappear\w*|vanished"
)
_WRECKS = r"s[aiu]nk\w*|capsiz\w*|shipwreck|drowned"
_SLIDES = r"landslides?|mudslides?|avalanche|sludge"
_FALLS = r"collaps\w*|gave way|came down|caved in|burst|breach\w*|destroy\w*|hit|struck|ramm\w*"
_VIOLENCE = (
    rf"attack\w*|assault\w*|{_GUNS}|{_KNIVES}|{_BLASTS}|struck|strikes?|hit|storm\w*|seiz\w*|slammed|plough\w*|plow\w*|"
    r"ramm\w*|drove|missiles?|shell\w*|destroy\w*|damaged|broke into|ripped|tore|kidnap\w*|abduct\w*|riot\w*|downed|"
    r"shot down"
)
_ATTACKS = r"attacks?|assault|siege|raid|ambush|shelling|hijack(?:ing)?|hostage|riot|storming|kidnapping|sabotage"
_OF_A_QUAKE = r"that|which|struck|hit|rocked|shook|devastated|killed|in|near|off|of|on"  # not "quake-hit", "quake aid"
_COUPS = (
    r"coup(?! (?:leaders?|plotters?|attempt|government))|(?:seized|took|came to|grabbed) (?:power|control)|"
    r"overthr[eo]wn?|ousted|toppled|deposed|removed|takeover"
)
#: What an event is called → what tells of such a thing; and, where the name of a town is enough, what tells of it
#: there. The first that fits.
_KINDS = (
    (r"shootings?|massacre", rf"{_VIOLENCE}|{_DEATHS}", rf"{_GUNS}|{_DEATHS}"),
    (r"stabbings?", rf"{_VIOLENCE}|{_DEATHS}", rf"{_KNIVES}|{_DEATHS}"),
    (r"crush|stampede", rf"crush\w*|stampede|trampl\w*|{_DEATHS}", r"crush\w*|stampede|trampl\w*"),
    (r"earthquakes?|tsunami", rf"(?:earthquakes?|quakes?|tsunami)(?= (?:{_OF_A_QUAKE})\b|$)", r""),
    (r"eruption", r"erupt\w*", r""),
    (r"floods?", rf"floods?|flooding|flooded|{_DEATHS}", r"floods?|flooding|flooded"),
    (r"(?:wild)?fires?|arson", rf"{_FIRES}|{_DEATHS}", r""),
    (r"landfall", r"(?:made )?landfall|came ashore", r""),
    (r"shipwreck|sinking|ferry|boat|concordia", rf"{_WRECKS}|ran aground|{_DEATHS}", _WRECKS),
    (r"landslides?|avalanche|sludge", rf"{_SLIDES}|buried|{_DEATHS}", _SLIDES),
    (r"collapses?|breach|dam|bridge|destruction", rf"{_FALLS}|{_BLASTS}|{_DEATHS}", r""),
    (r"crash|collision|derailment|flight|disappearance|air|downing", rf"{_CRASHES}|exploded|{_DEATHS}", r"crash\w*"),
    (r"(?:port|plant|mine) (?:explosions?|blast|disaster)", rf"{_BLASTS}|tore|destroy\w*|{_DEATHS}", _BLASTS),
    (r"bombings?|explosions?|blasts?", rf"{_VIOLENCE}|{_DEATHS}", _BLASTS),
    (r"coup", _COUPS, r""),
    (r"(?:air)?strikes?", rf"{_VIOLENCE}|{_DEATHS}", r"struck|strikes?|airstrikes?|bomb\w*|missiles?|attack\w*"),
    (_ATTACKS, rf"{_VIOLENCE}|{_DEATHS}", r""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event, by what it is called."""

    called: re.Pattern[str]
    tells: re.Pattern[str]
    tells_of_a_town: re.Pattern[str] | None  # where its name is enough


KINDS = tuple(
    Kind(
        re.compile(rf"\b(?:{called})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{tells})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{of_a_town})\b", re.IGNORECASE) if of_a_town else None,
    )
    for called, tells, of_a_town in _KINDS
)
#: Told of a whole country, of these kinds, it is what happens there once in decades.
OF_COUNTRIES = re.compile(r"\b(?:earthquakes?|tsunami|coup)\b", re.IGNORECASE)
#: In an event's name, neither a proper name nor a target.
NOT_ITS_OWN = frozenset(
    "a an and at by d'état de from in into of off on over near outside the to with first second third failed "
    "attempted attempt mass terrorist terror suicide drone drones missile missiles chemical sarin air atomic "
    "military civilian apartment building residential house central north south east west northern southern "
    "eastern western start end outbreak great children's operation incident crisis massacre discovered use landing "
    "islamic state us u.s disasters accident tragedy catastrophe plane jet flight killing killed helicopter "
    "reported midair that two down attack attacks assault shooting shootings stabbing stabbings bombing bombings "
    "explosion explosions blast blasts strike strikes airstrike shelling siege raid ambush hijacking hijack "
    "hostage storming kidnapping sabotage crash collision derailment disappearance downing sinking crush stampede "
    "earthquake earthquakes tsunami eruption landslide landslides avalanche flood floods fire wildfire arson "
    "landfall shipwreck collapse destruction breach disaster coup riot ship".split()
)
#: What tells of the time after, of another such deed, or that nothing is told as having happened.
_OTHER = re.compile(
    r"\b(?:anniversar\w*|memor\w*|commemorat\w*|remember\w*|funerals?|vigils?|mourn\w*|tributes?|condolences?|silence|"
    r"victims?|survivors?|suspects?|relatives|famil(?:y|ies)|wounded|injur\w+|wounds|toll|rescu\w+|firefighters?|search|"
    r"bod(?:y|ies)|debris|rubble|wreck\w*|prob(?:e|es|ing)|inquir\w+|investigat\w+|prosecutors?|courts?|trial|charg\w+|"
    r"statements?|responsib\w+|flowers|still|second|another|again|third|fourth|new|fresh|further|repeat\w*|aftershocks?|"
    r"follow-up|next|ago|later|re-?open\w*|rebuil\w*|restor\w*|report\w*|footage|videos?|images?|according|aftermath|"
    r"recover\w*|hearing|verdict|demand\w*|plot\w*|threat\w*|warn\w*|alerts?|drills?|exercises?|visit\w*|summit|talks|"
    r"meetings?|resolution|sanctions?|support(?:s|ed|ing)?|backs?|police(?:man|men|woman)?|one of|[1-6]\.\d|"
    r"those|hospitali\w+|in hospital|identif\w+|aid|help|"
    r"is|are|will|would|could|may|might|should|remain\w*|not|no|never|marks?|says?|calls?|urges?|vows?|blames?|condemns?|"
    r"arrest\w*|return\w*|more(?! than)|because|due|amid|despite|against|about|ahead|between|until|till|before|"
    r"cease-?fire|truce|response|reply|reaction|anger|outrage|grief|"
    r"postpon\w*|cancel\w*|evacuat\w*|extinguish\w*|put out|"
    r"claim\w*|confirm\w*)\b",
    re.IGNORECASE,
)
#: Deeds whose form alone does not give them away.
_STRONG_VERBS = frozenset(
    "said told spoke met went came gave laid held began flew saw found left took made paid sent set stood sat led "
    "brought bought thought read heard rose fought put dug wept sang won lost grew fell kept knew meant ran drew "
    "chose wrote shut cut broke lay got became fled swore sought stuck gone born woke".split()
)
_ENDINGS = re.compile(r"[a-z’'-]*(?:ed|ing)")
_AS_DESCRIBED = frozenset(
    "killed died murdered armed masked crowded packed occupied controlled inspired administered affiliated based "
    "walled named used loaded guided fired launched dropped triggered caused carried committed staged convicted "
    "sentenced filled sacred hundred devastated ravaged destroyed damaged levelled flattened rocked rattled gutted "
    "crippled united coordinated unprecedented sustained sealed lied ignited rigged gas-powered building buildings "
    "shopping morning evening wedding gathering killing shooting bombing stabbing shelling housing during parking "
    "carrying flying passing using wielding including driving string thing boarding landing sleeping living "
    "visiting skiing dining king sinking flooding crossing bathing sheltering hiding praying dancing".split()
)


def tells_otherwise(clause: str, deed: re.Pattern[str], own: frozenset[str]) -> bool:
    """Whether a clause has any word in it that is neither of the scene nor plainly beside it: another deed, or what
    tells of the time after.
    """
    rest = deed.sub("", clause)
    if any(found.group().lower() not in own for found in _OTHER.finditer(rest)):
        return True
    return any(
        word in _STRONG_VERBS
        or (_ENDINGS.fullmatch(word) is not None and word not in _AS_DESCRIBED and "-" not in word and len(word) > 4)
        for word in re.findall(r"(?<![\w’'-])[a-z][a-z’'-]*", rest)
    )
