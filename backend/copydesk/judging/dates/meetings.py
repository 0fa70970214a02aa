"""Meetings: a meeting or summit on record as a page tells it, with its people, place and day."""

from __future__ import annotations

import re

from copydesk.model.document import DateMention, Document, Name, NameKind, Tense
from copydesk.model.span import Span, starting_in
from copydesk.model.tenure import Event, Person
from copydesk.register.register import Register
from copydesk.register.wording import has_words, phrase

#: Farther from the day on record than this, it may well be another meeting, which is not on record.
NEAR_DAYS = 3
#: What is read as a place, "Oval Office" and "Kremlin" too.
_PLACED = frozenset({NameKind.PLACE, NameKind.ORGANISATION, NameKind.OTHER})
_MEETINGS = frozenset({"meeting", "summit"})
#: "in Beijing on September 4": so many characters between the one's end and the other's beginning.
_BESIDE = 5
#: "Kim Jong Un and Russian President Vladimir Putin".
_TOGETHER = 45
#: All of these, and the names themselves, lie so near to the date.
_AROUND = 400

#: The deed itself, behind whoever did it and before its day, or behind the day that opens the sentence.
_MET = re.compile(
    r"\b(?<!to )(?:met|meets|hosted|received|welcomed|sat down|gathered|convened|"
    r"held (?:talks|an? (?:[\w-]+ ){0,2}(?:summit|meeting|talks)))\b"
)
_OPENING = re.compile(r"(?:On |Late on |Early on )?(?:\w+day, )?$")
#: Between deed and day, in either order: no other deed, and no other clause.
_OTHERWISE = re.compile(
    r"[.;:()“”\"—–]|, (?![A-Z])|\band(?:$| (?!(?:his|her|their|its|the|other)\b)[a-z])|"
    r"\b(?:who|which|that|where|when|before|after|since|until|but|days?|weeks?|hours?|not|never|to|said|told|announced|"
    r"ahead)\b"
)
#: Small words in what names who met.
_SUBJECT = frozenset("and of the his her their its counterpart with leader leaders president presidents".split())
_DAY_BEHIND = re.compile(r" on (?:the )?(?:\w+day,? )?$")


def meeting_told(document: Document, mention: DateMention, register: Register) -> Event | None:
    """The meeting on record, on another day near to the mention's, that the page tells with it: of two people and a
    place beside the day, or as the one deed of its sentence.
    """
    return _beside_people(document, mention, register) or _as_deed(document, mention, register)


def _beside_people(document: Document, mention: DateMention, register: Register) -> Event | None:
    around = Span(max(0, mention.span.start - _AROUND), mention.span.end + _AROUND)
    names = starting_in(document.names, around)
    place = next((n for n in names if n.kind in _PLACED and _beside(n, mention)), None)
    if place is None:
        return None
    first = min(place.span.start, mention.span.start)
    people = [n for n in names if n.kind is NameKind.PERSON and n.span.end <= first][-2:]
    if len(people) < 2 or first - people[1].span.end > _BESIDE + 3:
        return None
    # distances instead of sentences: long names mislead whoever cuts text into sentences
    between = document.text[people[0].span.end : people[1].span.start]
    if len(between) > _TOGETHER or any(mark in between for mark in ".!?\n"):
        return None
    return _event_near(register, mention, _named(document, people), place.text)


def _beside(place: Name, mention: DateMention) -> bool:
    before = 0 < mention.span.start - place.span.end <= _BESIDE
    return before or 0 < place.span.start - mention.span.end <= _BESIDE


def _as_deed(document: Document, mention: DateMention, register: Register) -> Event | None:
    """ "On 16 August, Trump hosted Putin in Alaska", "Trump met Xi in the city of Busan on 28 October"."""
    sentence, text = document.sentence_of(mention.span), document.text
    if mention.tense is Tense.FUTURE or [d for d in starting_in(document.dates, sentence) if d.placed] != [mention]:
        return None
    deed = _MET.search(text, sentence.start, sentence.end)
    if deed is None:
        return None
    if mention.span.end <= deed.start():
        subject = text[mention.span.end : deed.start()].lstrip(", ")
        plain = all(word[0].isupper() or word in _SUBJECT for word in re.findall(r"[A-Za-z][\w’'-]*", subject))
        if not _OPENING.fullmatch(text[sentence.start : mention.span.start]) or not plain:
            return None
    else:
        between = text[deed.end() : mention.span.start]
        behind = _DAY_BEHIND.search(between)
        if (
            behind is None
            or _OTHERWISE.search(between[: behind.start()])
            or _OTHERWISE.search(text, sentence.start, deed.start())
        ):
            return None
    names = starting_in(document.names, sentence)
    people = _named(document, [name for name in names if name.kind is NameKind.PERSON])
    places: list[str | None] = [name.text for name in names if name.kind in _PLACED] or [
        None
    ]  # "in the Finnish capital"
    found = [event for place in places if (event := _event_near(register, mention, people, place))]
    found = found or _named_events(register, mention, text[sentence.start : sentence.end])
    return found[0] if len({event.id for event in found}) == 1 else None


def _named(document: Document, people: list[Name]) -> list[str]:
    return list(dict.fromkeys(document.entities[name.entity].name for name in people))


def _named_events(register: Register, mention: DateMention, sentence: str) -> list[Event]:
    """Meetings near the day all words of whose name the sentence has, "a summit in Alaska"; none of people who were
    elsewhere that day.
    """
    words, (week, then) = set(phrase(sentence).split()), _near(register, mention)
    taken = {id for event in then for id in event.participants}
    return [
        event
        for event in week
        if event.kind in _MEETINGS
        and not taken.intersection(event.participants)
        and any(_is_whole(set(phrase(name).split()), words) for name in (event.name, *event.spellings))
    ]


def _is_whole(name: set[str], words: set[str]) -> bool:
    return len(name - {"of", "in", "and", "the"}) > 1 and name <= words


def _event_near(register: Register, mention: DateMention, people: list[str], where: str | None) -> Event | None:
    """The meeting of two of them in that place within a few days; None when they met on several, or on this one."""
    week, then = _near(register, mention)
    if any(_are_there(event, people, register) for event in then):
        return None
    near = [event for event in week if event.when.is_day and _are_there(event, people, register)]
    near = [event for event in near if where is None or _is_there(event, where, register)]
    meetings = [event for event in near if event.kind in _MEETINGS]
    return meetings[0] if meetings and len({event.when for event in near}) == 1 else None


def _near(register: Register, mention: DateMention) -> tuple[list[Event], list[Event]]:
    """Events of the days around the told one, and those of that day itself."""
    assert mention.interval is not None
    then = list(register.events(when=mention.interval))
    return [e for e in register.events(when=mention.interval.widened(NEAR_DAYS)) if e not in then], then


def _are_there(event: Event, people: list[str], register: Register) -> bool:
    """Whether two different people of those names take part."""
    persons = [person for id in event.participants if isinstance(person := register.record(id), Person)]
    each = [{person.id for person in persons if register.same_name(words, person)} for words in people]
    present = [found for found in each if found]
    return len(present) > 1 and len(set().union(*present)) > 1


def _is_there(event: Event, where: str, register: Register) -> bool:
    """Whether the place is the event's, or a part of its name: "Oval Office meeting"."""
    place = register.place(where)
    named = any(has_words(name, where) for name in (event.name, *event.spellings))
    return named or (place is not None and place.id in event.places)
