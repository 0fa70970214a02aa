"""Words that tell what a capitalised run names: heads of bodies, of places, of events; forms of address; particles.

All in lower case, without full stops.
"""

from __future__ import annotations

#: Nouns that end (or, before "of", begin) the name of a body.
BODY_HEADS = frozenset(
    """
    ministry department agency service services bureau office committee commission council board directorate
    administration secretariat inspectorate authority police army navy guard guards force forces troops corps brigade
    battalion regiment division fleet command staff parliament duma assembly senate congress chamber court tribunal
    prosecutor's government cabinet academy university college institute school hospital clinic foundation fund trust
    society association federation confederation union alliance coalition league club party movement front
    organization organisation company corporation corp inc ltd llc plc gmbh group holding holdings bank exchange
    press news times post journal herald tribune gazette television radio network broadcasting channel magazine
    sport sports
    church mosque diocese patriarchate synagogue museum theatre theater opera library centre center laboratory
    airlines airways motors electric industries systems technologies partners capital ventures studios pictures
    school schools observatory orchestra institution chronicle bulletin tribune bureau consortium conglomerate brigades
    rangers militia gendarmerie constabulary intelligence consulate embassy mission initiative network forum
    """.split()
) - {"intelligence", "mission", "initiative", "front", "post", "staff", "channel", "capital", "press"} | {"press"}

#: Nouns that end the name of a place.
PLACE_HEADS = frozenset(
    """
    oblast krai kray okrug raion region province prefecture county district municipality governorate territory city
    town village river lake sea ocean bay gulf strait straits channel island islands peninsula mountain mountains mount
    valley desert coast canyon plateau forest park street avenue road boulevard square bridge airport harbor harbour
    port base palace castle cathedral stadium arena tower plaza gate beach hills heights station plant dam reservoir
    hill turnpike
    cemetery garden gardens zoo temple shrine camp crossing terminal highway creek falls springs cove basin delta steppe
    corridor hotel resort prison jail mansion hall trail ranch ridge crater volcano glacier archipelago
    """.split()
)

#: Nouns that "of" joins to the name of a place: "Bay of Biscay".
PLACES_OF = frozenset("bay gulf strait straits sea cape isle isles island lake port republic kingdom".split())

#: Ends of the names of firms; what follows "of" after them is another name.
LEGAL_FORMS = frozenset("Inc Ltd LLC Corp PLC plc GmbH AG Co LLP".split())

#: Nouns that begin the name of a place: "Mount Etna".
PLACE_BEGINNINGS = frozenset("mount lake cape fort port isle camp river calle rua via piazza plaza avenida".split())

#: Nouns that begin the name of a storm.
STORMS = frozenset("hurricane typhoon cyclone storm".split())

#: Nouns that end the name of an event, law, work or prize.
OTHER_HEADS = {
    "event": frozenset(
        """
        war wars battle revolution uprising summit conference olympics paralympics games cup championship championships
        festival election elections referendum crisis massacre genocide operation expo marathon prix derby open masters
        """.split()
    ),
    "other": frozenset(
        """
        act agreement accord accords treaty pact protocol convention constitution amendment bill law declaration charter
        resolution plan strategy doctrine program programme prize award awards medal order theory index report scale
        telescope bible quran torah edition
        """.split()
    ),
}

