from collections.abc import AsyncIterator

import pytest
from tests.cache.conftest import key_of, nth_of, record_of

from copydesk.cache.analyses import Analyses
from copydesk.cache.keeper import Keeper, Wanted
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.link import Link
from copydesk.cache.statistics import statistics
from copydesk.cache.tags import ALL, Tags, made_tag
from copydesk.errors import AdminError

NOW = 1_000_000


@pytest.fixture
async def keeper(link: Link) -> AsyncIterator[Keeper]:
    """Of twelve analyses: nth of site nth % 3, made nth hours ago; every fourth spoke of an office."""
    now = NOW

    def clock() -> int:
        return now

    analyses = Analyses(link, clock=clock, jitter=lambda: 0)
    keeper = Keeper(analyses, clock=lambda: NOW)
    for nth in range(12):
        now = NOW - nth * 3600
        rests_on = {"office:ru/defence-minister": "1"} if nth % 4 == 0 else {}
        rules = ("names/misspelling",) if nth % 2 == 0 else ()
        await analyses.keep(key_of(nth), record_of(nth, f"site{nth % 3}.org", rules, rests_on), "def456", 86_400)
    now = NOW
    return keeper


async def nths(keeper: Keeper, wanted: Wanted) -> set[int]:
    return {nth_of(kept.key) async for kept in keeper.find(wanted)}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), set(range(12))),
        (Wanted(("site:site1.org",)), {1, 4, 7, 10}),
        (Wanted(("site:site1.org", "rule:names/misspelling")), {4, 10}),
        (Wanted(("office:ru/defence-minister",)), {0, 4, 8}),
        (Wanted(("site:site1.org", "office:ru/defence-minister", "rule:names/misspelling")), {4}),
        (Wanted(("site:nobody.org",)), set()),
        (Wanted(url="https://site2.org/5"), {5}),
        (Wanted(older_than_seconds=9 * 3600), {9, 10, 11}),
        (Wanted(("site:site0.org",), younger_than_seconds=4 * 3600), {0, 3}),
        (Wanted(older_than_seconds=2 * 3600, younger_than_seconds=5 * 3600), {2, 3, 4}),
        (Wanted(("engine:abc123", "register:def456")), set(range(12))),
    ],
)
async def test_finds_and_counts_what_has_all_that_is_asked_for(keeper: Keeper, wanted: Wanted, found: set[int]) -> None:
    assert await nths(keeper, wanted) == found
    assert await keeper.count(wanted) == len(found)


async def test_a_hard_purge_drops_what_is_wanted_and_nothing_else(keeper: Keeper) -> None:
    counts = [count async for count in keeper.purge(Wanted(("site:site1.org",)))]
    assert counts[-1] == 4
    assert await nths(keeper, Wanted()) == set(range(12)) - {1, 4, 7, 10}
    assert await nths(keeper, Wanted(("office:ru/defence-minister",))) == {0, 8}
    assert await keeper.entries() == 8
    assert await keeper.versions() == {"engine:abc123": 8, "register:def456": 8}


async def test_a_soft_purge_leaves_stale_answers(keeper: Keeper) -> None:
    counts = [count async for count in keeper.purge(Wanted(("office:ru/defence-minister",)), soft=True)]
    assert counts[-1] == 3
    stale = {nth_of(kept.key) async for kept in keeper.find(Wanted()) if keeper.is_stale(kept)}
    assert stale == {0, 4, 8}


async def test_what_is_wanted_by_age_is_found_without_going_through_the_rest(
    keeper: Keeper, link: Link, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone_through = []
    members = Tags.members

    def watched(tags: Tags, tag: str) -> AsyncIterator[list[AnalysisKey]]:
        gone_through.append(tag)
        return members(tags, tag)

    monkeypatch.setattr(Tags, "members", watched)
    assert await nths(keeper, Wanted(younger_than_seconds=2 * 3600)) == {0, 1}
    assert set(gone_through) == {made_tag(NOW), made_tag(NOW - 3600), made_tag(NOW - 2 * 3600)}
    gone_through.clear()
    assert await nths(keeper, Wanted(("office:ru/defence-minister",), younger_than_seconds=9 * 3600)) == {0, 4, 8}
    assert gone_through == ["office:ru/defence-minister"]  # which are fewer


async def test_counting_changes_nothing(keeper: Keeper) -> None:
    await keeper.count(Wanted(("site:site1.org",)))
    assert await keeper.entries() == 12


async def test_an_analysis_is_shown_in_full(keeper: Keeper) -> None:
    id = record_of(4).analysis()["id"]
    keeper.tally.hit(key_of(4))
    await keeper.tally.add_up()
    shown = await keeper.show(id)
    assert shown
    assert shown.kept.id == id
    assert shown.kept.head.site == "site1.org"
    assert shown.hits == 1
    assert 0 < shown.kept.seconds_left <= 86_400
    assert keeper.age_seconds(shown.kept) == 4 * 3600
    assert {ALL, "site:site1.org", "rule:names/misspelling", "office:ru/defence-minister"} <= set(shown.tags)
    assert await keeper.show("no id") is None
    assert await keeper.show(record_of(99).analysis()["id"]) is None


async def test_statistics_tell_how_many_how_old_and_how_large(keeper: Keeper) -> None:
    keeper.tally.count_answer("hit", "site1.org", 3)
    keeper.tally.count_answer("miss", "site1.org", 300)
    keeper.tally.hit(key_of(4))
    keeper.tally.size(key_of(5), 4000)
    for name, count in (
        ("rule:names/misspelling", 2),
        ("bytes_served", 900),
        ("bytes_before_packing", 1000),
        ("bytes_kept", 300),
    ):
        keeper.tally.count(name, count)
    await keeper.tally.add_up()
    told = await statistics(keeper)
    assert told["entries"] == 12
    assert told["ages"] == {"under 1": 1, "under 6": 5, "under 24": 6, "under 72": 0, "under 168": 0, "older": 0}
    assert told["versions"] == {"engine:abc123": 12, "register:def456": 12}
    for counts in (told["live"], told["last_day"]):
        assert (counts["answers"], counts["hit"], counts["miss"], counts["coalesced"]) == (2, 1, 1, 0)
        assert counts["hit_ratio"] == 0.5
        assert (counts["bytes_served"], counts["bytes_saved"]) == (900, 700)
    assert told["sites"] == {"site1.org": {"hit": 1, "miss": 1}}
    assert told["rules"] == {"names/misspelling": 2}
    assert [entry["hits"] for entry in told["hottest"]] == [1]
    assert [entry["id"] for entry in told["largest"]] == [record_of(5).analysis()["id"]]
    assert told["memory"]["used_bytes"]
    assert len(told["hours"]) == 24


def test_what_is_in_one_processs_memory_is_out_of_reach() -> None:
    with pytest.raises(AdminError):
        Keeper(Analyses())
