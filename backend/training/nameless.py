"""Sentences that hold no name, from a corpus in which nobody looked for names.

Missing annotation is not "no name". But a sentence of a treebank in which no word is tagged as a
proper noun holds none, and the pipeline must see that words at the head of a sentence or in a
heading ("Citizens", "Delivery") are not names for their capital.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from .corpora import Paragraph
from .paragraphs import cut, joined
from .passages import Passage, passage_of
from .world import load

MOST_SENTENCES: Final = 3

_PROPER: Final = frozenset({"NNP", "NNPS", "ADD", "GW", "FW", "AFX"})
_NATIONS: Final = frozenset(
    word
    for country in load().countries
    for adjective in country.adjective.split()
    for word in (adjective, adjective + "s")
)


def nameless(paragraphs: Iterable[Paragraph]) -> Iterator[Passage]:
    """Runs of sentences without a name, at most three together."""
    for paragraph in paragraphs:
        run: Paragraph | None = None
        for sentence in cut(paragraph, 1):
            if not _nameless(sentence):
                if run is not None:
                    yield _unnamed(run)
                run = None
            elif run is None:
                run = sentence
            elif len(run.sentence_starts) < MOST_SENTENCES:
                run = joined(run, sentence)
            else:
                yield _unnamed(run)
                run = sentence
        if run is not None:
            yield _unnamed(run)


def _nameless(sentence: Paragraph) -> bool:
    if not sentence.tags or not _PROPER.isdisjoint(sentence.tags):
        return False
    if not _NATIONS.isdisjoint(sentence.words):
        return False
    # Peoples, religions and parties are tagged as adjectives and nouns, and keep their capital.
    later = zip(sentence.words[1:], sentence.tags[1:], strict=True)
    return not any(word[0].isupper() and tag[:2] in {"JJ", "NN"} for word, tag in later)


def _unnamed(run: Paragraph) -> Passage:
    return Passage(passage_of(run).text, ())
