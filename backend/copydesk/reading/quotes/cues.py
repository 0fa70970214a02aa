"""Cues: the words that give words to somebody. Lists by meaning; the grammar around them is in ``attribution``."""

from __future__ import annotations

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote writing written",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "see": "sees saw seeing seen",
    "hold": "holds held holding",
    "go": "goes went going",
    "put": "puts put putting",
    "shoot": "shoots shot shooting",
    "fire": "fires fired firing",
    "show": "shows showed showing shown",
    "seek": "seeks sought seeking",
    "read": "reads read reading",
    "sing": "sings sang singing sung",
    "swear": "swears swore swearing sworn",
    "begin": "begins began beginning",
    "know": "knows knew knowing known",
    "find": "finds found finding",
    "speak": "speaks spoke speaking spoken",
    "foresee": "foresees foresaw foreseeing",
    "quip": "quips quipped quipping",
    "aver": "avers averred averring",
    "admit": "admits admitted admitting",
    "rebut": "rebuts rebutted rebutting",
    "refer": "refers referred referring",
    "slam": "slams slammed slamming",
    "blog": "blogs blogged blogging",
    "retort": "retorts retorted retorting",
    "brag": "brags bragged bragging",
    "chip": "chips chipped chipping",
    "concur": "concurs concurred concurring",
    "recall": "recalls recalled recalling",
    "hear": "hears heard hearing",
    "quit": "quits quit quitting",
    "understand": "understands understood understanding",
    "mean": "means meant meaning",
    "dub": "dubs dubbed dubbing",
    "pen": "pens penned penning",
    "rap": "raps rapped rapping",
    "plead": "pleads pleaded pleading",
    "text": "texts texted texting",
    "hit": "hits hit hitting",
    "term": "terms termed terming",
    "call": "calls called calling",
    "label": "labels labelled labeled labelling labeling",
    "signal": "signals signalled signaled signalling signaling",
    "marvel": "marvels marvelled marveled marvelling marveling",
}


