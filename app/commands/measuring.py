"""How good the reading is: `evaluate`."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.options import Json
from app.commands.screen import say, show_json

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
    from ingest.extractors.registry import load

    from app.settings import read_settings
    from ingest.evaluation.runner import evaluate as score

    report = score(load(extractor or read_settings().entente_extractor), [(texts, gold)])
    if json:
        show_json(report.to_json())
        return
    if faults:
        say("\n".join(report.faults()))
    say(report.table())


COMMANDS = (evaluate,)
