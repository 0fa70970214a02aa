"""Context: what the page as a whole is about, as far as the rules on names need it."""

from __future__ import annotations

from copydesk.model.document import Document
from copydesk.register.register import Register


def countries_of(document: Document, register: Register) -> frozenset[str]:
    """The ids of all countries that the page names, or names a place, body, people or office of."""
    records = {id for entity in document.entities for id in entity.records if len(entity.records) == 1}
    records |= {mention.of for mention in document.offices if mention.of}
    found = (register.country(id) for id in records if register.record(id) is not None)
    return frozenset(country.id for country in found if country is not None)
