"""Feedback over HTTP: a reader says that a flag is wrong or right, a publisher replies to one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from typing_extensions import TypedDict

from copydesk.cache.feedback import Feedback, FeedbackBox
from copydesk.desk import Desk
from copydesk.errors import CacheError, PageMisshapen
from copydesk.model.request import faults_of
from copydesk.web.body import read_json
from copydesk.web.problems import Refused
from copydesk.web.replies import json_reply


def _is_uuid(value: str) -> str:
    UUID(value)
    return value


class FeedbackSent(BaseModel):
    """What somebody says of a flag. Neither they nor the page need be named."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    analysis: str = Field(max_length=256, description="the id of the analysis that holds the flag")
    flag: str = Field(max_length=64, description="the flag's id in it")
    verdict: Literal["wrong", "right", "reply", "withdrawn"] = Field(
        description="reply: its publisher's answer, in note; withdrawn: what was said before under this id is not meant"
    )
    note: str | None = Field(default=None, max_length=2000, description="in their own words")
    id: Annotated[str, AfterValidator(_is_uuid)] | None = Field(
        default=None,
        description="a UUID of the sender's choosing; feedback sent again under it takes the place of the first",
    )

    @model_validator(mode="after")
    def _replies_have_words(self) -> Self:
        if self.verdict == "reply" and not (self.note or "").strip():
            raise ValueError("a reply needs a note")
        return self


class FeedbackJson(TypedDict):
    """Feedback, as it is kept."""

    id: Annotated[str, Field(description="under which it can be sent again, to change it")]
    rule: str
    verdict: Literal["wrong", "right", "reply", "withdrawn"]


async def feedback(request: Request) -> Response:
    """``POST``: kept for the desk's people to see."""
    desk: Desk = request.app.state.desk
    try:
        sent = FeedbackSent.model_validate(await read_json(request))
    except ValidationError as error:
        raise PageMisshapen(faults_of(error)) from None
    answer = await desk.find_id(sent.analysis)
    analysis = answer.record.analysis() if answer else None
    flag = next((flag for flag in analysis["flags"] if flag["id"] == sent.flag), None) if analysis else None
    if analysis is None or flag is None:
        raise HTTPException(404, "No analysis that is still kept has this flag. Check the page again.")
    said = Feedback(
        id=sent.id or str(uuid4()),
        analysis=sent.analysis,
        flag=sent.flag,
        site=urlsplit(analysis["page"]["url"] or "").hostname,
        rule=flag["rule"],
        exact=flag["exact"],
        message=flag["message"],
        verdict=sent.verdict,
        note=sent.note,
        received_at=datetime.now(UTC),
    )
    try:
        if desk.analyses.ledger is None:
            raise CacheError("there is no ledger")
        await FeedbackBox(desk.analyses.ledger).put(said)
    except CacheError:
        raise Refused("feedback-not-kept", "What you said could not be kept. Send it again later.") from None
    desk.measures.feedback.labels(said.rule, said.verdict).inc()
    told: FeedbackJson = {"id": said.id, "rule": said.rule, "verdict": said.verdict}
    return json_reply(request, told, headers={"Cache-Control": "no-store"})
