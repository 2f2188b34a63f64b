"""What may be filed of an article: everything that is true of its text, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import Document
from ingest.evidence import build
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When

TEXT = "Arkady Belov met Naeem Durrani in Kazan. Mr Belov, the minister, then left."
BELOV = Party(EntityKind.PERSON, "Arkady Belov", "RU", "Defence Minister", "General")
DURRANI = Party(EntityKind.PERSON, "Naeem Durrani", "PK")
DOCUMENT = Document("a.txt", "", "Talks", "Volga News", date(2018, 8, 7), TEXT, ())


def mention(party, surface):
    at = TEXT.index(surface)
    return Mention(party, surface, at, at + len(surface))


def claim(**changed):
    fillings = tuple(
        Filling(Role.PARTICIPANT, mention(party, party.name)) for party in (BELOV, DURRANI)
    )
    end = TEXT.index(".") + 1
    plain = Claim(Kind.MET, Status.OCCURRED, fillings, 0, end, (13, 16), None, "Kazan")
    return replace(plain, **changed)


def filed(*claims, mentions=(), document=DOCUMENT):
    return build(document, Extraction("test", claims, (), mentions))


def test_a_claim_keeps_its_sentence_its_roles_and_their_words():
    (kept,) = filed(claim()).evidence.claims
    assert kept.quote == "Arkady Belov met Naeem Durrani in Kazan."
    assert [(role.alias, role.surface, role.post) for role in kept.roles] == [
        ("arkady-belov.ru", "Arkady Belov", "Defence Minister"),
        ("naeem-durrani.pk", "Naeem Durrani", None),
    ]


def test_the_place_becomes_a_spelling_where_the_text_names_it():
    evidence = filed(claim()).evidence
    assert evidence.claims[0].at == "kazan.x-place"
    assert "kazan.x-place" in {alias.id for alias in evidence.aliases}
    assert filed(claim(place="Tver")).evidence.claims[0].at is None
    assert filed(claim(place="Russia")).evidence.claims[0].at is None


def test_a_spelling_is_mentioned_once_where_it_stands_first():
    again = mention(BELOV, "Mr Belov")
    evidence = filed(claim(), mentions=(again,)).evidence
    (only,) = [each for each in evidence.mentions if each.alias == "arkady-belov.ru"]
    assert (only.start, only.surface, only.posts) == (0, "Arkady Belov", ("Defence Minister",))


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"end": 4000}, "not in the text"),
        ({"fillings": claim().fillings[:1]}, "needs 2 participant, has 1"),
        ({"fillings": (claim().fillings[0],) * 2}, "needs 2 participant, has 1"),
        ({"when": When("2018-02-31", DateBasis.STATED)}, "no EDTF date"),
        ({"when": When("last week", DateBasis.STATED)}, "no EDTF date"),
    ],
)
def test_what_is_not_true_of_the_text_is_refused_with_a_reason(changed, reason):
    assert any(reason in refusal.why for refusal in filed(claim(**changed)).refused)


def test_words_that_are_not_where_they_are_said_to_be_are_refused():
    wrong = replace(mention(DURRANI, "Naeem Durrani"), start=3, end=16)
    fillings = (claim().fillings[0], Filling(Role.PARTICIPANT, wrong))
    given = filed(claim(fillings=fillings))
    assert given.evidence.claims == ()
    assert "the text has" in given.refused[0].why


def test_a_party_that_cannot_have_the_role_is_refused():
    arms = Filling(Role.PARTICIPANT, mention(Party(EntityKind.HARDWARE, "Mi-35"), "Kazan"))
    given = filed(claim(fillings=(*claim().fillings, arms)))
    assert len(given.evidence.claims[0].roles) == 2
    assert given.refused[0].why == "no hardware can be its participant"


def test_a_bad_date_costs_the_date_not_the_claim():
    (kept,) = filed(claim(when=When("2018-13", DateBasis.STATED))).evidence.claims
    assert kept.date is None


def test_dates_have_the_bounds_of_what_they_can_mean():
    (kept,) = filed(claim(when=When("2018-02", DateBasis.RELATIVE))).evidence.claims
    assert (kept.date.from_, kept.date.to) == ("2018-02-01", "2018-02-28")


def test_one_text_is_one_article_whatever_its_spaces_and_its_name():
    spaced = replace(DOCUMENT, text=TEXT.replace(" ", "\n "), name="b.txt")
    assert filed(document=spaced).evidence.article.id == filed().evidence.article.id


def test_an_article_without_a_day_speaks_on_the_day_of_what_it_reports():
    undated = replace(DOCUMENT, published=None)
    dated = claim(when=When("2018-08-06", DateBasis.STATED))
    assert filed(dated, document=undated).evidence.article.day == "2018-08-06"
    assert filed(document=undated).evidence.article.day is None


def test_the_same_reading_gives_the_same_ids():
    assert filed(claim(), claim()).evidence == filed(claim()).evidence
