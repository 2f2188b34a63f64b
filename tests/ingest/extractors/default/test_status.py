"""What a sentence asserts of an event."""

import pytest

from cypher.model import Kind, Status
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.features.attitudes import attitudes
from ingest.extractors.default.status import (
    certain_status,
    is_told_as_done,
    status_features,
    status_of,
)
from tests.ingest.extractors.small import candidate_of, candidates_of, document


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


def test_a_headlines_infinitive_is_its_future() -> None:
    (candidate, *_) = Reading(
        document("It rained.", title="Kenya to sell tanks to Uganda")
    ).candidates
    assert certain_status(candidate) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("A pact will be signed by Kenya and Uganda.", "pact", Status.PLANNED),
        ("Under the pact Kenya will pay Uganda.", "pact", None),
        ("Kenya thanked Uganda after talks in Kampala.", "talks", Status.OCCURRED),
    ],
)
def test_what_grammar_leaves_no_doubt_of(text: str, trigger: str, status: Status | None) -> None:
    assert certain_status(candidate_of(text, trigger)) is status


def test_what_is_not_yet_received_is_still_to_come() -> None:
    found = candidates_of("Uganda has not yet received the tanks from Kenya.", "received")
    (candidate,) = [c for c in found if c.kind is Kind.SUPPLIED]
    assert status_of(candidate) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("President Amos Kip visits Uganda.", True),
        ("President Amos Kip visits Uganda on 9 May 2024.", False),
    ],
)
def test_the_present_of_a_visit_is_done_unless_a_day_is_set(text: str, done: bool) -> None:
    assert is_told_as_done(candidate_of(text, "visits")) is done


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Kenya denied that it had supplied tanks to Uganda.", "supplied"),
        ("Reports that Kenya supplied tanks to Uganda are not true.", "supplied"),
        ("Claims that Kenya supplied tanks to Uganda are baseless.", "supplied"),
        ("Kenya rejected a report that it had supplied tanks to Uganda.", "supplied"),
        ("There is no record of a sale of tanks by Kenya to Uganda.", "sale"),
    ],
)
def test_a_report_that_is_denied_is_denied(text: str, trigger: str) -> None:
    assert certain_status(candidate_of(text, trigger)) is Status.DENIED


def test_a_report_that_is_confirmed_is_not_denied() -> None:
    candidate = candidate_of("Kenya rejected calls and supplied tanks to Uganda.", "supplied")
    assert certain_status(candidate) is not Status.DENIED


def test_a_chronologys_present_is_the_past() -> None:
    text = "July 22, 2019: Ambassador Amos Kip visits Oslo and meets Minister Ulf Berg."
    assert certain_status(candidate_of(text, "meets")) is Status.OCCURRED
