"""Articles from files: one file, a folder with all below it, a glob."""

import glob
from collections.abc import Iterator
from pathlib import Path

from cypher.errors import BadArgument, UnreadableArticle
from ingest.article import Article
from ingest.sources.rules import MAX_BYTES

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm"})


def find(place: str) -> list[Path]:
    """The files of a path, a folder or a glob, sorted; BadArgument where there is none.

    A file named by itself is taken whatever its suffix; from folders and globs only those of
    SUFFIXES are, and nothing hidden.
    """
    path = Path(place).expanduser()
    if path.is_file():
        return [path]
    if path.is_dir():
        found = sorted(_below(path))
    else:
        matches = (Path(match) for match in glob.glob(str(path), recursive=True))  # noqa: PTH207
        found = sorted({file for match in matches for file in _expanded(match)})
    if not found:
        raise BadArgument(f"{place}: {_nothing(path)}")
    return found


def load(path: Path) -> Article:
    """The file as an article named after it; no more of it is read than a reader would take.

    Raises UnreadableArticle where the file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            return Article(name=path.name, url="", body=file.read(MAX_BYTES + 1))
    except OSError as error:
        raise UnreadableArticle(f"{path.name}: {error.strerror or error}") from error


def _expanded(match: Path) -> Iterator[Path]:
    if match.is_dir():
        yield from _below(match)
    elif match.suffix.lower() in SUFFIXES:
        yield match


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            yield path


def _nothing(path: Path) -> str:
    if path.is_dir():
        return "no .txt, .md or .html file in this folder"
    if glob.has_magic(str(path)):
        return "no .txt, .md or .html file fits this pattern"
    return "no such file or folder"
