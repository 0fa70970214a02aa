"""read_names: all names of a page. Running text first, headlines after it, then one kind for each name of the page."""

from __future__ import annotations

from copydesk.model.document import Abbreviation, NameKind
from copydesk.reading.names.abbreviations import find_abbreviations
from copydesk.reading.names.found import FoundNames
from copydesk.reading.names.gazetteer import Gazetteer
from copydesk.reading.names.headlines import headline_sightings, is_headline
from copydesk.reading.names.joining import Mention, join
from copydesk.reading.names.kinds import folded, kinds_of, without_plain_words
from copydesk.reading.names.name_words import name_words
from copydesk.reading.names.recognising import Recogniser
from copydesk.reading.names.sighting import BY_CAPITALS, Sighting
from copydesk.reading.names.titled import titles_beside
from copydesk.reading.parse import Paragraph, Parse
from copydesk.register.register import Register


def read_names(parse: Parse, register: Register) -> FoundNames:
    """Every name of the page, joined into entities, and the short forms it introduces."""
    gazetteer = Gazetteer(register)
    headlines = {paragraph.span for paragraph in parse.paragraphs if is_headline(paragraph.doc)}
    if len(headlines) == len(parse.paragraphs):
        headlines = set()  # nothing to carry over from
    sighted: dict[int, list[Sighting]] = {}
    for number, paragraph in enumerate(parse.paragraphs):
        if paragraph.span not in headlines:
            sighted[number] = Recogniser(paragraph.doc, gazetteer).sightings()
    docs = {number: parse.paragraphs[number].doc for number in sighted}
    without_plain_words(sighted, docs, gazetteer)
    kinds = kinds_of([(docs[number], found) for number, found in sighted.items()], gazetteer)
    surnames = {word for words, kind in kinds.items() if kind == NameKind.PERSON for word in _parts(words)}
    carried = {words: kind for words, kind in kinds.items() if kind != NameKind.OTHER}
    carried |= {(surname,): NameKind.PERSON for surname in surnames if (surname,) not in carried}
    for number, paragraph in enumerate(parse.paragraphs):
        if number in sighted:
            sighted[number] = _with_bare_surnames(paragraph, sighted[number], surnames)
        else:
            sighted[number] = headline_sightings(paragraph.doc, gazetteer, carried)
    mentions: list[Mention] = []
    abbreviations: list[Abbreviation] = []
    for number, paragraph in enumerate(parse.paragraphs):
        here: list[Mention] = []
        for s in sorted(sighted[number], key=lambda s: s.start):
            span = paragraph.tokens_span(paragraph.doc[s.start : s.end])
            kind = kinds.get(folded(paragraph.doc, s.start, s.end), s.kind)
            if kind == NameKind.OTHER and s.end - s.start == 1 and paragraph.doc[s.start].text.casefold() in surnames:
                kind = NameKind.PERSON
            here.append(
                Mention(span, paragraph.doc[s.start : s.end].text, kind, titles_beside(paragraph.doc, s, register))
            )
        mentions += here
        abbreviations += find_abbreviations(parse.text, paragraph, here)
    names, entities = join(mentions, abbreviations, parse.text, gazetteer)
    return FoundNames(names, entities, tuple(abbreviations))


def _parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """The last word of a full name, which may stand alone."""
    joined = name_words(" ".join(words))
    return joined[-1:] if len(joined) > 1 and len(joined[-1]) > 2 else ()


def _with_bare_surnames(paragraph: Paragraph, found: list[Sighting], surnames: set[str]) -> list[Sighting]:
    """Surnames of people named in full elsewhere on the page, where the sentence hides that they are names."""
    taken = {i for s in found for i in range(s.start, s.end)}
    bare = [
        Sighting(token.i, token.i + 1, NameKind.PERSON, BY_CAPITALS)
        for token in paragraph.doc
        if token.text[:1].isupper() and token.i not in taken and token.text.casefold() in surnames and not token.is_stop
    ]
    return [*found, *bare]
