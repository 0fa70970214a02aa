"""The editor: reads a page and judges it. All thinking, no waiting: neither network, nor cache, nor clock."""

from __future__ import annotations

import gc
import hashlib
import logging
import traceback
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from copydesk.errors import LanguageNotRead
from copydesk.model.analysis import Analysis, Engine
from copydesk.model.document import Document
from copydesk.model.draft import Answers, Draft, Shift
from copydesk.model.flag import Flag
from copydesk.model.label import label
from copydesk.model.page import Page
from copydesk.model.question import Question
from copydesk.model.request import Request
from copydesk.reading.language import LANGUAGES, load_language, pipeline_digest, pipeline_version
from copydesk.reading.reader import Reader
from copydesk.recognition import foreign_language, foreign_script
from copydesk.register.load import load_register
from copydesk.register.register import Register
from copydesk.register.reliance import reliance
from copydesk.rules.catalogue import rules as all_rules
from copydesk.rules.rule import Briefing, Rule, Unanswered

log = logging.getLogger(__name__)

#: How long an analysis is good in which something failed that may work the next time.
SOON = timedelta(minutes=5)

#: The code that decides what is flagged.
_DECIDING = (
    "model/**/*.py",
    "register/**/*.py",
    "reading/**/*.py",
    "judging/**/*.py",
    "rules/**/*.py",
    "recognition.py",
    "editor.py",
)


class Editor:
    """Holds the readers, the rules and the register. The same page, editor and shift give the same analysis."""

    def __init__(
        self, reader: Reader, rules: Iterable[Rule], register: Register, engine: Engine, *, strict: bool = False
    ) -> None:
        """``strict``: a rule that raises is not passed over but raises; for tests."""
        self._reader = reader
        self._rules = tuple(rules)
        self._register = register
        self._strict = strict
        self.engine = engine

    @classmethod
    def hired(cls, pipeline: str | None = None, synced: Path | None = None, *, strict: bool = False) -> Editor:
        """An editor with everything that ships, or with another language pipeline; takes a second or two.

        Raises:
            SettingsError: when there is no such pipeline.
            RegisterError: when the register's data are wrong.
        """
        nlp, register = load_language(pipeline), load_register(synced=synced)
        pipeline = f"{pipeline_version(nlp)}+{pipeline_digest(nlp)}"
        engine = Engine(engine_version(pipeline), pipeline, register.version)
        editor = cls(Reader(nlp, register), all_rules(), register, engine, strict=strict)
        gc.freeze()  # all this stays: searching it for garbage while reading would cost a fifth of the time
        return editor

    def read(self, page: Page) -> Draft:
        """Read a page.

        Raises:
            LanguageNotRead: when it is declared to be in another language than English, or plainly is.
        """
        _refuse_unread(page)
        document = self._reader.read(page)
        questions = (question for rule in self._rules for question in self._asked(rule, document))
        return Draft(document, tuple(dict.fromkeys(questions)))

    def judge(self, draft: Draft, request: Request, answers: Answers, shift: Shift) -> Analysis:
        """What the rules make of a page, given what could be answered of their questions."""
        briefing = Briefing(self._register, answers)
        good_until = shift.made_at + timedelta(days=shift.days)
        flags: dict[Flag, None] = {}
        unanswered: dict[str, None] = {}
        for rule in self._rules:
            try:
                for said in rule.check(draft.document, briefing):
                    if isinstance(said, Unanswered):
                        unanswered[said.about] = None
                    else:
                        flags[_placed(said, draft.document)] = None
            except Exception as error:  # noqa: BLE001 - one rule's fault must not cost the reader the others
                self._pass_over(rule, error)
                good_until = min(good_until, shift.now + SOON)
        for question in draft.questions:
            if question not in answers:
                unanswered[question.about()] = None
                if request.live:
                    good_until = min(good_until, shift.now + SOON)
        good_until = min((good_until, *(answer.good_until for answer in answers.values())))
        found = tuple(sorted(flags, key=lambda flag: flag.order))
        return Analysis(
            fingerprint=request.fingerprint,
            engine=self.engine,
            document=draft.document,
            label=label(draft.document, found),
            flags=found,
            unanswered=tuple(sorted(unanswered)),
            made_at=shift.made_at,
            good_until=good_until.replace(microsecond=0),
            rests_on=reliance(draft.document, found, self._register),
            variant=request.variant,
        )

    def check(self, request: Request, shift: Shift, answers: Answers | None = None) -> Analysis:
        """Read and judge at once."""
        return self.judge(self.read(request.page), request, answers or {}, shift)

    def _asked(self, rule: Rule, document: Document) -> tuple[Question[Any], ...]:
        try:
            return tuple(rule.ask(document))
        except Exception as error:  # noqa: BLE001 - as above
            self._pass_over(rule, error)
            return ()

    def _pass_over(self, rule: Rule, error: Exception) -> None:
        if self._strict:
            raise error
        # Neither the message nor the values: both may hold words of the page.
        place = traceback.extract_tb(error.__traceback__)[-1]
        file = Path(place.filename).name
        log.error("rule %s failed: %s in %s:%s", rule.id, type(error).__name__, file, place.lineno)


def engine_version(pipeline: str, root: Path = Path(__file__).parent) -> str:
    """Twelve hexadecimal digits of the code that decides and the language pipeline, the same on every machine."""
    files = (file for pattern in _DECIDING for file in root.glob(pattern))
    digest = hashlib.sha256(pipeline.encode())
    for name, file in sorted((file.relative_to(root).as_posix(), file) for file in files):
        digest.update(b"\0" + name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def _placed(flag: Flag, document: Document) -> Flag:
    for place in flag.places:
        if not 0 <= place.start < place.end <= len(document.text):
            raise ValueError(f"{flag.rule} flagged no stretch of the text: {place}")
    return flag


def _refuse_unread(page: Page) -> None:
    """Refuse what no reader reads. Somebody who declares English is believed, unless the script says otherwise."""
    supported = ", ".join(LANGUAGES)
    if page.language is None:
        if language := foreign_language(page.text):
            named = "another language" if language == "und" else f'"{language}"'
            raise LanguageNotRead(f"The text is in {named}; Copydesk reads: {supported}.", "/text")
    elif page.language.lower().split("-")[0] not in LANGUAGES:
        raise LanguageNotRead(f'No reader reads "{page.language}"; Copydesk reads: {supported}.', "/language")
    elif foreign_script(page.text):
        raise LanguageNotRead(f"The text is not in the script of English; Copydesk reads: {supported}.", "/text")
