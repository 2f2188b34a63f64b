"""Our figures and the reference scorer's are the same on the same export."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.evaluation.coded import Coded, read_coded
from ingest.evaluation.export import Line
from ingest.evaluation.gold import Gold
from ingest.evaluation.gold_file import read_gold
from ingest.evaluation.lift import lift
from ingest.evaluation.scoring import score_corpus
from tests.evaluation.corpus import CORPUS, NAMES, gold_path, needs_corpus, texts_path
from tests.evaluation.exports import Spoiler, perfect

SENTENCES = CORPUS / "corpus" / "sentences" / "plv_train.tsv"
REFERENCE = CORPUS / "score" / "score.py"
ARTICLES_AT_ONCE = 12


pytestmark = [
    pytest.mark.slow,
    # The reference leaves its files to the garbage collector, which warns.
    needs_corpus,
    pytest.mark.skipif(not REFERENCE.exists(), reason=f"no reference scorer at {REFERENCE}"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_scorer", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def golds() -> dict[str, Gold]:
    return {name: read_gold(gold_path(name)) for name in NAMES}


@pytest.fixture(scope="module")
def reference_golds(reference: ModuleType) -> dict[str, dict[str, object]]:
    return {name: reference.read_gold(str(gold_path(name)))[1] for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_fed_back_is_perfect_and_the_reference_says_so_too(
    name: str,
    reference: ModuleType,
    golds: dict[str, Gold],
    reference_golds: dict[str, dict[str, object]],
    tmp_path: Path,
) -> None:
    gold = golds[name]
    lines = list(perfect(gold))
    score = score_corpus(gold, lines, texts_path(name))
    assert score.tally.engagements.f1 == 1.0
    assert score.tally.right == score.tally.articles
    theirs = _reference_figures(reference, name, reference_golds[name], lines, tmp_path)
    assert _plain(score.tally.to_json()) == theirs


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 2**32))
def test_a_spoilt_export_gets_the_reference_figures(
    name: str,
    seed: int,
    reference: ModuleType,
    golds: dict[str, Gold],
    reference_golds: dict[str, dict[str, object]],
    tmp_path: Path,
) -> None:
    chance = Random(seed)
    keys = sorted(golds[name].articles)
    keys = chance.sample(keys, min(ARTICLES_AT_ONCE, len(keys)))
    gold = Gold(name, {key: golds[name].articles[key] for key in keys})
    lines = list(Spoiler(chance, texts_path(name)).spoilt(gold))
    part = {key: reference_golds[name][key] for key in keys}
    theirs = _reference_figures(reference, name, part, lines, tmp_path)
    ours = score_corpus(gold, lines, texts_path(name)).tally
    assert _plain(ours.to_json()) == theirs


@pytest.mark.slow
@pytest.mark.parametrize("name", ["seeds", "kremlin"])
@pytest.mark.parametrize("reader", ["frames", "learned"])
def test_another_readers_export_gets_the_reference_figures(
    reader: str,
    name: str,
    reference: ModuleType,
    golds: dict[str, Gold],
    reference_golds: dict[str, dict[str, object]],
    tmp_path: Path,
) -> None:
    program = CORPUS / "prototypes" / reader / "read.py"
    if not program.exists():
        pytest.skip(f"no reader at {program}")
    export = tmp_path / "read.jsonl"
    command = [sys.executable, "-B", "-W", "ignore", program, texts_path(name), export]
    subprocess.run(command, check=True, capture_output=True)
    lines = [json.loads(line) for line in export.read_text(encoding="utf-8").splitlines()]
    theirs = _reference_figures(reference, name, reference_golds[name], lines, tmp_path)
    score = score_corpus(golds[name], lines, texts_path(name))
    assert score.tally.engagements.found > 0
    assert _plain(score.tally.to_json()) == theirs


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_the_reference_lifts_the_same(seed: int, reference: ModuleType, tmp_path: Path) -> None:
    chance = Random(seed)
    rows = chance.sample(read_coded(SENTENCES), 120)
    lines = [_guess(row, chance) for row in rows for _ in range(chance.choice((0, 1, 1, 2)))]
    gold, export = tmp_path / "rows.jsonl", tmp_path / "export.jsonl"
    gold.write_text("".join(json.dumps(_theirs(row)) + "\n" for row in rows), encoding="utf-8")
    export.write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    theirs, _ = reference.lift(str(gold), str(export))
    ours = lift(rows, lines).to_json()
    assert {name: ours[name] for name in theirs} == theirs


def _theirs(row: Coded) -> dict[str, object]:
    event = {"root": row.root, "source": {"text": row.source}, "target": {"text": row.target}}
    return {"id": row.id, "text": row.sentence, "events": [event]}


def _guess(row: Coded, chance: Random) -> Line:
    words = row.sentence.split()
    ends = (row.source, row.target, row.source.split()[-1], chance.choice(words), "Russia")
    status = chance.choice(("occurred", "planned", "negotiating", "denied"))
    kind = chance.choice(("met", "visited", "supplied", "agreed", "exercised"))
    return _joining(row, kind, status, chance.choice(ends), chance.choice(ends))


def _joining(row: Coded, kind: str, status: str, *names: str) -> Line:
    role = {"supplied": "supplier", "visited": "visitor"}.get(kind, "party")
    participants = [{"role": role, "name": name} for name in names]
    evidence = [{"article": row.id}]
    return {"kind": kind, "status": status, "participants": participants, "evidence": evidence}


def _reference_figures(
    reference: ModuleType, name: str, gold: dict[str, object], lines: list[Line], folder: Path
) -> object:
    path = folder / "export.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    scores, _, _ = reference.evaluate([(name, gold)], str(path), [str(texts_path(name))])
    return _plain(scores[name])


def _plain(figures: object) -> object:
    return json.loads(json.dumps(figures))
