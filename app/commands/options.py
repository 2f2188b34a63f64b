"""The options every command shares."""

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Graph = Annotated[
    str | None,
    typer.Option("--graph", metavar="URL", help="Which graph (default: GRAPH_URL, or your own)."),
]
Who = Annotated[str, typer.Option("--who", help="Who judges.", envvar="USER")]
Why = Annotated[str, typer.Option("--why", help="Because …")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: standard output.")
]
