"""What `entente train` does: fits, writes the weights, and tells of them in a model card."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from app.card import Card, Corpus, corpus_of
from app.pairs import Pair, pairs_of
from cypher.errors import BadArgument
from ingest.evaluation.report import Report

if TYPE_CHECKING:
    from ingest.extractors.default.training.lessons import Lesson


def learn(words: Sequence[str], output: Path, *, leave_one_out: bool) -> Card:
    """Weights of the corpora to a file, and their model card; BadArgument, BadAnnotation."""
    pairs = checked(pairs_of(words), output)
    from ingest.extractors.default.training.corpora import load
    from ingest.extractors.default.training.fit import Settings
    from ingest.extractors.default.training.lessons import lessons
    from ingest.extractors.default.training.train import fit_calibrated, write

    taught, settings = lessons(load(pairs)), Settings()
    if not taught:
        raise BadArgument("No article of these corpora has a gold.")
    weights = fit_calibrated(taught, settings)
    write(weights, output)
    report = held_out(pairs, taught) if leave_one_out else None
    return Card(output, corpora_of(pairs, taught), weights, settings, report)


def checked(pairs: list[Pair], output: Path) -> list[Pair]:
    """The pairs, if everything is there that training needs; BadArgument."""
    if not pairs:
        raise BadArgument("Give corpora as TEXTS:GOLD.")
    for texts, gold in pairs:
        if not texts.is_dir() or not gold.is_file():
            raise BadArgument(f"{texts}:{gold} is not a folder of articles with its gold file")
    if not output.absolute().parent.is_dir():
        raise BadArgument(f"{output}: there is no folder {output.absolute().parent}")
    if find_spec("sklearn") is None:
        raise BadArgument("Training needs scikit-learn: pip install 'entente[train]'.")
    return pairs


def corpora_of(pairs: Sequence[Pair], taught: Sequence["Lesson"]) -> tuple[Corpus, ...]:
    """What each corpus taught."""
    names = [[t.article.name for t in taught if t.article.corpus == g.stem] for _, g in pairs]
    return tuple(corpus_of(pair, known) for pair, known in zip(pairs, names, strict=True))


def held_out(pairs: Sequence[Pair], taught: Sequence["Lesson"]) -> Report:
    """Each corpus scored by what the others teach; BadArgument where there is only one."""
    if len(pairs) < 2:
        raise BadArgument("--leave-one-out needs two corpora or more.")
    from app.relearning import Relearned
    from ingest.evaluation.gold_file import read_gold
    from ingest.evaluation.report import report_of
    from ingest.evaluation.runner import run

    return report_of(
        run(Relearned(taught, without=gold.stem), texts, read_gold(gold)) for texts, gold in pairs
    )
