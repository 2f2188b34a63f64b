"""A visit lends its town and days to the meetings within it."""

import pytest

from cypher.model import DateBasis, Role, Status
from ingest.extraction import Party, When
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.drafts import Draft
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.inheritance import inherit
from tests.ingest.extractors.default.drafting import MAN, STATE, TOWN, drafted, party
from tests.ingest.extractors.small import document

FILLING = "The rain fell. " * 8
TEXT = f"Kenya visited Uganda. Kenya met Uganda. {FILLING}Kenya met Uganda later."
DAYS = When("2024-05-03/2024-05-04", DateBasis.STATED)


@pytest.fixture(scope="module")
def triggers() -> list[Candidate]:
    """The visit, the meeting right after it, and one far below."""
    return [c for c in Reading(document(TEXT)).candidates if c.lemma in ("visit", "meet")]


def visit(trigger: Candidate, status: Status = Status.OCCURRED) -> Draft:
    guest = party(Role.VISITOR, "Amos Kip", MAN, "KE")
    town = (Role.DESTINATION, Party(TOWN, "Kampala", "UG"))
    state = (Role.DESTINATION, Party(STATE, "Uganda", "UG"))
    return drafted(trigger, guest, state, town, when=DAYS, status=status)


def meeting(trigger: Candidate, who: str = "Amos Kip", **more: object) -> Draft:
    one = party(Role.PARTICIPANT, who, MAN, "KE")
    other = party(Role.PARTICIPANT, "Ruth Oko", MAN, "UG")
    return drafted(trigger, one, other, **more)  # type: ignore[arg-type]


def test_a_meeting_of_the_guest_takes_town_and_days(triggers: list[Candidate]) -> None:
    met = meeting(triggers[1])
    inherit([visit(triggers[0]), met])
    assert (met.place, met.when) == ("Kampala", DAYS)


def test_what_a_meeting_tells_itself_stays(triggers: list[Candidate]) -> None:
    own = When("2024-05-04", DateBasis.STATED)
    met = meeting(triggers[1], when=own, place="Entebbe")
    lacking = meeting(triggers[1], when=own)
    inherit([visit(triggers[0]), met, lacking])
    assert (met.place, met.when) == ("Entebbe", own)
    assert (lacking.place, lacking.when) == ("Kampala", own)


def test_others_meetings_take_nothing(triggers: list[Candidate]) -> None:
    met = meeting(triggers[1], who="Hugo Sand")
    inherit([visit(triggers[0]), met])
    assert (met.place, met.when) == (None, None)


def test_a_meeting_far_below_takes_nothing(triggers: list[Candidate]) -> None:
    met = meeting(triggers[2])
    inherit([visit(triggers[0]), met])
    assert (met.place, met.when) == (None, None)


def test_a_planned_visit_lends_nothing_to_what_took_place(triggers: list[Candidate]) -> None:
    met, planned = meeting(triggers[1]), meeting(triggers[1], status=Status.PLANNED)
    inherit([visit(triggers[0], Status.PLANNED), met, planned])
    assert met.place is None
    assert planned.place == "Kampala"


def test_a_meeting_told_on_takes_the_day_of_the_one_before() -> None:
    text = f"Kenya met Uganda. Kenya met Uganda. {FILLING}Kenya met Uganda. Kenya once met Uganda."
    triggers = [c for c in Reading(document(text)).candidates if c.lemma == "meet"]
    day = When("2024-05-04", DateBasis.STATED)
    first, after, far, past = (meeting(t) for t in triggers)
    first.when = day
    inherit([first, after, far, past])
    assert (after.when, far.when, past.when) == (day, None, None)


def test_a_visit_abroad_places_the_meeting_not_the_dateline(triggers: list[Candidate]) -> None:
    met = meeting(triggers[1], place="Nairobi")
    inherit([visit(triggers[0]), met], "Nairobi")
    assert met.place == "Kampala"
