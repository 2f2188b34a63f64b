"""What networkx finds in a projection. Pure: a projection in, numbers and edges out.

Shortest chains are followed from every party while that takes at most `MOST_STEPS`; beyond it from
as many as do, drawn with a fixed seed, and the result says from how many.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import networkx as nx

from cypher.analysis.projection import Projection
from cypher.errors import BadArgument, TooLarge

MOST_STEPS: Final = 3_000_000  # of following edges
FEWEST_STARTS: Final = 20  # below it an estimate says nothing
SEED: Final = 1

Edge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Parties with their scores in percent, the highest first.

    `starts` is from how many parties chains were followed; None where that was from all.
    """

    scores: Mapping[int, float]
    starts: int | None = None


@dataclass(frozen=True, slots=True)
class Bridge:
    """A party that joins two sides: its contacts on each, and how many pairs it joins."""

    party: int
    with_one: Collection[int]
    with_other: Collection[int]
    pairs: int


def brokers(found: Projection) -> Ranked:
    """Betweenness."""
    starts = _starts(found)
    between = nx.betweenness_centrality(
        found.graph, k=starts, normalized=True, seed=SEED if starts else None
    )
    return _ranked(between, 100.0, starts)


def centrality(found: Projection, measure: str) -> Ranked:
    """By degree, strength, closeness (harmonic) or eigenvector; BadArgument for another."""
    if measure not in MEASURES:
        raise BadArgument(f"measure: “{measure}” is none of {', '.join(MEASURES)}")
    return MEASURES[measure](found)


def _degree(found: Projection) -> Ranked:
    return _ranked(nx.degree_centrality(found.graph), 100.0)


def _strength(found: Projection) -> Ranked:
    return _ranked({party: float(n) for party, n in found.graph.degree(weight="weight")}, 1.0)


def _closeness(found: Projection) -> Ranked:
    starts = _starts(found)
    nodes = list(found.graph)
    chosen = Random(SEED).sample(nodes, starts) if starts else nodes
    near = nx.harmonic_centrality(found.graph, sources=chosen)
    return _ranked(near, 100.0 / max(len(chosen) - 1, 1), starts)


def _eigenvector(found: Projection) -> Ranked:
    try:
        scores = nx.eigenvector_centrality(found.graph, max_iter=500, weight="weight")
    except nx.PowerIterationFailedConvergence as error:
        raise BadArgument("measure: eigenvector has no answer on this graph; try degree") from error
    return _ranked(scores, 100.0)


MEASURES: Final[Mapping[str, Callable[[Projection], Ranked]]] = {
    "degree": _degree,
    "strength": _strength,
    "closeness": _closeness,
    "eigenvector": _eigenvector,
}


def communities(found: Projection) -> list[set[int]]:
    """Louvain's groups by weight, largest first; the same on every run."""
    groups = nx.community.louvain_communities(found.graph, weight="weight", seed=SEED)
    return _largest_first(groups)


def components(found: Projection) -> list[set[int]]:
    """Connected components, largest first."""
    return _largest_first(nx.connected_components(found.graph))


def bridges(found: Projection, one: str, other: str) -> list[Bridge]:
    """Who joins the parties of two countries (ISO codes), by how many pairs."""
    sides = tuple(_side(found, code) for code in (one, other))
    joining = [each for each in (_bridge(found, p, *sides) for p in found.graph) if each.pairs]
    return sorted(joining, key=lambda each: (-each.pairs, each.party))


def soles(found: Projection, joining: Sequence[Bridge], one: str, other: str) -> set[int]:
    """Of all that join the two countries those without whom no chain joins their other parties.

    Whoever is on no part of another's shortest chain cannot be one; what is left is tried.
    """
    left = {each.party for each in joining}
    sides = _side(found, one) | _side(found, other)
    for each in joining:
        for chain in _needed(each, sides):
            left &= chain
        if not left:
            break
    return {party for party in left if _is_sole(found, party, one, other)}


def _needed(bridge: Bridge, sides: Collection[int]) -> Iterator[set[int]]:
    """For each thing that it joins, those without whom it would not: itself, and the only one."""
    ends = (bridge.with_one, bridge.with_other)
    if bridge.party in sides:
        yield from ({bridge.party, near} for end in ends for near in end)
    else:
        yield {bridge.party, *(near for end in ends if len(end) == 1 for near in end)}


def _is_sole(found: Projection, party: int, one: str, other: str) -> bool:
    ones, others = (_side(found, code) - {party} for code in (one, other))
    left = found.graph.subgraph(set(found.graph) - {party})
    return not any(part & ones and part & others for part in nx.connected_components(left))


def _side(found: Projection, code: str) -> set[int]:
    return {party for party, country in enumerate(found.countries) if country == code}


def _bridge(found: Projection, party: int, one: set[int], other: set[int]) -> Bridge:
    near = set(found.graph[party])
    with_one, with_other = near & one, near & other
    if party in one:
        return Bridge(party, (), with_other, len(with_other))
    if party in other:
        return Bridge(party, with_one, (), len(with_one))
    return Bridge(party, with_one, with_other, len(with_one) * len(with_other))


def changes(before: Mapping[Edge, int], after: Mapping[Edge, int]) -> list[tuple[Edge, int]]:
    """Pairs of ids whose weights differ, with the difference, the greatest first."""
    different = {edge: after.get(edge, 0) - before.get(edge, 0) for edge in {**before, **after}}
    found = [(edge, change) for edge, change in different.items() if change]
    return sorted(found, key=lambda each: (-abs(each[1]), -each[1], each[0]))


def _largest_first(groups: Iterable[set[int]]) -> list[set[int]]:
    return sorted((set(group) for group in groups), key=lambda group: (-len(group), min(group)))


def _starts(found: Projection) -> int | None:
    """From how many parties chains can be followed in time; None for all. TooLarge."""
    size = found.graph.number_of_nodes() + found.graph.number_of_edges()
    starts = MOST_STEPS // max(size, 1)
    if starts >= found.graph.number_of_nodes():
        return None
    if starts < FEWEST_STARTS:
        raise TooLarge(f"{size} parties and ties are too many to follow chains through; filter")
    return starts


def _ranked(scores: Mapping[int, float], by: float, starts: int | None = None) -> Ranked:
    order = sorted(scores, key=lambda party: (-round(scores[party], 12), party))
    return Ranked({party: scores[party] * by for party in order}, starts)
