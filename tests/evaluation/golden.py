"""The corpora at hand: our own beside the tests, and the development corpus where it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.corpus import CORPUS, NAMES, ROOT, gold_path, texts_path

GOLDEN = ROOT / "tests" / "golden"
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
    for gold in sorted(GOLDEN.glob("*.yaml")):
        yield Corpus(gold.stem, gold.with_suffix(""), gold)
    for name in NAMES:
        yield Corpus(name, texts_path(name), gold_path(name))


def absence(corpus: Corpus) -> str:
    return f"{corpus.name} is not at hand: no {corpus.gold} (ENTENTE_CORPUS is {CORPUS})"
