"""How the clause around a date tells it: as past, as present, or as still to come.

Past is said only where the words leave little doubt, since what is past can be wrong in ways that plans cannot.
"""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from copydesk.model.document import Tense
from copydesk.reading.dates.tense_words import (
    AWAITED_BY,
    AWAITING,
    BACKSHIFTED,
    COMPARING,
    CONDITIONS,
    EVENTS,
    FOREMOST,
    IMPLICATIVE,
    MODALS,
    OPEN_ENDED,
    OUTCOMES,
    PAST_AUXILIARIES,
    PLANNING,
    PLANS,
    PUTTING_OFF,
    SAME_IN_THE_PAST,
    SCHEDULING,
    THOSE,
    TIMETABLED,
    UNSURE,
)

_REACH = 8
_FARTHEST = 12


def tense_of(words: Tokens, introduced_by: str, sentence: Tokens) -> Tense:
    """The tense of the clause that the words stand in.

    Args:
        words: the date's tokens.
        introduced_by: the word before the date, in lower case.
        sentence: that the date stands in.
    """
    if not words.doc.has_annotation("TAG") or not words.doc.has_annotation("DEP"):
        return Tense.UNCLEAR
    if introduced_by == "since" and not _says_which(words):
        return Tense.PAST
    before = _words_before(words, sentence)
    if _is_due(before) or _is_awaited(before) or _on_a_timetable(words, sentence):
        return Tense.FUTURE
    if before[-2:-1] and before[-2] in UNSURE:
        return Tense.UNCLEAR
    if _is_compared_with(before) or _of_what_came_of_it(before):
        return Tense.PAST
    verb, nouns = _governor(words)
    if verb is None:
        verb, nouns = _verb_mistaken_for_a_participle(words, sentence), []
    if verb is None:
        return Tense.UNCLEAR
    if introduced_by in {"to", "until", "till"} and verb.lemma_.lower() in PUTTING_OFF:
        return Tense.FUTURE
    tense = _verb_tense(verb, _FARTHEST)
    if tense is Tense.PAST and _was_due(words, sentence):
        return Tense.UNCLEAR
    if tense is Tense.PAST:
        of_an_event = any(introduced_by != "on" or _may_name_an_event(noun) for noun in nouns)
        ahead = _may_lie_ahead(verb, words) or _told_ahead(verb, words)
        if of_an_event or introduced_by in OPEN_ENDED or ahead or _amid(verb, words, sentence):
            return Tense.UNCLEAR
    elif tense is Tense.PRESENT and introduced_by in {"until", "till", "through", "by", "to"}:
        return Tense.FUTURE
    return tense


def _says_which(words: Tokens) -> bool:
    """Whether it only says which thing is meant, and not when: "since the | 2030 | Agenda was adopted"."""
    last = words[-1]
    return last.head.i > last.i and last.head.pos_ in {"NOUN", "PROPN"}


def _is_due(before: list[str]) -> bool:
    """Whether it "is due on Friday", which is read as what the thing is; "was due" may be past."""
    return before[-3:-1] in (["is", "due"], ["are", "due"]) or before[-2:] in (["is", "due"], ["are", "due"])


def _was_due(words: Tokens, sentence: Tokens) -> bool:
    """Whether something "was due to end in 2026", which may be past or to come; not what "was due to rain in May"."""
    near = words.doc[max(sentence.start, words.start - _REACH) : words.start]
    return any(
        due.lower_ == "due" and to.lower_ == "to" and (verb.tag_ == "VB" or verb.lower_ in TIMETABLED)
        for due, to, verb in zip(near, near[1:], near[2:], strict=False)
    )


def _on_a_timetable(words: Tokens, sentence: Tokens) -> bool:
    """Whether the only verb is a timetable's that the tagger takes for a noun: "Schools open on Monday."."""
    at = words.start - 2 if words.start and words.doc[words.start - 1].lower_ == "on" else words.start - 1
    if at <= sentence.start or sentence[-1].text != "." or words.doc[at].lower_ not in TIMETABLED:
        return False
    many = any(token.tag_ in {"NNS", "NNPS"} or token.lower_.endswith("s") for token in words.doc[sentence.start : at])
    return many and not any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in sentence)


def _words_before(words: Tokens, sentence: Tokens) -> list[str]:
    """The last words of the sentence before the date, without an article right before it."""
    before = [token.lower_ for token in words.doc[max(sentence.start, words.start - _REACH) : words.start]]
    while before and before[-1] in {"the", "a", "an", "this", "’s"}:
        before.pop()
    return before


def _is_awaited(before: list[str]) -> bool:
    """Whether those spoken of have it before them: "ahead of Tuesday's vote", "investors awaited Tuesday's vote"."""
    return tuple(before[-2:]) in AWAITED_BY or before[-1:] in (["await"], ["awaits"], ["awaited"], ["awaiting"])


