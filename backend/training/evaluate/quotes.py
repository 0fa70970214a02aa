"""Quotes: whether each is found and given to the right speaker, on the paragraphs labelled for it.

Beside the reader runs textacy's extraction of direct quotations over the same pipeline, on whole texts and paragraph
by paragraph, where it is installed (`pip install textacy`, by hand: nothing else needs it). The other open tools for
this, GenderGapTracker and Citron, are in no package registry.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any, Final

from spacy.language import Language

from copydesk.model.document import Quote, QuoteKind
from copydesk.model.page import Page
from copydesk.reading.reader import Reader

from .bench import PASSAGES, Bench
from .counting import Score
from .labels import FIELDS, Label, LabelledPassage, labelled_passages

OF_CLASS: Final = {"none": "none", "named": "named"}
"""What speakers are counted as; every other class is "unnamed"."""
SINGLE: Final = str.maketrans({"“": "‘", "”": "’", "‘": "“", "’": "’"})


@dataclass(frozen=True, slots=True)
class Found:
    """One quotation as a tool reads it."""

    start: int  # of its first word
    end: int
    direct: bool
    mention: tuple[int, int] | None = None
    speaker: str = ""  # the words of the mention, and the name it stands for
    source_class: str = "none"
    occasion: Mapping[str, tuple[int, int]] = field(default_factory=dict)


Tool = Callable[[str], list[Found]]


@dataclass(slots=True)
class Figures:
    """What one tool gets right."""

    spoken: Score = field(default_factory=Score)  # found, and the speaker right
    found: Score = field(default_factory=Score)  # found, whoever speaks
    reported: Score = field(default_factory=Score)  # without marks, and the source right
    classes: dict[str, list[bool]] = field(default_factory=dict)  # by the class labelled: whether it was read so
    six: list[bool] = field(default_factory=list)  # whether the class is right, of all six
    occasions: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in FIELDS})

    def add(self, labels: Sequence[Label], read: Sequence[Found]) -> list[tuple[Label | None, Found | None]]:
        """Count one passage; what is wrong in it is handed back."""
        wrong: list[tuple[Label | None, Found | None]] = []
        direct = {label.start: label for label in labels if label.direct and label.kind == "speech"}
        there = {found.start: found for found in read if found.direct}
        self.found.count(direct, there)
        self.spoken.gold += len(direct)
        self.spoken.read += len(there)
        for start, label in direct.items():
            found = there.get(start)
            right = found is not None and is_right(label, found)
            self.spoken.right += right
            read_class = found.source_class if found else "none"
            wanted = OF_CLASS.get(label.source_class, "unnamed")
            self.classes.setdefault(wanted, []).append(wanted == OF_CLASS.get(read_class, "unnamed"))
            self.six.append(label.source_class == read_class)
            if label.occasion is not None:
                self._add_occasion(label.occasion, found.occasion if found else {})
            if not right or label.source_class != read_class:
                wrong.append((label, found))
        wrong += [(None, found) for start, found in there.items() if start not in direct]
        return wrong + self._add_reported(labels, [found for found in read if not found.direct])

    def _add_occasion(self, told: Mapping[str, tuple[int, int]], read: Mapping[str, tuple[int, int]]) -> None:
        """A field is right where the words read touch those labelled."""
        for name, score in self.occasions.items():
            there, here = told.get(name), read.get(name)
            score.gold += there is not None
            score.read += here is not None
            score.right += there is not None and here is not None and there[0] < here[1] and here[0] < there[1]

    def _add_reported(self, labels: Sequence[Label], read: list[Found]) -> list[tuple[Label | None, Found | None]]:
        labelled = [label for label in labels if not label.direct]
        left = list(read)
        wrong: list[tuple[Label | None, Found | None]] = []
        for label in labelled:
            fits = [found for found in left if found.start - 20 <= label.start < found.end]
            right = next((found for found in fits if is_right(label, found)), None)
            if right is not None:
                left.remove(right)
                self.reported.right += 1
            else:
                wrong.append((label, fits[0] if fits else None))
        self.reported.gold += len(labelled)
        self.reported.read += len(read)
        return wrong + [(None, found) for found in left]

    @property
    def accuracy(self) -> float:
        """How often named, unnamed or none is right, in percent."""
        every = [right for rights in self.classes.values() for right in rights]
        return 100 * sum(every) / len(every)

    @property
    def balanced(self) -> float:
        """The same, as the mean over the three."""
        return 100 * sum(sum(rights) / len(rights) for rights in self.classes.values()) / len(self.classes)

    def row(self) -> dict[str, Any]:
        """Rounded, as it is printed."""
        return {
            "found": self.found.row(),
            "spoken": self.spoken.row(),
            "classes": (round(self.accuracy, 1), round(self.balanced, 1)),
            "six": round(100 * sum(self.six) / len(self.six), 1),
            "reported": self.reported.row(),
            "occasions": {name: score.row() for name, score in self.occasions.items()},
        }


def is_right(label: Label, found: Found) -> bool:
    """Whether the speaker read is the one labelled: the same mention, or another of the same name."""
    if label.mention is None or found.mention is None:
        return label.mention is None and found.mention is None
    start, end = label.mention
    if found.mention[0] < end and start < found.mention[1]:
        return True
    last = label.name.split()[-1].strip(".,").lower()
    return label.source_class in ("named", "") and last in found.speaker.lower().replace("’s", "").split()


# --- the tools --------------------------------------------------------------------------------------------------


def ours(reader: Reader) -> Tool:
    """The reader that ships."""

    def tool(text: str) -> list[Found]:
        return [_found(quote) for quote in reader.read(Page(text)).quotes if quote.kind is QuoteKind.SPEECH]

    return tool


def _found(quote: Quote) -> Found:
    speaker = quote.speaker
    words = f"{speaker.text} {speaker.name or ''}" if speaker else ""
    mention = (speaker.span.start, speaker.span.end) if speaker else None
    o = quote.occasion
    told = dict(zip(FIELDS, (o.where, o.when, o.audience, o.outlet), strict=True))
    occasion = {name: (span.start, span.end) for name, span in told.items() if span is not None}
    return Found(quote.inner.start, quote.inner.end, quote.direct, mention, words, str(quote.source_class), occasion)


def textacy(nlp: Language, *, by_paragraph: bool) -> Tool:
    """Direct quotations as textacy reads them over our pipeline; a text at which it gives up yields none."""
    from textacy.extract.triples import direct_quotations  # type: ignore[import-not-found,unused-ignore]

    def tool(text: str) -> list[Found]:
        found: list[Found] = []
        at = 0
        for part in text.split("\n") if by_paragraph else [text]:
            try:
                triples = list(direct_quotations(nlp(part)))
            except ValueError:
                triples = []
            for speaker, _, content in triples:
                mention = (at + speaker[0].idx, at + speaker[-1].idx + len(speaker[-1].text))
                named = any(token.pos_ == "PROPN" for token in speaker)
                words = " ".join(token.text for token in speaker)
                start = at + content.start_char + 1
                end = at + content.end_char - 1
                found.append(Found(start, end, True, mention, words, "named" if named else "described"))
            at += len(part) + 1
        return found

    return tool


# --- the section ------------------------------------------------------------------------------------------------


def with_single_marks(text: str) -> str:
    """The text with single marks for double ones, and double ones within them, as long as before."""
    turned: list[str] = []
    for at, character in enumerate(text):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if character == '"':
            opens = after.strip() and (not before.strip() or before in "([—-" or (before in "'‘" and after.isalnum()))
            turned.append("‘" if opens else "’")
        elif character == "'" and not (before.isalnum() and after.isalnum()):
            turned.append('"' if _nested(text, at) else "’")
        else:
            turned.append(character.translate(SINGLE))
    return "".join(turned)


def _nested(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    opens = not text[at - 1 : at].strip() or text[at - 1] in '"“('
    return line.count('"') % 2 == 1 and (opens or line[line.rfind('"') :].count("'") % 2 == 1)


def measure(bench: Bench) -> dict[str, Any]:
    """Rows of figures by tool, on the passages as written and with single marks."""
    passages = list(labelled_passages(PASSAGES))
    tools = {"copydesk": ours(bench.reader)}
    if find_spec("textacy"):
        tools["textacy, paragraphs"] = textacy(bench.nlp, by_paragraph=True)
        tools["textacy, whole"] = textacy(bench.nlp, by_paragraph=False)
    rows = {name: figures(tool, passages).row() for name, tool in tools.items()}
    doubled = [p for p in passages if p.text.count('"') > p.text.count("‘") and "„" not in p.text]
    rows["copydesk, single marks"] = figures(tools["copydesk"], doubled, with_single_marks).row()
    return rows


def figures(
    tool: Tool, passages: Sequence[LabelledPassage], written: Callable[[str], str] = lambda text: text
) -> Figures:
    """The counts of one tool over all passages, each ``written`` in some other way."""
    counted = Figures()
    for passage in passages:
        counted.add(passage.labels, tool(written(passage.text)))
    return counted


def table(rows: dict[str, Any]) -> str:
    """The figures as Markdown."""
    return "\n".join(_lines(rows))


def _lines(rows: dict[str, Any]) -> Iterator[str]:
    head = "read by | quotes | found F1 | with speaker: precision | recall | F1 | named, unnamed, none | balanced"
    yield f"| {head} | six classes | reported: precision | recall | F1 |"
    yield "| --- " * 12 + "|"
    for name, row in rows.items():
        spoken, told = row["spoken"], row["reported"]
        cells = [name, spoken["gold"], row["found"]["f"], spoken["p"], spoken["r"], spoken["f"]]
        cells += [*row["classes"], row["six"], told["p"], told["r"], told["f"]]
        yield f"| {' | '.join(map(str, cells))} |"
    if not any("textacy" in name for name in rows):
        yield "\ntextacy is not installed: `pip install textacy` sets it beside."
    yield "\n| occasion | told | precision | recall | F1 |\n| --- | --- | --- | --- | --- |"
    for field_name, row in rows["copydesk"]["occasions"].items():
        yield f"| {field_name} | {row['gold']} | {row['p']} | {row['r']} | {row['f']} |"
