"""The README's example is what the program prints on the samples."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from app.neo4j_browser.picture import picture
from app.neo4j_browser.style import style
from tests.house.source import ROOT

ENTENTE = Path(sys.executable).parent / "entente"


@pytest.mark.slow
def test_the_example_is_real(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```console\n\$ entente (.*)\n([^`]*)```", readme)
    assert shown
    env = os.environ | {"GRAPH_URL": f"embedded://{tmp_path}/graph", "COLUMNS": "120"}
    run(["samples"], env)
    printed = [line.strip() for line in run(shlex.split(shown[1]), env).splitlines()]
    for line in shown[2].splitlines():
        assert line.strip() in printed, f"print the README's example anew: {line}"


def test_the_picture_of_the_schema_is_the_programs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```mermaid\n(.*?)```", readme, re.DOTALL)
    assert shown
    assert shown[1] == picture(style()), "print it anew with `entente schema`"


def test_its_pictures_are_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[.+?\]\(([^):]+)\)", readme)
    assert shown
    assert [name for name in shown if not (ROOT / name).is_file()] == []


def run(words: list[str], env: dict[str, str]) -> str:
    """What the command prints."""
    done = subprocess.run(
        [str(ENTENTE), *words], env=env, capture_output=True, text=True, timeout=200, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
