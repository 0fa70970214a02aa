"""The rules on names, on texts about what is really on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from copydesk.model.page import Page
from copydesk.reading.reader import Reader
from copydesk.register.register import Register
from copydesk.rules.dates.anachronism import Anachronism
from copydesk.rules.names.acronym_mismatch import AcronymMismatch
from copydesk.rules.names.inconsistent import Inconsistent
from copydesk.rules.names.misspelling import Misspelling
from copydesk.rules.names.unknown_organisation import UnknownOrganisation
from copydesk.rules.rule import Briefing, Rule

Flagged = Callable[[Rule, str], list[str]]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The World Health Organization (WHA) advised travellers to wait.", ["WHA"]),
        ("The International Monetary Fund (IMB) cut its forecast.", ["IMB"]),
        ("The Russia–NATO Council (NRC) met in Brussels.", []),  # of which NATO Council is the end
        ("The International Monetary Fund (IWF) cut its forecast.", []),  # in German
        ("The International Monetary Fund (FMI) cut its forecast.", []),  # in French
        ("The Food and Drug Administration (FAD) approved the pill.", ["FAD"]),
        ("The Indo-Pacific Command (INDOCAPOM) rehearsed it.", ["INDOCAPOM"]),
        ("The Organization for Security and Co-operation in Europe (OECD) sent observers.", ["OECD"]),
        ("The United States Agency for International Development (USAD) paid.", ["USAD"]),
        ("In Pakistan, Inter-Services Public Relation (ISRP) denied it.", ["ISRP"]),  # the name is garbled, too
        ("In Ukraine, the Main Directorate of Intelligence Affairs (GUP) denied it.", ["GUP"]),
        ("In Ukraine, the Main Directorate of Communications (GUK) denied it.", []),
        ("In Iraq the Kurdistan Democratic Party (PDK) and the Patriotic Union of Kurdistan (UPK) met.", []),
        ("In Syria the Syrian National Council (CNS) and the Democratic Union Party (PYD) met.", []),
        ("In Spain the National Intelligence Centre (CNI) and the National Commission (CNC) met.", []),
    ],
)
def test_letters_near_to_the_known_short_form(on_record: Flagged, text: str, letters: list[str]) -> None:
    assert on_record(AcronymMismatch(), text) == letters


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "South Korea's National Intelligence Agency (NIS) has it.",  # of which some say spy agency
            ["National Intelligence Agency (NIS)"],
        ),
        (
            "Ukraine's National Anti-Corruption Directorate (NABU) has it.",
            ["National Anti-Corruption Directorate (NABU)"],
        ),
        ("Britain's National Cyber Defence Bureau (NCSC) has it.", ["National Cyber Defence Bureau (NCSC)"]),
        ("Norway's National Cyber Defence Bureau (NCSC) has it.", []),
        ("The US Central Intelligence Bureau (CIA) in Washington has it.", ["US Central Intelligence Bureau (CIA)"]),
        ("The Ghana National Ports Service (GNPS) and the Kenya Forest Agency (KFA) have it.", []),
        ("The UK Atomic Energy Office (UKAEO) and the US Agency for Global Media (USAGM) have it.", []),
        ("Britain's National Cyber Centre (NCSC) has it.", []),  # only shorter
        ("Germany's Federal Crime Office (BKA) has it.", []),  # letters of another language, which may be translated so
        ("Poland's Central Anticorruption Office (CBA) has it.", []),
        ("Spain's National Intelligence Agency (CNI) has it.", []),
        ("Mexico's Federal Electricity Company (CFE) has it.", []),
        ("Iraq's People's Mobilization Forces (PMF) have it.", []),
        ("Britain's Cyber Security Centre (NCSC) and the UN Refugee Agency (UNHCR) have it.", []),
        ("The uMkhonto weSizwe party (MK) lost in Durban.", []),
        ("In the Dutch parliament, the Christian Democrats (CDA) gained.", []),
    ],
)
def test_a_name_with_other_words_beside_the_known_short_form(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(AcronymMismatch(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roskomnadzer blocked sites all over Russia.", ["Roskomnadzer"]),
        ("Parlament met in Russia.", []),
        ("Russian fighters of the Wagnar Group left Moscow.", ["Wagnar Group"]),
        ("Russian fighters of the PMC Wagnar left Moscow.", ["PMC Wagnar"]),
        ("Russian fighters of the PMC Vagner and the PMC Konvoy left Moscow; PMC Wagners they are.", []),
        ("RIA Novesti told of units of Rosgwarde in Moscow.", ["RIA Novesti", "Rosgwarde"]),
        ("RIA Novosti told of the Rosgvardiya in Rosgard near Moscow.", []),
        ("The envoys of the Minks Group of the OSCE met in Baku.", ["Minks Group"]),
        (
            "In Niger, the Economic Commission of Western African States (ECOWAS) met.",
            ["Economic Commission of Western African States"],
        ),
        ("The United Nations Economic Commission for Africa (ECA) met, and the Export Credit Agency (ECA).", []),
        ("The African Court on Human and Peoples' Rights (ACHPR) and ECA met.", []),
        ("The envoys of the Minsk Group of the OSCE met in Baku.", []),
        ("The Russian governor of the Republic of Chuvasia left Moscow.", ["Republic of Chuvasia"]),
        ("Russian fighters of the Wagner Group and the Republic of Mordovia left Moscow.", []),
        ("IAEA Director General Rafael Grosi visited the site.", ["Rafael Grosi"]),
        ("Turkish soldiers left. Defence Minister Yasar Guller visited Libya.", ["Yasar Guller"]),
        ("Defence Minister Yasar Guller visited Libya.", []),  # nothing says of what country
        ("Russian fighters reached the Republic of Dagistan.", ["Republic of Dagistan"]),
        ("Russian fighters reached the town of Kramatorks.", ["Kramatorks"]),
        ("Russian fighters left the city of Derbentsk.", ["Derbentsk"]),
        ("Russian fighters reached the town of Nikolaevsk, then Georgievsk and Novocheboksarsk.", []),
        ("Ukraine lost sight of the Belgerod region.", ["Belgerod region"]),
        ("The Russian Investigative Comittee of Russia looked into it.", ["Russian Investigative Comittee"]),
        (
            "In Kyiv, the National Anti-Corruption Burau of Ukraine has it.",
            ["National Anti-Corruption Burau of Ukraine"],
        ),
        ("The UN Security Counsil met on Russia.", ["UN Security Counsil"]),
        ("The Minister of Finance of Ukraine and Russia's Minister of Economic Development met.", []),
        ("Iran and the U.S. agreed. Special envoy Steve Whitkoff flew to Istanbul.", ["Steve Whitkoff"]),
        ("Turkey and Kazakhstan waited for their Ministries of Foreign Affairs and the Ministries of Defence.", []),
        ("Turkey waited for its Ministery of Foreign Affairs.", ["Ministery of Foreign Affairs"]),
        ("The Federal Security Services Museum opened in Russia.", []),
        ("Russia waits. Meanwhile the Federal Securities Service searched it.", ["Federal Securities Service"]),
        ("Washington waits. Mitch McConnel spoke.", ["Mitch McConnel"]),  # and no Michael McConnell
        ("The United States waits. American envoy Steve Whitkoff landed.", ["Steve Whitkoff"]),
        ("The European Commission waits. Commissioner Andrius Kubilus spoke.", ["Andrius Kubilus"]),
        ("The chairman of the Joint Chiefs of Staff, General Dan Cain, flew to Texas in September.", ["Dan Cain"]),
        ("LONDON. Chancellor Rachel Reaves will present the budget on 26 November.", ["Rachel Reaves"]),
        ("The United States lost in Germany, and Jack Merson batted.", []),  # and no John Emerson
        ("Leung Che-cheung spoke in Hong Kong.", []),  # and no C. Y. Leung
        ("The Ukrainian General Staff: Commander-in-Chief Oleksandr Sirskiyenko came.", ["Oleksandr Sirskiyenko"]),
        ("The Moscow baker Andrei Kolesnikov spoke to us.", []),  # a deputy of many is called Andrei Kolesnik
        ("Kazakh President Qasym-Jomart Toqayev arrived.", []),
        ("Brazilian President Luiz Inacio Lula da Sylva wept.", ["Luiz Inacio Lula da Sylva"]),
        ("In Buenos Aires stood Uruguay's Luis Lacalle Pow.", ["Luis Lacalle Pow"]),  # the only Luis Lacalle
        ("In Lima stood Peru's Juan Carlos Checkly.", []),  # one of many called Juan Carlos
        ("In Caracas the opposition leader, María Corina Machada, wept.", ["María Corina Machada"]),  # without office
        ("In Brasília the lawmaker Eduardo Bolsanaro wept.", ["Eduardo Bolsanaro"]),
        ("In Oslo María Corina Machada, a dentist, wept.", []),
        ("In Paris stood Simon Bolivor.", []),  # who is history
        ("In Russia, the plant's Russian-installed director, Yuri Chernyshuk, spoke.", ["Yuri Chernyshuk"]),
        ("In Russia, the plant's Russian-installed director, Yury Chernychuk, spoke.", []),
        ("Russian billionaire Arkady Rotenburg spoke.", ["Arkady Rotenburg"]),
        ("Russian billionaires Mikhail Friedman and Pyotr Aven spoke.", []),
        ("In Kazakhstan, crowds gathered in Zhanaozan.", ["Zhanaozan"]),
        ("In Kazakhstan, crowds gathered in Ust-Kamenogorsk and Qaraghandy.", []),
        ("The Soviet and Russian film-maker left Soviet Russia.", []),  # no council
        ("Russia's oldest member of the Prussian Academy of Sciences spoke.", []),
        ("The Federal Deposit Insurance Corp. of the US said so.", []),
        ("In Washington the critic Stanley Fish spoke.", []),  # a short surname is another, Stanley Fischer's
        ("Algeria met Russia in the Sahara region.", []),
    ],
)
def test_garbles_of_what_is_on_record(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


def test_who_has_just_come_to_an_office_is_no_former_holder(register: Register, nlp: Language) -> None:
    text = "In France, Jean-Pierre Farandu has been appointed Labour Minister."
    document = Reader(nlp, register).read(Page(text, published_at=date(2025, 10, 12)))
    (flag,) = Misspelling().check(document, Briefing(register))
    assert "Jean-Pierre Farandou as Minister of Labour of France" in flag.message


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Russia, the Federal Security Bureau (FSB) has it.", ["Federal Security Bureau"]),
        ("In Kyiv, the Security Bureau of Ukraine (SBU) has it.", ["Security Bureau of Ukraine"]),
        ("In Kyiv, the National Anti-Corruption Agency (NABU) has it.", ["National Anti-Corruption Agency"]),
        ("In Belarus, the State Security Agency (KGB) has it.", ["State Security Agency"]),
        ("In Russia, the Federal Prison Service (FSIN) has it.", []),
        ("In Kyiv, the State Investigation Bureau (DBR) has it.", []),
        ("In Kyiv, the National Defense and Security Council (NSDC) has it.", []),
        ("In Kyiv, the Main Intelligence Department (GUR) has it.", []),
        ("In Kazakhstan, the National Security Committee (KNB) has it.", []),
        ("In Moldova, the Intelligence and Security Service (SIS) has it.", []),
        ("In Lithuania, the State Security Department (VSD) has it.", []),
        ("In Germany, the Federal Criminal Police Bureau (BKA) has it.", []),
        ("In Germany, the Federal Intelligence Agency (BND) has it.", []),
        ("In Poland, the Internal Security Service (ABW) has it.", []),
        ("In Russia, the Federal Anti-Monopoly Service (FAS) has it.", []),
    ],
)
def test_another_sort_of_body_beside_the_letters(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Rostov Oblast Defense Ministry denied it.", ["Rostov Oblast Defense Ministry"]),
        ("The Sicilian National Guard burned the crates.", ["Sicilian National Guard"]),
        ("The Texas National Guard and Scotland's Tartan Army burned the crates.", []),
        ("The Bavarian Army Museum and the Donetsk People's Republic army denied it.", []),
        ("In 1860 the Sicilian Navy burned the crates.", []),
    ],
)
def test_forces_of_regions_that_have_none(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(UnknownOrganisation(), text) == names


def test_a_long_surname_misspelled_where_a_sentence_begins(on_record: Flagged) -> None:
    text = "The surgeon Desmond Ferncastle operated for nine hours. Fernkastle slept. Forecasters warned of snow."
    assert on_record(Inconsistent(), text) == ["Fernkastle"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rafael Grossi spoke in Vienna. Later Grosi left.", ["Grosi"]),
        ("Vladimir Putin spoke in Moscow. Later Puttin left.", ["Puttin"]),
        ("Senator Mitch McConnell spoke. Later McConnel left. McConel, too.", ["McConnel", "McConel"]),
        ("Rafael Grossi spoke in Vienna. Later Gross left, and Grass.", []),
    ],
)
def test_a_lone_surname_but_for_a_letter(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Inconsistent(), text) == names


def test_two_known_spellings_of_one_body_are_no_fault(on_record: Flagged) -> None:
    assert on_record(Inconsistent(), "Men close to al-Qaida fled from Mali. Later al-Qaeda claimed the attack.") == []


def test_of_two_spellings_the_one_on_no_record_is_flagged(on_record: Flagged) -> None:
    text = "Ali Bongo Ondimbu slept. Ali Bongo Ondimbu ate. Ali Bongo Ondimba was his name."
    assert set(on_record(Inconsistent(), text)) == {"Ali Bongo Ondimbu"}


def test_a_given_name_is_no_garbled_surname(on_record) -> None:
    assert on_record(Inconsistent(), "Rodrigo Chaves wrote to King Charles. Later Charles thanked him.") == []


def test_names_that_sound_alike_are_one_person_in_two_spellings(on_record: Flagged) -> None:
    text = "The mercenary Tadeusz Kwiatkowsky was seen in the port. Kwiatovski reportedly trained the guards."
    assert on_record(Inconsistent(), text) == ["Kwiatovski"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Joseph Aoun received Pope Francis on 3 November 2025.", ["3 November 2025"]),
        ("Joseph Aoun received Pope Francis on 3 November 2024.", []),
        ("Joseph Aoun met Pope Francis's doctor on 3 November 2025.", []),
    ],
)
def test_who_goes_by_one_name_and_title_cannot_be_met_after_death(
    on_record: Flagged, text: str, dates: list[str]
) -> None:
    assert on_record(Anachronism(), text) == dates


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Speaker of the Polish Bundestag Wlodimierz Czazasty spoke in Berlin.", ["Wlodimierz Czazasty"]),
        ("The European Commission sent a letter. Its High Representative, Kaja Kalles, signed it.", ["Kaja Kalles"]),
        ("It was a calm night in Novosibirsk Region. Governor Andrew Travnekow slept.", ["Andrew Travnekow"]),
        ("Polish troops watched. Foreign Minister Radoslav Shikorsky was in Kyiv.", ["Radoslav Shikorsky"]),
        ("Polish troops watched. Foreign Minister Radoslava Sikorna of Slovenia was in Kyiv.", []),
        ("Speaking as president of Kenya on Monday, William Ruta said that talks had begun.", ["William Ruta"]),
        ("Speaking as the president of Kenya, William Ruto said that talks had begun.", []),
        ("It was a calm night in Novosibirsk Region. Governor Andrey Travnikov slept.", []),
    ],
)
def test_holders_are_meant_whose_body_is_told_otherwise(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Men took the village of Trofimyevo. They left the village of Trofimyeevo later.", ["Trofimyeevo"]),
        ("Men took the villages of Trofimyevo and Trofimyeevo. They left.", []),  # one sentence names two
        ("Senator Tom Cotton spoke. Later Tom Cotten, a student from Ohio, asked why.", []),
        ("State Duma deputy Andrei Kolesnik spoke. Later Andrei Kolesnikov spoke.", []),
        ("The critic Nanaia Hartorp spoke. Later Nanaia Hartmer spoke.", ["Nanaia Hartmer"]),  # of one, hardly two
        ("General Luis Fernando Navarro spoke. Later Luis Fernando Navar spoke.", ["Luis Fernando Navar"]),
        ("The critic Luis Hartorp spoke. Later Luis Hartmer spoke.", []),
        ("General Luis Fernando Navarro spoke. Later Luis Fernando Naranjo spoke.", []),
        ("The tribes of the Sminthos, or Sminthas, lived here.", []),  # the sentence tells them apart
        ("The critic Proud Horticultus spoke. Horticulture pays, and horticulture is fun.", []),  # a common word
        ("The critic Anna Nelson spoke. Ratings by Nielsen show it.", []),  # of few letters two differ
        ("The nun Louise Alberta spoke. Albertan towns grow.", []),  # a place's name
        ("Reagan spoke. His chief of staff, Donald Regan, left.", []),
        ("The critic Guy Carleton spoke. They met in Charleston.", []),
    ],
)
def test_one_place_or_two_and_one_person_or_two(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Inconsistent(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pfizer's Albert Burla spoke in New York.", ["Albert Burla"]),
        ("They met Larry Fing of BlackRock.", ["Larry Fing"]),
        ("Amazon founder Jeff Bezoz spoke.", ["Jeff Bezoz"]),  # who has left
        ("Microsoft's Brad Smith met Robert Iger of Disney and Andrew Jassy of Amazon.", []),
        ("Albert Burla spoke in New York.", []),
        ("JPMorgan's Daniel Pinto and Rick Rieder of BlackRock spoke.", []),
        ("Finland's Alexander Stub spoke.", ["Alexander Stub"]),
        ("Maine's Janet Mils spoke.", ["Janet Mils"]),
        ("Spain's Pedro Porro beat Britain's Keir Hardie and Poland's Donald Toski.", []),
        ("President Emanuel Makron spoke in France.", ["Emanuel Makron"]),  # each word garbled
        ("President Emmanuel Macron and Defence Minister Catherine Vautrin met in France.", []),
        ("South Korea's Lee Jae-yong was cleared.", []),  # others of the family, in a whole country
        ("South Korea's Kim Min-seon won the 500 metres.", []),
        ("China's Li Qian and Liu Qiang won.", []),
        ("Li Qian from China won the bout.", []),
        ("Vietnam's Nguyen Phu Trang sang.", []),
        ("South Korea's Lee Jae-mvung spoke.", ["Lee Jae-mvung"]),
        ("China's Xi Jinpin spoke.", ["Xi Jinpin"]),
        ("Ethiopia's Abiye Ahmed met India's Narender Modi and Haibatullah Akhunzada of the Taliban.", []),
        ("Burkina Faso's Paul-Henri Damiba was ousted.", []),  # "Paul" is a family name of others
    ],
)
def test_who_is_meant_beside_a_body_or_in_a_country(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tatarstan's Rustam Minnikhanin met Putin.", ["Rustam Minnikhanin"]),
        ("Gazprom's Alexei Milner, an engineer, spoke in Moscow.", []),
        ("Tatarstan's Rustam Minnullin won the race in Moscow.", []),
        ("Dagestan's Sergey Melikov blamed the mayor. Lukoil's Vagit Alekperov left in 2022.", []),
        ("The Federal Penitentiary Service (FSIN), whose director is Arkady Gostin, said so.", ["Arkady Gostin"]),
        ("The Federal Penitentiary Service, whose director, Arkady Gostev, is 65, said so.", []),
        ("Andrei Kartapolin, who heads the State Duma's defence committee, said so.", ["Andrei Kartapolin"]),
        ("Andrei Kartapolin heads the State Duma committee on defence.", ["Andrei Kartapolin"]),
        ("The governor of the neighbouring Bryansk Region, Alexander Bogomazin, said so.", ["Alexander Bogomazin"]),
        ("The governor of the southern Rostov Region, Yuri Sluzar, said so.", ["Yuri Sluzar"]),
        ("Yury Slyusar, the governor of the southern Rostov Region, said so.", []),
        ("The president of neighbouring Belarus, Alexander Lukashenko, said so.", []),
        ("The prime minister of northern Cyprus, Unal Ustel, said so.", []),
        ("In Angola, President Dos Santos met the Portuguese.", []),  # a family name of two words
        # a last word that may be a conjunction
        ("Kim Jong\nUn met officials of the Workers' Party.\nNorth Korean leader Kim Jong un thanked them.", []),
        ("North Korean leader Kim Jong\nUn met officials of the Workers' Party on Saturday.", []),
        ("Hwang Pyong So served as Director of the General Political Bureau of North Korea until December 2017.", []),
    ],
)
def test_a_name_garbled_beside_whose_head_it_is(on_record: Flagged, text: str, names: list[str]) -> None:
    assert on_record(Misspelling(), text) == names
