import json
import os
import signal
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest
from little_desk import LittleDesk, article, deadly, misconfigured, obliging

from cypher.errors import BadAnnotation, EntenteError, StoreUnavailable
from ingest.article import Article
from ingest.aside import Aside
from ingest.crew import deaf
from ingest.pipeline import MANY, Pipeline, Report, Step
from ingest.sources import FetchRules

MANY_ARTICLES = [article(number) for number in range(MANY + 10)]


@pytest.fixture
def desk() -> LittleDesk:
    return LittleDesk()


@pytest.fixture
def pipeline(desk: LittleDesk, tmp_path: Path) -> Pipeline:
    return Pipeline(obliging, desk, failed=tmp_path / "failed")


def test_a_few_articles_are_read_in_this_process(pipeline: Pipeline, desk: LittleDesk) -> None:
    report = pipeline.run([article(1), article(2)])
    assert report == Report(read=2, claims=4)
    assert set(desk.extractors) == {str(os.getpid())}


def test_many_articles_are_extracted_by_other_processes_and_filed_in_order(
    pipeline: Pipeline, desk: LittleDesk
) -> None:
    articles = [article(n, "dawdle and met" if n % 7 == 0 else "met") for n in range(MANY + 10)]
    steps: list[Step] = []
    assert pipeline.run(articles, steps.append).read == len(articles)
    assert list(desk.filed.values()) == [given.name for given in articles]
    assert [step.name for step in steps] == [given.name for given in articles]
    assert str(os.getpid()) not in desk.extractors
    assert len(set(desk.extractors)) <= 2


def test_what_is_known_is_not_extracted_again(pipeline: Pipeline, desk: LittleDesk) -> None:
    pipeline.run([article(1)])
    steps: list[Step] = []
    report = pipeline.run([article(1), article(2)], steps.append)
    assert (report.read, report.already) == (1, 1)
    assert [step.status for step in steps] == ["already read", "read"]
    assert len(desk.extractors) == 2


def test_nothing_is_loaded_where_all_is_known(desk: LittleDesk, tmp_path: Path) -> None:
    Pipeline(obliging, desk, failed=tmp_path).run([article(1)])
    assert Pipeline(misconfigured, desk, failed=tmp_path).run([article(1)]).already == 1


def test_a_text_given_twice_is_filed_once(pipeline: Pipeline, desk: LittleDesk) -> None:
    report = pipeline.run([article(1), article(1)])
    assert (report.read, report.already, len(desk.filed)) == (1, 1, 1)


@pytest.mark.parametrize("number", [3, MANY + 10])
def test_a_bad_article_is_set_aside_with_its_bytes_and_the_rest_is_read(
    number: int, pipeline: Pipeline, desk: LittleDesk
) -> None:
    bad = Article("bad.txt", "https://example.org/bad", b"%PDF-1.4 \xff\x00", "application/pdf")
    articles = [article(n) for n in range(number)]
    articles.insert(1, bad)
    report = pipeline.run(articles)
    assert report.read == number
    (failure,) = report.failed
    assert failure.name == "bad.txt"
    assert failure.reason == "bad.txt: it is a PDF file, not text"
    assert failure.kept
    record = json.loads(failure.kept.read_text())
    assert b64decode(record["body"]) == bad.body
    assert (record["name"], record["url"], record["reason"]) == (bad.name, bad.url, failure.reason)


@pytest.mark.parametrize(
    ("word", "reason"),
    [("stumble", "the extractor failed \\(IndexError"), ("undated", "no date that holds")],
)
def test_an_article_that_breaks_the_extractor_or_the_filing_is_set_aside(
    word: str, reason: str, pipeline: Pipeline
) -> None:
    report = pipeline.run([article(1), article(2, word), article(3)])
    assert report.read == 2
    assert [failure.name for failure in report.failed] == ["002.txt"]
    with pytest.raises(AssertionError, match=reason):
        raise AssertionError(report.failed[0].reason)


