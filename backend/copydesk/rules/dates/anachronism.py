"""dates/anachronism: somebody does something before being born, or after having died."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.context import Context
from copydesk.judging.dates.deeds import deeds
from copydesk.judging.names.hindsight import LONG_AGO_DAYS
from copydesk.judging.names.tenures import KEPT_FOR_LIFE
from copydesk.judging.persons import homes_of, person_in_full
from copydesk.judging.spoken import point_in_words, time_in_words
from copydesk.model.document import DateMention, Document, Name, NameKind, Standing
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Person, Place
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: A report of the last words comes a while after them.
_MARGIN_DAYS = 14
#: States and bodies act a while before they are one by law, and after.
_YEAR_DAYS = 366


class Anachronism(Rule):
    """Somebody on record is told to have spoken, met or signed at a time before birth or after death;
    or a state or body to have acted, or had leaders or visitors, more than a year before it began or after its end.

    Why it matters: the date, or the name, is wrong; words put into the mouths of the dead are hard to deny.
    Stays silent: unless person, deed and time stand side by side in one sentence; within two weeks of the death; on
    what others did for the dead, about them, or with what they left; in quoted speech; on a name that several bear, or
    that is written otherwise than on record where the page speaks of no country of theirs.
    """

    severity = Severity.WARNING
    examples = (
        flags("Yevgeny Prigozhin spoke to reporters on [1 October 2024] in Moscow."),
        flags("On [1 October 2024], Yevgeny Prigozhin met his commanders."),
        flags("Yevgeny Prigozhin met his commanders in [March 2024]."),
        flags("The Soviet Union signed the fisheries accord in [1997]."),
        flags("I met Fidel Castro in Havana in [2019]."),
        flags("We flew to the Soviet Union in [1994]."),
        silent("The Soviet Union signed the fisheries accord in 1987."),
        silent("Yevgeny Prigozhin spoke to reporters on 1 May 2023 in Moscow."),
        silent("A statue of Yevgeny Prigozhin was unveiled on 1 October 2024."),
        silent("The film about Yevgeny Prigozhin, which he spoke of, was shown on 1 October 2024."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Each time that stands beside a deed of somebody who was not alive then."""
        for name, mention in deeds(document):
            if mention.interval is None:
                continue
            if name.kind is not NameKind.PERSON:
                yield from self._of_state_or_body(document, name, mention, mention.interval, briefing.register)
                continue
            person = person_in_full(document, name, briefing.register) or _titled(document, name, briefing.register)
            if person is None or not _is_meant(document, name, person, briefing.register):
                continue
            if person.died and _is_of_lifetime(mention, person.died, document):
                continue
            if person.died and mention.interval.start > person.died.widened(_MARGIN_DAYS).end:
                yield self._flag_for(mention, mention.interval, person, "died", person.died)
            elif person.born and mention.interval.end < person.born.start:
                yield self._flag_for(mention, mention.interval, person, "was born", person.born)
        yield from self._of_offices(document, briefing.register)

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

    def _of_offices(self, document: Document, register: Register) -> Iterable[Flag]:
        """An office of a state that was no more: "Soviet leader X visited the plant in 1999"."""
        for office in document.offices:
            state = register.records.places.get(office.of or "")
            if state is None or state.ended is None or not office.of_stated or office.standing is not Standing.CURRENT:
                continue
            if office.holder is None or not 0 < office.holder.span.start - office.span.end <= 1 or office.when is None:
                continue  # "Gorbachev, the last Soviet leader, visited the plant in 1999"
            if office.when.start <= state.ended.widened(_YEAR_DAYS).end:
                continue
            for name, mention in deeds(document):
                if name == office.holder and mention.interval == office.when:
                    yield self._flag_for(mention, office.when, state, "ended", state.ended)

    def _flag_for(
        self, mention: DateMention, told: Interval, person: Person | Place | Body, what: str, when: Interval
    ) -> Flag:
        verb = f"{person.name} {what} {time_in_words(when)}"
        time = f"{'a day ' if told.is_day else ''}{time_in_words(told)}"
        return self.flag(
            mention.span,
            f"This is told of {time}; the register has it that {verb}.",
            certainty=Certainty.LIKELY,
            evidence=[Evidence("register", person.name, f"{what} {point_in_words(when)}")],
        )


def _is_of_lifetime(mention: DateMention, died: Interval, document: Document) -> bool:
    """Whether a day without a year may be of the year told last before, when somebody of history was alive."""
    if mention.year is not None or document.page_date is None or (document.page_date - died.end).days < LONG_AGO_DAYS:
        return False
    told = [each for each in document.dates if each.year is not None and each.span.end <= mention.span.start]
    return bool(told) and told[-1].interval is not None and told[-1].interval.start <= died.end


def _titled(document: Document, name: Name, register: Register) -> Person | None:
    """Somebody who goes by one name beside an office for life: "Pope Francis"."""
    held = next((each for each in document.offices if each.holder == name), None)
    if held is None or held.title.lower() not in KEPT_FOR_LIFE or document.entities[name.entity].records:
        return None
    people = register.people(f"{held.title} {name.text}")
    return people[0] if len(people) == 1 else None


def _is_meant(document: Document, name: Name, person: Person, register: Register) -> bool:
    """Whether the name is the very one on record, or the page speaks of a country of theirs: namesakes are many."""
    if document.entities[name.entity].name in (person.name, *person.spellings):
        return True
    return not homes_of(person, register).isdisjoint(Context(document, register).countries)
