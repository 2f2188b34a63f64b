"""Paths over the story, and over random graphs beside networkx, on each engine."""

import random
from datetime import date
from itertools import combinations, pairwise, product
from math import inf

import networkx as nx
import pytest

from cypher.errors import BadArgument
from cypher.lookup import EntityRef, resolve
from cypher.model import EntityKind, Kind, Role, Status
from cypher.paths import By, Path, PathAnswer, PathFilters, find_paths
from cypher.store import GraphStore
from tests import graphs
from tests.graphs import Event, Party, Report, Story


def _between(store: GraphStore, a: str, b: str, **how: object) -> PathAnswer:
    return find_paths(store, resolve(store, a), resolve(store, b), **how)  # type: ignore[arg-type]


def _names(path: Path) -> list[str]:
    return [party.name for party in path.parties]


def test_the_shortest_paths_come_first_and_in_a_fixed_order(told: GraphStore) -> None:
    found = _between(told, "Tariq Mehsud", "Oleg Baranov", k=3)
    assert [_names(path) for path in found.paths] == [
        ["Tariq Mehsud", "Selim Aydın", "Oleg Baranov"],
        ["Tariq Mehsud", "Viktor Sorokin", "Oleg Baranov"],
        ["Tariq Mehsud", "Selim Aydın", "Viktor Sorokin", "Oleg Baranov"],
    ]
    assert [hop.engagements for hop in found.paths[0].hops] == [("met-2",), ("met-3",)]
    assert found.reason == ""


def test_a_hop_holds_every_engagement_of_its_pair_newest_first(told: GraphStore) -> None:
    (path, *_) = _between(told, "Russia", "Pakistan", k=1).paths
    assert path.engagements == ("supply-1", "agreed-1", "exercise-1")


def test_fewer_paths_than_asked_for_are_explained(told: GraphStore) -> None:
    found = _between(told, "Tariq Mehsud", "Oleg Baranov", k=10, max_hops=2)
    assert len(found.paths) == 2
    assert found.reason == "There are no more of at most 2 hops."


@pytest.mark.parametrize(
    ("filters", "through_whom"),
    [
        (PathFilters(avoid=("selim-aydin.tr",)), ["Viktor Sorokin"]),
        (PathFilters(through=("viktor-sorokin.ru",)), ["Viktor Sorokin"]),
        (PathFilters(since="2019-01-01", maybe=False), ["Selim Aydın"]),
        (PathFilters(kinds=(Kind.MET,), until="2019-05-02"), ["Selim Aydın"]),
        (PathFilters(min_outlets=2), ["Viktor Sorokin"]),
        (PathFilters(persons_only=True), ["Selim Aydın"]),
    ],
)
def test_filters_decide_whom_a_path_goes_through(
    told: GraphStore, filters: PathFilters, through_whom: list[str]
) -> None:
    (path, *_) = _between(told, "Tariq Mehsud", "Oleg Baranov", filters=filters).paths
    assert _names(path)[1:-1] == through_whom


def test_a_large_meeting_joins_nobody(told: GraphStore) -> None:
    assert _between(told, "Delegate 01 Nemo", "Li Wenhai").paths == ()


def test_no_path_says_what_would_give_one(told: GraphStore) -> None:
    found = _between(told, "Tariq Mehsud", "Imran Khattak")
    assert found.paths == ()
    assert found.reason == (
        "No path of at most 6 hops joins Tariq Mehsud and Imran Khattak with these filters; of any "
        "status there is Tariq Mehsud – Selim Aydın – Oleg Baranov – Imran Khattak."
    )
    assert found.instead is not None
    assert found.instead.hops[-1].engagements == ("met-5",)


def test_too_few_hops_are_told_from_no_path(told: GraphStore) -> None:
    found = _between(told, "Tariq Mehsud", "Oleg Baranov", max_hops=1)
    assert found.reason == (
        "No path of at most 1 hop joins Tariq Mehsud and Oleg Baranov with these filters; over "
        "more hops there is Tariq Mehsud – Selim Aydın – Oleg Baranov."
    )


