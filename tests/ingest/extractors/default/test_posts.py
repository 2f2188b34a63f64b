"""The grammar of titles."""

import pytest

from ingest.extractors.default.language import pipeline
from ingest.extractors.default.posts import Chain, chain_at, name_end
from ingest.extractors.default.row import row_of


def chain(text: str) -> Chain | None:
    return chain_at(row_of(pipeline("").make_doc(text)), 0, {}, headline=False)


def name_in(text: str, found: Chain) -> str:
    row = row_of(pipeline("").make_doc(text))
    return " ".join(row.raw[found.name_start : found.name_end])


@pytest.mark.parametrize(
    ("text", "country", "post", "rank", "name"),
    [
        ("Finnish Defence Minister Tuva Lehto", "FI", "Defence Minister", "", "Tuva Lehto"),
        (
            "Norway's Chief of Defence Staff General Ulf Berg",
            "NO",
            "Chief of Defence Staff",
            "General",
            "Ulf Berg",
        ),
        (
            "Chairman Joint Chiefs of Staff Committee General Asad Mir",
            None,
            "Chairman Joint Chiefs of Staff Committee",
            "General",
            "Asad Mir",
        ),
        ("Lieutenant General (Retd) Omar Haddad", None, "", "Lieutenant General", "Omar Haddad"),
        (
            "Deputy Prime Minister and Foreign Minister Ana Silva",
            None,
            "Deputy Prime Minister and Foreign Minister",
            "",
            "Ana Silva",
        ),
        (
            "Commander-in-Chief of the Navy Admiral Hugo Sand",
            None,
            "Commander-in-Chief of the Navy",
            "Admiral",
            "Hugo Sand",
        ),
        ("Army General Pavel Orlov", None, "", "Army General", "Pavel Orlov"),
        ("Secretary of State Rita Cole", None, "Secretary of State", "", "Rita Cole"),
        (
            "Deputy Director of General Directorate for Coast Guard Brigadier General Omar Haddad",
            None,
            "Deputy Director of General Directorate for Coast Guard",
            "Brigadier General",
            "Omar Haddad",
        ),
        (
            "Chief of the Naval Staff (CNS), Admiral Asad Mir",
            None,
            "Chief of the Naval Staff",
            "Admiral",
            "Asad Mir",
        ),
        (
            "H.E Chief of General Staff Lieutenant General Omar Haddad",
            None,
            "Chief of General Staff",
            "Lieutenant General",
            "Omar Haddad",
        ),
        ("Lieutenant General Said Haddad", None, "", "Lieutenant General", "Said Haddad"),
    ],
)
def test_a_title_chain_falls_into_its_parts(
    text: str, country: str | None, post: str, rank: str, name: str
) -> None:
    found = chain(text)
    assert found is not None
    assert (found.country, found.post, found.rank) == (country, post, rank)
    assert name_in(text, found) == name


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("the Russian, Chinese and Iranian deputy foreign ministers", ("RU", "CN", "IR")),
        ("the French and German presidents", ("FR", "DE")),
        ("Foreign Ministers of Chile, Peru and Bolivia", ("CL", "PE", "BO")),
    ],
)
def test_plural_posts_have_a_holder_in_each_country(text: str, countries: tuple[str, ...]) -> None:
    found = chain(text)
    assert found is not None
    assert found.plural
    assert found.countries == countries
    assert found.name_end == found.name_start


def test_a_post_may_take_its_country_behind_it() -> None:
    found = chain("the Defence Minister of Finland, Tuva Lehto")
    assert found is not None
    assert found.country == "FI"
    assert not found.plural


@pytest.mark.parametrize(
    ("text", "country", "group"),
    [
        ("the Finnish Defence Ministry", "FI", "ministry"),
        ("Kenya's trade delegation", "KE", "delegation"),
    ],
)
def test_ministries_and_delegations_are_bodies(text: str, country: str, group: str) -> None:
    found = chain(text)
    assert found is not None
    assert found.body
    assert (found.country, found.group) == (country, group)


@pytest.mark.parametrize("text", ["head", "a president", "the river", "Finland won the match"])
def test_what_stands_alone_is_no_title(text: str) -> None:
    assert chain(text) is None


def test_a_name_ends_before_a_verb_and_keeps_its_particles() -> None:
    row = row_of(pipeline("").make_doc("Jan van Berg met Ulf"))
    assert name_end(row, 0, len(row), headline=False) == 3


@pytest.mark.parametrize(
    ("text", "country", "post"),
    [
        ("Chief of Staff, Royal Danish Navy, came", "DK", "Chief of Staff"),
        ("Commander of the National Water College, came", None, None),
        ("Minister of State for Defence Affairs, came", None, None),
        ("Chair of Kenya's Sovereign Council, came", "KE", None),
        ("Chairman Chiefs of Staff Committee, came", None, None),
    ],
)
def test_a_body_of_the_post_is_no_name(text: str, country: str | None, post: str | None) -> None:
    found = chain(text)
    assert found is not None
    assert found.name_end == found.name_start
    assert found.country == country
    assert post is None or found.post == post


def test_a_mission_abroad_is_of_its_own_state() -> None:
    found = chain("Defence Attache at the Danish Embassy in Kenya Colonel Hugo Sand")
    assert found is not None
    assert (found.country, found.rank) == ("DK", "Colonel")


def test_a_delegation_is_of_the_state_that_sends_its_members() -> None:
    found = chain("a delegation of military experts from the Danish Ministry of Defence")
    assert found is not None
    assert (found.group, found.country) == ("delegation", "DK")


def test_an_envoy_is_of_his_own_state_wherever_he_sits() -> None:
    found = chain("Denmark's ambassador in Nairobi, Hugo Sand")
    assert found is not None
    assert (found.country, found.post) == ("DK", "ambassador in Nairobi")


def test_a_given_name_may_end_in_a_small_word() -> None:
    row = row_of(pipeline("").make_doc("Jeong Mi-in visited Oslo"))
    assert name_end(row, 0, len(row), headline=False) == 3


@pytest.mark.parametrize(
    ("text", "post", "name"),
    [
        (
            "Minister of Foreign Affairs and Expatriates of Jordan Omar Haddad met",
            "Minister of Foreign Affairs and Expatriates of Jordan",
            "Omar Haddad",
        ),
        (
            "Minister of Defence and Military Production General Omar Haddad met",
            "Minister of Defence and Military Production",
            "Omar Haddad",
        ),
        ("Commander Western Naval Area, Rear Admiral Asad Mir met", "", ""),
        (
            "Director General Military Operations Major General Asad Mir met",
            "Director General Military Operations",
            "Asad Mir",
        ),
        (
            "Acting Director, Defence Information, Brigadier General Amos Kip met",
            "Acting Director, Defence Information",
            "Amos Kip",
        ),
        ("Minister of Defence II Karim Musa met", "Minister of Defence", "Karim Musa"),
        ("his counterpart Italian President Ugo Neri met", "President", "Ugo Neri"),
    ],
)
def test_a_bodys_name_in_the_post_is_no_persons(text: str, post: str, name: str) -> None:
    row = row_of(pipeline("").make_doc(text))
    found = chain_at(row, 0, {}, headline=False)
    assert found is not None
    assert " ".join(row.raw[found.name_start : found.name_end]) == name
    if post:
        assert found.post == post


def test_several_states_own_a_body_in_the_plural() -> None:
    found = chain("the navies of India and Japan")
    assert found is not None
    assert found.countries == ("IN", "JP")
