"""The like: whether a title that the register knows as one office's may in news be somebody else's of the same country.

A country has several secret services, chambers, prosecutors and premiers; and where a secretary of state heads the
department, each of those below is "a minister" of it, on record or not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from copydesk.judging.names.tenures import LOOSE_TITLES, Claim
from copydesk.model.document import Document
from copydesk.model.tenure import LEADING, Body, Office, Person, Place
from copydesk.register.places import place_names
from copydesk.register.portfolios import portfolio, portfolios_within
from copydesk.register.register import Register
from copydesk.register.wording import has_words, phrase

#: What news calls the head of any of a country's secret services, of which most have several, and whoever commands its
#: forces, and not only the minister.
_ANY_SERVICE = frozenset({"intelligence chief", "intelligence head", "head of intelligence", "intelligence director",
                          "director of intelligence", "head of the intelligence service", "intelligence service chief",
                          "spy chief", "spymaster", "security chief", "security head"})  # fmt: skip
_DEFENCE_CHIEFS = frozenset({"defence chief", "defense chief"})
_OF_FORCES = frozenset({"army chief", "army chief of staff", "army commander", "military chief",
                        "military chief of staff", "military commander", "armed forces chief",
                        "armed forces commander", "top general", "chief of staff"})  # fmt: skip
_OF_GOVERNMENT = frozenset({"government spokesperson", "government spokesman", "government spokeswoman"})

#: Of a country's police or of a city's.
_POLICE_CHIEFS = frozenset({"police chief", "chief of police", "head of police", "police commissioner"})
#: Of whoever leads one of the parties outside the government, and only one of them is called so in full.
_OPPOSITION_LEADER = "opposition leader"

#: Of which a country torn in two has two, each with a prime minister, and ministers who are on no record.
_OF_GOVERNMENTS = frozenset({"prime minister", "premier", "president", "pm"})
_HEADS_OTHER_GOVERNMENT = re.compile(
    r"(?:Prime Minister|Premier|President) of the (?!Regional)(?:\w+ ){1,2}[Gg]overnment\b"
)

#: Of the seat of power whoever rules there, as well as who runs the office: "the head of the Kremlin"; and of "the
#: German Army" the commander of one force as well as of all.
_HEADS = frozenset({"head", "chief", "boss", "leader", "master"})
_RUNS_THE_SEAT, _OF_ALL_FORCES = "/chief-of-staff-of-president", "/chief-of-defence"
_OF_A_FORCE = re.compile(r"\b(?:Army|Ground Forces|Land Forces)\b")

#: Whom it calls a country's leader: its president as its supreme leader, a rebel, an exile.
_LEADERS = frozenset({"leader", "ruler", "de facto leader", "de facto ruler", "strongman", "military leader",
                      "military ruler", "junta leader", "junta chief", "junta head", "head of the junta"})  # fmt: skip

_OF_CHAMBERS = frozenset({"speaker", "parliament speaker", "parliamentary speaker", "speaker of parliament",
                          "speaker of the parliament", "parliament chairman", "chairman of parliament",
                          "head of parliament", "parliament president", "president of parliament"})  # fmt: skip
_OF_FACTIONS = frozenset({"senate leader", "house leader", "leader"})
_PROSECUTORS = frozenset({"chief prosecutor", "top prosecutor", "prosecutor general", "prosecutor-general",
                          "general prosecutor", "state prosecutor", "public prosecutor"})  # fmt: skip
_ATTORNEYS = frozenset({"attorney general", "attorney-general"})
_JUDGES = frozenset({"chief justice", "chief judge", "top judge"})
_BANKERS = frozenset({"central bank chief", "central bank head", "head of the central bank", "central banker"})
_DEPUTIES = frozenset({"deputy prime minister", "deputy pm", "vice prime minister", "vice premier", "deputy premier"})
_ENVOYS = frozenset({"un ambassador", "u.n. ambassador", "un envoy", "u.n. envoy", "united nations ambassador",
                     "ambassador to the un", "ambassador to the united nations", "envoy to the un",
                     "envoy to the united nations"})  # fmt: skip
_OF_ECONOMY = frozenset({"economy minister", "economics minister", "economic minister", "economic affairs minister",
                         "economic policy minister", "economic revitalization minister",
                         "economic revitalisation minister"})  # fmt: skip

_DIPLOMATS = frozenset({"top diplomat", "chief diplomat", "most senior diplomat"})

_NO_CHAMBER = r"(?!.*\b(?:Committee|Ministers|Security|State)\b)"
_CHAMBER = r".*\b(?:Senate|House|Assembly|Council|Chamber|Parliament|Congress|Nation|Bundesrat)\b"
_CHAIR = r"(?:Chair(?:man|woman)?|President)"
#: Each with how an office is called in full whose holder may be meant, too.
_LIKES = tuple(
    (titles, re.compile(named))
    for titles, named in (
        (
            _ANY_SERVICE,
            r"\b(?:Intelligence|Security|Counterintelligence|Research and Analysis|Military Information|MI\d)\b",
        ),
        (_DEFENCE_CHIEFS | _OF_FORCES, r"\b(?:Chiefs?|Commander|Inspector|General Staff|Joint Command)\b"),
        (_OF_GOVERNMENT, r"\b(?:Spokes(?:person|man|woman)|Press Secretary)\b"),
        (_POLICE_CHIEFS, r"\b(?:Police|Carabinieri|Gendarmerie)\b"),
        (
            _OF_CHAMBERS,
            rf"^{_NO_CHAMBER}(?:Lord Speaker|(?:Speaker|Marshal|{_CHAIR}) of (?:the )?{_CHAMBER})",
        ),
        (_OF_FACTIONS, r"\b(?:Majority|Minority|Government) Leader\b|\bLeader of the (?:House|Senate|Opposition)\b"),
        (_PROSECUTORS, r"\b(?:Attorney[- ]General|Prosecut(?:or|ion)s?|Procurator)\b"),
        (_ATTORNEYS, r"\b(?:Prosecutor[- ]General|General Prosecutor|Procurator[- ]General)\b"),
        (_JUDGES, rf"\b(?:{_CHAIR}|Chief)\b.*\bCourt\b"),
        (_BANKERS, rf"\b(?:{_CHAIR}|Managing Director)\b.*\b(?:Bank|Monetary Authority)\b"),
        (_DEPUTIES, r"\b(?:Deputy|Vice)[- ](?:Prime Minister|Premier|Chairman of the (?:Government|Cabinet))\b"),
        (
            _ENVOYS,
            r"^(?:Permanent Representative|Ambassador|Envoy)\b.*\b(?:United Nations|UN|International Organi)",
        ),
        (_OF_ECONOMY, r"^Minister\b.*\bEconomic\b"),
        (_DIPLOMATS, r"\bForeign Affairs Commission\b"),
        (frozenset({"premier"}), r"^(?:Premier|Minister[- ]President)\b"),
        (_OF_GOVERNMENTS, rf"^(?:{_HEADS_OTHER_GOVERNMENT.pattern}|President of the Supreme Political Council\b)"),
        (
            _LEADERS,
            r"^(?:President|Prime Minister|Premier|King|Emir|Supreme Leader|Chairman of the People's Council)\b",
        ),
    )
)

#: Who heads a department in which others are ministers.
_ABOVE_MINISTERS = re.compile(r"(?:Secretary of State for|Foreign Secretary|Home Secretary)\b")


def is_one_of_the_like(claim: Claim, person: Person, register: Register) -> bool:
    """Whether the person, or a namesake, may be so called for another office, of that country or of a body of several,
    without ever having held the one that the title means: the CIA's director is a "spy chief" as the Director of
    National Intelligence is, a general a "defence chief" as the minister, a minister of electricity and renewable
    energy an "energy minister".
    """
    home = register.country(claim.office.id)
    if claim.when is None or home is None:
        return False
    beside = [
        tenure.office
        for somebody in (person, *register.people(claim.full_name))
        for tenure in register.tenures(somebody)
        if tenure.possibly(claim.when) and tenure.office.id != claim.office.id
    ]
    if any(_is_like(claim, office, home) and register.country(office.id) in (home, None) for office in beside):
        return True
    held = any(t.person.id == person.id for t in register.history(claim.office))
    if not held and may_be_of_other_government(claim, register):
        return True
    junior = _is_junior(claim) and all("Minister" in office.title for office in beside if office.of == claim.office.of)
    return not held and (junior or claim.mention.title.lower() in _LEADERS | {_OPPOSITION_LEADER})


def may_be_of_other_government(claim: Claim, register: Register) -> bool:
    """Whether a "minister" may be one of a second government that rules part of the country at the time: of the Houthis
    in Yemen, of the east in Libya.
    """
    if claim.when is None or "minister" not in claim.mention.title.lower().split():
        return False
    heads = _other_governments(register).get(claim.office.of, ())
    return any(tenure.possibly(claim.when) for office in heads for tenure in register.history(office))


@lru_cache(maxsize=2)
def _other_governments(register: Register) -> Mapping[str, Sequence[Office]]:
    """The offices that head a second government of a country, by its id."""
    found: defaultdict[str, list[Office]] = defaultdict(list)
    for office in register.records.offices.values():
        if _HEADS_OTHER_GOVERNMENT.match(office.title):
            found[office.of].append(office)
    return found


def may_be_unrecorded(claim: Claim, register: Register) -> bool:
    """Whether the like of the office are so many that not all are on record: another service's head, who commands the
    forces, a deputy who speaks for a ministry, a junior minister, a rebel leader, a rebel government's minister, the
    chief of a company's arm.
    """
    title = claim.mention.title.lower()
    return (
        is_of_company(claim, register)
        or title in _ANY_SERVICE | _DEFENCE_CHIEFS | _POLICE_CHIEFS | _LEADERS | {_OPPOSITION_LEADER}
        or title.endswith(("spokesperson", "spokesman", "spokeswoman"))
        or _is_junior(claim)
        or may_be_of_other_government(claim, register)
    )


def may_be_of_capital(claim: Claim, document: Document, register: Register) -> bool:
    """Whether the words may mean whoever heads a region's main city: the "head of Kursk" is its mayor, too."""
    place = register.record(claim.office.of)
    if not isinstance(place, Place) or not place.capital or claim.mention.title.lower() not in LOOSE_TITLES:
        return False
    words = claim.mention.span.of(document.text)
    called = {name for name in place_names(place) if has_words(words, name)}
    return bool(called) and called.issubset(place.capital)


def is_of_company(claim: Claim, register: Register) -> bool:
    """Whether it is a company's office, whose arms and namesakes have heads of their own: "SAP Germany chief"."""
    body = register.record(claim.office.of)
    return isinstance(body, Body) and body.kind == "company"


def _is_like(claim: Claim, office: Office, home: Place) -> bool:
    """Whether somebody in that other office of the country may go by the title."""
    title = claim.mention.title.lower()
    if title in _HEADS and (
        (claim.office.id.endswith(_RUNS_THE_SEAT) and office.id.endswith(LEADING))
        or (claim.office.id.endswith(_OF_ALL_FORCES) and _OF_A_FORCE.search(office.title))
    ):
        return True
    if any(title in titles and named.search(office.title) for titles, named in _LIKES):
        return True
    noun, asked = portfolio(phrase(title))
    own = phrase(office.title).removesuffix(f" of {phrase(home.name)}")
    return noun == "minister" and len(asked) == 1 and asked <= portfolios_within(own)


def _is_junior(claim: Claim) -> bool:
    """Whether it is a "minister" where the department's head is a secretary of state."""
    words = claim.mention.title.lower().split()
    return "minister" in (words[0], words[-1]) and bool(_ABOVE_MINISTERS.match(claim.office.title))
