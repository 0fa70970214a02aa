"""names/acronym-mismatch."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.judging.context import Context
from copydesk.judging.names.garbled_letters import Garbled
from copydesk.judging.names.misfits import OfOthers, misfit
from copydesk.judging.names.renamings import Renamed
from copydesk.model.document import Abbreviation, Document
from copydesk.model.evidence import Evidence
from copydesk.model.flag import Certainty, Flag, Severity
from copydesk.model.span import Span
from copydesk.rules.rule import Briefing, Rule, flags, silent


class AcronymMismatch(Rule):
    """A short form in brackets that does not fit the name beside it, and is on record for something else, or comes near
    to the known short form: its letters in another order, one letter for another or left out. Or the name has other
    words in the place of some of those that the letters stand for, of like meaning or not, or them in another order.

    Why it matters: readers look things up by the short form, and find another body.
    Stays silent: where the letters fit in any usual way; where a name only leaves out words; on short forms of other
    languages (MChS, PKK, FIFA); on short forms that nobody has on record; on a name that bodies of several countries
    have, where the page speaks of none of these.
    """

    severity = Severity.WARNING
    examples = (
        flags("The Kursk Border Volunteers ([KNR]) came from Russia."),
        flags("The Federal Security Service ([FBS]) came from Russia."),
        flags("The Federal Security Service ([FSK]) came from Russia."),
        flags("Pakistan and its [Joint Services Public Relations (ISPR)] denied it."),
        silent("The Federal Security Service (FSB) came from Russia."),
        silent("The UN ended the mission of the United Nations Mission in Sudan (UNITAMS)."),
        silent("MChS (the Russian Emergency Situations Ministry) came too."),
    )

    def check(self, document: Document, briefing: Briefing) -> Iterable[Flag]:
        """Each introduction of a short form is judged once."""
        context = Context(document, briefing.register)
        for introduced in document.abbreviations:
            match misfit(introduced, context):
                case Renamed() as found:
                    yield self._flag_renamed(introduced, found, document)
                case Garbled() as found:
                    yield self._flag_garbled(introduced, found, document)
                case OfOthers() as found:
                    yield self._flag_of_others(introduced, found, document)

    def _flag_of_others(self, introduced: Abbreviation, found: OfOthers, document: Document) -> Flag:
        name, letters = introduced.long.of(document.text), introduced.short.of(document.text)
        listed = " and ".join(owner.name for owner in found.owners[:2])
        return self.flag(
            introduced.short,
            f"The letters {letters} do not fit {name}; the register has them for {listed}.",
            certainty=Certainty.CERTAIN if found.bodies else Certainty.LIKELY,
            suggestions=[acronym for body in found.bodies[:1] for acronym in body.acronyms[:1]],
            evidence=[Evidence("register", owner.name, f"abbreviated {letters}") for owner in found.owners[:2]],
        )

    def _flag_garbled(self, introduced: Abbreviation, found: Garbled, document: Document) -> Flag:
        letters, acronym = introduced.short.of(document.text), found.acronym
        shuffled = sorted(letters.replace(".", "")) == sorted(acronym.replace(".", ""))
        return self.flag(
            introduced.short,
            f"The register has {found.record.name} as {acronym}, and not as {letters}.",
            severity=Severity.WARNING if shuffled else Severity.CAUTION,
            certainty=Certainty.LIKELY,
            suggestions=[acronym],
            evidence=[Evidence("register", found.record.name, f"abbreviated {acronym}")],
        )

    def _flag_renamed(self, introduced: Abbreviation, found: Renamed, document: Document) -> Flag:
        name, letters = introduced.long.of(document.text), introduced.short.of(document.text)
        body, known = found.body, found.known
        acronym = letters if letters.upper() in map(str.upper, body.acronyms) else body.acronyms[0]
        both = introduced.long.through(introduced.short)
        return self.flag(
            Span(both.start, both.end + (document.text[both.end : both.end + 1] == ")")),
            f"The register has {known} ({acronym}), and no {name} ({letters}).",
            severity=Severity.CAUTION,
            certainty=Certainty.LIKELY,
            suggestions=[f"{known} ({acronym})"] if introduced.long.end < introduced.short.start else [],
            evidence=[Evidence("register", body.name, f"abbreviated {acronym}")],
        )
