"""dates/age-mismatch: an age that does not fit the birth on record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from copydesk.judging.dates.ages import ages, told_of
from copydesk.judging.names.offices_meant import may_be_written
from copydesk.judging.persons import person_meant
from copydesk.judging.spoken import day_in_words, point_in_words, time_in_words
from copydesk.model.document import Document, Name
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.interval import Interval
from copydesk.model.tenure import LEADING, Office, Person
from copydesk.register.register import Register
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: A secretary-general leads no country.
_LEADING = tuple(office for office in LEADING if office != "/secretary-general")
#: Papers count from different days, and an age may be the one of the interview.
_YEARS_OFF = 1
#: A leader's name without the office, and an age farther off than this, is a namesake's.
_NAMESAKES_OFF = 20


class AgeMismatch(Rule):
    """Somebody on record is given an age, as of the day of the page, that is more than a year off.

    Why it matters: ages are among the first things that a machine makes up; and who is twenty years younger may be
    somebody else.
    Stays silent: unless the page has its day, gives the person's full name, and an office that this person has held or
    the person then leads a country that the page names; in quoted speech; on the dead; on an age too low in a
    sentence that tells of another time, and on pages that speak of the days when the age was right.
    """

    severity = Severity.WARNING
    examples = (
        flags("Russian President Vladimir Putin, [82], spoke in Moscow.", published="2025-12-02"),
        flags("The [61-year-old] Russian President Vladimir Putin spoke in Moscow.", published="2025-12-02"),
        silent("Russian President Vladimir Putin, 73, spoke in Moscow.", published="2025-12-02"),
        silent("Russian President Vladimir Putin, 72, spoke in Moscow.", published="2025-12-02"),
        silent("Vladimir Putin, 24, a baker from Leeds, won the prize.", published="2025-12-02"),
        silent("In 1999 Russian Prime Minister Vladimir Putin, 46, spoke in Moscow.", published="2025-12-02"),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Each age that somebody who is surely on record cannot have on the page's day."""
        if document.page_date is None:
            return
        for told in ages(document):
            person = person_meant(document, told.name, briefing.register)
            if person is None or person.born is None or _is_dead(person, document.page_date):
                continue
            least, most = _age(person.born, document.page_date)
            if told.in_the_past and told.years <= most:
                continue  # nobody has ever been older than now
            if told.to_come and told.years > most:
                continue
            off = max(least - told.years, told.years - most)
            if off <= _YEARS_OFF or told_of(document, _days_of_age(person.born, told.years)):
                continue
            if not _held_the_office(document, told.name, person, briefing.register) and (
                off > _NAMESAKES_OFF or not _leads(document, person, briefing.register)
            ):
                continue
            yield self.flag(
                told.span,
                f"The register has it that {person.name} was born {time_in_words(person.born)}: "
                f"{_in_words(least, most)} on {day_in_words(document.page_date)}.",
                certainty=Certainty.LIKELY,
                evidence=[Evidence("register", person.name, f"born {point_in_words(person.born)}")],
            )


def _is_dead(person: Person, day: date) -> bool:
    return person.died is not None and person.died.start <= day


def _held_the_office(document: Document, name: Name, person: Person, register: Register) -> bool:
    """Whether the page gives an office that this person has held: namesakes are many, but few of them have."""
    given = [m for m in document.offices if m.holder is not None and m.holder.entity == name.entity]
    found = (register.office(mention.title, mention.of) for mention in given)
    named = {office.id for office in found if office is not None}
    bare = [mention.title for mention in given if mention.of is None]
    return any(
        tenure.office.id in named
        or (_is_of_state(tenure.office, register) and any(may_be_written(tenure.office, t, register) for t in bare))
        for tenure in register.tenures(person)
    )


def _is_of_state(office: Office, register: Register) -> bool:
    """Whether an office is the one of its title in a whole country: mayors and governors have namesakes elsewhere."""
    country = register.country(office.of)
    return office.seats == 1 and country is not None and country.id == office.of


def _leads(document: Document, person: Person, register: Register) -> bool:
    """Whether this person leads, on the day of the page, a country that the page names."""
    assert document.page_date is not None
    today = Interval.day(document.page_date)
    named = {entity.records[0] for entity in document.entities if len(entity.records) == 1}
    return any(
        tenure.office.id.removeprefix(tenure.office.of) in _LEADING
        for tenure in register.tenures(person)
        if tenure.office.of in named and tenure.surely(today)
    )


def _age(born: Interval, day: date) -> tuple[int, int]:
    """The least and the most full years since a birth that may be known as a year or a month only."""
    return _full_years(born.end, day), _full_years(born.start, day)


def _full_years(since: date, until: date) -> int:
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def _days_of_age(born: Interval, age: int) -> Interval:
    """The days on which somebody may be so old, to a few days."""
    return Interval(_later(born.start, age), _later(born.end, age + 1))


def _later(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def _in_words(least: int, most: int) -> str:
    return f"{least} years old" if least == most else f"{least} or {most} years old"
