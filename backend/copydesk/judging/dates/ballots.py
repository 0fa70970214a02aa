"""Ballots: an election or referendum of a country as a page tells it with a day, without its own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.judging.dates.beside_days import WEEKDAY
from copydesk.judging.dates.shapes import shape_of
from copydesk.model.document import DateMention, Document
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Body, Place
from copydesk.register.register import Register

#: A sentence is read with these for its names of places and parliaments, for the day in question, and for other dates.
_PLACE, _PARLIAMENT, _TOLD, _DATE = "§¤#@"

#: Told without what was chosen, where it may have been one or the other.
_WHOLE = r"\b(?:general|federal|national|government)\b"
#: What is chosen, as the words of the election or of its voters say it.
_CHOICES = {
    "president": re.compile(rf"\bpresident|\bhead of state|{_WHOLE}"),
    "parliament": re.compile(
        rf"\bparliament|\blegislat|\bcongress|\bmidterm|\blower|\blawmakers|\bMPs|{_PARLIAMENT}|{_WHOLE}"
    ),
}
_ROUNDS = (re.compile(r"\bfirst[ -]round"), re.compile(r"\brun-?off|\bsecond(?: and final)?[ -]round"))
_REFERENDUM = re.compile(r"\breferendum")
#: What else a vote in parliament may be, or a race: of these only some are elections.
_NO_ELECTION = re.compile(
    rf"(?:parliamentary|legislative|congressional|national|federal|early|{_PARLIAMENT}+) (?:vote|ballot|race|contest)"
)
_BARE = re.compile(r"(?:vote|ballot|race|contest)$")

_SORTS = (
    r"presidential|parliamentary|legislative|congressional|general|national|federal|nationwide|snap|early|midterm|"
    rf"lower[- ]house|run-?off|(?:first|second)-round|{_PARLIAMENT}+|"
    r"landmark|historic|crucial|pivotal|key|disputed|contested|free|democratic|\w+-(?:fought|watched|contested)|"
    r"(?:hotly|closely) \w+ed|twin|combined|last|latest|(?:first|second|third|fourth|fifth)(?! round)"
)
_OF = rf"(?:(?:the )?{_PLACE}+(?:['’]s?)? )?(?:the |{_DATE}{{4}} )?"
#: Not "in the German state of Bavaria".
_A_PART = r" (?:\w+ )?(?:state|region|province|republic|city|territory)\b"
_IN = rf"(?:,? (?:in|across) (?:the )?{_PLACE}+(?![{_PLACE}]|{_A_PART}))?"
_ROUND_OF = r"(?:(?:first|second(?: and final)?) round|run-?off) (?:of|in) (?:the |its |an? )?"
_REFERENDUM_ON = (
    rf"(?:(?:constitutional|independence|national|nationwide|EU|membership|{_DATE}{{4}}) )*referendum"
    rf"(?: on (?!{WEEKDAY}[{_TOLD}\d])[^,.;:{_TOLD}{_DATE}]{{3,60}}?)?"
)
_ELECTION = (
    rf"(?:{_ROUND_OF})?{_OF}(?:(?:(?:{_SORTS})(?:,? and |, | ))*"
    rf"(?:elections?|vote|ballot|run-?off|race|contest|(?:first|second) round)(?: run-?off)?|{_REFERENDUM_ON})"
    rf"(?: of {_DATE}{{4}})?{_IN}"
)
_A = r"(?:the|an?|its|their|that|this)"
_HELD = (
    rf"(?:,? (?:(?:which|that) )?(?:(?:was|were) )?(?:held|conducted|staged)|,? (?:(?:which|that) )?took place){_IN}"
)
_WHEN = rf" (?:on|in) {WEEKDAY}{_TOLD}+"

_VOTERS = rf"(?:{_PLACE}+ (?:voters|citizens)|[Vv]oters (?:in|across) (?:the )?{_PLACE}+)"
_TO_CHOOSE = (
    r" to (?:choose|elect|pick|select) (?:(?:an?|the|their|its) )?(?:(?:new|next) )?"
    rf"(?:president|head of state|(?:members of )?(?:the )?(?:parliament|{_PARLIAMENT}+)|lawmakers|MPs|legislature|"
    r"government|leader)"
)
_FOR_WHAT = rf"(?:{_TO_CHOOSE}|,? (?:in|for|to vote in) (?:{_A} )?{_ELECTION})"
_WENT = r"(?:went|headed|flocked|returned) to the polls|cast (?:their )?(?:ballots|votes)"
#: The country by itself votes on much, and its people in more than elections.
_VOTED = (
    rf"(?:(?:{_VOTERS}|{_PLACE}+) (?:{_WENT})|{_VOTERS} voted(?= (?:on|in|to (?:choose|elect|pick|select)) )|"
    rf"{_PLACE}+ voted(?= (?:{WEEKDAY}on {_TOLD}+)?(?:{_FOR_WHAT})))"
)
_LEAD = r"in|since|during|from|after|before"
_VOTE_OF = rf"(?:{_HELD}{_WHEN}|,? of {_TOLD}+| \({_TOLD}+\))"  # the day is that of the vote, and of nothing else
_CALLED = rf"(?:held|organi[sz]ed|staged) (?:{_A} )?{_ELECTION}"
_HELD_WAYS = (
    rf"{_PLACE}+(?:, which)?(?: ha[sd])? {_CALLED}{_WHEN}{_IN}",
    rf"^On {_TOLD}+,? (?:the )?{_PLACE}+ {_CALLED}",
    rf"{_VOTED}(?:{_FOR_WHAT})?{_WHEN}(?:{_FOR_WHAT})?{_IN}",
    rf"^On {_TOLD}+,? {_VOTED}(?:{_FOR_WHAT})?{_IN}",
)
#: The ways to tell it; in the last one the day may be that of the deed told, where the election decided something.
_WAYS = tuple(
    re.compile(way)
    for way in (
        *_HELD_WAYS,
        rf"(?:^|[,;:] |^The |\b(?i:{_A}|{_LEAD}|of|and|for|whose|by) ){_ELECTION}{_VOTE_OF}{_IN}",
        rf"(?:\b{_A} |^The |{_PLACE}+(?:['’]s?)? (?:the )?){_TOLD}+(?:['’]s)? {_ELECTION}",
        rf"(?:^|[,;] |\b(?i:{_LEAD}|than|won|lost) )(?:(?:[Tt]he|[Aa]n?|its) )?{_ELECTION}{_WHEN}{_IN}",
    )
)
_HELD_ON = re.compile(r"\b(?:held|conducted|staged|took place|voted|cast|polls)\b")
_DECIDING = re.compile(r"\b(?:won|wins|lost|elected|re-?elected|vict\w+|defeat\w*|beat|unseated|conceded|triumph\w*)\b")

#: Votes of another sort, of others, or elsewhere.
_OTHER_VOTES = (
    r"primar(?:y|ies)|caucus\w*|regional|local|municipal|mayor\w*|gubernatorial|governors?|provincial|communal|county|"
    r"state elections?|senat\w+|upper house|councill?ors|councils?|by-elections?|special elections?|European|"
    r"EU elections?|leadership|union|students?|federation|electors|electoral college|indirect\w*|constituenc\w+|"
    r"districts?|areas|islands?|rebel\w*|separatists?|breakaway|self-\w+|occupied|people['’]s republics?|territor\w+|"
    r"mock|shadow|(?:opinion|exit) polls?|survey\w*"
)
#: Other days of the same, and what was to be.
_OTHER_DAYS = (
    r"early voting|advance\w*|postal|absentee|overseas|abroad|expatriates?|diaspora|embass\w+|consulates?|prisoners?|"
    r"soldiers|troops|sailors|polling stations?|re-?runs?|repeat\w*|re-?vote|supplementary|postpone\w*|delay\w*|"
    r"reschedul\w+|schedul\w+|due|plan(?:s|ned)|original\w*|set for|cancel\w*|annul\w*|suspend\w*|moved|put off|"
    r"brought forward|call(?:s|ed)? off|call(?:s|ed) (?:for|an?)|martial law|phases?|stages?|"
    r"(?:first|second|third|last|final|opening|previous|next) day|days of|days?-long|(?:two|three|four|five)-day|"
    r"until|through|began|begin\w*|start\w*|open(?:s|ed)|counting|time"
)
_NOT_PLAIN = (
    r"not|no|never|if|unless|whether|(?:was|were|is|are) to|will|would|should|could|(?-i:may)|might|must"  # no May
)
_OTHERWISE = re.compile(rf"\b(?:{_OTHER_VOTES}|{_OTHER_DAYS}|{_NOT_PLAIN})\b", re.IGNORECASE)
#: One of several days.
_AND_ANOTHER = re.compile(rf"(?: and| or| to|,|/| ?[–-]) ?(?:\d|{_DATE})|(?<={_DATE}) (?:and|or|to) {_TOLD}")


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a page tells of a vote, with one of its days."""

    place: Place | None  # None: not said beside it
    choices: frozenset[str]  # of "president", "parliament"; none: not said
    round: int | None  # 1 or 2
    referendum: bool
    decided: bool  # the day may be that of the outcome
    held: bool  # it is told outright that people voted then, and not only that a vote is known by its day

    @property
    def is_plain(self) -> bool:
        """Whether it is told what sort of vote it was, and where."""
        return self.place is not None and bool(self.choices or self.round or self.referendum)


