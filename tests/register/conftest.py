"""A fictional country's register, so that no test depends on who holds which office in the world."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.register.load import load_register
from copydesk.register.register import Register

KINDS = """
[president]
title = "President"
written = ["President", "Head of State"]

[defence-minister]
title = "Minister of Defence"
written = ["Defence Minister", "Minister of Defence", "Minister for Defence", "Defence Chief"]

[deputy-prime-minister]
title = "Deputy Prime Minister"
written = ["Deputy Prime Minister", "Vice Premier"]
seats = "many"

[governor]
title = "Governor"
written = ["Governor", "Regional Governor"]

[central-bank-governor]
title = "Governor of the Central Bank"
written = ["Central Bank Governor", "Governor of the Central Bank", "Central Bank chief"]

[secretary-general]
title = "Secretary General"
written = ["Secretary General", "Secretary-General", "Chief", "Head"]

[spokesperson]
title = "Spokesperson"
written = ["Spokesman"]
"""

RURITANIA = """
id = "rt"
name = "Ruritania"
type = "country"
spellings = ["Kingdom of Ruritania"]
demonyms = ["Ruritanian"]
acronyms = ["RUR"]
known_until = 2025-06-30
complete = ["Army", "ministry"]

[[office]]
kind = "defence-minister"
held = [
  { by = "Oleksandr Bersoniv", from = 2022-03-01, source = "gazette 3/2022" },
  { by = "Sergei Zapt", from = "2014", until = "2020-05", source = "gazette 1/2014" },
  { by = "Fritz von Tarlen", from = 2020-05-20, until = 2022-03-01, acting = true, source = "gazette 5/2020" },
]

[[office]]
kind = "president"
title = "Protector"
written = ["Lord Protector"]
complete_from = 2010-01-01
known_until = 2024-12-31
held = [
  { by = "Rudolf Elphberg", from = 2000-01-01, until = 2012-01-01, source = "almanac" },
  { by = "Flavia Elphberg", from = 2012-09-01, source = "almanac" },
]

[[office]]
kind = "deputy-prime-minister"
complete_from = 2020-01-01
held = [
  { by = "Sergei Zapt", from = 2020-06-01, source = "almanac" },
  { by = "Antoinette Mauban", from = 2019-01-01, until = 2023-01-31, source = "almanac" },
]

[[office]]
id = "deputy-keeper"
title = "Deputy Keeper of the Seal"
written = ["Deputy Keeper"]
seats = "many"
held = [{ by = "Antoinette Mauban", from = 2015-01-01, source = "almanac" }]

[[office]]
kind = "governor"
of = "zenda-oblast"
held = [{ by = "michael-strelsau", from = 2021-01-01, source = "almanac" }]

[[office]]
kind = "governor"
of = "hofbau"
complete_from = false
held = [{ by = "Kim Kwang Su", from = 2021-01-01, source = "almanac" }]

[[office]]
kind = "central-bank-governor"
of = "bank-of-ruritania"
held = [{ by = "Ahmed al-Hentzau", from = 2018-01-01, source = "almanac" }]

[[office]]
id = "army-spokesperson"
title = "Spokesperson of the Army"
written = ["Army Spokesman"]
held = [{ by = "Ivan Kraft", from = 2018-01-01, source = "almanac" }]

[[office]]
id = "chamberlain"
title = "Chamberlain"
held = [
  { by = "Fritz von Tarlen", from = 2010-01-01, until = "2012", source = "almanac" },
  { by = "Ivan Kraft", from = "2015-03", source = "almanac" },
]

[[office]]
id = "keeper-of-the-crown"
title = "Keeper of the Crown"
held = [
  { by = "Rudolf Elphberg", from = 2010-01-01, until = 2011-01-05, source = "almanac" },
  { by = "Flavia Elphberg", from = 2011-01-15, source = "almanac" },
]

[[office]]
id = "ambassador-to-un"
title = "Ambassador to the United Planets"
written = ["Ambassador to the United Planets"]
held = []

[[person]]
id = "michael-strelsau"
name = "Michael Elphberg"
spellings = ["Black Michael"]
born = 1970-02-03

[[person]]
name = "Michael Elphberg"
born = "1950"
died = "2001-05"

[[person]]
name = "Rupert Smith"

[[body]]
id = "bank-of-ruritania"
name = "Central Bank of Ruritania"
kind = "bank"
acronyms = ["CBR"]

[[body]]
name = "Ministry of Defence"
kind = "ministry"
spellings = ["Defence Ministry", "MoD"]

[[body]]
name = "Royal Ruritanian Army"
kind = "force"
spellings = ["Ruritanian Army"]

[[body]]
id = "zenda-watch"
name = "Zenda Watch"
kind = "force"
of = "zenda-oblast"

[[region]]
name = "Zenda Oblast"
spellings = ["Zenda"]

[[region]]
name = "Hofbau"

[[city]]
name = "Strelsau"

[[city]]
name = "Zenda"
of = "zenda-oblast"

[[event]]
name = "Coronation of Rudolf Elphberg in Strelsau"
kind = "appointment"
when = 2000-01-01
places = ["Strelsau"]
participants = ["Rudolf Elphberg", "Ruritania", "Somebody Else"]
source = "almanac"

[[event]]
name = "Siege of Zenda"
kind = "war"
from = "2003-04"
until = 2003-06-05
spellings = ["Zenda siege"]
places = ["Zenda Castle"]
source = "almanac"
"""

LEAGUE = """
id = "league"
name = "League of Planets"
type = "body"
kind = "alliance"
acronyms = ["LoP", "LDP"]
known_until = 2025-06-30

[[office]]
kind = "secretary-general"
held = [{ by = "Flavia Elphberg", from = 2001-01-01, until = 2012-08-31, source = "almanac" }]

[[office]]
kind = "spokesperson"
of = "secretariat"
held = []

[[body]]
name = "Secretariat"
kind = "agency"
"""

FILES = {"kinds.toml": KINDS, "ruritania.toml": RURITANIA, "league.toml": LEAGUE}


@pytest.fixture(scope="session")
def ruritania(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The whole fictional register."""
    folder = tmp_path_factory.mktemp("register")
    for name, content in FILES.items():
        (folder / name).write_text(content)
    return load_register(folder)


@pytest.fixture
def load_with(tmp_path: Path) -> Callable[..., Register]:
    """Loads a register of one file's entries, with the fictional kinds."""

    def load(entries: str, header: str = 'id = "rt"\nname = "Ruritania"\ntype = "country"\n') -> Register:
        (tmp_path / "kinds.toml").write_text(KINDS)
        (tmp_path / "ruritania.toml").write_text(header + entries)
        return load_register(tmp_path)

    return load
