"""5,000 labelled pairs of names: what is joined is right, and most of what should be is joined."""

from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.naming import alias_id
from ingest.resolvers.matching import compare
from ingest.resolvers.resolve import SPELLINGS
from ingest.resolvers.spelling import Spelling
from tests.ingest.resolvers.pairs import HARD, Pair, pairs

COUNT = 5000


def spelling(name: str, country: str) -> Spelling:
    party = Party(EntityKind.PERSON, name, country)
    return Spelling(alias_id(party), EntityKind.PERSON, name, country)


def joined(pair: Pair) -> bool:
    """Whether the two would meet under a heading and be linked there."""
    a, b = (spelling(*each) for each in zip((pair.a, pair.b), pair.lands, strict=True))
    if a.id == b.id:
        return True
    return bool(SPELLINGS.meeting({a.id: a, b.id: b})) and compare(a, b).linked


def test_precision_and_recall_on_labelled_pairs():
    outcomes = [(pair.same, joined(pair)) for pair in pairs(COUNT)]
    right = outcomes.count((True, True))
    assert right / (right + outcomes.count((False, True))) >= 0.99
    assert right / (right + outcomes.count((True, False))) >= 0.95


def test_no_hard_negative_is_joined():
    wrong = [pair for pair in pairs(len(HARD)) if joined(pair)]
    assert wrong == []


def test_the_generator_says_the_same_each_time():
    assert list(pairs(200)) == list(pairs(200))
    assert {pair.same for pair in pairs(200)} == {True, False}
