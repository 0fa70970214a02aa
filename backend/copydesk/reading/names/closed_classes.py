"""Closed classes of names that the register does not keep: peoples, faiths, shortened states, bodies of one word."""

from __future__ import annotations

from typing import Final

from copydesk.model.document import NameKind

#: Peoples, faiths, currents and parties, as adjectives and as groups; with a plural in s where they have one.
_PEOPLES = """
    sunni shia shiite shi'ite muslim moslem islamist salafi salafist wahhabi christian catholic protestant anglican
    methodist baptist lutheran evangelical presbyterian mormon jewish jew zionist hindu sikh buddhist jain druze alawite
    yazidi copt coptic maronite arab arabian kurd kurdish berber tuareg pashtun hazara tajik uzbek baloch baluch sindhi
    punjabi bengali tamil sinhalese rohingya uyghur uighur tibetan mongol tatar chechen ingush circassian ossetian
    abkhaz bashkir buryat cossack roma romani gypsy slav slavic balkan baltic nordic scandinavian viking anglo-saxon
    celtic basque catalan breton corsican walloon flemish bavarian prussian saxon sicilian scottish welsh cornish
    latino latina hispanic african-american asian-american african asian european american caucasian aboriginal maori
    inuit zulu xhosa hausa yoruba igbo tutsi hutu tigrayan oromo amhara somali swahili nubian darfuri palestinian
    israeli soviet ottoman byzantine persian roman communist marxist leninist stalinist maoist trotskyist nazi neo-nazi
    fascist democrat republican labourite tory libertarian peronist kemalist gaullist baathist ba'athist chavista
    jihadist taliban houthi latin western eastern-european middle-eastern south-asian muscovite parisian londoner
    neocon neoconservative
"""

#: States of the USA and provinces of Canada, as American papers shorten them after the name of a town.
_STATES = """
    Ala. Ariz. Ark. Calif. Cal. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Mass. Md. Mich. Minn. Miss. Mo.
    Mont. N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nev. Okla. Ore. Penn. R.I. S.C. S.D. Tenn. Tex. Va. Vt. W.Va. Wash. Wis.
    Wyo. D.C. Ont. Que. N.S.W.
"""

POSTAL: Final = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC AB MB NS NSW VIC QLD
    """.split()
)
"""Codes that stand for a state after the name of a town and a comma."""

#: Bodies called by one word, with "the" before it or a country: "the House", "Britain's Treasury".
ONE_WORD_BODIES: Final = frozenset(
    """
    House Senate Congress Crown Commons Lords Treasury Parliament Pentagon Cabinet Duma Knesset Bundestag Bundesrat
    Riksdag Sejm Rada Politburo Kremlin Fed Exchequer Capitol Seimas Saeima Folketing Storting Althing Cortes Diet
    Majlis Verkhovna Academy Army Navy Marines Legislature Presidency Chancellery Bundeswehr Reichstag Elysee Mossad
    """.split()
)

_GROUPS: Final = frozenset(
    form for word in _PEOPLES.split() for form in (word, f"{word}s", f"{word}es" if word.endswith("y") else word)
)
_ABBREVIATED: Final = frozenset(_STATES.split())
_GROUP_ENDINGS = ("ists", "ites", "ians", "crats")


def closed_kind(words: str) -> NameKind | None:
    """The kind of words that belong to a closed class."""
    if words in _ABBREVIATED:
        return NameKind.PLACE
    return NameKind.GROUP if words.casefold() in _GROUPS and words[:1].isupper() else None


def is_plural_of_people(word: str) -> bool:
    """Whether a capitalised plural is of people who hold or come from something: "Arabists", "Corinthians"."""
    return word[:1].isupper() and word.endswith(_GROUP_ENDINGS) and len(word) > 6
