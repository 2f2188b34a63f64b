"""Coded sentences: one sentence, its two ends, and the PLOVER root that joins them."""

import csv
from dataclasses import dataclass
from pathlib import Path

from cypher.errors import BadAnnotation
from ingest.article import Block, BlockKind, Document

_COLUMNS = ("sentence", "source", "target", "gold_root")


@dataclass(frozen=True, slots=True)
class Coded:
    """A row: `source` and `target` as the sentence has them, `root` a PLOVER root."""

    id: str
    sentence: str
    source: str
    target: str
    root: str


def read_coded(path: Path) -> tuple[Coded, ...]:
    """The rows of a tab-separated file with CSV quoting. Raises BadAnnotation, with the line."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, delimiter="\t"))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadAnnotation(f"{path} cannot be read: {error}") from error
    if not rows or tuple(rows[0]) != _COLUMNS:
        raise BadAnnotation(f"{path}: expected the columns {', '.join(_COLUMNS)}")
    return tuple(_coded(path, number, row) for number, row in enumerate(rows[1:], 2))


def document_of(row: Coded) -> Document:
    """The sentence as an article of one paragraph, named by the row's id."""
    block = Block(0, len(row.sentence), BlockKind.BODY)
    return Document(
        name=row.id,
        url="",
        title="",
        outlet="",
        published=None,
        text=row.sentence,
        blocks=(block,),
    )


def _coded(path: Path, number: int, row: list[str]) -> Coded:
    if len(row) != len(_COLUMNS):
        raise BadAnnotation(f"{path}, row {number}: expected {len(_COLUMNS)} columns")
    sentence, source, target, root = row
    return Coded(str(number), sentence, source, target, root)
