"""Succession: offices given by who came before or after, or by who holds the same one elsewhere: "his predecessor X",
"X's successor, Y", "he replaced X", "took over from X", "X was succeeded by Y", "his German counterpart X".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from copydesk.model.document import Name, NameKind, OfficeMention, Standing
from copydesk.reading.offices.antecedents import antecedent, is_pronoun, may_mean
from copydesk.reading.offices.holder import is_address
from copydesk.reading.offices.holding import Holding
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import POSSESSIVES, Phrase

_FOLLOWING = frozenset("replaced replaces replace replacing succeeded succeeds succeed succeeding".split())
_WHOSE = frozenset({"his", "her", "their", "whose"})
_NOT_OFFICES = frozenset({"deputy"})
_LATER = frozenset("will would could may might should shall to 'll".split())
_IN_PLACE = ("in place of", "instead of", "took over from", "takes over from", "taken over from", "taking over from")


def with_successions(mentions: Sequence[OfficeMention], paragraphs: Sequence[NamesHere]) -> tuple[OfficeMention, ...]:
    """The mentions, and those that follow from them: the office of the one who is followed or replaced.

    Whose office it is was never said of these, so that they contradict nothing by themselves.
    """
    added: list[OfficeMention] = []
    for here in paragraphs:
        if any(name.kind == NameKind.PERSON for name in here.names):
            added += _Succession(here, mentions).found()
    known = {(m.holder.entity, m.title.lower()) for m in mentions if m.holder}
    new: dict[tuple[int, str], OfficeMention] = {}
    for mention in added:
        if mention.holder and (key := (mention.holder.entity, mention.title.lower())) not in known:
            new.setdefault(key, mention)
    return (*mentions, *new.values())


def find_successors(doc: Doc, phrase: Phrase, here: NamesHere) -> Iterator[Holding]:
    """Who came and who went: "X succeeded Y as speaker", "Y was replaced by X as head of the agency"."""
    noun = doc[phrase.title_start : phrase.title_end].root
    verb = noun.head
    if verb.text not in _FOLLOWING or said_as(verb) != noun:
        return
    came, went = ("obl:agent", "nsubj:pass") if is_passive(verb) else ("nsubj", "obj")
    later = any(child.lower_ in _LATER and child.dep_ in {"aux", "mark"} for child in verb.children)
    for relation, standing in ((came, Standing.ELECT if later else Standing.CURRENT), (went, Standing.FORMER)):
        people = [child for child in verb.children if child.dep_ == relation]
        people = [verb.head if child.lower_ == "who" and verb.dep_ == "acl:relcl" else child for child in people]
        name = here.named_by(people[0].i) if people else None
        if name is not None and name.kind == NameKind.PERSON and not (later and relation == went):
            yield Holding(name, standing, taken=standing == Standing.CURRENT)


def said_as(verb: Token) -> Token | None:
    """What somebody is followed as."""
    nouns = (child for child in verb.children if child.dep_ in {"obl", "xcomp"})
    return next((n for n in nouns if any(c.dep_ == "case" and c.lower_ == "as" for c in n.children)), None)


def _replaces_with(verb: Token) -> bool:
    """Whether the subject puts somebody else in the place of the object: "Macron replaced X with Y"."""
    return verb.lower_.startswith("replac") and any(t.lower_ == "with" and t.dep_ == "case" for t in verb.subtree)


def is_passive(verb: Token) -> bool:
    """Whether the subject is the one who is followed."""
    return any(child.dep_ in {"aux:pass", "nsubj:pass", "obl:agent"} for child in verb.children)


class _Succession:
    """One paragraph."""

    def __init__(self, here: NamesHere, mentions: Sequence[OfficeMention]) -> None:
        self._here = here
        self._doc: Doc = here.doc
        self._all = mentions
        self._held = [m for m in mentions if m.holder and m.title.lower() not in _NOT_OFFICES]

    def found(self) -> Iterator[OfficeMention]:
        """Offices of the paragraph by succession."""
        words = [token.text for token in self._doc]
        for at, word in enumerate(words):
            if word.lower() in {"predecessor", "successor"}:
                yield from self._relation(at, word.lower() == "predecessor")
            elif word.lower() in {"counterpart", "colleague"}:
                yield from self._counterpart(at, at + 1)
            elif words[at : at + 2] == ["opposite", "number"]:
                yield from self._counterpart(at, at + 2)
            elif word in _FOLLOWING:
                yield from self._following(self._doc[at])
            else:
                end = next((end for end in (at + 3, at + 2) if " ".join(words[at:end]) in _IN_PLACE), None)
                if end is not None:
                    yield from self._before_name(at, end)

    def _relation(self, at: int, before: bool) -> Iterator[OfficeMention]:
        """ "his predecessor X", "X's successor, Y", "X's successor was Y", "the governor, whose predecessor X"."""
        if at == 0:
            return
        other = self._behind(at + 1)
        if other is None:
            return
        standing = Standing.FORMER if before else Standing.CURRENT
        owner: Name | None = None
        if self._doc[at - 1].text in POSSESSIVES:
            owner = self._here.ending.get(at - 1, (0, None))[1]
        elif self._doc[at - 1].lower_ == "whose" and (office := self._unheld_before(at - 1)) is not None:
            yield from self._given(office, other, at, standing)
            return
        elif self._doc[at - 1].lower_ in _WHOSE:
            owner = self._last_before(at, self._doc[at - 1])
        if owner is not None and other.entity != owner.entity:
            yield from self._given(self._office_of(owner, at), other, at, standing)

    def _counterpart(self, at: int, end: int) -> Iterator[OfficeMention]:
        """ "French Foreign Minister X and his German counterpart Y": the same office of another country. Whoever left
        theirs may have one who left, too: "former Governor X and his Rivers State counterpart Y" tells no office of Y.
        """
        other = self._behind(end)
        if other is None or at == 0:
            return
        start, place = self._here.ending.get(at, (at, None))
        whose = self._doc[start - 1] if start > 0 else None
        if whose is None or (whose.lower_ not in _WHOSE and whose.text not in POSSESSIVES):
            return
        owned = self._here.ending.get(start - 1, (0, None))[1] if whose.text in POSSESSIVES else None
        owner = owned or self._last_before(at, whose)
        if owner is None or owner.kind != NameKind.PERSON or owner.entity == other.entity:
            return
        office = self._office_of(owner, at)
        if office is not None and office.standing != Standing.FORMER:
            of = self._here.record_of(place) if place is not None else None
            yield from self._given(replace(office, of=of), other, at, Standing.CURRENT)

    def _following(self, verb: Token) -> Iterator[OfficeMention]:
        """ "X replaced Y", "Y was succeeded by X"."""
        if said_as(verb) is not None or _replaces_with(verb):
            return  # whose office it is stands there, or the subject only appoints
        follower = self._child(verb, "obl:agent") if is_passive(verb) else self._child(verb, "nsubj")
        followed = self._child(verb, "nsubj:pass") if is_passive(verb) else self._child(verb, "obj")
        if followed is None and (behind := self._here.person_at(verb.i + 1)) is not None:
            followed = behind[1]
        if follower is None and followed is not None and not is_passive(verb):
            before = self._here.people_in(0, verb.i)
            follower = self._last_before(verb.i) if verb.tag_ != "VBG" else before[-1] if before else None
        if follower is None or followed is None or follower.entity == followed.entity:
            return
        own, others = self._office_of(follower, verb.i), self._office_of(followed, verb.i)
        if beside := next((m for m in self._held if m.holder == followed and m.span < followed.span), None):
            own, others = None, beside  # "X would replace Administrator Y"
        later = any(child.lower_ in _LATER and child.dep_ in {"aux", "mark"} for child in verb.children)
        if own is not None and not is_passive(verb):
            yield from self._given(own, followed, verb.i, Standing.CURRENT if later else Standing.FORMER)
        elif others is not None:
            yield from self._given(others, follower, verb.i, Standing.ELECT if later else Standing.CURRENT)

    def _before_name(self, at: int, end: int) -> Iterator[OfficeMention]:
        """ "named X foreign minister in place of Y", "X took over from Y"."""
        named = self._here.person_at(end)
        before = self._here.people_in(0, at)
        follower = before[-1] if before else None
        if named is not None and follower is not None and follower.entity != named[1].entity:
            yield from self._given(self._office_of(follower, at), named[1], at, Standing.FORMER)

    # --- words of the paragraph ---------------------------------------------------------------------------------

    def _behind(self, at: int) -> Name | None:
        """The person named behind a word, past a comma or "was"."""
        while at < len(self._doc) and (
            self._doc[at].lower_ in {",", "was", "is", ":"} or is_address(self._doc[at].text)
        ):
            at += 1
        named = self._here.person_at(at)
        return named[1] if named else None

    def _child(self, verb: Token, relation: str) -> Name | None:
        """The person in that relation to a verb: by name, by an apposition to a noun, or as "he" or "she"."""
        for child in verb.children:
            if child.dep_ != relation:
                continue
            if is_pronoun(child):
                return self._last_before(child.i, child) or antecedent(child, self._here)
            if child.lower_ == "who" and verb.dep_ == "acl:relcl":
                child = verb.head
            for token in (child, *(inner for inner in child.children if inner.dep_ in {"appos", "flat"})):
                name = self._here.named_by(token.i)
                if name is not None and name.kind == NameKind.PERSON:
                    return name
        return None

    def _last_before(self, at: int, pronoun: Token | None = None) -> Name | None:
        """The person last given an office before a word, in the paragraph; else the one last named. Only those whom a
        pronoun can mean.
        """
        here = self._here.people_in(0, at)
        if pronoun is not None:
            here = [name for name in here if may_mean(pronoun, self._here.full_name(name))]
        holders = {m.holder.entity for m in self._held if m.holder and m.standing != Standing.FORMER}
        held = [name for name in here if name.entity in holders]
        return held[-1] if held else here[-1] if here else None

    def _position(self, at: int) -> int:
        return self._here.span(at, at + 1).start

    def _office_of(self, who: Name, at: int) -> OfficeMention | None:
        """The office that somebody was last given before a word; not one they left before."""
        position = self._position(at)
        held = [m for m in self._held if m.holder and m.holder.entity == who.entity]
        before = [m for m in held if m.span.start < position] or held[:1]
        current = [m for m in before if m.standing != Standing.FORMER] or before
        return current[-1] if current else None

    def _unheld_before(self, at: int) -> OfficeMention | None:
        """The office without a holder that ends right before ", whose"."""
        end = at - 1 if at > 0 and self._doc[at - 1].text == "," else at
        position = self._here.span(end, end + 1).start
        return next((m for m in self._all if m.holder is None and m.span.end in {position, position - 1}), None)

    def _given(
        self, office: OfficeMention | None, holder: Name, at: int, standing: Standing
    ) -> Iterator[OfficeMention]:
        if office is None or (office.holder is not None and office.holder.entity == holder.entity):
            return
        span = self._here.span(at, at + 1)
        yield replace(office, span=span, of_stated=False, holder=holder, standing=standing, when=None)
