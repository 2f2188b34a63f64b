"""`entente …`: every canned query is a command too. Errors are one sentence and an exit code."""

import os
import sys
from types import TracebackType

import typer

from app.commands import (
    analysing,
    articles,
    asking,
    exploring,
    exporting,
    judging,
    measuring,
    operating,
    paths,
    talking,
    tour,
)
from app.commands.screen import complain
from cypher.catalogue import Catalogue
from cypher.errors import EntenteError

HELP = "News articles in; who met, visited, supplied, agreed, exercised with whom out."
GROUPS = (
    articles,
    asking,
    paths,
    exploring,
    exporting,
    judging,
    measuring,
    operating,
    talking,
    tour,
)


def build(catalogue: Catalogue) -> typer.Typer:
    """The whole command line; `ask` has one command for every query of the catalogue."""
    cli = typer.Typer(help=HELP, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
    for group in GROUPS:
        for command in group.COMMANDS:
            cli.command()(command)
    cli.add_typer(asking.questions(catalogue), name="ask")
    cli.add_typer(analysing.commands(), name="analyse")
    return cli


def main() -> None:
    """Run one command. Exit codes are those of cypher/errors.py; 2 for bad usage."""
    sys.excepthook = surprise
    try:
        typer.main.get_command(build(Catalogue.load()))(prog_name="entente")
    except EntenteError as error:
        report(error)
        sys.exit(error.exit_code)


def report(error: EntenteError) -> None:
    """One sentence on standard error, with the candidates where a name is ambiguous."""
    complain(f"entente: {error.detail}")
    for choice in error.choices:
        complain("  " + "  ".join(str(value) for value in choice.values() if value))


def surprise(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours, in one sentence; ENTENTE_DEBUG=1 shows the trace."""
    if os.environ.get("ENTENTE_DEBUG"):
        sys.__excepthook__(kind, error, trace)
        return
    complain(f"entente: unexpected {kind.__name__}: {error}. ENTENTE_DEBUG=1 shows where.")
