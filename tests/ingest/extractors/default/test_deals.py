"""Several deals told with one verb."""

import pytest

from cypher.model import Role
from ingest.extractors.default import scorer
from ingest.extractors.default.extractor import Reading, drafts
from tests.ingest.extractors.small import document


def deals(text: str) -> list[tuple[set[str], set[str], set[str]]]:
    reading = Reading(document(text))
    weights = scorer.load()
    scored = scorer.score(reading.candidates, reading.facts, weights)
    return [
        (
            {p.party.name for p in event.of(Role.SUPPLIER)},
            {p.party.name for p in event.of(Role.ITEM)},
            {p.party.name for p in event.of(Role.RECIPIENT)},
        )
        for event in drafts(reading, scored, weights)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya delivered 12 tanks to Uganda and six howitzers to Rwanda.",
            [({"Kenya"}, {"tanks"}, {"Uganda"}), ({"Kenya"}, {"howitzers"}, {"Rwanda"})],
        ),
        (
            "Kenya bought 12 tanks from Norway and six frigates from Spain in 2015.",
            [({"Norway"}, {"tanks"}, {"Kenya"}), ({"Spain"}, {"frigates"}, {"Kenya"})],
        ),
    ],
)
def test_each_item_goes_with_the_party_behind_it(
    text: str, wanted: list[tuple[set[str], set[str], set[str]]]
) -> None:
    assert sorted(deals(text), key=str) == sorted(wanted, key=str)


def test_a_list_of_items_for_one_party_is_one_deal() -> None:
    (only,) = deals("Kenya delivered tanks and howitzers to Uganda.")
    assert only == ({"Kenya"}, {"tanks", "howitzers"}, {"Uganda"})
