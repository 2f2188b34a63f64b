from pathlib import Path

import pytest

from cypher.errors import BadAnnotation
from ingest.evaluation.floors import falls, figures_of, raised, read_floors, toml_of
from ingest.evaluation.scoring import score_corpus
from tests.evaluation.small import BRANDT, FARID, gold, line

TALLY = score_corpus(gold(), [line("met", "participant", BRANDT, FARID)]).tally


def test_a_figure_below_its_floor_is_a_fall_with_both_numbers() -> None:
    floors = {"small": {"precision": 1.0, "recall": 0.3, "kinds.met": 0.6}}
    assert [str(fall) for fall in falls(floors, {"small": TALLY})] == [
        "small: recall fell to 0.250, floor 0.300"
    ]


def test_a_figure_that_has_gone_is_a_fall_to_nothing() -> None:
    assert [fall.reached for fall in falls({"small": {"people": 0.1}}, {"small": TALLY})] == [0.0]


def test_floors_rise_to_what_was_reached_and_never_go_down() -> None:
    floors = raised({"small": {"recall": 0.9, "f1": 0.1}, "other": {"f1": 0.5}}, {"small": TALLY})
    assert floors["small"]["recall"] == 0.9
    assert floors["small"]["f1"] == pytest.approx(figures_of(TALLY)["f1"] - 0.005, abs=0.001)
    assert floors["other"] == {"f1": 0.5}
    assert not list(falls(raised({}, {"small": TALLY}), {"small": TALLY}))


def test_floors_survive_their_file(tmp_path: Path) -> None:
    floors = {"small": {"f1": 0.5, "kinds.met": 0.25}, "other": {"f1": 0.0}}
    path = tmp_path / "floors.toml"
    path.write_text(toml_of(floors), encoding="utf-8")
    assert read_floors(path) == floors


@pytest.mark.parametrize("text", ["[a", "a = 1", "[a]\nf1 = 'high'"])
def test_a_file_of_another_form_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadAnnotation, match=r"floors\.toml"):
        read_floors(path)
