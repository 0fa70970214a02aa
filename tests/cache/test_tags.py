from tests.cache.conftest import key_of, record_of

from copydesk.cache.analyses import Analyses
from copydesk.cache.keys import AnalysisKey
from copydesk.cache.tags import ALL, SWEPT, Tags, tags_of


async def named(tags: Tags, tag: str) -> set[AnalysisKey]:
    return {key async for some in tags.members(tag) for key in some}


def test_an_analysis_is_tagged_by_site_versions_rules_and_what_it_rests_on() -> None:
    rests_on = {"office:ru/defence-minister": "1", "person:a": "2", "place:ru": "3", "name:Nobody": "4"}
    record = record_of(1, rules=("names/misspelling", "dates/impossible", "names/misspelling"), rests_on=rests_on)
    assert tags_of(record) == (
        ALL,
        "engine:abc123",
        "register:def456",
        "site:example.org",
        "rule:dates/impossible",
        "rule:names/misspelling",
        "office:ru/defence-minister",
        "person:a",
    )
    assert "site:" not in " ".join(tags_of(record_of(1, site="")))


async def test_indexes_name_all_that_was_kept_over_all_their_shards(analyses: Analyses) -> None:
    keys = [key_of(nth) for nth in range(40)]
    for nth, key in enumerate(keys):
        await analyses.keep(key, record_of(nth, site="even.org" if nth % 2 == 0 else "odd.org"), "def456", 60)
    assert analyses.tags
    assert await named(analyses.tags, ALL) == set(keys)
    assert await named(analyses.tags, "site:even.org") == set(keys[::2])
    assert await analyses.tags.count("site:odd.org") == 20
    assert await named(analyses.tags, "site:nobody.org") == set()


async def test_what_expired_leaves_the_indexes_as_others_come(analyses: Analyses) -> None:
    tags = analyses.tags
    assert tags
    in_one_shard = [key for nth in range(2000) if (key := key_of(nth)).shard == 0][: SWEPT + 3]
    for key in in_one_shard[:-1]:
        await tags.add(key, [ALL], now=100, expires=200)
    await tags.add(in_one_shard[-1], [ALL], now=300, expires=400)
    assert await tags.count(ALL) == SWEPT + 3 - SWEPT


async def test_forgetting_leaves_other_indexes_alone(analyses: Analyses) -> None:
    await analyses.keep(key_of(1), record_of(1), "def456", 60)
    assert analyses.tags
    await analyses.tags.forget([("site:example.org", key_of(1)), ("site:example.org", key_of(2))])
    assert await analyses.tags.count("site:example.org") == 0
    assert await analyses.tags.count(ALL) == 1
    assert not await analyses.tags.still_has(key_of(1), [ALL, "site:example.org"])
    assert await analyses.tags.still_has(key_of(1), [ALL])


async def test_a_sweep_empties_indexes_that_no_writer_comes_by_and_leaves_the_others(analyses: Analyses) -> None:
    tags = analyses.tags
    assert tags
    keys = [key_of(nth) for nth in range(300)]
    for key in keys:
        await tags.add(key, [ALL, "site:once.org"], now=100, expires=200)
    await tags.add(keys[0], [ALL, "site:again.org"], now=150, expires=400)
    await tags.sweep(now=300)
    assert await tags.counts(["site:once.org", "site:again.org"]) == {"site:once.org": 0, "site:again.org": 1}
    assert await tags.known("site") == ["site:again.org"]
