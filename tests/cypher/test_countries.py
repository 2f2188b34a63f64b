from collections import Counter

import pytest

from cypher import countries
from cypher.countries import Sense


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Burma", "MM"),
        ("Swaziland", "SZ"),
        ("Türkiye", "TR"),
        ("turkiye", "TR"),
        ("Czechia", "CZ"),
        ("the Czech Republic", "CZ"),
        ("U.S.", "US"),
        ("USA", "US"),
        ("the United States", "US"),
        ("U.K.", "GB"),
        ("UAE", "AE"),
        ("DPRK", "KP"),
        ("DRC", "CD"),
        ("PRC", "CN"),
        ("ROK", "KR"),
        ("Republic of China", "TW"),
        ("Cote d’Ivoire", "CI"),
        ("RUSSIA", "RU"),
        ("Guinea Bissau", "GW"),
        ("St. Lucia", "LC"),
        ("Holy See", "VA"),
        ("Åland", "AX"),
        ("Kosovo", "XK"),
        ("Hong Kong", "HK"),
        ("State of Palestine", "PS"),
    ],
)
def test_a_name_in_any_of_its_forms_gives_its_country(text: str, code: str) -> None:
    found = countries.by_name(text)
    assert found is not None
    assert found.iso2 == code


@pytest.mark.parametrize("text", ["us", "car", "roc", "", "Atlantis", "Londoner", "the"])
def test_a_word_that_only_looks_like_an_abbreviation_is_no_country(text: str) -> None:
    assert countries.by_name(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("British", "GB"),
        ("Briton", "GB"),
        ("Britons", "GB"),
        ("Niger", None),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("South Korean", "KR"),
        ("North Koreans", "KP"),
        ("Kosovar", "XK"),
        ("Dutch", "NL"),
        ("Emirati", "AE"),
    ],
)
def test_a_demonym_gives_its_country(text: str, code: str | None) -> None:
    found = countries.by_demonym(text)
    assert (found.iso2 if found else None) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kiev", "UA"), ("Kyiv", "UA"), ("the Hague", "NL"), ("Peking", "CN"), ("Bogota", "CO")],
)
def test_a_seat_of_government_gives_its_country(text: str, code: str) -> None:
    found = countries.by_capital(text)
    assert found is not None
    assert found.iso2 == code


def test_metonyms_are_kept_apart_from_capitals() -> None:
    kremlin = countries.by_metonym("the Kremlin")
    elysee = countries.by_metonym("Elysée")
    assert kremlin is not None
    assert kremlin.name == "Russia"
    assert elysee is not None
    assert elysee.iso3 == "FRA"
    assert countries.by_capital("Kremlin") is None


def test_codes_of_two_and_three_letters_agree() -> None:
    for country in countries.all_countries():
        assert countries.by_code(country.iso2.lower()) is country
        assert countries.by_code(country.iso3) is country
    assert countries.by_code("XX") is None


def test_the_table_holds_every_member_of_the_united_nations_and_more() -> None:
    codes = {country.iso2 for country in countries.all_countries()}
    assert len(codes) == len(countries.all_countries()) > 200
    assert {"XK", "PS", "TW", "HK", "VA", "GL", "FO", "GI"} <= codes


def test_no_surface_is_claimed_twice_in_one_sense() -> None:
    claims = Counter(
        (sense, countries._key(text), country.iso2)
        for country in countries.all_countries()
        for sense in Sense
        for text in country.surfaces(sense)
    )
    owners = Counter((sense, key) for sense, key, _ in claims)
    assert [claim for claim, count in owners.items() if count > 1] == []


def test_every_surface_finds_its_own_country() -> None:
    lookup = {
        Sense.NAME: countries.by_name,
        Sense.DEMONYM: countries.by_demonym,
        Sense.CAPITAL: countries.by_capital,
        Sense.METONYM: countries.by_metonym,
    }
    for surface in countries.all_surfaces():
        assert lookup[surface.sense](surface.text) is surface.country


def test_every_country_has_a_name_in_front_and_nearly_all_a_demonym() -> None:
    table = countries.all_countries()
    assert all(country.names[0] == country.name for country in table)
    assert {country.iso2 for country in table if not country.demonyms} <= {"DM"}
