"""Words around a title that tell how the office is held, and words between a name and a title that join the two."""

from __future__ import annotations

import re

from copydesk.model.document import Standing

#: Before the title.
STANDING = {
    **dict.fromkeys(("former", "ex", "then", "late", "previous", "past", "one-time", "onetime", "ousted", "deposed",
                     "toppled", "impeached", "jailed", "retired", "sacked", "dismissed", "ex-", "erstwhile", "sometime",
                     "fallen", "disgraced", "last"), Standing.FORMER),
    **dict.fromkeys(("acting", "interim", "caretaker", "provisional", "transitional", "temporary"), Standing.ACTING),
    **dict.fromkeys(("incoming", "future", "prospective", "designated", "next", "nominated"), Standing.ELECT),
}  # fmt: skip

#: Directly after the title, perhaps with a hyphen.
STANDING_AFTER = {
    **dict.fromkeys(("elect", "designate", "nominee", "candidate", "hopeful", "contender", "aspirant", "pick", "to-be",
                     "presumptive", "challenger", "rival"), Standing.ELECT),
    **dict.fromkeys(("emeritus",), Standing.FORMER),
}  # fmt: skip

#: Words that say the office is not plainly held: no register can confirm or deny it.
DISPUTING = frozenset(
    """
    self-proclaimed self-declared self-styled proclaimed declared styled installed appointed backed imposed rival exiled
    disputed de-facto facto would-be wannabe presumptive fictional honorary shadow ceremonial emeritus alleged so-called
    called fake pretend puppet rebel parallel unrecognised unrecognized unofficial breakaway separatist occupation
    suspended opposition junta party union company club student students local regional assistant
    """.split()
)

#: Adjectives and numbers that say nothing of whose office it is.
BENIGN = frozenset(
    """
    new current today longtime long-time long-serving veteran popular embattled hardline right-wing left-wing far-right
    centre-right center-right centrist liberal conservative populist nationalist socialist republican democratic
    democrat labour labor tory incumbent newly recently freshly re-elected reelected elected sitting outgoing
    pro-russian pro-western pro-european outspoken powerful controversial influential newly-elected newly-appointed
    billionaire wartime reformist moderate first-term second-term two-term three-term us-backed beleaguered first
    female male woman top senior youngest oldest main
    second third fourth fifth 44th 45th 46th 47th present serving charismatic autocratic authoritarian democratically
    """.split()
)

#: They make it the office of a part: the provincial chair of a party is not its chair; nor is, in Irish, the deputy.
PARTIAL = frozenset(
    "leas provincial regional local municipal district divisional branch county city village youth women's "
    "honorary".split()
)

#: Determiners that end the way to the left; with the first four nothing is said of whose office it is.
DETERMINERS = frozenset("the a an this that its his her their our your my whose".split())

#: Before a place or people they make it another one.
DIRECTIONS = frozenset("north south east west northern southern eastern western new central greater".split())

#: Before a place they say where it lies, and leave it the same.
NEIGHBOURING = frozenset("neighbouring neighboring adjacent bordering nearby".split())

#: Bodies of one word that many countries have.
SHARED_BODIES = frozenset("treasury house cabinet politburo presidium exchequer admiralty chancellery".split())

#: Words for bodies of which a page names one, and then speaks of it as "the court", "the agency".
SORTS_OF_BODY = frozenset(
    "court tribunal agency bureau service party bank fund commission council alliance organisation organization "
    "ministry department union corps guard fleet committee office federation".split()
)

#: Words for the place around an office that name none: it comes from the context.
HERE = frozenset("country nation state republic region province city government kingdom territory".split())

#: Common nouns that follow a place's name and belong to it: "the Kursk region", "New York state".
PLACE_NOUNS = frozenset("region oblast province state city county district territory prefecture krai republic".split())

_ADVERB = (
    r"(?: (?:currently|now|still|also|already|then|officially|formally|himself|herself|again|once|previously|formerly|"
    r"earlier|first|briefly|long|today))?"
)
_ARTICLE = r"(?: (?:the|an?|its|their|our|his|her))?"

#: What may stand between a name with its mark and a phrase of office: "X, now the ...".
BEFORE_PHRASE = frozenset(
    "the a an its their his her our now then currently also himself herself once previously formerly earlier "
    "still today recently".split()
)

_WHO = r"(?:, who |,? )?"
_IS = r"is|remains|serves as|acts as|has been|has served as|has remained|works as|doubles as|stays on as|stays as"
_WAS = r"was|were|served as|had been|used to be|worked as|had served as|once served as"
_MAY_BE = (
    r"will be|will become|is to become|is set to become|would be|would become|could become|may become|"
    r"was elected|has been elected|was nominated|was named|has been named|has been nominated|is running for|"
    r"was picked|was chosen|becomes|will serve as|will act as|is expected to become|is to be|will take over as"
)
_TOOK = (
    r"became|was appointed|was sworn in|was made|took over|took office|assumed office|was inaugurated|"
    r"has been appointed|was reappointed|was confirmed|appointed|was promoted"
)

#: What stands between a name and the title it is given, by what it says of the holding.
BETWEEN = (
    (re.compile(rf"{_WHO}(?:{_IS}){_ADVERB}{_ARTICLE}"), Standing.CURRENT),
    (re.compile(rf"{_WHO}(?:{_WAS}){_ADVERB}{_ARTICLE}"), Standing.FORMER),
    (re.compile(rf"{_WHO}(?:{_MAY_BE})(?: as)?{_ARTICLE}"), Standing.ELECT),
)

#: Words of taking office; with a date they say that it was held from then on, without one only that it once was.
TAKING_OFFICE = re.compile(rf"(?:, who |, |,? )?(?:{_TOOK})(?: as| to)?{_ADVERB}{_ARTICLE}")

#: Words of time that are no complement of a title.
DURATIONS = frozenset("year years month months week weeks day days decade decades term terms time".split())

#: Words before a statement that make it somebody's claim or a condition.
HYPOTHETICAL = frozenset(
    """
    if whether unless claims claim claimed claiming pretend pretends suppose supposing falsely wrongly mistakenly
    imagine rumour rumours rumor rumors denied denies deny denying untrue false hoax myth joke joked wish wishes as-if
    """.split()
)

#: Words of stories: who is president in a novel is nobody's business; not "to film a strike", "portrayed it as a win".
FICTION = re.compile(
    r"\b(?:novels?|fictional|fiction|sitcom|thriller|screenplay|protagonist|movies?|(?<!\bto )films?|miniseries|"
    r"TV series|television series|drama series|playing the role|played by|plays the|portray(?:s|ed|ing)(?!.* as\b)|"
    r"video game|satir\w+|parody|starring|imaginary|storyline|the character)\b",
    re.IGNORECASE,
)
