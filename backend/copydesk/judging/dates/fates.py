"""Fates: deaths, arrests and sentences of people on record, told with a day by what was done, or with its noun."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from copydesk.judging.dates.beside_days import APPOSED, WEEKDAY, before_joint
from copydesk.judging.dates.happenings import DATELINE, is_of_the_court
from copydesk.judging.dates.milestones import Milestone
from copydesk.judging.persons import person_meant
from copydesk.model.document import DateMention, Document, Name, NameKind
from copydesk.model.interval import Interval
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Event, Person
from copydesk.register.register import Register

#: From the day on record, in days: farther off, another arrest or sentence may be meant, or the news of a death.
_NEAR_DAYS = 3


#: A title before a name: "Hezbollah's leader, ", "former president "; and others with whom: "and his minister".
_TITLED = r"(?:(?:the )?(?:[\w’'-]+ ){0,6}?(?:[\w’'-]+, )?)"
_WITH_OTHERS = r"(?:,? and (?:his|her|two|three|four|five|six|seven|eight|nine|ten) [\w’' -]{3,40}?)?"


@dataclass(frozen=True, slots=True)
class _Fate:
    """What befalls somebody, and how it is told."""

    noun_of: re.Pattern[str]  # up to the name: "the death of President "
    done_to: re.Pattern[str]  # up to the name: "killed Hezbollah's leader, "
    own_noun: re.Pattern[str]  # from the name on: "'s death"
    suffered: re.Pattern[str]  # from the name on: " and his aides were killed"
    on_record: re.Pattern[str]  # how names of events begin that are one


def _fate(nouns: str, verbs: str, suffered: str, called: str) -> _Fate:
    return _Fate(
        re.compile(rf"\b(?:{nouns}) of (?P<title>{_TITLED})$", re.IGNORECASE),
        re.compile(rf"\b(?:{verbs}) (?P<title>{_TITLED})$"),
        re.compile(rf"['’]s? (?:{nouns})\b"),
        re.compile(rf"{APPOSED}(?:,? who|,)?{_WITH_OTHERS} (?:had )?(?:{suffered})\b"),
        re.compile(rf"(?:{called}) (?:of|on) ", re.IGNORECASE),
    )


_AT_A_CRASH = (
    r"(?: (?:when|after) (?:his|her|the|an?) (?:[\w-]+ ){0,2}(?:plane|helicopter|jet|car)(?: \w+)? "
    r"(?:crashed|exploded|went down|(?:blew|was blown) up|was shot down))?"
)
_DEATH = _fate(
    nouns=r"death|killing|assassination|murder|execution|passing|slaying|hanging",
    verbs=r"(?:shot and |stabbed and )?killed|assassinated|murdered|executed|gunned down|shot dead|hanged|slew",
    suffered=r"(?:died|passed away|perished|lost (?:his|her) life|succumbed)|(?:was|were) (?:(?:\w+ly )?"
    r"(?:(?:(?:shot|captured) and )?killed|assassinated|murdered|executed|shot dead|gunned down|hanged|slain|blown up|"
    rf"(?:stabbed|beaten) to death|fatally (?:shot|stabbed|wounded))){_AT_A_CRASH}",
    called=r"Death|Killing|Assassination|Murder|Execution",
)
_HELD = r"Arrest|Detention|Capture|Imprisonment"
_ARREST = _fate(nouns=r"arrest", verbs=r"arrested", suffered=r"was arrested", called=_HELD)
_DETENTION = _fate(
    nouns=r"detention|capture|seizure",
    verbs=r"detained|captured|seized",
    suffered=r"was (?:detained|captured|seized|taken into custody)",
    called=_HELD,
)
_VERDICT = _fate(
    nouns=r"sentencing|conviction",
    verbs=r"sentenced|convicted|jailed",
    suffered=r"was (?:sentenced|convicted|jailed|found guilty)",
    called=r"Sentencing|Conviction|Death sentence|Verdict",
)
_FATES = (_DEATH, _ARREST, _DETENTION, _VERDICT)

#: Between a title's words and its name, these make somebody else of it: "killed an aide of".
_SOMEBODY_ELSE = re.compile(
    r"\b(?:an?|of|to|for|by|with|near|who|whose|and|in|from|at|people|brother|son|wife|aides?|guards?)\b|['’]s? \w+ $"
)
#: Not told as having happened, or with the day of what is told of it.
_NOT_PLAIN = re.compile(
    r"\b(?:not|never|nearly|almost|to|would|could|might|may|if|had|said|says|claim\w*|believ\w*|report\w*|announc\w*|"
    r"confirm\w*|deny|denied|about|before|until|mark\w*|remember\w*|commemorat\w*|mourn\w*|honou?r\w*|anniversar\w*|"
    r"funerals?|memor\w*|vigils?|investigat\w*|trial|film|book|tried|vow\w*|plot\w*|suspect\w*|accus\w*|charg\w*|condemn\w*)\b",
    re.IGNORECASE,
)
_SUBJECT_ELSE = re.compile(
    r"[;:()“”\"—–’']|\b(?:of|for|about|by|with|to|from|and|or|as|than|like|after|before|which|that|whose|while|if|"
    r"until|had|not|never|almost|nearly)\b",
    re.IGNORECASE,
)
#: "Iran's president, Ebrahim Raisi, was"; "in Plains, Georgia, on".
_TITLE_BEFORE = re.compile(r"(?:The |[A-Z]\w+['’]s? )(?:[\w-]+ ){0,4}[a-z-]+, ")
_PLACE_OF_PLACE = re.compile(r", [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,(?= on | in )")
_CLAUSES = re.compile(r"[:;] |, (?:and|but|when|where) |\b(?:since|when|because) ")
#: A noun opens its sentence, or is what time is told from.
_TOLD_FROM = re.compile(r"(?:^|\b(?:since|after|following|until|before|by|with|on|from)) (?:the )?$", re.IGNORECASE)
_IN_THE_WAKE = re.compile(
    r"(?:\w.* (?:after|following|with|on|from|by|until|before)|first \w+ since) (?:the )?$", re.IGNORECASE
)
_SOMEWHERE = r"(?:,? (?:in|at|near|outside|inside|over) (?:[\w’'-]+,? ){0,5}?[\w’'-]+)?(?: in a [\w -]{3,40}?)?"
_CLOSE = re.compile(rf"(?:,[^,]{{3,60}},)?{_SOMEWHERE},? (?:on|of) {WEEKDAY}$", re.IGNORECASE)
_OPENING = re.compile(rf"(?:(?:early |late )?on )?{WEEKDAY}", re.IGNORECASE)
_TITLE_ALONE = re.compile(r",? (?:[\w’'-]+ ){0,7}")


def fates(document: Document, days: Iterable[DateMention], register: Register) -> Iterator[Milestone]:
    """Each that the page tells with one of the days, whether or not it is the right one."""
    for told in days:
        sentence = document.sentence_of(told.span)
        for name in starting_in(document.names, sentence):
            if name.kind is NameKind.PERSON and (fate := _fate_of(document, name, told, sentence)) is not None:
                person = person_meant(document, name, register)
                found = _on_record(person, *fate, told, register) if person is not None else None
                if found is not None:
                    yield found
                    break


def _fate_of(document: Document, name: Name, told: DateMention, sentence: Span) -> tuple[_Fate, bool] | None:
    """What the sentence tells of somebody with the day; and whether the day may be that of what came of it."""
    text = document.text
    whole = DATELINE.sub("", text[sentence.start : name.span.start])
    lead = _CLAUSES.split(whole)[-1]
    if name.span.start > told.span.end:
        return _told_behind_day(document, name, told, sentence)
    if told.span.start < name.span.end:
        return None
    between = text[name.span.end : told.span.start]
    for fate in _FATES:
        if noun := fate.noun_of.search(whole):
            if not _SOMEBODY_ELSE.search(noun["title"]) and _CLOSE.fullmatch(between):
                return _by_noun(fate, whole[: noun.start()])
        elif noun := fate.own_noun.match(between):
            if _CLOSE.fullmatch(between[noun.end() :]):
                return _by_noun(fate, whole)
        elif _is_done_to(fate, lead, between, told) or _is_suffered(fate, lead, between, told):
            return fate, False
    return None


def _is_done_to(fate: _Fate, lead: str, between: str, told: DateMention) -> bool:
    """ "Israel killed Hassan Nasrallah in Beirut on"."""
    done = fate.done_to.search(lead)
    if done is None or between.startswith(("'", "’")):
        return False
    plain = not _SOMEBODY_ELSE.search(done["title"]) and not _NOT_PLAIN.search(lead[: done.start()])
    return plain and before_joint(_closed(between), told) is not None


def _is_suffered(fate: _Fate, lead: str, between: str, told: DateMention) -> bool:
    """ "Iran's president, Ebrahim Raisi, was killed in a crash on"."""
    suffered = fate.suffered.match(between)
    if suffered is None or _NOT_PLAIN.search(lead):
        return False
    rest = between[suffered.end() :]
    clause = between.startswith(", who ")
    if clause and rest.endswith((", on ", ", in ")):  # of the other clause: "flags fell for X, who died in Y, on"
        return False
    own = clause or not _SUBJECT_ELSE.search(lead) or _TITLE_BEFORE.fullmatch(lead)
    return bool(own) and before_joint(_closed(rest), told) is not None


def _told_behind_day(document: Document, name: Name, told: DateMention, sentence: Span) -> tuple[_Fate, bool] | None:
    """ "On 22 April 2025, Pope Francis died": the day opens the sentence, which has no other."""
    text = document.text
    before = DATELINE.sub("", text[sentence.start : told.span.start])
    if not before.strip() or not _OPENING.fullmatch(before):
        return None
    if len([mention for mention in starting_in(document.dates, sentence) if mention.placed]) > 1:
        return None
    title, behind = text[told.span.end : name.span.start], text[name.span.end : sentence.end]
    if not _TITLE_ALONE.fullmatch(title) or _SOMEBODY_ELSE.search(title) or _NOT_PLAIN.search(title):
        return None
    for fate in _FATES:
        if fate.suffered.match(behind):
            return fate, False
    return None


def _by_noun(fate: _Fate, lead: str) -> tuple[_Fate, bool] | None:
    if _NOT_PLAIN.search(_CLAUSES.split(lead)[-1]) or not _TOLD_FROM.search(f" {lead}"):
        return None
    return fate, _IN_THE_WAKE.search(lead) is not None


def _closed(between: str) -> str:
    """Without the comma that ends an apposition, "its leader, Hassan Nasrallah, on", and the place around a place."""
    return _PLACE_OF_PLACE.sub("", re.sub(r"^, (?=on |in )", " ", between))


def _on_record(
    person: Person, fate: _Fate, may_be_of_another: bool, told: DateMention, register: Register
) -> Milestone | None:
    assert told.interval is not None
    events = [event for event in _events_of(register).get(person.id, ()) if event.when.is_day]
    if any(event.when.overlaps(told.interval) for event in events):
        return None
    found = [event for event in events if any(map(fate.on_record.match, (event.name, *event.spellings)))]
    if fate is _DEATH:
        if person.died is None or not person.died.is_day:
            return None
        day, name, source = person.died, f"the death of {person.name}", found[0].source if found else ""
    elif len(found) == 1:
        day, source = found[0].when, found[0].source
        name = f"the {found[0].name[0].lower()}{found[0].name[1:]}"
    else:
        return None
    late = (told.interval.start - day.end).days
    if late > 0 and (may_be_of_another or (fate is _ARREST and is_of_the_court(found[0], late))):
        return None
    if abs(late) > _NEAR_DAYS and not (fate is _DEATH and _is_same_day(told.interval, day)):
        return None
    return Milestone(told, day, name, source, abroad=True)


def _is_same_day(told: Interval, day: Interval) -> bool:
    return (told.start.month, told.start.day) == (day.start.month, day.start.day)


@lru_cache(maxsize=2)
def _events_of(register: Register) -> Mapping[str, Sequence[Event]]:
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in register.events():
        for id in event.participants:
            found[id].append(event)
    return found
