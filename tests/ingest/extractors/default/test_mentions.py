"""What is mentioned in a sentence."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.extractors.default.language import pipeline
from ingest.extractors.default.mentions import Mention, Type, mentions
from tests.ingest.extractors.small import mentions_of


def kinds(text: str) -> list[tuple[Type, str, str | None]]:
    return [(m.type, m.name, m.country) for m in mentions_of(text)]


def test_a_full_sentence_gives_persons_bodies_places_and_dates() -> None:
    text = "Finnish Defence Minister Tuva Lehto met General Ulf Berg in Oslo on 3 May 2024."
    assert kinds(text) == [
        (Type.PERSON, "Tuva Lehto", "FI"),
        (Type.PERSON, "Ulf Berg", None),
        (Type.PLACE, "Oslo", "NO"),
        (Type.DATE, "3 May 2024", None),
    ]
    minister, general, *_ = mentions_of(text)
    assert (minister.post, general.rank) == ("Defence Minister", "General")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They flew to the Red Sea port city of Jeddah.", (Type.PLACE, "Jeddah", "SA")),
        ("They flew to the Kenyan capital.", (Type.PLACE, "Nairobi", "KE")),
        ("He dined with the Ukrainians.", (Type.COUNTRY, "Ukraine", "UA")),
        ("The Ukrainian navy sailed.", (Type.INSTITUTION, "Ukrainian Navy", "UA")),
        ("Talks with NATO failed.", (Type.INSTITUTION, "NATO", None)),
        ("Troops bought Mi-35 helicopters.", (Type.HARDWARE, "Mi-35", None)),
        ("The People's Republic of China agreed.", (Type.COUNTRY, "China", "CN")),
        ("The Republic of China agreed.", (Type.COUNTRY, "Taiwan", "TW")),
        ("The United States agreed.", (Type.COUNTRY, "United States", "US")),
        ("He joined the Korean People's Army.", (Type.INSTITUTION, "Korean People's Army", "KP")),
        ("They met in Ljubljana and in Genoa.", (Type.PLACE, "Genoa", "IT")),
        ("He left Ryazan for Halle.", (Type.PLACE, "Ryazan", "RU")),
        ("They met in Niger Republic.", (Type.COUNTRY, "Niger", "NE")),
        ("He was at Burma Camp.", (Type.PLACE, "Burma Camp", None)),
        ("The ships left the southern port city of Genoa.", (Type.PLACE, "Genoa", "IT")),
        ("Putin flew home.", (Type.PERSON, "Putin", None)),
        ("The Prime Minister Theresa May left.", (Type.PERSON, "Theresa May", None)),
        ('Defence Minister Ulf "Bear" Berg left.', (Type.PERSON, 'Ulf "Bear" Berg', None)),
        ("Minister of Defence Dato' Seri Karim Musa left.", (Type.PERSON, "Karim Musa", None)),
    ],
)
def test_names_are_known_for_what_they_are(text: str, wanted: tuple[Type, str, str | None]) -> None:
    assert wanted in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cyclone Jude battered Mozambique on Monday.",
        "The talks at the Bocharov Ruchei residence ended.",
        "Rockets fell on Phalombe district.",
        "The U.S. Patriot batteries stay in Slovakia.",
        "The vessel was docked at Liuheng Island.",
    ],
)
def test_storms_islands_and_houses_are_no_persons(text: str) -> None:
    assert Type.PERSON not in {kind for kind, _, _ in kinds(text)}


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Swedish Air Force chief Maj Gen Per Lind spoke.", "Per Lind", "Air Force chief"),
        ("Chairman Heavy Works Lt Gen Amir Shah spoke.", "Amir Shah", "Chairman"),
        (
            "Presidential Council chief Dr. Nasser Omar spoke.",
            "Nasser Omar",
            "Presidential Council chief",
        ),
        (
            "Commander of the Iranian Army Ground Force Brigadier General Reza Amin spoke.",
            "Reza Amin",
            "Commander of the Iranian Army Ground Force",
        ),
    ],
)
def test_a_name_is_found_behind_a_post_with_a_body_in_it(text: str, name: str, post: str) -> None:
    found = next(m for m in mentions_of(text) if m.type is Type.PERSON)
    assert (found.name, found.post) == (name, post)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pakistan army chief General Nadir Baig spoke.", ("Nadir Baig", "army chief", "PK")),
        (
            "Central Command chief General Otto Lane spoke.",
            ("Otto Lane", "Central Command chief", "US"),
        ),
        ("Chinese Vice Premier He Meilan left.", ("He Meilan", "Vice Premier", "CN")),
        ("Swedish PM Nils Ek smiled.", ("Nils Ek", "Prime Minister", "SE")),
        ("EAM Dr Suri smiled.", ("Suri", "External Affairs Minister", None)),
        (
            "Chief of Defence Forces Australia General Ian Marsh spoke.",
            ("Ian Marsh", "Chief of Defence Forces", "AU"),
        ),
        (
            "Commander Bahrain Naval Force Rear Admiral Hamad Saqr spoke.",
            ("Hamad Saqr", "Commander", "BH"),
        ),
        ("Air Chief Marshal Zahid Butt spoke.", ("Zahid Butt", None, None)),
        (
            "Egypt's Minister of State for Military Production Sami Nour spoke.",
            ("Sami Nour", "Minister of State for Military Production", "EG"),
        ),
        (
            "He saw the envoy for the Middle East and North Africa Carl Boon.",
            ("Carl Boon", "envoy for the Middle East and North Africa", None),
        ),
        (
            "Head of Egypt's General Intelligence Service Adel Fahmy spoke.",
            ("Adel Fahmy", "Head of Egypt's General Intelligence Service", "EG"),
        ),
        ("Sergei Vanin of Russia spoke.", ("Sergei Vanin", None, "RU")),
    ],
)
def test_titles_give_name_post_and_state(
    text: str, wanted: tuple[str, str | None, str | None]
) -> None:
    people = [(m.name, m.post, m.country) for m in mentions_of(text) if m.type is Type.PERSON]
    assert wanted in people


def test_a_title_before_a_comma_gives_its_state_and_wants_a_name() -> None:
    post, person = mentions_of("Minister of National Defence Turkey, Fikret Oz, spoke.")[:2]
    assert (post.post, post.country) == ("Minister of National Defence", "TR")
    assert (person.type, person.name) == (Type.PERSON, "Fikret Oz")


def test_a_commander_of_a_states_fleet_is_named_behind_the_comma() -> None:
    post, person = mentions_of("Commander Pakistan Fleet, Rear Admiral Zaid Noor, spoke.")[:2]
    assert (post.type, post.country, person.name) == (Type.POST, "PK", "Zaid Noor")


def test_royal_navies_of_two_states_are_both_theirs() -> None:
    (navies,) = mentions_of("The Royal Australian and Papua New Guinean navies trained.")
    assert navies.countries == ("AU", "PG")


def test_ministers_and_their_names_are_all_persons() -> None:
    text = "Defence Ministers Oleg Brusin of Russia and Vadim Karas of Belarus met."
    people = [(m.name, m.country) for m in mentions_of(text) if m.type is Type.PERSON]
    assert people == [("Oleg Brusin", "RU"), ("Vadim Karas", "BY")]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("India bought jets from France, New Delhi's defence ministry said.", ["IN", "FR", "IN"]),
        ("Cambodian, Lao defence ministers arrive", [None]),
        ("Russia attaches great weight to ties with Pakistan.", ["RU", "PK"]),
        ("He toured four Latin American countries.", []),
    ],
)
def test_a_comma_a_verb_and_a_region_make_no_owner(text: str, countries: list[str | None]) -> None:
    kinds_of = (Type.COUNTRY, Type.INSTITUTION, Type.GROUP)
    found = [m for m in mentions_of(text) if m.type in kinds_of]
    assert [m.country for m in found if m.country or m.countries] == countries


def test_a_delegation_belongs_to_the_body_its_members_come_from() -> None:
    text = "He received the delegation of the military specialists of the Russian defence ministry."
    (delegation,) = (m for m in mentions_of(text) if m.group == "delegation")
    assert delegation.country == "RU"


@pytest.mark.parametrize("text", ["The fair opened at 5 PM on Monday.", "He spoke on 98 FM radio."])
def test_letters_of_clocks_and_radios_are_no_posts(text: str) -> None:
    assert all(m.type is not Type.POST for m in mentions_of(text))


def test_officials_of_a_government_are_a_group_of_its_state() -> None:
    (group,) = mentions_of("Iraqi government officials smiled.")
    assert (group.type, group.country, group.plural) == (Type.GROUP, "IQ", True)


def test_an_army_before_its_weapons_is_no_party() -> None:
    assert kinds("Russian military helicopters landed.") == [
        (Type.NATIONAL, "Russia", "RU"),
        (Type.HARDWARE, "military helicopters", None),
    ]


def test_groups_and_pronouns_are_mentions_too() -> None:
    both, him = mentions_of("Both sides thanked him.")
    assert (both.type, both.plural) == (Type.GROUP, True)
    assert (him.type, him.plural) == (Type.PRONOUN, False)


def test_a_name_known_from_elsewhere_is_found_without_the_tagger() -> None:
    doc = pipeline("").make_doc("Quorvath smiled.")
    assert mentions(doc, None) == []
    (found,) = mentions(doc, None, [("quorvath",)])
    assert (found.type, found.name, found.start, found.end) == (Type.PERSON, "Quorvath", 0, 1)


def test_relative_dates_count_from_the_anchor() -> None:
    (found,) = mentions(pipeline("").make_doc("It rained yesterday."), date(2024, 5, 8))
    assert found.when is not None
    assert found.when.edtf == "2024-05-07"


WORDS = (
    "Finland's the General Tuva Lehto and , Minister of Defence met in Oslo ( ) Mi-35 on 3 May "
    "their leaders two Russian - NATO United Nations U.S. Kenya"
).split()


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=15))
def test_mentions_stand_in_order_and_never_overlap(words: list[str]) -> None:
    doc = pipeline("").make_doc(" ".join(words))
    found: list[Mention] = mentions(doc, None)
    ends = [0, *(m.end for m in found)]
    assert all(m.start >= end for m, end in zip(found, ends, strict=False))
    assert all(m.start < m.end <= len(doc) for m in found)


@pytest.mark.parametrize("what", ["tanker", "frigate", "Cyclone"])
def test_what_bears_a_name_is_no_person(what: str) -> None:
    found = kinds(f"The {what} Anton Berg reached Norway on Monday.")
    assert [name for kind, name, _ in found if kind is Type.PERSON] == []


def persons(text: str) -> list[str]:
    return [name for kind, name, _ in kinds(text) if kind is Type.PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "Troops trained at the Quorvath training ground on Monday.",
        "The joint exercise 'Anton Berg' began in Norway on Monday.",
        "They drilled in Oslo, Bergen and Stavanger.",
        "He spoke at the Harald Military College on Monday.",
    ],
)
def test_ranges_schools_drills_and_towns_are_no_persons(text: str) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    "text",
    ["The deal is worth $3 billion U.S. and more.", "It costs 20 million Australian dollars."],
)
def test_a_states_money_is_not_the_state(text: str) -> None:
    assert [m for m in kinds(text) if m[0] in (Type.COUNTRY, Type.NATIONAL, Type.PLACE)] == []


def test_papers_and_fairs_are_no_parties() -> None:
    text = "They signed an MoU and two Memorandums of Understanding at QUORVEX 2018."
    assert [m for m in kinds(text) if m[0] in (Type.INSTITUTION, Type.PLACE)] == []
    assert [m for m in kinds(text) if m[0] is Type.DATE] == []


def test_a_company_is_one_word_with_its_form() -> None:
    (firm,) = mentions_of("A deal with Lockheed Martin Corporation was signed.")
    assert (firm.name, firm.end - firm.start) == ("Lockheed Martin", 3)


def test_each_of_several_names_may_have_its_state_behind_for() -> None:
    found = kinds("It was signed by John Smith for Norway, Peter Brown for Finland and others.")
    assert (Type.PERSON, "John Smith", "NO") in found
    assert (Type.PERSON, "Peter Brown", "FI") in found


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Indian Naval Ships Quorvath and Meru left for Oslo.", "IN"),
        ("The survey ship HMS Quorvath called at Oslo.", "GB"),
        ("INS Quorvath, INS Meru and INS Tarn called at Oslo.", "IN"),
        ("Russian Navy ships arrived in Oslo.", "RU"),
        ("A PLA Navy vessel arrived in Oslo.", "CN"),
    ],
)
def test_warships_are_of_the_navy_that_they_sail_for(text: str, country: str) -> None:
    ships = [m for m in mentions_of(text) if m.country == country]
    assert [m.type for m in ships] == [Type.INSTITUTION]


def test_warships_that_are_sold_are_hardware() -> None:
    found = kinds("Norway bought Chinese submarines and Russian frigates.")
    assert [kind for kind, *_ in found].count(Type.HARDWARE) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kenya was named a Major Non-NATO Ally.",
        "The Directorate General Public Relations said so.",
        "The talks begin at 1430 GMT.",
    ],
)
def test_forms_and_clocks_are_nobody(text: str) -> None:
    assert not [m for m in mentions_of(text) if m.type is Type.PERSON or m.name == "GMT"]


def test_decorations_behind_a_name_part_no_post_from_it() -> None:
    general, post, *_ = mentions_of("General Asad Mir, NI (M), Chief of Army Staff, met Ulf Berg.")
    assert (general.name, general.end + 1) == ("Asad Mir", post.start)


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    found = kinds("Prime Minister Sir Hugo Sand KCB MP met King Olaf III of Norway.")
    assert (Type.PERSON, "Hugo Sand", None) in found
    assert (Type.PERSON, "Olaf III", "NO") in found


def test_a_navys_carrier_acts_for_its_navy() -> None:
    (ship, *_) = mentions_of("A U.S. Navy aircraft carrier called at Oslo.")
    assert (ship.type, ship.country, ship.group) == (Type.INSTITUTION, "US", "ships")


@pytest.mark.parametrize(
    ("text", "written", "bearer"),
    [
        ("The Macron government sold jets to Uganda.", "Macron government", "Macron"),
        ("Officials of the Kip administration left.", "Kip administration", "Kip"),
        ("The Kip administration officials left.", "Kip administration officials", "Kip"),
    ],
)
def test_a_government_may_bear_its_leaders_name(text: str, written: str, bearer: str) -> None:
    body = next(m for m in mentions_of(text) if m.group == "administration")
    assert (text[slice(*body.span)], body.bearer) == (written, bearer)


def test_the_administration_of_a_town_bears_nobodys_name() -> None:
    (body,) = mentions_of("The Oslo administration raised a tax.")
    assert (body.country, body.bearer) == ("NO", "")


@pytest.mark.parametrize("text", ["Washington, D.C.", "Washington DC", "Washington, DC"])
def test_a_district_behind_washington_is_part_of_its_name(text: str) -> None:
    said = f"They met in {text} on Monday."
    (town,) = [m for m in mentions_of(said) if m.type is Type.PLACE]
    assert (said[slice(*town.span)], town.name) == (text, "Washington")


def test_reporters_in_numbers_are_nobody() -> None:
    (only,) = mentions_of("Reporters met Kenyan President Amos Kip.")
    assert only.name == "Amos Kip"
