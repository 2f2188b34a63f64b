"""Claims -> engagements: a pure function of claims and judgements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cypher.model import EngagementNode, Status
from ingest.clusters import Link, Problem, cluster
from ingest.resolvers.resolve import NO_RULINGS, Rulings, pairs
from ingest.settling.blocking import files, looks
from ingest.settling.matching import compare
from ingest.settling.merging import merge
from ingest.settling.telling import Telling
from ingest.spans import precision

_AHEAD = frozenset({Status.PLANNED, Status.NEGOTIATING})


def settle(tellings: Iterable[Telling], rulings: Rulings = NO_RULINGS) -> list[EngagementNode]:
    """The engagements the claims tell of, sorted by id; every claim supports one."""
    known = {telling.id: telling for telling in tellings}
    problem = Problem(
        levels={id_: level(telling) for id_, telling in known.items()},
        links=list(likely(known)),
        forbidden=lambda a, b: compare(known[a], known[b]).forbidden,
        together=pairs(rulings.together),
        apart=rulings.apart,
    )
    found = (merge([known[id_] for id_ in sorted(group)]) for group in cluster(problem))
    return sorted(found, key=lambda engagement: engagement.id)


def level(telling: Telling) -> tuple[int, ...]:
    """How specific a claim is: done before planned, a day before a month, more parties first."""
    return int(telling.status not in _AHEAD), _rank(telling), len(telling.parties)


def _rank(telling: Telling) -> int:
    if telling.date is None:
        return 0
    if telling.precise:
        return 3
    return 2 if precision(telling.date.edtf) == "month" else 1


def likely(known: Mapping[str, Telling]) -> Iterator[Link]:
    """A link for every two claims that likely tell of one event."""
    for a, b in meeting(known):
        verdict = compare(known[a], known[b])
        if verdict.linked:
            yield Link(a, b, verdict.score, verdict.reasons)


def meeting(known: Mapping[str, Telling]) -> list[tuple[str, str]]:
    """Pairs of claims that meet under a heading, sorted."""
    filed: dict[str, list[str]] = defaultdict(list)
    for id_, telling in known.items():
        for heading in files(telling):
            filed[heading].append(id_)
    found = {
        (min(id_, other), max(id_, other))
        for id_, telling in known.items()
        for heading in looks(telling)
        for other in filed.get(heading, ())
        if other != id_
    }
    return sorted(found)