@pytest.mark.parametrize(
    ("filters", "without"),
    [
        (PathFilters(min_outlets=3), "with 2 outlets"),
        (PathFilters(in_order=True, avoid=("selim-aydin.tr",), since="2019"), "at any time"),
        (PathFilters(in_order=True, through=("country.ru",)), "through anybody"),
        (PathFilters(kinds=(Kind.SUPPLIED,)), "of any kind"),
    ],
)
def test_the_nearest_answer_leaves_out_one_filter(
    told: GraphStore, filters: PathFilters, without: str
) -> None:
    found = _between(told, "Tariq Mehsud", "Oleg Baranov", filters=filters)
    assert f"; {without} there is " in found.reason


def test_the_strongest_path_is_the_best_reported(told: GraphStore) -> None:
    found = _between(told, "Tariq Mehsud", "Oleg Baranov", by=By.OUTLETS, k=2, max_hops=2)
    assert _names(found.paths[0])[1] == "Viktor Sorokin"
    assert [round(path.strength or 0, 2) for path in found.paths] == [1.0, 0.67]


def test_a_path_in_order_of_time_goes_back_only_through_others(told: GraphStore) -> None:
    forth = _between(told, "Tariq Mehsud", "Oleg Baranov", filters=PathFilters(in_order=True), k=1)
    back = _between(told, "Oleg Baranov", "Tariq Mehsud", filters=PathFilters(in_order=True))
    assert _names(forth.paths[0])[1:-1] == ["Selim Aydın"]
    assert back.paths == ()
    assert "; in any order of time there is " in back.reason


def test_parties_that_nothing_joins_are_said_to_be_so(told: GraphStore) -> None:
    found = _between(told, "Zubr-9", "Li Wenhai")
    assert found.reason.endswith("whatever the filters.")
    assert found.instead is None


def test_a_party_is_not_joined_to_itself(told: GraphStore) -> None:
    assert "both ends" in _between(told, "Russia", "RU").reason


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"k": 0}, "^k:"),
        ({"k": 11}, "^k:"),
        ({"max_hops": 0}, "^max_hops:"),
        ({"max_hops": 99}, "^max_hops:"),
        ({"filters": PathFilters(avoid=("country.ru",))}, "^avoid:"),
        ({"filters": PathFilters(avoid=("x",), through=("x",))}, "^avoid:"),
    ],
)
def test_what_cannot_be_searched_is_refused(
    told: GraphStore, how: dict[str, object], says: str
) -> None:
    with pytest.raises(BadArgument, match=says):
        _between(told, "Russia", "Pakistan", **how)


@pytest.mark.parametrize("seed", range(4))
def test_paths_equal_those_of_networkx_whatever_the_filters(empty: GraphStore, seed: int) -> None:
    dice = random.Random(seed)
    story = _random_story(dice)
    graphs.write(empty, story)
    for _ in range(8):
        filters = _random_filters(dice, story)
        a, b = dice.sample(story.parties, 2)
        if {a.id, b.id} & {*filters.avoid, *filters.through}:
            continue
        found = find_paths(empty, _ref(a), _ref(b), filters=filters, k=6, max_hops=4).paths
        assert [_ids(path) for path in found] == _by_networkx(story, filters, a.id, b.id)
        assert all(_joined(story, filters, path) for path in found)


