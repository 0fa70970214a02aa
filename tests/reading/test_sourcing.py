"""Claims whose source is hidden: what is read as such, and who is found to be named for it after all."""

from __future__ import annotations

import pytest

from copydesk.model.page import Page
from copydesk.reading.reader import Reader


@pytest.fixture(scope="session")
def sourcings(nlp, register):
    reader = Reader(nlp, register)

    def found(text: str) -> list[tuple[str, str, bool]]:
        """Each mention's kind, words, and whether somebody is named for it."""
        document = reader.read(Page(text))
        return [(str(s.kind), s.span.of(text), s.named_by is not None) for s in document.sourcings]

    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Analysts suggest that the deal will fail.", "Analysts suggest"),
        ("The deal, analysts suggest, will fail.", "analysts suggest"),
        ("This is a deal that experts believe will fail.", "experts believe"),
        ("Experts say the river will rise.", "Experts say"),
        ("Observers note a change of tone.", "Observers note"),
        ("Critics argue that the law goes too far.", "Critics argue"),
        ("Officials emphasize that the plan is sound.", "Officials emphasize"),
        ("Western officials have claimed that the plan is unsound.", "Western officials have claimed"),
        ("Some say the plan is unsound.", "Some say"),
        ("Many believe that the plan is unsound.", "Many believe"),
        ("Others argue that it is sound.", "Others argue"),
        ("It is believed that the plan was written in haste.", "It is believed"),
        ("It has long been rumoured that he will go.", "It has long been rumoured"),
        ("The move is widely seen as a defeat.", "is widely seen"),
        ("He is said to own three houses.", "is said"),
        ("According to reports, he owns three houses.", "According to reports"),
        ("He owns three houses, according to media reports.", "according to media reports"),
        ("He owns three houses, according to Western officials.", "according to Western officials"),
        ("Reports suggest that he owns three houses.", "Reports suggest"),
        ("Sources say he owns three houses.", "Sources say"),
        ("The claim has been echoed by pro-government commentators.", "echoed by pro-government commentators"),
        ("The vote was described by observers as a farce.", "described by observers"),
        ("Insiders told of chaos, and supporters insist that all is well.", "supporters insist"),
        ("Military analysts warn that the winter will be hard.", "Military analysts warn"),
        ("Sources close to the Kremlin suggest that he will go.", "Sources close to the Kremlin suggest"),
        ("People familiar with the matter say he will go.", "People familiar with the matter say"),
        ("Insiders at the bank said that he will go.", "Insiders at the bank said"),
        ("One expert warned that it would fail.", "One expert warned"),
        (
            "He denied it, according to a source familiar with the talks.",
            "according to a source familiar with the talks",
        ),
        ("The vote raised eyebrows among foreign observers, who see a trap.", "foreign observers, who see"),
        ("The vote has fuelled talk among tax experts, who argue that it is void.", "tax experts, who argue"),
        ("The vote drew doubts from independent analysts who noted a gap.", "independent analysts who noted"),
        ("One source close to the Treasury confirmed that he will go.", "One source close to the Treasury confirmed"),
        ("Sources close to the talks claim that he will go.", "Sources close to the talks claim"),
        ("The paper's anonymous sources suggest that he will go.", "The paper's anonymous sources suggest"),
        ("Initial accounts suggest that he has left.", "Initial accounts suggest"),
        ("According to leaked documents, he owns three houses.", "According to leaked documents"),
        ("Internal memos suggest that he owns three houses.", "Internal memos suggest"),
        (
            "No figures were given, but sources close to the Danish navy indicated that ten ships had sailed.",
            "sources close to the Danish navy indicated",
        ),
        (
            "Privileged access to the ministry's internal letters suggests that he has left.",
            "Privileged access to the ministry's internal letters suggests",
        ),
        ("A source close to the Treasury confirmed that he will go.", "A source close to the Treasury confirmed"),
        ("The sale was later confirmed by a senior navy source.", "confirmed by a senior navy source"),
        ("The plan was met with doubt by some analysts, who question its cost.", "some analysts, who question"),
        ("Officials see the vote as a success.", "Officials see"),
        ("Many people see the vote as a threat.", "Many people see"),
        ("It drew protest from critics, who oppose the dam.", "critics, who oppose"),
        ("Maria Lopez left on Thursday. Analysts suggest that the deal will fail.", "Analysts suggest"),
        ("Officials have since claimed that the plan is sound.", "Officials have since claimed"),
        ("Reports have also shown how the army planned it.", "Reports have also shown"),
        ("The figures, obtained through privileged access to letters, are high.", "through privileged access"),
        ("The war went on.It is reported that the army has left.", "It is reported"),
        ("According to sources close to the White House, he will go.", "According to sources close to the White House"),
        ("A list, shared with this paper by an unnamed Treasury official, is long.", "by an unnamed Treasury official"),
        ("The silence has fuelled speculation among naval analysts.", "speculation among naval analysts"),
        (
            "A senior Treasury official, speaking on condition of anonymity, revealed that he has left.",
            "A senior Treasury official, speaking on condition of anonymity, revealed",
        ),
    ],
)
def test_a_hidden_source_is_vague(sourcings, text, words):
    assert ("vague", words, False) in sourcings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts at Goldman Sachs suggest that the deal will fail.",
        "Analysts such as Maria Lopez suggest that the deal will fail.",
        "The list — unavailable to foreign media — suggests that he has left.",
        "The court – citing analysts – says that the deal stands.",
        "Analysts suggest that the deal will fail, according to Reuters.",
        "Experts say the river will rise. “It will be bad,” said Maria Lopez, a professor at the University of Leeds.",
        "Officials from the Ministry of Defence said in a statement that the plan is sound.",
        "South Korean media, citing the National Intelligence Service, reported a build-up.",
        "Researchers say the river will rise. A study published on Monday puts the risk at one in ten.",
        "Pentagon officials insist that the plan is sound.",
    ],
)
def test_a_source_that_is_named_after_all_is_known_by_that_name(sourcings, text):
    assert all(named for _, _, named in sourcings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters reached the house at noon, officials said on Monday.",
        "The officials said the house had burned down.",
        "Maria Lopez and others said that the house had burned down.",
        "Maria Lopez argues that the law goes too far.",
        "According to the Interior Ministry, he owns three houses.",
        "According to the report, he owns three houses.",
        "She is believed by nobody.",
        "The government says the plan is sound.",
        "Some people told the police that they had seen him.",
        "The experts met on Monday in Geneva.",
        "He left the navy, many of whom feared that the war would last.",
        "The duties of local and federal authorities regarding floods are not settled.",
        "Maria Lopez said that Western leaders are aiming to end the war by May.",
        "Maria Lopez said that Western leaders oppose the plan.",
        "Officials saw off the president at the airport.",
        "The site lists politicians and critics who opposed the dam.",
        "Many people have probably never seen the dam.",
        "Maria Lopez said on Thursday Western leaders had agreed to the plan.",
        "The loss was not acknowledged by Western officials.",
        "Maria Lopez spoke on Monday, dismissing reports that suggested a split.",
        "The bank lost money, though analysts had expected it to gain.",
        "State media confirmed the deaths.",
        "“It is over for us,” Maria Lopez reportedly told friends.",
        "Iran has reportedly agreed to talks, state television said.",
        "Iranian state media showed the ships leaving.",
        "The flood came at noon, state media reports said on Wednesday.",
        "According to court documents, he owns three houses.",
        "According to internal documents reviewed by The Guardian, he owns three houses.",
        "He owns three houses. Internal memos seen by Reuters are clear. Leaked emails suggest that he has four.",
        "The claims, unverified by independent sources, were made by the army.",
        "It is cold in January.",
        "Danish leaders have repeatedly rejected the plan.",
        "According to Reuters sources, he will go.",
        "A Treasury official, who spoke to Reuters on condition of anonymity, said that he has left.",
        "A Treasury official, who spoke to the paper on condition of anonymity, said that he has left.",
        "One villager, who asked not to be named, said that the well had run dry.",
        "The tax has raised concerns among economists at the University of Leeds.",
        "The tax has raised concerns among fishermen.",
        "The club has exclusive access to the beach.",
        "Western officials have condemned the vote, calling it a 'farce'.",
        "“It was a farce,” analysts said.",
        "“Analysts suggest that the deal will fail,” Maria Lopez said.",
        "People show their cards at a rally in Leeds.",
        "Ada Quist met local media claiming that the vote was void.",
        "Ada Quist said that, despite the rain, analysts fear a split.",
        "Ada Quist said that despite the attacks on the town, good reports indicated that it would hold.",
        "His wife and others felt that they were not safe.",
    ],
)
def test_plain_sourcing_is_left_alone(sourcings, text):
    assert [found for found in sourcings(text) if not found[2]] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 300 recruits were reportedly trained there.", "reportedly"),
        ("The general was allegedly in the building.", "allegedly"),
        ("The letter, purportedly written in May, calls for calm.", "purportedly"),
        ("According to unconfirmed but widely circulated reports, 300 recruits are there.",
         "According to unconfirmed but widely circulated reports"),
        ("Unconfirmed reports put the number at 300.", "Unconfirmed reports"),
        ("If true, this would change everything.", "If true"),
        ("The figure, if accurate, would be the highest.", "if accurate"),
        ("There were rumours of a coup all day.", "rumours"),
        ("Maria Lopez, a lawyer, reportedly stressed the danger.", "reportedly"),
        ("While the Treasury has not confirmed a loss, 300 jobs are reportedly at risk.", "reportedly"),
    ],
)  # fmt: skip
def test_a_hedge_is_unconfirmed(sourcings, text, words):
    assert ("unconfirmed", words, False) in sourcings(text)


@pytest.mark.parametrize(
    "text",
    [
        "According to Yonhap, 300 recruits had allegedly arrived.",
        "Yonhap reported that 300 recruits had allegedly arrived.",
        "Yonhap, citing the National Intelligence Service, reported that recruits had allegedly arrived.",
        "He allegedly stole two cars, the court heard.",
        "Police charged a man who allegedly robbed a bank.",
        "The ministry denied rumours of a coup.",
        "The governor urged people not to rely on unverified information.",
        "It is true that 300 recruits are there.",
    ],
)
def test_a_hedge_with_a_named_source_or_before_a_court_is_left_alone(sourcings, text):
    assert [found for found in sourcings(text) if found[0] == "unconfirmed" and not found[2]] == []


def test_one_stretch_is_told_once(sourcings):
    text = "According to unconfirmed reports, it is rumoured that he reportedly left."
    found = sourcings(text)
    assert len(found) == len({words for _, words, _ in found})


def test_a_text_that_breaks_off_behind_point_is_read(sourcings):
    assert sourcings("The critics of the plan point") == []
