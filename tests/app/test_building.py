"""How the drawing page is built, and that its own source holds together."""

import shutil
from pathlib import Path

import pytest

from app import building
from tests.browser.conftest import IN_CI

pytestmark = pytest.mark.slow

needs_packages = pytest.mark.skipif(
    not (building.WEB / "node_modules").is_dir() and not IN_CI,
    reason="the packages of the drawing page are not installed; `make page` does it",
)


@needs_packages
def test_the_source_has_sound_types_and_passes_its_own_tests() -> None:
    building.npm("run", "check")
    building.npm("test")


def test_the_page_is_built_again_only_when_its_source_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web, static = tmp_path / "web", tmp_path / "static"
    (web / "src").mkdir(parents=True)
    (web / "src" / "main.ts").write_text("1;")
    static.mkdir()
    monkeypatch.setattr(building, "WEB", web)
    monkeypatch.setattr(building, "STATIC", static)
    before = building.digest()
    (static / building.STAMP).write_text(before)
    assert building.stamp() == ""  # nothing is built: a stamp alone is not a page
    (static / "index.html").write_text("")
    assert building.stamp() == before
    (web / "src" / "main.ts").write_text("2;")
    assert building.digest() != before
    shutil.rmtree(static)
    assert building.stamp() == ""


def test_a_build_that_fails_says_what_npm_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "npm").write_text("#!/bin/sh\necho 'no such registry' >&2\nexit 1\n")
    (tmp_path / "npm").chmod(0o755)
    (tmp_path / "node").write_text("#!/bin/sh\necho v99.1.0\n")
    (tmp_path / "node").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(building, "STATIC", tmp_path / "static")
    assert building.main([]) == 1
    assert "no such registry" in capsys.readouterr().err
    assert building.main(["--optional"]) == 0


@pytest.mark.parametrize(
    ("told", "enough"),
    [("v18.20.1", False), ("v20.18.9", False), ("v20.19.0", True), ("v24.1.0", True), ("", False)],
)
def test_an_old_node_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, *, enough: bool
) -> None:
    (tmp_path / "node").write_text(f"#!/bin/sh\necho {told}\n")
    (tmp_path / "node").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert building.new_enough() is enough


def test_what_was_built_after_packaging_looked_goes_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    static = tmp_path / "app" / "static"
    (static / "assets").mkdir(parents=True)
    (static / "index.html").write_text("")
    (static / "assets" / "a.js").write_text("")
    monkeypatch.setattr(building, "STATIC", static)
    assert building.built_folders(["app"]) == ["app.static", "app.static.assets"]
    assert building.built_folders(["app.static"]) == ["app.static.assets"]
