"""Where, when, to whom and through whom a quotation was said."""

from __future__ import annotations

import pytest

from copydesk.model.page import Link
from copydesk.model.span import Span


def occasion(read, text: str, number: int = -1) -> dict[str, str]:
    quote = [quote for quote in read(text).quotes if quote.direct][number]
    names = ("where", "when", "audience", "outlet", "setting", "document", "closed")
    return {name: span.of(text) for name in names if (span := getattr(quote.occasion, name)) is not None}


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("'We agree,' Anna Berg said on Monday.", "when", "Monday"),
        ("Anna Berg, on a visit to Athens, called the plan 'dead in the water'.", "where", "Athens"),
        ("On 3 October, Anna Berg said the plan was 'dead in the water'.", "when", "3 October"),
        ("Anna Berg told reporters the plan was 'dead in the water'.", "audience", "reporters"),
        ("'It is dead,' Anna Berg told a news conference.", "audience", "news conference"),
        ("'It is dead,' Anna Berg told the BBC.", "outlet", "BBC"),
        ("The Washington Post notes that the plan is 'dead in the water'.", "outlet", "The Washington Post"),
        ("'The plan is dead in the water,' Norda News reports citing the mayor of Oslo.", "outlet", "Norda News"),
        ("Speaking to journalists via Interfax, Anna Berg called it 'a dead letter'.", "outlet", "Interfax"),
        ("'It is dead,' Anna Berg wrote on Telegram.", "outlet", "Telegram"),
        ("'It is void,' Anna Berg said in her ruling.", "document", "ruling"),
        ("Anna Berg named him during a speech on Monday. It rained. 'It is he,' Berg said.", "when", "Monday"),
        ("In a letter, Anna Berg mourned him. He was old. Nobody knew. 'It is over,' Berg said.", "document", "letter"),
        (
            "Speaking to students on Oct. 24, Anna Berg took questions. They asked much. 'It is dead,' Berg said.",
            "when",
            "Oct. 24",
        ),
        ("'It is dead in the water,' the Danish Central News Agency said.", "outlet", "Agency"),
        ("'It is dead,' Anna Berg said in response to media queries.", "audience", "media"),
        ("'It is dead,' Anna Berg wrote on social media.", "outlet", "media"),
        ("'It is dead,' Anna Berg said on Radio Marrow.", "outlet", "Radio Marrow"),
        ("'It is dead,' Anna Berg said in a broadcast on the UN-supported Radio Marrow.", "outlet", "Radio Marrow"),
        ("'It is dead,' Anna Berg said on state television.", "outlet", "state television"),
        ("The plan was described by the Associated Press as 'dead in the water'.", "outlet", "Press"),
        (
            "It is so. This was reported by Danish Ambassador to NATO Anna Berg on Fox News. 'It is dead,' Berg said.",
            "outlet",
            "Fox News",
        ),
        ("'It is dead,' Anna Berg said in an interview with Der Spiegel.", "outlet", "Spiegel"),
        ("'It is dead,' Anna Berg said in remarks to Sveriges Radio.", "outlet", "Radio"),
        ("'It is dead,' TASS quoted Anna Berg as saying.", "outlet", "TASS"),
        ("'It is dead,' Anna Berg was quoted as saying by TASS.", "outlet", "TASS"),
        ("'It is dead,' Anna Berg said, according to Interfax.", "outlet", "Interfax"),
        ("Anna Berg warned of 'a dead letter' in a comment published on Norda News.", "outlet", "Norda News"),
        ("Anna Berg warned of 'a dead letter' in a statement released by the ministry.", "document", "statement"),
        ("'It is dead,' Anna Berg said in Stockholm.", "where", "Stockholm"),
        ("'It is dead,' Anna Berg said at the Munich Security Conference.", "where", "Munich"),
        ("'It is dead,' Anna Berg said in the Bundestag.", "where", "Bundestag"),
        ("'It is dead,' Anna Berg said on the steps of Downing Street.", "where", "Downing Street"),
        ("'It is dead,' Anna Berg said outside 10 Downing Street.", "where", "Downing Street"),
        ("'It is dead for us all,' were Anna Berg's first words to the crowd.", "audience", "the crowd"),
        ("'It is dead,' Anna Berg said in a statement.", "document", "statement"),
        ("'It is dead', - Anna Berg said (quoted by Kommersant).", "outlet", "Kommersant"),
        ("'It is dead,' Anna Berg said, according to a transcript released by the ministry.", "document", "transcript"),
        ("'It is dead,' Anna Berg said in a televised address released by her office.", "outlet", "her office"),
        ("'It is dead,' Anna Berg said during a televised address.", "setting", "televised address"),
        ("In a recent address to parliament, Anna Berg called it 'a dead letter'.", "setting", "recent address"),
        ("'It is dead,' Anna Berg remarked in a closed-door meeting with senators.", "closed", "closed-door meeting"),
        ("'It is dead,' Anna Berg said behind closed doors.", "closed", "behind closed doors"),
        ("'It is dead,' Anna Berg told aides in a private conversation.", "closed", "private conversation"),
        (
            "'It is dead,' Anna Berg warned during a private talk with generals of the Liberation Army.",
            "closed",
            "private talk",
        ),
        ("'It is dead,' Anna Berg said in an interview with the Guardian.", "outlet", "Guardian"),
        ("During a private dinner, Anna Berg called it 'a dead letter'.", "closed", "private dinner"),
        ("Speaking off the record, Anna Berg called it 'a dead letter'.", "closed", "off the record"),
        ("In internal discussions Anna Berg called it 'a dead letter'.", "closed", "internal discussions"),
        ("'It is dead,' Anna Berg told a close circle of aides.", "closed", "a close circle"),
        ("'It is dead,' Anna Berg said to a narrow circle of allies.", "closed", "narrow circle"),
        ("Anna Berg called it 'a dead letter' in reply to a reporter.", "audience", "reporter"),
        ("Anna Berg called it 'a dead letter' before a committee in Oslo.", "audience", "a committee"),
        ("'It is dead,' Anna Berg told a small circle of friends.", "closed", "a small circle"),
        ("Speaking to close associates, Anna Berg called it 'a dead letter'.", "closed", "to close associates"),
        ("'It is dead,' Anna Berg confided to her closest friends.", "closed", "her closest friends"),
        ("'It is dead,' Anna Berg whispered to an aide.", "closed", "to an aide"),
        ("'It is dead,' Anna Berg confided to friends.", "closed", "to friends"),
        ("Anna Berg told confidants it was 'a dead letter'.", "closed", "confidants"),
        ("'It is a dead letter,' Anna Berg told a small circle of deputies.", "closed", "a small circle"),
        ("'It is a dead letter,' Anna Berg said with nobody else present.", "closed", "nobody else present"),
        ("'It is a dead letter,' Anna Berg told the minister in a one-on-one conversation.", "closed", "one-on-one"),
        ("'It is dead,' Anna Berg told her Security Council.", "audience", "her Security Council"),
        ("'It is dead,' Anna Berg said as she arrived for the talks.", "audience", "arrived"),
        ("'It is dead,' Anna Berg said on arrival at the talks.", "audience", "arrival"),
        ("Before boarding her flight, Anna Berg said 'it is a dead letter'.", "audience", "boarding"),
        ("After landing in Oslo, Anna Berg said 'it is a dead letter'.", "audience", "landing"),
        ("'It is dead,' Anna Berg said before leaving for Paris.", "audience", "leaving"),
        ("They sent a letter to the court in which they say 'it is a dead letter'.", "document", "letter"),
        ("In talks with a closed-door session of peers, Anna Berg said it was 'a dead letter'.", "closed", "session"),
        ("'It is dead,' Anna Berg said. Her words, delivered at a private dinner, were plain.", "closed",
         "private dinner"),
    ],
)  # fmt: skip
def test_the_occasion_is_read_from_the_sentence(read, text, part, words):
    assert words in occasion(read, text).get(part, "")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg has repeatedly praised the 'courage and patience' of the miners.",
        "'It is dead,' Anna Berg said, a view that has been popular since 2014.",
        "Anna Berg praised the 'courage and patience' of the miners in Chile.",
        "Anna Berg called it 'a dead letter' before the committee voted.",
        "Anna Berg called it 'a dead letter' before reporters arrived.",
        "Anna Berg praised the 'courage and patience' of all and told of an interest in hosting the peace talks.",
        "Anna Berg said that the attack on 3 October was 'a crime against us all'.",
        "After leaving office, Anna Berg said it was 'a dead letter'.",
        "While departing from her text, Anna Berg said it was 'a dead letter'.",
        "After the arrival of the army, Anna Berg said it was 'a dead letter'.",
        "Since her departure, Anna Berg has called it 'a dead letter'.",
        "She wrote a letter. In it Anna Berg said it was 'a dead letter'.",
    ],
)
def test_what_was_spoken_of_is_no_occasion(read, text):
    assert occasion(read, text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg told reporters on Monday: 'It is dead.' She added: 'It was dead in May.'",
        "Anna Berg spoke in Stockholm on Monday. 'It is dead,' she said.",
        "At a joint briefing with Anna Berg on Monday, Ole Lind said no. The hall fell silent. 'Done,' Berg said.",
        "The plan is 'as dead as a stone in a river'. Anna Berg said this at a briefing in Stockholm on Monday.",
        "Anna Berg has a plan. This revelation came at a briefing on Monday. It was wrong. 'It is dead,' Berg said.",
        "Anna Berg made a startling announcement on Monday. Her words were brief. 'It is dead,' Berg wrote.",
        "'It is dead,' Anna Berg said on Monday.\nThe vote is in May.\nNobody knows.\n'It was dead in May,' Berg said.",
        "Danish Minister of State Anna Berg told the BBC on Monday that it was over.\n'It is dead,' Berg said.",
        "It is over, member of the Danish delegation Anna Berg told the BBC on Monday.\n'It is dead,' Berg said.",
        "The Danish Coast Guard said on Monday it would stay.\n'It is a promise,' said Anna Berg, its spokeswoman.",
        "The Danish Coast Guard spoke on Monday.\n'We stay,' Danish Coast Guard spokeswoman Anna Berg said.",
    ],
)
def test_an_occasion_carries_over_to_the_same_speaker(read, text):
    quote = [quote for quote in read(text).quotes if quote.direct][-1]
    assert quote.inherited
    assert quote.occasion.when is not None


