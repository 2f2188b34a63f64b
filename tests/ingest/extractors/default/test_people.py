"""Who is meant by surname, role noun, pronoun and group."""

import pytest

from cypher.model import EntityKind
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.people.offices import content_of, singular_of
from ingest.extractors.default.people.persons import Person, may_hold
from tests.ingest.extractors.small import document, parties_of


def names(*paragraphs: str) -> dict[str, list[str]]:
    return {k: [p.name for p in v] for k, v in parties_of(*paragraphs).items()}


def test_a_surname_means_the_person_named_in_full_before_or_after() -> None:
    found = names("Orlov arrived on Monday.", "General Pavel Orlov was met by Marta Silva.")
    assert found["Orlov"] == ["Pavel Orlov"]
    assert found["Marta Silva"] == ["Marta Silva"]


def test_two_persons_of_one_surname_are_told_apart_by_country() -> None:
    found = names(
        "Chinese President Wei Tan met Foreign Minister Lin Tan of Singapore.",
        "Chinese President Tan spoke. Singapore's Foreign Minister Tan stayed.",
    )
    assert found["Chinese President Tan"] == ["Wei Tan"]
    assert found["Singapore's Foreign Minister Tan"] == ["Lin Tan"]


def test_troops_of_two_nations_stand_for_both() -> None:
    found = names("Ugandan and Tanzanian troops began a drill in Jinja on Monday.")
    assert found["Ugandan and Tanzanian troops"] == ["Uganda", "Tanzania"]


def test_a_role_noun_means_the_holder_of_the_post() -> None:
    found = parties_of(
        "General Ulf Berg, the Norwegian chief of defence, met a Swedish delegation.",
        "The chief of defence praised the Swedish team.",
    )
    (general,) = found["The chief of defence"]
    assert (general.name, general.post, general.country) == ("Ulf Berg", "chief of defence", "NO")
    (team,) = found["the Swedish team"]
    assert (team.kind, team.country) == (EntityKind.COUNTRY, "SE")


def test_a_counterpart_has_the_post_of_who_meets_him_unless_the_text_says_another() -> None:
    found = parties_of(
        "Norwegian Defence Minister Ulf Berg met his Finnish counterpart, Tuva Lehto.",
        "He also met his US counterpart Carl Boon. Secretary of Defense Boon thanked him.",
    )
    posts = {p.name: p.post for parties in found.values() for p in parties}
    assert posts["Tuva Lehto"] == "Defence Minister"
    assert posts["Carl Boon"] == "Secretary of Defense"


def test_the_visiting_envoy_is_the_one_named_next_not_the_last_of_the_article() -> None:
    found = names(
        "Talks were held between the visiting Russian envoy and officials.",
        "Deputy Secretary Pavel Orlov of Russia spoke.",
        "Earlier Russian Foreign Minister Oleg Brusin had come.",
    )
    assert found["the visiting Russian envoy"] == ["Pavel Orlov"]


def test_ministers_named_in_a_row_share_their_post() -> None:
    found = parties_of("Defence Ministers Oleg Brusin of Russia and Vadim Karas of Belarus met.")
    posts = {p.name: p.post for parties in found.values() for p in parties if p.post}
    assert posts == {"Oleg Brusin": "Defence Minister", "Vadim Karas": "Defence Minister"}


def test_a_movement_acts_for_itself_and_a_ministry_for_its_state() -> None:
    found = parties_of("A Hezbollah delegation met a Russian Defence Ministry delegation.")
    assert [[p.name for p in parties] for parties in found.values()] == [["Hezbollah"], ["Russia"]]


def test_a_family_name_that_comes_first_means_its_bearer() -> None:
    found = names("Chinese Foreign Minister Wen Tao left Beijing.", "Wen will visit Cuba.")
    assert found["Wen"] == ["Wen Tao"]


def test_a_post_in_letters_means_its_holder() -> None:
    found = names(
        "Chief of Army Staff (COAS) General Nadir Baig met Defence Minister Kenta Ono of Japan.",
        "Later, COAS thanked the minister.",
    )
    assert found["COAS"] == ["Nadir Baig"]


def test_it_is_whoever_says_so() -> None:
    assert names("Poland said it would send tanks to Ukraine.")["it"] == ["Poland"]
    found = names("South Korea defence prime Hanwha Aerospace said it won an order.")
    assert found["it"] == ["Hanwha"]
    assert "it" not in names("Poland hopes it may rain in Ukraine.")


def test_a_post_behind_the_name_says_more_than_a_form_of_address() -> None:
    found = parties_of("He met Senator Ishan Dar, the foreign minister of Pakistan, in Oslo.")
    posts = {p.name: p.post for parties in found.values() for p in parties}
    assert posts["Ishan Dar"] == "foreign minister of Pakistan"


def test_a_pronoun_means_who_opened_the_sentence_before() -> None:
    found = names("Defence Minister Tuva Lehto met General Ulf Berg.", "She thanked them.")
    assert found["She"] == ["Tuva Lehto"]


