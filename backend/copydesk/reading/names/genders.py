"""Genders: whether "he" or "she" can go back to a name, as far as a title, a kinship or the given name tells."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from copydesk.register.given_names import GIVEN_FORMS

_MEN = frozenset("mr sir lord king prince duke father brother son husband uncle spokesman chairman congressman".split())
_WOMEN = frozenset(
    "mrs ms miss lady dame queen princess duchess mother sister daughter wife widow aunt spokeswoman chairwoman"
    " congresswoman actress".split()
)
#: Given names that the press of many countries has for men, and those for women; those of both are in neither.
_NAMES_OF_MEN = frozenset(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alain alan albert alberto alejandro aleksandr aleksei"
    " alex alexander alexandre alexei alexey alfred ali alistair allen alvaro amir anatoly anders andre andreas"
    " andrei andrej andres andrew andrey andrii andriy angus anthony antoine anton antonio antony archie armando"
    " arnold arthur arturo ashraf august barry bashar ben benjamin bernard bernie bill billy bob bogdan boris brad"
    " bradley brandon brendan brett brian bruce bruno bryan carl carlos cedric cesar chad charles charlie chris"
    " christian christoph christophe christopher claudio clive colin connor craig cristian curtis damian damien"
    " dan daniel dave david dean denis dennis derek dick diego dieter dimitri dirk dmitri dmitry dmytro dominic"
    " don donald doug douglas duncan dylan ed eddie eduardo edward edwin elijah emmanuel enrique eric erik ernest"
    " ernesto ethan eugene evan fabio felipe felix fernando francesco francis francisco francois frank franz fred"
    " frederic frederick friedrich gabriel gareth gary gavin gennady geoff geoffrey george georgi gerald gerard"
    " gerhard giorgio giovanni glenn gordon graham greg gregory guillermo gunther gus gustavo guy hamid hans"
    " harald harold harry harvey hasan hassan hector henri henrik henry herbert howard hugh hugo hussein ian"
    " ibrahim igor ihor ilya imran isaac ismail ivan jack jacob jacques jaime jake jakub james jamie jan jared"
    " jason javier jean jeff jeffrey jens jeremy jerome jerry jesus jim jimmy jin joao joe joel johan johannes"
    " john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua juan julian julien julio jurgen"
    " justin kamal karim karl keith ken kenneth kevin khaled khalid kiril klaus konstantin kostas kumar kurt kyle"
    " lance larry lars laurent lawrence leo leon leonard leonid liam lloyd lorenzo lou louis luca lucas luigi luis"
    " luiz lukas luke mahmoud malcolm manuel marc marcel marcelo marco marcos marcus mario mark markus martin"
    " marvin massimo mathias matt matteo matthew matthias maurice mauricio max maxim maxime michael michel miguel"
    " mike mikhail milan milos mohamed mohammad mohammed moses muhammad mustafa mykola nathan neil nelson nicholas"
    " nick nicolas nigel nikita nikolai nikolay nikos noah noel norman olaf oleg oleh oleksandr oleksii oliver"
    " olivier omar osama oscar otto owen pablo paolo pascal patrick paul paulo pavel pavlo pedro pete peter petr"
    " petro phil philip philippe pierre pieter piotr rafael rahul raj ralph ramon ramzan randy raul ray raymond"
    " recep reinhard reza ricardo richard rick rishi rob robert roberto robin rodrigo roger roland roman ron"
    " ronald rory ross rudolf ruslan russell rustam ryan salim salman salvador sam samir samuel scott sean"
    " sebastian serge sergei sergey sergio sergiy serhii seth shane shaun simon stan stanislav stefan stephane"
    " stephen steve steven stewart stuart sven taras tariq ted terry theo thierry thomas tim timothy toby todd tom"
    " tomas tommy tony travis trevor tyler umar vadim valery vasily victor viktor vincent vincenzo vitalii vitaly"
    " vladimir volodymyr vyacheslav walter warren wayne werner wilfried will william winston wolfgang xavier"
    " yevgeny yiannis yuri yusuf yves zachary".split()
)
_NAMES_OF_WOMEN = (
    frozenset(
        "abigail ada adele adriana agnes aisha alba alexandra alice alicia alina alison allison alma amanda amber"
        " amelia amina amy ana anastasia andrea angela angelina anita ann anna annalena anne anneli annie antonia"
        " april asha astrid audrey aurora ayesha barbara beata beatrice beatriz bella bernadette bertha beth betty"
        " beverly birgit bonnie brenda bridget brigitte camila camilla carla carmen carol carolina caroline carolyn"
        " carrie catherine cathy cecilia celeste celine charlotte chelsea cheryl chiara chloe christina christine"
        " cindy claire clara claudia colleen connie constance cora cristina cynthia daisy daniela danielle daria darya"
        " dawn debbie deborah debra delia denise diana diane dina dolores donna dora doris dorothy ebony edith elaine"
        " eleanor elena eleni elisabeth elise eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika"
        " erin esther ethel eugenia eva eve evelyn fatima fatma felicia fiona florence frances francesca franziska"
        " frida gabriela gabrielle gail galina gemma georgia geraldine gina ginger giorgia giulia gladys gloria grace"
        " greta gretchen gwen hanna hannah harriet hazel heather heidi helen helena helene helga hilary hilda hillary"
        " holly ida ilaria imogen ines inga ingrid irene irina iris isabel isabella isabelle ivana jacqueline jane"
        " janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne josephine joy joyce"
        " juana judith judy julia juliana julie juliet june justine kaja kamala karen karin karolina kate katerina"
        " kateryna katharina katherine kathleen kathryn kathy katie katrin kay kayla keiko kelly khadija kirsten"
        " kristen kristina ksenia lana larisa larissa laura lauren layla lea leah leila lena leslie lidia lila lilian"
        " liliana lillian lily linda lisa liz liza lorena lorraine louise lucia lucie lucy luisa lydia lyudmila"
        " madeleine magdalena maggie maia malala manuela mara margaret margarita margot maria mariam mariana marianne"
        " marie marina marine marion marjorie marlene marta martha martina mary maryam matilda maureen maya megan"
        " melania melanie melissa mercedes mette mia michaela michelle mila mildred miranda miriam moira molly mona"
        " monica monika nadezhda nadia nadine nancy naomi natalia natalie natalya natasha nicola nicole nikki nina"
        " nora norma oksana olena olga olha olivia oxana pamela patricia paula pauline peggy penelope penny petra"
        " phyllis polina priya rachel raisa ramona raquel rebecca regina renata renee rhonda rita roberta rosa"
        " rosalind rose rosemary roxana ruth sabine sabrina sally samantha sandra sanna sara sarah sasha selma shannon"
        " sharon sheila shirley silvia simone sinead sofia sonia sonja sophia sophie stacey stella stephanie sue susan"
        " susana susanna suzanne svetlana sylvia tamara tammy tania tanya tara tatiana tatyana teresa tereza tessa"
        " theresa therese tina tracy ulrike ursula valentina valerie vanessa vera verena veronica veronika vicky"
        " victoria viktoria viola violet virginia vivian wendy wilma yana yekaterina yelena yolanda yulia yuliya"
        " yvette yvonne zainab zara zoe zsofia zuzana".split()
    )
    - _NAMES_OF_MEN
)
_SLAVIC_WOMEN = ("ova", "eva", "ina", "skaya", "ska", "cka", "skaia", "ayeva", "yeva")
_SLAVIC_MEN = ("ov", "ev", "yev", "sky", "skiy", "skyi", "ski", "enko")
_GIVEN_TO_MEN = ("slaw", "slav", "mir", "berto", "nando", "ardo", "aldo")  # Jaroslaw, Casimir, Humberto
_NO_DECOMPOSITION = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss"})


def of_word(word: str) -> str:
    """``m``, ``f`` or nothing, as far as a title or a kinship says."""
    word = word.rstrip(".").lower()
    return "m" if word in _MEN else "f" if word in _WOMEN else ""


def of_name(name: str) -> str:
    """The same of a person's name: by its title, its given name, or, where both are Slavic, its surname."""
    words = _without_accents(name.lower()).split()
    told = of_word(words[0])
    if told or len(words) < 2:
        return told
    given = words[0].split("-")[0]
    if told := _of_given(given):
        return told
    if given.endswith("a") and words[-1].endswith(_SLAVIC_WOMEN):
        return "f"
    return "m" if words[-1].endswith(_SLAVIC_MEN[:5]) else ""


@lru_cache(maxsize=1024)
def _of_given(given: str) -> str:
    """The same of a given name, or of its forms in other languages where these agree."""
    for forms in ({given}, GIVEN_FORMS.get(given, frozenset())):
        men, women = bool(_NAMES_OF_MEN & forms), bool(_NAMES_OF_WOMEN & forms)
        if men != women:
            return "m" if men else "f"
    return "m" if given.endswith(_GIVEN_TO_MEN) else ""


def _without_accents(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.translate(_NO_DECOMPOSITION))
    return "".join(character for character in plain if not unicodedata.combining(character))
