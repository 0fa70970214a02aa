"""Look-ups, on a fictional country."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Office, Person, Place
from copydesk.register.register import Register


def office_id(register: Register, words: str, of: str | None = None) -> str | None:
    office = register.office(words, of)
    return office.id if office else None


# --- offices -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "of", "id"),
    [
        ("Defence Minister", "rt", "rt/defence-minister"),
        ("defense minister", "rt", "rt/defence-minister"),
        ("Minister for Defense", "rt", "rt/defence-minister"),
        ("Minister of Defence of Ruritania", None, "rt/defence-minister"),
        ("Defence Minister of the Kingdom of Ruritania", None, "rt/defence-minister"),
        ("Ruritanian Defense Minister", None, "rt/defence-minister"),
        ("Ruritania's defence minister", None, "rt/defence-minister"),
        ("Ruritania’s Minister of Defence", None, "rt/defence-minister"),
        ("RUR defence chief", None, "rt/defence-minister"),
        ("Acting Ruritanian defence minister", None, "rt/defence-minister"),
        ("Ruritanian acting defence minister", None, "rt/defence-minister"),
        ("Ruritanian Defense Minister", "rt", "rt/defence-minister"),
        ("Lord Protector", "rt", "rt/president"),
        ("President", "rt", "rt/president"),
        ("Zenda Governor", None, "rt/zenda-oblast/governor"),
        ("Governor of Zenda", None, "rt/zenda-oblast/governor"),
        ("Governor of Zenda Region", None, "rt/zenda-oblast/governor"),
        ("Governor of Zenda Oblast", "rt", "rt/zenda-oblast/governor"),
        ("Governor", "rt/zenda-oblast", "rt/zenda-oblast/governor"),
        ("regional governor", "rt/zenda-oblast", "rt/zenda-oblast/governor"),
        ("Secretary-General of the League of Planets", None, "league/secretary-general"),
        ("LoP Secretary General", None, "league/secretary-general"),
        ("League of Planets chief", None, "league/secretary-general"),
        ("LDP chief", None, "league/secretary-general"),
        ("Central Bank Governor", "rt", "rt/bank-of-ruritania/central-bank-governor"),
        ("Governor of the Central Bank of Ruritania", None, "rt/bank-of-ruritania/central-bank-governor"),
        ("Ruritanian central bank chief", None, "rt/bank-of-ruritania/central-bank-governor"),
        ("Army spokeswoman", "rt", "rt/army-spokesperson"),
        ("Ruritanian army spokesperson", None, "rt/army-spokesperson"),
        ("deputy prime minister", "rt", "rt/deputy-prime-minister"),
    ],
)
def test_an_office_is_found_however_it_is_written(ruritania: Register, words: str, of: str | None, id: str) -> None:
    assert office_id(ruritania, words, of) == id
    assert office_id(ruritania, words.upper(), of) == id
    assert office_id(ruritania, words.replace(" ", "-"), of) == id


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("Governor", "rt"),  # of which region?
        ("Governor", None),
        ("Governor of Atlantis", None),
        ("Chief", "rt"),
        ("Minister", "rt"),
        ("Defence Minister", "league"),
        ("Defence Minister", "rt/zenda-oblast"),
        ("Former friend", "rt"),
        ("", None),
        ("of the", "rt"),
        ("—", None),
    ],
)
def test_what_no_single_office_fits_finds_none(ruritania: Register, words: str, of: str | None) -> None:
    assert office_id(ruritania, words, of) is None


def test_titles_come_without_place_in_lower_case_and_in_every_form(ruritania: Register) -> None:
    titles = ruritania.titles()
    assert {"defence minister", "defense minister", "deputy prime minister", "governor", "lord protector"} <= titles
    assert {"secretary-general", "secretary general"} <= titles
    assert {"spokesman", "spokeswoman", "spokesperson"} <= titles
    assert all(title == title.lower() for title in titles)


@pytest.mark.parametrize(
    ("id", "when", "covered"),
    [
        ("rt/defence-minister", "2020-01-01", True),
        ("rt/defence-minister", "2014-06-01", False),  # the first began at some time in 2014
        ("rt/defence-minister", "2025-06-30", True),
        ("rt/defence-minister", "2025-07-01", False),  # not known any more
        ("rt/defence-minister", "2025", False),
        ("rt/defence-minister", "2013", False),
        ("rt/president", "2009-12-31", False),  # before it is said to be complete
        ("rt/president", "2011", True),
        ("rt/president", "2012-05-01", False),  # eight months without a holder: a hole, not a vacancy
        ("rt/president", "2012", False),
        ("rt/president", "2025-01-01", False),  # its own last day
        ("rt/hofbau/governor", "2022", False),  # never complete
        ("rt/deputy-keeper", "2022", False),
        ("rt/deputy-prime-minister", "2024-01-01", True),
        ("rt/deputy-prime-minister", "2019-06-01", False),
        ("rt/ambassador-to-un", "2020", False),
        ("rt/chamberlain", "2011-06-15", True),
        ("rt/chamberlain", "2012-06-15", False),  # at some time in 2012 somebody unknown came
        ("rt/chamberlain", "2013-05-31", False),
        ("rt/chamberlain", "2015-03-15", False),  # and went at some time in March
        ("rt/chamberlain", "2015-04-01", True),
        ("league/secretary-general", "2005", True),
        ("league/secretary-general", "2013", False),  # no holder since
    ],
)
def test_an_office_is_covered_only_where_every_holder_is_known(
    ruritania: Register, id: str, when: str, covered: bool
) -> None:
    office = ruritania.record(id)
    assert isinstance(office, Office)
    assert ruritania.covers(office, Interval.parse(when)) is covered


@pytest.mark.parametrize(
    ("when", "names"),
    [
        ("2013", []),
        ("2014", ["Sergei Zapt"]),
        ("2020-05-10", ["Sergei Zapt"]),
        ("2020-05-25", ["Sergei Zapt", "Fritz von Tarlen"]),  # "2020-05": until its last day, possibly
        ("2020-06-01", ["Fritz von Tarlen"]),
        ("2022-03-01", ["Fritz von Tarlen", "Oleksandr Bersoniv"]),  # the day of handing over
        ("2030", ["Oleksandr Bersoniv"]),  # possibly; whether that is known, covers says
        ("2015/2023", ["Sergei Zapt", "Fritz von Tarlen", "Oleksandr Bersoniv"]),
    ],
)
def test_holders_are_all_who_possibly_held_the_office(ruritania: Register, when: str, names: list[str]) -> None:
    office = ruritania.office("defence minister", "rt")
    assert office is not None
    held = ruritania.holders(office, Interval.parse(when))
    assert [tenure.person.name for tenure in held] == names


def test_history_and_tenures_are_complete_and_oldest_first(ruritania: Register) -> None:
    office, person = ruritania.record("rt/defence-minister"), ruritania.record("sergei-zapt")
    assert isinstance(office, Office)
    assert isinstance(person, Person)
    assert [t.acting for t in ruritania.history(office)] == [False, True, False]
    assert [t.office.id for t in ruritania.tenures(person)] == ["rt/defence-minister", "rt/deputy-prime-minister"]
    assert all(t.source for t in ruritania.history(office))


# --- places and bodies ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Ruritania", "rt"),
        ("the Kingdom of Ruritania", "rt"),
        ("Ruritanian", "rt"),
        ("RUR", "rt"),
        ("R.U.R.", "rt"),
        ("rur", None),  # letters in lower case are words
        ("Zenda Region", "rt/zenda-oblast"),
        ("zenda oblast", "rt/zenda-oblast"),
        ("Zenda", None),  # a region and a city
        ("Strelsau", "rt/strelsau"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_place_is_found_only_where_the_words_mean_one(ruritania: Register, words: str, id: str | None) -> None:
    place = ruritania.place(words)
    assert (place.id if place else None) == id


@pytest.mark.parametrize(
    ("words", "of", "ids"),
    [
        ("Ministry of Defence", None, ["rt/ministry-of-defence"]),
        ("Ruritanian Defense Ministry", None, ["rt/ministry-of-defence"]),
        ("Ministry of Defence of Ruritania", None, ["rt/ministry-of-defence"]),
        ("defence ministry", "rt", ["rt/ministry-of-defence"]),
        ("defence ministry", "league", []),
        ("MoD", None, ["rt/ministry-of-defence"]),
        ("Central Bank", "rt", ["rt/bank-of-ruritania"]),
        ("Ruritanian central bank", None, ["rt/bank-of-ruritania"]),
        ("Bank", "rt", []),
        ("Zenda Watch", "rt", ["rt/zenda-watch"]),
        ("CBR", None, ["rt/bank-of-ruritania"]),
        ("cbr", None, []),
        ("Zenda Army", None, []),
        ("League of Planets", None, ["league"]),
    ],
)
def test_bodies_are_found_with_and_without_their_place(
    ruritania: Register, words: str, of: str | None, ids: list[str]
) -> None:
    assert [body.id for body in ruritania.bodies(words, of)] == ids


def test_acronyms_are_of_bodies_and_places_alike(ruritania: Register) -> None:
    assert [record.id for record in ruritania.acronym("L.D.P.")] == ["league"]
    assert [record.id for record in ruritania.acronym("rur")] == ["rt"]
    assert ruritania.acronym("XYZ") == ()
    assert ruritania.acronym("") == ()


def test_kinds_of_bodies_known_completely_hold_for_the_whole_country(ruritania: Register) -> None:
    for id in ("rt", "rt/zenda-oblast", "rt/zenda"):
        place = ruritania.record(id)
        assert isinstance(place, Place)
        assert ruritania.complete_kinds(place) == {"army", "ministry"}


# --- people --------------------------------------------------------------------------------------------------------


def ids(people: tuple[Person, ...]) -> list[str]:
    return [person.id for person in people]


def test_people_are_found_by_full_name_in_any_legitimate_spelling(ruritania: Register) -> None:
    assert ids(ruritania.people("Alexander Bersoniv")) == ["oleksandr-bersoniv"]
    assert ids(ruritania.people("Sergey Zapt")) == ["sergei-zapt"]
    assert ids(ruritania.people("Kim Gwang-soo")) == ["kim-kwang-su"]
    assert ids(ruritania.people("Ahmad Hentzau")) == ["ahmed-al-hentzau"]
    assert ids(ruritania.people("Black Michael")) == ["michael-strelsau"]
    assert ids(ruritania.people("Michael Elphberg")) == ["michael-elphberg", "michael-strelsau"]
    assert ruritania.people("Zapt") == ()
    assert ruritania.people("Rupert Hentzau") == ()
    assert ruritania.people("") == ()


def test_people_are_found_by_family_name_alone(ruritania: Register) -> None:
    assert ids(ruritania.surnamed("Zapt")) == ["sergei-zapt"]
    assert ids(ruritania.surnamed("Tarlen")) == ["fritz-von-tarlen"]
    assert ids(ruritania.surnamed("von Tarlen")) == ["fritz-von-tarlen"]
    assert ids(ruritania.surnamed("Elphberg")) == [
        "flavia-elphberg",
        "michael-elphberg",
        "michael-strelsau",
        "rudolf-elphberg",
    ]
    assert ids(ruritania.surnamed("Kim")) == ["kim-kwang-su"]
    assert ruritania.surnamed("Sergei") == ()
    assert ruritania.surnamed("Sergei Zapt") == ()


def test_a_first_letter_alone_tells_nobody_s_name(load_with: Callable[..., Register]) -> None:
    register = load_with("[[person]]\nname = 'R. K. Hentzau'\n")
    (person,) = register.people("R. K. Hentzau")
    assert register.people("Rupert Karl Hentzau") == register.people("R. Hentzau") == (person,)
    assert register.people("Rudolf Hentzau") == ()
    assert register.same_name("Rudolf Hentzau", person)  # nothing is held against the page, either


def test_further_names_on_record_are_no_excuse_for_their_garble(load_with: Callable[..., Register]) -> None:
    held = "[{ by = 'Bela Bhutto Zardari', from = 2025-01-01, source = 's' }]"
    office = f"[[office]]\nid = 'x'\ntitle = 'Reeve'\nheld = {held}\n"
    register = load_with(f"{office}[[person]]\nname = 'Bela Bhutto Zardari'\nspellings = ['Bela Bhutto']")
    (person,) = register.people("Bela Bhutto Zardari")
    assert register.same_name("Bela Bhutto", person)
    assert register.same_name("Bela Bhutto Mendoza", person)
    assert not register.same_name("Bela Bhutto Zordari", person)
    assert not register.people("Bela Bhutto Zordari")
    near = register.nearness("Bela Bhutto Zordari", person)
    assert near is not None
    assert near.similarity < 1


def test_a_name_is_the_same_whoever_else_bears_it(ruritania: Register) -> None:
    person = ruritania.record("oleksandr-bersoniv")
    assert isinstance(person, Person)
    assert ruritania.same_name("Aleksandr Bersoniv", person)
    assert ruritania.same_name("BERSONIV", person)
    assert not ruritania.same_name("Andrei Bersoniv", person)
    assert not ruritania.same_name("Oleksandr", person)
    assert ruritania.same_name("Jean Reno", Person("x", "Jean Reno"))  # also of people not on record


def test_nearness_says_how_close_and_why(ruritania: Register) -> None:
    person = ruritania.record("oleksandr-bersoniv")
    assert isinstance(person, Person)
    exact, near = ruritania.nearness("Aleksandr Bersoniv", person), ruritania.nearness("Oleksandr Bersoniw", person)
    assert exact is not None
    assert near is not None
    assert (exact.similarity, exact.reason) == (1.0, "another way to write the same name")
    assert 0.85 < near.similarity < 1
    assert near.reason == "one letter differs: 'w' for 'v'"
    assert near.spelling == "Oleksandr Bersoniv"
    assert ruritania.nearness("Rupert Smith", person) is None
    same_family = ruritania.nearness("Rupert Bersoniv", person)
    assert same_family is not None
    assert same_family.similarity < 0.7


def test_a_word_that_is_right_elsewhere_is_no_misspelling(load_with: Callable[..., Register]) -> None:
    guards = "\n".join(f"[[body]]\nname = '{name} Guard'\nkind = 'force'" for name in ("Austrian", "Russian"))
    register = load_with(guards)
    assert [near.spelling for near in register.nearest("Russian Guard")] == ["Russian Guard"]
    assert [near.spelling for near in register.nearest("Rusian Guard")][:1] == ["Russian Guard"]


def test_nearest_finds_people_bodies_and_places_best_first(ruritania: Register) -> None:
    assert ruritania.nearest("Fritz von Tarlin")[0].record.id == "fritz-von-tarlen"
    assert ruritania.nearest("Bersoniw")[0].record.id == "oleksandr-bersoniv"
    assert ruritania.nearest("Strelsow")[0].record.id == "rt/strelsau"
    assert ruritania.nearest("Leage of Planets")[0].record.id == "league"
    assert ruritania.nearest("Kim Gwangju Su")[0].record.id == "kim-kwang-su"
    assert ruritania.nearest("Strelsow", kinds=(Body, Person)) == ()
    assert ruritania.nearest("Somebody Quite Different") == ()
    assert ruritania.nearest("") == ()
    found = ruritania.nearest("Michael Elphburg", limit=2)
    assert len(found) == 2
    assert [near.similarity for near in found] == sorted((near.similarity for near in found), reverse=True)


# --- events --------------------------------------------------------------------------------------------------------


def test_events_are_found_by_name_words_and_days(ruritania: Register) -> None:
    def names(words: str = "", when: str | None = None) -> list[str]:
        return [event.id for event in ruritania.events(words, Interval.parse(when) if when else None)]

    coronation, siege = "rt/coronation-of-rudolf-elphberg-in-strelsau", "rt/siege-of-zenda"
    assert names() == [coronation, siege]
    assert names("Zenda siege") == [siege]
    assert names("coronation in Strelsau") == [coronation]
    assert names("coronation in Zenda") == []
    assert names(when="2003-05-01") == [siege]
    assert names("Zenda siege", "2004") == []


# --- the whole -----------------------------------------------------------------------------------------------------


def test_threads_may_share_a_register(ruritania: Register) -> None:
    def work(number: int) -> tuple[object, ...]:
        return (
            ruritania.office("Ruritanian Defence Minister"),
            ruritania.people(f"Sergey {'Zapt' if number % 2 else 'Zepta'}"),
            ruritania.nearest("Bersonif")[0].record.id,
        )

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(work, range(40)))
    assert results[0::2] == results[:1] * 20
    assert results[1::2] == results[1:2] * 20


def test_records_travel_between_processes(ruritania: Register) -> None:
    office = ruritania.office("Defence Minister", "rt")
    assert office is not None
    assert pickle.loads(pickle.dumps(ruritania.history(office))) == ruritania.history(office)
