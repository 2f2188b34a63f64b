import json
from pathlib import Path

import pytest

from cypher.errors import BadAnnotation
from ingest.evaluation.titles import read_titles, run_titles
from tests.evaluation.corpus import CORPUS, needs_corpus
from tests.evaluation.small import WhoMetWhom

PAGE = {
    "id": 7,
    "url": "https://example.org/7",
    "title": "Meeting with Omar Farid",
    "published": "2020-01-02",
    "place": "Nairobi",
    "text": "Ilse Brandt met Omar Farid in Nairobi. Ilse Brandt met Lena Holm in Oslo.",
    "expect": {"kind": "met", "participants": ["Ilsa Brandt", "Omar Farid"]},
}


def write(folder: Path, *pages: dict[str, object]) -> Path:
    path = folder / "titles.jsonl"
    path.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
    return path


def test_a_title_is_borne_out_when_surnames_agree_and_more_is_no_fault(tmp_path: Path) -> None:
    text = "Lena Holm met Omar Farid in Oslo."
    expect = {"participants": ["Ilse Brandt", "Peter Otieno"]}
    other = PAGE | {"id": 8, "text": text, "expect": expect}
    pages = read_titles(write(tmp_path, PAGE, other))
    score = run_titles(WhoMetWhom(), pages)
    assert [article.right for article in score.articles] == [True, False]
    assert score.tally.engagements.recall == 0.5
    assert score.tally.engagements.false == 0


def test_a_page_is_read_with_its_title_and_day(tmp_path: Path) -> None:
    (document,) = read_titles(write(tmp_path, PAGE)).documents
    assert document.name == "7.txt"
    assert document.title == "Meeting with Omar Farid"
    assert document.dateline_day is not None
    assert document.dateline_day.isoformat() == "2020-01-02"


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadAnnotation, match="line 2"):
        read_titles(write(tmp_path, PAGE, {"id": 1}))


@needs_corpus
def test_the_pages_of_the_corpus_can_be_read() -> None:
    pages = read_titles(CORPUS / "corpus" / "silver" / "kremlin_titles.jsonl")
    assert len(pages.documents) == len(pages.gold.articles) > 200
