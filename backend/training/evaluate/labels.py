"""Labels: the paragraphs written for quotations, and what is marked beneath each.

A passage begins with a line "# what it is". Beneath a paragraph stand its labels, each a line set in by four spaces:

    Words it begins with > the speaker's mention = the name it stands for | class
    Words it begins with > +                     (the speaker of the line above goes on)
    Words it begins with > none                  (nobody is given for it)
    Words it begins with > scare                 (or title, or headline: no speech)
    ~ Words it begins with > mention = name      (reported without marks)

Behind " @ " may stand the occasion: "where: Kyiv; when: Tuesday; to: reporters; through: Reuters", without what is not
told, or "-" where nothing is. The words are the page's, in the sentence or before it, where the same speaker goes on.
"+" takes over the occasion, too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

NO_SPEECH = ("scare", "title", "headline")
FIELDS = ("where", "when", "to", "through")
"""Of an occasion."""


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled quotation: where its words begin, and whose they are."""

    start: int  # of its first word, in code points of the passage
    kind: str  # "speech", "scare", "title", "headline"
    direct: bool
    mention: tuple[int, int] | None  # the speaker's mention that stands nearest; None: nobody is given
    name: str  # the fullest name for the speaker, else the mention's words
    source_class: str
    occasion: Mapping[str, tuple[int, int]] | None = None  # where the words for each field stand; None: not labelled


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """A text of some paragraphs with its labels, in order of place."""

    title: str
    text: str
    labels: tuple[Label, ...]


def labelled_passages(folder: Path) -> Iterator[LabelledPassage]:
    """All passages of the files quotes-*.txt in a folder."""
    for file in sorted(folder.glob("quotes-*.txt")):
        title, lines = "", list[str]()
        for line in [*file.read_text("utf-8").splitlines(), "# end"]:
            if line.startswith("# "):
                if lines:
                    yield _passage(f"{file.stem}: {title}", lines)
                title, lines = line[2:], []
            elif line:
                lines.append(line)


def _passage(title: str, lines: list[str]) -> LabelledPassage:
    text = "\n".join(line for line in lines if not line.startswith("    "))
    labels: list[Label] = []
    done = paragraph = 0  # up to where the text is labelled; where the paragraph of these labels begins
    for line in lines:
        if line.startswith("    "):
            plain, _, told = line.strip().partition(" @ ")
            label = _label(text, plain, max(done, paragraph), labels)
            labels.append(replace(label, occasion=_occasion(text, told, label.start)) if told else label)
            done = labels[-1].start + 1
        else:
            paragraph = text.index(line, paragraph)
    return LabelledPassage(title, text, tuple(sorted(labels, key=lambda label: label.start)))


def _label(text: str, line: str, after: int, before: list[Label]) -> Label:
    words, _, rest = line.rpartition(" > ")
    direct = not words.startswith("~ ")
    words = words.removeprefix("~ ")
    start = text.find(words, after if direct else 0) if direct else _nearest(text, words, after)
    if start < 0:
        raise ValueError(f"no such words in the passage: {line}")
    if rest in NO_SPEECH:
        return Label(start, rest, direct, None, "", "none")
    if rest == "none":
        return Label(start, "speech", direct, None, "", "none")
    if rest == "+":
        return replace(before[-1], start=start, kind="speech", direct=direct)
    told, _, source_class = rest.partition(" | ")
    mention, _, name = told.partition(" = ")
    at = _nearest(text, mention, start)
    if at < 0:
        raise ValueError(f"no such mention in the passage: {line}")
    return Label(start, "speech", direct, (at, at + len(mention)), name or mention, source_class)


def _occasion(text: str, told: str, place: int) -> dict[str, tuple[int, int]]:
    fields: dict[str, tuple[int, int]] = {}
    for part in told.split("; ") if told != "-" else ():
        field, _, words = part.partition(": ")
        at = _nearest(text, words, place)
        if field not in FIELDS or at < 0:
            raise ValueError(f"no such occasion in the passage: {told}")
        fields[field] = (at, at + len(words))
    return fields


def _nearest(text: str, words: str, place: int) -> int:
    """Where ``words`` stand as whole words nearest to a place; -1 where they do not."""
    best, at = -1, text.find(words)
    while at >= 0:
        whole = not text[at - 1 : at].isalnum() and not text[at + len(words) : at + len(words) + 1].isalnum()
        distance = min(abs(at - place), abs(at + len(words) - place))
        if whole and (best < 0 or distance < min(abs(best - place), abs(best + len(words) - place))):
            best = at
        at = text.find(words, at + 1)
    return best
