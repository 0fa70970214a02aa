"""The words that dates are made of, grouped by meaning; all in lower case."""

from __future__ import annotations

from enum import Enum

# --- calendar ---------------------------------------------------------------------------------------------------

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
MONTH_NAMES = tuple(name.capitalize() for name in MONTHS)
MONTH_ABBREVIATIONS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
#: Months whose names are also common words or people's names: alone, they need words around them that speak of time.
DOUBTFUL_MONTHS = frozenset({"march", "may"})
NAMELIKE_MONTHS = frozenset({"april", "june", "august"})

WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
#: Accepted only beside a date: "sat", "sun" and "wed" are words, the Sun a newspaper, the Mon a people.
WEEKDAY_ABBREVIATIONS = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}

SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}

DAYPARTS = frozenset(
    {"morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights", "noon", "midday"}
    | {"lunchtime"}
)

# --- numbers ----------------------------------------------------------------------------------------------------

ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
DECADE_WORDS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
#: A count that nobody can count with.
VAGUE_COUNTS = frozenset({"few", "several", "couple", "many", "some", "recent", "coming", "various"})
NUMBER_SCALES = frozenset(
    {"hundred", "thousand", "million", "billion", "trillion", "percent", "per", "pc", "m", "bn", "mn", "k"}
)

# --- stretches of time ------------------------------------------------------------------------------------------


