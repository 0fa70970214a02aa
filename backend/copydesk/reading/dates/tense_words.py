"""Words of tense, by what they say of when a deed is done."""

from __future__ import annotations

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d", "can", "ca", "could", "should", "may"})
MODALS = _WILL | {"might", "must", "ought"}
PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "has", "have", "'ve", "’ve", "got"})
#: Verbs whose dates lie ahead of the deed.
PLANNING = frozenset(
    {"schedule", "plan", "set", "slate", "expect", "book", "postpone", "delay", "extend", "reschedule", "adjourn"}
    | {"propose", "order", "call", "agree", "pledge", "promise", "vow", "commit", "aim", "want", "hope", "intend"}
    | {"invite", "ask", "urge", "predict", "forecast", "estimate", "announce", "move", "push", "fix", "target"}
    | {"project", "anticipate", "await", "demand", "require", "request", "offer", "prepare", "threaten", "warn"}
    | {"approve", "authorise", "authorize", "renew", "prolong", "sentence", "ban", "bar", "suspend", "earmark"}
    | {"allocate", "need", "advise", "recommend", "decide", "vote", "tell", "time", "slat", "program", "bill"}
    | {"signal", "signall", "foresee", "envisage", "envision", "herald"}
)
AWAITING = frozenset({"schedule", "plan", "slate", "expect", "due"})
SCHEDULING = AWAITING | {"set", "book", "tip", "poise", "propose", "forecast"}
#: To what they put it off lies ahead, however they are told: "was postponed to 4 October".
PUTTING_OFF = frozenset(
    {"postpone", "reschedule", "delay", "extend", "defer", "put", "push", "move", "prolong", "adjourn", "shift"}
)
#: Verbs whose present is a timetable's: "the talks resume on Thursday".
TIMETABLED = frozenset(
    {"begin", "start", "open", "resume", "end", "close", "expire", "arrive", "leave", "meet", "face", "return", "play"}
    | {"host", "travel", "vote", "fly", "launch", "go", "depart", "reopen", "kick", "conclude", "come", "take", "turn"}
)
#: Verbs whose present and past are one word.
SAME_IN_THE_PAST = frozenset(
    {"beat", "bet", "bid", "broadcast", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read"}
    | {"set", "shed", "shut", "split", "spread", "thrust", "upset"}
)
#: Verbs whose infinitive happened if they did: "began to shell the town on 3 May".
IMPLICATIVE = frozenset(
    {"begin", "start", "continue", "manage", "fail", "use", "have", "happen", "come", "go", "force", "appear", "seem"}
    | {"refuse", "help", "get", "proceed", "cease", "bother", "dare", "able", "make", "compel", "say"}
)
OPEN_ENDED = frozenset(
    {"by", "until", "till", "through", "for", "before", "to", "from", "after", "starting", "beginning", "effective"}
    | {"than", "due", "fiscal", "fy", "year", "season", "as", "within", "towards", "toward", "ahead"}
)
CONDITIONS = frozenset({"if", "unless", "once", "until", "provided", "when", "whenever", "before", "after", "till"})
#: Verbs that tell what is to come in the past tense when reported: "he said the ban started on 1 January".
BACKSHIFTED = frozenset({"be", "begin", "start", "end", "expire", "open", "close", "take", "have", "run", "fall"})
#: Things that have a date of their own, past or to come.
EVENTS = frozenset(
    {"vote", "referendum", "summit", "talk", "match", "game", "attack", "visit", "deadline", "conference", "session"}
    | {"festival", "fair", "strike", "raid", "ceasefire", "truce", "coup", "protest", "day", "trial", "race", "tour"}
    | {"show", "concert", "exhibition", "parade", "march", "speech", "poll", "runoff", "round", "ballot", "primary"}
    | {"ceremony", "funeral", "wedding", "inauguration", "crash", "fire", "blast", "explosion", "massacre", "death"}
    | {"debate", "address", "call", "flight", "launch", "edition", "event", "rally", "congress", "assembly"}
)
#: Things that lie ahead of those who speak of them.
PLANS = frozenset(
    {"target", "bid", "contract", "delivery", "plan", "forecast", "goal", "deadline", "campaign", "presidency"}
    | {"budget", "tender", "order", "timetable", "schedule", "candidate", "candidacy", "nomination", "ticket"}
    | {"completion", "launch", "release", "opening", "expiry", "right", "growth", "proposal", "project", "outlook"}
    | {
        "option",
        "expiration",
        "maturity",
        "availability",
        "recession",
        "shortage",
        "election",
        "invitation",
        "prospect",
        "calendar",
        "agenda",
        "roadmap",
        "estimate",
    }
)
#: What is spoken of only once its day is past: "the result of the Nov. 5 election".
OUTCOMES = frozenset(
    {"result", "results", "outcome", "aftermath", "winner", "winners", "victim", "victims", "survivors", "wake"}
    | {"loser", "memory", "events", "repeat", "investigation"}
)
#: Said of a date that nobody is sure of yet: "probably in 1994".
UNSURE = frozenset({"probably", "possibly", "perhaps", "likely", "presumably", "maybe"})
COMPARING = frozenset({"from", "versus", "compared", "against", "than"})
AWAITED_BY = (
    ("ahead", "of"),
    ("wait", "for"),
    ("waited", "for"),
    ("waiting", "for"),
    ("prepare", "for"),
    ("prepared", "for"),
    ("preparing", "for"),
    ("braced", "for"),
    ("bracing", "for"),
    ("up", "for"),  # "gearing up for"
    ("time", "for"),
)
#: Of whom an infinitive tells what they did: "the first to speak", "one of 15 people to be honoured".
FOREMOST = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "only", "youngest", "oldest"})
THOSE = frozenset({"people", "person", "one"}) | FOREMOST
