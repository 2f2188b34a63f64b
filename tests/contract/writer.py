"""A process that files its share: `python -m tests.contract.writer URL ALL SHARES WHICH`.

Of so many articles in all it files every so-manieth, in batches, as `entente ingest` does.
"""

import sys
from collections.abc import Iterator

from cypher.store import GraphStore
from ingest.desk import Desk
from ingest.patience import PatientDesk
from tests.laws.worker import story
from tests.laws.world import Report

BATCH = 16


def batches(number: int, shares: int, which: int) -> Iterator[list[Report]]:
    """The share in batches."""
    mine = range(which, number, shares)
    for start in range(0, len(mine), BATCH):
        yield [story(each) for each in mine[start : start + BATCH]]


def main(url: str, number: int, shares: int, which: int) -> None:
    with GraphStore.open(url) as store:
        desk = PatientDesk(Desk(store), print)
        for batch in batches(number, shares, which):
            desk.accept_many(batch)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
