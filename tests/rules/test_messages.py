"""Messages, as a set: no words of blame, short, whole sentences. rules/MESSAGES.md says why."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language
from tests.corpus.measure import Judged

from copydesk.model.flag import Flag
from copydesk.reading.reader import Reader
from copydesk.register.register import Register
from copydesk.rules import catalogue
from copydesk.rules.rule import Briefing

BLAME = re.compile(
    r"\b(false\w*|fak(?:e|ed|es|ing)|lie[sd]?|liars?|lying|hoax\w*|bogus|fabricat\w*|invent(?:ed|s|ion)|made.up|"
    r"mislead\w*|disinform\w*|misinform\w*|propaganda|dishonest\w*|untrue|wrong\w*|deceiv\w*|decept\w*|manipulat\w*|"
    r"blam\w*|guilty|sloppy|careless\w*|unreliable|suspicious)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”")


@pytest.fixture(scope="module")
def flags(nlp: Language, register: Register, judged: Judged) -> list[Flag]:
    """Every flag that the rules' examples and the corpus call forth."""
    reader = Reader(nlp, register)
    found = [flag for _, _, on_item in judged for flag in on_item]
    for rule in catalogue.rules():
        for example in rule.examples:
            said = rule.check(reader.read(example.page), Briefing(register, example.answers))
            found += [flag for flag in said if isinstance(flag, Flag)]
    assert {flag.rule for flag in found} == {rule.id for rule in catalogue.rules()}
    return found


def _ours(message: str) -> str:
    """A message without the page's words."""
    return _QUOTED.sub("“”", message)


def test_no_message_has_a_word_of_blame(flags: list[Flag]) -> None:
    told = {flag.message for flag in flags} | {
        e.statement for flag in flags for e in flag.evidence if e.source != "page"
    }
    assert not [message for message in told if BLAME.search(_ours(message))]


def test_every_message_is_one_to_three_short_sentences(flags: list[Flag]) -> None:
    for message in {flag.message for flag in flags}:
        ours = _ours(message)
        assert message[0].isupper() or message[0] in "“‘0123456789", message
        assert message.endswith((".", ".”")), message
        assert not set("!?") & set(ours), message
        assert len(message) <= 300 + sum(map(len, _QUOTED.findall(message))), message
        assert "  " not in message, message
        assert "\n" not in message, message


def test_the_page_is_quoted_in_curly_marks_that_pair(flags: list[Flag]) -> None:
    for message in {flag.message for flag in flags}:
        assert message.count("“") >= 1 or '"' not in message, message
        assert _ours(message).count("“") == _ours(message).count("”"), message
