"""The corpora at hand: our own beside the tests, and the development corpus where it lies.

`golden/` teaches the shipped weights; `unseen/` does not and must not, so that its figures are
those of articles that the reader has not met.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.corpus import CORPUS, NAMES, ROOT, gold_path, texts_path

GOLDEN = ROOT / "tests" / "golden"
UNSEEN = ROOT / "tests" / "unseen"
FLOORS = ROOT / "tests" / "golden_floors.toml"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of texts and its gold."""

    name: str
    texts: Path
    gold: Path

    @property
    def here(self) -> bool:
        return self.texts.is_dir() and self.gold.is_file()


def corpora() -> Iterator[Corpus]:
    """Every corpus a floor may stand for, at hand or not."""
    yield from _own(GOLDEN)
    for name in NAMES:
        yield Corpus(name, texts_path(name), gold_path(name))


def unseen() -> Iterator[Corpus]:
    """Our own sets that teach nothing; no floor stands for them."""
    yield from _own(UNSEEN)


def _own(folder: Path) -> Iterator[Corpus]:
    for gold in sorted(folder.glob("*.yaml")):
        yield Corpus(gold.stem, gold.with_suffix(""), gold)


def absence(corpus: Corpus) -> str:
    return f"{corpus.name} is not at hand: no {corpus.gold} (ENTENTE_CORPUS is {CORPUS})"
