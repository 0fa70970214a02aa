"""Bodies' names put into other words beside the letters that they are known by, on texts about what is on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.rules.names.acronym_mismatch import AcronymMismatch
from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.rule import Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a word that its letter does not stand for
        ("In Nairobi the Law Community of Kenya (LSK) went to court.", ["Law Community of Kenya"]),
        ("In Abuja the Christian Union of Nigeria (CAN) counted them.", ["Christian Union of Nigeria"]),
        # a word that no translator chooses, and the country behind
        ("In Moscow, the Federal Safety Service (FSB) has it.", ["Federal Safety Service"]),
        ("In Moscow, the Federal Security Bureau of Russia (FSB) has it.", ["Federal Security Bureau of Russia"]),
        ("In Moscow, the Federal Security Service of the Russian Federation (FSB) has it.", []),
        ("In Beijing, the Ministry of Public Security of China (MPS) has it.", []),
        ("In Kyiv, the Security Service of Ukraine (SBU) and the National Guard of Ukraine (NGU) have it.", []),
        ("In Oslo, the Norwegian Police Safety Service (PST) has it.", []),
        ("In Damascus, the UN Disengagement Watch Force (UNDOF) has it.", ["UN Disengagement Watch Force"]),
        ("In Gaza, the International Stability Force (ISF) has it.", ["International Stability Force"]),
        ("In Baghdad, the Iraqi Security Forces (ISF), in Beirut the Internal Security Forces (ISF) have it.", []),
        ("In Damascus, the UN Disengagement Observer Force (UNDOF) has it.", []),
        # two sorts of body that news does not tell apart
        ("Nigeria's Economic and Financial Crime Committee (EFCC) has it.", []),
        # with the body that stands before its last word
        (
            "The United Nations Transitional Force in Lebanon (UNIFIL) has it.",
            ["United Nations Transitional Force in Lebanon"],
        ),
        ("The Law Society of Kenya (LSK) and the Christian Association of Nigeria (CAN) met.", []),
        ("The Kenyan National Commission on Human Rights (KNCHR) counted them.", []),
        ("Nigeria's Economic and Financial Crimes Commission (EFCC) has it.", []),
        ("The Nigerian Economic & Financial Crimes Commission (EFCC) has it.", []),
        ("The Syrian Observatory on Human Rights (SOHR) counted them.", []),
        ("The UN Interim Force in Lebanon (UNIFIL) has it.", []),
        (
            "The United Nations Support Mission for Libya (UNSMIL) and the UN Assistance Mission in Iraq (UNAMI) met.",
            [],
        ),
        ("The Kenya Human Rights Commission (KHRC) has it.", []),
        ("Niger's National Council for the Salvation of the Fatherland (CNSP) has it.", []),  # French letters
        ("Turkey's National Intelligence Agency (MIT) has it.", []),
        ("Iran's Islamic Revolution Guards Corps (IRGC) has it.", []),
        ("The Lebanese Kataeb Party and the Lebanese Security Forces (LSF) have it.", []),
        ("Syria's Syrian National Army (SNA) has it.", []),
        ("Nigeria's National Democratic Coalition (NADECO) and the New Nigeria Peoples Party (NNPP) met.", []),
        ("Kenya's Orange Democratic Party (ODP) has it.", []),  # letters of its own
    ],
)
def test_a_word_replaced_beside_the_known_letters(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The World Organization of Health (WOH) warned them.", ["World Organization of Health (WOH)"]),
        ("The Kenyan Forces of Defence (KFD) helped.", ["Kenyan Forces of Defence (KFD)"]),
        ("The World Health Organization (WHO) and the Organisation of African Unity (OAU) met.", []),
        ("Mali's National Committee for the Salvation of the People (NCSP) has it.", []),
        ("The SADC (Southern African) Mission in the Democratic Republic of Congo (SAMIDRC) left.", []),
    ],
)
def test_a_name_turned_round_and_the_end_of_a_longer_one(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(AcronymMismatch(), text) == names
