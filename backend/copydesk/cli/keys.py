"""``copydesk keys``: who may have pages checked, and who runs the desk. They lie where ``COPYDESK_REDIS_URL`` says."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime, timedelta

from copydesk.cache.admin import Admin
from copydesk.cache.keyring import SCOPES, Key, key_json
from copydesk.cli.ages import age_seconds
from copydesk.cli.parts import Commands, Parts, print_json


def add_to(commands: Commands) -> None:
    """Describe the command and its parts."""
    parts = Parts(commands, "keys", "make, list and revoke keys of partners and admins")
    create = parts.add("create", _create, "a new key, which is shown this once")
    create.add_argument("name", metavar="NAME", help="whose it is")
    create.add_argument("--scope", action="append", choices=tuple(SCOPES), help="what it allows (default: check)")
    create.add_argument("--per-minute", type=int, default=60, metavar="N", help="pages a minute (default 60)")
    create.add_argument("--per-day", type=int, default=10_000, metavar="N", help="pages a day (default 10000)")
    parts.add("list", _list, "every key, without its secret")
    rotate = parts.add("rotate", _rotate, "a new key for an old one, which works on for a while")
    rotate.add_argument("id", metavar="ID")
    rotate.add_argument("--overlap", type=age_seconds, default="7d", metavar="TIME", help="as 12h (default 7d)")
    parts.add("revoke", _revoke, "let a key open nothing any more").add_argument("id", metavar="ID")


async def _create(admin: Admin, arguments: argparse.Namespace) -> int:
    key, word = await admin.create_key(
        arguments.name, arguments.scope or ["check"], arguments.per_minute, arguments.per_day
    )
    _tell(key, word, arguments)
    return 0


async def _rotate(admin: Admin, arguments: argparse.Namespace) -> int:
    key, word = await admin.rotate_key(arguments.id, timedelta(seconds=arguments.overlap))
    _tell(key, word, arguments)
    return 0


async def _revoke(admin: Admin, arguments: argparse.Namespace) -> int:
    key = await admin.revoke_key(arguments.id)
    print(json.dumps(key_json(key)) if arguments.format == "json" else f"{key.id} ({key.name}) opens nothing any more.")
    return 0


async def _list(admin: Admin, arguments: argparse.Namespace) -> int:
    keys = await admin.keyring.all()
    if arguments.format == "json":
        print_json([key_json(key) for key in keys])
        return 0
    for key in keys:
        used = f"last used {key.last_used_at:%Y-%m-%d %H:%M} UTC" if key.last_used_at else "never used"
        quotas = f"{key.per_minute:,} a minute, {key.per_day:,} a day"
        print(f"{key.id}  {key.state(datetime.now(UTC)):9}  {','.join(key.scopes):11}  {quotas}; {used}  {key.name}")
    if not keys:
        print("There are no keys.")
    return 0


def _tell(key: Key, word: str, arguments: argparse.Namespace) -> None:
    if arguments.format == "json":
        print(json.dumps({**key_json(key), "key": word}, ensure_ascii=False))
    else:
        print(f"{word}\n{key.id} for {key.name}. It is not shown again: only a digest of it is kept.")