def forms(verb: str) -> tuple[str, ...]:
    """A verb in all its forms, the base first."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb].split())
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    plural = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return verb, verb + plural, verb + "ed", verb + "ing"


def _all_forms(verbs: str) -> dict[str, str]:
    return {form: verb for verb in verbs.split() for form in forms(verb)}


#: Verbs of telling that take a clause: "said that ...". Form → verb.
TELLING = _all_forms(
    "say tell add note state explain announce declare claim argue insist stress emphasize emphasise"
    " underline underscore confirm deny report warn assert maintain contend acknowledge admit concede"
    " conclude observe remark comment suggest reveal disclose indicate mention reiterate repeat recall"
    " testify allege caution advise assure inform remind promise pledge vow predict forecast estimate"
    " complain boast brag joke quip lament counter reply respond answer agree affirm proclaim advocate"
    " elaborate clarify specify hint signal imply write tweet text blog post believe think feel fear hope"
    " find show demonstrate doubt calculate"
    " stipulate recommend propose urge demand order swear confess speculate reckon foresee expect"
    " highlight recount summarize summarise aver theorize surmise attest certify concur echo point opine posit"
)

#: Verbs of voice and manner, cues beside a quotation and nowhere else.
MANNER = _all_forms(
    "ask shout yell cry exclaim whisper mutter murmur scream sing chant laugh smile sigh shrug grin nod"
    " scoff snap retort interject interrupt muse wonder enthuse gush rage thunder bark plead beg pray"
    " continue begin start conclude finish offer recite declaim read rejoin cheer toast rap chime chip venture"
    " reflect reason intone drawl stammer sob weep inquire enquire query marvel fume seethe deadpan"
    " volunteer caption sign text message email speak go counsel instruct direct command greet fret worry urge"
    " question put shoot fire console implore beseech press probe quote quiz taunt tease jeer vent hit rule narrate"
)

#: Verbs that tell what somebody would have, and claim nothing.
WANTING = frozenset("want prefer seek aim intend favour favor".split())

#: Verbs that pass judgement in somebody's words: "called it a '...'", "praised the '...'", "condemned '...'".
JUDGING = _all_forms(
    "call describe praise condemn denounce hail characterize characterise refer term slam laud blast"
    " decry dismiss reject accuse criticize criticise welcome applaud celebrate commend deplore mock"
    " deride ridicule liken compare portray paint frame present cast depict deem consider view regard see"
    " tout extol salute champion lambast lambaste rebuke chide berate attack thank congratulate apologize"
    " apologise express voice invoke cite quote speak talk boast defend justify threaten credit blame"
    " fault castigate excoriate disparage admire honour honor acclaim dedicate envision envisage pitch"
    " bill sum summarise outline define identify interpret perceive object oppose caution complain allude"
    " attribute appeal advocate mention address advertise detail"
) | _all_forms(" ".join(WANTING))

#: Verbs by which a term goes round without anybody who uses it: no cue unless an actor is told ("by officials").
NAMING = _all_forms("dub nickname name title entitle label brand christen codename know rename tag style")

#: Verbs that a thing written is the subject of: "the sign read".
SHOWING_VERBS = frozenset("read show state say declare proclaim ask".split())

_ALL = {**NAMING, **JUDGING, **MANNER, **TELLING}
_NOT_ALONE = frozenset(
    {"go", "going", "goes", "mean", "means", "press", "sign", "back", "order", "orders", "post", "posts"}
)
#: Verbs that tell only with the word behind them: "put it", "shot back".
ONLY_WITH_PARTICLE = frozenset(
    "put puts putting shot fired hit hits talk talks talked talking chip chips chipped chime went goes".split()
)
#: Verbs of finding, which tell what a paper says, and mostly something else.
FINDING = frozenset("find finds found show shows showed shown showing demonstrate demonstrates demonstrated".split())

#: Verbs whose past has the form of the present.
SAME_IN_PAST = frozenset({"read", "put", "hit", "quit"})

#: Two-word cues whose second word belongs to the verb.
PARTICLES = {
    "point": ("out",), "pointed": ("out",), "points": ("out",), "pointing": ("out",),
    "went": ("on",), "goes": ("on",), "going": ("on",), "shot": ("back",), "fires": ("back",), "hits": ("back",),
    "chimed": ("in",), "chipped": ("in",), "chips": ("in",), "chip": ("in",), "weighed": ("in",),
    "summed": ("up",), "spoke": ("of", "about"), "speaks": ("of", "about"), "speaking": ("of", "about"),
    "speak": ("of", "about"), "whisper": ("of",), "talked": ("of", "about"), "talking": ("of", "about"),
    "hit": ("back",), "fired": ("back",),
    "called": ("for", "on"), "calling": ("for", "on"), "calls": ("for", "on"), "call": ("for", "on"),
    "put": ("it",), "puts": ("it",), "putting": ("it",), "talk": ("of", "about"), "talks": ("of", "about"),
}  # fmt: skip

#: Nouns that carry somebody's words: "his commitment to '...'", "X's claim that".
SAYING_NOUNS = frozenset(
    "commitment claim claims pledge promise vow call calls demand warning statement remark remarks comment comments"
    " assertion insistence description characterisation characterization desire intention hope belief view opinion"
    " conviction concern concerns accusation allegation allegations suggestion argument message slogan phrase words"
    " promise threat threats appeal announcement declaration criticism praise support reference references speech talk"
    " denial response reply answer request plea mantra motto proposal vision plan policy".split()
)

#: Between a subject and its verb.
AUXILIARIES = frozenset(
    "has have had is are was were be been being am will would shall should can could may might must do"
    " does did ll 'll 've 'd 're 'm won't wouldn't didn't doesn't don't hasn't haven't hadn't isn't wasn't"
    " cannot can't couldn't".split()
)
ADVERBS = frozenset(
    "also then later earlier again too never not n't ever even still just once twice already often long soon now today"
    " further previously recently meanwhile instead first always sometimes yesterday tonight once thus therefore"
    " however nevertheless nonetheless afterwards afterward simply only both himself herself itself themselves all"
    " reportedly allegedly merely either rather indeed of course".split()
)
PRONOUNS = frozenset("he she they it i we you who".split())
POSSESSIVE_PRONOUNS = frozenset("his her their its my our your whose".split())

#: Prepositions that give a claim to somebody: each the words of the phrase.
SOURCE_PHRASES: tuple[tuple[str, ...], ...] = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "view", "of"),
    ("as", "per"),
    ("per",),
    ("in", "the", "account", "of"),
)
SOURCE_PHRASES_OF: dict[str, list[tuple[str, ...]]] = {}
for _words in SOURCE_PHRASES:
    SOURCE_PHRASES_OF.setdefault(_words[0], []).append(_words)
#: The words at which a phrase that gives a claim to somebody can begin, or, with its owner before it, end.
OPENS_SOURCE = frozenset(SOURCE_PHRASES_OF) | frozenset("words view opinion account telling".split())

#: What stands directly before a term that nobody in particular is quoted for.
SO_CALLED = frozenset(
    "so-called called dubbed nicknamed named known titled entitled codenamed code-named labelled labeled termed branded"
    " headlined christened aka callsign call-sign alias codename code-name nickname styled".split()
)
TERM_NOUNS = frozenset(
    "term word words phrase expression concept slogan hashtag label nickname callsign codename name"
    " notion moniker motto acronym tag title category principle".split()
)

#: What makes the marks those of a title: the kind of work named directly before or after.
WORK_NOUNS = frozenset(
    "film movie documentary book novel song album single series show programme program podcast play"
    " musical opera poem essay painting exhibition magazine newspaper game episode track memoir sitcom"
    " drama ballet sculpture hit bestseller autobiography paper study report article column section"
    " chapter trilogy soundtrack anthem hymn award prize medal order title certificate project campaign"
    " operation exercise exercises initiative mission festival forum conference contest competition club"
    " movement party group battalion brigade regiment unit squad detachment ship vessel submarine frigate"
    " cruiser missile drone tank rocket system complex hotel restaurant cafe bar company firm foundation"
    " scheme strategy plan directive decree law act bill treaty".split()
)
_WORKS_PROPER = frozenset(
    "film movie documentary book novel song album single series show podcast play musical opera poem essay painting"
    " exhibition magazine newspaper episode track memoir sitcom ballet hit bestseller autobiography".split()
)

#: Writing that says something by itself.
WRITINGS = frozenset(
    "sign signs banner banners placard placards poster posters note notes headline headlines caption inscription plaque"
    " slogan slogans t-shirt message messages sticker billboard graffiti leaflet leaflets card label email emails text"
    " letter tweet post statement report article document transcript memo indictment ruling complaint lawsuit affidavit"
    " filing".split()
)


def is_cue(word: str) -> bool:
    """Whether a word in lower case is a form of any verb listed here."""
    return word in _ALL


def verb_of(word: str) -> str | None:
    """The verb that a word is a form of."""
    return _ALL.get(word)


def is_proper_work(word: str) -> bool:
    """Whether a noun names a kind of work that people publish, not a plan or a unit."""
    return word in _WORKS_PROPER


def ambiguous_alone(word: str) -> bool:
    """Forms that are mostly something else: cues only right beside a quotation with its subject beside them."""
    return word in _NOT_ALONE


_ISSUING = _all_forms("release issue publish post send write circulate")


def issues(word: str) -> bool:
    """Whether a word is a form of a verb by which somebody puts out a paper: "released a statement saying"."""
    return word in _ISSUING


def is_participle(word: str) -> bool:
    """Whether a form takes its subject from the clause it hangs on: "adding"."""
    return word.endswith("ing")
