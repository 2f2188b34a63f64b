"""Annotated corpora in, weights out: the same bytes each time."""

from pathlib import Path

import pytest

from cypher.model import Kind, Role
from ingest.article import Article
from ingest.evaluation.gold_file import read_gold
from ingest.extractors.default import scorer
from ingest.extractors.default.extractor import DefaultExtractor, Reading
from ingest.extractors.default.training.belief import begin, update
from ingest.extractors.default.training.corpora import load
from ingest.extractors.default.training.fit import Settings
from ingest.extractors.default.training.labels import label
from ingest.extractors.default.training.lessons import Lesson, lessons
from ingest.extractors.default.training.logistic import logistic
from ingest.extractors.default.training.train import train, write
from ingest.readers import read
from tests.ingest.extractors.small import told

STATES = "Kenya Uganda Norway Chile Peru Latvia Finland Ghana Togo Malta".split()
MET = "{a} held talks with {b} in Geneva on 3 May 2024. The {a} economy grew last year.\n"
SOLD = "{a} delivered tanks to {b} on 3 May 2024. The farmers of {b} sold their maize.\n"
GOLD_MET = """{n}.txt:
  engagements:
    - kind: met
      status: occurred
      roles: {{participant: [{a}, {b}]}}
      date: '2024-05-03'
"""
GOLD_SOLD = """{n}.txt:
  engagements:
    - kind: supplied
      status: occurred
      roles: {{supplier: [{a}], recipient: [{b}], item: [tanks]}}
      date: '2024-05-03'
"""


@pytest.fixture
def corpus(tmp_path: Path) -> tuple[Path, Path]:
    """Twenty texts of two sentences: the first tells an engagement, the second none."""
    folder, gold = tmp_path / "texts", tmp_path / "gold.yaml"
    folder.mkdir()
    lines = []
    for n, (a, b) in enumerate(zip(STATES * 2, (STATES[1:] + STATES[:1]) * 2, strict=True)):
        text, entry = (MET, GOLD_MET) if n % 2 else (SOLD, GOLD_SOLD)
        (folder / f"{n}.txt").write_text(text.format(a=a, b=b), encoding="utf-8")
        lines.append(entry.format(n=n, a=a, b=b))
    gold.write_text("".join(lines), encoding="utf-8")
    return folder, gold


@pytest.mark.slow
def test_the_same_corpus_gives_the_same_bytes_and_they_read(
    corpus: tuple[Path, Path], tmp_path: Path
) -> None:
    first, second = tmp_path / "first.json.gz", tmp_path / "second.json.gz"
    settings = Settings(trigger=1.0, slots=1.0, belief=1.0, events=1.0, rarest=2)
    write(train([corpus], settings), first)
    write(train([corpus], settings), second)
    assert first.read_bytes() == second.read_bytes()
    taught = DefaultExtractor(weights=str(first))
    body = b"Ghana delivered tanks to Chile on 4 June 2024.\n"
    (claim,) = taught.extract(read(Article("new.txt", "", body))).claims
    assert {("supplier", "Ghana"), ("recipient", "Chile")} <= told(claim)


def test_the_word_that_tells_an_entry_is_labelled_and_no_other(corpus: tuple[Path, Path]) -> None:
    folder, gold = corpus
    found = Reading(read(Article("1.txt", "", (folder / "1.txt").read_bytes()))).candidates
    labels = label(found, read_gold(gold).articles["1.txt"])
    ((talk, mark),) = [(c, m) for c, m in zip(found, labels, strict=True) if m.tells]
    assert (talk.lemma, mark.entries) == ("talk", [0])
    parties = zip(talk.fillers, mark.roles, strict=True)
    names = {filler.mention.name for filler, role in parties if role is Role.PARTICIPANT}
    assert names == {"Uganda", "Norway"}


def test_articles_without_gold_are_left_out(corpus: tuple[Path, Path]) -> None:
    folder, gold = corpus
    (folder / "stray.txt").write_text("Kenya met Uganda.", encoding="utf-8")
    names = {annotated.name for annotated in load([(folder, gold)])}
    assert len(names) == 20
    assert "stray.txt" not in names


def test_a_model_learns_what_parts_the_answers_and_drops_rare_features() -> None:
    rows = [["good", f"only{n}"] for n in range(8)] + [["bad"] for _ in range(8)]
    answers = [True] * 8 + [False] * 8
    model = logistic(rows, answers, [1.0] * 16, strength=1.0, rarest=2)
    assert set(model.weights) == {"good", "bad"}
    assert model.weights["good"] > 0 > model.weights["bad"]


@pytest.mark.parametrize(("answer", "wanted"), [(True, 1.0), (False, 0.0)])
def test_one_sided_answers_give_a_sure_model(answer: bool, wanted: float) -> None:
    model = logistic([["x"]], [answer], [1.0], strength=1.0, rarest=1)
    assert model.probability(["x"]) == pytest.approx(wanted, abs=1e-6)


def test_written_weights_are_read_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "weights.json.gz"
    write(scorer.load(), path)
    assert scorer.load(str(path)) == scorer.load()


TWICE = (
    "Kenya held talks with Uganda. The talks in Kenya pleased Uganda, and Kenya is near Uganda.\n"
)


@pytest.fixture
def twice(tmp_path: Path) -> Lesson:
    """One engagement, two words that may tell it, and each party's name three times."""
    folder, gold = tmp_path / "texts", tmp_path / "gold.yaml"
    folder.mkdir()
    (folder / "1.txt").write_text(TWICE, encoding="utf-8")
    gold.write_text(GOLD_MET.format(n=1, a="Kenya", b="Uganda"), encoding="utf-8")
    (lesson,) = lessons(load([(folder, gold)]))
    return lesson


def test_of_one_name_told_often_one_place_is_believed_and_the_rest_is_open(twice: Lesson) -> None:
    begin([twice])
    for example in (e for e in twice.examples if e.label.tells):
        fillers = example.candidate.fillers
        seated = [f for f, role in zip(fillers, example.seats, strict=True) if role]
        names = sorted(p.name for f in seated for p in f.mention.parties)
        assert names == ["Kenya", "Uganda"]
        marked = [n for n, role in enumerate(example.label.roles) if role]
        assert [n for n in marked if example.known[n]] == [fillers.index(f) for f in seated]


def test_of_two_words_for_one_entry_the_unlikely_one_says_nothing(twice: Lesson) -> None:
    begin([twice])
    telling = [e for e in twice.examples if e.label.tells]
    assert len(telling) == 2
    likely = {id(e): 0.9 - 0.8 * (e is telling[1]) for e in twice.examples}
    sure = {id(e): [dict.fromkeys(Role, 0.9) for _ in e.candidate.fillers] for e in twice.examples}
    update([twice], likely, sure)
    assert [e.off for e in telling] == [False, True]


def test_what_names_a_party_of_an_entry_that_nothing_tells_in_full_is_doubtful(
    tmp_path: Path,
) -> None:
    folder, gold = tmp_path / "texts", tmp_path / "gold.yaml"
    folder.mkdir()
    (folder / "1.txt").write_text("Kenya held talks on Monday.\n", encoding="utf-8")
    gold.write_text(GOLD_MET.format(n=1, a="Kenya", b="Uganda"), encoding="utf-8")
    (lesson,) = lessons(load([(folder, gold)]))
    begin([lesson])
    (talk,) = [e for e in lesson.examples if e.candidate.kind is Kind.MET]
    assert (talk.label.tells, talk.label.doubtful, talk.off) == (False, True, True)
