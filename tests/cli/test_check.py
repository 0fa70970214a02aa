from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.cli.conftest import Ran

Copydesk = Callable[..., Ran]

IMPOSSIBLE = "The treaty was signed in Ghent.\nIt came into force on 31 November 2024, the ministry said.\n"
SOUND = "The committee met on Tuesday, 12 March 2024, and agreed on a budget for the coming year.\n"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.txt"
    path.write_text(IMPOSSIBLE)
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.txt"
    path.write_text(SOUND)
    return path


def test_text_reads_like_a_linter_with_a_summary_last(copydesk: Copydesk, faulty: Path, sound: Path) -> None:
    ran = copydesk("check", str(faulty), str(sound))
    first, *_, last = ran.out.splitlines()
    column = IMPOSSIBLE.splitlines()[1].index("31 November 2024") + 1
    assert first.startswith(f"{faulty}:2:{column}  warning  dates/impossible  ")
    assert last == "2 pages checked: 1 warning"
    assert "\x1b" not in ran.out
    assert ran == Ran(0, ran.out, "")


TWO_PLACES = "Analysts suggest that it will fail.\nThe vote of 3 May 2024 followed a debate on 9 May 2024.\n"


def test_text_names_every_place_of_one_remark(copydesk: Copydesk) -> None:
    line = next(line for line in copydesk("check", stdin=TWO_PLACES.encode()).out.splitlines() if "dates/order" in line)
    assert line.startswith("<stdin>:2:13  warning  dates/order  ")
    assert line.endswith("(also at 2:45)")


def test_text_on_a_terminal_shows_the_line_with_the_stretch_underlined(
    copydesk: Copydesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "72")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", copydesk("check", stdin=TWO_PLACES.encode()).out).splitlines()
    shown = next(at for at, line in enumerate(plain) if line.startswith("1 │ "))
    assert plain[shown] == "1 │ Analysts suggest that it will fail."
    assert plain[shown + 1] == "  │ " + "^" * len("Analysts suggest")
    assert max(map(len, (line for line in plain if "│" in line))) <= 72


def test_proof_marks_every_place_of_one_remark_with_its_number(copydesk: Copydesk) -> None:
    proof = copydesk("check", "--format", "html", stdin=TWO_PLACES.encode()).out
    for day in ("3 May 2024", "9 May 2024"):
        marked = f'<mark class="warning">{day}</mark><sup class="warning"><a href="#n2">2</a></sup>'
        assert marked in proof


def test_json_is_one_analysis_for_one_page_and_an_array_for_several(
    copydesk: Copydesk, faulty: Path, sound: Path
) -> None:
    one = json.loads(copydesk("check", str(faulty), "--format", "json").out)
    assert [flag["exact"] for flag in one["flags"]] == ["31 November 2024"]
    several = json.loads(copydesk("check", str(faulty), str(sound), "--format", "json").out)
    assert [len(analysis["flags"]) for analysis in several] == [1, 0]


def test_ndjson_is_a_line_a_page(copydesk: Copydesk, faulty: Path, sound: Path) -> None:
    lines = copydesk("check", str(sound), str(faulty), "--format", "ndjson").out.splitlines()
    assert [len(json.loads(line)["flags"]) for line in lines] == [0, 1]


def test_the_same_page_gives_the_same_bytes(copydesk: Copydesk, faulty: Path) -> None:
    assert copydesk("check", str(faulty), "--format", "json") == copydesk("check", str(faulty), "--format", "json")


def test_offsets_count_in_the_unit_asked_for(copydesk: Copydesk) -> None:
    text = f"🎉🎉 {IMPOSSIBLE}"
    for unit, step in (("unicode", 1), ("utf-16", 2)):
        ran = copydesk("check", "--format", "json", "--offsets", unit, stdin=text.encode())
        (flag,) = json.loads(ran.out)["flags"]
        assert flag["start"] == 2 * step + 1 + IMPOSSIBLE.index("31 November")
        assert flag["end"] - flag["start"] == len("31 November 2024")


def test_line_ends_are_kept_so_that_offsets_fit_the_file(copydesk: Copydesk) -> None:
    text = IMPOSSIBLE.replace("\n", "\r\n")
    (flag,) = json.loads(copydesk("check", "-", "--format", "json", stdin=text.encode()).out)["flags"]
    assert text[flag["start"] : flag["end"]] == flag["exact"]
    assert "<stdin>:2:" in copydesk("check", stdin=text.encode()).out


def test_extraction_is_given_when_asked_for(copydesk: Copydesk, faulty: Path) -> None:
    assert "extraction" not in json.loads(copydesk("check", str(faulty), "--format", "json").out)
    read = json.loads(copydesk("check", str(faulty), "--format", "json", "--extraction").out)["extraction"]
    assert {"quotes", "other_marks", "dates", "times", "names", "offices"} == set(read)
    assert any(name["kind"] == "place" for name in read["names"])


def test_what_the_command_line_says_of_the_page_is_used(copydesk: Copydesk) -> None:
    said = ["--published", "2025-12-02", "--url", "https://example.org/a", "--title", "A title"]
    ran = copydesk("check", *said, "--format", "json", stdin=SOUND.encode())
    page = json.loads(ran.out)["page"]
    assert (page["published_at"], page["url"], page["title"]) == ("2025-12-02", "https://example.org/a", "A title")