#: Addresses and ranks that stand before a person's name and are no office of their own.
HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron count countess duke duchess hon rev reverend
    fr father sister brother st saint datuk dato datin seri
    sheikh shaikh hajj hajji mullah imam rabbi ayatollah pastor canon monsignor
    """.split()
)

#: Titles and callings that make a person of the capitals after them; offices on record come from the register besides.
TITLE_HEADS = frozenset(
    """
    president minister secretary chancellor premier governor mayor king queen prince princess emperor empress sultan
    emir pope chairman chairwoman chairperson chair chief director commander general admiral colonel major captain
    lieutenant sergeant brigadier marshal commodore corporal private senator congressman congresswoman representative
    ambassador envoy spokesman spokeswoman spokesperson judge justice attorney prosecutor commissioner speaker deputy
    leader head founder ceo cfo coo coach bishop archbishop cardinal patriarch inspector detective officer lawmaker mp
    mep pm fm undersecretary comptroller treasurer councillor councilman councilwoman alderman sheriff superintendent
    prefect supervisor archduke earl viscount mec oba chancellor adviser advisor negotiator provost
    rector dean chaplain rapporteur ombudsman vice-president
    """.split()
)

#: Titles after which even "Park" or "Hill" is somebody: "Mayor Park"; "Prince Street" is a street.
CIVIL_TITLES = frozenset("mayor president minister governor senator chancellor secretary premier judge justice".split())

#: Heads of places that many people are called.
SURNAMES = frozenset("hill park hall forest street lake beach camp ridge falls station port base temple castle".split())

#: Callings in small letters that stand before a name.
CALLINGS = frozenset(
    """
    analyst expert lawyer economist author journalist reporter correspondent actor actress singer writer historian
    billionaire businessman activist physicist scientist researcher politician oligarch blogger commentator director
    striker midfielder goalkeeper defender captain manager student teacher doctor spokesman spokeswoman lawmaker soldier
    """.split()
)

#: Small words inside names of people.
PARTICLES = frozenset(
    "de del dela delos della der den van von und da das do dos du di la le los las el al ul ur bin ibn bint abu ben "
    "bar af av ter ten te zu zum y e ad ed oglu ogly oglou kyzy kizi uulu arap".split()
)

#: Parts after a surname.
SUFFIXES = frozenset("jr sr ii iii iv v esq".split())

#: Small words inside names of bodies.
CONNECTORS = frozenset("of for the and & on in to de la du des del".split())

#: Capitalised words that are no names.
CALENDAR = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun gmt utc est edt cet bst am pm christmas easter ramadan
    """.split()
)

#: Capitalised words of running text that name nobody alone.
PLAIN_CAPITALS = frozenset(
    """
    i ok okay tv god internet earth state federal national mr mrs ms dr sir yes no photo image video read more related
    updated published breaking news share advertisement watch live source sources credit file copyright exclusive
    opinion analysis editorial comment comments world politics business sport sports home menu subscribe
    """.split()
)

#: Verbs and function words written with a capital in headlines: never the start or the end of a name there.
HEADLINE_WORDS = frozenset(
    """
    a an the and or but of for in on at to from with by as is are was were be been has have had will would could should
    may might can says say said during after before over under into against amid about between through while when why
    how what who where his her its their he she it they this that new more not no out up down off reveals calls warns
    vows urges tells told meets visits backs hits kills killed
    """.split()
)

#: Second parts of compounds that are no part of a name: "Russian-led".
COMPOUNDING = frozenset(
    """
    led based born backed installed appointed imposed made style era held controlled occupied trained funded educated
    speaking language owned run style wide like related linked brokered sponsored supplied built designed elect
    designate general turned and
    """.split()
)

#: Heads that before "of" mean some of a body, and are no part of its name: "Troops of the 58th Army".
MANY = frozenset("troops forces guards services partners members units soldiers officers".split())

#: Written in capitals, and no body: after years and names, of law, medicine, trade, work, arms and chat.
NO_BODIES = frozenset(
    """
    bc bce ad ce qc kc sc md mba jd rn pm am iq id tv dvd cd it ai hiv aids dna rna mrna gdp gnp ceo cfo coo cto
    vp svp evp ipo hr pr vip rsvp asap faq pdf usb gps lgbt lgbtq lgbtq+ ufo wmd ied suv atm sms ok ps p.s fyi btw lol
    lmao omg wwi wwii ww1 ww2 diy hq eta nb rip pov phd mp mep mla td uav uavs fpv drg icbm mlrs tba tbd url www
    html http https api sim wifi covid sars mers ptsd adhd stem esg vat rsvp eds ed op http hd led lcd er icu cpr yay
    et pt ct mt gmt utc bst cet cest est edt pst pdt cst cdt ist
    vs aka a.k.a ie eg etc mph kph km kw mw gw kwh co2 ph nfl-style pow pows kia mia i.e e.g n.b q&a m&a r&d pin xl xxl
    """.split()
)
