"""Context: what the page as a whole is about, as far as the rules on names need it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from copydesk.judging.names.tenures import Claim, claims_of
from copydesk.model.document import Document
from copydesk.model.tenure import Body, Place, Tenure
from copydesk.register.register import Register


class Context:
    """What a page says, put in order once for all its names."""

    def __init__(self, document: Document, register: Register) -> None:
        self.document = document
        self.register = register
        self.holders = {mention.holder.entity for mention in document.offices if mention.holder}
        self.words = Counter(word for entity in document.entities for word in set(entity.name.split()))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every office on record that the page gives to somebody."""
        return claims_of(self.document, self.register)

    @cached_property
    def in_office(self) -> frozenset[int]:
        """Whom it gives one and says whose, by their numbers: the office on record decides, and nothing else."""
        return frozenset(claim.holder.entity for claim in self.claims if claim.stated)

    def names_body(self, tenures: Iterable[Tenure]) -> bool:
        """Whether the page names a body in which one of the offices is, the company beside its head, or one of the
        body's own, the European Commission beside somebody of the European Union.
        """
        named = {id for entity in self.document.entities if len(entity.records) == 1 for id in entity.records}
        named |= {id.partition("/")[0] for id in named}
        return any(tenure.office.of in named and tenure.office.of in self.register.records.bodies for tenure in tenures)

    def speaks_of(self, body: Body) -> bool:
        """Whether a body is of no country, or the page names something of the country."""
        home = self.register.country(body.id)
        return home is None or home.id in self.countries

    @cached_property
    def places(self) -> frozenset[str]:
        """The ids of all places that the page names without doubt."""
        named = (entity.records[0] for entity in self.document.entities if len(entity.records) == 1)
        return frozenset(id for id in named if isinstance(self.register.record(id), Place))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The ids of all bodies that it names so."""
        named = (entity.records[0] for entity in self.document.entities if len(entity.records) == 1)
        return frozenset(id for id in named if isinstance(self.register.record(id), Body))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The ids of all countries that the page names, or names a place, body, people or office of."""
        records = {id for entity in self.document.entities for id in entity.records if len(entity.records) == 1}
        records |= {mention.of for mention in self.document.offices if mention.of}
        found = (self.register.country(id) for id in records if self.register.record(id) is not None)
        return frozenset(country.id for country in found if country is not None)
