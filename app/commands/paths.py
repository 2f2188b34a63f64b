"""`path`: how two parties are connected."""

from typing import Annotated, Any

import typer

from app.commands.options import Graph, Json
from app.commands.screen import console, show_json
from cypher.model import Kind, Status
from cypher.ties import By

End = Annotated[str, typer.Argument(help="A name or an id.")]


def path(  # noqa: PLR0913 - a question with many ways to narrow it down
    a: End,
    b: End,
    *,
    paths: Annotated[int, typer.Option(help="Most paths, 1 to 10.")] = 3,
    hops: Annotated[int, typer.Option(help="Most hops, 1 to 10.")] = 6,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only these kinds.")] = None,
    status: Annotated[list[Status] | None, typer.Option(help="Only these statuses.")] = None,
    since: Annotated[str, typer.Option(metavar="DATE", help="On or after this day.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="On or before this day.")] = "",
    outlets: Annotated[int, typer.Option(help="Fewest independent outlets.")] = 0,
    through: Annotated[list[str] | None, typer.Option(help="Must pass here.")] = None,
    avoid: Annotated[list[str] | None, typer.Option(help="Must not pass here.")] = None,
    persons: Annotated[bool, typer.Option("--persons", help="Only persons on the way.")] = False,
    by: Annotated[By, typer.Option(help="Fewest hops, or strongest ties by what.")] = By.HOPS,
    in_order: Annotated[
        bool, typer.Option("--in-order", help="Each hop no earlier than the one before.")
    ] = False,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Show how two parties are connected, with the evidence of every hop."""
    from app.connections import Ends, connect
    from app.graph import opened

    asked = Ends(
        a, b, paths, hops, tuple(kind or ()), tuple(status or ()), since, until, outlets=outlets,
        through=tuple(through or ()), avoid=tuple(avoid or ()), persons=persons, by=by,
        in_order=in_order,
    )  # fmt: skip
    with opened(graph) as store:
        found = connect(store, asked)
    if json:
        show_json(found)
    else:
        show_paths(found)


def show_paths(found: dict[str, Any]) -> None:
    """Each path with its hops, each hop with one engagement and its sentence."""
    from rich.text import Text

    out = console()
    if not found["paths"]:
        out.print(Text(found["reason"] or "No path."))
    instead = [found["instead"]] if found["instead"] else []
    for number, each in enumerate([*found["paths"], *instead], 1):
        names = " – ".join(party["name"] for party in each["parties"])
        out.print(Text(f"\n{number}. {names}", style="bold"))
        for hop in each["hops"]:
            out.print(Text(hop_text(hop)))


def hop_text(hop: dict[str, Any]) -> str:
    """Two names, what links them, and the sentence that says so."""
    lines = [f"   {hop['from']['name']} – {hop['to']['name']}"]
    for found in hop["engagements"][:1]:
        lines += engagement_lines(found, hop["count"] - 1)
    return "\n".join(lines)


def engagement_lines(found: dict[str, Any], more: int) -> list[str]:
    """What, when and where, then the source."""
    from app.cells import source_line

    date = (found["date"] or {}).get("edtf")
    facts = ", ".join(each for each in (found["kind"], date, found["place"]) if each)
    others = f" (and {more} more)" if more else ""
    return [f"     {facts}{others}", *(f"     {source_line(e)}" for e in found["evidence"][:1])]


COMMANDS = (path,)
