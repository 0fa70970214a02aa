"""quotes/not-in-source: the page links its source, and the words are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from rapidfuzz.fuzz import partial_ratio_alignment

from copydesk.model.document import Document, Quote, QuoteKind
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.question import Answer, TextOf
from copydesk.rules.rule import Briefing, Rule, flags, silent

#: Words from which on a stretch is somebody's own: fewer stand in many texts, or are a term.
OWN_WORDS = 6
#: Words below which a linked text counts as cut off: a teaser, a wall, a video's caption.
WHOLE_TEXT = 150
#: Likeness, of 100, from which on the words are there in another form.
ALIKE = 80
#: Words that make up at least an eighth of any English text.
FUNCTION_WORDS = frozenset(
    "the of and to in a that is for on with was as by it at from be are he has have said".split()
)

_SPEECH = (
    "Friends, it is good to be back in this town. When I first came here the bridge was closed, the school had one "
    "teacher, and the young were leaving by every train. Today there is a new bridge, and there are nine teachers, and "
    "some of the young have come home. That was your work and not mine. I have been asked what will become of the "
    "railway. Let me be as plain as I can. We will repair the line to the coast before we build anything new, and we "
    "will not close a single station while people use it. It will cost money, and it will take three years, and there "
    "will be days when the buses are late. I ask you to be patient with us and with each other. The harbour is another "
    "matter. The plans were drawn up long ago by people who never asked the fishermen, and that was a mistake. We are "
    "going to ask them now, and then we shall decide together. Thank you for coming out in this weather."
)


class NotInSource(Rule):
    """The sentence links a page as the source of its quote, and the words are not found there.

    Only asked when the reader wants live evidence. Words that are there in nearly the same form are a weaker flag, with
    the form they have there.

    Why it matters: a link lends a quote the weight of its source; few readers follow it.
    Stays silent: on quotes of fewer than six words; on links outside the quote's own sentence or to a site's front
    page; where the linked text is short, cut off, not in English, or cannot be had.
    """

    severity = Severity.WARNING
    examples = (
        flags(
            "[“We will close every station on the line to the coast,”] she said in her speech.",
            links={"her speech": _SPEECH},
        ),
        flags(
            "[“We will repair the line to the coast before building anything else,”] she said in her speech.",
            links={"her speech": _SPEECH},
        ),
        silent(
            "“We will repair the line to the coast before we build anything new,” she said in her speech.",
            links={"her speech": _SPEECH},
        ),
        silent("“We will close every station,” she said in her speech.", links={"her speech": _SPEECH}),
        silent(
            "“We will close every station on the line to the coast,” she said in her speech.",
            links={"her speech": "Subscribe to read the whole speech."},
        ),
    )

    def ask(self, document: Document) -> Iterable[TextOf]:
        """The text behind each link in the sentence of a quote."""
        for quote in _quotes(document):
            yield from _linked(document, quote)

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """A flag on each quote that none of its links has."""
        for quote in _quotes(document):
            answers = [briefing.answer(question) for question in _linked(document, quote)]
            known = [answer for answer in answers if answer is not None and _is_whole(answer.value)]
            if not known or len(known) < len(answers):
                continue
            if flag := self._judged(document, quote, known):
                yield flag

    def _judged(self, document: Document, quote: Quote, answers: list[Answer[str]]) -> Flag | None:
        pieces = [_plain(piece) for piece in _pieces(quote.inner.of(document.text))]
        pieces = [piece for piece in pieces if len(piece.split()) >= OWN_WORDS]
        texts = [_plain(answer.value) for answer in answers]
        missing = [piece for piece in pieces if not any(f" {piece} " in f" {text} " for text in texts)]
        if not missing:
            return None
        evidence = [each for answer in answers for each in answer.evidence]
        where = "the page linked" if len(answers) == 1 else "the pages linked"
        nearest = max((_nearest(missing[0], text) for text in texts), key=lambda found: found[0])
        if nearest[0] >= ALIKE:
            return self.flag(
                quote.span,
                f"These words are not quite those of {where} in this sentence.",
                severity=Severity.CAUTION,
                certainty=Certainty.LIKELY,
                evidence=[*evidence, Evidence("link", "The words there", f"“… {nearest[1]} …”", url=evidence[0].url)]
                if evidence
                else (),
            )
        return self.flag(
            quote.span,
            f"These words were not found on {where} in this sentence.",
            certainty=Certainty.LIKELY,
            evidence=evidence,
        )


def _quotes(document: Document) -> Iterator[Quote]:
    for quote in document.quotes:
        long_enough = len(_plain(quote.inner.of(document.text)).split()) >= OWN_WORDS
        if quote.direct and quote.kind is QuoteKind.SPEECH and long_enough:
            yield quote


def _linked(document: Document, quote: Quote) -> tuple[TextOf, ...]:
    last = type(quote.span)(quote.span.end - 1, quote.span.end)
    sentence = document.sentence_of(quote.span).through(document.sentence_of(last))
    links = (link.href for link in document.page.links if link.span.overlaps(sentence))
    return tuple(dict.fromkeys(TextOf(href) for href in links if _leads_to_a_text(href)))


def _leads_to_a_text(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.path.strip("/") or parts.query)


def _pieces(words: str) -> list[str]:
    """The stretches that claim to be unbroken: between ellipses and inserted words."""
    for mark in ("[…]", "[...]", "…", "..."):
        words = words.replace(mark, "[")
    return [piece for part in words.split("[") for piece in part.split("]")]


def _plain(words: str) -> str:
    """The bare words, so that marks, case and line breaks make no difference."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in words.casefold()).split())


def _nearest(piece: str, text: str) -> tuple[float, str]:
    """How like the piece the text's likest stretch is, and that stretch in whole words."""
    found = partial_ratio_alignment(piece, text)
    if found is None:
        return 0.0, ""
    start = text.rfind(" ", 0, found.dest_start + 1) + 1
    end = text.find(" ", found.dest_end)
    return found.score, text[start : end if end >= 0 else len(text)].strip()


def _is_whole(text: str) -> bool:
    words = _plain(text).split()
    return len(words) >= WHOLE_TEXT and sum(word in FUNCTION_WORDS for word in words) * 8 >= len(words)
