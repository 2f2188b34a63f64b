"""What `entente browser-pack` writes."""

import html
import io
import zipfile
from pathlib import Path

from app.neo4j_browser.guide import guide
from app.neo4j_browser.pack import pack
from app.neo4j_browser.style import style
from cypher.catalogue import Catalogue
from tests.app.test_cli import Run, run

__all__ = ["run"]

CATALOGUE = Catalogue.load()


def test_the_pack_is_the_same_every_time() -> None:
    assert pack(CATALOGUE) == pack(CATALOGUE)


def test_the_zip_holds_folders_of_cypher_files() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(CATALOGUE)["entente-favourites.zip"])) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert all(name.count("/") == 1 and name.endswith(".cypher") for name in names)
    assert "Entente meetings/who-met-whom.cypher" in names


def test_the_guide_names_the_drops_and_every_question() -> None:
    page = guide(CATALOGUE, style())
    for name in ("entente-favourites.zip", "entente.grass", "first-picture.cypher"):
        assert name in page
    for query in CATALOGUE.values():
        assert f"<dt>{query.title}</dt>" in html.unescape(page)


def test_the_command_writes_it_and_says_what_to_do(run: Run, tmp_path: Path) -> None:
    done = run("browser-pack", "--output", str(tmp_path / "pack"))
    assert done.returncode == 0
    assert {path.name for path in (tmp_path / "pack").iterdir()} == set(pack(CATALOGUE))
    assert "one at a time" in done.stdout
    assert str(tmp_path / "pack" / "guide.html") in done.stdout


def test_a_folder_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    done = run("browser-pack", "--output", str(tmp_path / "taken"))
    assert done.returncode == 2
    assert "--output" in done.stderr
