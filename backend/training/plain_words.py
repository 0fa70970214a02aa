"""Writes the list of plain English words that the names reader holds against a capital letter.

`python -m training.plain_words --corpora DIR`: the words that the treebanks write small, and hardly ever as a name.
"""

import argparse
from collections import Counter
from pathlib import Path
from typing import Final

from copydesk.reading.names import plain_words

from .corpora import read

LIST: Final = Path(plain_words.__file__).with_name("plain_words.txt")
CORPORA: Final = ("gum-train", "ewt-train")
RAREST: Final = 1
"""Times that a word is met in small letters."""
MOST_AS_NAME: Final = 0.08
"""Of all times it is met, how many may be as part of a name."""
_HEAD: Final = """\
# Words of English that are hardly ever names, from the train parts of GUM and EWT (see pipeline/MODEL_CARD.md).
# Written by `python -m training.plain_words`.
"""


def plain(corpora: Path) -> list[str]:
    """The words, in order."""
    small: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for name in CORPORA:
        for paragraph in read(corpora / f"{name}.conllu.gz"):
            for word, tag in zip(paragraph.words, paragraph.tags, strict=True):
                if not (word.isascii() and word.isalpha()):
                    continue
                if tag in {"NNP", "NNPS"}:
                    named[word.lower()] += 1
                elif word.islower():
                    small[word] += 1
    return sorted(
        word
        for word, count in small.items()
        if len(word) > 1 and count >= RAREST and named[word] <= MOST_AS_NAME * (named[word] + count)
    )


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(prog="python -m training.plain_words", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    words = plain(parser.parse_args().corpora)
    LIST.write_text(_HEAD + "".join(f"{word}\n" for word in words), encoding="utf-8")


if __name__ == "__main__":
    main()
