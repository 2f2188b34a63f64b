"""`tour`: the samples read, three questions answered. What `make run` shows a newcomer."""

import typer

from app.commands.asking import show_answer
from app.commands.options import Graph
from app.commands.paths import show_paths
from app.commands.screen import say
from cypher.catalogue import Catalogue

QUESTIONS = (
    ("Whom did Sahir Shamshad Mirza meet?", "who_met_whom", {"who": "Sahir Shamshad Mirza"}),
    (
        "What has Russia supplied to Pakistan?",
        "supplied_to",
        {"recipient": "Pakistan", "supplier": "Russia"},
    ),
)
ENDS = ("Alexy Dedov", "Sergey Shoigu")


def tour(*, graph: Graph = None) -> None:
    """Read the sample articles and answer three questions."""
    from app.connections import Ends, connect
    from app.graph import opened
    from app.taking import take_in
    from cypher import answers

    say("Reading the sample articles …")
    if code := take_in(None, None, graph, as_json=False):
        raise typer.Exit(code)
    catalogue = Catalogue.load()
    with opened(graph) as store:
        for words, name, given in QUESTIONS:
            say()
            rows = answers.ask(store, catalogue, name, given).rows
            show_answer(catalogue[name], rows, title=words)
        say(f"How are {ENDS[0]} and {ENDS[1]} connected?")
        show_paths(connect(store, Ends(*ENDS)))
    say("\nMore: entente queries, entente ask --help, entente path --help")


COMMANDS = (tour,)
