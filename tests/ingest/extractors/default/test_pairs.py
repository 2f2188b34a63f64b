"""Two tellings set side by side."""

import pytest

from cypher.model import DateBasis, Role, Status
from ingest.extraction import Party, When
from ingest.extractors.default.candidates import Filler
from ingest.extractors.default.drafts import Draft, Part, is_stated
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.features.pairs import may_be_same, pair_features
from ingest.extractors.default.joining import join
from ingest.extractors.default.scorer import Logistic
from tests.ingest.extractors.default.drafting import GEAR, MAN, STATE, drafted, party
from tests.ingest.extractors.small import candidate_of, document

TEXT = "Kenya met Uganda. It rained. Their second meeting with Uganda took place in Oslo."

KIP = party(Role.PARTICIPANT, "Amos Kip", MAN, "KE")
OKO = party(Role.PARTICIPANT, "Ruth Oko", MAN, "UG")
SAND = party(Role.PARTICIPANT, "Hugo Sand", MAN, "NO")
KENYA = party(Role.PARTICIPANT, "Kenya", STATE, "KE")


def tellings(*parties: tuple[Role, Party]) -> tuple[Draft, Draft]:
    """One of the verb, with Kip and Oko, and one of the noun two sentences below it."""
    found = Reading(document(TEXT)).candidates
    met = next(c for c in found if c.lemma == "meet")
    meeting = next(c for c in found if c.lemma == "meeting")
    return drafted(met, KIP, OKO), drafted(meeting, *(parties or (KIP, OKO)))


def seen(a: Draft, b: Draft) -> set[str]:
    return set(pair_features(a, b))


def test_only_tellings_of_one_kind_with_a_party_in_common_may_be_the_same() -> None:
    first, second = tellings()
    assert may_be_same(first, second)
    assert not may_be_same(first, first)
    assert not may_be_same(*tellings(SAND))
    assert may_be_same(*tellings(KENYA, SAND)), "a state is that of its president"


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        ("2024-05-03", "2024-05-03", True),
        ("2024-05", "2024-05-03", True),
        ("2024", "2024-05", True),
        ("2024-05-01/2024-05-04", "2024-05-03", True),
        ("2024-05-03", "2024-05-04", False),
        ("2023", "2024-05", False),
        ("2024-05-01/2024-05-02", "2024-05-03", False),
    ],
)
def test_two_days_that_the_text_states_are_two_events(x: str, y: str, same: bool) -> None:
    first, second = tellings()
    first.when, second.when = When(x, DateBasis.STATED), When(y, DateBasis.STATED)
    assert may_be_same(first, second) is may_be_same(second, first) is same
    second.when = When(y, DateBasis.PUBLISHED)
    assert may_be_same(first, second), "the page's day says little"


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        (Status.OCCURRED, Status.CANCELLED, False),
        (Status.OCCURRED, Status.DENIED, False),
        (Status.PLANNED, Status.DENIED, False),
        (Status.PLANNED, Status.CANCELLED, True),
        (Status.DENIED, Status.CANCELLED, True),
        (Status.PLANNED, Status.OCCURRED, True),
    ],
)
def test_what_was_done_is_not_what_was_called_off(x: Status, y: Status, same: bool) -> None:
    first, second = tellings()
    first.status, second.status = x, y
    assert may_be_same(first, second) is may_be_same(second, first) is same


def test_the_order_of_the_two_says_nothing() -> None:
    first, second = tellings(KENYA, OKO)
    second.status, second.place = Status.PLANNED, "Oslo"
    assert seen(first, second) == seen(second, first)


def test_features_name_distance_words_and_cues() -> None:
    found = seen(*tellings())
    assert {"kind=met", "gap=met.2", "block=body.body", "alike=False"} <= found
    assert {"lemmas=meet|meeting", "cue=second", "cue=met.poss"} <= found
    assert {"sure>70", "status=occurred.occurred"} <= found
    assert "sure>80" not in found


@pytest.mark.parametrize(
    ("x", "y", "wanted"),
    [
        (None, None, "none"),
        ("2024-05-03", None, "one"),
        ("2024-05-03", "2024-05-03", "equal.stated.stated"),
        ("2024-05", "2024-05-03", "within.stated.stated"),
        ("2024-05-01/2024-05-04", "2024-05-03", "within.stated.stated"),
    ],
)
def test_days_are_set_side_by_side(x: str | None, y: str | None, wanted: str) -> None:
    first, second = tellings()
    first.when = When(x, DateBasis.STATED) if x else None
    second.when = When(y, DateBasis.STATED) if y else None
    assert f"days={wanted}" in seen(first, second)


def test_a_day_from_the_pages_head_is_weak() -> None:
    first, second = tellings()
    first.when = When("2024-05-03", DateBasis.STATED)
    second.when = When("2024-05-04", DateBasis.PUBLISHED)
    assert is_stated(first.when)
    assert not is_stated(second.when)
    assert "days=met.apart.stated.weak" in seen(first, second)


@pytest.mark.parametrize(
    ("parties", "names", "homes"),
    [
        ((KIP, OKO), "equal", "equal"),
        ((KIP,), "within", "within"),
        ((KIP, SAND), "one", "one"),
        ((KENYA, OKO), "one", "equal"),
    ],
)
def test_parties_are_set_side_by_side(
    parties: tuple[tuple[Role, Party], ...], names: str, homes: str
) -> None:
    found = seen(*tellings(*parties))
    assert {f"names=met.{names}", f"homes=met.{homes}"} <= found


def test_places_are_equal_apart_or_told_once() -> None:
    first, second = tellings()
    assert "place=none" in seen(first, second)
    first.place = "Oslo"
    assert "place=met.one" in seen(first, second)
    second.place = "Bergen"
    assert "place=met.apart" in seen(first, second)


def supply(item: str, origin: str = "here") -> Draft:
    giver, taker = (
        party(Role.SUPPLIER, "Kenya", STATE, "KE"),
        party(Role.RECIPIENT, "Uganda", STATE, "UG"),
    )
    event = drafted(candidate_of("Kenya sold Uganda tanks.", "sold"), giver, taker)
    filler = event.candidate.fillers[0]
    goods = Party(GEAR, item, None)
    event.parts.append(Part(Role.ITEM, goods, Filler(filler.mention, None, "none", origin), 0.9))
    return event


@pytest.mark.parametrize(
    ("one", "other", "origin", "wanted"),
    [
        ("tanks", "tanks", "here", "equal"),
        ("tanks", "T-90 tanks", "here", "within"),
        ("tanks", "frigates", "here", "apart"),
        ("military aid", "tanks", "listed", "spelled"),
    ],
)
def test_items_are_set_side_by_side(one: str, other: str, origin: str, wanted: str) -> None:
    assert f"items={wanted}" in seen(supply(one), supply(other, origin))


def test_two_lists_are_told_apart() -> None:
    one, other = supply("frigates", "listed"), supply("tanks", "listed")
    assert "items=lists.apart" in seen(one, other)


def test_a_telling_joins_the_likeliest_one_before_it() -> None:
    first, second = tellings()
    third = drafted(first.candidate, KIP, SAND, confidence=0.7)
    likely = Logistic(-1.0, {"names=equal": 3.0, "names=one": 2.0})
    events = join([first, third, second], likely)
    assert [len(event.tellings) for event in events] == [2, 1]
    assert len(join([first, third, second], Logistic(-1.0, {}))) == 3
