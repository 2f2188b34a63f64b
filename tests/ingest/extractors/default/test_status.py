"""What a sentence asserts of an event."""

import pytest

from cypher.model import Status
from ingest.extractors.default.features.attitudes import attitudes
from ingest.extractors.default.status import status_features, status_of
from tests.ingest.extractors.small import candidate_of


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Kenya supplied tanks to Uganda.", "supplied", Status.OCCURRED),
        ("Kenya will supply tanks to Uganda.", "supply", Status.PLANNED),
        ("Kenya plans to sell tanks to Uganda.", "sell", Status.PLANNED),
        ("President Amos Kip was scheduled to visit Uganda.", "visit", Status.PLANNED),
        ("Kenya is supplying tanks to Uganda.", "supplying", Status.ONGOING),
        ("Kenya did not supply tanks to Uganda.", "supply", Status.DENIED),
        ("Kenya denied the sale of tanks to Uganda.", "sale", Status.DENIED),
        ("Kenya cancelled the delivery of tanks to Uganda.", "delivery", Status.CANCELLED),
        ("Kenya called off a meeting with Uganda.", "meeting", Status.CANCELLED),
        ("A meeting of Kenya with Uganda was postponed.", "meeting", Status.CANCELLED),
        ("Kenya is considering the sale of tanks to Uganda.", "sale", Status.NEGOTIATING),
        ("Kenya and Uganda discussed a possible sale of tanks.", "sale", Status.NEGOTIATING),
    ],
)
def test_the_words_over_a_trigger_give_its_status(text: str, trigger: str, status: Status) -> None:
    candidate = candidate_of(text, trigger)
    assert status_of(candidate) is status
    assert f"rule={status.value}" in status_features(candidate)


@pytest.mark.parametrize(
    ("text", "trigger", "attitude"),
    [
        ("Kenya plans to sell tanks to Uganda.", "sell", "up1=plan"),
        ("Kenya refused to sell tanks to Uganda.", "sell", "up1=fail"),
        ("Kenya put on hold a sale of tanks to Uganda.", "sale", "near=stop"),
        ("Kenya called for talks with Uganda.", "talks", "up=wish"),
        ("A proposed sale of tanks to Uganda was discussed.", "sale", "up1=talk"),
        ("Kenya left without talks with Uganda.", "talks", "near=not"),
    ],
)
def test_the_sort_of_what_governs_a_trigger_is_seen(text: str, trigger: str, attitude: str) -> None:
    assert attitude in attitudes(candidate_of(text, trigger).token)
