"""What one more article costs in a small graph and in a large one: `make bench-scale`.

Arguments: the sizes in engagements, smallest first (10000 and 1000000 without any; the large one
takes an hour to fill). Invented people, real countries. Of each three articles the first is about
anybody, the second tells the same events again, so that what is filed changes, and the third is
about Russia and Pakistan alone, so that hubs show. Prints medians and the ratio of the last size to
the first.
"""

import random
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from cypher.countries import by_code
from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.extraction import Party
from tests.laws.world import ARMS, Report, Told, write

SIZES = (10_000, 1_000_000)
EACH = 4  # engagements an article
BATCH, TRIES = 200, 60
SERIES = ("anybody", "told again", "Russia and Pakistan")
_SYLLABLES = ("ka", "ri", "mo", "ze", "lu", "ta", "sha", "bor", "nik", "dan", "gul", "fer", "yan")
_CODES = ("RU", "PK", "CN", "TR", "IN", "US", "IR", "GB", "FR", "DE")


class World:
    """Articles without end. People are as many as engagements need them to be: one for forty."""

    def __init__(self, engagements: int) -> None:
        self.random = random.Random(engagements)
        self.lands = [_land(code) for code in _CODES]
        self.people = [self._person() for _ in range(max(200, engagements // 40))]
        self.number = 0

    def _person(self) -> Party:
        first, last = ("".join(self.random.choices(_SYLLABLES, k=4)).title() for _ in range(2))
        land = self.random.choice(_CODES)
        return Party(EntityKind.PERSON, f"{first} {last}", land, "Deputy Minister")

    def events(
        self, people: list[Party] | None = None, lands: list[Party] | None = None
    ) -> list[Told]:
        """What one article tells, of these if they are given."""
        return [self._told(people or self.people, lands or self.lands) for _ in range(EACH)]

    def report(self, said: list[Told] | None = None) -> Report:
        """One article that tells so; of anybody if it is not given what."""
        self.number += 1
        told = said or self.events()
        return write(self.number, told, date(2020, 1, 1), f"Outlet {self.number % 50}")

    def _told(self, people: list[Party], lands: list[Party]) -> Told:
        kind = self.random.choice([Kind.MET, Kind.MET, Kind.VISITED, Kind.SUPPLIED, Kind.EXERCISED])
        day = date(1, 1, 1) + timedelta(self.random.randrange(3_000_000) % (365 * 2000))
        parties = _parties(self.random, kind, people, lands)
        return Told(kind, Status.OCCURRED, parties, day.isoformat(), DateBasis.STATED, "Moscow")


def _land(code: str) -> Party:
    country = by_code(code)
    assert country
    return Party(EntityKind.COUNTRY, country.name, code)


def _parties(
    random_: random.Random, kind: Kind, people: list[Party], lands: list[Party]
) -> tuple[tuple[Role, Party], ...]:
    (one, two), (here, there) = random_.sample(people, 2), random_.sample(lands, 2)
    if kind is Kind.MET:
        return (Role.PARTICIPANT, one), (Role.PARTICIPANT, two)
    if kind is Kind.VISITED:
        return (Role.VISITOR, one), (Role.DESTINATION, here)
    if kind is Kind.EXERCISED:
        return (Role.PARTY, here), (Role.PARTY, there)
    arms = random_.choice(ARMS)
    return (Role.SUPPLIER, here), (Role.RECIPIENT, there), (Role.ITEM, arms)


@dataclass
class Place:
    """A graph of so many engagements, and what an article cost there, in milliseconds."""

    size: int
    desk: Desk
    world: World
    costs: list[tuple[float, ...]] = field(default_factory=list)

    def fill(self) -> None:
        for _ in range(self.size // EACH // BATCH):
            self.desk.accept_many([self.world.report() for _ in range(BATCH)])

    def take(self) -> None:
        """Three more articles, as SERIES names them."""
        few, lands = self.world.people[:6], self.world.lands[:2]
        anybody, hubs = self.world.events(), self.world.events(few, lands)
        self.costs.append(
            tuple(self._timed(self.world.report(said)) for said in (anybody, anybody, hubs))
        )

    def medians(self) -> list[float]:
        """Of each series."""
        return [median(times) for times in zip(*self.costs, strict=True)]

    def _timed(self, report: Report) -> float:
        begun = perf_counter()
        self.desk.accept(*report)
        return (perf_counter() - begun) * 1000


@contextmanager
def place(size: int) -> Iterator[Place]:
    """A fresh embedded graph of so many engagements."""
    with (
        tempfile.TemporaryDirectory() as folder,
        GraphStore.open(f"embedded://{Path(folder) / 'graph'}") as store,
    ):
        store.migrate()
        found = Place(size, Desk(store), World(size))
        begun = perf_counter()
        found.fill()
        print(f"{size:>9,} engagements filed in {perf_counter() - begun:,.0f} s", flush=True)  # noqa: T201
        yield found


def main(sizes: tuple[int, ...]) -> None:
    """Print a line a size, and the ratios.

    The graphs take their articles in turns, so that a busy moment of the machine meets all.
    """
    with ExitStack() as stack:
        places = [stack.enter_context(place(size)) for size in sizes]
        for _ in range(TRIES):
            for each in places:
                each.take()
    found = [each.medians() for each in places]
    for size, medians in zip(sizes, found, strict=True):
        print(f"{size:>9,} engagements: {_row(f'{each:.1f} ms' for each in medians)}")  # noqa: T201
    ratios = [last / first for first, last in zip(found[0], found[-1], strict=True)]
    print(f"ratio: {_row(f'{each:.2f}' for each in ratios)}; target 1.30")  # noqa: T201


def _row(values: Iterable[str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in zip(SERIES, values, strict=True))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
