"""Measures on small projections, beside what they mean."""

import os
import subprocess
import sys
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.analysis import measures
from cypher.analysis.projection import Projection, built
from cypher.analysis.rows import window
from cypher.errors import BadArgument, BadDate, TooLarge

Pairs = list[tuple[int, int]]
LANDS = ("PK", "RU", "CN", None)
pairs = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=25)


def projection(joined: Pairs) -> Projection:
    """Party n belongs to the n-th of four countries, in turn; the n-th pair meets in year n."""
    return built(
        [
            {
                "one": f"p{a}",
                "other": f"p{b}",
                "one_country": LANDS[a % 4],
                "other_country": LANDS[b % 4],
                "engagement": f"e{n:02}",
                "last": f"{2000 + n}-01-01",
            }
            for n, (a, b) in enumerate(joined)
            if a != b
        ]
    )


@settings(deadline=None)
@given(pairs)
def test_a_projection_holds_every_pair_with_its_engagements(joined: Pairs) -> None:
    found = projection(joined)
    seen: dict[frozenset[str], list[str]] = {}
    for n, (a, b) in enumerate(joined):
        if a != b:
            seen.setdefault(frozenset((f"p{a}", f"p{b}")), []).insert(0, f"e{n:02}")
    edges = {
        frozenset((found.ids[a], found.ids[b])): list(edge["engagements"])
        for a, b, edge in found.graph.edges(data=True)
    }
    assert edges == seen
    assert all(
        edge["weight"] == len(edge["engagements"]) for *_, edge in found.graph.edges(data=True)
    )


@settings(deadline=None)
@given(pairs)
def test_brokers_are_those_on_shortest_chains(joined: Pairs) -> None:
    """Betweenness by its definition: the share of shortest chains of each pair."""
    found = projection(joined)
    ranked = measures.brokers(found)
    for party in found.graph:
        share = 0.0
        others = [each for each in found.graph if each != party]
        for a, b in combinations(others, 2):
            if nx.has_path(found.graph, a, b):
                chains = list(nx.all_shortest_paths(found.graph, a, b))
                share += sum(party in chain for chain in chains) / len(chains)
        most = len(others) * (len(others) - 1) / 2
        assert ranked.scores[party] == pytest.approx(100 * share / most if most else 0.0)
    scores = [round(score, 9) for score in ranked.scores.values()]
    assert scores == sorted(scores, reverse=True)


@settings(deadline=None)
@given(pairs)
def test_bridges_are_those_who_join_a_pair_of_the_two_sides(joined: Pairs) -> None:
    found = projection(joined)
    side = {code: {n for n in found.graph if found.countries[n] == code} for code in ("PK", "RU")}
    bridges = {each.party: each.pairs for each in measures.bridges(found, "PK", "RU")}
    for party in found.graph:
        ends = [(x, y) for x in side["PK"] for y in side["RU"]]
        within = {party, *found.graph[party]}
        joins = [pair for pair in ends if {*pair} <= within]
        if party in side["PK"] | side["RU"]:
            joins = [pair for pair in joins if party in pair]
        assert bridges.get(party, 0) == len(joins)


@settings(deadline=None)
@given(pairs)
def test_a_sole_bridge_is_one_without_which_nothing_joins_the_sides(joined: Pairs) -> None:
    found = projection(joined)
    joining = measures.bridges(found, "PK", "RU")
    soles = measures.soles(found, joining, "PK", "RU")
    for each in joining:
        left = found.graph.copy()
        left.remove_node(each.party)
        ends = [
            (x, y)
            for x in left
            for y in left
            if (found.countries[x], found.countries[y]) == ("PK", "RU")
        ]
        apart = not any(nx.has_path(left, x, y) for x, y in ends)
        assert (each.party in soles) == apart


@settings(deadline=None)
@given(pairs)
def test_groups_share_out_the_parties(joined: Pairs) -> None:
    found = projection(joined)
    for groups in (measures.communities(found), measures.components(found)):
        assert sorted(party for group in groups for party in group) == list(found.graph)
        sizes = [len(group) for group in groups]
        assert sizes == sorted(sizes, reverse=True)


def test_two_circles_with_one_thread_are_two_communities_and_one_component() -> None:
    circles = [(a, b) for group in ((0, 1, 2, 3), (4, 5, 6, 7)) for a, b in combinations(group, 2)]
    found = projection([*circles, (3, 4)])
    assert measures.communities(found) == [{0, 1, 2, 3}, {4, 5, 6, 7}]
    assert measures.components(found) == [set(range(8))]
    assert list(measures.brokers(found).scores)[:2] == [3, 4]


@pytest.mark.parametrize(
    ("measure", "first"), [("degree", 0), ("strength", 0), ("closeness", 0), ("eigenvector", 0)]
)
def test_the_hub_of_a_star_is_at_its_centre(measure: str, first: int) -> None:
    ranked = measures.centrality(projection([(0, n) for n in range(1, 6)]), measure)
    assert next(iter(ranked.scores)) == first
    if measure in ("degree", "closeness"):
        assert ranked.scores[first] == pytest.approx(100.0)


def test_an_unknown_measure_is_refused() -> None:
    with pytest.raises(BadArgument, match=r"^measure: “fame” is none of degree, strength"):
        measures.centrality(projection([(0, 1)]), "fame")


def test_a_large_graph_is_estimated_and_a_larger_one_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring = projection([(n, (n + 1) % 60) for n in range(60)])
    monkeypatch.setattr(measures, "MOST_STEPS", 120 * 30)
    assert measures.brokers(ring).starts == 30
    assert measures.centrality(ring, "closeness").starts == 30
    monkeypatch.setattr(measures, "MOST_STEPS", 120 * 10)
    with pytest.raises(TooLarge, match="120 parties and ties"):
        measures.brokers(ring)


def test_the_engagements_behind_come_from_every_edge_before_any_comes_twice() -> None:
    found = projection([(0, 1), (0, 1), (0, 2), (0, 1)])
    assert found.engagements([(0, 1), (0, 2)]) == ["e03", "e02", "e01", "e00"]


def test_change_is_by_the_greatest_difference() -> None:
    before, after = {("a", "b"): 3, ("a", "c"): 1, ("b", "c"): 2}, {("a", "b"): 1, ("b", "c"): 2}
    found = measures.changes(before, {**after, ("c", "d"): 5})
    assert found == [(("c", "d"), 5), (("a", "b"), -2), (("a", "c"), -1)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2014/2017", ("2014-01-01", "2017-12-31")),
        ("2018-02", ("2018-02-01", "2018-02-28")),
        ("2018-08-06 / 2018-09", ("2018-08-06", "2018-09-30")),
    ],
)
def test_a_window_is_read_with_its_first_and_last_day(text: str, days: tuple[str, str]) -> None:
    assert tuple(window("before", text).values()) == days


def test_a_window_that_is_none_is_refused() -> None:
    with pytest.raises(BadDate, match="May"):
        window("before", "May")
    with pytest.raises(BadArgument, match=r"^before: 2018/2017 ends before it begins"):
        window("before", "2018/2017")


def test_groups_are_the_same_in_every_process() -> None:
    """Python shuffles sets of texts anew in each; the parties are numbers for that reason."""
    code = (
        "from tests.cypher.analysis.test_measures import projection, measures;"
        "import random; dice = random.Random(2);"
        "found = projection([(dice.randrange(40), dice.randrange(40)) for _ in range(90)]);"
        "print(measures.communities(found))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
