"""Keys: under which name things are kept.

    copydesk:{<page>}:<engine>[:<variant>]             an analysis
    copydesk:{<page>}:<engine>[:<variant>]:lease       who is making it
    copydesk:{<page>}:<engine>[:<variant>]:refused     why it could not be made
    copydesk:tag:{<tag>:<shard>}                       the analyses with a tag (in the ledger, as what follows)
    copydesk:{tags}                                    all tags
    copydesk:{tally}… {hottest} {largest}              what happened; see ``tally``
    copydesk:{feedback}… {audit}                       what readers said, what admins did

``<page>`` is the fingerprint, in base 64: short enough for Redis to keep small indexes packed. What stands in braces
decides the slot in a cluster: all that concerns one page lies together. The code that decides and the language pipeline
are part of the name, as a digest: when they change, older entries are never found again, and expire. The register is
not: an entry knows which of its entries it rests on.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

from copydesk.model.analysis import Engine

_ID = re.compile(
    r"(?P<fingerprint>[0-9a-f]{64})-(?P<engine>\w+)\.(?P<register>\w+)(?:-(?P<variant>[\w.-]+))?", re.ASCII
)
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_PREFIX = "copydesk:"

#: Into how many parts the index of a tag is cut, so that no key grows without bound and a cluster shares the load.
SHARDS = 16


@dataclass(frozen=True, slots=True)
class AnalysisKey:
    """The name of an analysis, and of what goes with it."""

    fingerprint: str
    engine: str
    variant: str = ""

    @classmethod
    def of(cls, engine: Engine, fingerprint: str, variant: str = "") -> AnalysisKey:
        """The key of a page's analysis by an engine."""
        return cls(fingerprint, engine.version, variant)

    @classmethod
    def of_id(cls, id: str) -> AnalysisKey | None:
        """The key of the analysis with that id; None when it is no id."""
        found = _ID.fullmatch(id)
        return cls(found["fingerprint"], found["engine"], found["variant"] or "") if found else None

    @classmethod
    def of_member(cls, member: str) -> AnalysisKey:
        """The key that an index names."""
        page, engine, variant = (*member.split(":"), "")[:3]
        return cls(urlsafe_b64decode(page + "=").hex(), engine, variant)

    def id(self, register: str) -> str:
        """The id of the analysis when it was made with that version of the register; see ``Analysis.id``."""
        return "-".join(filter(None, (self.fingerprint, f"{self.engine}.{register}", self.variant)))

    @property
    def member(self) -> str:
        """How an index names it."""
        return ":".join(filter(None, (self._page, self.engine, self.variant)))

    @property
    def entry(self) -> str:
        """Where the analysis is kept."""
        rest = ":".join(filter(None, (self.engine, self.variant)))
        return f"{_PREFIX}{{{self._page}}}:{rest}"

    @property
    def lease(self) -> str:
        """Who is making it."""
        return f"{self.entry}:lease"

    @property
    def refusal(self) -> str:
        """Why it could not be made."""
        return f"{self.entry}:refused"

    @property
    def shard(self) -> int:
        """In which part of an index it is named."""
        return int(self.fingerprint[:2], 16) % SHARDS

    @property
    def _page(self) -> str:
        return urlsafe_b64encode(bytes.fromhex(self.fingerprint)).decode().rstrip("=")


def tag_key(tag: str, shard: int) -> str:
    """One part of the index of a tag."""
    return f"{_PREFIX}tag:{{{tag}:{shard}}}"


def is_fingerprint(words: str) -> bool:
    """Whether something has the form of a fingerprint."""
    return _FINGERPRINT.fullmatch(words) is not None
