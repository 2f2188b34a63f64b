"""`browser-pack`, `schema`: what looking at the graph in Neo4j Browser needs."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.screen import say
from cypher.errors import BadArgument


def browser_pack(
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write it.")
    ] = Path("entente-browser"),
) -> None:
    """Write favourites, colours and a guide for Neo4j Browser."""
    from app.neo4j_browser.pack import GUIDE, pack
    from cypher.catalogue import Catalogue

    files = pack(Catalogue.load())
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (output / name).write_bytes(content)
    except OSError as error:
        raise BadArgument(f"--output: {output}: {error.strerror}") from error
    say("Drop these on the window of Neo4j Browser, one at a time:")
    for name in files:
        if name != GUIDE:
            say(f"  {output / name}")
    say(f"{output / GUIDE} says how to go on.")


def schema() -> None:
    """Print the shape of the graph as a Mermaid flowchart."""
    from app.neo4j_browser.picture import picture
    from app.neo4j_browser.style import style

    say(picture(style()).rstrip())


COMMANDS = (browser_pack, schema)