def _is_compared_with(before: list[str]) -> bool:
    """Whether it is what a figure is measured by: "up from 46 percent in January", "than 4.1 million in May"."""
    if not before or before[-1] not in {"in", "on", "for", "at"}:
        return False
    since = max((at for at, word in enumerate(before) if word in COMPARING), default=len(before))
    return "to" not in before[since:] and any(word[0].isdigit() for word in before[since:])


def _of_what_came_of_it(before: list[str]) -> bool:
    """Whether it is the date of something whose outcome is spoken of."""
    return len(before) > 1 and before[-2] in OUTCOMES and before[-1] in {"of", "from", "in"}


#: What only nouns are; a "verb" there is a noun that the tagger mistook: "Rainfall in May was heavy".
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "compound", "nmod:poss"})


def _is_verbal(token: Token) -> bool:
    if token.tag_ in {"VB", "VBP"} and token.dep_ in _NOMINAL:
        return False
    return token.tag_.startswith("VB") or token.tag_ == "MD" or _has_a_copula(token)


def _has_a_copula(token: Token) -> bool:
    return any(c.dep_ == "cop" for c in token.lefts)


def _governor(words: Tokens) -> tuple[Token | None, list[Token]]:
    """The verb that the date belongs to, and the nouns on the way there."""
    token = words.root
    nouns: list[Token] = []
    for _ in range(_FARTHEST):
        inside = words.start <= token.i < words.end
        if (_is_verbal(token) and not inside) or (inside and _has_a_copula(token)):
            return token, nouns
        if token.head.i == token.i:
            return None, nouns
        if not inside and token.tag_.startswith("NN"):
            nouns.append(token)
        token = token.head
    return None, nouns


def _verb_mistaken_for_a_participle(words: Tokens, sentence: Tokens) -> Token | None:
    """The one verb of a sentence such as "On 3 May, the ministers met", where it is read as "who were met"."""
    if words.start - sentence.start > 2:
        return None
    verbs = [t for t in sentence if t.tag_ == "MD" or t.tag_.startswith("VB")]
    if len(verbs) == 1 and verbs[0].tag_ in {"VBN", "VBD"} and verbs[0].i > words.start:
        return verbs[0]
    # no reduced clause has a finite verb, so that one is the sentence's own
    return next((v for v in verbs if v.tag_ == "VBD" and v.dep_ == "acl" and v.head.i == sentence.root.i), None)


def _may_name_an_event(noun: Token) -> bool:
    """Whether a date behind the noun may be its own: "the vote on 3 May"; "a missile on 3 May" has none."""
    word = noun.lemma_.lower()
    return word in EVENTS or word in PLANS or word.endswith(("tion", "sion", "ment", "ing", "ance", "ence", "al"))


def _verb_tense(verb: Token, patience: int) -> Tense:
    if patience <= 0:
        return Tense.UNCLEAR
    helpers = [c for c in verb.children if c.dep_.startswith("aux") or c.dep_ == "cop"]
    words = {c.lower_ for c in helpers}
    if verb.tag_ == "MD":
        words.add(verb.lower_)
    if words & MODALS:
        perfect = "have" in words and (verb.tag_ == "VBN" or any(c.tag_ == "VBN" for c in helpers))
        return Tense.UNCLEAR if perfect else Tense.FUTURE
    if any(c.tag_ == "TO" for c in verb.children):
        return Tense.UNCLEAR if words & {"was", "were", "had"} else _infinitive_tense(verb, patience)
    conditional = any(c.lower_ in CONDITIONS for c in verb.children if c.dep_ in {"mark", "advmod"})
    cop = next((c for c in helpers if c.dep_ == "cop"), None)
    finite = cop if cop is not None and cop.tag_.startswith("VB") else verb
    if conditional and words & {"has", "have"}:
        return Tense.UNCLEAR  # "will stay until the seams have played out in May"
    if words & PAST_AUXILIARIES or finite.tag_ == "VBD":
        return Tense.UNCLEAR if any(c.lower_ == "if" for c in verb.children) else _past(verb, words)
    if finite.tag_ in {"VBP", "VB"} and finite.lower_ in SAME_IN_THE_PAST and not words:
        return Tense.UNCLEAR  # "they beat Denmark on Sunday"
    if finite.tag_ in {"VBZ", "VBP"}:
        if finite.lemma_ == "be" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in finite.children):
            return Tense.FUTURE  # "is to run"
        return Tense.FUTURE if conditional or verb.lemma_.lower() in TIMETABLED else Tense.PRESENT
    if words & {"is", "are", "am", "'s", "’s", "be", "'re", "’re"}:
        if verb.tag_ == "VBG" or conditional or verb.lemma_.lower() in SCHEDULING:
            return Tense.FUTURE  # "is visiting on Monday"
        return Tense.PRESENT
    if verb.dep_ == "conj" and verb.head.i != verb.i and _is_verbal(verb.head):
        return _verb_tense(verb.head, patience - 1)
    if verb.tag_ == "VBN":
        if verb.dep_ == "ROOT" and not any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children):
            return Tense.UNCLEAR  # no sentence: "Presented at the congress, 5-6 September"
        return Tense.FUTURE if verb.lemma_.lower() in SCHEDULING else _participle_tense(verb, patience)
    if verb.tag_ == "VBG":
        return Tense.UNCLEAR
    if verb.tag_ == "VB" and verb.lemma_.lower() in TIMETABLED:
        return Tense.FUTURE
    if verb.tag_ == "VB":  # an order, or a form that the tagger mistook
        return Tense.FUTURE if not any(c.dep_.startswith("nsubj") for c in verb.children) else Tense.UNCLEAR
    return Tense.UNCLEAR


