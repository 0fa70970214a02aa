"""Compiled: the register that ships, as it stands in memory, kept beside its code as Python keeps bytecode.

Reading the files and making the indices takes several times as long as loading what came of it. It lies in
``__pycache__``, where whoever may write may change the code as well, so a pickle is no less safe there than the
modules; it is made anew when data or code are others, and where nothing may be written, each time.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import fields
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from copydesk.model import interval, tenure
from copydesk.model.interval import Interval
from copydesk.model.tenure import Body, Event, Office, Person, Place, Tenure
from copydesk.register.indices import Indices


def place() -> Path | None:
    """Where it is kept; None where Python keeps no bytecode."""
    if sys.implementation.cache_tag is None:
        return None
    return Path(cache_from_source(str(Path(__file__).with_name("data.py")))).with_suffix(".register")


def load(file: Path, version: str) -> Indices | None:
    """What was kept for that version of the data and this code; None when nothing was, or not whole."""
    with suppress(OSError):
        key, _, content = file.read_bytes().partition(b"\n")
        if key == _key(version, content):
            indices = pickle.loads(content)  # noqa: S301 - as much ours as the modules beside it
            return indices if isinstance(indices, Indices) else None
    return None


def keep(file: Path, version: str, indices: Indices) -> None:
    """Keep it, whole or not at all; silent where that may not be."""
    content = _pickled(indices)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        try:
            new.write_bytes(_key(version, content) + b"\n" + content)
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)


def _key(version: str, content: bytes) -> bytes:
    """A digest of data, code and what is kept, so that neither another's nor half a file is taken."""
    digest = hashlib.sha256(version.encode())
    sources = [*Path(__file__).parent.glob("*.py"), Path(interval.__file__), Path(tenure.__file__)]
    for source in sorted(sources):
        digest.update(source.read_bytes())
    digest.update(content)
    return digest.hexdigest().encode()


_FIELDS = {kind: tuple(f.name for f in fields(kind)) for kind in (Body, Event, Interval, Office, Person, Place, Tenure)}


class _Pickler(pickle.Pickler):
    """Records as calls with their fields: dataclasses with slots otherwise take three times as long to load."""

    def reducer_override(self, record: Any) -> Any:
        names = _FIELDS.get(type(record))
        return NotImplemented if names is None else (type(record), tuple(getattr(record, name) for name in names))


def _pickled(indices: Indices) -> bytes:
    content = io.BytesIO()
    _Pickler(content, pickle.HIGHEST_PROTOCOL).dump(indices)
    return content.getvalue()
