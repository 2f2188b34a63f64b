"""From what networkx found to rows: names for numbers, and the engagements behind each."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cypher.analysis import measures
from cypher.analysis.measures import Ranked
from cypher.analysis.projection import Projection
from cypher.dates import earliest, latest
from cypher.errors import BadArgument
from cypher.store import GraphStore, Row

NAMED: Final = 10  # members of a group that are named
LISTED: Final = 1000  # members of a group whose ids are given

Bound = Mapping[str, Any]
Project = Callable[..., Projection]


@dataclass(frozen=True, slots=True)
class Draft:
    """A row without its source; every engagement behind it."""

    values: Row
    engagements: Sequence[str]


@dataclass(frozen=True, slots=True)
class Drafts:
    """Rows, and the size of what they were found in."""

    rows: Sequence[Draft]
    parties: int
    ties: int
    starts: int | None = None


def _brokers(store: GraphStore, project: Project, bound: Bound) -> Drafts:
    found = project()
    return _ranking(store, found, measures.brokers(found), bound["limit"])


def _centrality(store: GraphStore, project: Project, bound: Bound) -> Drafts:
    found = project()
    ranked = measures.centrality(found, bound["measure"])
    return _ranking(store, found, ranked, bound["limit"])


def _ranking(store: GraphStore, found: Projection, ranked: Ranked, limit: int) -> Drafts:
    """The first parties of a ranking; nobody whose score is nothing."""
    first = [(p, score) for p, score in ranked.scores.items() if score > 0][:limit]
    names = _names(store, found, [party for party, _ in first])
    rows = [
        Draft(
            _party(found, names, party)
            | {"score": round(score, 4), "contacts": len(found.graph[party])},
            found.engagements((party, near) for near in found.graph[party]),
        )
        for party, score in first
    ]
    return Drafts(rows, len(found.ids), found.ties, ranked.starts)


def _communities(store: GraphStore, project: Project, bound: Bound) -> Drafts:
    found = project()
    return _groups(store, found, measures.communities(found)[: bound["limit"]])


def _components(store: GraphStore, project: Project, bound: Bound) -> Drafts:
    found = project()
    return _groups(store, found, measures.components(found)[: bound["limit"]])


def _groups(store: GraphStore, found: Projection, groups: Sequence[set[int]]) -> Drafts:
    ordered = [_strongest_first(found, group) for group in groups]
    names = _names(store, found, [party for group in ordered for party in group[:NAMED]])
    rows = [
        Draft(
            {
                "number": number,
                "size": len(group),
                "members": [names[found.ids[party]]["name"] for party in group[:NAMED]],
                "member_ids": [found.ids[party] for party in group[:LISTED]],
                "countries": _commonest(found.countries[party] for party in group),
            },
            found.engagements(found.graph.subgraph(group).edges),
        )
        for number, group in enumerate(ordered, 1)
    ]
    return Drafts(rows, len(found.ids), found.ties)


def _bridges(store: GraphStore, project: Project, bound: Bound) -> Drafts:
    found, codes = project(), (bound["one_code"], bound["other_code"])
    if codes[0] == codes[1]:
        raise BadArgument("other: is the same country")
    joining = measures.bridges(found, *codes)
    first, soles = joining[: bound["limit"]], measures.soles(found, joining, *codes)
    names = _names(store, found, [each.party for each in first])
    rows = [
        Draft(
            _party(found, names, each.party)
            | {"pairs": each.pairs, "with_one": len(each.with_one)}
            | {"with_other": len(each.with_other)}
            | {"sole": each.party in soles},
            found.engagements((each.party, n) for n in (*each.with_one, *each.with_other)),
        )
        for each in first
    ]
    return Drafts(rows, len(found.ids), found.ties)


def _changes(store: GraphStore, project: Project, bound: Bound) -> Drafts:
    before, after = (project(**window(name, bound[name])) for name in ("before", "after"))
    weights, later = _weights(before), _weights(after)
    first = measures.changes(weights, later)[: bound["limit"]]
    names = _named(store, [id_ for edge, _ in first for id_ in edge])
    rows = [
        Draft(
            {
                **_pair(names, edge),
                "before": weights.get(edge, 0),
                "after": later.get(edge, 0),
                "change": _worded(weights.get(edge, 0), later.get(edge, 0)),
            },
            [*_between(after, edge), *_between(before, edge)],
        )
        for edge, _ in first
    ]
    return Drafts(rows, len({*before.ids, *after.ids}), before.ties + after.ties)


KINDS: Final[Mapping[str, Callable[[GraphStore, Project, Bound], Drafts]]] = {
    "brokers": _brokers,
    "centrality": _centrality,
    "communities": _communities,
    "components": _components,
    "bridges": _bridges,
    "changes": _changes,
}


def window(name: str, text: str) -> dict[str, str]:
    """`2014/2017` as its first and last day; BadDate, BadArgument."""
    first, _, last = text.partition("/")
    since, until = earliest(first.strip()), latest((last or first).strip())
    if since > until:
        raise BadArgument(f"{name}: {text} ends before it begins")
    return {"since": since, "until": until}


def _party(found: Projection, names: Mapping[str, Row], party: int) -> Row:
    row = names[found.ids[party]]
    return {
        "party": row["name"],
        "party_id": row["id"],
        "type": row["kind"],
        "country": row["country"],
    }


def _pair(names: Mapping[str, Row], edge: tuple[str, str]) -> Row:
    one, other = (names[id_] for id_ in edge)
    first = {"party": one["name"], "party_id": one["id"]}
    return first | {"other": other["name"], "other_id": other["id"]}


def _worded(before: int, after: int) -> str:
    if not before:
        return "new"
    if not after:
        return "gone"
    return "more" if after > before else "fewer"


def _weights(found: Projection) -> dict[tuple[str, str], int]:
    ids = found.ids
    return {(ids[a], ids[b]): edge["weight"] for a, b, edge in found.graph.edges(data=True)}


def _between(found: Projection, edge: tuple[str, str]) -> Sequence[str]:
    a, b = (found.numbers.get(id_, -1) for id_ in edge)
    engagements: Sequence[str] = found.graph.get_edge_data(a, b, {}).get("engagements", ())
    return engagements


def _strongest_first(found: Projection, group: Iterable[int]) -> list[int]:
    degrees: dict[int, int] = dict(found.graph.degree(group, weight="weight"))
    return sorted(degrees, key=lambda party: (-degrees[party], party))


def _commonest(countries: Iterable[str | None]) -> list[str]:
    counted = Counter(code for code in countries if code)
    return sorted(counted, key=lambda code: (-counted[code], code))[:NAMED]


def _names(store: GraphStore, found: Projection, parties: Iterable[int]) -> dict[str, Row]:
    return _named(store, [found.ids[party] for party in parties])


def _named(store: GraphStore, ids: Iterable[str]) -> dict[str, Row]:
    rows = store.read(store.statement("entity_names"), ids=sorted(set(ids)))
    return {row["id"]: row for row in rows}