@pytest.mark.parametrize("seed", range(3))
def test_the_strongest_paths_equal_those_of_networkx(empty: GraphStore, seed: int) -> None:
    dice = random.Random(100 + seed)
    story = _random_story(dice)
    graphs.write(empty, story)
    for by in (By.OUTLETS, By.RECENCY, By.STRENGTH):
        filters = _random_filters(dice, story)
        a, b = dice.sample(story.parties, 2)
        if {a.id, b.id} & {*filters.avoid, *filters.through}:
            continue
        asked: dict[str, object] = {"filters": filters, "k": 6, "max_hops": 4, "by": by}
        found = find_paths(empty, _ref(a), _ref(b), **asked).paths  # type: ignore[arg-type]
        graph = _graph(story, filters, a.id, b.id, by)
        costs = [nx.path_weight(graph, _ids(path), "cost") for path in found]
        assert [_ids(path) for path in found] == _by_cost(graph, filters, a.id, b.id)
        assert [path.strength for path in found] == pytest.approx([costs[0] / c for c in costs])
        if found and not filters.through:
            whole = find_paths(empty, _ref(a), _ref(b), filters=filters, k=1, max_hops=10, by=by)
            best = nx.path_weight(graph, _ids(whole.paths[0]), "cost")
            assert best == pytest.approx(nx.dijkstra_path_length(graph, a.id, b.id, "cost"))


@pytest.mark.parametrize("seed", range(3))
def test_paths_in_order_of_time_are_those_whose_days_can_follow(
    empty: GraphStore, seed: int
) -> None:
    dice = random.Random(200 + seed)
    story = _random_story(dice)
    graphs.write(empty, story)
    for maybe in (True, False):
        filters = PathFilters(statuses=(), maybe=maybe, in_order=True)
        for a, b in (dice.sample(story.parties, 2) for _ in range(3)):
            found = find_paths(empty, _ref(a), _ref(b), filters=filters, k=10, max_hops=4).paths
            graph = _graph(story, PathFilters(statuses=()), a.id, b.id)
            every = sorted(map(tuple, nx.all_simple_paths(graph, a.id, b.id, cutoff=4)), key=_rank)
            timed = {path: _chains(story, path, maybe) for path in every}
            wanted = [path for path in every if timed[path]][:10]
            assert [_ids(path) for path in found] == wanted
            for path in found:
                used = [set(ids) for ids in zip(*timed[_ids(path)], strict=True)]
                assert [set(hop.engagements) for hop in path.hops] == used


