"""An analysis put to a graph: from what a person types to rows with the engagements behind them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cypher import answers
from cypher.analysis.described import analyses
from cypher.analysis.projection import Projection, Scope, project
from cypher.analysis.rows import KINDS, Draft, Drafts
from cypher.analysis.workshop import Workshop, workshop
from cypher.errors import UnknownQuery
from cypher.lookup import EntityRef
from cypher.model import Kind, Status
from cypher.store import GraphStore, Row

SHOWN: Final = 10  # ids of a row's engagements, the newest of each tie first


@dataclass(frozen=True, slots=True)
class Findings:
    """Rows with a value for every column; how large the projection was that they come from.

    `starts` is from how many parties chains were followed, None where from all or from none.
    """

    query: str
    columns: tuple[str, ...]
    rows: list[Row]
    revision: int
    parties: int
    ties: int
    starts: int | None = None
    meant: Mapping[str, EntityRef] = field(default_factory=dict)


def analyse(store: GraphStore, name: str, given: Mapping[str, str]) -> Findings:
    """Work out an analysis. UnknownQuery, BadArgument, UnknownEntity, Ambiguous, TooLarge."""
    query = analyses().get(name)
    if query is None:
        raise UnknownQuery(f"There is no analysis “{name}”; there are {', '.join(analyses())}.")
    bound, meant = answers.bind(store, query, given)
    revision, desk = store.memory.revision(), workshop(store)
    key = (name, *sorted(bound.items()))
    made: Drafts = desk.recall(key, lambda: _made(store, desk, name, bound))
    rows = _sourced(store, made.rows, tuple(query.columns))
    sizes = (made.parties, made.ties, made.starts)
    return Findings(name, tuple(query.columns), rows, revision, *sizes, meant)


def _made(store: GraphStore, desk: Workshop, name: str, bound: Mapping[str, Any]) -> Drafts:
    def projected(**window: str) -> Projection:
        scope = _scope({**bound, **window})
        return desk.recall(scope, lambda: project(store, scope))

    return KINDS[name](store, projected, bound)


def _scope(bound: Mapping[str, Any]) -> Scope:
    return Scope(
        Kind(bound["kind"]) if bound["kind"] else None,
        Status(bound["status"]) if bound["status"] else None,
        bound.get("since", ""),
        bound.get("until", ""),
        bound["maybe"],
        bound["outlets"],
        bound["persons"],
    )


def _sourced(store: GraphStore, drafts: Sequence[Draft], columns: Iterable[str]) -> list[Row]:
    """The rows with the evidence of their first engagement."""
    firsts = sorted({each.engagements[0] for each in drafts if each.engagements})
    known = {record["id"]: record for record in answers.engagements(store, firsts)}
    names = tuple(columns)
    return [_row(each, known, names) for each in drafts]


def _row(draft: Draft, known: Mapping[str, Mapping[str, Any]], columns: Iterable[str]) -> Row:
    record = known.get(draft.engagements[0]) if draft.engagements else None
    behind = {"times": len(draft.engagements), "engagements": list(draft.engagements[:SHOWN])}
    values = {**draft.values, **behind, **(_evidence(record) if record else {})}
    return {name: values.get(name) for name in columns}


def _evidence(record: Mapping[str, Any]) -> Row:
    source: Mapping[str, Any] = next(iter(record["evidence"]), {})
    return {
        "date": (record["date"] or {}).get("edtf"),
        "status": record["status"],
        "place": record["place"],
        "articles": len(record["articles"]),
        "engagement": record["id"],
        **{key: source.get(key) for key in ("sentence", "article", "url", "outlet")},
    }
