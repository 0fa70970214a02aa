"""The OpenAPI document as a page to read, without anybody else's scripts."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from copydesk.web.openapi import openapi
from copydesk.web.pages import render
from copydesk.web.problems import PROBLEMS
from copydesk.web.replies import HTML, reply


async def docs(request: Request) -> Response:
    """Every call, and the shape of what goes in and comes out."""
    document = openapi()
    calls = [
        {"method": method.upper(), "path": path, **call}
        for path, methods in document["paths"].items()
        for method, call in methods.items()
    ]
    page = render(
        "docs.html",
        info=document["info"],
        calls=calls,
        schemas=document["components"]["schemas"],
        problems=PROBLEMS.values(),
        shown=shown_type,
    )
    return reply(request, page, HTML)


def shown_type(schema: dict[str, object]) -> list[tuple[str, str | None]]:
    """A schema's type in words, piece by piece; a piece may name the schema it links to."""
    match schema:
        case {"$ref": str(ref)}:
            name = ref.rsplit("/", 1)[-1]
            return [(name, name)]
        case {"anyOf": list(choices)}:
            pieces: list[tuple[str, str | None]] = []
            for choice in choices:
                pieces += [(" or ", None), *shown_type(choice)]
            return pieces[1:]
        case {"type": "array", "items": dict(items)}:
            return [("list of ", None), *shown_type(items)]
        case {"enum": list(values)}:
            return [(" | ".join(map(str, values)), None)]
        case {"const": value}:
            return [(str(value), None)]
        case {"type": str(kind), "format": str(form)}:
            return [(f"{kind} ({form})", None)]
        case {"type": str(kind)}:
            return [(kind, None)]
    return [("anything", None)]
