"""read_offices: every office that the page gives to somebody, and those it speaks of without a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from copydesk.model.document import DateMention, NameKind, OfficeMention, Standing
from copydesk.model.span import starting_in
from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.titles import MILITARY, ROYAL, Title, find_titles, one_form
from copydesk.reading.names.words import TITLE_HEADS
from copydesk.reading.offices.appointing import find_appointment
from copydesk.reading.offices.chains import Told, chained
from copydesk.reading.offices.context import body_of_sort, is_news, its_body, its_country, spoken_of, whose_by_context
from copydesk.reading.offices.heading import find_heads
from copydesk.reading.offices.holder import find_holding
from copydesk.reading.offices.holding import Holding
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import POSSESSIVES, Phrase
from copydesk.reading.offices.phrases import read_phrase
from copydesk.reading.offices.plurals import read_plural
from copydesk.reading.offices.predicates import find_predicate
from copydesk.reading.offices.succession import find_successors, with_successions
from copydesk.reading.offices.words import FICTION
from copydesk.reading.parse import Paragraph, Parse
from copydesk.register.register import Register


def read_offices(
    parse: Parse, found: FoundNames, dates: Sequence[DateMention], register: Register
) -> tuple[OfficeMention, ...]:
    """Offices in the order of the text. Those of invented people, in stories told of as such, are left out."""
    mentions: list[OfficeMention] = []
    lands: dict[int, str] = {}
    named = [NamesHere(paragraph, found, register) for paragraph in parse.paragraphs]
    for paragraph, here in zip(parse.paragraphs, named, strict=True):
        told = _in_paragraph(paragraph, parse, here, starting_in(dates, paragraph.span), lands)
        mentions += _without_invented(paragraph, told)
    mentions = list(_with_offices_named_elsewhere(mentions))
    return tuple(sorted(with_successions(mentions, named), key=lambda m: (m.span.start, m.span.end)))


def _without_invented(paragraph: Paragraph, mentions: Iterator[OfficeMention]) -> list[OfficeMention]:
    told = list(mentions)
    if any(mention.holder for mention in told) and FICTION.search(paragraph.doc.text):
        return [mention for mention in told if mention.holder is None]
    return told


def _in_paragraph(
    paragraph: Paragraph, parse: Parse, here: NamesHere, dates: Sequence[DateMention], lands: dict[int, str]
) -> Iterator[OfficeMention]:
    """``lands``: whose offices people have been given so far; added to."""
    for phrase, holding in chained(paragraph.doc, list(_told(paragraph.doc, here)), here):
        if holding is None and not _worth_telling(phrase):
            continue
        mention = _mention(paragraph, parse, phrase, holding, dates, here)
        if mention.of is None and phrase.of_whom is not None and phrase.on_record:
            land = _land_of(phrase.of_whom, lands, parse.page.published_at, here)
            mention = replace(mention, of=land, title=_in_service(mention.title, land, here))
        if mention.of and mention.holder:
            lands[mention.holder.entity] = mention.of
        yield mention
    yield from find_heads(paragraph, here)


def _land_of(whom: int, lands: Mapping[int, str], today: date | None, here: NamesHere) -> str | None:
    """The country of somebody whose minister or envoy is told of: by an office that the page gives, else on record."""
    country = here.register.country(lands[whom]) if whom in lands else None
    return country.id if country else here.led_by(whom, today)


def _in_service(title: str, land: str | None, here: NamesHere) -> str:
    """The title in full of who serves a president: "Putin's | spokesman" is the presidential spokesman."""
    full = f"presidential {title}"
    return full if not here.register.office(title, of=land) and here.register.office(full, of=land) else title


def _told(doc: Doc, here: NamesHere) -> Iterator[Told]:
    """The offices of a paragraph, each with its holder by its own words."""
    titles = list(find_titles(doc, here.register))
    starts = {title.start for title in titles}
    for title in titles:
        if (
            here.cover(title.start, title.end)
            or _is_of_holder(doc, title, starts)
            or _is_address(doc, title)
            or _is_rank_between(doc, title)
            or _is_relation(doc, title, here)
        ):
            continue
        if title.plural:
            yield from read_plural(doc, title, here)
            continue
        phrase = read_phrase(title, here)
        if successors := list(find_successors(doc, phrase, here)):
            yield from ((phrase, holding) for holding in successors)
            continue
        holding = (
            find_holding(doc, phrase, here) or find_appointment(doc, phrase, here) or find_predicate(doc, phrase, here)
        )
        yield phrase, holding


def _is_of_holder(doc: Doc, title: Title, starts: Collection[int]) -> bool:
    """ "the spokesman | of President X": the name behind is whom they serve; but of "spokesman of the president X"."""
    return title.end + 1 in starts and doc[title.end].lower_ in {"of", "for"}


def _is_rank_between(doc: Doc, title: Title) -> bool:
    """ "Defense Minister | Gen. | X": the rank is no second office."""
    ranks = all(one_form(token.text) in MILITARY | ROYAL for token in doc[title.start : title.end])
    before = title.start - 1
    while before >= 0 and one_form(doc[before].text) in MILITARY:
        before -= 1
    return ranks and before >= 0 and one_form(doc[before].text) in TITLE_HEADS


def _is_address(doc: Doc, title: Title) -> bool:
    """ "Mr. Speaker", "Madam Chair": somebody is spoken to."""
    return title.start > 0 and doc[title.start - 1].lower_.rstrip(".") in {"mr", "madam", "madame"}


def _is_relation(doc: Doc, title: Title, here: NamesHere) -> bool:
    """ "his deputy", "Powell's deputy": of an office, but which one is not said."""
    if title.end - title.start > 1 or doc[title.start].lower_ != "deputy" or title.start == 0:
        return False
    owned = doc[title.start - 1].text in POSSESSIVES and title.start - 1 in here.ending
    return doc[title.start - 1].lower_ in {"his", "her", "their", "whose"} or (
        owned and here.ending[title.start - 1][1].kind == NameKind.PERSON
    )


def _worth_telling(phrase: Phrase) -> bool:
    return phrase.on_record and (phrase.determined or phrase.of is not None)


def _mention(
    paragraph: Paragraph,
    parse: Parse,
    phrase: Phrase,
    holding: Holding | None,
    dates: Sequence[DateMention],
    here: NamesHere,
) -> OfficeMention:
    doc = paragraph.doc
    span = paragraph.tokens_span(doc[phrase.start : phrase.end])
    sentence = paragraph.tokens_span(doc[phrase.start].sent)
    when = spoken_of(sentence, span, dates, parse.text)
    standing = holding.standing if holding else phrase.standing
    if holding is not None and holding.taken and holding.clause is not None:
        first, end = holding.clause
        if not starting_in(dates, paragraph.tokens_span(doc[first:end])):
            standing, when = Standing.FORMER, None  # the sentence's date is that of something else
            holding = replace(holding, taken=False)
    news = holding is not None and holding.taken and when is None
    if news and not is_news(sentence, dates, parse.page.published_at):
        standing, news = Standing.FORMER, False
    stated = phrase.of or (holding.of if holding else None) or its_country(phrase, sentence, span.start, here)
    of = stated
    if of is None and phrase.on_record and not phrase.owner and not phrase.disputed:
        of = whose_by_context(phrase, sentence, span.start, here)
    elif of is None and phrase.its and not phrase.owner:
        of = its_body(sentence, span.start, here)
    title = phrase.title(doc)
    if of is None and phrase.of_sort and (meant := body_of_sort(phrase, sentence.start, here)) is not None:
        of, title = meant
    return OfficeMention(
        span=span,
        title=title,
        of=of,
        of_stated=stated is not None and not phrase.guessed and (holding is None or holding.sure) and not news,
        holder=holding.name if holding else None,
        standing=standing,
        when=when,
    )


def _with_offices_named_elsewhere(mentions: list[OfficeMention]) -> Iterator[OfficeMention]:
    """ "Governor Smirnov" in a headline is "Kursk Governor Alexander Smirnov" of the text: one person, one title; so is
    "the governor" where only one governor was named before.
    """
    stated: dict[tuple[int, str], set[str]] = defaultdict(set)
    named: dict[str, set[str | None]] = defaultdict(set)
    for mention in mentions:
        if mention.of and mention.of_stated and mention.holder:
            stated[(mention.holder.entity, _key(mention.title))].add(mention.of)
    for mention in mentions:
        key = _key(mention.title)
        if mention.holder:
            elsewhere = stated.get((mention.holder.entity, key), set()) if not mention.of_stated else set()
            if len(elsewhere) == 1:
                mention = replace(mention, of=next(iter(elsewhere)))
            named[key].add(mention.of)
        elif mention.of is None and len(named.get(key, ())) == 1:
            mention = replace(mention, of=next(iter(named[key])))
        yield mention


def _key(title: str) -> str:
    return " ".join(one_form(word) for word in title.replace("-", " ").split())