def _past(verb: Token, helpers: set[str]) -> Tense:
    if verb.tag_ == "VBG" and verb.lemma_.lower() in {"go", "plan", "hope"}:
        return Tense.UNCLEAR
    if verb.lemma_.lower() in SCHEDULING and helpers & {"was", "were", "been", "had"}:
        # "more rain was expected on Sunday"; but "the deal was set on Sunday", "he was booked on Sunday"
        return Tense.FUTURE if verb.lemma_.lower() in AWAITING else Tense.UNCLEAR
    reported = verb.dep_ in {"ccomp", "parataxis"} and verb.head.i != verb.i
    cop = _has_a_copula(verb)
    if reported and (cop or verb.lemma_.lower() in BACKSHIFTED) and not helpers & {"has", "have", "had"}:
        return Tense.UNCLEAR
    return Tense.PAST


def _participle_tense(verb: Token, patience: int) -> Tense:
    """As in "The deal, signed on Monday, ended the war": past, unless the clause around is still to come."""
    main = verb.head
    for _ in range(_FARTHEST):
        if main.i != verb.i and _is_verbal(main):
            return Tense.UNCLEAR if _verb_tense(main, patience - 1) is Tense.FUTURE else Tense.PAST
        if main.head.i == main.i:
            break
        main = main.head
    return Tense.PAST


def _infinitive_tense(verb: Token, patience: int) -> Tense:
    head = verb.head
    if head.i == verb.i:
        return Tense.FUTURE  # a headline: "Putin to visit Beijing in May"
    if verb.dep_ == "advcl":
        ahead = head.lemma_.lower() in PLANNING or _verb_tense(head, patience - 1) in {Tense.PRESENT, Tense.FUTURE}
        return Tense.FUTURE if ahead else Tense.UNCLEAR  # a purpose: done or still to do
    if verb.dep_.startswith("acl") and _is_one_of_those(head) and _tense_around(head, patience) is Tense.PAST:
        return Tense.UNCLEAR  # "she was the first to speak on Monday"
    if head.lemma_.lower() in IMPLICATIVE and _is_verbal(head):
        return _verb_tense(head, patience - 1)
    return Tense.FUTURE


def _is_one_of_those(noun: Token) -> bool:
    """Whether it is "the first", "the only leader", "one of 15 people", of whom it is told what they did."""
    return noun.lemma_.lower() in THOSE or any(child.lower_ in FOREMOST for child in noun.children)


def _tense_around(noun: Token, patience: int) -> Tense:
    for _ in range(_FARTHEST):
        if _is_verbal(noun):
            return _verb_tense(noun, patience - 1)
        if noun.head.i == noun.i:
            break
        noun = noun.head
    return Tense.UNCLEAR


def _may_lie_ahead(verb: Token, words: Tokens) -> bool:
    """Whether a date behind the verb may be that of a plan: "announced elections on 3 May", "lost his bid in 2028"."""
    if words.start < verb.i:
        return False
    between = verb.doc[verb.i + 1 : min(words.start, verb.i + 1 + _FARTHEST)]
    return verb.lemma_.lower() in PLANNING or any(t.lemma_.lower() in PLANS for t in between)


def _told_ahead(verb: Token, words: Tokens) -> bool:
    """Whether between a past verb and the date stands what is to come: "said they would meet in Oslo on 3 May"."""
    between = verb.doc[verb.i + 1 : words.start]
    return any(t.tag_ == "MD" and (t.i + 1 >= words.start or t.nbor().lower_ != "have") for t in between)


def _amid(verb: Token, words: Tokens, sentence: Tokens) -> bool:
    """Whether the date stands before its verb without opening the clause: another verb's, taken for a noun.

    "The bond matures on 15 May 2031 and was priced ..."
    """
    if words.start > verb.i:
        return False
    at = words.start - 1
    while at >= 0 and words.doc[at].tag_ in {"IN", "DT", "JJ", "RB"}:
        at -= 1
    if at < sentence.start:
        return False
    before = words.doc[at]
    return not (before.is_punct or before.tag_ in {"CC", "IN", "WRB", "WDT"} or before.dep_ in {"mark", "cc"})
