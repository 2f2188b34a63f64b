import json
from pathlib import Path

import pytest

from cypher.errors import BadAnnotation
from ingest.article import Article
from ingest.evaluation.runner import Way, evaluate, evaluate_export, read_all, run
from ingest.readers import read
from tests.evaluation.small import TEXT, WhoMetWhom, gold

GOLD = """
a.txt:
  people: [{name: Ilse Brandt}, {name: Omar Farid}]
  engagements:
    - kind: met
      status: occurred
      roles: {participant: [Ilse Brandt, Omar Farid]}
      date: 2020-01-02
      place: Nairobi
"""


@pytest.fixture
def corpus(tmp_path: Path) -> tuple[Path, Path]:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold.yaml").write_text(GOLD, encoding="utf-8")
    return texts, tmp_path / "gold.yaml"


@pytest.mark.parametrize("way", Way)
def test_an_extractor_is_scored_on_a_folder_without_a_graph(
    corpus: tuple[Path, Path], way: Way
) -> None:
    report = evaluate(WhoMetWhom(), [corpus], way)
    tally = report.tally
    assert tally.engagements.f1 == 1.0
    assert tally.right == tally.slots.date_exact == tally.slots.place_exact == 1
    assert tally.people is not None
    assert tally.people.f1 == 1.0
    (article,) = report.corpora[0].articles
    assert [verdict.confidence for verdict in article.verdicts] == [0.9]


def test_a_stored_export_is_scored_the_same(corpus: tuple[Path, Path], tmp_path: Path) -> None:
    export = tmp_path / "export.jsonl"
    line = {
        "kind": "met",
        "status": "occurred",
        "participants": [
            {"role": "participant", "name": name} for name in ("Ilse Brandt", "Omar Farid")
        ],
        "evidence": [{"article": "a.txt", "sentence": "Ilse Brandt met Omar Farid in Nairobi."}],
    }
    export.write_text(json.dumps(line) + "\n\n", encoding="utf-8")
    assert evaluate_export(export, [corpus]).tally.engagements.f1 == 1.0


@pytest.mark.parametrize(("text", "fault"), [("{", "not JSON"), ("[1]", "not a JSON object")])
def test_a_broken_export_is_told_with_its_line(
    text: str, fault: str, corpus: tuple[Path, Path], tmp_path: Path
) -> None:
    export = tmp_path / "export.jsonl"
    export.write_text("{}\n" + text, encoding="utf-8")
    with pytest.raises(BadAnnotation, match=rf"export\.jsonl, line 2 is {fault}"):
        evaluate_export(export, [corpus])


def test_an_article_that_is_not_there_counts_as_missed_and_is_told(tmp_path: Path) -> None:
    score = run(WhoMetWhom(), tmp_path, gold())
    assert score.tally.engagements.asked == 4
    assert score.tally.engagements.found == 0
    assert score.unused == {"articles of the gold that could not be read": 1}


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadAnnotation, match="not a folder"):
        run(WhoMetWhom(), tmp_path / "nowhere", gold())


def test_two_articles_on_one_meeting_are_one_engagement_once_settled() -> None:
    texts = {"a.txt": TEXT, "b.txt": "Early on Thursday.\n\n" + TEXT}
    documents = [read(Article(name, "", text.encode())) for name, text in texts.items()]
    told = list(read_all(WhoMetWhom(), documents, Way.TOLD))
    settled = list(read_all(WhoMetWhom(), documents, Way.SETTLED))
    assert len([line for line in told if line.get("kind")]) == 2
    (engagement,) = [line for line in settled if line.get("kind")]
    quotes = engagement["evidence"]
    assert isinstance(quotes, list)
    assert {quote["article"] for quote in quotes} == {"a.txt", "b.txt"}
    people = [line["name"] for line in settled if line.get("type") == "person"]
    assert people == ["Ilse Brandt", "Omar Farid"]
