"""Loading: strict on form, with a version that follows the contents."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from copydesk.errors import RegisterError
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Event, Office, Person, Place, PlaceKind
from copydesk.register.load import load_register
from copydesk.register.register import Register

Load = Callable[..., Register]


def test_records_have_ids_made_of_their_file_and_name(ruritania: Register) -> None:
    kinds = {
        "rt": Place,
        "rt/zenda-oblast": Place,
        "rt/strelsau": Place,
        "league": Body,
        "league/secretariat": Body,
        "rt/royal-ruritanian-army": Body,
        "rt/zenda-watch": Body,
        "rt/defence-minister": Office,
        "rt/zenda-oblast/governor": Office,
        "oleksandr-bersoniv": Person,
        "michael-strelsau": Person,
        "michael-elphberg": Person,
        "rt/siege-of-zenda": Event,
    }
    assert {id: type(ruritania.record(id)) for id in kinds} == kinds
    assert ruritania.record("rt/nothing") is None


def test_places_and_bodies_know_what_they_lie_in(ruritania: Register) -> None:
    zenda, watch = ruritania.record("rt/zenda"), ruritania.record("rt/zenda-watch")
    assert isinstance(zenda, Place)
    assert (zenda.kind, zenda.within) == (PlaceKind.CITY, "rt/zenda-oblast")
    assert isinstance(watch, Body)
    assert (watch.kind, watch.of) == ("force", "rt/zenda-oblast")
    country = ruritania.country("rt/zenda-watch")
    assert country is not None
    assert country.id == "rt"
    assert ruritania.country("league/secretariat") is None


def test_an_office_takes_title_and_ways_of_writing_from_its_kind(ruritania: Register) -> None:
    minister, president = ruritania.record("rt/defence-minister"), ruritania.record("rt/president")
    assert isinstance(minister, Office)
    assert isinstance(president, Office)
    assert minister.title == "Minister of Defence of Ruritania"
    assert minister.known_until == date(2025, 6, 30)
    assert president.title == "Protector of Ruritania"
    assert president.written == ("Protector", "Lord Protector", "President", "Head of State")
    assert president.known_until == date(2024, 12, 31)


def test_completeness_begins_where_the_oldest_row_surely_does(ruritania: Register) -> None:
    def complete_from(id: str) -> date | None:
        office = ruritania.record(id)
        assert isinstance(office, Office)
        return office.complete_from

    assert complete_from("rt/defence-minister") == date(2014, 12, 31)  # "2014": no earlier day is sure
    assert complete_from("rt/president") == date(2010, 1, 1)  # as the file says
    assert complete_from("rt/hofbau/governor") is None  # "false"
    assert complete_from("rt/deputy-keeper") is None  # many seats, and the file does not say
    assert complete_from("rt/ambassador-to-un") is None  # nobody on record


def test_events_refer_by_id_to_what_is_on_record_and_by_name_to_the_rest(ruritania: Register) -> None:
    coronation = ruritania.record("rt/coronation-of-rudolf-elphberg-in-strelsau")
    siege = ruritania.record("rt/siege-of-zenda")
    assert isinstance(coronation, Event)
    assert isinstance(siege, Event)
    assert coronation.participants == ("rudolf-elphberg", "rt", "Somebody Else")
    assert coronation.places == ("rt/strelsau",)
    assert siege.places == ("Zenda Castle",)
    assert siege.when == Interval(date(2003, 4, 1), date(2003, 6, 5))


def test_an_election_has_its_rounds_and_a_country_may_have_all_on_record(load_with: Load) -> None:
    register = load_with(
        "elections_known = '2010-01-01/2020-12-31'\n[[event]]\nname = 'Ruritanian presidential election of 2014'\n"
        "kind = 'election'\nchooses = ['president']\nrounds = ['2014-05-01/2014-05-02', 2014-05-15]\n"
        "places = ['Ruritania']\nsource = 's'"
    )
    election = register.record("rt/ruritanian-presidential-election-of-2014")
    assert isinstance(election, Event)
    assert election.chooses == ("president",)
    assert election.when == Interval(date(2014, 5, 1), date(2014, 5, 15))
    assert election.voting == (Interval(date(2014, 5, 1), date(2014, 5, 2)), Interval.day(date(2014, 5, 15)))
    assert register.elections_known("rt") == Interval(date(2010, 1, 1), date(2020, 12, 31))


def test_the_version_follows_contents_and_names_of_files_only(load_with: Load, tmp_path: Path) -> None:
    first = load_with("")
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in tmp_path.glob("*.toml"):
        shutil.copy(file, copy)
    assert load_register(copy).version == first.version
    assert len(first.version) == 12
    int(first.version, 16)
    (copy / "ruritania.toml").rename(copy / "other.toml")
    assert load_register(copy).version != first.version
    assert load_with("complete = []").version != first.version


def test_two_files_may_both_speak_of_a_person_when_they_agree(tmp_path: Path) -> None:
    for number, entry in enumerate(('spellings = ["Rudi Elphberg"]', "born = 1970-01-01")):
        (tmp_path / f"{number}.toml").write_text(
            f'id = "c{number}"\nname = "C{number}"\ntype = "country"\n[[person]]\nname = "Rudolf Elphberg"\n{entry}\n'
        )
    person = load_register(tmp_path).record("rudolf-elphberg")
    assert isinstance(person, Person)
    assert person.spellings == ("Rudi Elphberg",)
    assert person.born == Interval.day(date(1970, 1, 1))


def test_a_file_goes_on_in_its_parts(load_with: Load, tmp_path: Path) -> None:
    (tmp_path / "ruritania.regions.toml").write_text(
        '[[office]]\nkind = "governor"\nof = "zenda"\nheld = [{ by = "Michael Elphberg", from = 2014-05-01 }]\n'
    )
    register = load_with('known_until = 2025-01-01\n[[region]]\nname = "Zenda"\n')
    office = register.record("rt/zenda/governor")
    assert isinstance(office, Office)
    assert office.known_until == date(2025, 1, 1)
    assert [tenure.person.name for tenure in register.history(office)] == ["Michael Elphberg"]


def test_a_part_has_entries_alone_and_its_faults_are_told_with_its_own_name(load_with: Load, tmp_path: Path) -> None:
    part = tmp_path / "ruritania.regions.toml"
    part.write_text("[[office]]\nid = 'x'\nheld = []")
    with pytest.raises(RegisterError, match=r"ruritania\.regions\.toml, office x: 'title' is missing"):
        load_with("")
    part.write_text("known_until = 2025-01-01")
    with pytest.raises(RegisterError, match=r"ruritania\.regions\.toml: unknown key 'known_until'"):
        load_with("")
    part.rename(tmp_path / "graustark.regions.toml")
    with pytest.raises(RegisterError, match=r"graustark\.regions\.toml: there is no graustark\.toml"):
        load_with("")


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ("colour = 'red'", "ruritania.toml: unknown key 'colour'"),
        ("letters = 'Etruscan'", '\'letters\' must be "Latin" or "Arabic"'),
        ("known_until = '2025-01-01'", "'known_until' must be a date"),
        ("known_until = 2025-01-01T00:00:00", "a day, not a moment"),
        ("spellings = 'Rurit'", "'spellings' must be a list of texts"),
        ("spellings = ['']", "'spellings' must be a list of texts"),
        ("office = 3", "'office' must be a list of tables"),
        ("[[office]]\nkind = 'wizard'\nheld = []", "office wizard: there is no kind 'wizard'"),
        ("[[office]]\ntitle = 'X'\nheld = []", "neither 'kind' nor 'id'"),
        ("[[office]]\nid = 'x'\nheld = []", "office x: 'title' is missing"),
        ("[[office]]\nkind = 'governor'\nof = 'atlantis'\nheld = []", "no region, city or body 'atlantis'"),
        ("[[office]]\nkind = 'governor'\nseats = 3\nheld = []", "'seats' must be 1 or"),
        ("[[office]]\nkind = 'governor'\nheld = [{ by = 'A B' }]", "held by A B: 'from' is missing"),
        ("[[office]]\nkind = 'governor'\nheld = [{ from = '2014' }]", "'by' is missing"),
        ("[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = '2014-13' }]", "'from' is no date"),
        ("[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = 2014 }]", "'from' must be a date, or"),
        (
            "[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = 2014-05-01, until = 2013-05-01 }]",
            "ends \\(2013-05-01\\) before it starts",
        ),
        ("[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = '2014', acting = 'yes' }]", "'acting' must be"),
        (
            "[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = '2014', checked = 2013-12-31 }]",
            "it was checked \\(2013-12-31\\) before it started",
        ),
        ("[[office]]\nkind = 'governor'\n[[office]]\nkind = 'governor'", "Two offices have the id 'rt/governor'"),
        ("[[region]]\nname = 'A'\n[[city]]\nname = 'A'", "city A: the id 'rt/a' is taken"),
        ("[[body]]\nname = 'A'", "body A: 'kind' is missing"),
        ("[[body]]\nname = 'A'\nkind = 'force'\nof = 'atlantis'", "there is no place 'atlantis'"),
        ("[[event]]\nname = 'A'\nkind = 'war'", "either 'when' or 'from'"),
        ("[[event]]\nname = 'A'\nkind = 'war'\nfrom = '2014'\nuntil = '2013'", "ends before it starts"),
        ("[[event]]\nname = 'A'\nkind = 'election'\nwhen = 2014-05-01\nchooses = ['king']", "'chooses' must be of"),
        ("[[event]]\nname = 'A'\nkind = 'election'\nrounds = [2014-05-02, 2014-05-01]", "one after the other"),
        ("[[event]]\nname = 'A'\nkind = 'election'\nrounds = [2014]", "'rounds' must be a list of dates"),
        ("[[person]]\nname = 'A B'\nborn = 'long ago'", "person A B: 'born' is no date"),
        (
            (
                "[[person]]\nid = 'x'\nname = 'A B'\n[[person]]\nid = 'y'\nname = 'A B'\n"
                "[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = '2014' }]"
            ),
            "'A B' is the name of several people; give one of the ids x, y",
        ),
        (
            "[[person]]\nid = 'x'\nname = 'A B'\n[[office]]\nkind = 'governor'\nheld = [{ by = 'A B', from = '2014' }]",
            "'A B' has the id 'x': give that, or give an id to whoever else this is",
        ),
        (
            (
                "[[person]]\nname = 'A B'\nspellings = ['A C']\n"
                "[[office]]\nkind = 'governor'\nheld = [{ by = 'A C', from = '2014' }]"
            ),
            "'A C' is a spelling of 'A B': write that, or take it from their spellings",
        ),
        ("= nonsense", "ruritania.toml: not TOML"),
    ],
)
def test_what_is_out_of_order_is_refused_with_file_and_entry(load_with: Load, entries: str, complaint: str) -> None:
    with pytest.raises(RegisterError, match=complaint):
        load_with(entries)


def test_a_file_must_say_what_it_is_of(load_with: Load) -> None:
    with pytest.raises(RegisterError, match="'type' must be"):
        load_with("", header='id = "rt"\nname = "Ruritania"\ntype = "planet"\n')
