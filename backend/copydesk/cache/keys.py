"""Keys: under which name an analysis is kept.

    copydesk:analysis:<engine>:<register>:<fingerprint>[:<variant>]

Code, language pipeline and register are part of the name, as digests: when one of them changes, older entries are never
found again, and expire.
"""

from __future__ import annotations

import re

from copydesk.model.analysis import Engine

_ID = re.compile(
    r"(?P<fingerprint>[0-9a-f]{64})-(?P<engine>\w+)\.(?P<register>\w+)(?:-(?P<variant>[\w.-]+))?", re.ASCII
)
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def analysis_key(engine: Engine, fingerprint: str, variant: str = "") -> str:
    """The key of an analysis."""
    return _key(engine.version, engine.register, fingerprint, variant)


def key_of(id: str) -> str | None:
    """The key of the analysis with that id; None when it is no id. Ids of older editions are found while they last."""
    found = _ID.fullmatch(id)
    return _key(found["engine"], found["register"], found["fingerprint"], found["variant"] or "") if found else None


def is_fingerprint(words: str) -> bool:
    """Whether something has the form of a fingerprint."""
    return _FINGERPRINT.fullmatch(words) is not None


def _key(engine: str, register: str, fingerprint: str, variant: str) -> str:
    return ":".join(filter(None, ("copydesk:analysis", engine, register, fingerprint, variant)))
