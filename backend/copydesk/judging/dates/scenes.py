"""Scenes: attacks, disasters and coups on record told in a page's own words: the proper name, target or town in their
names, what tells of such a thing, and a day, in one plain clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from copydesk.judging.dates.beside_days import WEEKDAY, joint
from copydesk.judging.dates.happenings import DATELINE, MEANT_DAYS, REMEMBERED, Happening
from copydesk.judging.dates.scene_names import WORD, Scene, keys, scenes_on_record
from copydesk.judging.dates.scene_words import tells_otherwise
from copydesk.model.document import DateMention, Document
from copydesk.register.register import Register

#: What stands behind these tells for itself.
_APART = re.compile(r"[;:()“”\"—–]|, (?:and|but|or|while|as)\b|\b(?:since|when|where|that|which|who|said)\b")
_RELATIVE = frozenset({"that", "which", "who"})
#: "The men who attacked Charlie Hebdo | were killed": the clause before the relative one goes on.
_RESUMED = re.compile(r"\w.*\b(?:was|were|had|died|fell|left)\b")
_TOLD_BEFORE = ("it ", "they ")
_OPENS_WITH = re.compile(
    r"^(?:(?:[\w-]+ ){0,3}(?:hour|day|week|month|year)s? |shortly |soon )?(?:after|following) ", re.IGNORECASE
)
#: What came after has the day, or may have it.
_FOLLOWS = re.compile(r"\b(?:after|following)\b", re.IGNORECASE)
#: "Was shot down shortly after take-off".
_IN_PASSING = re.compile(
    r"\b(?:(?:shortly|minutes|soon|moments|seconds) )?after take-?off(?: from [A-Z]\w+)?\b", re.IGNORECASE
)
_OPENING = re.compile(rf"(?:(?:early |late )?on )?{WEEKDAY}", re.IGNORECASE)
_ENDS = re.compile(
    r"[.;:()“”\"—–]|, (?:[a-z]+ing|and|but|or|the|a|an|in what|as)\b|"
    r"\b(?:after|before|since|when|where|as|while|who|which|that)\b"
)
#: "The 22 March attack on": what stands before a day that is told before its deed, and how many words behind it tell.
_DETERMINED = re.compile(r"\b(?:the|a|an|that|this|[A-Z]\w+['’]s) $", re.IGNORECASE)
_NOUN_PHRASE = 9
_HEADED_OTHERWISE = re.compile(r"\b(?:on|of|at|in|about|over|for|by|to|with|from)\b")
#: "Protests over the explosion".
_ABOUT = re.compile(r"\b(?:over|into|against) (?:the |an? )?$", re.IGNORECASE)
#: From the deed to its day, in characters.
_BESIDE = 80


def scenes(document: Document, days: Iterable[DateMention], register: Register) -> Iterator[Happening]:
    """Each event told with one of the days, whether or not it is the right one; none where it may be one of two."""
    known = scenes_on_record(register)
    for told in days:
        assert told.interval is not None
        near = told.interval.widened(MEANT_DAYS)
        found = [scene for clause, noun in _clauses(document, told) for scene in _told_in(clause, noun, known)]
        meant = [scene for scene in found if near.overlaps(scene.event.when)] or found
        if len({scene.event.when for scene in meant}) == 1:
            by_place = all(scene.by_place for scene in meant)
            yield Happening(told, meant[0].event, by_clause=True, once=False, by_scene=True, by_place=by_place)


def _clauses(document: Document, told: DateMention) -> Iterator[tuple[str, bool]]:
    """The clauses that have the day as their own; and whether it stands before their noun: "the 22 March attack"."""
    sentence = document.sentence_of(told.span)
    before = DATELINE.sub("", document.text[sentence.start : told.span.start])
    after = document.text[told.span.end : sentence.end]
    joined = joint(told).search(before)
    if before.strip() and _OPENING.fullmatch(before):
        yield _ENDS.split(after.lstrip(", "))[0], False
    elif joined and joined.start():
        clause = _last_clause(_IN_PASSING.sub("", before[: joined.start()]))
        if clause is not None:
            yield clause, False
    if joined and after.startswith((", when ", " when ")):
        yield _ENDS.split(after.partition("when ")[2])[0], False
    elif _DETERMINED.search(before) and re.match(r" [a-zA-Z]", after):
        yield " ".join(after.split()[:_NOUN_PHRASE]), True


def _last_clause(lead: str) -> str | None:
    """The clause that a day ends; None where that may be told by another clause of the sentence."""
    cuts = list(_APART.finditer(lead))
    if not cuts:
        clause = lead.strip(" ,")
    else:
        cut = cuts[-1].group()
        clause = lead[cuts[-1].end() :].strip(" ,")
        if cut in _RELATIVE and (_RESUMED.search(clause) or REMEMBERED.search(lead[: cuts[-1].start()])):
            return None
        if cut in _RELATIVE - {"who"}:
            noun = lead[: cuts[-1].start()].rstrip().rpartition(" ")[2]
            clause = f"{noun} {clause}"  # "the | earthquakes that struck Turkey"
        elif cut == "when" and clause.startswith(_TOLD_BEFORE) and len(cuts) == 1:
            clause = lead.replace(" when ", " ")  # "were in the theatre when it was bombed"
    clause = _OPENS_WITH.sub("", clause)
    return None if _FOLLOWS.search(clause) else clause


def _told_in(clause: str, noun: bool, known: Mapping[str, Sequence[Scene]]) -> Iterator[Scene]:
    words = keys(clause)
    capitals = keys(" ".join(word for word in WORD.findall(clause) if word[0].isupper() or word[0].isdigit()))
    for scene in (scene for word in words for scene in known.get(word, ())):
        if not (scene.names <= capitals and scene.targets <= words):
            continue
        deeds = list(scene.deed.finditer(clause))
        if not deeds:
            continue
        if _ABOUT.search(clause[: deeds[0].start()]):
            continue
        if noun:
            head = clause[: deeds[0].end()]
            if not _HEADED_OTHERWISE.search(head) and not tells_otherwise(head, scene.deed, scene.words):
                yield scene
        elif len(clause) - deeds[-1].end() <= _BESIDE and not tells_otherwise(clause, scene.deed, scene.words):
            yield scene