def ballot_told(document: Document, told: DateMention, register: Register) -> Ballot | None:
    """The vote that the page's words around the date tell of; None where there is none, or another reading."""
    sentence = document.sentence_of(told.span)
    said, places = sentence.of(document.text), dict(_places(document, sentence, register))
    if _OTHERWISE.search(said):
        return None
    shape = _shape(document, sentence, told, places)
    if _AND_ANOTHER.search(shape, max(0, told.span.start - sentence.start - len("@ and "))):
        return None
    for way in _WAYS:
        found = way.search(shape)
        if found is not None:
            break
    else:
        return None
    words = found.group()
    inside = {
        record.of if isinstance(record, Body) else record.id
        for span, record in places.items()
        if found.start() <= span.start - sentence.start < found.end()
    }
    choices = frozenset(choice for choice, told_so in _CHOICES.items() if told_so.search(words))
    rounds = [number for number, told_so in enumerate(_ROUNDS, 1) if told_so.search(words)]
    if len(inside) > 1 or len(rounds) > 1 or _NO_ELECTION.search(words) or (_BARE.search(words) and not choices):
        return None
    place = register.record(inside.pop() or "") if inside else None
    return Ballot(
        place=place if isinstance(place, Place) else None,
        choices=choices,
        round=rounds[0] if rounds else None,
        referendum=_REFERENDUM.search(words) is not None,
        held=_HELD_ON.search(words) is not None,
        decided=way is _WAYS[-1] and _DECIDING.search(said, 0, found.end()) is not None,
    )


def _places(document: Document, sentence: Span, register: Register) -> Iterator[tuple[Span, Place | Body]]:
    """Each place named in the sentence, and each parliament, if it is on record which."""
    for name in starting_in(document.names, sentence):
        records = document.entities[name.entity].records
        record = register.record(records[0]) if len(records) == 1 else None
        if isinstance(record, Place) or (isinstance(record, Body) and record.kind == "parliament" and record.of):
            yield name.span, record


def _shape(document: Document, sentence: Span, told: DateMention, places: dict[Span, Place | Body]) -> str:
    signs = [(span, _PLACE if isinstance(record, Place) else _PARLIAMENT) for span, record in places.items()]
    signs += [(date.span, _DATE) for date in starting_in(document.dates, sentence)]
    return shape_of(document, sentence, [*signs, (told.span, _TOLD)])
