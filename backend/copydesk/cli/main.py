"""``copydesk``: the entry point. Exit status 0: done; 1: ``--fail-on`` was met; 2: bad usage or unreadable input."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from copydesk import __version__
from copydesk.errors import CopydeskError


def parser() -> argparse.ArgumentParser:
    """The whole command line, described."""
    # Not at the top: worker processes import this module again, and need no command.
    from copydesk.cli import cache, check, feedback, keys, register, rules, serve

    top = argparse.ArgumentParser(
        prog="copydesk", description="Flags suspect names, dates and unsourced quotes in news, and shows the evidence."
    )
    top.add_argument("--version", action="version", version=f"copydesk {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for command in (check, serve, rules, register, cache, keys, feedback):
        command.add_to(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command."""
    from copydesk.cli.terminal import complain

    arguments = parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except CopydeskError as error:
        complain(str(error))
        return 2
    except BrokenPipeError:
        # The reader of our output has closed it, as `head` does: no fault, and nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main())
