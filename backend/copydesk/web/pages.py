"""Pages to look at: templates filled in, and the files that go with them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

STATIC = files(__package__) / "static"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("copydesk.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: Any) -> bytes:
    """A page. Whatever is put into it is escaped."""
    return _environment().get_template(template).render(values).encode()
