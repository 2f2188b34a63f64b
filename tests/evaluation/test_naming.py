import pytest

from ingest.evaluation.atlas import country_of, country_of_place, country_within
from ingest.evaluation.naming import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gen. Ilse Brandt", "Ilse Brandt"),
        ("Lt Gen (Retd) Omar Farid", "General Omar Farid"),
        ("Ambassador Piotr Żuławski", "Piotr Zulawski"),
        ("Dmitri Orlovsky", "Dmitry Orlovsky"),
        ("O. M. Farid", "Omar Farid"),
        ("President Ilse Brandt of Norway", "Brandt"),
        ("Norwegian Defence Minister Ilse Brandt", "Ilse Brandt"),
    ],
)
def test_titles_spelling_and_initials_do_not_part_a_person(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Omar Farid", "Karim Farid"),
        ("Ilse Brandt", "Ilse Sommer"),
        ("Ali bin Said", "bin"),
        ("Xi", "Xi Wenbo"),
        ("", "Ilse Brandt"),
    ],
)
def test_other_people_stay_other(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_a_surname_that_two_of_the_article_bear_is_nobody() -> None:
    assert same_name("Omar Farid", "Farid")
    assert not same_name("Omar Farid", "Farid", ("Omar Farid", "Lena Farid"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Russian Federation", "RU"),
        ("the UK", "GB"),
        ("U.S.", "US"),
        ("Türkiye", "TR"),
        ("Government of Mali", "ML"),
        ("Malian", "ML"),
        ("Omar Farid", None),
    ],
)
def test_a_country_is_known_by_its_names_and_its_people(name: str, code: str | None) -> None:
    assert country_of(name) == code


def test_a_country_is_found_within_an_institutions_name() -> None:
    assert country_within("Norwegian Navy") == "NO"
    assert country_within("US Central Command") == "US"
    assert country_within("Central Command") is None
    assert country_of("Norwegian Navy") is None


def test_a_place_lies_in_the_country_of_its_last_known_part() -> None:
    assert country_of_place("Nairobi") == "KE"
    assert country_of_place("Conference Hall, Nairobi") == "KE"
    assert country_of_place("a camp in Latvia") == "LV"
    assert country_of_place("Nowhere") is None
