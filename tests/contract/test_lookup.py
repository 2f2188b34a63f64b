import pytest

from cypher.errors import Ambiguous, BadArgument, UnknownEntity
from cypher.lookup import resolve, search
from cypher.model import EntityKind
from cypher.store import GraphStore


@pytest.mark.parametrize(
    ("given", "id_"),
    [
        ("tariq-mehsud.pk", "tariq-mehsud.pk"),
        ("tarik-mahsud.alias", "tariq-mehsud.pk"),
        ("Tariq Mehsud", "tariq-mehsud.pk"),
        ("  tariq   MEHSUD ", "tariq-mehsud.pk"),
        ("Tarik Mahsud", "tariq-mehsud.pk"),
        ("Mehsud, Tariq", "tariq-mehsud.pk"),
        ("Mehsud", "tariq-mehsud.pk"),
        ("Tareeq Mahsood", "tariq-mehsud.pk"),
        ("Tariq Meshud", "tariq-mehsud.pk"),
        ("Baranof", "oleg-baranov.ru"),
        ("Selim Aydin", "selim-aydin.tr"),
        ("Russia", "country.ru"),
        ("ru", "country.ru"),
        ("Russian Federation", "country.ru"),
        ("Türkiye", "country.tr"),
        ("zubr 9", "zubr-9.x"),
        ("Ministry of Fleets", "ministry-of-fleets.ru"),
        ("fleet minister of china", "fleet-minister-of-china.cn"),
        ("Russian fleet minister", "viktor-sorokin.ru"),
        ("the Fleet Minister of Russia", "viktor-sorokin.ru"),
        ("Pakistan's army chief in 2018", "tariq-mehsud.pk"),
    ],
)
def test_a_name_means_its_entity(told: GraphStore, given: str, id_: str) -> None:
    assert resolve(told, given).id == id_


def test_a_name_that_fits_several_lists_them(told: GraphStore) -> None:
    with pytest.raises(Ambiguous) as caught:
        resolve(told, "Li")
    assert [choice["id"] for choice in caught.value.choices] == ["li-wenbo.cn", "li-wenhai.cn"]


def test_a_post_that_several_held_lists_them_with_their_days(told: GraphStore) -> None:
    with pytest.raises(Ambiguous, match="was held by 2: Tariq Mehsud") as caught:
        resolve(told, "army chief of Pakistan")
    assert [(each["id"], each["seen"]) for each in caught.value.choices] == [
        ("tariq-mehsud.pk", "2017-05-01 to 2019-11-30"),
        ("imran-khattak.pk", "2019-12-05 to 2026-11-01"),
    ]


@pytest.mark.parametrize("given", ["ambassador of Turkey", "army chief", "Russian army chief 1999"])
def test_a_post_that_nobody_held_is_unknown(told: GraphStore, given: str) -> None:
    with pytest.raises(UnknownEntity):
        resolve(told, given)


def test_the_kinds_that_are_wanted_decide(told: GraphStore) -> None:
    assert resolve(told, "China").kind is EntityKind.COUNTRY
    with pytest.raises(UnknownEntity):
        resolve(told, "Tariq Mehsud", [EntityKind.INSTITUTION])


def test_an_unknown_name_suggests_what_is_near(told: GraphStore) -> None:
    with pytest.raises(UnknownEntity, match="Near it: Viktor Sorokin") as caught:
        resolve(told, "Vitkro Sorkoin")
    assert caught.value.choices[0]["id"] == "viktor-sorokin.ru"


@pytest.mark.parametrize("given", ["", "   ", "?!", "AND OR NOT", "zzz~2", "a*:b", '"', "ğ" * 3])
def test_no_text_breaks_the_index(told: GraphStore, given: str) -> None:
    with pytest.raises(UnknownEntity):
        resolve(told, given)
    assert search(told, given) == []


def test_a_text_longer_than_any_name_is_refused(told: GraphStore) -> None:
    with pytest.raises(BadArgument, match="too long"):
        search(told, "x" * 1000)


@pytest.mark.parametrize(
    ("given", "first"),
    [
        ("wen", "Li Wenbo"),
        ("sorok", "Viktor Sorokin"),
        ("shoygu tariq mehsud", "Tariq Mehsud"),
        ("meshud", "Tariq Mehsud"),
        ("victor", "Viktor Sorokin"),
        ("PK", "Pakistan"),
    ],
)
def test_search_puts_the_best_first(told: GraphStore, given: str, first: str) -> None:
    assert search(told, given)[0].name == first


def test_search_gives_no_more_than_asked_and_each_once(told: GraphStore) -> None:
    found = search(told, "delegate", limit=5)
    assert len(found) == len({ref.id for ref in found}) == 5
    assert {ref.kind for ref in search(told, "fleet", kinds=[EntityKind.POST])} == {EntityKind.POST}
