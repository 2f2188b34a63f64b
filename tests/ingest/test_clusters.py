"""Joining items by scored links under constraints."""

import random

from ingest.clusters import Link, Problem, cluster


def found(links, items=None, forbidden=(), **more):
    names = items or sorted({name for a, b, _ in links for name in (a, b)})
    levels = names if isinstance(names, dict) else dict.fromkeys(names, (0,))
    pairs = {frozenset(pair) for pair in forbidden}
    problem = Problem(
        levels=levels,
        links=[Link(*link) for link in links],
        forbidden=lambda a, b: frozenset((a, b)) in pairs,
        **more,
    )
    return ["".join(sorted(group)) for group in cluster(problem)]


def test_linked_items_are_one_and_others_stay_alone():
    assert found([("a", "b", 0.9), ("b", "c", 0.8)], items=["a", "b", "c", "d"]) == ["abc", "d"]


def test_the_better_link_wins_where_two_exclude_each_other():
    links = [("a", "b", 0.8), ("b", "c", 0.9)]
    assert found(links, forbidden=[("a", "c")]) == ["a", "bc"]


def test_a_vague_item_joins_only_where_the_choice_is_plain():
    levels = {"a": (1,), "b": (1,), "v": (0,)}
    apart = {"forbidden": [("a", "b")], "items": levels}
    assert found([("a", "v", 0.8), ("b", "v", 0.8)], **apart) == ["a", "b", "v"]
    assert found([("a", "v", 0.9), ("b", "v", 0.75)], **apart) == ["av", "b"]
    assert found([("a", "v", 0.8)], **apart) == ["av", "b"]


def test_vague_items_do_not_bridge_two_precise_ones():
    levels = {"a": (1,), "b": (1,), "v": (0,), "w": (0,)}
    links = [("a", "v", 0.9), ("v", "w", 0.9), ("w", "b", 0.9)]
    groups = found(links, items=levels, forbidden=[("a", "b")])
    assert not any("a" in group and "b" in group for group in groups)


def test_judgements_win_over_scores_and_apart_over_together():
    pair = frozenset("ab")
    assert found([("a", "b", 1.0)], apart=frozenset({pair})) == ["a", "b"]
    assert found([("a", "c", 0.9)], items="abc", together=[("a", "b")]) == ["abc"]
    assert found([], items="ab", together=[("a", "b")], apart=frozenset({pair})) == ["a", "b"]
    assert found([], items="ab", together=[("a", "b")], forbidden=[("a", "b")]) == ["ab"]


def test_what_was_judged_one_is_shut_out_only_where_all_of_it_is():
    links = [("a", "c", 0.9)]
    assert found(links, items="abc", together=[("a", "b")], forbidden=[("b", "c")]) == ["abc"]


def test_the_order_of_links_does_not_matter():
    random_ = random.Random(7)
    names = "abcdefgh"
    links = [(a, b, random_.choice([0.7, 0.8, 0.9])) for a in names for b in names if a < b]
    forbidden = ["ab", "cd", "ef", "ah"]
    levels = {name: (random_.randint(0, 2),) for name in names}
    first = found(links, items=levels, forbidden=forbidden)
    for _ in range(20):
        random_.shuffle(links)
        assert found(links, items=levels, forbidden=forbidden) == first
