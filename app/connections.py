"""How two parties are connected, as REST, page and command line all show it: paths with the
evidence of every hop.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cypher import answers
from cypher.dates import earliest, latest
from cypher.lookup import EntityRef, resolved
from cypher.model import Kind, Status
from cypher.paths import By, Path, PathFilters, find_paths
from cypher.store import GraphStore

Record = dict[str, Any]
SHOWN = 5  # engagements of a hop that come with their evidence; `count` says how many there are


@dataclass(frozen=True, slots=True)
class Ends:
    """What is asked: two parties by name or id, how many paths, how long, and what a hop may rest
    on.
    """

    a: str
    b: str
    paths: int = 3
    hops: int = 6
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: str = ""
    until: str = ""
    maybe: bool = True
    outlets: int = 0
    through: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    persons: bool = False
    by: By = By.HOPS
    in_order: bool = False


def connect(store: GraphStore, asked: Ends) -> Record:
    """{from, to, paths [{parties, hops [{from, to, count, engagements}], strength}], reason,
    instead}.

    Each engagement is the record of the export. UnknownEntity, Ambiguous, BadArgument, TooLarge.
    """
    return store.memory.recall(("paths", asked), lambda: sought(store, asked), lambda _: 100)


def sought(store: GraphStore, asked: Ends) -> Record:
    """As `connect`, from the graph itself."""
    a, b = resolved(store, asked.a), resolved(store, asked.b)
    found = find_paths(
        store,
        a,
        b,
        filters=filters(store, asked),
        k=asked.paths,
        max_hops=asked.hops,
        by=asked.by,
    )
    others = [found.instead] if found.instead else []
    known = evidence(store, [*found.paths, *others])
    return {
        "from": party(a),
        "to": party(b),
        "paths": [path_record(path, known) for path in found.paths],
        "reason": found.reason or None,
        "instead": path_record(found.instead, known) if found.instead else None,
    }


def filters(store: GraphStore, asked: Ends) -> PathFilters:
    """The names resolved, the dates as days."""
    usual = PathFilters()
    return PathFilters(
        kinds=asked.kinds,
        statuses=asked.statuses or usual.statuses,
        since=earliest(asked.since) if asked.since else "",
        until=latest(asked.until) if asked.until else "",
        maybe=asked.maybe,
        min_outlets=asked.outlets,
        through=tuple(resolved(store, each).id for each in asked.through),
        avoid=tuple(resolved(store, each).id for each in asked.avoid),
        persons_only=asked.persons,
        in_order=asked.in_order,
    )


def evidence(store: GraphStore, paths: Iterable[Path]) -> dict[str, Record]:
    """The engagements to be shown, fetched at once."""
    ids = {each for path in paths for hop in path.hops for each in hop.engagements[:SHOWN]}
    return {record["id"]: record for record in answers.engagements(store, sorted(ids))}


def path_record(path: Path, known: dict[str, Record]) -> Record:
    """A path with its parties by name."""
    named = {each.id: party(each) for each in path.parties}
    hops = [
        {
            "from": named[hop.start],
            "to": named[hop.end],
            "count": len(hop.engagements),
            "engagements": [known[each] for each in hop.engagements[:SHOWN] if each in known],
        }
        for hop in path.hops
    ]
    return {"parties": list(named.values()), "hops": hops, "strength": path.strength}


def party(ref: EntityRef) -> Record:
    """The party as JSON."""
    return {"id": ref.id, "name": ref.name, "kind": ref.kind.value, "country": ref.country}
