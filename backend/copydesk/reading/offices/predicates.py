"""Predicates: offices that a sentence states of its subject, however far away: "X, a Republican, was governor of Ohio",
"she became attorney general", "who is also a vice president". Found by the tree, where no pattern over words reaches.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from copydesk.model.document import Name, NameKind, Standing
from copydesk.reading.offices.antecedents import antecedent, is_pronoun
from copydesk.reading.offices.holding import Holding
from copydesk.reading.offices.named import NamesHere
from copydesk.reading.offices.phrase import Phrase
from copydesk.reading.offices.words import HYPOTHETICAL

_TAKING = frozenset({"become"})
_HOLDING = frozenset("serve act work remain stay double continue".split())
_GIVING = frozenset("appoint swear confirm promote install reappoint inaugurate".split())
_CHOOSING = frozenset("elect nominate name pick choose designate tap".split())
_ONE = frozenset("woman man person politician one".split())
_DENYING = frozenset("not n't n’t never no neither nor hardly almost".split())
_MAY_BE = frozenset("will would could may might should shall can must 'll 'd to".split())


def find_predicate(doc: Doc, phrase: Phrase, here: NamesHere) -> Holding | None:
    """Who is said to be, have been or become what the phrase says."""
    noun = doc[phrase.title_start : phrase.title_end].root
    if noun.head.i != noun.i and phrase.title_start <= noun.head.i < phrase.title_end:
        return None
    one = noun.head
    if noun.dep_.startswith("acl") and one.pos_ == "NOUN" and one.lower_ in _ONE:  # "the first woman to be mayor"
        noun = one
    stated = _state(noun)
    if stated is None or any(token.lower_ in HYPOTHETICAL for token in noun.sent) or noun.sent[-1].text == "?":
        return None
    verb, standing, taken = stated
    whose = "obj" if verb.lemma_ in _GIVING | _CHOOSING and not _is_passive(verb) else "nsubj"
    subject = next((child for child in verb.children if child.dep_.startswith(whose)), None)
    if subject is None:
        return None
    name, sure = _holder(subject, verb, here)
    if name is None:
        return None
    if phrase.standing != Standing.CURRENT:
        standing = phrase.standing
    clause = (verb.left_edge.i, verb.right_edge.i + 1) if verb.dep_ == "acl:relcl" else None
    return Holding(name, standing, taken=taken and standing == Standing.CURRENT, sure=sure, clause=clause)


def _state(noun: Token) -> tuple[Token, Standing, bool] | None:
    """The word whose subject it is, how the office is held, and whether it was only taken then."""
    copula = next((child for child in noun.children if child.dep_ == "cop"), None)
    if copula is not None:
        standing = _tense(copula, noun)
        return (noun, standing, False) if standing else None
    verb = noun.head
    as_ = any(child.dep_ == "case" and child.lower_ == "as" for child in noun.children)
    if verb.pos_ != "VERB" or noun.dep_ not in {"xcomp", "obl", "obj", "advcl"}:
        return None
    if verb.lemma_ in _TAKING and not as_:
        standing = _tense(verb, verb)
        if standing is None:
            return None
        later = verb.tag_ in {"VBZ", "VBG"} or standing == Standing.ELECT
        return verb, Standing.ELECT if later else Standing.CURRENT, not later and standing != Standing.CURRENT
    if verb.lemma_ in _HOLDING and (as_ or verb.lemma_ == "remain"):
        standing = _tense(verb, verb)
        return (verb, standing, False) if standing else None
    if not _is_passive(verb) and as_ and verb.lemma_ in _GIVING | _CHOOSING:  # "nominated X, a general, as"
        chosen = verb.lemma_ in _CHOOSING - {"name"}
        return (verb, Standing.ELECT if chosen else Standing.CURRENT, not chosen) if _tense(verb, verb) else None
    if _is_passive(verb) and verb.lemma_ in _GIVING | _CHOOSING and _tense(verb, verb) not in {None, Standing.ELECT}:
        if verb.lemma_ in _CHOOSING:
            return verb, Standing.ELECT, False
        return verb, Standing.CURRENT, True
    return None


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"aux:pass", "nsubj:pass"} for child in verb.children)


def _tense(verb: Token, head: Token) -> Standing | None:
    """What the verb's form says of the holding; None where the sentence denies it."""
    around = [child for child in {*verb.children, *head.children} if child.i < verb.i or child.i == verb.i + 1]
    if any(child.lower_ in _DENYING for child in {*verb.children, *head.children, *verb.doc[verb.i : verb.i + 2]}):
        return None
    auxiliaries = {child.lower_ for child in around if child.dep_.startswith("aux") or child.dep_ == "mark"}
    if auxiliaries & _MAY_BE:
        return Standing.ELECT
    if auxiliaries & {"has", "have", "'s", "'ve", "does", "do", "is", "are"}:
        return Standing.CURRENT
    if auxiliaries & {"had", "was", "were", "used", "did"}:
        return Standing.FORMER
    return Standing.CURRENT if verb.tag_ in {"VBZ", "VBP"} else Standing.FORMER


def _holder(subject: Token, verb: Token, here: NamesHere) -> tuple[Name | None, bool]:
    """Whom the subject names, and whether by name."""
    if subject.lower_ == "who" and verb.dep_ == "acl:relcl":
        subject = verb.head
    if is_pronoun(subject):
        return antecedent(subject, here), False
    name = here.named_by(subject.i)
    return (name if name is not None and name.kind == NameKind.PERSON else None), True
