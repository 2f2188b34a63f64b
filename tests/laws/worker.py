"""A process that files articles one by one: `python -m tests.laws.worker URL FIRST LAST`."""

import sys
from datetime import date, timedelta

from cypher.model import DateBasis, Kind, Status
from cypher.store import GraphStore
from ingest.desk import Desk
from tests.laws.world import LANDS, PEOPLE, Report, Role, Told, write


def story(number: int) -> Report:
    """Always the same article for a number; neighbours share people and days."""
    day = date(2018, 8, 1) + timedelta(number // 3)
    pair = (PEOPLE[number % 5], PEOPLE[7 + number % 3])
    meeting = tuple((Role.PARTICIPANT, each) for each in pair)
    trip = ((Role.VISITOR, pair[0]), (Role.DESTINATION, LANDS[1 + number % 2]))
    said = [
        Told(Kind.MET, Status.OCCURRED, meeting, day.isoformat(), DateBasis.STATED, "Moscow"),
        Told(Kind.VISITED, Status.PLANNED, trip, day.isoformat()[:7], DateBasis.STATED, None),
    ]
    return write(number, said, day, f"outlet {number % 4}")


def main(url: str, first: str, last: str) -> None:
    with GraphStore.open(url) as store:
        desk = Desk(store)
        for number in range(int(first), int(last)):
            print(desk.accept(*story(number)).done, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
