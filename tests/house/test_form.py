"""The architecture stays true: layers, door signs, sizes, and nothing of this machine in the
files.
"""

import ast
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import PACKAGES, ROOT, functions, modules, tracked

LONG_FILE, LONGEST_FILE = 250, 350
DATA_SUFFIXES = {".json", ".gz", ".png", ".lock", ".tsv", ".npz"}
# Spelled apart, so that this file doesn't find itself.
FOREIGN = re.compile(
    "|".join(
        (
            r"(?<![\w.])/" + "work/",
            r"(?<![\w.])/" + "tmp/(?!entente)",
            "file" + "s.pythonhosted",
            "py" + "pi.org",
            "registry." + "npmjs",
            "repo1?.maven.apache" + ".org",
            "--index" + "-url",
        )
    )
)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_layers_hold() -> None:
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command, "import-linter is not installed"
    done = subprocess.run([command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_package_has_a_door_sign() -> None:
    folders = {path.parent for path in modules()}
    bare = [
        named(folder)
        for folder in sorted(folders)
        if not (folder / "__init__.py").is_file()
        or not ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
    ]
    assert not bare


def test_every_module_says_what_it_is() -> None:
    silent = [
        named(path)
        for path in modules()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


def test_functions_are_small() -> None:
    sizes = sorted(size for _, size in functions())
    longest = sorted(functions(), key=lambda pair: -pair[1])[:10]
    assert statistics.median(sizes) <= 8
    assert sizes[int(len(sizes) * 0.9)] <= 25, longest


def test_files_are_small() -> None:
    sizes = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    long = {name: size for name, size in sizes.items() if size > LONG_FILE}
    assert len(long) <= len(sizes) / 20, long
    assert max(sizes.values()) <= LONGEST_FILE, long


@pytest.mark.parametrize("package", PACKAGES)
def test_tests_mirror_the_source(package: str) -> None:
    assert (ROOT / "tests" / package).is_dir()


def test_nothing_of_a_machine_or_registry_in_the_files() -> None:
    found = [
        f"{named(path)}: {match[0]}"
        for path in tracked()
        if path.suffix not in DATA_SUFFIXES or path.name == "requirements.lock"
        if (match := FOREIGN.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not found


def test_reading_a_module_reads_nothing_else() -> None:
    """No settings at import: importing the web application needs no environment."""
    code = "import os; os.environ.clear(); import app.main, app.cli; print('quiet')"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "quiet\n", done.stderr
