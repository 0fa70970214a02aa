"""What is on record, told as news tells it, is flagged nowhere: a part of it here, all of it by hand."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.register.true_sentences import LATER, Told, sentences, wrong

from copydesk.editor import Editor
from copydesk.model.draft import Shift
from copydesk.register.register import Register

SHIFT = Shift(datetime(2026, 11, 27, tzinfo=UTC))
#: Of some hundred thousand sentences.
SHARE = 0.003


def test_no_sentence_that_the_record_bears_out_is_flagged(editor: Editor, register: Register) -> None:
    told = [told for told in sentences(register) if told.draw <= SHARE]
    assert len(told) > 200
    assert not [(each.text, flag.message) for each in told for flag in wrong(editor, each, SHIFT)]


def test_a_sentence_that_the_record_does_not_bear_out_is(editor: Editor) -> None:
    belied = Told(LATER, "Russia's Defence Minister Sergei Shoigu told reporters that the talks would go on.")
    assert wrong(editor, belied, SHIFT)
