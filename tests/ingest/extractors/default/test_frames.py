"""Every frame reads its own examples; a faulty file of frames is refused."""

from collections import Counter

import pytest

from cypher.errors import BadAnnotation
from cypher.model import Kind, Role
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.features.triggers import is_full
from ingest.extractors.default.frames import ROLES, Frame, load, parse
from tests.ingest.extractors.small import document, verdict

READ = [(f, e) for f in load().all for e in f.yes]
UNREAD = [(f, text) for f in load().all for text in f.no]


def of_frame(frame: Frame, text: str) -> list[Candidate]:
    return [c for c in Reading(document(text)).candidates if c.frame is frame]


@pytest.mark.parametrize(("frame", "example"), READ, ids=[f"{f.name}: {e.text}" for f, e in READ])
def test_a_frame_finds_exactly_the_roles_of_its_example(frame: Frame, example: object) -> None:
    text, roles = example.text, example.roles  # type: ignore[attr-defined]
    wanted = {(Role(r), n) for r, n in (pair.split(": ", 1) for pair in roles)}
    assert wanted in [verdict(candidate) for candidate in of_frame(frame, text)]


@pytest.mark.parametrize(("frame", "text"), UNREAD, ids=[f"{f.name}: {t}" for f, t in UNREAD])
def test_a_frame_has_no_full_verdict_on_what_it_must_not_read(frame: Frame, text: str) -> None:
    for candidate in of_frame(frame, text):
        roles = Counter(role for role, _ in verdict(candidate))
        assert not is_full(candidate, roles)


def test_every_kind_has_a_frame_and_every_frame_a_word() -> None:
    assert {frame.kind for frame in load().all} == set(Kind) == set(ROLES)
    assert all(frame.verbs or frame.nouns for frame in load().all)


def test_a_lemma_leads_to_all_its_frames() -> None:
    frames = load()
    assert {f.name for f in frames.by_verb["send"]} == {"SEND", "GIVE"}
    assert {f.name for f in frames.by_noun["contract"]} == {"ARMSDEAL", "PACT"}


SOUND = """
[construction.act]
subj = "participant"
[construction.give]
subj = "supplier"
[[frame]]
name = "NOD"
kind = "met"
verbs = ["nod"]
nouns = []
verb = "act"
noun = "act"
yes = [{ text = "Ann Reed nodded.", roles = ["participant: Ann Reed"] }]
no = ["The tree nodded."]
"""


def test_a_sound_file_is_taken() -> None:
    (frame,) = parse(SOUND).all
    assert (frame.name, frame.kind, frame.verbs) == ("NOD", Kind.MET, frozenset({"nod"}))
    assert frame.slots(verb=True) == {"subj": Role.PARTICIPANT}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('kind = "met"\n', "", "NOD: lacks kind"),
        ('kind = "met"', 'kind = "greeted"', "NOD: no kind is called 'greeted'"),
        ('verb = "act"', 'verb = "wave"', "NOD: no construction is called 'wave'"),
        ('noun = "act"', 'noun = "give"', "NOD: give has roles of another kind"),
        ('subj = "participant"', 'subj = "hero"', "construction act: .*hero"),
        ('no = ["The tree nodded."]', "no = []", "NOD: needs a sentence"),
        ('"participant: Ann Reed"', '"visitor: Ann Reed"', "NOD: an example has .*visitor"),
        ("[[frame]]", "[frame", "frames.toml: "),
        (SOUND, SOUND + SOUND[SOUND.index("[[frame]]") :], "NOD: is there twice"),
    ],
)
def test_a_faulty_file_is_refused_by_name(old: str, new: str, fault: str) -> None:
    assert old in SOUND
    with pytest.raises(BadAnnotation, match=fault):
        parse(SOUND.replace(old, new, 1))