def test_the_two_leaders_are_the_last_pair_and_the_two_countries_their_states() -> None:
    found = names(
        "Kenyan President Amos Kip met Ugandan President Ruth Oko.",
        "The two leaders signed a pact. The two countries share a border.",
    )
    assert found["The two leaders"] == ["Amos Kip", "Ruth Oko"]
    assert found["The two countries"] == ["Kenya", "Uganda"]


def test_an_unnamed_holder_is_described_by_post_and_country() -> None:
    found = parties_of("The Brazilian defence minister met reporters.")
    (minister,) = found["The Brazilian defence minister"]
    assert minister.kind is EntityKind.POST
    assert (minister.name, minister.post, minister.country) == (
        "defence minister of Brazil",
        "defence minister",
        "BR",
    )


def test_a_plural_post_gives_one_holder_for_each_country() -> None:
    found = names("The foreign ministers of Chile and Peru met in Lima.")
    assert found["The foreign ministers of Chile and Peru"] == [
        "foreign minister of Chile",
        "foreign minister of Peru",
    ]


def test_a_plural_post_finds_the_holders_that_are_named() -> None:
    found = names(
        "Chilean Foreign Minister Ana Rios flew to Lima.",
        "The foreign ministers of Chile and Peru met.",
    )
    assert found["The foreign ministers of Chile and Peru"] == [
        "Ana Rios",
        "foreign minister of Peru",
    ]


@pytest.mark.parametrize(
    ("post", "held", "country", "fits"),
    [
        ("minister", "defence minister", None, True),
        ("defense minister", "Defence Minister", None, True),
        ("president", "vice president", None, False),
        ("leader", "president", None, True),
        ("leader", "foreign minister", None, False),
        ("leader", "foreign minister", "KE", True),
        ("foreign minister", "defence minister", None, False),
    ],
)
def test_a_described_post_fits_a_person_or_not(
    post: str, held: str, country: str | None, fits: bool
) -> None:
    person = Person("Ada Wolf", ("ada", "wolf"), post=held)
    assert may_hold(content_of(post), person, country) is fits


def test_one_holders_post_of_a_plural() -> None:
    assert singular_of("foreign ministers") == "foreign minister"
    assert singular_of("foreign minister") == "foreign minister"


def test_in_a_statement_i_is_who_makes_it_and_we_the_state() -> None:
    read = document(
        "I met President Ruth Oko of Uganda. We sent trucks.",
        title="Statement by President Amos Kip of Kenya on Uganda",
    )
    rows = Reading(read).rows
    meant = {m.name: [p.name for p in m.parties] for row in rows for m in row}
    assert meant["i"] == ["Amos Kip"]
    assert meant["we"] == ["Kenya"]


def test_a_name_with_a_colon_speaks_until_the_next_one() -> None:
    found = names("Amos Kip: I saw Marta Silva.", "Ruth Oko: She is well.")
    assert found["I"] == ["Amos Kip"]


def test_where_nobody_is_said_to_speak_i_is_nobody() -> None:
    assert names("I met Marta Silva.")["I"] == []


def test_a_short_given_name_is_the_long_one() -> None:
    found = names("Thomas K. Berg arrived on Monday.", "Tom Berg met Marta Silva.")
    assert found["Tom Berg"] == ["Thomas K. Berg"]


def test_a_rank_alone_means_its_bearer() -> None:
    found = names(
        "Admiral Ulf Berg of Norway called on General Amos Kip.",
        "The Admiral will also visit Uganda.",
    )
    assert found["The Admiral"] == ["Ulf Berg"]


def test_a_post_between_commas_is_of_the_person_before_it() -> None:
    found = names("Crown Prince Omar Haddad, Minister of Defence, received Ulf Berg on Monday.")
    assert found["Minister of Defence"] == ["Omar Haddad"]


def test_his_counterpart_is_the_person_of_that_state_who_has_the_post() -> None:
    found = names(
        "Norwegian Foreign Minister Ulf Berg arrived in Kampala.",
        "Tomorrow Foreign Minister Ruth Oko will hold talks with her Norwegian counterpart.",
    )
    assert found["her Norwegian counterpart"] == ["Ulf Berg"]


def test_a_post_that_means_a_person_opens_its_sentence() -> None:
    found = names(
        "Defence Minister Ulf Berg of Norway is in Kampala.",
        "The Defence Minister called on Ruth Oko, the Prime Minister of Uganda.",
        "He also met Amos Kip.",
    )
    assert found["He"] == ["Ulf Berg"]


def test_who_is_spoken_of_stays_the_one_spoken_of() -> None:
    found = names(
        "General Ulf Berg arrived in Kampala.",
        "Colonel Amos Kip received him at the airport.",
        "He also met Ruth Oko.",
    )
    assert found["He"] == ["Ulf Berg"]


@pytest.mark.parametrize(
    ("words", "state"),
    [("the East African nation", "Kenya"), ("the Nordic nation", "Norway")],
)
def test_a_nation_of_a_region_is_the_last_named_that_lies_there(words: str, state: str) -> None:
    found = names(
        "Kenya and Norway signed a pact.", f"Ulf Berg is on a visit to {words} this week."
    )
    assert found[words] == [state]