def test_html_is_read_as_its_article(copydesk: Copydesk, tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line} {SOUND * 3}</p>" for line in IMPOSSIBLE.splitlines())
    path = tmp_path / "page.html"
    path.write_text(
        f"<!doctype html><title>T</title><nav>31 November 2024</nav><article><h1>T</h1>{paragraphs}</article>"
    )
    (flag,) = json.loads(copydesk("check", str(path), "--format", "json").out)["flags"]
    assert flag["exact"] == "31 November 2024"


def test_an_address_is_fetched_and_its_article_read(copydesk: Copydesk, tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text(
        f"<title>A story</title><article><p>{SOUND * 3}</p><p>{IMPOSSIBLE}</p></article>"
    )
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{site.server_port}"
        analysis = json.loads(copydesk("check", f"{address}/story.html", "--format", "json").out)
        missing = copydesk("check", f"{address}/missing.html")
        site.shutdown()
    assert (analysis["page"]["url"], analysis["page"]["title"]) == (f"{address}/story.html", "A story")
    assert [flag["exact"] for flag in analysis["flags"]] == ["31 November 2024"]
    assert (missing.status, missing.out) == (2, "")
    assert "404" in missing.err


def test_proof_is_one_self_contained_page_with_its_text_escaped(copydesk: Copydesk) -> None:
    text = "<script>alert(1)</script> & co. said it was on 31 November 2024."
    proof = copydesk("check", "--format", "html", stdin=text.encode()).out
    assert "<script" not in proof
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co." in proof
    assert '<mark class="warning">31 November 2024</mark>' in proof
    assert "src=" not in proof
    assert "url(" not in proof
    body = proof.partition("<body>")[2].partition("</body>")[0]
    assert ET.fromstring(f"<body>{body}</body>").findall(".//aside")


def test_a_proof_shows_what_was_read_when_asked(copydesk: Copydesk) -> None:
    text = '😀 "We met <them> for eight years on Friday," Governor Jane Roe told reporters in Oslo.'
    command = ("check", "--format", "html", "--published", "2025-12-02")
    plain = copydesk(*command, stdin=text.encode()).out
    proof = copydesk(*command, "--extraction", "--offsets", "utf-16", stdin=text.encode()).out
    assert 'class="date"' not in plain
    assert 'class="legend"' not in plain
    assert '>Friday<small class="date-told">2025-11-28</small></span>' in proof
    assert '>eight years<small class="date-told">P8Y</small></span>' in proof
    assert '<small class="quote-told">Jane Roe · named</small>' in proof
    assert ">Jane Roe</span>" in proof
    body = ET.fromstring(f"<body>{proof.partition('<body>')[2].partition('</body>')[0]}</body>")
    assert [box.get("id") for box in body.findall(".//input")] == [
        f"see-{layer}" for layer in ("names", "offices", "dates", "quotes", "flags")
    ]
    assert [table.findtext("summary") for table in body.findall(".//details")] == ["Names", "Dates", "Quotes"]


def test_sarif_places_every_flag(copydesk: Copydesk, faulty: Path) -> None:
    log = json.loads(copydesk("check", str(faulty), "--format", "sarif").out)
    (result,) = log["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert log["version"] == "2.1.0"
    assert result["ruleId"] == "dates/impossible"
    assert result["ruleId"] in {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert (region["startLine"], region["snippet"]["text"]) == (2, "31 November 2024")


@pytest.mark.parametrize(("threshold", "status"), [("info", 1), ("caution", 1), ("warning", 1)])
def test_fail_on_ends_with_1_when_a_flag_is_as_severe(
    copydesk: Copydesk, faulty: Path, sound: Path, threshold: str, status: int
) -> None:
    assert copydesk("check", str(faulty), "--fail-on", threshold).status == status
    assert copydesk("check", str(sound), "--fail-on", threshold).status == 0


@pytest.mark.parametrize(
    ("arguments", "stdin", "told"),
    [
        (["/nowhere/at/all.txt"], b"", "No such file"),
        (["-"], b"caf\xe9", "not UTF-8"),
        (["-"], b"  \n ", "no text"),
        (["-"], b"a" * 1_000_001, "1,000,000"),
    ],
)
def test_what_cannot_be_read_ends_with_2_and_one_clear_line(
    copydesk: Copydesk, arguments: list[str], stdin: bytes, told: str
) -> None:
    ran = copydesk("check", *arguments, stdin=stdin)
    assert ran.status == 2
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_one_unreadable_page_does_not_cost_the_others(copydesk: Copydesk, faulty: Path) -> None:
    ran = copydesk("check", "/nowhere.txt", str(faulty), "--format", "json")
    assert ran.status == 2
    assert [len(analysis["flags"]) for analysis in json.loads(ran.out)] == [1]


@pytest.mark.parametrize(
    "arguments", [["check", "--published", "yesterday"], ["check", "--format", "pdf"], ["chekc"], [], ["check", "--on"]]
)
def test_bad_usage_ends_with_2(copydesk: Copydesk, arguments: list[str]) -> None:
    ran = copydesk(*arguments)
    assert ran.status == 2
    assert "usage:" in ran.err


def test_a_setting_that_means_nothing_is_named(copydesk: Copydesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_WORKERS", "many")
    ran = copydesk("check", stdin=SOUND.encode())
    assert ran.status == 2
    assert "COPYDESK_WORKERS" in ran.err
