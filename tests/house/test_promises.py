"""What the data files and the README promise is so."""

import re
import tomllib
from fnmatch import fnmatch

from app.api.problems import every_error, problem_table, slug
from cypher.catalogue import Catalogue
from tests.house.source import PACKAGES, ROOT, tracked

CATALOGUE = Catalogue.load()
STATUSES = {404, 409, 413, 422, 500, 502, 503}


def test_every_error_has_a_status_an_exit_code_and_a_title() -> None:
    for error in every_error():
        assert error.status in STATUSES, error
        assert 1 <= error.exit_code <= 8, error
        assert error.title, error


def test_every_error_stands_in_the_problem_table() -> None:
    table = problem_table()
    assert all(
        f"`{slug(error)}` | {error.status} | {error.exit_code}" in table for error in every_error()
    )


def test_every_query_has_help_and_an_example_for_each_parameter() -> None:
    for query in CATALOGUE.values():
        assert query.title, query.name
        assert query.summary, query.name
        for parameter in query.parameters:
            assert parameter.help, f"{query.name}: {parameter.name}"
            assert parameter.example not in (None, ""), f"{query.name}: {parameter.name}"


def test_every_example_is_accepted_by_its_query() -> None:
    for query in CATALOGUE.values():
        query.bind({p.name: str(p.example) for p in query.parameters})


def test_the_map_in_the_readme_is_the_real_tree() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```text\n(app/.*?)```", readme, re.DOTALL)
    assert block, "the README has no map"
    folder = ROOT
    for line in block[1].splitlines():
        names = re.findall(r"[\w.]+/|\w+\.(?:py|toml)\b", line)
        folder = ROOT / names[0] if not line.startswith(" ") else folder
        missing = [name for name in names if not any((p / name).exists() for p in (ROOT, folder))]
        assert not missing, line


def test_the_version_is_the_newest_of_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest
    assert newest[1] == project["version"]


def test_every_data_file_of_the_packages_goes_into_the_wheel() -> None:
    """But not app/web: the page that is built from it goes in."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["*"]
    left_out = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.relative_to(ROOT).parts[0] in PACKAGES and path.suffix != ".py"
        if path.relative_to(ROOT).parts[:2] != ("app", "web")
        if not any(fnmatch(path.name, pattern) for pattern in patterns)
    ]
    assert not left_out
