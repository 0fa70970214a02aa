"""Provenance: what a quotation lacks, as the rules on quotes see it: at most one thing, the most telling."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from copydesk.model.document import Document, NameKind, Quote, QuoteKind, SourceClass, Standing
from copydesk.model.evidence import Evidence
from copydesk.model.span import Span

#: Words from which on a stretch without a speaker counts as somebody's words, and not as a term.
SENTENCE_LIKE = 5
#: Words from which on a named speaker's words should say where they come from.
FRAGMENT = 2
_PRESS = frozenset("reporters journalists newsmen correspondents press media cameras questions".split())
_PRONOUNS = frozenset("they we you one ones these those".split())
_GOVERNING = frozenset(
    "minister president chancellor premier governor mayor senator congressman congresswoman ambassador secretary"
    " general admiral prosecutor king queen prince pope commissioner speaker chief".split()
)
#: "Chief executive", "chief financial officer": of a company, unless the register has the body.
_OF_COMPANIES = frozenset("executive officer operating financial technology economist scientist editor".split())
_SPEAKS_FOR = ("spokes", "lawyer", "attorney", "representative")


class Lack(StrEnum):
    """What nobody could check about a quotation, the weightiest first."""

    SETTING = "setting"  # said where nobody else was
    SPEAKER_HIDDEN = "speaker hidden"
    SPEAKER_DESCRIBED = "speaker described"  # "a colleague", "one participant": one of many
    SPEAKER_GROUP = "speaker group"
    SPEAKER_MISSING = "speaker missing"
    SPEAKER_ASSUMED = "speaker assumed"  # only the quotation before it has one
    OCCASION = "occasion"


def lacking(document: Document, lack: Lack) -> Iterator[Quote]:
    """The quotations of a document that lack just that."""
    before: Quote | None = None
    for quote in document.quotes:
        if not quote.direct or quote.kind != QuoteKind.SPEECH:
            continue
        if _lack(document, quote, before) == lack:
            yield quote
        before = quote


def _lack(document: Document, quote: Quote, before: Quote | None) -> Lack | None:
    words = len(quote.inner.of(document.text).split())
    if quote.occasion.link is not None:
        return None
    if quote.occasion.closed is not None and words >= FRAGMENT and not _passed_on(document, quote):
        return Lack.SETTING
    match quote.source_class:
        case SourceClass.ANONYMOUS:
            return Lack.SPEAKER_HIDDEN
        case SourceClass.COLLECTIVE:
            known = quote.occasion.document is not None or _is_accountable(quote) or _is_in_unison(document, quote)
            return None if known else Lack.SPEAKER_GROUP
        case SourceClass.NONE:
            return Lack.SPEAKER_MISSING if words >= SENTENCE_LIKE else None
        case SourceClass.NAMED:
            goes_on = before is not None and before.speech == quote.speech
            assumed = goes_on or (_is_woven(document, quote) and not quote.occasion.can_be_checked)
            if quote.cue is None and assumed and not quote.continues and words >= SENTENCE_LIKE:
                return Lack.SPEAKER_ASSUMED
            return Lack.OCCASION if words >= FRAGMENT and not quote.occasion.can_be_checked else None
        case SourceClass.DESCRIBED:
            return Lack.SPEAKER_DESCRIBED if _is_one_of_many(quote) and words >= FRAGMENT else None
        case _:
            return None


def _is_accountable(quote: Quote) -> bool:
    """A group that can be looked up, such as a report's authors; or a pronoun of which nobody knows whom it means."""
    if quote.speaker is None:
        return True
    words, named = quote.speaker.text.lower().split(), (quote.speaker.name or "").lower().split()
    return "authors" in (*words[-1:], *named[-1:]) or (
        quote.speaker.name is None and len(words) == 1 and words[0] in _PRONOUNS
    )


def _is_in_unison(document: Document, quote: Quote) -> bool:
    """Whether a crowd chants or sings the words, which it does with one voice and for all to hear."""
    return quote.cue is not None and quote.cue.of(document.text).lower().startswith(("chant", "sing", "sang"))


def _is_woven(document: Document, quote: Quote) -> bool:
    """Whether a quotation is part of a sentence of the narrator's that says nothing of who speaks."""
    return document.sentence_of(quote.span).start < quote.span.start


def _is_one_of_many(quote: Quote) -> bool:
    """ "a colleague", "one guest", whom nobody could find; "a spokeswoman for the bank" can be asked."""
    words = quote.speaker.text.lower().split() if quote.speaker else []
    return words[:1] in (["a"], ["an"], ["one"], ["another"]) and not any(
        word.startswith(_SPEAKS_FOR) for word in words
    )


def _passed_on(document: Document, quote: Quote) -> bool:
    """Whether the page says through whom words from behind closed doors came out: an outlet, a paper, or the press."""
    if quote.occasion.outlet is not None or quote.occasion.document is not None:
        return True
    hearers = quote.occasion.audience
    return hearers is not None and not _PRESS.isdisjoint(hearers.of(document.text).lower().split())


def is_public_figure(document: Document, quote: Quote) -> bool:
    """Whether the page gives the speaker an office of state, or of a body on record: such words leave a trace."""
    if quote.speaker is None or quote.speaker.entity is None:
        return False
    return any(
        office.holder is not None
        and office.holder.entity == quote.speaker.entity
        and office.standing is not Standing.FORMER
        and (office.of is not None or _governs(office.title))
        for office in document.offices
    )


def _governs(title: str) -> bool:
    words = title.lower().split()
    return not _GOVERNING.isdisjoint(words) and _OF_COMPANIES.isdisjoint(words)


def is_person(document: Document, quote: Quote) -> bool:
    """Whether a person speaks, and no body or country."""
    if quote.speaker is None or quote.speaker.entity is None:
        return True
    return document.entities[quote.speaker.entity].kind in (NameKind.PERSON, NameKind.OTHER)


def attribution(document: Document, quote: Quote, *, of: Span | None = None) -> Evidence:
    """The page's own words about whose the quotation is, or ``of`` what else."""
    spans = [of] if of is not None else [span for span in (quote.speaker and quote.speaker.span, quote.cue) if span]
    if not spans:
        return Evidence("page", "Attribution", "The sentence names no speaker.")
    whole = spans[0]
    for span in spans[1:]:
        near = whole.through(span)
        whole = near if len(near) < 120 and not near.overlaps(quote.span) else whole
    return Evidence("page", "Attribution", f"“{' '.join(whole.of(document.text).split())}”")
