"""Links: the text behind an address that a page links."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from copydesk.model.evidence import Evidence
from copydesk.model.question import Answer, Question, TextOf
from copydesk.sources.articles import fetch_page
from copydesk.sources.transport import Transport

#: For how long what an address said today is taken for what it says.
GOOD_FOR = timedelta(days=1)


class LinkedPages:
    """Answers ``TextOf`` by going there."""

    name = "link"

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def understands(self, question: Question[Any]) -> bool:
        """See ``Source``."""
        return isinstance(question, TextOf)

    async def answer(self, question: Question[Any]) -> Answer[str] | None:
        """The readable text there."""
        assert isinstance(question, TextOf)
        page = await fetch_page(self._transport, question.url)
        now = datetime.now(UTC).replace(microsecond=0)
        evidence = Evidence(
            source="link",
            title=page.title or question.url,
            statement=f"{len(page.text.split()):,} words were read there",
            url=question.url,
            # The day, as for the analysis: what was read twice on one day shall look the same.
            retrieved_at=datetime.combine(now.date(), time(), UTC),
        )
        return Answer(page.text, (evidence,), now + GOOD_FOR)