def _rank(path: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(path), path


def _chains(story: Story, path: tuple[str, ...], maybe: bool) -> list[tuple[str, ...]]:
    """Every choice of one engagement a hop whose days can follow each other."""
    hops = [
        [e for e in story.events if {x, y} <= {p for _, p, _ in e.parts} and e.when]
        for x, y in pairwise(path)
    ]
    return [tuple(event.id for event in chain) for chain in product(*hops) if _follow(chain, maybe)]


def _follow(chain: tuple[Event, ...], maybe: bool) -> bool:
    days = [event.when[1:] for event in chain if event.when]
    if not maybe:
        return all(last <= first for (_, last), (first, _) in pairwise(days))
    return all(max(f for f, _ in days[:n]) <= last for n, (_, last) in enumerate(days, start=1))


def _random_story(dice: random.Random) -> Story:
    kinds = (EntityKind.PERSON, EntityKind.PERSON, EntityKind.INSTITUTION)
    parties = tuple(Party(f"p{n}.x", dice.choice(kinds), (f"Party {n}",)) for n in range(14))
    return Story(
        parties,
        tuple(_random_event(dice, n, parties) for n in range(30)),
        {"one.txt": ("One", "2020-01-01"), "two.txt": ("Two", "2020-01-01")},
    )


def _random_event(dice: random.Random, number: int, parties: tuple[Party, ...]) -> Event:
    day = f"20{dice.randint(10, 20)}-06-15"
    articles = dice.choice([("one.txt",), ("one.txt", "two.txt")])
    kind, role = dice.choice([(Kind.MET, Role.PARTICIPANT), (Kind.AGREED, Role.PARTY)])
    who = dice.sample(parties, dice.choice([2, 2, 3]))
    return Event(
        f"e{number:02}",
        kind,
        tuple((role, party.id, None) for party in who),
        tuple(Report(article, f"It is said of {number}.") for article in articles),
        dice.choice([None, (day, day, day), (day[:4], f"{day[:4]}-01-01", f"{day[:4]}-12-31")]),
        dice.choice([Status.OCCURRED, Status.OCCURRED, Status.PLANNED]),
    )


def _random_filters(dice: random.Random, story: Story) -> PathFilters:
    some = [party.id for party in dice.sample(story.parties, 3)]
    return PathFilters(
        kinds=dice.choice([(), (Kind.MET,)]),
        statuses=dice.choice([(), (Status.OCCURRED,)]),
        since=dice.choice(["", "2014-03-01"]),
        until=dice.choice(["", "2017-08-01"]),
        maybe=dice.random() < 0.5,
        min_outlets=dice.choice([0, 0, 2]),
        avoid=tuple(some[: dice.choice([0, 1])]),
        through=tuple(some[2 : dice.choice([2, 3])]),
        persons_only=dice.random() < 0.3,
    )


def _graph(story: Story, filters: PathFilters, a: str, b: str, by: By = By.HOPS) -> "nx.Graph[str]":
    """Whom an engagement joins that passes; what each tie costs."""
    people = {party.id for party in story.parties if party.kind is EntityKind.PERSON}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from([a, b])
    for event in story.events:
        if _passes(event, filters):
            for x, y in combinations(sorted(party for _, party, _ in event.parts), 2):
                had = graph.get_edge_data(x, y, {"cost": inf})["cost"]
                graph.add_edge(x, y, cost=1 / (1 / had + _counts(event, by)))
    graph.remove_nodes_from(filters.avoid)
    if filters.persons_only:
        graph.remove_nodes_from([n for n in graph if n not in people | {a, b}])
    return graph


def _counts(event: Event, by: By) -> float:
    outlets = 1 if by is By.RECENCY else len(event.reports)
    if by is By.OUTLETS or event.when is None:
        return outlets
    years = (date.fromisoformat(event.when[2]) - date(2000, 1, 1)).days / 365.25
    return float(outlets * 2 ** (years / 5))


def _by_networkx(story: Story, filters: PathFilters, a: str, b: str) -> list[tuple[str, ...]]:
    return sorted(_every(_graph(story, filters, a, b), filters, a, b), key=_rank)[:6]


def _by_cost(graph: "nx.Graph[str]", filters: PathFilters, a: str, b: str) -> list[tuple[str, ...]]:
    def rank(path: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
        return round(nx.path_weight(graph, path, "cost"), 9), path

    return sorted(_every(graph, filters, a, b), key=rank)[:6]


def _every(graph: "nx.Graph[str]", filters: PathFilters, a: str, b: str) -> list[tuple[str, ...]]:
    every = (tuple(path) for path in nx.all_simple_paths(graph, a, b, cutoff=4))
    return [path for path in every if set(filters.through) <= set(path)]


def _passes(event: Event, filters: PathFilters) -> bool:
    outlets = len(event.reports)
    if filters.kinds and event.kind not in filters.kinds:
        return False
    if filters.statuses and event.status not in filters.statuses:
        return False
    return outlets >= filters.min_outlets and _in_window(event, filters)


def _in_window(event: Event, filters: PathFilters) -> bool:
    if not (filters.since or filters.until):
        return True
    if event.when is None:
        return False
    _, first, last = event.when
    early, late = (last, first) if filters.maybe else (first, last)
    return (not filters.since or early >= filters.since) and (
        not filters.until or late <= filters.until
    )


def _joined(story: Story, filters: PathFilters, path: Path) -> bool:
    def wanted(x: str, y: str) -> set[str]:
        return {
            event.id
            for event in story.events
            if {x, y} <= {party for _, party, _ in event.parts} and _passes(event, filters)
        }

    pairs = pairwise(_ids(path))
    return all(
        set(hop.engagements) == wanted(x, y) for hop, (x, y) in zip(path.hops, pairs, strict=True)
    )


def _ids(path: Path) -> tuple[str, ...]:
    return tuple(party.id for party in path.parties)


def _ref(party: Party) -> EntityRef:
    return EntityRef(party.id, party.names[0], party.kind, party.country)
