"""Labels: the name or the letters before a colon at the head of a paragraph, as in interviews and transcripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.model.document import Entity, Name, NameKind, SourceClass, Speaker
from copydesk.model.span import Span
from copydesk.reading.quotes.set_phrases import label_start
from copydesk.reading.quotes.units import Sentence, Units

_LONGEST = 6  # units


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks in a paragraph, as it says at its head."""

    text: str
    entity: int | None
    name: str | None

    def speaker(self, span: Span, text: str) -> Speaker:
        """The same one, told with other words of the page, such as "I"."""
        source_class = SourceClass.NAMED if self.entity is not None else SourceClass.DESCRIBED
        return Speaker(span, text, source_class, self.name, self.entity)


def labelled_paragraphs(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], entities: Sequence[Entity]
) -> Mapping[int, Label]:
    """The label of each paragraph that has one, by the paragraph's number. Letters mean who has these initials."""
    found: dict[int, Label] = {}
    initials = {_initials(entity.name): n for n, entity in enumerate(entities) if entity.kind == NameKind.PERSON}
    seen = -1
    for sentence in sentences:
        if sentence.paragraph == seen:
            continue
        seen = sentence.paragraph
        units = sentence.units
        colon = _colon(units)
        words = units[label_start(units, colon) : colon] if colon else ()
        if not words or not all(unit.capital or not unit.text.isalpha() for unit in words):
            continue
        named = next((names[unit.name] for unit in words if unit.name >= 0), None)
        label = text[words[0].start : words[-1].end]
        entity = named.entity if named is not None else initials.get(label)
        found[seen] = Label(label, entity, entities[entity].name if entity is not None else None)
    return found


def behind_label(units: Units) -> Units:
    """The units of a labelled paragraph's sentence behind its label: "JANE ROE: | He told us"."""
    colon = next((at for at, unit in enumerate(units[:_LONGEST]) if unit.text == ":"), -1)
    return units[colon + 1 :]


def _colon(units: Units) -> int:
    return next((at for at in range(1, min(len(units), _LONGEST)) if units[at].text == ":"), 0)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
