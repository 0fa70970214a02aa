"""read_offices: every office that the page gives to somebody, and those it speaks of without a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from copydesk.model.document import DateMention, Name, NameKind, OfficeMention, Standing
from copydesk.model.span import starting_in
from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.titles import MILITARY, Title, find_titles, is_plural_title, one_form
from copydesk.reading.names.words import TITLE_HEADS
from copydesk.reading.offices.appointing import find_appointment
from copydesk.reading.offices.context import nearest_country, spoken_of
from copydesk.reading.offices.heading import find_heads
from copydesk.reading.offices.holding import Holding, find_holding
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import Phrase
from copydesk.reading.offices.phrases import read_phrase
from copydesk.reading.offices.succession import with_successions
from copydesk.reading.offices.words import FICTION
from copydesk.reading.parse import Paragraph, Parse
from copydesk.register.register import Register


def read_offices(
    parse: Parse, found: FoundNames, dates: Sequence[DateMention], register: Register
) -> tuple[OfficeMention, ...]:
    """Offices in the order of the text. Those of invented people, in stories told of as such, are left out."""
    mentions = [
        mention
        for paragraph in parse.paragraphs
        for mention in _without_invented(paragraph, _in_paragraph(paragraph, parse.text, found, dates, register))
    ]
    mentions = list(_with_offices_named_elsewhere(mentions))
    return tuple(sorted(with_successions(mentions, parse, found), key=lambda m: (m.span.start, m.span.end)))


def _without_invented(paragraph: Paragraph, mentions: Iterator[OfficeMention]) -> list[OfficeMention]:
    told = list(mentions)
    if any(mention.holder for mention in told) and FICTION.search(paragraph.doc.text):
        return [mention for mention in told if mention.holder is None]
    return told


def _in_paragraph(
    paragraph: Paragraph, text: str, found: FoundNames, dates: Sequence[DateMention], register: Register
) -> Iterator[OfficeMention]:
    here = NamesHere(paragraph, found, register)
    dates = starting_in(dates, paragraph.span)
    for title in find_titles(paragraph.doc, register):
        if (
            here.cover(title.start, title.end)
            or _is_rank_between(paragraph.doc, title)
            or _is_relation(paragraph.doc, title)
        ):
            continue
        phrase = read_phrase(title, here)
        holding = find_holding(paragraph.doc, phrase, here) or find_appointment(paragraph.doc, phrase, here)
        if holding is None and not _worth_telling(phrase):
            continue
        yield (mention := _mention(paragraph, text, phrase, holding, dates, here, register))
        if holding and _is_plural(paragraph.doc, title):
            yield from (replace(mention, holder=name) for name in _others(paragraph.doc, title.end, here))
    yield from find_heads(paragraph, here)


def _is_plural(doc: Doc, title: Title) -> bool:
    return title.end < len(doc) and is_plural_title(doc[title.end - 1].text, doc[title.end].text)


def _others(doc: Doc, at: int, here: NamesHere) -> Iterator[Name]:
    """The people after the first in "Presidents Miles Farrow, Ana Brack and Peter Lindgren"."""
    end = here.starting[at][0] if at in here.starting else len(doc)
    while end + 1 < len(doc) and doc[end].text in {",", "and", "&"}:
        end += 2 if doc[end].text == "," and doc[end + 1].text == "and" else 1
        named = here.starting.get(end)
        if named is None or named[1].kind != NameKind.PERSON:
            break
        end = named[0]
        yield named[1]


def _is_rank_between(doc: Doc, title: Title) -> bool:
    """ "Defense Minister | Gen. | X": the rank is no second office."""
    ranks = all(one_form(token.text) in MILITARY for token in doc[title.start : title.end])
    before = title.start - 1
    while before >= 0 and one_form(doc[before].text) in MILITARY:
        before -= 1
    return ranks and before >= 0 and one_form(doc[before].text) in TITLE_HEADS


def _is_relation(doc: Doc, title: Title) -> bool:
    """ "his deputy": of an office, but which one is not said."""
    alone = title.end - title.start == 1 and doc[title.start].lower_ == "deputy"
    return alone and title.start > 0 and doc[title.start - 1].lower_ in {"his", "her", "their", "whose"}


def _worth_telling(phrase: Phrase) -> bool:
    return phrase.on_record and (phrase.determined or phrase.of is not None)


def _mention(
    paragraph: Paragraph,
    text: str,
    phrase: Phrase,
    holding: Holding | None,
    dates: Sequence[DateMention],
    here: NamesHere,
    register: Register,
) -> OfficeMention:
    doc = paragraph.doc
    span = paragraph.tokens_span(doc[phrase.start : phrase.end])
    sentence = paragraph.tokens_span(doc[phrase.start].sent)
    when = spoken_of(sentence, span, dates, text)
    standing = holding.standing if holding else phrase.standing
    if holding and holding.taken and when is None:
        standing = Standing.FORMER
    stated = phrase.of or (holding.of if holding else None)
    of = stated
    if of is None and phrase.on_record and not phrase.owner and not phrase.disputed:
        of = nearest_country(sentence, span.start, here, register)
    return OfficeMention(
        span=span,
        title=phrase.title(doc),
        of=of,
        of_stated=stated is not None and not phrase.guessed,
        holder=holding.name if holding else None,
        standing=standing,
        when=when,
    )


def _with_offices_named_elsewhere(mentions: list[OfficeMention]) -> Iterator[OfficeMention]:
    """ "Governor Smirnov" in a headline is "Kursk Governor Alexander Smirnov" of the text: one person, one title."""
    stated: dict[tuple[int, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.of and mention.of_stated and mention.holder:
            stated[(mention.holder.entity, _key(mention.title))].add(mention.of)
    for mention in mentions:
        if mention.holder and not mention.of_stated:
            elsewhere = stated.get((mention.holder.entity, _key(mention.title)), set())
            if len(elsewhere) == 1:
                mention = replace(mention, of=next(iter(elsewhere)))
        yield mention


def _key(title: str) -> str:
    return " ".join(one_form(word) for word in title.replace("-", " ").split())
