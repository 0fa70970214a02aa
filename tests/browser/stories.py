"""Stories for the pages, made up for these tests, with faults that a copy editor would query."""

from __future__ import annotations

HARBOUR = (
    "Harbour works to begin after the winter, ministry says",
    """Russian Defense Minister Andrei Belozurov said on Monday that the works in the northern harbour would begin as soon as the
ice allows, after a year in which the piers had been repaired only where nothing else was possible.""",
    """The two longest piers are to be lifted by a metre and a half. The plans were first shown on 31 September, and have been
changed several times since then, according to the harbour office, which published them on its pages.""",
    """Analysts suggest that the timing was no accident. Three other harbours on the same coast had asked for the money in the
summer, and none of them was given an answer before the budget was closed for the year.""",
    """“We were told that the ice would decide,” a senior official who asked not to be named said. “Then the ministry decided
for the ice.” The office did not answer further questions about who had been told what.""",
    """Some four hundred people work in the harbour, most of them on the piers that would be closed for the time of the works.
Their union has asked for a meeting with the owners and was promised one before the first of them is closed.""",
    """Ships of the northern line will use the old basin as long as the works last. Passengers should come half an hour earlier
than they are used to, the line said on its pages, because the way from the station is longer.""",
)

BRIDGE = (
    "Bridge over the narrows stays closed until spring",
    """The bridge over the narrows will stay closed until the spring, the roads office said in a statement. Inspectors had found
cracks in two of its eleven pillars when they looked at them from boats in the autumn.""",
    """Experts believe that the cracks are older than the last inspection, which was made on 30 February and found nothing of
note. The report on it is two pages long, and its author has since left the office.""",
    """Drivers have to take the ferry or the long way round by the lake, which costs them some forty minutes. The ferry now runs
every quarter of an hour, and the office pays half of what a crossing costs those who live on either side.""",
    """A new pillar can be poured only when the nights are free of frost. The work itself takes six weeks, the office said, and
the money for it has been set aside in this year's budget and in that of the next.""",
)

#: One paragraph, longer than a window is high, that gives claims to nobody in particular three times.
HEARSAY = (
    "Who pays for the piers",
    "The harbour office keeps the bills in its house at the market, where they can be read on Thursdays by everybody.",
    " ".join(
        f"{source} that the {what} will cost more than was planned. " + " ".join(HARBOUR[5:7] + BRIDGE[3:]) * 2
        for source, what in (("Analysts suggest", "piers"), ("Experts believe", "works"), ("Economists warn", "ice"))
    ),
)


def paragraphs(story: tuple[str, ...]) -> list[str]:
    """A story's paragraphs, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in story[1:]]


def long_story(words: int, faults: int) -> list[str]:
    """Paragraphs with so many words and, spread over their first sixth, at least so many faults."""
    plain, count, written = paragraphs(HARBOUR)[4:] + paragraphs(BRIDGE)[2:], 0, []
    while count < words:
        number = len(written)
        paragraph = plain[number % len(plain)]
        if number < faults / 2:
            paragraph = (
                f"In entry {number} of the log stands a call on 31 September. Analysts suggest more. {paragraph}"
            )
        written.append(paragraph)
        count += len(paragraph.split())
    return written
