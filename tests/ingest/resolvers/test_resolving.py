"""Spellings of every kind: who becomes one party, who stays apart, and why."""

import random
from dataclasses import replace

import pytest

from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.naming import alias_id
from ingest.resolvers.resolve import Rulings, resolve
from ingest.resolvers.spelling import Spelling, post_key

PERSON, BODY = EntityKind.PERSON, EntityKind.INSTITUTION
ARMS, SITE, POST = EntityKind.HARDWARE, EntityKind.PLACE, EntityKind.POST


def spelt(name, country="RU", kind=PERSON, posts=()):
    party = Party(kind, name, country)
    seen = frozenset(post_key(post, country) for post in posts)
    return Spelling(alias_id(party), kind, name, party.country, seen)


def groups(*spellings, rulings=None):
    """The names of each party, sorted."""
    names = {each.id: each.name for each in spellings}
    found = resolve(spellings, rulings) if rulings else resolve(spellings)
    return sorted(sorted(names[each.alias] for each in identity.referrals) for identity in found)


def test_one_person_under_many_spellings():
    names = ["Sergey Istrakov", "Sergei Istrakov", "Sergey Yuryevich Istrakov", "S. Istrakov"]
    assert groups(*map(spelt, names)) == [sorted(names)]


def test_the_shown_spelling_has_a_country_and_no_patronymic():
    names = ["Sergey Yuryevich Istrakov", "S. Istrakov", "Sergey Istrakov"]
    (party,) = resolve([*map(spelt, names), spelt("Sergey Istrakov", None)])
    assert (party.id, party.name, party.country) == ("sergey-istrakov.ru", "Sergey Istrakov", "RU")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nawaz Sharif", "Shehbaz Sharif"),
        ("Tehmina Janjua", "Naseer Khan Janjua"),
        ("Ali Raza Khan", "Ali Hassan Khan"),
        ("Zubair Hayat", "Zubair Mahmood"),
    ],
)
def test_other_given_names_are_other_people(a, b):
    assert len(groups(spelt(a, "PK"), spelt(b, "PK"))) == 2


def test_a_shorter_name_that_fits_two_people_stays_apart():
    three = [spelt(name) for name in ("Ivan Petrovich Zorin", "Ivan Lvovich Zorin", "Ivan Zorin")]
    assert len(groups(*three)) == 3


def test_a_bare_surname_needs_a_shared_post():
    full = spelt("Valery Tolmachev", posts=["Defence Minister"])
    assert len(groups(full, spelt("Tolmachev"))) == 2
    assert len(groups(full, spelt("Tolmachev", posts=["Minister of Defense"]))) == 1


def test_a_bare_surname_of_many_never_joins():
    brothers = [spelt(f"{name} Sharif", "PK", posts=["PM"]) for name in ("Nawaz", "Shehbaz")]
    assert len(groups(*brothers, spelt("Sharif", "PK", posts=["Prime Minister"]))) == 3


def test_a_name_without_a_country_joins_only_where_one_country_fits():
    assert len(groups(spelt("Anna Belova"), spelt("Anna Belova", None))) == 1
    apart = (spelt("Anna Belova"), spelt("Anna Belova", "BG"), spelt("Anna Belova", None))
    assert len(groups(*apart)) == 3


def test_a_name_without_a_country_means_the_famous_one():
    famous = replace(spelt("Anna Belova"), fame=2)
    found = groups(famous, spelt("Anna Belova", "BG"), spelt("Anna Belova", None))
    assert [len(party) for party in found] == [1, 2]


@pytest.mark.parametrize(
    ("kind", "a", "b", "one"),
    [
        (ARMS, "Mi-35", "MI 35 helicopters", True),
        (ARMS, "Mi-35", "Mi-35M", False),
        (ARMS, "JF-17", "JF-17 Thunder", True),
        (ARMS, "Sukhoi Su-35", "Su-35", True),
        (ARMS, "F-16", "F-16C", False),
        (BODY, "ISPR", "Inter-Services Public Relations", True),
        (BODY, "Russian Defence Ministry", "Ministry of Defense of Russia", True),
        (BODY, "Ministry of Defence", "Ministry of Defence Production", False),
        (SITE, "Kiev", "Kyiv", True),
        (POST, "Defence Minister of Russia", "Russian Minister of Defense", True),
        (POST, "Defence Minister of Russia", "Deputy Defence Minister of Russia", False),
    ],
)
def test_things_are_known_by_what_matters_in_their_names(kind, a, b, one):
    assert len(groups(spelt(a, "RU", kind), spelt(b, "RU", kind))) == (1 if one else 2)


def test_a_ministry_without_its_country_is_anybody():
    ours, whose = spelt("Ministry of Defence", "PK", BODY), spelt("Ministry of Defence", None, BODY)
    assert len(groups(ours, whose)) == 2


@pytest.mark.parametrize("name", ["Party", "Coast Guard", "Treasury"])
def test_a_body_of_common_words_without_its_country_is_anybody_s(name):
    assert len(groups(spelt(f"Russian {name}", "RU", BODY), spelt(name, None, BODY))) == 2


def test_a_short_form_is_the_long_one_whatever_country_words_are_in_it():
    assert len(groups(spelt("PLA", "CN", BODY), spelt("People's Liberation Army", "CN", BODY))) == 1


def test_an_initial_written_in_both_is_no_shortening():
    one, other = spelt("Lev B. Tarn", "US"), spelt("Lev B. Tarn", None)
    assert len(groups(one, other)) == 1


def test_every_referral_says_why():
    for party in resolve([spelt("Sergei Lavrin"), spelt("Sergey Lavrin"), spelt("S. Lavrin")]):
        for referral in party.referrals:
            assert referral.reasons
            assert 0 < referral.score <= 1


def test_a_judgement_wins_over_the_score():
    a, b = spelt("Sergey Istrakov"), spelt("Sergei Istrakov")
    pair = frozenset((a.id, b.id))
    assert len(groups(a, b, rulings=Rulings(apart=frozenset({pair})))) == 2
    c = spelt("Boris Zimin")
    joined = Rulings(together=frozenset({frozenset((a.id, c.id))}))
    assert len(groups(a, c, rulings=joined)) == 1


def test_the_order_of_spellings_does_not_matter():
    names = ["Arkady Belov", "Arkadi Belov", "A. Belov", "Boris Belov", "Belov", "B. Belov"]
    spellings = [spelt(name) for name in names] + [spelt("Arkady Belov", None)]
    first = resolve(spellings)
    for seed in range(20):
        random.Random(seed).shuffle(spellings)
        assert resolve(spellings) == first
