"""One event told twice is one; two events stay two."""

import pytest

from cypher.model import DateBasis, Role, Status
from ingest.extraction import Party, When
from ingest.extractors.default import joining
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.drafts import Draft
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.scorer import load
from tests.ingest.extractors.default.drafting import GEAR, MAN, STATE, drafted, party
from tests.ingest.extractors.small import document, extract, told


def join(events: list[Draft]) -> list[Draft]:
    """As the shipped weights join them."""
    return joining.join(events, load().same)


TEXT = (
    "Kenya met Uganda.",
    "The meeting with Uganda was short.",
    "Kenya sold tanks to Uganda.",
    "Kenya sold Uganda tanks.",
    "Kenya visited Uganda.",
    "The visit to Uganda was short.",
)


@pytest.fixture(scope="module")
def triggers() -> list[Candidate]:
    found = Reading(document(" ".join(TEXT))).candidates
    return [next(c for c in found if c.parsed.sentence.text == text) for text in TEXT]


KIP = party(Role.PARTICIPANT, "Amos Kip", MAN, "KE")
OKO = party(Role.PARTICIPANT, "Ruth Oko", MAN, "UG")
SAND = party(Role.PARTICIPANT, "Hugo Sand", MAN, "NO")
KENYA = party(Role.PARTICIPANT, "Kenya", STATE, "KE")
UGANDA = party(Role.PARTICIPANT, "Uganda", STATE, "UG")


def stated(edtf: str) -> When:
    return When(edtf, DateBasis.STATED)


def test_a_meeting_told_twice_is_one_and_keeps_what_each_tells(triggers: list[Candidate]) -> None:
    first = drafted(triggers[0], KIP, OKO, confidence=0.9)
    second = drafted(triggers[1], KIP, OKO, when=stated("2024-05-03"), place="Kampala")
    (only,) = join([first, second])
    assert (only.when, only.place) == (stated("2024-05-03"), "Kampala")
    assert only.confidence == 0.9
    assert len(only.tellings) == 2


@pytest.mark.parametrize(
    "again",
    [
        "The talks between Kenya and Uganda lasted two hours.",
        "The two countries discussed trade at the meeting.",
        "The Ugandan president and the Kenyan leader discussed trade during the meeting.",
    ],
)
def test_a_meeting_told_of_states_or_posts_is_that_of_who_was_named(again: str) -> None:
    text = "Kenyan President Amos Kip met Ugandan President Ruth Oko in Nairobi on Monday."
    (only,) = extract(text, again).claims
    assert told(only) == {("participant", "Amos Kip"), ("participant", "Ruth Oko")}


def test_a_stated_date_goes_before_one_taken_from_the_page(triggers: list[Candidate]) -> None:
    page = When("2024-05", DateBasis.PUBLISHED)
    first = drafted(triggers[0], KIP, OKO, confidence=0.9, when=page)
    second = drafted(triggers[1], KIP, OKO, when=stated("2024-04-30"))
    (only,) = join([first, second])
    assert only.when == stated("2024-04-30")


def test_what_contradicts_stays_apart(triggers: list[Candidate]) -> None:
    first = drafted(triggers[0], KIP, OKO, when=stated("2024-05-03"))
    assert len(join([first, drafted(triggers[1], KIP, OKO, when=stated("2024-05-04"))])) == 2
    assert len(join([first, drafted(triggers[1], KIP, OKO, status=Status.DENIED)])) == 2


def test_other_parties_and_other_kinds_stay_apart(triggers: list[Candidate]) -> None:
    first = drafted(triggers[0], KIP, OKO)
    assert len(join([first, drafted(triggers[1], KIP, SAND)])) == 2
    assert len(join([first, drafted(triggers[4], KIP, OKO)])) == 2


def supply(
    trigger: Candidate, item: str, to: str = "UG", status: Status = Status.OCCURRED
) -> Draft:
    giver = party(Role.SUPPLIER, "Kenya", STATE, "KE")
    taker = (Role.RECIPIENT, Party(STATE, to, to))
    return drafted(trigger, giver, taker, party(Role.ITEM, item, GEAR, None), status=status)


def test_a_supply_is_told_apart_by_item_and_taker(triggers: list[Candidate]) -> None:
    tanks = supply(triggers[2], "tanks")
    assert len(join([tanks, supply(triggers[3], "tanks")])) == 1
    assert len(join([tanks, supply(triggers[3], "T-90 tanks")])) == 1
    assert len(join([tanks, supply(triggers[3], "tanks", to="RW")])) == 2
    assert len(join([tanks, supply(triggers[3], "tanks", status=Status.PLANNED)])) == 2


def test_supplies_of_two_days_are_two() -> None:
    second = "Kenya delivered two frigates to Uganda in July 2024."
    found = extract("Kenya delivered 10 tanks to Uganda in May 2024.", second).claims
    assert {c.when.edtf for c in found if c.when} == {"2024-05", "2024-07"}


def visit(trigger: Candidate, who: tuple[Role, Party], to: str) -> Draft:
    return drafted(trigger, who, (Role.DESTINATION, Party(STATE, to, to)))


def test_a_visit_is_told_apart_by_guest_and_country(triggers: list[Candidate]) -> None:
    guest = party(Role.VISITOR, "Amos Kip", MAN, "KE")
    home = party(Role.VISITOR, "Kenya", STATE, "KE")
    other = party(Role.VISITOR, "Hugo Sand", MAN, "NO")
    first = visit(triggers[4], guest, "UG")
    assert len(join([first, visit(triggers[5], guest, "UG")])) == 1
    assert len(join([first, visit(triggers[5], home, "UG")])) == 1
    assert len(join([first, visit(triggers[5], guest, "CL")])) == 2
    assert len(join([first, visit(triggers[5], other, "UG")])) == 2


def test_what_was_planned_and_called_off_is_one_cancelled_event(triggers: list[Candidate]) -> None:
    guest = party(Role.VISITOR, "Amos Kip", MAN, "KE")
    planned, off = visit(triggers[4], guest, "UG"), visit(triggers[5], guest, "UG")
    planned.status, off.status = Status.PLANNED, Status.CANCELLED
    (event,) = join([planned, off])
    assert event.status is Status.CANCELLED


def test_what_has_a_day_behind_it_is_not_what_is_to_come() -> None:
    first = "President Amos Kip of Kenya will visit Uganda in May."
    found = extract(first, "He last visited Uganda in November 2017.")
    days = {c.status: c.when and c.when.edtf for c in found.claims + found.maybe}
    assert days == {Status.PLANNED: None, Status.OCCURRED: "2017-11"}


def test_meetings_in_two_places_are_two() -> None:
    first = "President Amos Kip of Kenya met President Ruth Oko of Uganda in Oslo on Monday."
    found = extract(first, "In Bergen, Kip met Oko.")
    assert {c.place for c in found.claims + found.maybe} == {"Oslo", "Bergen"}


def test_a_headlines_cancelling_does_not_outdo_the_bodys_denial(triggers: list[Candidate]) -> None:
    guest = party(Role.VISITOR, "Amos Kip", MAN, "KE")
    body, head = visit(triggers[4], guest, "UG"), visit(triggers[5], guest, "UG")
    body.status, head.status = Status.DENIED, Status.CANCELLED
    body.confidence = 0.9
    (event,) = join([head, body])
    assert event.status is Status.DENIED
