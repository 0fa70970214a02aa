from tests.cache.conftest import key_of

from copydesk.cache.link import Link
from copydesk.cache.refusals import Refusals
from copydesk.errors import AnalysisFailed, DeskBusy, LanguageNotRead


async def test_a_refusal_comes_back_as_it_was(link: Link) -> None:
    refusals = Refusals(link)
    assert await refusals.find(key_of(1)) is None
    await refusals.keep(key_of(1), LanguageNotRead("It is in French.", "/language"))
    found = await refusals.find(key_of(1))
    assert isinstance(found, LanguageNotRead)
    assert (str(found), found.pointer) == ("It is in French.", "/language")


async def test_a_refusal_lasts_minutes_and_a_failure_less(link: Link) -> None:
    refusals = Refusals(link)
    await refusals.keep(key_of(1), LanguageNotRead("It is in French."))
    await refusals.keep(key_of(2), AnalysisFailed("It took too long."))
    assert isinstance(await refusals.find(key_of(2)), AnalysisFailed)
    lifetimes = [await link.run(lambda client, nth=nth: client.ttl(key_of(nth).refusal)) for nth in (1, 2)]
    assert 60 >= lifetimes[1] > 0
    assert 3600 > lifetimes[0] > lifetimes[1]


async def test_what_is_not_the_pages_fault_is_not_remembered(link: Link) -> None:
    refusals = Refusals(link)
    await refusals.keep(key_of(1), DeskBusy("Too many."))
    assert await refusals.find(key_of(1)) is None
