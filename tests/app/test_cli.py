"""The command line as a person runs it: what it prints, what it says of errors, how it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli import main
from cypher.catalogue import Catalogue

ENTENTE = Path(sys.executable).parent / "entente"


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(
    graph_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """`run("ask", …)` in this process, on the shared world."""

    def run(*words: str, graph: str = graph_url) -> Done:
        for name, value in environment(graph, tmp_path).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["entente", *words])
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def run_outside(graph_url: str, tmp_path: Path) -> Run:
    """The same, as a process of its own."""

    def run(*words: str, graph: str = graph_url) -> Done:
        env = os.environ | environment(graph, tmp_path)
        done = subprocess.run(
            [str(ENTENTE), *words],
            capture_output=True,
            text=True,
            env=env,
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


def environment(graph: str, home: Path) -> dict[str, str]:
    """Nothing of the person who runs the tests."""
    return {"GRAPH_URL": graph, "XDG_DATA_HOME": str(home), "HOME": str(home), "COLUMNS": "120"}


def test_an_answer_is_a_table_with_the_source_of_every_row(run_outside: Run) -> None:
    done = run_outside("ask", "who-met-whom", "--who", "Alexy Dedov")
    assert done.returncode == 0, done.stderr
    for words in ("Khawaja Asif", "2023-05-02", "Islamabad", "Meridian Wire: “Ambassador"):
        assert words in done.stdout


def test_json_is_the_same_answer(run: Run) -> None:
    done = run("ask", "who-met-whom", "--who", "Alexy Dedov", "--json")
    answer = json.loads(done.stdout)
    assert [row["whom"] for row in answer["rows"]] == ["Khawaja Asif", "Sahir Shamshad Mirza"]
    assert answer["revision"] > 0


def test_a_path_shows_every_hop(run: Run) -> None:
    done = run("path", "Alexy Dedov", "Sergey Shoigu")
    assert "Alexy Dedov – Khawaja Asif – Sergey Shoigu" in done.stdout
    assert "“Mr Asif had met his counterpart Sergey Shoigu" in done.stdout


def test_an_engagement_shows_every_sentence(run: Run) -> None:
    asked = run("ask", "supplied-to", "--recipient", "Pakistan", "--json")
    row = json.loads(asked.stdout)["rows"][0]
    done = run("engagement", row["engagement"])
    assert "Supply of Mi-35 by Russia to Pakistan" in done.stdout
    assert "“Russia has delivered four Mi-35 helicopters to Pakistan.”" in done.stdout


def test_the_export_is_one_engagement_a_line(run: Run, tmp_path: Path) -> None:
    to_file = tmp_path / "out.jsonl"
    assert run("export", "--output", str(to_file)).returncode == 0
    text = to_file.read_text(encoding="utf-8")
    assert text == run("export", "--format", "jsonl").stdout
    first = json.loads(text.splitlines()[0])
    assert set(first) >= {"id", "kind", "status", "participants", "date", "codes", "evidence"}


def test_the_folder_for_neo4j_comes_with_the_words_that_load_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    said = run("export", "--format", "neo4j-admin", "--output", str(folder)).stdout
    assert f"cd {folder} && neo4j-admin database import full neo4j @import.args" in said
    written = {f"--nodes={path.name}" for path in folder.glob("*.csv")}
    assert {"--nodes=Engagement.csv", "--nodes=Article.csv"} <= written
    assert "--nodes=Engagement.csv" in (folder / "import.args").read_text().splitlines()
    assert run("export", "--format", "neo4j-admin").returncode == 2


def test_a_graph_is_copied_whole_and_only_into_an_empty_one(
    run: Run, graph_url: str, tmp_path: Path
) -> None:
    target = f"embedded://{tmp_path / 'copy'}"
    copied = run("copy", "--from", graph_url, "--to", target, "--json", graph="")
    assert json.loads(copied.stdout)["nodes"] > 10
    asked = ("ask", "newest", "--json")
    assert run(*asked, graph=target).stdout == run(*asked).stdout
    again = run("copy", "--from", graph_url, "--to", target, graph="")
    assert (again.returncode, "holds a graph already" in again.stderr) == (4, True)


def test_entities_are_exported_too(run: Run) -> None:
    lines = [json.loads(li) for li in run("export", "--what", "entities").stdout.splitlines()]
    found = next(line for line in lines if line["name"] == "Alexy Dedov")
    assert found["type"] == "person"
    assert set(found["articles"]) == {"dedov-asif.txt", "dedov-mirza.txt"}


def test_every_question_is_a_command_and_is_listed(run: Run) -> None:
    listed = run("queries").stdout
    helped = run("ask", "--help").stdout
    for name in Catalogue.load():
        assert name.replace("_", "-") in listed
        assert name.replace("_", "-")[:20] in helped


def test_articles_are_listed_newest_first(run: Run) -> None:
    rows = json.loads(run("articles", "--json").stdout)
    assert [row["name"] for row in rows] == ["dedov-asif.txt", "dedov-mirza.txt", "helicopters.txt"]


def test_the_doctor_finds_the_graph_well(run: Run) -> None:
    found = {each["check"]: each for each in json.loads(run("doctor", "--json").stdout)}
    assert found["graph"]["verdict"] == "well"
    assert found["schema"]["detail"] == "up to date"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("ask", "who-met-whom"), 2, "who"),
        (("ask", "who-met-whom", "--who", "Qqqq Zzzz"), 3, "Qqqq Zzzz"),
        (("ask", "who-met-whom", "--who", "Alexy Dedov", "--since", "May"), 2, "May"),
        (("ask", "who-met-whom", "--who", "Alexy Dedov", "--limit", "x"), 2, "limit"),
        (("engagement", "none"), 3, "none"),
        (("retract", "none"), 3, "none"),
        (("path", "Alexy Dedov", "Qqqq Zzzz"), 3, "Qqqq Zzzz"),
        (("export", "--what", "weather"), 2, "weather"),
        (("export", "--format", "clay"), 2, "clay"),
        (("export", "--output", "/nowhere/x.jsonl"), 2, "/nowhere/x.jsonl"),
        (("ingest", "/nowhere/at/all"), 2, "/nowhere/at/all"),
        (("ingest", "http://127.0.0.1:1/x"), 2, "127.0.0.1"),
        (("evaluate", "/nowhere", "/nowhere.yaml"), 2, "/nowhere"),
        (("undo", "none"), 3, "none"),
    ],
)
def test_an_error_is_one_sentence_and_an_exit_code(
    run: Run, words: tuple[str, ...], code: int, said: str
) -> None:
    done = run(*words)
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("entente: ")


@pytest.mark.parametrize(
    ("graph", "code"),
    [
        ("http://127.0.0.1", 2),
        ("embedded://relative/folder", 2),
        ("bolt://127.0.0.1:9", 6),
    ],
)
def test_a_graph_that_is_none_is_told(run: Run, graph: str, code: int) -> None:
    done = run("ask", "newest", graph=graph)
    assert done.returncode == code, done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"", b"   \n", b"\x00\x01\x02\xff" * 50, b"\xff\xfe\xfa" * 9])
@pytest.mark.slow
def test_an_unreadable_file_is_set_aside_and_told(run: Run, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    done = run("ingest", str(bad), graph=f"embedded://{tmp_path}/graph")
    assert done.returncode == 2, done.stdout
    assert "bad.txt" in done.stderr
    assert "1 failed" in done.stdout


@pytest.mark.slow
def test_reading_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "ISLAMABAD, 4 October 2023: Defence Minister Khawaja Asif met Russian Ambassador "
        "Alexy Dedov in Islamabad on Wednesday.\n"
    )
    graph = f"embedded://{tmp_path}/graph"
    first = run("ingest", str(article), graph=graph)
    assert "1 read" in first.stdout, first.stderr
    before = run("export", graph=graph).stdout
    again = run("ingest", str(article), graph=graph)
    assert "1 already read" in again.stdout
    assert run("export", graph=graph).stdout == before
    assert run("retract", "article.txt", graph=graph).returncode == 0
    assert run("export", graph=graph).stdout == ""


def test_a_wrong_question_ends_a_process_with_one_sentence(run_outside: Run) -> None:
    done = run_outside("ask", "who-met-whom", "--who", "Qqqq Zzzz")
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("entente: ")
    assert "Traceback" not in done.stderr


def test_a_fault_of_ours_is_one_sentence_with_advice(run_outside: Run, tmp_path: Path) -> None:
    code = (
        "import sys; import app.cli as cli; cli.build = lambda c: 1 / 0; "
        "sys.argv = ['entente']; cli.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "ENTENTE_DEBUG=1" in done.stderr
