"""What the last model sees of an event: itself, and what else its article tells."""

from cypher.model import Role, Status
from ingest.article import BlockKind
from ingest.extractors.default.drafts import Draft
from ingest.extractors.default.features.events import event_features
from tests.ingest.extractors.default.drafting import GEAR, MAN, STATE, drafted, party
from tests.ingest.extractors.small import candidate_of

KIP = party(Role.PARTICIPANT, "Amos Kip", MAN, "KE")
OKO = party(Role.PARTICIPANT, "Ruth Oko", MAN, "UG")
SAND = party(Role.PARTICIPANT, "Hugo Sand", MAN, "KE")


def meeting(*parties: tuple[Role, object], confidence: float = 0.8) -> Draft:
    candidate = candidate_of("Kenya met Uganda.", "met")
    return drafted(candidate, *(parties or (KIP, OKO)), confidence=confidence)  # type: ignore[arg-type]


def seen(event: Draft, *others: Draft) -> set[str]:
    return set(event_features(event, [event, *others]))


def test_a_chance_passes_every_step_below_it() -> None:
    even, sure = seen(meeting(confidence=0.5)), seen(meeting(confidence=0.9))
    assert {"sure>-3", "sure>-0.5", "trigger>-0.5"} <= even
    assert "sure>0" not in even
    assert {"sure>0", "sure>1.5", "sure.met>2"} <= sure
    assert "sure>2.5" not in sure


def test_certainty_is_no_error() -> None:
    assert "sure>5" in seen(meeting(confidence=1.0))
    assert not [f for f in seen(meeting(confidence=0.0)) if f.startswith("sure>")]


def test_an_event_told_twice_says_so() -> None:
    event = meeting()
    assert not [f for f in seen(event) if f.startswith(("told", "second"))]
    event.tellings = event.tellings * 3
    assert {"told=2", "told=3", "told.met=3", "second>0"} <= seen(event)


def test_an_event_told_in_the_headline_only_says_so() -> None:
    event = meeting()
    assert "titleonly=met" not in seen(event)
    event.tellings = [(0.8, BlockKind.TITLE, "meet")]
    assert {"block=met.title", "titleonly=met"} <= seen(event)


def test_features_name_kind_frame_word_and_status() -> None:
    event = meeting()
    event.status = Status.PLANNED
    wanted = {"kind=met", "frame=MEET", "lemma=meet", "status=met.planned", "when=none"}
    assert wanted | {"place=False"} <= seen(event)


def test_features_name_who_takes_part_and_where_he_stands() -> None:
    found = seen(meeting())
    assert {"kinds=met.person.person", "party=met.participant.person", "parties=2"} <= found
    assert "slot=met.participant.subj" in found
    assert "onestate=met.False" in found
    assert "onestate=met.True" in seen(meeting(KIP, SAND))


def test_items_are_apart_from_those_who_act() -> None:
    gave = party(Role.SUPPLIER, "Kenya", STATE, "KE"), party(Role.RECIPIENT, "Uganda", STATE, "UG")
    tanks = party(Role.ITEM, "tanks", GEAR, None)
    candidate = candidate_of("Kenya sold tanks to Uganda.", "sold")
    bare, full = drafted(candidate, *gave), drafted(candidate, *gave, tanks)
    assert "noitem=supplied" in seen(bare)
    assert "item>1" in seen(full)
    assert "parties=3" not in seen(full)
    assert "stateless=1" not in seen(full)


def test_an_event_knows_its_rivals() -> None:
    event = meeting(confidence=0.5)
    alone = seen(event)
    assert {"same=none", "states=none", "other=none"} <= alone
    among = seen(event, meeting(confidence=0.9), meeting(KIP, SAND, confidence=0.4))
    assert {"kin=2", "rank=1", "same>1", "states>1", "other>1", "mean>-1"} <= among
    assert "rank=2" not in among
