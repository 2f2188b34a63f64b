"""What the README shows of the samples on Neo4j: one question four ways, the example notebook."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pytest
from nbclient import NotebookClient

from app import notebook
from cypher.store import GraphStore
from tests import graphs
from tests.browser.conftest import IN_CI
from tests.house.source import ROOT

# A server and a reading of the samples come before the first of them.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

ENTENTE = Path(sys.executable).parent / "entente"
EXAMPLE = Path(notebook.__file__).with_suffix(".ipynb")


@pytest.fixture(scope="module")
def sampled(neo4j_url: str) -> str:
    """The address of a real Neo4j that holds the samples and nothing else."""
    with GraphStore.open(neo4j_url) as store:
        store.migrate()
        graphs.clear(store)
    subprocess.run([ENTENTE, "samples", "--graph", neo4j_url], check=True, timeout=600)
    return neo4j_url


@pytest.fixture
def site(sampled: str) -> Iterator[str]:
    """The address of the service over the samples."""
    command = [str(ENTENTE), "serve", "--port", "0", "--graph", sampled]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout
        yield service.stdout.readline().split()[2]
        service.send_signal(signal.SIGINT)


def test_one_question_four_ways(site: str, sampled: str) -> None:
    if shutil.which("curl") is None and not IN_CI:
        pytest.skip("no curl on this machine")
    ways = shown()
    assert [language for language, _ in ways] == ["sh", "python", "python", "python"]
    said = [answer(*way, site, sampled) for way in ways]
    assert len(said[0]) >= 3
    assert said[0] == said[1] == said[2] == said[3]


def shown() -> list[tuple[str, str]]:
    """Language and text of each block of the section."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = re.search(r"^## One question, four ways\n(.*?)^## ", readme, re.DOTALL | re.MULTILINE)
    assert section, "the README has no such section"
    return re.findall(r"```(sh|python)\n(.*?)```", section[1], re.DOTALL)


def answer(language: str, text: str, site: str, url: str) -> list[tuple[str, str]]:
    """The days and names that it prints, in order."""
    parts = urlsplit(url)
    for old, new in (
        ("http://127.0.0.1:8000", site),
        ("localhost:7687", f"{parts.hostname}:{parts.port}"),
        ('"password"', repr(parts.password)),
    ):
        text = text.replace(old, new)
    command = ["bash", "-c", text] if language == "sh" else [sys.executable, "-c", text]
    env = os.environ | {"GRAPH_URL": url}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return sorted(re.findall(r"^(\d{4}\S*?)[ ,](.+?)\r?$", done.stdout, re.MULTILINE))


def test_the_example_shows_what_it_gives(sampled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """ENTENTE_SCREENSHOTS=1 writes it anew."""
    monkeypatch.setenv("GRAPH_URL", sampled)
    shown = nbformat.read(EXAMPLE, as_version=4)
    done = NotebookClient(nbformat.from_dict(shown), timeout=120).execute()
    if os.environ.get("ENTENTE_SCREENSHOTS"):
        keep(done, shown.metadata)
    assert outputs(done) == outputs(shown), f"write {EXAMPLE.name} anew"


def outputs(book: Any) -> list[str]:
    """What its cells print, as plain text."""
    said = (each for cell in book.cells for each in cell.get("outputs", ()))
    return [each["text"] if "text" in each else each["data"]["text/plain"] for each in said]


def keep(done: Any, metadata: Any) -> None:
    done.metadata = metadata
    for cell in done.cells:
        cell.metadata = {}
    nbformat.write(done, EXAMPLE)
