"""The search against networkx, on small random graphs."""

from itertools import islice, pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher import exploring as module
from cypher.errors import TooLarge
from cypher.exploring import Explored
from cypher.routes import Wanted, cheapest, routes

Edges = list[tuple[int, int]]
EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30)


def _graph(edges: Edges) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(["0", "1"])
    graph.add_edges_from((str(a), str(b)) for a, b in edges if a != b)
    return graph


def _found(graph: "nx.Graph[str]", through: set[str], hops: int) -> list[tuple[str, ...]]:
    def fetch(ids: list[str]) -> dict[str, set[str]]:
        return {each: set(graph[each]) for each in ids if each in graph}

    return list(routes(Explored(fetch, ("0", "1")), Wanted(("0", "1"), hops, tuple(through))))


@given(EDGES, st.sets(st.sampled_from("23456"), max_size=2), st.integers(1, 6))
@settings(deadline=None)
def test_routes_are_all_simple_paths_by_length_then_ids(
    edges: Edges, through: set[str], hops: int
) -> None:
    graph = _graph(edges)
    every = (tuple(path) for path in nx.all_simple_paths(graph, "0", "1", cutoff=hops))
    wanted = sorted((p for p in every if through <= set(p)), key=lambda p: (len(p), p))
    assert _found(graph, through, hops) == wanted


COSTS = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from([0.1, 0.2, 0.3, 1.0])),
    max_size=24,
)


@given(COSTS, st.sets(st.sampled_from("2345"), max_size=1), st.integers(1, 5))
@settings(deadline=None)
def test_the_cheapest_routes_are_all_simple_paths_by_cost_then_ids(
    edges: list[tuple[int, int, float]], through: set[str], hops: int
) -> None:
    graph = _graph([(a, b) for a, b, _ in edges])
    cost = {frozenset((str(a), str(b))): price for a, b, price in edges}

    def fetch(ids: list[str]) -> dict[str, set[str]]:
        return {each: set(graph[each]) for each in ids if each in graph}

    def priced(path: tuple[str, ...]) -> float:
        return sum(cost[frozenset(pair)] for pair in pairwise(path))

    every = (tuple(path) for path in nx.all_simple_paths(graph, "0", "1", cutoff=hops))
    wanted = sorted(
        (p for p in every if through <= set(p)), key=lambda path: (round(priced(path), 9), path)
    )
    asked = Wanted(("0", "1"), hops, tuple(through))
    found = list(cheapest(Explored(fetch, ("0", "1")), asked, lambda a, b: cost[frozenset((a, b))]))
    assert [route for route, _ in found] == wanted
    assert [price for _, price in found] == pytest.approx([priced(path) for path in wanted])


@given(COSTS, st.integers(1, 6))
@settings(deadline=None)
def test_a_walk_takes_only_the_steps_it_may(edges: list[tuple[int, int, float]], hops: int) -> None:
    """Here a step leads to a price no lower than the one before."""
    graph = _graph([(a, b) for a, b, _ in edges])
    cost = {frozenset((str(a), str(b))): price for a, b, price in edges}

    def fetch(ids: list[str]) -> dict[str, set[str]]:
        return {each: set(graph[each]) for each in ids if each in graph}

    def rising(state: str, here: str, there: str) -> str | None:
        price = str(cost[frozenset((here, there))])
        return price if price >= state else None

    every = (tuple(path) for path in nx.all_simple_paths(graph, "0", "1", cutoff=hops))
    prices = {p: [cost[frozenset(pair)] for pair in pairwise(p)] for p in every}
    wanted = [path for path, paid in prices.items() if paid == sorted(paid)]
    asked = Wanted(("0", "1"), hops, (), rising)
    found = list(routes(Explored(fetch, ("0", "1")), asked))
    assert found == sorted(wanted, key=lambda path: (len(path), path))


@given(EDGES)
def test_the_first_route_is_as_short_as_any(edges: Edges) -> None:
    graph = _graph(edges)
    found = _found(graph, set(), 10)
    assert bool(found) == nx.has_path(graph, "0", "1")
    if found:
        assert len(found[0]) - 1 == nx.shortest_path_length(graph, "0", "1")


def test_only_as_much_is_fetched_as_the_answer_needs() -> None:
    chain = nx.path_graph(20)
    asked: list[str] = []

    def fetch(ids: list[str]) -> dict[str, set[str]]:
        asked.extend(ids)
        return {each: {str(near) for near in chain[int(each)]} for each in ids}

    found = routes(Explored(fetch, ("9", "11")), Wanted(("9", "11"), 6))
    assert list(islice(found, 1)) == [("9", "10", "11")]
    assert sorted(asked) == ["11", "9"]


def test_a_graph_too_dense_to_search_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_POINTS", 5)
    graph = _graph([(0, n) for n in range(2, 9)] + [(9, 1)] + [(n, 9) for n in range(2, 9)])
    with pytest.raises(TooLarge, match="more than 5 parties"):
        _found(graph, set(), 6)


def test_a_search_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS", -1.0)
    with pytest.raises(TooLarge, match="no answer within"):
        _found(_graph([(0, 2), (2, 1)]), set(), 6)


def test_a_search_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", 100)
    everybody = [(a, b) for a in range(10) for b in range(10)]
    with pytest.raises(TooLarge, match="steps"):
        _found(_graph(everybody), set(), 8)
