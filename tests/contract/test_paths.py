"""Paths over the story, and over random graphs beside networkx, on each engine."""

import random
from itertools import islice, pairwise

import networkx as nx
import pytest

from cypher.errors import BadArgument
from cypher.lookup import EntityRef, resolve
from cypher.model import EntityKind, Kind, Role, Status
from cypher.paths import Path, PathAnswer, PathFilters, find_paths
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


def _by_networkx(story: Story, filters: PathFilters, a: str, b: str) -> list[tuple[str, ...]]:
    people = {party.id for party in story.parties if party.kind is EntityKind.PERSON}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from([a, b])
    for event in story.events:
        if _passes(event, filters):
            ids = sorted(party for _, party, _ in event.parts)
            graph.add_edges_from((x, y) for x in ids for y in ids if x < y)
    graph.remove_nodes_from(filters.avoid)
    if filters.persons_only:
        graph.remove_nodes_from([n for n in graph if n not in people | {a, b}])
    every = (tuple(path) for path in nx.all_simple_paths(graph, a, b, cutoff=4))
    wanted = (path for path in every if set(filters.through) <= set(path))
    return list(islice(sorted(wanted, key=lambda path: (len(path), path)), 6))


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
