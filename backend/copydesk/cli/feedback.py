"""``copydesk feedback``: what readers and publishers say of flags, what the desk makes of it, and what it mutes."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from copydesk.cache.admin import Admin
from copydesk.cache.feedback import Feedback, disputes
from copydesk.cache.mutes import Remark
from copydesk.cli.criteria import positive
from copydesk.cli.parts import Commands, Parts, print_json
from copydesk.errors import AdminError

#: Of so much of what was said last, how right readers find each rule is added up.
HEARD = 10_000


def add_to(commands: Commands) -> None:
    """Describe the command and its parts."""
    parts = Parts(commands, "feedback", "what is said of flags; uphold or reject it, mute a flag everywhere")
    listed = parts.add("list", _list, "the newest, and how right readers find each rule")
    listed.add_argument("--most", type=positive, default=20, metavar="N", help="show so many at most (default 20)")
    for name, decision, described in (
        ("uphold", "upheld", "who said it was right"),
        ("reject", "rejected", "who said it was wrong"),
    ):
        decide = parts.add(name, _decide, described)
        decide.add_argument("id", metavar="ID")
        decide.set_defaults(decision=decision)
    mute = parts.add("mute", _mute, "take the remark that was spoken of out of every answer")
    mute.add_argument("id", metavar="ID")
    mute.add_argument("--why", required=True, metavar="TEXT", help="for those who come later")
    parts.add("lift", _lift, "make a muted remark again").add_argument("id", metavar="ID")
    parts.add("mutes", _mutes, "every remark that is muted")


async def _list(admin: Admin, arguments: argparse.Namespace) -> int:
    said = [one async for one in admin.feedback.newest(HEARD)]
    rules = disputes(said, lambda one: one.rule)
    if arguments.format == "json":
        told = {rule: {**asdict(dispute), "precision": dispute.precision} for rule, dispute in rules.items()}
        shown = [{**asdict(one), "received_at": one.received_at.isoformat()} for one in said[: arguments.most]]
        print_json({"feedback": shown, "rules": told})
        return 0
    for one in said[: arguments.most]:
        note = f"  {one.note}" if one.note else ""
        print(
            f"{one.id}  {one.received_at:%Y-%m-%d %H:%M}  {one.decision or 'open':8}  {one.verdict:9}  "
            f"{one.site or '(unknown)'}  {one.rule}  {one.exact!r}{note}"
        )
    for rule, dispute in rules.items():
        right = "" if dispute.precision is None else f", {dispute.precision:.0%} found right"
        print(f"{rule}: {dispute.wrong:,} wrong, {dispute.right:,} right, {dispute.replies:,} replies{right}")
    if not said:
        print("Nothing was said.")
    return 0


async def _decide(admin: Admin, arguments: argparse.Namespace) -> int:
    said = _found(await admin.decide(arguments.id, arguments.decision), arguments)
    print(f"{arguments.decision}: {said.rule}: {said.exact!r}")
    return 0


async def _mute(admin: Admin, arguments: argparse.Namespace) -> int:
    said = _found(await admin.feedback.find(arguments.id), arguments)
    await admin.mute(Remark(said.rule, said.exact, said.message), arguments.why)
    print(f"Muted everywhere: {said.rule}: {said.exact!r}")
    return 0


async def _lift(admin: Admin, arguments: argparse.Namespace) -> int:
    said = _found(await admin.feedback.find(arguments.id), arguments)
    if not await admin.lift_mute(Remark(said.rule, said.exact, said.message)):
        raise AdminError("That remark is not muted.")
    print(f"Made again: {said.rule}: {said.exact!r}")
    return 0


async def _mutes(admin: Admin, arguments: argparse.Namespace) -> int:
    mutes = await admin.mutes.all()
    if arguments.format == "json":
        print_json([{**asdict(remark), **asdict(mute), "at": mute.at.isoformat()} for remark, mute in mutes.items()])
        return 0
    for remark, mute in mutes.items():
        print(f"{mute.at:%Y-%m-%d %H:%M}  {mute.who}  {remark.rule}  {remark.exact!r}  {mute.why}")
    if not mutes:
        print("Nothing is muted.")
    return 0


def _found(said: Feedback | None, arguments: argparse.Namespace) -> Feedback:
    if said is None:
        raise AdminError(f"Nothing was said under the id {arguments.id}.")
    return said
