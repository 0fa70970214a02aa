"""The register as it was kept beside its code: the same answers, and never another's or half of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.register.conftest import FILES

from copydesk.model.interval import Interval
from copydesk.register import compiled
from copydesk.register.indices import Indices
from copydesk.register.load import load_register
from copydesk.register.register import Register


@pytest.fixture
def made(ruritania: Register) -> Indices:
    return Indices(ruritania.records)


def test_what_was_kept_answers_as_what_it_was_made_from(made: Indices, ruritania: Register, tmp_path: Path) -> None:
    file = tmp_path / "not there yet" / "kept"
    compiled.keep(file, "1", made)
    loaded = compiled.load(file, "1")
    assert loaded
    kept = Register(ruritania.version, loaded)
    assert kept.records == ruritania.records
    for words in ("Ruritanian Defense Minister", "LoP Secretary General", "Zenda Governor"):
        office, same = kept.office(words), ruritania.office(words)
        assert office == same
        assert office
        assert kept.history(office) == ruritania.history(office)
        assert kept.holders(office, Interval.parse("2021")) == ruritania.holders(office, Interval.parse("2021"))
    for name in ("Sergey Zapt", "Bersonif", "Kim Gwang-su", "Rassendyll"):
        assert kept.people(name) == ruritania.people(name)
        assert kept.nearest(name) == ruritania.nearest(name)
    assert kept.events("Zenda siege") == ruritania.events("Zenda siege")
    assert kept.bodies("Ruritanian Army") == ruritania.bodies("Ruritanian Army")


def test_it_is_not_taken_for_other_data(made: Indices, tmp_path: Path) -> None:
    compiled.keep(tmp_path / "kept", "1", made)
    assert compiled.load(tmp_path / "kept", "2") is None


def test_it_is_not_taken_for_other_code(made: Indices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.keep(tmp_path / "kept", "1", made)
    changed = tmp_path / "interval.py"
    changed.write_text("# another")
    monkeypatch.setattr(compiled.interval, "__file__", str(changed))
    assert compiled.load(tmp_path / "kept", "1") is None


@pytest.mark.parametrize(
    "harm", [lambda kept: kept[:-1], lambda kept: kept[:-1] + b"?", lambda _: b"", lambda _: b"\n"]
)
def test_what_is_not_whole_is_not_taken(made: Indices, tmp_path: Path, harm: object) -> None:
    file = tmp_path / "kept"
    compiled.keep(file, "1", made)
    assert callable(harm)
    file.write_bytes(harm(file.read_bytes()))
    assert compiled.load(file, "1") is None


def test_where_nothing_may_be_written_nothing_is_lost(made: Indices, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    compiled.keep(tmp_path / "file" / "kept", "1", made)
    assert compiled.load(tmp_path / "file" / "kept", "1") is None


def test_nothing_is_left_beside_it(made: Indices, tmp_path: Path) -> None:
    compiled.keep(tmp_path / "kept", "1", made)
    compiled.keep(tmp_path / "kept", "2", made)
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


def test_only_what_ships_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "place", lambda: tmp_path / "kept")
    for name, content in FILES.items():
        (tmp_path / name).write_text(content)
    load_register(tmp_path)
    assert not (tmp_path / "kept").exists()
    shipped = load_register()
    assert (tmp_path / "kept").exists()
    again = load_register()
    assert again.version == shipped.version
    assert again.records == shipped.records
