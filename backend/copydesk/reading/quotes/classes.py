"""Classes: what kind of source a noun makes its phrase: one to be found, a group, nobody in particular, a paper."""

from __future__ import annotations

from collections.abc import Sequence

#: Members of parliaments, in short; not theirs alone, though written with capitals as names are.
LAWMAKERS = frozenset("mps meps msps".split())

#: Groups without a name.
COLLECTIVES = LAWMAKERS | frozenset(
    "officials analysts experts observers critics commentators residents locals witnesses eyewitnesses sources insiders"
    " supporters opponents activists protesters protestors demonstrators campaigners lawmakers politicians diplomats"
    " economists researchers scientists scholars academics historians lawyers attorneys traders investors strategists"
    " pundits journalists reporters bloggers readers viewers users fans people citizens civilians voters"
    " neighbours neighbors relatives families parents teachers students doctors nurses workers employees employers"
    " authorities prosecutors investigators leaders aides advisers advisors ministers senators governors deputies"
    " representatives members colleagues friends veterans soldiers troops commanders generals officers rebels"
    " separatists militants fighters hackers propagandists outlets media newspapers tabloids channels bloggers"
    " skeptics sceptics detractors proponents advocates reviewers specialists professionals executives managers"
    " some many others several most few both thousands hundreds dozens everyone everybody westerners"
    " democrats republicans conservatives liberals russians ukrainians americans europeans sides parties allies"
    " staff countries nations governments states capitals circles quarters firefighters rescuers medics spokespeople"
    " organisers organizers organizations organisations groups companies unions agencies figures men women children"
    " players coaches singers artists musicians actors farmers fishermen migrants refugees victims survivors"
    " patients passengers drivers villagers pundits clerics priests bishops monks tourists guests visitors crowds"
    " crowd community public audience tens mourners demonstrators spectators onlookers publications reports"
    " backbenchers peers shopkeepers shoppers traders merchants bystanders holidaymakers".split()
)

#: People whose word stands for a body that everybody can ask.
BODIES = frozenset(
    "police ministry government army military navy company agency department office court union group party bank"
    " newspaper paper magazine outlet channel station broadcaster network site website organisation organization"
    " commission committee council parliament administration embassy consulate university institute hospital"
    " firm airline club association federation body team service authority regulator watchdog prosecutor's"
    " presidency junta regime coalition charity foundation nonprofit ngo force brigade regime senate house city"
    " board panel jury tribunal inquiry investigation chamber league federation club crowd audience crew"
    " delegation".split()
)

#: Things written, which can be looked up. Not "reports": those are nobody's.
DOCUMENTS = frozenset(
    "report statement announcement document documents letter transcript indictment lawsuit ruling study survey poll"
    " analysis filing filings memo complaint affidavit book article editorial paper bill law communique"
    " communiqué declaration resolution post tweet email message website release press-release records"
    " record data figures constitution decree sign banner placard note notice headline emails manifesto"
    " essay treaty agreement charter dossier audit census minutes summary warrant verdict judgment"
    " judgement decision order sentence advisory bulletin footage video recording audio legislation"
    " proposal draft plan file files leaflet plaque ballot label sticker packet brief briefing ad advertisement"
    " findings results research evidence measurements models estimates projections statistics polls polling"
    " commercial flyer pamphlet mailer brochure column op-ed memoir readout dispatch tweets posts ads".split()
)

