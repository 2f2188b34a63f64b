import io
from pathlib import Path

import pytest

from cypher.errors import BadArgument, EntenteError, UnreadableArticle
from ingest.readers import read
from ingest.readers.encoding import MAX_BYTES
from ingest.sources import count, gather


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.html",
        "deep/c.md",
        "deep/d.HTM",
        "e.jsonl",
        "f.pdf",
        ".hidden/g.txt",
        ".h.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"text of {name}")
    return tmp_path


def _names(*places: str | Path) -> list[str]:
    return [article.name for article in gather([str(place) for place in places])]


def test_a_folder_gives_its_readable_files_sorted_with_all_below_it(folder: Path) -> None:
    assert _names(folder) == ["a.html", "b.txt", "c.md", "d.HTM"]


def test_a_file_is_taken_whatever_its_suffix(folder: Path) -> None:
    assert _names(folder / "f.pdf") == ["f.pdf"]


def test_a_glob_gives_readable_files_and_goes_into_folders(folder: Path) -> None:
    assert _names(folder / "*") == ["a.html", "b.txt", "c.md", "d.HTM"]
    assert _names(folder / "**" / "*.md") == ["c.md"]


def test_a_file_named_twice_is_given_once(folder: Path) -> None:
    assert _names(folder / "b.txt", folder, folder / "*.txt") == [
        "a.html",
        "b.txt",
        "c.md",
        "d.HTM",
    ]


def test_the_article_holds_the_bytes_and_no_path_of_the_machine(folder: Path) -> None:
    (article,) = gather([str(folder / "b.txt")])
    assert (article.name, article.url, article.body) == ("b.txt", "", b"text of b.txt")


@pytest.mark.parametrize(
    ("place", "reason"),
    [("nowhere.txt", "no such file"), ("*.txt", "fits this pattern"), (".", "in this folder")],
)
def test_a_place_without_articles_is_named_before_anything_is_read(
    place: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadArgument, match=reason):
        gather([place])


def test_the_articles_to_come_are_counted_without_opening_one(folder: Path) -> None:
    assert count([str(folder), str(folder / "b.txt"), "-", "https://example.org/a"]) == 6


def test_a_dash_is_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"some text")))
    (article,) = gather(["-"])
    assert (article.name, article.body) == ("stdin", b"some text")


def test_no_more_of_a_file_is_loaded_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    (article,) = gather([str(path)])
    assert len(article.body) == MAX_BYTES + 1
    with pytest.raises(UnreadableArticle, match=r"large\.txt: it is (?:larger|empty)"):
        read(article)


def test_a_file_that_goes_away_is_handed_over_and_the_rest_goes_on(folder: Path) -> None:
    refused: list[tuple[str, EntenteError]] = []
    articles = gather([str(folder)], refused=lambda name, error: refused.append((name, error)))
    (folder / "b.txt").unlink()
    assert [article.name for article in articles] == ["a.html", "c.md", "d.HTM"]
    assert [Path(name).name for name, _ in refused] == ["b.txt"]
    assert isinstance(refused[0][1], UnreadableArticle)
