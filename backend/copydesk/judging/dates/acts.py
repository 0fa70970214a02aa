"""Acts: what bodies and states on record adopted, imposed or signed, as a page tells it with another day."""

from __future__ import annotations

import re

from copydesk.judging.dates.near_days import NEAR_DAYS, SURELY_DAYS, is_there
from copydesk.judging.dates.outline import DAY, TIME, Outline, Party
from copydesk.judging.dates.tellings import BETWEEN, ON, PLACED, is_unsure
from copydesk.model.document import DateKind, DateMention, Document
from copydesk.model.interval import Interval
from copydesk.model.numerals import ORDINALS
from copydesk.model.span import starting_in
from copydesk.model.tenure import LEADING, Event, Person, Tenure
from copydesk.register.register import Register

#: Within so many days what has a number is meant though the page does not say whose it is.
_MONTH = 31
_WORDS = ORDINALS | {f"twenty-{word}": 20 + ORDINALS[word] for word in ("first", "second", "third", "fourth")}
#: Between what is told, its number and its day: nothing else that happened.
_PLAIN = (
    r"(?:(?![.;:()“”\"—–§~]|\b(?:after|before|since|until|days?|weeks?|said|told|that|when|not|never|welcom\w+|reject\w+|"
    r"condemn\w+|draft|vetoed|blocked|and (?!\d|Security))\b).){0,90}?"
)
_BY_NUMBER = {
    r"\b[Rr]esolution (?:No\.? ?)?(?P<number>\d{3,4})(?: \(\d{4}\))?": (
        r"(?:adopt(?:ed|s)|pass(?:ed|es)|approved|voted for)",
        r"Security Council resolution {} ",
        r"\bU\.?N\b|United Nations|\bCouncil\b",
        r"\b(?:House|Senate|Congress|Assembly|IAEA|Bundestag)\b",
    ),
    rf"\b(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_WORDS)})(?: [\w-]+){{0,2}}? package\b": (
        r"(?:adopt(?:ed|s)|imposed?|formally approved)",
        r"EU's {}(?:st|nd|rd|th) package of sanctions against Russia",
        r"\bEU\b|European Union|Brussels|\bbloc\b",
        # whoever follows the EU, and against whom it has other packages
        r"\b(?:Swi(?:tzerland|ss)|Norw|Liechtenstein|Iceland|Brit|UK|Japan|Canad|Moldov|Zelensky|Belarus|Minsk|Iran|Syria)",
    ),
}
_TREATY = r"(?:accords?|agreement|treaty|pact|deal|memorandum|declaration)\b"
_PARTIES = r"(?P<who>[@#%](?:(?:, (?:and )?| and )(?:the |his |her )?[@#%])+)"
_HAVE_SIGNED = r"(?:have |had )?(?:signed|initialled) [^.;:§]{0,40}?"
#: Who signed what; with whom a court dealt; each before or behind its day.
_SIGNED = [
    re.compile(pattern)
    for pattern in (
        rf"(?:^|[;:,] |\b(?:when|where|that) )(?:[Tt]he )?{_PARTIES} {_HAVE_SIGNED}{_TREATY}{BETWEEN}{ON}{PLACED}",
        rf"\b{_TREATY} (?:between|of) (?:the )?{_PARTIES},? (?:was |were )?signed\b{BETWEEN}{ON}{PLACED}",
        rf"^(?:[Oo]n )?{DAY},? (?:[Tt]he )?{_PARTIES} {_HAVE_SIGNED}{_TREATY}(?:{BETWEEN}#)?",
        rf"\b{_TREATY},? signed by (?:the )?{_PARTIES}{BETWEEN}{ON}{PLACED}",
    )
]
_NOT_SIGNED = re.compile(
    r"\b(?:withdrawal|entry into force|ratifi\w+|expiry|end|suspension|admitted|announce\w+)\b", re.IGNORECASE
)


