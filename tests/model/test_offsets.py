from hypothesis import given
from hypothesis import strategies as st

from copydesk.model.offsets import Astrals

texts = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("😀𝔸👩🏽‍🚀é‏א\U0010ffff")), max_size=60
)


@given(texts)
def test_code_units_are_those_of_utf16(text: str) -> None:
    astrals = Astrals.of(text)
    for position in range(len(text) + 1):
        assert astrals.utf16(position) == len(text[:position].encode("utf-16-le")) // 2


@given(texts)
def test_every_code_unit_leads_back_or_stands_inside_a_character(text: str) -> None:
    astrals = Astrals.of(text)
    starts = {astrals.utf16(position): position for position in range(len(text) + 1)}
    for unit in range(astrals.utf16(len(text)) + 1):
        assert astrals.unicode(unit) == starts.get(unit)
