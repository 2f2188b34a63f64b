from pathlib import Path

import pytest

from cypher.errors import BadAnnotation
from ingest.evaluation.coded import Coded, read_coded
from ingest.evaluation.export import Line
from ingest.evaluation.lift import lift, run_sentences
from tests.evaluation.small import WhoMetWhom

TALKS = Coded("1", "Ilse Brandt met Omar Farid in Nairobi.", "Ilse Brandt", "Omar Farid", "CONSULT")
THREAT = Coded("2", "Lena Holm met Peter Otieno in Oslo.", "Lena Holm", "Peter Otieno", "THREATEN")
PROMISE = Coded("3", "Norway will send boats to Kenya.", "Norway", "Kenya", "AGREE")


def line(row: Coded, kind: str, status: str, *names: str) -> Line:
    role = {"supplied": "supplier", "visited": "visitor"}.get(kind, "party")
    participants = [{"role": role, "name": name} for name in names]
    evidence = [{"article": row.id}]
    return {"kind": kind, "status": status, "participants": participants, "evidence": evidence}


def test_sentences_are_read_and_rows_of_other_roots_give_something_wrong() -> None:
    result = run_sentences(WhoMetWhom(), [TALKS, THREAT, PROMISE])
    hits = result.classes["met or visited"]
    assert (hits.asked, hits.found, hits.false) == (1, 1, 1)
    assert (result.others, result.others_told) == (1, 1)
    assert result.roots["AGREE"].found == 0
    assert "1 of 1 rows gave an engagement" in result.table()


def test_a_plan_is_an_agreement_to_it_and_not_a_false_supply() -> None:
    result = lift([PROMISE], [line(PROMISE, "supplied", "planned", "Norwegian Navy", "Kenyans")])
    assert result.roots["AGREE"].found == 1
    assert result.classes["supplied or exercised"].false == 0


def test_an_engagement_that_joins_other_ends_is_no_hit() -> None:
    result = lift([TALKS], [line(TALKS, "met", "occurred", "Ilse Brandt", "Lena Holm")])
    hits = result.classes["met or visited"]
    assert (hits.found, hits.false) == (0, 1)
    assert result.roots["CONSULT"].found == 1


def test_what_was_denied_lifts_to_nothing() -> None:
    result = lift([THREAT], [line(THREAT, "met", "denied", "Lena Holm", "Peter Otieno")])
    assert result.others_told == 0


def test_a_file_with_other_columns_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text("sentence\tsource\n", encoding="utf-8")
    with pytest.raises(BadAnnotation, match="expected the columns"):
        read_coded(path)
    path.write_text("sentence\tsource\ttarget\tgold_root\nonly\ttwo\n", encoding="utf-8")
    with pytest.raises(BadAnnotation, match="row 2"):
        read_coded(path)
