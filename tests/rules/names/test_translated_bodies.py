"""Bodies whose names were translated there and back, or in a way that nobody would choose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The US knew. The Central Intelligence Administration said so.", ["Central Intelligence Administration"]),
        ("In Texas the National Weather Bureau said so.", ["National Weather Bureau"]),
        ("The head of Britain's Secret Reconnaissance Service MI6 said so.", ["Secret Reconnaissance Service"]),
        ("In Washington the Federal Trade Committee said so.", ["Federal Trade Committee"]),
        ("In Washington the Drug Enforcement Agency said so.", []),  # as many write
        ("The US and Taiwan agreed. The Environmental Protection Administration said so.", []),  # Taiwan's
        ("The US and Pakistan agreed. The Federal Investigations Agency said so.", []),  # Pakistan's
        ("In the US, the National Security Committee and the National Safety Board met.", []),  # any country's
        ("In London the Metropolitan Police Force and in Washington the Metropolitan Police Department said so.", []),
        ("In Washington the House Committee on Armed Services and the Department of Public Security met.", []),
        ("In Washington the California Environmental Protection Agency and the Social Security Board met.", []),
        ("In Ireland, the Data Protection Authority met.", []),
        ("In Norway, the Food Safety Service and the Central Intelligence Service met.", []),
        ("In Washington the Federal Bureau of Investigations met.", []),
        ("In Denmark, the Defence Intelligence Agency met.", []),
    ],
)
def test_a_word_of_the_same_meaning_abroad(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Moscow, the Federal Security Bureau denied it.", ["Federal Security Bureau"]),
        ("The Investigative Commission of Russia denied it.", ["Investigative Commission of Russia"]),
        ("The Council of Safety of the UN met.", ["Council of Safety"]),
        ("In Russia, the Ministry of Inside Affairs denied it.", ["Ministry of Inside Affairs"]),
        ("Ukraine's Kyiv City War Administration denied it.", ["Kyiv City War Administration"]),
        (
            "The International Organization for Civilian Aviation met.",
            ["International Organization for Civilian Aviation"],
        ),
        ("In Tianjin the Shanghai Collaboration Organisation met.", ["Shanghai Collaboration Organisation"]),
        ("South Korea's National Information Service denied it.", ["National Information Service"]),
        ("Iran's Supreme National Safety Council denied it.", ["Supreme National Safety Council"]),
        ("In Iran the Nuclear Safety Centre, in Israel the War Cabinet, in Iraq the Joint Operations Command met.", []),
        ("The NATO Military Commission met.", ["NATO Military Commission"]),
        ("The UN Human Rights Committee, the JCPOA Joint Commission and the EU Military Committee met.", []),
        ("The UN Statistical Commission and the Inter-American Committee Against Terrorism met.", []),
        ("Egypt's State Information Service and Korea's National Information Resources Service denied it.", []),
        ("In Ukraine the Joint Staff and the Joint Forces Command met in extreme weather.", []),
        ("The Federal Security Agency of Germany denied it in Moscow.", []),
        ("In Washington, the National Safety Council and the Department of War denied it.", []),
        ("In Baku the State Customs Committee, in Kyiv the State Customs Service denied it.", []),
        ("In Moscow the Central Election Committee denied it, and the Supreme Soviet of 1993 is remembered.", []),
        ("The Supreme Soviet of Ukraine voted in 1990; the Popular Front of Latvia won.", []),
        ("In Russia the Federal Migration Service, the Federal Space Agency and the Federal Customs Service met.", []),
        ("The UN Security Council signed the Nuclear Safety Convention.", []),
        ("In Moscow the State Defence Committee and the Defence Committee of the Duma met.", []),
        ("In Russia the Investigation Department and the National Security Service met.", []),
        ("In Kyiv the National Security Committee and the State Security Administration met.", []),
        ("In Minsk the State Committee on Science and the Security Council of Belarus met.", []),
    ],
)
def test_a_word_that_no_translator_chooses(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names
