"""How good the reading is, and how it is learned: `evaluate`, `train`."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.options import Json
from app.commands.screen import say, show_json

Corpora = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TEXTS GOLD …",
        help="A folder of articles (or an export, .jsonl) and its gold; pairs may also be written "
        "TEXTS:GOLD. Two folders stand for every gold file in the second.",
    ),
]


def evaluate(  # noqa: PLR0913  (each is an option of the command)
    corpora: Corpora = None,
    *,
    sentences: Annotated[
        Path | None, typer.Option(metavar="TSV", help="Coded sentences to be lifted.")
    ] = None,
    titles: Annotated[
        Path | None, typer.Option(metavar="JSONL", help="Pages whose titles say who met.")
    ] = None,
    extractor: Annotated[str | None, typer.Option(help="Which extractor reads.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Tell every miss and fault.")] = False,
    json: Json = False,
) -> None:
    """Score the reading of articles, coded sentences or titled pages against their gold."""
    from app.measures import Asked, measure

    asked = Asked(tuple(corpora or ()), sentences, titles)
    measures = measure(asked, extractor)
    if json:
        show_json(measures.to_json())
        return
    for text in measures.texts(explain=explain):
        say(text)


def train(
    corpora: Annotated[
        list[str], typer.Argument(metavar="TEXTS:GOLD …", help="Folders, each with its gold.")
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The weights.")],
    leave_one_out: Annotated[
        bool,
        typer.Option(
            "--leave-one-out", help="Also score each corpus by what the others teach (minutes)."
        ),
    ] = False,
    json: Json = False,
) -> None:
    """Fit the built-in extractor on annotated articles. Needs the extra entente[train]."""
    from app.learning import learn

    card = learn(corpora, output, leave_one_out=leave_one_out)
    if json:
        show_json(card.to_json())
    else:
        say(card.text())


COMMANDS = (evaluate, train)
