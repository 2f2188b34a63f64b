"""Judgements: a person's decisions on who is who, and what the graph made of them."""

from dataclasses import asdict
from typing import Annotated

import typer

from app.commands.options import Graph, Json, Who, Why
from app.commands.screen import say, show_json, show_table

Verb = Annotated[
    str,
    typer.Argument(
        metavar="VERB", help="same, different, same-engagement, different-engagement or split."
    ),
]
Side = Annotated[str, typer.Argument(help="An id of a party (or engagement) or of a spelling.")]


def judge(  # noqa: PLR0913 - a judgement has so many parts
    verb: Verb,
    a: Side,
    b: Annotated[str, typer.Argument(help="The other id; none for a split.")] = "",
    *,
    article: Annotated[str, typer.Option(help="For a split: the article.")] = "",
    why: Why = "",
    who: Who = "",
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Decide that two are the same or different. It wins over every score and can be undone."""
    from app.graph import opened
    from ingest.desk import Desk
    from ingest.filing.records import Judgement

    given = Judgement(verb.replace("-", " "), a, b, article, why, who)
    with opened(graph, writes=True) as store:
        stands = Desk(store).judge(given)
    if json:
        show_json(asdict(stands))
    else:
        say(f"Judged; `entente undo {stands.id}` takes it back.")


def undo(
    judgement: Annotated[str, typer.Argument(help="Its id; the last one without.")] = "",
    *,
    who: Who = "",
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Take a judgement back: the graph is then as before it."""
    from app.graph import opened
    from ingest.desk import Desk

    with opened(graph, writes=True) as store:
        gone = Desk(store).undo(judgement, who=who)
    if json:
        show_json(asdict(gone))
    else:
        say(f"Undone: {gone.verb} {gone.a} {gone.b}".rstrip())


def judgements(*, json: Json = False, graph: Graph = None) -> None:
    """List the judgements that stand, the oldest first."""
    from app.graph import opened
    from ingest.desk import Desk

    with opened(graph) as store:
        rows = [asdict(each) for each in Desk(store).judgements()]
    if json:
        show_json(rows)
    else:
        columns = ("id", "verb", "a", "b", "article", "who", "why", "at")
        show_table("Judgements", columns, rows, empty="Nothing was judged.")


def candidates(
    *,
    engagements: Annotated[
        bool, typer.Option("--engagements", help="Pairs of engagements instead of parties.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="Most rows.")] = 50,
    json: Json = False,
    graph: Graph = None,
) -> None:
    """List pairs of parties that may be one and are not joined, the likeliest first."""
    from app.graph import opened
    from ingest.desk import Desk

    with opened(graph) as store:
        desk = Desk(store)
        found = desk.engagement_candidates(limit) if engagements else desk.candidates(limit)
        rows = [asdict(each) for each in found]
    if json:
        show_json(rows)
    else:
        columns = ("score", "names", "a", "b", "reasons")
        show_table("Candidates", columns, rows, empty="Nobody waits for a judgement.")


def rebuild(*, json: Json = False, graph: Graph = None) -> None:
    """Compute the knowledge anew from evidence and judgements, and say what differed."""
    from app.graph import opened
    from ingest.desk import Desk

    with opened(graph, writes=True) as store:
        differences = Desk(store).rebuild()
    if json:
        show_json({"differences": differences})
    else:
        say("\n".join(differences) if differences else "Nothing differed.")


def log(
    *,
    since: Annotated[str, typer.Option(metavar="DATE", help="The first day to show.")] = "",
    json: Json = False,
    graph: Graph = None,
) -> None:
    """Show what changed in the graph, the oldest first."""
    from app.commands.asking import ask_and_show
    from cypher.catalogue import Catalogue

    catalogue = Catalogue.load()
    given = {"since": since} if since else {}
    ask_and_show(catalogue, catalogue["changed_since"], given, graph, as_json=json)


COMMANDS = (judge, undo, judgements, candidates, rebuild, log)
