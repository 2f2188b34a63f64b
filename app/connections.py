"""How two parties are connected, as REST, page and command line all show it: paths with the
evidence of every hop.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cypher import answers
from cypher.dates import earliest, latest
from cypher.lookup import EntityRef, resolve
from cypher.model import Kind, Status
from cypher.paths import Path, PathFilters, find_paths
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


def connect(store: GraphStore, asked: Ends) -> Record:
    """{from, to, paths [{parties, hops [{from, to, count, engagements}]}], reason}.

    Each engagement is the record of the export. UnknownEntity, Ambiguous, BadArgument, TooLarge.
    """
    a, b = resolve(store, asked.a), resolve(store, asked.b)
    found = find_paths(
        store, a, b, filters=filters(store, asked), k=asked.paths, max_hops=asked.hops
    )
    known = evidence(store, found.paths)
    paths = [path_record(path, known) for path in found.paths]
    return {"from": party(a), "to": party(b), "paths": paths, "reason": found.reason or None}


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
        through=tuple(resolve(store, each).id for each in asked.through),
        avoid=tuple(resolve(store, each).id for each in asked.avoid),
        persons_only=asked.persons,
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
    return {"parties": list(named.values()), "hops": hops}


def party(ref: EntityRef) -> Record:
    """The party as JSON."""
    return {"id": ref.id, "name": ref.name, "kind": ref.kind.value, "country": ref.country}
