"""Source: somebody who answers one kind of question; and asking many at once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from copydesk.errors import CopydeskError
from copydesk.model.draft import Answers
from copydesk.model.question import Answer, Question

log = logging.getLogger(__name__)


class Source(Protocol):
    """Answers the questions it understands, definitely or not at all."""

    name: str

    def understands(self, question: Question[Any]) -> bool:
        """Whether it is a question for this source."""

    async def answer(self, question: Question[Any]) -> Answer[Any] | None:
        """What it has to say; None, or a ``CopydeskError``, when it cannot say."""


async def ask(sources: Sequence[Source], questions: Iterable[Question[Any]], budget_seconds: float) -> Answers:
    """Every answer that comes within the time; who is late or fails has not answered."""

    async def first_answer(question: Question[Any]) -> Answer[Any] | None:
        for source in sources:
            if source.understands(question):
                try:
                    if found := await source.answer(question):
                        return found
                except CopydeskError as error:
                    log.info("%s: no answer (%s)", source.name, type(error).__name__)
        return None

    asked = {asyncio.create_task(first_answer(question)): question for question in questions}
    if not asked:
        return {}
    try:
        done, _ = await asyncio.wait(asked, timeout=budget_seconds)
    finally:
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
    answers: dict[Question[Any], Answer[Any]] = {}
    for task, question in asked.items():
        if task in done and not task.cancelled() and not task.exception() and (answer := task.result()):
            answers[question] = answer
    return answers