class Unit(Enum):
    """A unit of time that relative expressions count in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


UNITS = {
    **{unit.value: unit for unit in Unit},
    **{f"{unit.value}s": unit for unit in Unit if unit is not Unit.CENTURY},
    "centuries": Unit.CENTURY,
    "fortnight": Unit.WEEK,
}
CLOCK_UNITS = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})


class Part(Enum):
    """Which part of a longer stretch is meant."""

    EARLY = "early"
    MIDDLE = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


PARTS = {"early": Part.EARLY, "mid": Part.MIDDLE, "late": Part.LATE}
EDGES = {
    "beginning": Part.START,
    "start": Part.START,
    "end": Part.END,
    "close": Part.END,
    "middle": Part.MIDDLE,
    "midst": Part.MIDDLE,
}

#: Steps from the present unit: "last week", "this week", "next week".
TURNS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}

ORDINAL_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

APPROXIMATORS = frozenset(
    {"about", "around", "approximately", "roughly", "nearly", "almost", "circa", "some", "over", "than", "least"}
)

# --- words that tell a number from a year -----------------------------------------------------------------------

#: After one of these a number from 1000 to 2999 names a year, unless a counted thing follows.
BEFORE_A_YEAR = frozenset(
    {"in", "since", "until", "till", "by", "from", "to", "of", "before", "after", "during", "circa", "around", "and"}
    | {"year", "early", "late", "mid", "through", "between", "into", "born", "b", "c", "ca", "spring"}
    | {"summer", "autumn", "fall", "winter", "fiscal", "or", "for", "throughout", "back", "as", "on"}
)
DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "s", "each", "both"}
)
#: Before one of these a number is a count or a measure, whatever it looks like.
COUNTED = frozenset(
    {"people", "persons", "men", "women", "children", "soldiers", "troops", "fighters", "servicemen", "civilians"}
    | {"residents", "refugees", "prisoners", "police", "officers", "workers", "employees", "students", "pupils"}
    | {"members", "delegates", "participants", "protesters", "demonstrators", "visitors", "tourists", "voters"}
    | {"votes", "points", "seats", "cases", "deaths", "victims", "patients", "homes", "houses", "apartments"}
    | {"buildings", "villages", "towns", "settlements", "cities", "schools", "hospitals", "companies", "firms"}
    | {"shops", "jobs", "cars", "vehicles", "tanks", "drones", "missiles", "aircraft", "planes", "ships", "tonnes"}
    | {"tons", "kilograms", "kg", "grams", "g", "pounds", "lbs", "litres", "liters", "ml", "barrels", "km"}
    | {"kilometres", "kilometers", "metres", "meters", "m", "miles", "feet", "ft", "yards", "acres", "hectares"}
    | {"square", "cubic", "dollars", "euros", "roubles", "rubles", "hryvnias", "yuan", "yen", "won", "cents"}
    | {"degrees", "calories", "watts", "mw", "mph", "rpm", "hp", "hours", "minutes", "seconds", "days", "weeks"}
    | {"months", "years", "times", "copies", "pages", "words", "items", "units", "rounds", "shells", "sorties"}
    | {"others", "more", "additional", "extra", "migrants", "personnel", "staff", "volunteers", "recruits", "guests"}
)
#: Before a number, these make it a count ("some 2000", "more than 2000").
COUNTERS = frozenset(
    {"some", "about", "nearly", "almost", "over", "than", "least", "approximately", "roughly", "another", "only"}
    | {"exactly", "up", "under", "below", "above", "estimated", "total", "additional", "further", "most", "just"}
)
#: Before a number, these make it the number of a thing.
NUMBERED = frozenset(
    {
        "section",
        "sections",
        "article",
        "articles",
        "resolution",
        "resolutions",
        "rule",
        "no",
        "nos",
        "number",
        "numbers",
        "chapter",
    }
    | {"page", "pages", "p", "pp", "paragraph", "room", "flight", "boeing", "bus", "route", "highway", "model", "area"}
    | {"channel", "grade", "level", "version", "unit", "form", "case", "docket", "bill", "act", "item", "line", "gate"}
    | {"apartment", "apt", "suite", "box", "extension", "ext", "code", "zip", "postcode", "tel", "phone", "call"}
    | {"directive", "regulation", "iso", "windows", "psalm", "verse", "code", "unit", "brigade", "battalion", "agenda"}
    | {"vision", "step", "figure", "table", "id", "isbn", "lot", "mark", "type", "block", "building", "house", "school"}
)
#: Capitalised words that name an event by its year: "Euro 2016".
YEARED_EVENTS = frozenset(
    {"euro", "expo", "olympics", "games", "cup", "championships", "championship", "eurovision", "election"}
    | {"comic", "con", "conference", "forum", "open", "masters", "prix", "biennale", "awards", "olympiad"}
    | {"elections", "budget", "summit", "festival", "oscars", "census", "paralympics"}
)
#: What "the March ..." and "the May ..." may be followed by where they are months.
DATED_THINGS = frozenset(
    {"election", "elections", "vote", "votes", "referendum", "poll", "polls", "summit", "meeting", "meetings", "talks"}
    | {"budget", "visit", "offensive", "attack", "attacks", "deadline", "ceasefire", "truce", "coup", "protest"}
    | {"protests", "report", "reports", "figures", "data", "issue", "edition", "agreement", "deal", "decision"}
    | {"ruling", "conference", "session", "strike", "strikes", "raid", "raids", "survey", "statement", "speech"}
    | {"festival", "fair", "local", "parliamentary", "presidential", "general", "municipal", "primary", "primaries"}
)
STREETS = frozenset(
    {"street", "st", "avenue", "ave", "road", "rd", "lane", "boulevard", "blvd", "drive", "square", "highway", "way"}
)
CURRENCIES = frozenset("$€£¥₽₴₩₹#№§")

DASHES = frozenset("-–‐‑−")
APOSTROPHES = frozenset("'’‘ʼ`")

# --- clock ------------------------------------------------------------------------------------------------------

ZONES = frozenset(
    {"gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "cet", "cest", "bst", "msk", "eet", "eest", "ist", "kst"}
    | {"jst", "hrs", "hours", "local"}
)
SURELY_BEFORE_A_TIME = frozenset("at exactly precisely until till around about after before".split())
BEFORE_A_TIME = SURELY_BEFORE_A_TIME | frozenset("by from since past between".split())
#: Where these are spoken of, two figures with a colon are scores, votes or verses.
SCORES_AND_VERSES = frozenset(
    "set sets match score scored scores lead led win won wins beat goal goals game games defeat defeated lost tie-break"
    " half-time halftime points team teams final victory trailed trailing vote votes voted ballot ballots count counted"
    " ratio odds psalm quran koran sura surah verse verses bible gospel scripture leviticus chapter pace lap laps"
    " record finish finished marathon runner race".split()
)