def act_told(document: Document, mention: DateMention, outline: Outline | None, register: Register) -> Event | None:
    """What is on record of another day near to the mention's, and the page tells with it."""
    day = mention.interval
    if day is None or day.start > (document.page_date or day.start):
        return None
    numbered = _numbered(document, mention, day, register)
    return numbered or (_signed(outline, day, register) if outline is not None else None)


def _numbered(document: Document, mention: DateMention, day: Interval, register: Register) -> Event | None:
    told = _with_days(document, mention)
    for thing, (deed, name, whose, others) in _BY_NUMBER.items():
        ways = (
            rf"\b{deed}\b{_PLAIN}{thing}{_PLAIN} on (?:\w+day,? )?{DAY}",
            rf"{thing}(?:,? which)?{_PLAIN}\b{deed}\b{_PLAIN} on (?:\w+day,? )?{DAY}",
            rf"{thing} of {DAY}",
            rf"^On (?:\w+day,? )?{DAY},{_PLAIN} {deed}\b{_PLAIN}{thing}",
        )
        found = next(filter(None, (re.search(way, told) for way in ways)), None)
        if found is None or re.search(others, told):
            continue
        surely = SURELY_DAYS if re.search(whose, document.text) else _MONTH
        number = found["number"]
        number = str(_WORDS.get(number) or number.rstrip("stndrh"))
        pattern = re.compile(name.format(number))
        known = [event for event in register.events() if pattern.search(event.name)]
        if len(known) == 1 and not known[0].when.overlaps(day) and known[0].when.overlaps(day.widened(surely)):
            return known[0]
    return None


def _with_days(document: Document, mention: DateMention) -> str:
    """The mention's sentence with signs for its days alone, as numbers may be read as years, or be parts of names."""
    sentence = document.sentence_of(mention.span)
    told, end = "", sentence.start
    for date in starting_in(document.dates, sentence):
        if date.kind is DateKind.DAY:
            told += document.text[end : date.span.start] + (DAY if date == mention else TIME)
            end = date.span.end
    return told + document.text[end : sentence.end]


def _signed(outline: Outline, day: Interval, register: Register) -> Event | None:
    for way in _SIGNED:
        for found in way.finditer(outline.text):
            if not found.start() <= outline.day < found.end() or is_unsure(outline, found):
                continue
            everyone = sorted({*outline.people, *outline.bodies}, key=lambda party: party.at)
            parties = [party for party in everyone if found.start("who") <= party.at < found.end("who")]
            told = outline.within(outline.places, found.start(), found.end())
            where = [place.name for place in told if not found.start("who") <= place.at < found.end("who")]
            week = [e for e in register.events(when=day.widened(NEAR_DAYS)) if _signed_by(e, parties, register)]
            if any(event.when.overlaps(day) for event in week):
                return None
            near = [event for event in week if event.kind == "treaty" and not _NOT_SIGNED.search(event.name)]
            near = [
                event for event in near if not where or any(is_there(event, place, register, True) for place in where)
            ]
            return near[0] if len(near) == 1 else None
    return None


def _signed_by(event: Event, parties: list[Party], register: Register) -> bool:
    """Whether two of those who take part are told of, be it by their leaders."""
    present = [id for id in event.participants if any(_stands_for(party, id, event, register) for party in parties)]
    return len(present) > 1


def _stands_for(party: Party, id: str, event: Event, register: Register) -> bool:
    if id in party.ids:
        return True
    record = register.record(id)
    if isinstance(record, Person):
        leads = {tenure.office.of for tenure in _leading(record, event.when, register)}
        return party.is_(record, register) or bool(leads & party.ids)
    leaders = (register.record(one) for one in party.ids)
    return any(
        tenure.office.of == id
        for leader in leaders
        if isinstance(leader, Person)
        for tenure in _leading(leader, event.when, register)
    )


def _leading(person: Person, when: Interval, register: Register) -> list[Tenure]:
    return [t for t in register.tenures(person) if t.office.id.endswith(LEADING) and t.possibly(when)]
