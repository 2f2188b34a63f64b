from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from ingest.evaluation.pairing import heaviest_pairs, most_pairs

tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4
    )
)


@given(tables)
def test_no_other_pairing_weighs_more(table: list[list[int]]) -> None:
    width = len(table[0])
    pairs = heaviest_pairs(table, width)
    slots = [*range(width), *[-1] * len(table)]
    best = max(
        sum(table[row][column] for row, column in enumerate(order) if column >= 0)
        for order in set(permutations(slots, len(table)))
    )
    assert sum(table[row][column] for row, column in pairs) == best


@given(tables)
def test_pairs_are_one_to_one_and_weigh_something(table: list[list[int]]) -> None:
    pairs = heaviest_pairs(table, len(table[0]))
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(table[row][column] for row, column in pairs)


@given(tables)
def test_no_other_pairing_has_more_pairs(table: list[list[int]]) -> None:
    width = len(table[0])
    pairs = most_pairs(len(table), width, lambda row, column: table[row][column] > 4)
    ones = [[int(weight > 4) for weight in row] for row in table]
    assert len(pairs) == len(heaviest_pairs(ones, width))
    assert len(set(pairs.values())) == len(pairs)


def test_nothing_pairs_with_nothing() -> None:
    assert heaviest_pairs([], 3) == []
    assert heaviest_pairs([[], []], 0) == []
    assert most_pairs(0, 3, lambda _row, _column: True) == {}
