"""dates/anachronism: somebody does something before being born, or after having died."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.model.document import DateKind, DateMention, Document, Name, NameKind, Tense
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.span import Span
from copydesk.model.tenure import Body, Person, Place
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, flags, silent
from copydesk.rules.tenures import interval_in_words, point_in_words

#: What only the living do. "Was", "appeared" and "had" are not here: the dead are mourned, appear on stamps, had sons.
_DEEDS = re.compile(
    r"(?:,? (?:also|then|later|himself|herself|again|personally|reportedly))?\s+(?:said|says|told|spoke|met|visited|"
    r"arrived|announced|signed|ordered|warned|declared|attended|chaired|hosted|travelled|traveled|flew|landed|stated|"
    r"addressed|urged|promised|denied|threatened|resigned|voted|testified|tweeted|appointed|dismissed|inspected|"
    r"thanked|congratulated|telephoned|phoned|inaugurated|commented|replied|insisted)\b"
)
#: What states and bodies do in their own name. Not "declared", "voted": for independence, before there was the state.
_ACTS = re.compile(r" (?:signed|ratified|exported|sold|sent|joined|invaded|deployed|ruled|launched|hosted)\b")
_FORMER = re.compile(r"\b(?:what|once|former|formerly|ex|old|today|future)\b", re.IGNORECASE)
#: Between deed and date these tell that the date is of something else.
_OTHERWISE = re.compile(
    r"[,;:()“”\"—–]|\b(?:who|which|that|where|when|before|after|since|until|till|about|from|died|killed|published|released|"
    r"recorded|broadcast|memory|memorial|biography|book|film|letter|birth|born)\b"
)
#: "On 3 May 2024 in Berlin, President": time and place may stand before the subject.
_PLACED = re.compile(r"^(?:on|in|at|late|early|last|this)\b[^,]*(?:,|\d{4}) ?", re.IGNORECASE)
#: With any of these before the name it is not, or not surely, the one who does the deed.
_NOT_THE_SUBJECT = re.compile(
    r"[,;:()“”\"—–’']|\b(?:of|for|about|by|with|to|from|and|or|as|than|like|after|before|which|who|that|whose|while|when|if|"
    r"in|on|at|because|since|until)\b",
    re.IGNORECASE,
)
_DOERS = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE})
_TIMES = frozenset({DateKind.DAY, DateKind.WEEKDAY, DateKind.RELATIVE, DateKind.MONTH, DateKind.YEAR})
#: Farther from the deed it may be the date of anything.
_BESIDE = 60
#: A report of the last words comes a while after them.
_MARGIN_DAYS = 14
#: States and bodies act a while before they are one by law, and after.
_YEAR_DAYS = 366


class Anachronism(Rule):
    """Somebody on record is told to have spoken, met or signed at a time before birth or after death;
    or a state or body to have acted more than a year before it was founded, or after its end.

    Why it matters: the date, or the name, is wrong; words put into the mouths of the dead are hard to deny.
    Stays silent: unless person, deed and time stand side by side in one sentence; within two weeks of the death; on
    what others did for the dead, about them, or with what they left; in quoted speech; on a name that several bear.
    """

    severity = Severity.WARNING
    examples = (
        flags("Yevgeny Prigozhin spoke to reporters on [1 October 2024] in Moscow."),
        flags("On [1 October 2024], Yevgeny Prigozhin met his commanders."),
        flags("Yevgeny Prigozhin met his commanders in [March 2024]."),
        flags("The Soviet Union signed the fisheries accord in [1997]."),
        silent("The Soviet Union signed the fisheries accord in 1987."),
        silent("Yevgeny Prigozhin spoke to reporters on 1 May 2023 in Moscow."),
        silent("A statue of Yevgeny Prigozhin was unveiled on 1 October 2024."),
        silent("The film about Yevgeny Prigozhin, which he spoke of, was shown on 1 October 2024."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Each time that stands beside a deed of somebody who was not alive then."""
        for name, mention in _deeds(document):
            if mention.interval is None:
                continue
            if name.kind is not NameKind.PERSON:
                yield from self._of_state_or_body(document, name, mention, mention.interval, briefing.register)
                continue
            person = _person(document, name, briefing.register)
            if person is None:
                continue
            if person.died and mention.interval.start > person.died.widened(_MARGIN_DAYS).end:
                yield self._flag_for(mention, mention.interval, person, "died", person.died)
            elif person.born and mention.interval.end < person.born.start:
                yield self._flag_for(mention, mention.interval, person, "was born", person.born)

    def _of_state_or_body(
        self, document: Document, name: Name, mention: DateMention, told: Interval, register: Register
    ) -> Iterable[Flag]:
        """A deed of a state or body years before it was founded, or after its end."""
        records = document.entities[name.entity].records
        record = register.record(records[0]) if len(records) == 1 else None
        written = name.span.of(document.text).removeprefix("the ").removeprefix("The ")
        # Letters stand for many things: the ICC of cricket is older than the court.
        if not isinstance(record, Place | Body) or written not in (record.name, *record.spellings):
            return
        if record.ended and told.start > record.ended.widened(_YEAR_DAYS).end:
            yield self._flag_for(mention, told, record, "ended", record.ended)
        elif record.founded and told.end < record.founded.widened(_YEAR_DAYS).start:
            yield self._flag_for(mention, told, record, "was founded", record.founded)

    def _flag_for(
        self, mention: DateMention, told: Interval, person: Person | Place | Body, what: str, when: Interval
    ) -> Flag:
        verb = f"{person.name} {what} {interval_in_words(when)}"
        time = f"{'a day ' if told.is_day else ''}{interval_in_words(told)}"
        return self.flag(
            mention.span,
            f"This is told of {time}; the register has it that {verb}.",
            certainty=Certainty.LIKELY,
            evidence=[Evidence("register", person.name, f"{what} {point_in_words(when)}")],
        )


def _deeds(document: Document) -> Iterator[tuple[Name, DateMention]]:
    """People who do something, each with the time that is told of it."""
    dates = [d for d in document.dates if _is_told(d)]
    if not dates:
        return
    for name in document.names:
        if name.kind not in _DOERS:
            continue
        deed = (_DEEDS if name.kind is NameKind.PERSON else _ACTS).match(document.text, name.span.end)
        if deed is None:
            continue
        sentence = document.sentence_of(name.span)
        lead = document.text[sentence.start : name.span.start]
        if _NOT_THE_SUBJECT.search(_PLACED.sub("", lead)) or _FORMER.search(lead):
            continue
        for date in dates:
            if sentence.start <= date.span.start < sentence.end and _beside(document.text, name.span, deed.end(), date):
                yield name, date
                break


def _is_told(date: DateMention) -> bool:
    return (
        date.kind in _TIMES
        and date.interval is not None
        and not date.in_quote
        and not date.approximate
        and date.other_reading is None
        and date.tense is not Tense.FUTURE
    )


def _beside(text: str, name: Span, deed: int, date: DateMention) -> bool:
    if date.span.start >= deed:
        between = text[deed : date.span.start]
        return len(between) <= _BESIDE and _OTHERWISE.search(between) is None
    between = text[date.span.end : name.start]  # "On 3 May 2024, President A. B. met ..."
    return date.span.end <= name.start and len(between) <= _BESIDE and _OTHERWISE.search(between.lstrip(", ")) is None


def _person(document: Document, name: Name, register: Register) -> Person | None:
    entity = document.entities[name.entity]
    if len(entity.records) != 1 or " " not in entity.name:
        return None
    record = register.record(entity.records[0])
    return record if isinstance(record, Person) else None
