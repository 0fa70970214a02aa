"""Names: what is one, of which kind, and which mentions mean the same."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from copydesk.model.document import NameKind
from copydesk.model.page import Page
from copydesk.reading.names import FoundNames, read_names
from copydesk.reading.parse import parse
from copydesk.register.register import Register

PERSON, BODY, PLACE, GROUP = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.GROUP


@pytest.fixture
def read(nlp: Language, fictional_register: Register):
    return lambda text: read_names(parse(Page(text), nlp), fictional_register)


def kinds(found: FoundNames) -> dict[str, NameKind]:
    return {name.text: name.kind for name in found.names}


def entity_of(found: FoundNames, text: str) -> str:
    return found.entities[next(n.entity for n in found.names if n.text == text)].name


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Fredonian Defence Minister Ko Swanju Tal spoke.", "Ko Swanju Tal"),
        ("President Otilia Marensky's plan failed.", "Otilia Marensky"),
        ("Minister of Finance and Trade Otilia Marensky spoke.", "Otilia Marensky"),
        ("Defence Minister Gen. Bela Korvin spoke.", "Bela Korvin"),
        ("The lawyer Ana de la Vega spoke.", "Ana de la Vega"),
        ("Governor of Upper Marrow Salman bin Sultan Al Saud spoke.", "Salman bin Sultan Al Saud"),
        ("Fredonian Governor Sultan bin Salman spoke.", "Sultan bin Salman"),
        ("Fredonian President Ahmed ash-Sharaa spoke.", "Ahmed ash-Sharaa"),
        ("Fredonian President Hassan Rida’ al-Murri spoke.", "Hassan Rida’ al-Murri"),
        ("Fredonian President Hassan Rida’s al-Murri plan failed.", "Hassan Rida"),
        ("Fredonian Governor Abdulaziz Al ash-Sheikh spoke.", "Abdulaziz Al ash-Sheikh"),
        ("Defence Minister Vitoria Francisca Lopes de Barros Neto spoke.", "Vitoria Francisca Lopes de Barros Neto"),
        ("President Omar al-Hadrani spoke.", "Omar al-Hadrani"),
        ("President Yun Dae-hak spoke.", "Yun Dae-hak"),
        ("Senator Miles P. Harkin Jr. spoke.", "Miles P. Harkin Jr."),
        ("Foreign Minister Jean-Luc Pirard spoke.", "Jean-Luc Pirard"),
        ("Mr Ebenezer Quaile spoke.", "Ebenezer Quaile"),
        ("President Peter Major spoke.", "Peter Major"),
    ],
)
def test_the_capitals_after_a_title_are_a_person(read, text: str, person: str) -> None:
    assert kinds(read(text))[person] is PERSON


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It hit the Fredonian Transport Ministry.", "Fredonian Transport Ministry", BODY),
        ("It hit the Upper Marrow Oblast National Guard.", "Upper Marrow Oblast National Guard", BODY),
        ("It hit the Ministry of Public Works.", "Ministry of Public Works", BODY),
        ("It hit the People's Libration Army.", "People's Libration Army", BODY),
        ("He owns Brackwater Holdings.", "Brackwater Holdings", BODY),
        ("They went to Fredonia.", "Fredonia", PLACE),
        ("They crossed the Tarn River.", "Tarn River", PLACE),
        ("They met Fredonian troops.", "Fredonian", GROUP),
        ("They met Fredonians.", "Fredonians", GROUP),
    ],
)
def test_heads_and_the_register_tell_the_kind(read, text: str, name: str, kind: NameKind) -> None:
    assert kinds(read(text))[name] is kind


def test_a_title_parts_place_and_person(read) -> None:
    found = read("On Monday Upper Marrow Governor Leopold Hinstermann met Sylvanian President Hector Valdane.")
    assert [name.text for name in found.names] == [
        "Upper Marrow", "Leopold Hinstermann", "Sylvanian", "Hector Valdane",
    ]  # fmt: skip


def test_a_body_inside_a_title_is_a_name(read) -> None:
    found = read("National Guard Director Piet Lauder spoke.")
    assert kinds(found)["Piet Lauder"] is PERSON


def test_words_that_begin_a_sentence_are_no_names(read) -> None:
    assert kinds(read("Yesterday Otilia Marensky spoke. Nobody came. However, it rained.")) == {
        "Otilia Marensky": PERSON
    }


def test_months_and_weekdays_are_no_names(read) -> None:
    assert "Monday" not in kinds(read("In October, on Monday, Otilia Marensky spoke."))


def test_surname_full_name_and_possessive_are_one_person(read) -> None:
    found = read("President Otilia Marensky spoke. Marensky's aides left. Then Ms Marensky left, too.")
    assert {name.entity for name in found.names if name.kind is PERSON} == {0}
    assert found.entities[0].name == "Otilia Marensky"


def test_a_family_name_that_stands_first_is_joined(read) -> None:
    found = read("Leader Ko Swanju Tal spoke in Fredograd. Ko said little.")
    assert entity_of(found, "Ko") == "Ko Swanju Tal"


def test_two_people_of_one_surname_stay_two(read) -> None:
    found = read("President Otilia Marensky and the lawyer Viktor Marensky met. Viktor Marensky left.")
    assert len({name.entity for name in found.names if name.kind is PERSON}) == 2


def test_initials_and_middle_names_are_the_same_person(read) -> None:
    found = read("President Otilia Ruth Marensky spoke. Later President O. Marensky and Otilia Marensky left.")
    assert len({name.entity for name in found.names if name.kind is PERSON}) == 1


def test_the_entity_has_its_record(read) -> None:
    found = read("President Otilia Marensky spoke in Fredograd.")
    assert [entity.records for entity in found.entities] == [("otilia-marensky",), ("fd/fredograd",)]


def test_a_name_has_one_kind_on_a_page(read) -> None:
    found = read("The lawyer Gaston Umbrell spoke. Umbrell left. It was Umbrell who won. In Umbrell they trust.")
    assert {name.kind for name in found.names if name.text == "Umbrell"} == {PERSON}


@pytest.mark.parametrize("headline", ["Governor Hinstermann Reveals Plan During Meeting With Marensky",
                                      "GOVERNOR HINSTERMANN REVEALS PLAN DURING MEETING WITH MARENSKY"])  # fmt: skip
def test_headlines_carry_names_over_from_the_text(read, headline: str) -> None:
    text = f"{headline}\n\nUpper Marrow Governor Leopold Hinstermann met President Otilia Marensky on Monday."
    found = read(text)
    in_headline = [name for name in found.names if name.span.start < len(headline)]
    assert [name.text.title() for name in in_headline] == ["Hinstermann", "Marensky"]
    assert {found.entities[name.entity].name for name in in_headline} == {"Leopold Hinstermann", "Otilia Marensky"}


def test_a_short_form_in_brackets_is_introduced(read) -> None:
    found = read("The Fredonian Sugar Board (FSB) met. The FSB was angry.")
    assert len(found.abbreviations) == 1
    assert not found.abbreviations[0].short_first
    assert entity_of(found, "FSB") == "Fredonian Sugar Board"


def test_a_short_form_may_stand_first(read) -> None:
    text = "Helpers came from MZP (the Fredonian Emergency Situations Ministry) at once."
    (abbreviation,) = read(text).abbreviations
    assert abbreviation.short_first
    assert abbreviation.long.of(text) == "Fredonian Emergency Situations Ministry"
    assert abbreviation.short.of(text) == "MZP"


@pytest.mark.parametrize(
    "introduced",
    ["The Border Control Service, or BCS, is old.", "The Border Control Service, widely known as BOKON, is old."],
)
def test_a_short_form_may_be_introduced_in_words(read, introduced: str) -> None:
    short = "BCS" if "BCS" in introduced else "BOKON"
    found = read(f"{introduced} Many fear the {short}.")
    assert [found.entities[n.entity].name for n in found.names if n.text == short] == ["Border Control Service"] * 2


def test_another_body_behind_or_is_no_short_form(read) -> None:
    assert not read("Ask the Border Control Service, or NATO, if you dare.").abbreviations


def test_a_surname_with_a_hyphen_is_the_person_named_in_full(read) -> None:
    found = read("Governor Abba Tumen-Gaya watched. Senator Rabiu Orst and Tumen-Gaya have not spoken since.")
    assert entity_of(found, "Tumen-Gaya") == "Abba Tumen-Gaya"


@pytest.mark.parametrize("line", ["WORLD NEWS", "Local News", "Sports & Culture"])
def test_a_line_of_a_menu_names_nobody(read, line: str) -> None:
    found = read(f"{line}\nPresident Otilia Marensky spoke in the rain.")
    assert [name.text for name in found.names] == ["Otilia Marensky"]


def test_plain_words_in_brackets_are_no_short_form(read) -> None:
    assert read("The Sugar Board (which met on Monday) and the Grain Board (Fredograd) spoke.").abbreviations == ()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("ABc dé-'’.,()“\n\u200b\u0301😀ЖЯ🇺🇳"), min_size=1, max_size=60))
def test_every_span_is_the_words_of_its_name(nlp: Language, fictional_register: Register, scrap: str) -> None:
    text = f"President {scrap} met Fredonian Defence Minister Bela Korvin ({scrap})."
    found = read_names(parse(Page(text), nlp), fictional_register)
    assert all(name.span.of(text) == name.text and name.text.strip() for name in found.names)
    assert all(0 <= name.entity < len(found.entities) for name in found.names)
    assert [name.span for name in found.names] == sorted(name.span for name in found.names)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Men of Fredogvardia and the Upper Marrow Navy came.", ["Fredogvardia", "Upper Marrow Navy"]),
        (
            "The Ministry of Roads and the Ministry of Public Works met.",
            ["Ministry of Roads", "Ministry of Public Works"],
        ),
        ("The Ministry of Roads and Public Works met.", ["Ministry of Roads and Public Works"]),
    ],
)
def test_bodies_joined_by_and_are_two_names_where_each_is_a_body(read, text: str, bodies: list[str]) -> None:
    assert [name.text for name in read(text).names] == bodies


def test_a_surname_alone_means_who_was_last_named_in_full_with_it(read) -> None:
    text = "The lawyer Ana Veltrop spoke. The actor Udo Veltrop came. Veltrop left. Ana Veltrop sat. Veltrop ran."
    found = read(text)
    people = [found.entities[name.entity].name for name in found.names]
    assert people == ["Ana Veltrop", "Udo Veltrop", "Udo Veltrop", "Ana Veltrop", "Ana Veltrop"]


def test_a_surname_before_its_full_name_means_the_next_one(read) -> None:
    found = read("Mr Veltrop left early. The lawyer Ana Veltrop stayed. The actor Udo Veltrop came.")
    assert entity_of(found, "Veltrop") == "Ana Veltrop"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Udo von der Brack spoke. Von der Brack left.", ["Udo von der Brack", "Von der Brack"]),
        ("Ana Tal-Moss spoke. Tal-Moss left.", ["Ana Tal-Moss", "Tal-Moss"]),
        ("Omar al-Hadrani spoke. Al-Hadrani left.", ["Omar al-Hadrani", "Al-Hadrani"]),
        ("Kim Ha-neul is here. Kim Ha-neul left.", ["Kim Ha-neul", "Kim Ha-neul"]),
        ("Fredonia agreed. Fredonian troops left.", ["Fredonia", "Fredonian"]),
        ("Fredonian troops left. Fredonia agreed.", ["Fredonian", "Fredonia"]),
    ],
)
def test_these_are_one(read, text: str, mentions: list[str]) -> None:
    found = read(text)
    assert [name.text for name in found.names] == mentions
    assert len({name.entity for name in found.names}) == 1


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("Udo Veltropov spoke. Veltrapov left.", "Veltrapov"),
        ("Udo Veltropov spoke. Udo Veltropow left.", "Udo Veltropow"),
    ],
)
def test_another_spelling_of_somebody_is_linked_to_them_and_not_joined(read, text: str, variant: str) -> None:
    entities = read(text).entities
    odd = next(entity for entity in entities if entity.name == variant)
    assert odd.variant_of is not None
    assert entities[odd.variant_of].name == "Udo Veltropov"


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Veltropov spoke. Ivana Veltropova left.",
        "Udo Veltropov spoke. Ana Veltrapov left.",
        "Udo Brack spoke. Mr Bruck left.",
    ],
    ids=["a family", "another given name", "short surnames"],
)
def test_these_are_nobody_s_other_spelling(read, text: str) -> None:
    assert [entity.variant_of for entity in read(text).entities] == [None, None]


def test_a_long_list_of_joined_bodies_is_read(read) -> None:
    assert read("The " + " and the ".join(["Fredograd Army"] * 600) + " met.").names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It grew, said Ionut Varga, chief economist at Norlund Capital.", "Ionut Varga", PERSON),
        ("His daughter, Inmara, a teacher in Tarn, begged him.", "Inmara", PERSON),
        ("He lives in the Calle Ancha.", "Calle Ancha", PLACE),
    ],
)
def test_the_words_around_an_unknown_name_tell_its_kind(read, text: str, name: str, kind: NameKind) -> None:
    assert kinds(read(text))[name] is kind


def test_a_long_form_has_what_is_joined_to_its_front(read) -> None:
    text = "We teach Information and Communication Technology (ICT) here."
    (abbreviation,) = read(text).abbreviations
    assert abbreviation.long.of(text) == "Information and Communication Technology"


def test_an_article_after_an_abbreviation_is_no_part_of_a_name(read) -> None:
    found = read("They landed in Washington D.C. The team of six had been denied visas.")
    assert not any(name.text.endswith("The") for name in found.names)


def test_no_sum_of_money_is_a_name(read) -> None:
    assert not read("He was released on US$ 20,000 bail.").names


def test_the_people_of_a_byline_are_names(read) -> None:
    found = read("It rained all day.\n\n(Reporting by Ana Brack in Tarn; Editing by Miles Harkin)")
    assert {"Ana Brack", "Miles Harkin"} <= kinds(found).keys()


def test_a_section_mark_beside_the_day_names_nobody(read) -> None:
    assert not read("Dec 2, 2025 World News\n\nIt rained all day.").names


def test_the_first_of_two_surnames_may_stand_alone(read) -> None:
    found = read("It was Ana Reyes Marlin, 78, who spoke. Mrs. Reyes makes shoes.")
    assert entity_of(found, "Reyes") == "Ana Reyes Marlin"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She leads the Prairie Growers' Alliance.", "Prairie Growers' Alliance", BODY),
        ("He told Tarn Coroner's Court.", "Tarn Coroner's Court", BODY),
        ("They met on Parliament Hill.", "Parliament Hill", PLACE),
    ],
)
def test_a_possessive_may_be_part_of_a_name(read, text: str, name: str, kind: NameKind) -> None:
    assert kinds(read(text))[name] is kind


def test_what_is_told_by_a_number_is_no_name(read) -> None:
    assert not read("That is what Article III demands in Case 22-506.").names
