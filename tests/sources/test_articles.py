import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from copydesk.errors import PageEmpty, SourceError
from copydesk.model.evidence import Evidence
from copydesk.model.question import Answer, Question, TextOf
from copydesk.sources.articles import article, looks_like_html, page_of
from copydesk.sources.links import LinkedPages
from copydesk.sources.source import ask
from copydesk.sources.transport import Reply, Transport

PARAGRAPH = "The council met on Tuesday to talk about the new bridge over the river, which many had asked for. "
HTML = f"""<!DOCTYPE html><html lang="en"><head><title>Council meets · Example News</title>
<meta property="og:title" content="Council meets">
<meta property="article:published_time" content="2025-12-02T08:00:00+01:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Council meets</h1><p>{PARAGRAPH * 2}</p><p>“We are late,” said the mayor. {PARAGRAPH}</p></article>
<footer>Subscribe to our newsletter</footer></body></html>"""


def test_an_article_is_taken_out_of_its_page() -> None:
    page = article(HTML, "https://example.org/council")
    assert page.title == "Council meets"
    assert page.published_at == date(2025, 12, 2)
    assert page.url == "https://example.org/council"
    assert page.language is None
    assert "“We are late,” said the mayor." in page.text
    assert "newsletter" not in page.text
    assert "\n" in page.text


@pytest.mark.parametrize("html", ["", "<html><body></body></html>", b"\x00\x01\x02"])
def test_where_there_is_no_article_that_is_said(html: str | bytes) -> None:
    with pytest.raises(PageEmpty):
        article(html)


@pytest.mark.parametrize("text", [HTML, "\n <!-- x --> <html>", "<!doctype HTML>", "<article>x</article>"])
def test_html_is_told_by_its_beginning(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize("text", ["", "Plain words.", "< 5 people", "<b>bold</b> words", "He wrote <html> once."])
def test_other_text_is_not_html(text: str) -> None:
    assert not looks_like_html(text)


def test_plain_text_is_taken_as_it_is_and_other_types_are_refused() -> None:
    assert page_of(Reply("https://example.org/a.txt", "text/plain", "latin-1", b"caf\xe9")).text == "café"
    with pytest.raises(SourceError, match="application/pdf"):
        page_of(Reply("https://example.org/a.pdf", "application/pdf", None, b"%PDF"))


async def test_a_link_answers_with_its_text_and_where_it_was_read() -> None:
    transport = Transport(
        local=True,
        inner=httpx.MockTransport(lambda request: httpx.Response(200, stream=httpx.ByteStream(HTML.encode()))),
    )
    source, question = LinkedPages(transport), TextOf("http://127.0.0.1/council")
    assert source.understands(question)
    answer = await source.answer(question)
    await transport.close()
    assert answer is not None
    assert "new bridge" in answer.value
    (evidence,) = answer.evidence
    assert (evidence.source, evidence.title, evidence.url) == ("link", "Council meets", question.url)
    assert timedelta(hours=1) < answer.good_until - datetime.now(UTC) <= timedelta(days=1)


class Toy:
    """A source that does as it is told."""

    def __init__(self, says: Callable[[str], Any]) -> None:
        self.name = "toy"
        self.says = says
        self.asked: list[str] = []

    def understands(self, question: Question[Any]) -> bool:
        return isinstance(question, TextOf)

    async def answer(self, question: Question[Any]) -> Answer[Any] | None:
        assert isinstance(question, TextOf)
        self.asked.append(question.url)
        said = self.says(question.url)
        if isinstance(said, float):
            await asyncio.sleep(said)
            return None
        return Answer(said, (Evidence("toy", "t", "s"),), datetime.now(UTC)) if said else None


async def test_sources_are_asked_together_and_within_one_budget() -> None:
    toy = Toy(lambda url: 30.0 if url == "slow" else "words")
    questions = [TextOf("a"), TextOf("slow"), TextOf("b")]
    async with asyncio.timeout(15):  # far beyond the budget, well below the slow one's
        answers = await ask([toy], questions, budget_seconds=0.2)
    assert [question.url for question in answers] == ["a", "b"]


async def test_who_fails_has_not_answered_and_the_next_is_asked() -> None:
    def fails(url: str) -> None:
        raise SourceError("no") if url != "bug" else ValueError("a bug")

    second = Toy(lambda url: "words" if url == "a" else None)
    answers = await ask([Toy(fails), second], [TextOf("a"), TextOf("b"), TextOf("bug")], budget_seconds=5)
    assert list(answers) == [TextOf("a")]
    assert second.asked == ["a", "b"]


async def test_without_questions_nobody_is_asked() -> None:
    assert await ask([], [], budget_seconds=5) == {}
    assert await ask([], [TextOf("a")], budget_seconds=5) == {}