#: One person by what they are or do. Others are found by their endings, and by elimination.
ROLES = frozenset(
    "president premier minister chancellor governor mayor senator congressman congresswoman lawmaker"
    " legislator deputy secretary ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman"
    " chair chief head leader director commander general colonel major captain lieutenant admiral judge"
    " prosecutor lawyer attorney king queen prince princess emir sultan sheikh ayatollah pope bishop archbishop"
    " patriarch professor"
    " analyst expert economist historian scientist researcher diplomat official adviser advisor aide"
    " source insider executive ceo founder owner manager coach player singer actor actress writer author"
    " journalist reporter editor activist resident witness eyewitness man woman boy girl teenager mother"
    " father brother sister son daughter husband wife widow friend neighbour neighbor colleague soldier"
    " officer veteran fighter pilot doctor nurse teacher student worker driver farmer victim survivor"
    " suspect defendant representative candidate politician pensioner protester supporter critic observer"
    " billionaire businessman businesswoman oligarch strongman dictator monarch cardinal priest monk"
    " speaker whip commissioner inspector superintendent sheriff detective marshal brigadier serviceman"
    " conscript mercenary operator user blogger commentator pundit host presenter anchor engineer"
    " physician surgeon psychologist sociologist epidemiologist politologist strategist trader investor"
    " banker entrepreneur consultant specialist scholar fellow academic person someone somebody employee"
    " counterpart administrator coordinator moderator curator pollster juror principal trustee treasurer clerk"
    " counselor counsellor"
    " sophomore freshman nominee contender incumbent challenger rival opponent delegate donor operative organizer"
    " organiser volunteer mom dad mum kid guy lady gentleman landlord tenant homeowner shopper retiree trooper"
    " constable paramedic firefighter dispatcher welder miner machinist trucker bartender waitress waiter barber"
    " butcher baker carpenter plumber electrician mechanic janitor nun dean provost coroner ranger intern novelist"
    " forewoman foreman negotiator investigator lobbyist shopkeeper owner-operator"
    " mp mep msp peer backbencher staffer member passenger tourist customer parent child grandmother"
    " grandfather uncle aunt cousin pastor rabbi imam cleric warlord general-secretary vice-president republican"
    " democrat director-general secretary-general attorney-general governor-general".split()
)

#: Roles whose holder nobody can find from "a senior ..." alone; the others are people met on the street or in court.
HIDDEN_ROLES = frozenset(
    "official analyst expert diplomat adviser advisor aide source insider executive officer lawmaker commander general"
    " minister person someone somebody employee staffer strategist trader figure member economist colonel negotiator"
    " legislator operative specialist consultant agent soldier".split()
)

#: Roles that speak for whoever is named with them.
SPOKEN_FOR = frozenset(
    "spokesman spokeswoman spokesperson lawyer attorney representative press-secretary wife husband father mother son"
    " daughter brother sister widow agent manager publicist".split()
)

PARTY_MEMBERS = frozenset("republican democrat conservative liberal".split())
SOURCES = frozenset("source sources insider insiders".split())

#: Words in or right after a phrase that keep the speaker's name back.
NAMELESS = (
    "condition of anonymity",
    "conditions of anonymity",
    "not to be named",
    "not to be identified",
    "not be named",
    "not be identified",
    "to remain anonymous",
    "remain unnamed",
    "remained anonymous",
    "requested anonymity",
    "requesting anonymity",
    "request anonymity",
    "granted anonymity",
    "anonymously",
    "not authorized to",
    "not authorised to",
    "n't authorized to",
    "n't authorised to",
    "declined to be named",
    "declined to be identified",
    "refused to be named",
    "did not want to be named",
    "did not wish to be named",
    "wished not to be named",
    "without being named",
    "on background",
    "declined to give his name",
    "declined to give her name",
    "declined to give their name",
    "whose name has not been",
    "name was withheld",
    "whose identity",
)
NAMELESS_WORDS = frozenset("unnamed anonymous unidentified undisclosed nameless".split())

#: Singular words that end in s, and plural ones that do not are in ``COLLECTIVES``.
_SINGULAR_S = ("ss", "us", "is", "'s", "news", "series", "congress", "press")


def is_plural(noun: str) -> bool:
    """Whether a lower-case noun looks plural."""
    return noun in COLLECTIVES or (len(noun) > 3 and noun.endswith("s") and not noun.endswith(_SINGULAR_S))


#: Endings of nouns for people that no list holds.
PERSON_ENDINGS = (
    "-old", "-olds", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "mate", "mates", "keeper", "keepers",
    "smith", "maker", "makers", "goer", "goers", "eer", "eers", "ologist", "grapher", "person", "persons",
)  # fmt: skip
_PEOPLE = (
    ROLES
    | COLLECTIVES
    | frozenset("he she it they i we you another other others one next predecessor successor".split())
)


def is_human(words: Sequence[str]) -> bool:
    """Whether lower-case words name somebody who can speak."""
    return any(
        word in _PEOPLE or word.removesuffix("s") in ROLES or (len(word) > 4 and word.endswith(PERSON_ENDINGS))
        for word in words
    )


def is_source(words: Sequence[str]) -> bool:
    """Whether lower-case words name somebody, a body or a paper."""
    named = BODIES | DOCUMENTS
    return is_human(words) or any(word in named or word.removesuffix("s") in named for word in words)
