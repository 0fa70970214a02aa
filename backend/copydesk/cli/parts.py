"""Parts of a command that admins type, as ``cache stats``: each is handed an ``Admin``."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

from copydesk.cache.admin import Admin
from copydesk.cli.terminal import operator
from copydesk.settings import Settings
from copydesk.wiring import open_admin

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Part = Callable[[Admin, Any], Coroutine[Any, Any, int]]
PartAlone = Callable[[Any], Coroutine[Any, Any, int]]


class Parts:
    """One command's parts."""

    def __init__(self, commands: Commands, name: str, described: str) -> None:
        parser = commands.add_parser(name, help=described)
        self._parts = parser.add_subparsers(metavar="PART", required=True)

    def add(self, name: str, run: Part, described: str) -> argparse.ArgumentParser:
        """One more; ``run`` gives the exit status."""
        return self.add_alone(name, lambda arguments: _opened(run, arguments), described)

    def add_alone(self, name: str, run: PartAlone, described: str) -> argparse.ArgumentParser:
        """One that opens what it needs itself."""
        part = self._parts.add_parser(name, help=described)
        part.add_argument("--format", choices=("text", "json"), default="text")
        part.set_defaults(run=lambda arguments: asyncio.run(run(arguments)))
        return part


async def _opened(run: Part, arguments: argparse.Namespace) -> int:
    async with open_admin(Settings.from_environment(), operator()) as admin:
        return await run(admin, arguments)


def print_json(answer: Any) -> None:
    """An answer for programs."""
    print(json.dumps(answer, ensure_ascii=False, indent=2))
