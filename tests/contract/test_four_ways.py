"""The README's one question, asked in each of the ways it shows, of one graph."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import IN_CI
from tests.contract.sampled import ENTENTE, fill
from tests.house.source import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture
def site(neo4j_url: str) -> Iterator[str]:
    """The address of the service over the samples."""
    fill(neo4j_url)
    command = [str(ENTENTE), "serve", "--port", "0", "--graph", neo4j_url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout
        yield service.stdout.readline().split()[2]
        service.send_signal(signal.SIGINT)


def test_one_question_four_ways(site: str, neo4j_url: str) -> None:
    if shutil.which("curl") is None and not IN_CI:
        pytest.skip("no curl on this machine")
    ways = shown()
    assert [language for language, _ in ways] == ["sh", "python", "python", "python"]
    said = [answer(*way, site, neo4j_url) for way in ways]
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