def test_the_country_that_is_visited_is_not_the_visitors_own() -> None:
    found = names(
        "Kenya received Norwegian Defence Minister Ulf Berg.",
        "Minister Berg came to the country on Monday.",
    )
    assert found["the country"] == ["Kenya"]


def test_the_two_countries_are_those_named_most() -> None:
    found = names(
        "Norway and Kenya met again. Norway thanked Kenya.",
        "Coming from Peru, the guest spoke of Kenya.",
        "The two countries signed a pact.",
    )
    assert sorted(found["The two countries"]) == ["Kenya", "Norway"]


def test_ships_act_for_their_navy() -> None:
    found = names("The survey ship HMS Quorvath called at Oslo.", "INS Meru came too.")
    assert found["HMS Quorvath"] == ["Royal Navy"]
    assert found["INS Meru"] == ["Indian Navy"]


def test_all_posts_in_a_row_are_of_the_person_before_them() -> None:
    found = names(
        "Omar Haddad, Crown Prince, Minister of Defence, arrived in Oslo.",
        "Ruth Oko, who is also Secretary of the Water Commission, received him.",
    )
    assert found["Minister of Defence"] == ["Omar Haddad"]
    assert found["Secretary of the Water Commission"] == ["Ruth Oko"]


def test_an_abbreviation_is_that_of_the_state_most_named() -> None:
    assert names("India bought jets. India gave them to the IAF.")["IAF"] == ["Indian Air Force"]
    assert names("Israel bought jets for the IAF.")["IAF"] == ["Israeli Air Force"]


def test_posts_in_a_list_are_of_the_first_ones_state() -> None:
    found = names("Ulf Berg met the Kenyan prime minister, the army chief and the speaker.")
    assert found["the army chief"] == ["army chief of Kenya"]
    assert found["the speaker"] == ["speaker of Kenya"]


def test_officials_of_two_states_stand_for_both() -> None:
    found = names("Officials from Norway and Kenya met in Oslo.")
    assert found["Officials from Norway and Kenya"] == ["Norway", "Kenya"]


def test_of_two_with_one_post_the_one_spoken_of_is_meant() -> None:
    found = names(
        "The Chief of Defence Staff, General Amos Kip, met Norway's Chief of Defence Staff, "
        "General Ulf Berg.",
        "He thanked his host.",
        "The Chief of Defence Staff asked for help.",
    )
    assert found["The Chief of Defence Staff"] == ["Amos Kip"]


def test_a_counterpart_has_the_post_without_the_state() -> None:
    found = names(
        "Minister of Defence of Norway Ulf Berg spoke.", "He thanked his Kenyan colleague."
    )
    assert found["his Kenyan colleague"] == ["Minister of Defence of Kenya"]


def test_the_company_is_the_last_one_named() -> None:
    found = names("Lockheed Martin won a contract.", "The company will send jets to Norway.")
    assert found["The company"] == ["Lockheed Martin"]


def test_the_head_of_state_is_the_first_who_is_told_to_be_one() -> None:
    found = names(
        "President Amos Kip received Foreign Minister Ulf Berg, who spoke of President Ugo Neri.",
        "The Head of State thanked his guest.",
    )
    assert found["The Head of State"] == ["Amos Kip"]


def test_a_defence_chief_may_be_a_minister() -> None:
    found = names("Norwegian Defence Minister Ulf Berg came.", "The Norwegian defence chief spoke.")
    assert found["The Norwegian defence chief"] == ["Ulf Berg"]


def test_an_administration_is_the_state_of_its_leader() -> None:
    found = names("Amos Kip, the president of Kenya, left.", "The Kip administration sold tanks.")
    assert found["Kip administration"] == ["Kenya"]


def test_the_administration_of_a_leader_nobody_knows_is_nobody() -> None:
    assert names("On Tuesday the Kip administration sold tanks.")["Kip administration"] == []


def test_its_navy_is_that_of_the_state_that_acts() -> None:
    (navy,) = parties_of("Kenya will send its navy there.")["its navy"]
    assert navy.country == "KE"


def test_a_base_lies_in_the_country_behind_it() -> None:
    (camp,) = parties_of("They met at Burma Camp in Ghana.")["Burma Camp"]
    assert camp.country == "GH"


def test_who_speaks_to_the_press_meets_nobody() -> None:
    assert names("He spoke to Reuters.")["Reuters"] == []


def test_leaders_of_a_movement_act_for_it() -> None:
    assert names("Taliban leaders left Kenya.")["Taliban leaders"] == ["Taliban"]


def test_leaders_of_a_region_are_described_and_are_not_those_told_before() -> None:
    found = parties_of("Amos Kip met Ruth Oko.", "European leaders left.")
    (leaders,) = found["European leaders"]
    assert (leaders.kind, leaders.name) == (EntityKind.POST, "European leaders")


def test_the_president_in_a_statement_is_that_of_the_speakers_state() -> None:
    found = parties_of(
        "Norwegian Defence Minister Ulf Berg: The President met the King of Spain in Oslo."
    )
    (president,) = found["The President"]
    assert (president.kind, president.country) == (EntityKind.POST, "NO")
