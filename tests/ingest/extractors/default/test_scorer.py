"""Weights as plain data, and what the models make of features."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.errors import BadAnnotation
from cypher.model import Kind, Role, Status
from ingest.extractors.default.extractor import Reading
from ingest.extractors.default.scorer import (
    MODEL_OF,
    Logistic,
    Weights,
    best_fillers,
    compete,
    load,
    parse_weights,
    possible,
)
from tests.ingest.extractors.small import candidate_of, document

EMPTY: Mapping[str, object] = {"bias": 0.0, "weights": {}}


def sound() -> dict[str, object]:
    return {
        "trigger": EMPTY,
        "slots": dict.fromkeys(MODEL_OF.values(), EMPTY),
        "statuses": {status.value: EMPTY for status in Status},
        "same": EMPTY,
        "event": EMPTY,
        "calibration": [[0.0, 0.1], [1.0, 0.9]],
        "accept": 0.5,
        "maybe": 0.2,
        "draft": 0.1,
        "slot": 0.4,
    }


def test_sound_weights_are_taken() -> None:
    weights = parse_weights(json.dumps(sound()).encode())
    assert weights.accept == 0.5
    assert weights.trigger.probability(["x"]) == 0.5


@pytest.mark.parametrize("name", sorted(sound()))
def test_weights_that_lack_a_part_are_refused(name: str) -> None:
    data = sound()
    del data[name]
    with pytest.raises(BadAnnotation, match=name):
        parse_weights(json.dumps(data).encode())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("slots", {"party": EMPTY}),
        ("statuses", {}),
        ("trigger", {"bias": 0.0, "weights": ["s=met.subj"]}),
        ("trigger", {"bias": "heavy", "weights": {}}),
        ("event", {"bias": 0.0, "weights": {"sure=1": "much"}}),
        ("calibration", [[0.0], [1.0]]),
        ("accept", "often"),
    ],
)
def test_weights_of_another_form_are_refused(name: str, value: object) -> None:
    with pytest.raises(BadAnnotation, match="weights"):
        parse_weights(json.dumps(sound() | {name: value}).encode())


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff\xfe", b"null"])
def test_what_is_no_table_is_refused(raw: bytes) -> None:
    with pytest.raises(BadAnnotation):
        parse_weights(raw)


def test_a_weights_file_must_be_there_and_gzipped(tmp_path: Path) -> None:
    with pytest.raises(BadAnnotation, match=r"none\.json\.gz"):
        load(str(tmp_path / "none.json.gz"))
    plain, cut = tmp_path / "plain.json.gz", tmp_path / "cut.json.gz"
    plain.write_text(json.dumps(sound()))
    cut.write_bytes(gzip.compress(json.dumps(sound()).encode())[:40])
    for path in (plain, cut):
        with pytest.raises(BadAnnotation, match=path.name):
            load(str(path))


def test_the_shipped_weights_hold_together() -> None:
    weights = load()
    assert 0 < weights.draft <= weights.maybe < weights.accept < 1
    assert len(weights.trigger.weights) > 100


@given(st.floats(0, 1), st.floats(0, 1))
def test_calibration_keeps_the_order_of_events(a: float, b: float) -> None:
    low, high = sorted((load().calibrated(a), load().calibrated(b)))
    assert (load().calibrated(min(a, b)), load().calibrated(max(a, b))) == (low, high)
    assert 0 <= low <= high <= 1


def test_calibration_draws_straight_lines_between_its_points() -> None:
    model = Logistic(0.0, {})
    points = ((0.0, 0.1), (0.5, 0.3), (1.0, 0.9))
    weights = Weights(model, {}, {}, model, model, points, 0.5, 0.2, 0.1, 0.4)
    wanted = [(0.0, 0.1), (0.25, 0.2), (0.5, 0.3), (0.75, 0.6), (1.0, 0.9), (2.0, 0.9)]
    assert [weights.calibrated(raw) for raw, _ in wanted] == pytest.approx([y for _, y in wanted])


def test_a_feature_speaks_by_its_weight_and_an_unknown_one_not_at_all() -> None:
    model = Logistic(-1.0, {"near": 2.0, "far": -3.0})
    assert model.probability(["near"]) > 0.5 > model.probability([]) > model.probability(["far"])
    assert model.probability(["near", "new"]) == model.probability(["near"])
    assert model.probability(["far"] * 100) > 0


def test_a_party_sure_at_one_trigger_does_not_drift_to_the_next() -> None:
    text = "Kenya called on Uganda and met Norway."
    found = [c for c in Reading(document(text)).candidates if c.kind is Kind.MET]
    call, met = (next(c for c in found if c.lemma == lemma) for lemma in ("call", "meet"))
    answers = [[{Role.PARTICIPANT: 0.9} for _ in c.fillers] for c in (call, met)]
    compete([call, met], answers)
    drifting = [f.mention.name for f in call.fillers].index("Norway")
    assert call.fillers[drifting].slot == "none"
    assert answers[0][drifting][Role.PARTICIPANT] == pytest.approx(0.45)
    own = [f.mention.name for f in met.fillers].index("Norway")
    assert answers[1][own][Role.PARTICIPANT] == 0.9


def test_the_best_fillers_come_surest_first_and_each_party_once() -> None:
    candidate = candidate_of("Kenya sold tanks to Uganda and thanked Uganda.", "sold")
    names = [f.mention.name for f in candidate.fillers]
    assert names == ["Kenya", "tanks", "Uganda", "Uganda"]
    slots = [{Role.RECIPIENT: p} for p in (0.1, 0.0, 0.6, 0.8)]
    ranked = best_fillers(candidate, slots, Role.RECIPIENT)
    assert [(p, f.mention.name) for p, f in ranked][:2] == [(0.8, "Uganda"), (0.1, "Kenya")]


def test_hardware_is_an_item_and_no_giver() -> None:
    candidate = candidate_of("Kenya sold tanks to Uganda.", "sold")
    roles = {f.mention.name: possible(candidate, f) for f in candidate.fillers}
    assert roles["tanks"] == [Role.ITEM]
    assert roles["Kenya"] == [Role.SUPPLIER, Role.RECIPIENT]
