import json

from cypher.model import Kind
from ingest.evaluation.calibration import calibration
from ingest.evaluation.report import report_of
from ingest.evaluation.scoring import ArticleScore, CorpusScore, Verdict, score_corpus
from ingest.evaluation.tally import Tally
from tests.evaluation.small import BRANDT, FARID, gold, line

MEETING = line("met", "participant", BRANDT, FARID, confidence=0.8)
STRANGER = line("met", "participant", "Zed Yoo", "Vux Plimby", confidence=0.4)


def test_the_table_has_a_line_a_corpus_their_sum_and_a_line_a_kind() -> None:
    one = score_corpus(gold(), [MEETING])
    two = score_corpus(gold(), [MEETING, STRANGER])
    lines = report_of([one, two]).table().splitlines()
    assert lines[0].split()[:4] == ["right", "P", "R", "F1"]
    assert lines[1].split()[:5] == ["small", "0/1", "1.000", "0.250", "0.400"]
    assert lines[2].split()[:5] == ["small", "0/1", "0.500", "0.250", "0.333"]
    assert lines[3].split()[:3] == ["all", "0/2", "0.667"]
    assert any(row.split()[:4] == ["met", "0.667", "0.500", "0.571"] for row in lines)


def test_the_json_holds_figures_faults_and_calibration() -> None:
    told = report_of([score_corpus(gold(), [MEETING, STRANGER])]).to_json()
    plain = json.loads(json.dumps(told))
    assert plain["scores"]["small"] == plain["scores"]["total"]
    assert plain["scores"]["small"]["kinds"]["met"]["false"] == 1
    matters = {fault["matter"] for fault in plain["articles"]["small/a.txt"]["faults"]}
    assert matters == {"miss", "false", "slot"}
    assert [fifth["right"] for fifth in plain["calibration"]] == [0.0, 1.0]


def test_faults_are_told_article_by_article() -> None:
    faults = list(report_of([score_corpus(gold(), [STRANGER])]).faults())
    assert faults[0] == "small/a.txt"
    assert any("false: met occurred participant: Zed Yoo" in fault for fault in faults)


def test_calibration_has_five_groups_of_equal_size_the_least_sure_first() -> None:
    verdicts = tuple(Verdict(Kind.MET, n / 100, n % 10 < 7) for n in range(100))
    unsure = Verdict(Kind.MET, None, right=True)
    article = ArticleScore("a", Tally(), (), (*verdicts, unsure))
    fifths = calibration([CorpusScore("c", (article,))])
    assert [fifth.count for fifth in fifths] == [20] * 5
    assert [fifth.low for fifth in fifths] == [0.0, 0.2, 0.4, 0.6, 0.8]
    assert {round(fifth.right, 2) for fifth in fifths} == {0.7}
    assert round(fifths[4].gap, 3) == 0.195


def test_nothing_sure_is_nothing_to_calibrate() -> None:
    assert calibration([score_corpus(gold(), [])]) == ()
