"""The place of an event."""

from datetime import date

import pytest

from cypher.model import EntityKind, Status
from ingest.extraction import Party
from ingest.extractors.default.where import other_places, place_of
from tests.ingest.extractors.small import candidate_of, document

PLAIN = "President Amos Kip met President Ruth Oko."


def where(
    text: str,
    trigger: str = "met",
    *,
    status: Status = Status.OCCURRED,
    place: str | None = None,
    day: date | None = None,
    went: tuple[Party, ...] = (),
) -> str | None:
    candidate = candidate_of(text, trigger, place=place, day=day)
    return place_of(candidate, went, status, document(text, place=place, day=day))


def test_a_town_of_the_clause_is_the_place() -> None:
    assert where("President Amos Kip met President Ruth Oko in Kampala.") == "Kampala"


def test_a_town_goes_before_its_country() -> None:
    text = "President Amos Kip met President Ruth Oko in Kampala, Uganda."
    assert where(text) == "Kampala"


def test_the_dateline_places_the_articles_own_event_only() -> None:
    assert where(PLAIN, place="Kampala") == "Kampala"
    assert where(PLAIN, place="Kampala", status=Status.PLANNED) is None
    assert where(PLAIN) is None


def test_the_town_that_was_visited_goes_before_the_dateline() -> None:
    town = Party(EntityKind.PLACE, "Entebbe", "UG")
    assert where(PLAIN, place="Kampala", went=(town,)) == "Entebbe"


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("President Amos Kip visited Uganda.", "visited", None),
        ("Kenya delivered tanks to Uganda.", "delivered", None),
        ("The tanks were handed over in Jinja by Kenya.", "handed", "Jinja"),
    ],
)
def test_a_visit_has_no_place_of_its_own_and_a_supply_only_a_stated_town(
    text: str, trigger: str, place: str | None
) -> None:
    assert where(text, trigger, place="Kampala") == place


def test_a_drill_is_not_held_where_it_is_told_from() -> None:
    assert where("Kenya and Uganda held a drill.", "drill", place="Kampala") is None


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("President Amos Kip met President Ruth Oko in Lima and Beijing.", ["Beijing"]),
        ("President Amos Kip met President Ruth Oko in Lima, Peru.", []),
        ("President Amos Kip met President Ruth Oko in Lima.", []),
    ],
)
def test_a_list_of_towns_tells_of_as_many_meetings(text: str, others: list[str]) -> None:
    assert other_places(candidate_of(text, "met"), "Lima", Status.OCCURRED) == others


def test_a_plan_for_two_towns_is_one_plan() -> None:
    text = "President Amos Kip will meet President Ruth Oko in Lima and Beijing."
    assert other_places(candidate_of(text, "meet"), "Lima", Status.PLANNED) == []
