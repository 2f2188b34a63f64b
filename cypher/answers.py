"""Answers: canned questions put to the graph, engagements with their evidence, entities.

The records of engagements and entities are those of the export and of the API.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cypher.catalogue import ENTITY_KINDS, Query
from cypher.errors import UnknownEngagement
from cypher.layers import id_pages
from cypher.lookup import EntityRef, resolve, resolved
from cypher.model import EntityKind, Kind, Mode, Status
from cypher.ontology import code_for
from cypher.parties import parties
from cypher.schema import ENGAGEMENT, ENTITY
from cypher.store import GraphStore, Row

Record = dict[str, Any]

_PAGE = 500  # engagements a statement; each brings a few sentences


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows with a value for every column, and whom the names in the question were taken to mean.

    `revision` is the graph's before the rows were read.
    """

    query: str
    columns: tuple[str, ...]
    rows: list[Row]
    revision: int
    meant: Mapping[str, EntityRef] = field(default_factory=dict)


def ask(
    store: GraphStore, catalogue: Mapping[str, Query], name: str, given: Mapping[str, str]
) -> Answer:
    """Put a canned question. UnknownQuery, BadArgument, UnknownEntity, Ambiguous."""
    query = catalogue[name]
    revision = store.memory.revision()
    bound, meant = bind(store, query, given)
    rows = _rows(store, query, bound)
    return Answer(name, tuple(query.columns), rows, revision, meant)


def _rows(store: GraphStore, query: Query, bound: Mapping[str, Any]) -> list[Row]:
    """The rows, remembered while the graph stays as it is."""
    return store.memory.recall(
        (query.name, query.text, tuple(sorted(bound.items()))),
        lambda: store.read_as(f"entente ask {query.name}", query.text, bound),
        len,
    )


def bind(
    store: GraphStore, query: Query, given: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, EntityRef]]:
    """Every parameter of the query's text, names resolved to ids; and what the names mean."""
    bound: dict[str, Any] = query.bind(given)
    names = [each for each in query.parameters if each.names_entity]
    meant = {
        each.name: resolved(store, str(bound[each.name]), ENTITY_KINDS[each.kind])
        for each in names
        if bound[each.name]
    }
    bound |= {each: ref.id for each, ref in meant.items()}
    bound |= {each.code_name: _code(meant.get(each.name)) for each in names}
    return bound, meant


def _code(ref: EntityRef | None) -> str:
    return (ref.country or "") if ref and ref.kind is EntityKind.COUNTRY else ""


def engagement(store: GraphStore, given: str) -> Record:
    """One engagement with every sentence that supports it; UnknownEngagement.

    `given` is its id or that of any claim that supports it.
    """
    found = store.read(store.statement("engagement_by_id"), id=given)
    if not found:
        raise UnknownEngagement(f"There is no engagement “{given}”.")
    return engagements(store, [found[0]["id"]])[0]


def engagements(store: GraphStore, ids: Sequence[str]) -> list[Record]:
    """The engagements of those ids, with their evidence, in that order; others are left out."""
    events = {row["id"]: row for row in _read(store, "engagements_by_ids", ids)}
    parts = parties(store, ids)
    sources = evidence(store, ids)
    return [
        _engagement(events[each], parts.get(each, []), sources.get(each, []))
        for each in ids
        if each in events
    ]


def all_engagements(store: GraphStore) -> Iterator[Record]:
    """Every engagement in the order of ids, a page at a time; never the whole graph at once."""
    for ids in id_pages(store, ENGAGEMENT, _PAGE):
        yield from engagements(store, ids)


def evidence(store: GraphStore, ids: Sequence[str]) -> dict[str, list[Record]]:
    """The sentences that support each of many engagements, the surest first, by engagement id."""
    return _grouped(_read(store, "evidence_of_engagements", ids))


def entity(store: GraphStore, given: str) -> Record:
    """One entity by its name or any id: aliases, posts, articles; UnknownEntity, Ambiguous."""
    return entities(store, [resolve(store, given).id])[0]


def entities(store: GraphStore, ids: Sequence[str]) -> list[Record]:
    """The entities of those ids in that order; unknown ids are left out."""
    found = {row["id"]: row for row in _read(store, "entities_by_ids", ids)}
    return [found[each] for each in ids if each in found]


def all_entities(store: GraphStore) -> Iterator[Record]:
    """Every entity in the order of ids, a page at a time."""
    for ids in id_pages(store, ENTITY, _PAGE):
        yield from entities(store, ids)


def _read(store: GraphStore, statement: str, ids: Sequence[str]) -> list[Row]:
    return store.read(store.statement(statement), ids=list(ids)) if ids else []


def _grouped(rows: Sequence[Row]) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = {}
    for row in rows:
        groups.setdefault(row.pop("engagement"), []).append(row)
    return groups


def _engagement(row: Row, parts: list[Record], sources: list[Record]) -> Record:
    mode = Mode(row["mode"]) if row["mode"] else None
    plover, cameo = code_for(Kind(row["kind"]), Status(row["status"]), mode)
    return {
        "id": row["id"],
        "kind": row["kind"],
        "status": row["status"],
        "participants": parts,
        "date": _date(row),
        "place": row["place"],
        "mode": row["mode"],
        "quantity": row["quantity"],
        "confidence": row["confidence"],
        "codes": {"plover": plover, "cameo": cameo},
        "articles": list(dict.fromkeys(source["article"] for source in sources)),
        "outlets": row["outlets"],
        "conflicts": row["conflicts"] or [],
        "history": row["history"] or [],
        "evidence": sources,
    }


def _date(row: Row) -> Record | None:
    if not row["date"]:
        return None
    return {
        "edtf": row["date"],
        "from": row["from"],
        "to": row["to"],
        "precision": row["precision"],
        "basis": row["basis"],
    }