def test_an_article_whose_process_dies_is_set_aside_and_no_other(
    pipeline: Pipeline, desk: LittleDesk
) -> None:
    articles = [article(n, "die at once" if n == 5 else "met") for n in range(MANY + 5)]
    report = pipeline.run(articles)
    assert [failure.name for failure in report.failed] == ["005.txt"]
    assert report.read == len(articles) - 1


def test_an_article_that_is_read_after_all_is_no_longer_aside(
    desk: LittleDesk, tmp_path: Path
) -> None:
    aside = Aside(tmp_path)
    aside.keep(article(1), "once bitten")
    assert Pipeline(obliging, desk, failed=tmp_path).run(list(aside.articles())).read == 1
    assert list(aside.articles()) == []


def test_failing_twice_leaves_one_file(pipeline: Pipeline, tmp_path: Path) -> None:
    for _ in range(2):
        pipeline.run([article(1, "stumble")])
    assert len(list((tmp_path / "failed").iterdir())) == 1


def test_a_file_that_is_no_article_set_aside_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"name": "x"}')
    with pytest.raises(BadAnnotation, match=r"x\.json"):
        list(Aside(tmp_path).articles())


@pytest.mark.parametrize("number", [5, MANY + 10])
def test_a_dead_store_stops_the_run_and_a_second_run_loses_nothing(
    number: int, pipeline: Pipeline, desk: LittleDesk, tmp_path: Path
) -> None:
    articles = [article(n) for n in range(number)]
    desk.dies_at = 3
    with pytest.raises(StoreUnavailable):
        pipeline.run(articles)
    assert len(desk.filed) == 3
    assert not (tmp_path / "failed").exists()
    desk.dies_at = 10_000
    report = pipeline.run(articles)
    assert (report.already, report.read) == (3, number - 3)


def test_what_came_from_the_standard_input_outlives_a_dead_store(
    pipeline: Pipeline, desk: LittleDesk, tmp_path: Path
) -> None:
    desk.dies_at = 0
    piped = Article("stdin", "", article(1).body)
    with pytest.raises(StoreUnavailable):
        pipeline.run([article(2), piped])
    assert list(Aside(tmp_path / "failed").articles()) == [piped]


@pytest.mark.parametrize("number", [1, MANY + 1])
def test_an_extractor_that_cannot_be_loaded_is_no_articles_fault(
    number: int, desk: LittleDesk, tmp_path: Path
) -> None:
    with pytest.raises(BadAnnotation, match=r"frames\.toml"):
        Pipeline(misconfigured, desk, failed=tmp_path).run(MANY_ARTICLES[:number])
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_dies_while_loading_is_no_articles_fault(
    desk: LittleDesk, tmp_path: Path
) -> None:
    with pytest.raises(EntenteError, match="while it was loading"):
        Pipeline(deadly, desk, failed=tmp_path).run(MANY_ARTICLES)


def test_places_are_gathered_and_what_cannot_be_had_fails_by_name(
    pipeline: Pipeline, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(article(1).body)
    steps: list[Step] = []
    report = pipeline.run_places(
        [str(tmp_path / "a.txt"), "http://127.0.0.1:9/x"], steps.append, rules=FetchRules(seconds=1)
    )
    assert report.read == 1
    assert [failure.name for failure in report.failed] == ["http://127.0.0.1:9/x"]
    assert {step.status for step in steps} == {"read", "failed"}


def test_an_interrupt_ends_the_run_at_once_and_quietly(tmp_path: Path) -> None:
    folder = Path(__file__).parent
    house = str(folder.parents[2])
    with subprocess.Popen(
        [sys.executable, str(folder / "endless_run.py"), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(folder), house))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (first, err, process.returncode) == ("on\n", "", 0)
    assert out.endswith("stopped\n")


def test_an_interrupt_while_processes_start_is_held_back_and_not_lost() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    reached = []

    def start() -> None:
        with deaf():
            signal.raise_signal(signal.SIGINT)
            reached.append("the end")

    try:
        with pytest.raises(KeyboardInterrupt):
            start()
    finally:
        signal.signal(signal.SIGINT, before)
    assert reached == ["the end"]
