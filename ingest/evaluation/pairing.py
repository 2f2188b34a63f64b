"""One-to-one pairing: as many pairs as can be, or the pairs of the greatest total weight."""

from collections.abc import Callable, Sequence

_FAR = 10**9


def most_pairs(rows: int, columns: int, fits: Callable[[int, int], bool]) -> dict[int, int]:
    """A largest set of fitting pairs, as row -> column. Earlier rows and columns come first."""
    owner: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column in range(columns):
            if column in tried or not fits(row, column):
                continue
            tried.add(column)
            if column not in owner or place(owner[column], tried):
                owner[column] = row
                return True
        return False

    for row in range(rows):
        place(row, set())
    return {row: column for column, row in owner.items()}


def heaviest_pairs(weights: Sequence[Sequence[int]], columns: int) -> list[tuple[int, int]]:
    """The pairs of the greatest total weight, by column; 0 in the table means no pair.

    The Hungarian method with potentials: each row in turn takes the cheapest way in.
    """
    size = max(len(weights), columns)
    table = _Table([_padded(row, size) for row in weights] + [[0] * size] * (size - len(weights)))
    for row in range(size):
        table.admit(row)
    pairs = [(table.owner[column], column) for column in range(columns)]
    return [(r, c) for r, c in pairs if r < len(weights) and weights[r][c]]


def _padded(row: Sequence[int], size: int) -> list[int]:
    return [-weight for weight in row] + [0] * (size - len(row))


class _Table:
    """A square table of costs under assignment; `owner[column]` is the row, -1 while free."""

    def __init__(self, costs: list[list[int]]) -> None:
        size = len(costs)
        self.owner = [-1] * (size + 1)  # the last column is the door: it holds the row coming in
        self._costs = costs
        self._door = size
        self._rows = [0] * size
        self._columns = [0] * (size + 1)

    def admit(self, row: int) -> None:
        """Give `row` a column, moving others along the cheapest path."""
        door, size = self._door, self._door
        self.owner[door] = row
        slack, came_from, reached = [_FAR] * size, [door] * size, [False] * (size + 1)
        column = door
        while self.owner[column] != -1:
            reached[column] = True
            self._look_from(column, slack, came_from, reached)
            column = min((c for c in range(size) if not reached[c]), key=slack.__getitem__)
            self._shift(slack[column], slack, reached)
        self._move_along(column, came_from)

    def _look_from(
        self, column: int, slack: list[int], came_from: list[int], reached: list[bool]
    ) -> None:
        row = self.owner[column]
        for other in range(self._door):
            cost = self._costs[row][other] - self._rows[row] - self._columns[other]
            if not reached[other] and cost < slack[other]:
                slack[other], came_from[other] = cost, column

    def _shift(self, by: int, slack: list[int], reached: list[bool]) -> None:
        for column, seen in enumerate(reached):
            if seen:
                self._rows[self.owner[column]] += by
                self._columns[column] -= by
            elif column != self._door:
                slack[column] -= by

    def _move_along(self, column: int, came_from: list[int]) -> None:
        while column != self._door:
            self.owner[column] = self.owner[came_from[column]]
            column = came_from[column]
        self.owner[self._door] = -1
