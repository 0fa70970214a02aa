"""``python -m tests.benchmarks register``: having the register at hand, beside the bare parsing of its files.

Every process that reads pages has to, and every command that looks something up. Timed in seconds of the processor.
"""

from __future__ import annotations

import gc
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

import tomli
from tests.benchmarks.timing import in_turn, table

from copydesk.register.load import load_register


def measure() -> str:
    """Made from the files, and as it was kept when it was last made: see ``copydesk.register.compiled``."""
    folder = Path(str(files("copydesk.register") / "data"))
    texts = [file.read_text("utf-8") for file in sorted(folder.glob("*.toml"))]

    def parsed() -> list[dict[str, Any]]:
        gc.disable()  # as the register does, or the floor would be higher than it is
        try:
            return [tomli.loads(text) for text in texts]
        finally:
            gc.enable()

    seconds = in_turn(
        {
            "bare tomli over the files": parsed,
            "made from the files": lambda: load_register(folder),
            "as it was kept": load_register,
        },
        rounds=5,
        warm_up=1,
        clock=time.process_time,
    )
    held = len(load_register().records.tenures)
    return table(f"the register of {held:,} tenures", seconds, floor="bare tomli over the files")
