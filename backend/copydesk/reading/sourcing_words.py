"""Words of sourcing, by meaning: who hides a source, who is one, and what hedges a claim."""

from __future__ import annotations

#: Who knows and is not named. Whatever they are told to think is a claim without a source.
KNOWING = frozenset(
    "analysts experts observers critics commentators pundits insiders sources skeptics sceptics"
    " detractors strategists specialists economists historians supporters opponents proponents advocates"
    " scholars academics researchers scientists watchers onlookers bloggers reports media outlets rumors"
    " rumours studies people voices circles quarters".split()
)
#: Those of them who are nobody in particular even beside the body they know.
INSIDERS = frozenset("insiders insider sources source people voices circles quarters".split())
#: Who is nobody in particular as "one" or "another".
KNOWER = frozenset(
    "analyst expert observer commentator insider source strategist specialist economist historian".split()
)
QUANTIFIERS = frozenset("some many others several".split())
#: Who speaks for a state without a name: vague where they are told to argue, routine where they tell what happened.
OFFICIAL = frozenset("officials authorities leaders diplomats lawmakers politicians commanders".split())
ROUTINE = frozenset("said told say announced confirmed reported estimated added testified".split())
#: By which people are told apart, without a comma: "critics who oppose the law".
SIDES = frozenset("oppose reject support back".split())
#: What officials do in public, and claim nothing by.
ACTS = frozenset("reject dismiss welcome thank congratulate apologize apologise oppose object demand order".split())
#: What one is told not to do with what nobody has confirmed.
TRUSTING = frozenset(
    "rely relying trust trusting believe spread spreading share sharing publish publishing circulate circulating avoid"
    " warned".split()
)
#: What a crowd does in the street, and tells nobody.
FEASTING = frozenset({"celebrate"})
UNNAMED_PAPERS = frozenset(
    "reports report rumors rumours speculation accounts claims media sources information".split()
)
#: Accounts that nobody in particular gives, before it is known what happened.
FIRST = frozenset("initial early preliminary first conflicting".split())
#: Papers that have no author to ask, where nobody is told to have read them.
LEAKED_PAPERS = frozenset(
    "documents document memos memo emails e-mails cables communications files transcripts".split()
)
LEAKED = frozenset("leaked internal classified confidential secret intercepted".split())
#: Access of a sort that tells nobody who gave it: "privileged access to memos suggests".
PRIVILEGED = frozenset("privileged exclusive limited rare unprecedented".split())
THROUGH = frozenset("through via from by".split())
DISCLOSING = frozenset(
    "suggest suggests suggested reveal reveals revealed indicate indicates indicated confirm confirms confirmed".split()
)
#: One of many who could have told it.
ONE_OF_THEM = frozenset("a an one another".split())
#: What people have among them who say nothing that could be looked up.
SPECULATION = frozenset(
    "speculation suspicion suspicions concern concerns fears alarm doubts skepticism scepticism unease".split()
)
#: Before "media" they say whose these are, and so who tells it.
STATE = frozenset("state state-run state-owned state-controlled".split())
#: What people had in mind before it turned out otherwise: "analysts had expected".
FORESEEN = frozenset("expected hoped feared predicted forecast thought anticipated assumed".split())
#: What may be "unverified" beside those.
SHOWN = frozenset(
    "video videos footage images image photos photo photographs recordings recording posts clips clip".split()
)
#: Whose "his", "her" or "its" names nobody: "his supporters insist".
PARTISANS = frozenset("critics media supporters opponents allies detractors admirers aides advisers advisors".split())
#: Verbs of claiming beside those that introduce speech.
CLAIMING = frozenset(
    "accuse accused accuses indicate indicates indicated point pointed points speculate speculated whisper whispered"
    " show shows showed shown question questions questioned suspect suspects".split()
)
#: Those that claim nothing but before such a word: "critics point to", "experts show that"; "people show their cards".
CLAIMING_BEFORE = {"point": {"to"}, "show": {"that", "how", "why", "what"}}
DOUBTED = frozenset("unconfirmed unverified uncorroborated unsubstantiated".split())

IMPERSONAL = frozenset(
    "believed thought said reported rumored rumoured alleged claimed understood speculated assumed suggested feared"
    " argued suspected".split()
)
WIDELY = frozenset(
    "seen regarded viewed considered believed thought assumed perceived expected reported interpreted"
    " understood".split()
)
TO_BE = frozenset("is was are were been be".split())

#: Behind "if" they leave open what all else stands on.
IF_SO = (["true"], ["confirmed"], ["accurate"], ["verified"], ["authentic"])
HEDGES = frozenset("reportedly allegedly purportedly supposedly".split())
#: Where guilt is open until a court has spoken, "allegedly" is the right word.
LEGAL = frozenset(
    "court courts police charged charges charge prosecutor prosecutors prosecution indictment indicted"
    " lawsuit complaint arrested arrest suspect suspects suspected accused defendant defendants trial"
    " convicted conviction jury judge sued sues suing detained detectives investigators murder murdered"
    " stole stealing theft robbery robbed fraud crime crimes offence offences offense offenses victim"
    " victims assault assaulted raped rape abuse abused bribes bribery bribe plot plotting conspiracy"
    " conspired smuggling smuggled laundering hearing custody fbi warrant warrants felony misdemeanor"
    " attorney affidavit extradition sentenced sheriff sheriff's tribunal plaintiff plaintiffs embezzled"
    " embezzlement".split()
)
NAMING_WORDS = (
    ("such", "as"),
    ("including",),
    ("citing",),
    ("led", "by"),
    ("named",),
    ("quoting",),
    ("among", "them"),
    ("notably",),
)
EXPERT_ROLES = frozenset(
    "analyst expert professor researcher economist fellow director scientist historian strategist"
    " observer critic official spokesman spokeswoman spokesperson minister ambassador head chief lecturer"
    " scholar author commentator adviser advisor specialist institute university center centre think-tank"
    " foundation council ministry agency secretary".split()
)
MEDIA_AT_LARGE = frozenset("media outlets reports bloggers channels".split())
LEARNED = frozenset("researchers scientists scholars academics economists specialists experts".split())
MODALS = frozenset("may might will would could can should must".split())
STUDIES = frozenset("study survey paper analysis research report poll trial".split())
DISMISSED = frozenset(
    "put laughed laughs scoffed brushed denied denies deny denying dismissed dismisses dismiss dismissing rejected"
    " rejects rejecting quashed quash scotched debunked debunking refuted refuting disputed disputing".split()
)