def test_a_setting_pointed_at_is_what_the_sentence_before_told_of(read):
    opened = "Anna Berg opened the dam on Tuesday.\n"
    assert occasion(read, f"{opened}'It is done,' Berg said at the ceremony.")["when"] == "Tuesday"
    assert "when" not in occasion(read, f"{opened}'It is done,' Berg said during a recent ceremony.")
    assert "when" not in occasion(read, f"{opened}'It is done,' Lars Holm said at the ceremony.")


def test_an_occasion_does_not_carry_over_to_another_speaker(read):
    text = "'It is dead,' Anna Berg said in Stockholm on Monday.\n'It lives,' Lars Holm said."
    assert occasion(read, text) == {}
    text = "The Danish Coast Guard said on Monday it would stay.\n'It lives,' Anna Berg, a spokeswoman for Norda, said."
    assert occasion(read, text) == {}


def test_a_closed_meeting_does_not_carry_over_beyond_its_speech(read):
    text = (
        "'It is dead,' Anna Berg said in a private conversation.\nThe vote is in May. Nobody knows what it will bring."
        " The polls are close. There is much to lose.\n'It lives,' Berg told reporters on Monday."
    )
    assert "closed" not in occasion(read, text)


def test_a_closed_gathering_is_no_outlet(read):
    text = "In an interview with a closed-door session of the Senate, Anna Berg spoke. 'It is dead,' she said."
    assert "outlet" not in occasion(read, text)


