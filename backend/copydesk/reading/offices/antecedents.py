"""Antecedents: whom "he" and "she" mean, where the sentences right before leave no choice."""

from __future__ import annotations

from spacy.tokens import Token

from copydesk.model.document import Name
from copydesk.reading.names import genders
from copydesk.reading.offices.named import NamesHere

_FORMS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}

#: So many sentences back a pronoun goes at most.
_BACK = 3


def is_pronoun(token: Token) -> bool:
    """Whether a word stands for one person told elsewhere."""
    return token.lower_ in _FORMS and token.pos_ == "PRON"


def may_mean(pronoun: Token, full_name: str) -> bool:
    """Whether a pronoun can stand for somebody of that name; "their" and "whose" can for anybody."""
    return genders.of_name(full_name) in {"", _FORMS.get(pronoun.lower_, genders.of_name(full_name))}


def antecedent(pronoun: Token, here: NamesHere) -> Name | None:
    """The one person that "he" or "she" can mean: told in the sentences right before, and no other of that form is."""
    doc = here.doc
    if here.people_in(pronoun.sent.start, pronoun.i):
        return None
    end = pronoun.sent.start
    for _ in range(_BACK):
        if end == 0:
            return None
        sentence = doc[end - 1].sent
        named = {name.entity: name for name in here.people_in(sentence.start, sentence.end)}
        fitting = [name for name in named.values() if may_mean(pronoun, here.full_name(name))]
        if len(named) > 1:
            subjects = {here.named_by(t.i) for t in sentence if t.dep_ == "nsubj" and t.head == sentence.root}
            fitting = [name for name in fitting if name in subjects] or fitting
        if named:
            return fitting[0] if len(fitting) == 1 else None
        if not any(token.lower_ == pronoun.lower_ for token in sentence):
            return None
        end = sentence.start
    return None
