"""`evaluate` and `train` as a person runs them."""

import json
from pathlib import Path

import pytest

from app.pairs import pairs_of
from cypher.errors import BadArgument
from tests.app.test_cli import Run, run
from tests.evaluation.golden import GOLDEN

__all__ = ["run"]

GOLD = """
a.txt:
  engagements:
    - kind: met
      status: occurred
      roles: {participant: [Ilse Brandt, Omar Farid]}
      date: 2020-01-02
      place: Nairobi
"""
TEXT = "Published: 2020-01-03\n\nGerman Foreign Minister Ilse Brandt met Egyptian Foreign Minister "
TEXT += "Omar Farid in Nairobi on Thursday.\n"
LINE = {
    "kind": "met",
    "status": "occurred",
    "participants": [
        {"role": "participant", "name": name} for name in ("Ilse Brandt", "Omar Farid")
    ],
    "evidence": [{"article": "a.txt", "sentence": "Ilse Brandt met Omar Farid in Nairobi."}],
}


@pytest.fixture
def corpus(tmp_path: Path) -> tuple[Path, Path]:
    texts, gold = tmp_path / "texts", tmp_path / "gold.yaml"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT)
    gold.write_text(GOLD)
    return texts, gold


def test_a_stored_export_is_scored(run: Run, corpus: tuple[Path, Path], tmp_path: Path) -> None:
    export = tmp_path / "export.jsonl"
    export.write_text(json.dumps(LINE) + "\n")
    done = run("evaluate", str(export), str(corpus[1]), "--json")
    total = json.loads(done.stdout)["scores"]["total"]
    assert total["engagements"]["f1"] == 1.0
    told = run("evaluate", f"{export}:{corpus[1]}", "--explain").stdout
    assert "a.txt" in told.splitlines()[0]
    assert "a.txt" not in run("evaluate", str(export), str(corpus[1])).stdout


@pytest.mark.slow
def test_a_folder_is_read_and_scored(run: Run, corpus: tuple[Path, Path]) -> None:
    done = run("evaluate", *map(str, corpus), "--json")
    assert json.loads(done.stdout)["scores"]["gold"]["engagements"]["f1"] == 1.0


@pytest.mark.slow
def test_sentences_and_titles_need_no_corpus(run: Run, tmp_path: Path) -> None:
    rows, pages = tmp_path / "rows.tsv", tmp_path / "pages.jsonl"
    sentence = "Egyptian Foreign Minister Omar Farid met German Foreign Minister Ilse Brandt."
    rows.write_text(
        f"sentence\tsource\ttarget\tgold_root\n{sentence}\tOmar Farid\tIlse Brandt\tCONSULT\n"
    )
    page = {
        "id": "p1",
        "url": "",
        "title": "Meeting with Ilse Brandt",
        "published": "2020-01-03",
        "text": sentence,
        "expect": {"participants": ["Omar Farid", "Ilse Brandt"]},
    }
    pages.write_text(json.dumps(page) + "\n")
    words = ("--sentences", str(rows), "--titles", str(pages))
    found = json.loads(run("evaluate", *words, "--json").stdout)
    assert found["sentences"]["classes"]["met or visited"]["f1"] == 1.0
    assert found["titles"]["scores"]["total"]["engagements"]["recall"] == 1.0
    assert "CONSULT" in run("evaluate", *words).stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("evaluate",), "--sentences"),
        (("evaluate", "/nowhere"), "/nowhere needs its gold"),
        (("evaluate", "--sentences", "/nowhere.tsv"), "/nowhere.tsv"),
        (("evaluate", "--titles", "/nowhere.jsonl"), "/nowhere.jsonl"),
        (("train", "/nowhere:/nowhere.yaml", "--output", "x.json.gz"), "/nowhere:/nowhere.yaml"),
    ],
)
def test_what_cannot_be_measured_is_told(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert said in done.stderr


def test_pairs_are_named_in_three_ways(corpus: tuple[Path, Path], tmp_path: Path) -> None:
    texts, gold = map(str, corpus)
    assert pairs_of([texts, gold]) == pairs_of([f"{texts}:{gold}"]) == [corpus]
    golds = tmp_path / "golds"
    golds.mkdir()
    (golds / "texts.yaml").write_text(GOLD)
    (golds / "absent.yaml").write_text(GOLD)
    assert pairs_of([str(tmp_path), str(golds)]) == [(corpus[0], golds / "texts.yaml")]
    with pytest.raises(BadArgument, match="no gold file"):
        pairs_of([texts, texts])


@pytest.mark.slow
def test_training_twice_gives_the_same_bytes_and_a_card(run: Run, tmp_path: Path) -> None:
    pairs = [few(name, tmp_path) for name in ("readouts", "dispatches")]
    one, two = tmp_path / "one.json.gz", tmp_path / "two.json.gz"
    first = run("train", *pairs, "--output", str(one), "--json")
    card = json.loads(first.stdout)
    again = run("train", *pairs, "--output", str(two), "--leave-one-out")
    assert again.returncode == 0, again.stderr
    assert one.read_bytes() == two.read_bytes()
    assert [each["articles"] for each in card["corpora"]] == [12, 12]
    assert card["weights"]["all"] > 100
    for words in (card["sha256"], "Settings: ", "Calibration", "Each corpus by what the others"):
        assert words in again.stdout


def few(name: str, folder: Path) -> str:
    """The first dozen articles of a golden corpus, as `TEXTS:GOLD`."""
    texts = folder / name
    texts.mkdir()
    gold = (GOLDEN / f"{name}.yaml").read_text(encoding="utf-8")
    articles = sorted((GOLDEN / name).iterdir())[:12]
    for path in articles:
        (texts / path.name).write_bytes(path.read_bytes())
    kept = folder / f"{name}.yaml"
    kept.write_text(gold, encoding="utf-8")
    return f"{texts}:{kept}"
