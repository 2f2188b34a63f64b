"""Claims -> engagements: a pure function of claims and judgements."""

from collections.abc import Iterable

from cypher.model import EngagementNode, Status
from ingest.clusters import Problem, cluster
from ingest.likeness import Likeness
from ingest.resolvers.resolve import NO_RULINGS, Rulings, pairs
from ingest.settling.blocking import files, looks
from ingest.settling.matching import compare
from ingest.settling.merging import merge
from ingest.settling.telling import Telling
from ingest.spans import precision

CLAIMS: Likeness[Telling] = Likeness(files, looks, compare)
_AHEAD = frozenset({Status.PLANNED, Status.NEGOTIATING})


def settle(tellings: Iterable[Telling], rulings: Rulings = NO_RULINGS) -> list[EngagementNode]:
    """The engagements the claims tell of, sorted by id; every claim supports one."""
    known = {telling.id: telling for telling in tellings}
    problem = Problem(
        levels={id_: level(telling) for id_, telling in known.items()},
        links=CLAIMS.links(known),
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
