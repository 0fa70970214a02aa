"""Near days: whether a day told may be a slip for one on record, and whether a place told is that of an event."""

from __future__ import annotations

from copydesk.model.interval import Interval
from copydesk.model.tenure import Event, PlaceKind
from copydesk.register.register import Register
from copydesk.register.wording import has_words

#: Farther from the day on record than this, it may well be another event, which is not on record.
NEAR_DAYS = 3
#: What comes once is meant, whatever the day, within so many.
SURELY_DAYS = 400
#: By so many years a day may be off that has the right month and day.
_YEARS_OFF = 5


def is_near(one: Interval, other: Interval) -> bool:
    """Whether there are but a few days between the two."""
    return one.overlaps(other.widened(NEAR_DAYS))


def is_slip_of(told: Interval, day: Interval) -> bool:
    """Whether it is the same day of another year, or of the month before or after."""
    one, other = told.start, day.start
    if one.day != other.day:
        return False
    years, months = abs(one.year - other.year), abs(one.month - other.month)
    return (0 < years <= _YEARS_OFF and months == 0) or (years == 0 and months == 1)


def is_day_of_year(told: Interval, day: Interval) -> bool:
    """Whether it is a day with the month and day of the other."""
    return told.is_day and (told.start.month, told.start.day) == (day.start.month, day.start.day)


def is_there(event: Event, where: str, register: Register, country: bool = False) -> bool:
    """Whether the place is the event's, or a part of its name ("Oval Office meeting"); or the country around it."""
    if any(has_words(name, where) for name in (event.name, *event.spellings)):
        return True
    for place in register.places(where):
        if place.id in event.places:
            return True
        homes = (register.country(id) for id in event.places if register.record(id))
        if country and place.kind is PlaceKind.COUNTRY and any(home is place for home in homes):
            return True
    return False