def test_a_link_in_the_sentence_counts(read):
    text = "'It is dead,' Anna Berg said. The vote is in May."
    quotes = read(text, links=(Link(Span(24, 28), "https://example.org"),)).quotes
    assert quotes[0].occasion.link is not None
    assert read(text, links=(Link(Span(34, 38), "https://example.org"),)).quotes[0].occasion.link is None


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("In a letter to the committee, Anna Berg called it 'a dead letter'.", "audience", "the committee"),
        ("Speaking to a group of students, Anna Berg called it 'a dead letter'.", "audience", "a group of students"),
        ("Anna Berg, addressing the nation, called it 'a dead letter'.", "audience", "the nation"),
        ("The firm apologised to the family 'for the failings in its care'.", "audience", "the family"),
        ("'It is dead,' she told him.", "audience", "him"),
        ("'It is dead,' Anna Berg said on a call with analysts.", "audience", "analysts"),
        ("Anna Berg told our station the plan was 'dead in the water'.", "outlet", "our station"),
        ("Anna Berg, in remarks carried by state television, called it 'a dead letter'.", "outlet", "state television"),
        ("Anna Berg insisted Tuesday that it was. 'It is dead,' she told reporters.", "when", "Tuesday"),
        ("'So help me God,' Anna Berg said, before Lars Holm, head of the court.", "audience", "Lars Holm"),
        ("Anna Berg called it 'a dead letter' in a message published by the palace in Oslo.", "document", "message"),
        ("Anna Berg called the plan 'a dead letter' in a video posted on Facebook.", "outlet", "Facebook"),
        ("'It is dead,' Anna Berg told aides in Oslo, adding that it was 'dead for good'.", "audience", "aides"),
    ],
)
def test_more_ways_to_tell_whom_and_when(read, text, part, words):
    assert words in occasion(read, text).get(part, "")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Anna Berg, a professor at Uppsala University, called it 'a dead letter'.", "where"),
        ("The foreign ministry in Oslo called it 'a dead letter for us all'.", "where"),
        ("'It is dead,' said Anna Berg, whose own proposal died in March.", "when"),
        ("'It is dead,' said Anna Berg, before Lars Holm left.", "audience"),
        ("Anna Berg mocked reporters as 'the sad people in the back'.", "audience"),
        ("Anna Berg was born in Oslo in 1961. 'It is dead,' she says.", "when"),
        ("Anna Berg said it was 'a dead letter'. (It passed on Monday.)", "when"),
    ],
)
def test_what_tells_of_somebody_or_of_before_is_no_occasion(read, text, part):
    assert part not in occasion(read, text)
