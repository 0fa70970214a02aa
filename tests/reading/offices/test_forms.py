"""Offices: who is given which one, in all the forms of news; and forms that give none."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.document import Standing
from copydesk.model.interval import Interval
from copydesk.model.page import Page
from copydesk.reading.names import read_names
from copydesk.reading.offices import read_offices
from copydesk.reading.parse import parse
from copydesk.register.register import Register

CURRENT, ACTING, FORMER, ELECT = Standing.CURRENT, Standing.ACTING, Standing.FORMER, Standing.ELECT


#: Title, place, holder and standing, and the sentences that give them.
FORMS = {
    ("defence minister", "fd", "Kasimir Beldenov", CURRENT): (
        "Fredonian Defence Minister Kasimir Beldenov spoke.",
        "Fredonia's defence minister, Kasimir Beldenov, spoke.",
        "Kasimir Beldenov, Fredonia's defence minister, spoke.",
        "Kasimir Beldenov (Fredonia's defence minister) spoke.",
        "The talks were led by Kasimir Beldenov, Fredonia's defence minister, Interfax reported.",
        "The talks were led by Kasimir Beldenov, the defence minister of Fredonia, the Marrow Post wrote.",
        "The defence minister of Fredonia, Kasimir Beldenov, spoke.",
        "Kasimir Beldenov, the defence minister of the Sylvanian-backed self-proclaimed Fredonia, spoke.",
        "In May 2025 Fredonian Defence Minister Kasimir Beldenov spoke.",
        "In Sylvania, the defence minister of Fredonia, Kasimir Beldenov, spoke.",
        "Defence Minister of Fredonia Kasimir Beldenov spoke.",
        "The defence minister of the small northern nation of Fredonia, Kasimir Beldenov, spoke.",
        "Defence Minister Kasimir Beldenov of Fredonia spoke.",
        "Fredonia's defence minister, Dr Kasimir Beldenov, spoke.",
        "Fredonia's defence minister, Fredonian General Kasimir Beldenov, spoke.",
        "They asked Fredonia's defence minister, Lt. Gen. Kasimir Beldenov, for lunch.",
        "Winter will be hard, Fredonia's defence minister, Kasimir Beldenov, said.",
        "Winter will be hard, the defence minister of Fredonia, Kasimir Beldenov, told reporters.",
        "They asked Fredonia's defence minister, Field Marshal Kasimir Beldenov, for lunch.",
        "Kasimir Beldenov, the Fredonian defence minister, and his deputy spoke.",
        "Fredonian defence minister Maj. Gen. Kasimir Beldenov spoke.",
        "Kasimir Beldenov is the defence minister of Fredonia.",
        "They flew to Fredonia, whose defence minister, Kasimir Beldenov, spoke.",
        "They flew to Fredonia, whose defence minister is Kasimir Beldenov, and spoke.",
        "The defence minister of Fredonia is Lt. Gen. Kasimir Beldenov.",
        "Kasimir Beldenov, who is Fredonia's defence minister, spoke.",
        "Fredonia's Kasimir Beldenov, the defence minister, spoke.",
        "Fredonia sent four ships, its defence minister Kasimir Beldenov said.",
    ),
    ("defence minister", "fd", "Kasimir Beldenov", ACTING): (
        "Acting Fredonian Defence Minister Kasimir Beldenov spoke.",
        "Fredonia's acting defence minister, Kasimir Beldenov, spoke.",
    ),
    ("president", "fd", "Otilia Marensky", CURRENT): ("Otilia Marensky, 61, the Fredonian president, spoke.",),
    ("president", "fd", "Rufus Bracken", FORMER): (
        "Former Fredonian President Rufus Bracken spoke.",
        "Fredonia's then-president Rufus Bracken spoke.",
        "Fredonian ex-president Rufus Bracken spoke.",
        "Rufus Bracken was the president of Fredonia.",
        "Rufus Bracken, once the Fredonian president, spoke.",
        "Rufus Bracken, the Fredonian president at the time, spoke.",
        "Her predecessor as Fredonian president, Rufus Bracken, spoke.",
    ),
    ("president", "fd", "Ugo Marsch", ELECT): (
        "Fredonian President-elect Ugo Marsch spoke.",
        "Ugo Marsch could become Fredonian president.",
    ),
    ("gov.", "fd/upper-marrow", "Leopold Hinstermann", CURRENT): ("Upper Marrow Gov. Leopold Hinstermann spoke.",),
    ("governor", "fd/upper-marrow", "Leopold Hinstermann", CURRENT): (
        "The governor of the border region of Upper Marrow, Leopold Hinstermann, spoke.",
        "The governor of Fredonia's border region of Upper Marrow, Leopold Hinstermann, spoke.",
        "Leopold Hinstermann, the governor of the western Fredonian region of Upper Marrow, spoke.",
    ),
    ("security council secretary", "fd", "Casper Ludenrick", CURRENT): (
        "Fredonian Security Council Secretary Casper Ludenrick spoke.",
    ),
    ("deputy prime minister", "fd", "Petra Sandoval", CURRENT): (
        "Fredonian Deputy Prime Minister Petra Sandoval spoke.",
    ),
    ("first deputy defence minister", "fd", "Ivo Plank", CURRENT): (
        "Fredonian First Deputy Defence Minister Ivo Plank spoke.",
    ),
}


@pytest.mark.parametrize(("expected", "text"), [(form, text) for form, texts in FORMS.items() for text in texts])
def test_an_office_is_read_in_this_form(read, expected: tuple[str, str, str, Standing], text: str) -> None:
    mention = next(m for m in read(text) if m.holder)
    assert (mention.title.lower(), mention.of, mention.holder.text, mention.standing) == expected
    assert mention.of_stated


@pytest.mark.parametrize(
    "text",
    [
        "After meeting the Fredonian president, Hector Valdane flew home.",
        "Hector Valdane, the Fredonian president and the Fredonian premier met.",
        "Rumours that Hector Valdane is the Fredonian president are false.",
        "Hector Valdane is not the Fredonian president.",
        "In the novel, Fredonian President Lucius Bell is kidnapped.",
        "The film follows Fredonian President Lucius Bell.",
        "Ewald Prinz portrays Fredonian President Lucius Bell.",
        "They asked Fredonia's president, Sylvanian General Lucius Bell, for lunch.",
    ],
)
def test_no_office_is_given_here(read, text: str) -> None:
    assert not [m for m in read(text) if m.holder and m.of == "fd"]


@pytest.mark.parametrize(
    "text",
    [
        "Fredonian President Lucius Bell urged residents not to film the air defences.",
        "Fredonian President Lucius Bell portrayed the strike as a success.",
        "The residence of the President of Fredonia Lucius Bell was hit.",
        "In the office of the President of Fredonia Lucius Bell a lamp burns.",
        "The Fredonian president, Otilia Marenksy, and the head of the assembly came.",  # near to who was it
    ],
)
def test_the_office_is_given_none_the_less(read, text: str) -> None:
    assert [m for m in read(text) if m.holder and m.of == "fd"]


@pytest.mark.parametrize(
    "text",
    [
        "The head of the Protocol Service of the President of Fredonia Lucius Bell arrived.",
        "Deputy head of the secretariat of the President of Fredonia Lucius Bell spoke.",
    ],
)
def test_the_head_of_a_president_s_own_body_is_not_the_president(read, text: str) -> None:
    assert not [m for m in read(text) if m.holder and m.title == "President"]


@pytest.mark.parametrize(
    "text",
    [
        "Fredonian Chess Federation President Ugo Marsch spoke.",
        "The president of Brackwater Holdings, Ugo Marsch, spoke in Fredonia.",
        "Self-proclaimed president Ugo Marsch fled Fredonia.",
        "Fredonian opposition leader Ugo Marsch spoke.",
        "Sylvanian Fredonian President Ugo Marsch spoke.",
        "North Fredonian President Ugo Marsch spoke.",
        "Club president Ugo Marsch spoke in Fredonia.",
        "Pro-Fredonian president Ugo Marsch spoke.",
        "Ugo Marsch, regional president of Fredonia, spoke.",
        "Ugo Marsch, a guild president of Fredonia, spoke.",
        "The governor of the occupied region of Upper Marrow, Ugo Marsch, spoke.",
        "The president of the small nation of Fredonia's chess union, Ugo Marsch, spoke.",
    ],
)
def test_another_office_is_not_taken_for_the_country_s(read, fictional_register: Register, text: str) -> None:
    for mention in read(text):
        if mention.holder and mention.of:
            assert fictional_register.office(mention.title, of=mention.of) is None


def test_the_country_comes_from_the_words_before(read) -> None:
    mention = read("They met a delegation of Fredonian troops, led by Deputy Defence Minister Ivo Plank.")[-1]
    assert (mention.of, mention.of_stated) == ("fd", False)


def test_the_country_comes_from_the_same_office_elsewhere(read) -> None:
    mentions = read(
        "Governor Hinstermann Reveals Plan At Long Meeting\n\nUpper Marrow Governor Leopold Hinstermann met us."
    )
    assert [(m.of, m.of_stated) for m in mentions] == [("fd/upper-marrow", False), ("fd/upper-marrow", True)]


def test_the_date_of_the_sentence_is_the_office_s(read) -> None:
    mention = read("On October 1st, Fredonian Defence Minister Kasimir Beldenov declared it.")[0]
    assert mention.when == Interval.day(date(2025, 10, 1))


def test_a_date_of_something_else_is_not(read) -> None:
    mention = read("Fredonian Defence Minister Kasimir Beldenov recalled the 2014 revolution.")[0]
    assert mention.when is None


def test_an_office_without_a_name_is_told_too(read) -> None:
    (mention,) = read("The Fredonian defence minister left early.")
    assert (mention.title, mention.of, mention.holder) == ("defence minister", "fd", None)


def test_words_of_office_are_the_span(read) -> None:
    text = "On Monday Fredonian Defence Minister Kasimir Beldenov spoke."
    assert read(text)[0].span.of(text) == "Fredonian Defence Minister"


@pytest.mark.parametrize(
    ("text", "span", "title", "of", "holder"),
    [
        ("New York Governor Kathy Hochul spoke.", "New York Governor", "Governor", "us/new-york", "Kathy Hochul"),
        ("New York Mayor Eric Adams spoke.", "New York Mayor", "Mayor", "us/new-york-city", "Eric Adams"),
        ("Ukrainian Commander-in-Chief Oleksandr Syrskyi came.", "Ukrainian Commander-in-Chief", "Commander-in-Chief",
         "ua", "Oleksandr Syrskyi"),
        ("The head of the Kharkiv regional military administration Oleh Syniehubov spoke.",
         "head of the Kharkiv regional military administration", "head", "ua/kharkiv-oblast-administration",
         "Oleh Syniehubov"),
        ("The head of the Kharkiv regional military administration, Oleh Syniehubov, spoke.",
         "head of the Kharkiv regional military administration", "head", "ua/kharkiv-oblast-administration",
         "Oleh Syniehubov"),
    ],
)  # fmt: skip
def test_an_office_of_the_shipped_register_is_read(
    nlp: Language, register: Register, text: str, span: str, title: str, of: str, holder: str
) -> None:
    parsed = parse(Page(text), nlp)
    (mention,) = read_offices(parsed, read_names(parsed, register), (), register)
    assert (mention.span.of(text), mention.title, mention.of) == (span, title, of)
    assert mention.of_stated
    assert mention.holder is not None
    assert mention.holder.text == holder


@pytest.mark.parametrize(
    ("text", "title", "holder"),
    [
        ("Lt. Gov. Steve Dahl backs it.", "Lt. Gov.", "Steve Dahl"),
        ("Gov. Ann Ray and Lt. Gov. Steve Dahl back it.", "Lt. Gov.", "Steve Dahl"),
    ],
)
def test_a_rank_cut_short_belongs_to_its_office(read, text: str, title: str, holder: str) -> None:
    assert (title, holder) in [(office.title, office.holder.text) for office in read(text) if office.holder]


def test_the_governor_is_the_one_named_before(read) -> None:
    *_, mention = read("Upper Marrow Governor Leopold Hinstermann met us.\n\nThe governor left early.")
    assert (mention.holder, mention.of, mention.of_stated) == (None, "fd/upper-marrow", False)


def test_the_governor_is_nobody_in_particular_where_two_were_named(read) -> None:
    text = "Upper Marrow Governor Leopold Hinstermann met Governor Ida Moss.\n\nThe governor left early."
    assert read(text)[-1].of is None


@pytest.mark.parametrize(
    "text",
    [
        "The gallery thanked a major Hastings donor.",
        "They left at 8:30 PM Steve said.",
        "I thank Ana Lund, Madam Speaker, for this.",
    ],
)
def test_words_that_only_look_like_an_office_are_none(read, text: str) -> None:
    assert not [mention for mention in read(text) if mention.holder]
