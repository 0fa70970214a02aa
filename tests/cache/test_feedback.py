from datetime import UTC, datetime, timedelta

from copydesk.cache.feedback import Feedback, FeedbackBox, Verdict
from copydesk.cache.link import Link

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def said(id: str, verdict: Verdict = "wrong", minutes: int = 0) -> Feedback:
    at = NOON + timedelta(minutes=minutes)
    return Feedback(id, "a", "f", "news.example", "dates/impossible", "31 June", "No such day.", verdict, None, at)


async def test_a_later_word_under_an_id_takes_the_place_of_the_first(link: Link) -> None:
    box = FeedbackBox(link)
    assert await box.find("1") is None
    await box.put(said("1"))
    await box.put(said("1", "withdrawn", minutes=5))
    assert await box.find("1") == said("1", "withdrawn", minutes=5)


async def test_the_newest_come_first(link: Link) -> None:
    box = FeedbackBox(link)
    for nth in range(205):
        await box.put(said(str(nth), minutes=nth))
    await box.put(said("3", "right", minutes=999))
    assert [kept.id async for kept in box.newest(4)] == ["3", "204", "203", "202"]
    assert len({kept.id async for kept in box.newest(1000)}) == 205


async def test_feedback_has_no_lifetime(link: Link) -> None:
    await FeedbackBox(link).put(said("1"))
    assert await link.run(lambda client: client.ttl("copydesk:{feedback}:1")) == -1
