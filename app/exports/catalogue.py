"""What can be exported, in which forms: the only list of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from app.exports import ftm, gexf, graphml, jsonld, plover, register, tables
from app.exports.csv import csv_lines
from app.exports.jsonl import json_lines
from cypher import whole
from cypher.errors import BadArgument, StoreBusy
from cypher.store import GraphStore

Record = dict[str, Any]
Writer = Callable[[GraphStore], Iterator[str]]


class Thing(StrEnum):
    """What can be exported."""

    ENGAGEMENTS = "engagements"
    ENTITIES = "entities"
    ARTICLES = "articles"
    SHORTCUTS = "shortcuts"


RECORDS: Final[Mapping[Thing, Callable[[GraphStore], Iterator[Record]]]] = {
    Thing.ENGAGEMENTS: whole.all_engagements,
    Thing.ENTITIES: whole.all_entities,
    Thing.ARTICLES: whole.all_articles,
    Thing.SHORTCUTS: whole.all_shortcuts,
}


@dataclass(frozen=True, slots=True)
class Form:
    """One form: how it is called on the web, how a file of it ends, what it can hold.

    The first of `writers` is what is meant where nothing is said. `whole`: the parts of it refer
    to each other, so that it is of one revision or it is not given.
    """

    media: str
    suffix: str
    about: str
    writers: Mapping[Thing, Writer]
    whole: bool = True


def _lines(thing: Thing) -> Writer:
    return lambda store: json_lines(RECORDS[thing](store))


def _table(thing: Thing) -> Writer:
    columns, rows = tables.TABLES[thing]
    return lambda store: csv_lines(columns, rows(RECORDS[thing](store)))


def _only(write: Writer) -> Mapping[Thing, Writer]:
    return {Thing.ENGAGEMENTS: write}


FORMS: Final[Mapping[str, Form]] = {
    "jsonl": Form(
        "application/jsonl",
        "jsonl",
        "JSON Lines, one record a line",
        {thing: _lines(thing) for thing in Thing},
        whole=False,
    ),
    "csv": Form(
        "text/csv; charset=utf-8",
        "csv",
        "CSV (RFC 4180); an engagement has a line for each of its parties",
        {thing: _table(thing) for thing in Thing},
        whole=False,
    ),
    "graphml": Form(
        "application/graphml+xml",
        "graphml",
        "GraphML for networkx, Gephi, yEd",
        {Thing.ENGAGEMENTS: graphml.engagements, Thing.SHORTCUTS: graphml.shortcuts},
    ),
    "gexf": Form(
        "application/gexf+xml",
        "gexf",
        "GEXF for Gephi, with its time line",
        {Thing.ENGAGEMENTS: gexf.engagements, Thing.SHORTCUTS: gexf.shortcuts},
    ),
    "jsonld": Form(
        "application/ld+json",
        "jsonld",
        "JSON-LD in the terms of schema.org, for RDF",
        _only(jsonld.document),
    ),
    "ftm": Form(
        "application/json+ftm", "ftm.json", "FollowTheMoney entities, one a line", _only(ftm.lines)
    ),
    "register": Form(
        "text/csv; charset=utf-8",
        "csv",
        "supplies in the form of an arms transfer register, CSV",
        _only(register.lines),
        whole=False,
    ),
    "plover": Form(
        "application/jsonl",
        "jsonl",
        "events in the fields of PLOVER, one a line; none that was denied or cancelled",
        _only(plover.lines),
        whole=False,
    ),
}


def export(store: GraphStore, what: str | None, form: str) -> Iterator[str]:
    """Text of the export, made as it is read from the graph; BadArgument for what there isn't.

    StoreBusy, at the end, where the graph was written to and the form must be of one revision.
    """
    found, thing = choose(what, form)
    text = found.writers[thing](store)
    return of_one_revision(store, text) if found.whole else text


def choose(what: str | None, form: str) -> tuple[Form, Thing]:
    """The form and the thing that are meant; BadArgument."""
    if form not in FORMS:
        raise BadArgument(f"format: “{form}” is none of {', '.join(FORMS)}")
    found = FORMS[form]
    wanted = what or next(iter(found.writers))
    thing = next((each for each in found.writers if each == wanted), None)
    if thing is None:
        raise BadArgument(f"what: {form} has no “{wanted}”, only {', '.join(found.writers)}")
    return found, thing


def of_one_revision(store: GraphStore, text: Iterable[str]) -> Iterator[str]:
    """The text; StoreBusy at its end if the graph is no longer that of its beginning."""
    before = store.revision()
    yield from text
    if store.revision() != before:
        raise StoreBusy("the graph was written to while it was exported; export it again")
