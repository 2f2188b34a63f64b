"""How good the reading is, and how it is learned: `evaluate`, `train`."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from app.commands.options import Json
from app.commands.screen import say, show_json
from cypher.errors import BadArgument

Texts = Annotated[Path, typer.Argument(metavar="TEXTS", help="A folder of articles, or an export.")]
Gold = Annotated[Path, typer.Argument(metavar="GOLD", help="A file of gold annotations.")]


def evaluate(
    texts: Texts,
    gold: Gold,
    *,
    extractor: Annotated[str | None, typer.Option(help="Which extractor reads.")] = None,
    faults: Annotated[bool, typer.Option(help="Also list every miss and false alarm.")] = True,
    json: Json = False,
) -> None:
    """Score the reading of a folder of articles against gold."""
    from app.settings import read_settings
    from ingest.evaluation.runner import evaluate as score
    from ingest.extractors.registry import load

    report = score(load(extractor or read_settings().entente_extractor), [(texts, gold)])
    if json:
        show_json(report.to_json())
        return
    if faults:
        say("\n".join(report.faults()))
    say(report.table())


def train(
    corpora: Annotated[
        list[Path], typer.Argument(metavar="TEXTS GOLD …", help="Folders, each with its gold.")
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The weights.")],
) -> None:
    """Fit the built-in extractor on annotated articles. Needs the extra entente[train]."""
    if len(corpora) % 2:
        raise BadArgument("Give each folder of articles with its gold file.")
    if find_spec("sklearn") is None:
        raise BadArgument("Training needs scikit-learn: pip install 'entente[train]'.")
    from ingest.extractors.default.training.train import train as fit
    from ingest.extractors.default.training.train import write

    write(fit(list(zip(corpora[::2], corpora[1::2], strict=True))), output)
    say(f"Wrote {output}.")


COMMANDS = (evaluate, train)
