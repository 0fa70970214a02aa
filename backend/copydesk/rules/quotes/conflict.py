"""quotes/conflict: the same words given to two speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.fuzz import ratio

from copydesk.model.document import Document, Quote, QuoteKind, SourceClass
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import Span
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Words from which on two people do not use the same ones by chance.
_OWN_WORDS = 5
#: Likeness, of 100, from which on two stretches are the same but for a slip.
_THE_SAME = 95
#: Who says somebody else's words, and says so.
_PASSING_ON = re.compile(
    r"\b(?:echo\w*|repeat\w*|quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing)|recall\w*|agree\w*|same (?:words|way|phrase)|"
    r"in the words of|heard it from|paraphras\w*|borrow\w*|parrot\w*|chant\w*|sang|joint(?:ly)?|both)\b",
    re.IGNORECASE,
)


class Conflict(Rule):
    """The page gives the same words to two people, as if each had said them.

    Why it matters: at most one of them is likely to have; the other is charged with words that are not theirs.
    Stays silent: on fewer than five words; where one of the two quotes, echoes or names the other, or both speak
    jointly; on speakers who are not named.
    """

    severity = Severity.CAUTION
    examples = (
        flags(
            "[“We will rebuild the harbour stone by stone,”] Mayor Pia Lund said in Aarhus. The work begins in May."
            " [“We will rebuild the harbour stone by stone,”] said Tor Vik, the governor."
        ),
        silent(
            "“We will rebuild the harbour stone by stone,” Mayor Pia Lund said in Aarhus. The governor, Tor Vik, echoed"
            " her: “We will rebuild the harbour stone by stone.”"
        ),
        silent("“Never again,” Mayor Pia Lund said in Aarhus. “Never again,” said Tor Vik, the governor."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on the first quotation of words that different people are said to have used, with all the others."""
        spoken, told = list(_spoken(document)), set[Span]()
        for number, (quote, words) in enumerate(spoken):
            if quote.span in told:
                continue
            alike = [
                later
                for later, again in spoken[number + 1 :]
                if _same(words, again) and _different(quote, later) and not _passed_on(document, quote, later)
            ]
            if alike:
                told.update(later.span for later in alike)
                people = list(dict.fromkeys(map(_speaker, alike)))
                yield self.flag(
                    quote.span,
                    f"The page gives the same words to {_speaker(quote)}{_listed(people)}.",
                    certainty=Certainty.LIKELY,
                    evidence=[
                        Evidence("page", "And again", f"“{later.inner.of(document.text)}” ({_speaker(later)})")
                        for later in alike
                    ],
                    others=[later.span for later in alike],
                )


def _speaker(quote: Quote) -> str:
    assert quote.speaker is not None
    return quote.speaker.name or quote.speaker.text


def _listed(people: list[str]) -> str:
    return "".join(f", to {name}" for name in people[:-1]) + f" and to {people[-1]}"


def _spoken(document: Document) -> Iterator[tuple[Quote, str]]:
    for quote in document.quotes:
        words = " ".join(re.findall(r"\w+", quote.inner.of(document.text).lower()))
        named = quote.source_class is SourceClass.NAMED and quote.speaker is not None and quote.cue is not None
        if quote.direct and quote.kind is QuoteKind.SPEECH and named and words.count(" ") >= _OWN_WORDS - 1:
            yield quote, words


def _same(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) < 12 and ratio(one, other) >= _THE_SAME


def _different(one: Quote, other: Quote) -> bool:
    """Whether the two are surely not the same person."""
    assert one.speaker is not None
    assert other.speaker is not None
    if one.speaker.entity is None or other.speaker.entity is None or one.speaker.entity == other.speaker.entity:
        return False
    return _names(one).isdisjoint(_names(other))


def _names(quote: Quote) -> set[str]:
    assert quote.speaker is not None
    return {word for word in re.findall(r"\w+", (quote.speaker.name or quote.speaker.text).lower()) if len(word) > 2}


def _passed_on(document: Document, one: Quote, other: Quote) -> bool:
    """Whether the page says that the one quotes the other, or tells the words of both."""
    first, second = _around(document, one, 0), _around(document, other, one.span.end)
    told = document.text[second.start : other.span.start] + document.text[other.span.end : second.end]
    return _names_in(document, second, one) or _names_in(document, first, other) or bool(_PASSING_ON.search(told))


def _around(document: Document, quote: Quote, earliest: int) -> Span:
    """The sentences that a quotation stands in."""
    around = document.sentence_of(quote.span).through(document.sentence_of(Span(quote.span.end - 1, quote.span.end)))
    return Span(max(around.start, earliest), around.end)


def _names_in(document: Document, stretch: Span, quote: Quote) -> bool:
    assert quote.speaker is not None
    names = document.mentions_of(quote.speaker.entity or 0)
    return any(stretch.contains(name.span) for name in names)
