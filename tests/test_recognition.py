import pytest

from copydesk.recognition import foreign_language, foreign_script

ENGLISH = "The minister told reporters on Monday that the government had no plans for new taxes this year. "
GERMAN = (
    "Der Minister hat am Montag vor Journalisten gesagt, dass die Regierung in diesem Jahr keine neuen Steuern plane. "
)
RUSSIAN = "Министр сказал журналистам в понедельник, что в этом году правительство не планирует новых налогов. "
KOREAN = "장관은 월요일 기자들에게 정부가 올해 새로운 세금을 계획하고 있지 않다고 말했다. "


@pytest.mark.parametrize(
    "text", [ENGLISH, ENGLISH * 200, ENGLISH * 3 + RUSSIAN, "", "Kim Jong Un", "Да", "12 345", "😀" * 99]
)
def test_english_and_what_cannot_be_told_pass(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(
    ("text", "language"), [(GERMAN * 2, "de"), (RUSSIAN * 3, "ru"), (KOREAN * 5, "ko"), (GERMAN * 300, "de")]
)
def test_what_is_plainly_another_language_is_named(text: str, language: str) -> None:
    assert foreign_language(text) == language


def test_a_name_list_is_no_other_language() -> None:
    names = (
        "Belousov Gerasimov Syrskyi Zelenskyy Fedorov Starovoit Lavrov Zakharova Peskov Medvedev Ushakov Khinshtein "
    )
    assert foreign_language(names * 3) is None


def test_scripts() -> None:
    assert foreign_script(RUSSIAN)
    assert not foreign_script(GERMAN)
    assert not foreign_script("Да")
