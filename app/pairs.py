"""Corpora as they are named on a command line: folders of texts, each with its gold."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cypher.errors import BadArgument

Pair = tuple[Path, Path]


def pairs_of(words: Sequence[str]) -> list[Pair]:
    """`TEXTS GOLD`, `TEXTS:GOLD`, or a folder of folders with a folder of gold files.

    Raises BadArgument where a half is missing.
    """
    return [pair for texts, gold in _halves(words) for pair in _spread(texts, gold)]


def _halves(words: Sequence[str]) -> Iterator[Pair]:
    waiting: Path | None = None
    for word in words:
        texts, colon, gold = word.rpartition(":")
        if waiting is None and colon and not Path(word).exists():
            yield Path(texts), Path(gold)
        elif waiting is None:
            waiting = Path(word)
        else:
            yield waiting, Path(word)
            waiting = None
    if waiting is not None:
        raise BadArgument(f"{waiting} needs its gold: TEXTS GOLD, or TEXTS:GOLD")


def _spread(texts: Path, gold: Path) -> Iterator[Pair]:
    """A pair, or one for each gold file of a folder that has texts of its name."""
    if not gold.is_dir():
        yield texts, gold
        return
    found = [(texts / each.stem, each) for each in sorted(gold.glob("*.yaml"))]
    found = [(folder, each) for folder, each in found if folder.is_dir()]
    if not found:
        raise BadArgument(f"{gold} has no gold file NAME.yaml with its texts at {texts}/NAME")
    yield from found
