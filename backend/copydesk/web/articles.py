"""Pages from addresses: what a reader without our extension would paste, fetched for them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from copydesk.desk import Desk
from copydesk.errors import PageMisshapen
from copydesk.model.request import faults_of, fields_of
from copydesk.web.body import read_json
from copydesk.web.replies import json_reply


class AddressSent(BaseModel):
    """The address of a page."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    url: str = Field(pattern=r"^[hH][tT][tT][pP][sS]?://\S+$", max_length=8192, description="a public web address")


async def pages(request: Request) -> Response:
    """``POST``: the page at an address, in the form in which it can be sent to be checked."""
    desk: Desk = request.app.state.desk
    try:
        sent = AddressSent.model_validate(await read_json(request))
    except ValidationError as error:
        raise PageMisshapen(faults_of(error)) from None
    return json_reply(request, fields_of(await desk.fetch(sent.url)), headers={"Cache-Control": "no-store"})
