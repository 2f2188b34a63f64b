"""Every canned question through REST beside the same Cypher over Bolt: `python -m
tests.bench.questions [FOLDER [NAME …]]`.

FOLDER holds a graph of `tests.bench.large`; without one, a graph of 2,000 people is made. Both
sides are asked in turns about somebody else each time, who was looked up before, as Bolt is given
his id; no question is asked twice, so that no answer is remembered. The ratio is of the same
minutes of one machine.
"""

import random
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from neo4j import GraphDatabase
from neo4j.exceptions import Neo4jError

from cypher import answers
from cypher.catalogue import Catalogue, Query
from cypher.store import GraphStore
from tests.bench.clock import Times
from tests.bench.large import ARMS, CODES, OUTLETS, PEOPLE, build

ROUNDS, SLOW = 40, 1.0  # of a question that takes no longer than so many seconds; else 3
PAGE = 20
SMALL = 2000, 20_000  # people, engagements


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, int]]:
    """`entente serve` over the graph, in a process of its own; host and port."""
    command = [str(Path(sys.executable).with_name("entente")), "serve", "--port", "0"]
    server = subprocess.Popen(
        [*command, "--graph", f"embedded://{folder}"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout
        host, _, port = server.stdout.readline().split()[2].rpartition("/")[2].partition(":")
        yield host, int(port)
    finally:
        server.terminate()
        server.wait()


def connected(host: str, port: int) -> HTTPConnection:
    """One connection that is kept; the lightest client there is."""
    found = HTTPConnection(host, port)
    found.connect()
    found.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return found


class Asker:
    """Makes up parameters: of everything needed, somebody or something else each time."""

    def __init__(self, people: int) -> None:
        self._dice, self._people = random.Random(7), people

    def given(self, query: Query) -> dict[str, str]:
        return {p.name: self._value(p.name, p.kind) for p in query.parameters if p.required}

    def told_apart(self, query: Query, given: dict[str, str]) -> dict[str, str]:
        """The first page of the same question, as nobody asked it before: its window is wider than
        the graph, and another each time; without one, the page is a little longer.
        """
        if any(each.name == "since" for each in query.parameters):
            day = date(1900, 1, 1) + timedelta(self._dice.randrange(30_000))
            return given | {"limit": str(PAGE), "since": day.isoformat()}
        return given | {"limit": str(self._dice.randrange(PAGE, 2 * PAGE))}

    def _value(self, name: str, kind: str) -> str:
        land = f"country.{self._dice.choice(CODES).lower()}"
        if kind in ("country", "place") or name in _LANDS:
            return land
        known = {"hardware": f"{self._dice.choice(ARMS).lower()}.x"}
        texts = {"outlet_name": f"Outlet {self._dice.randrange(OUTLETS)}", "name": "exercised"}
        person = f"person-{int(self._people * self._dice.random() ** 2)}.x"
        return texts[name] if kind == "text" else known.get(kind, person)


_LANDS = frozenset({"supplier", "recipient", "body"})


def compare(folder: Path, people: int, names: Sequence[str] = ()) -> None:
    """Prints a line a question (of these, or of all), and the medians of the ratios."""
    asker, ratios = Asker(people), []
    with (
        serving(folder) as at,
        GraphStore.open(f"embedded://{folder}") as store,
        bolt(store) as raw,
        closing(connected(*at)) as web,
    ):
        catalogue = Catalogue.load()
        for query in (catalogue[name] for name in names or catalogue):
            try:
                sides = in_turns(store, query, asker, raw, partial(through_rest, web))
            except (Neo4jError, AssertionError) as error:
                sys.stdout.write(f"{query.name:24} no answer: {str(error)[:70]}\n")
            else:
                ratios.append(show(query.name, *sides))
    p50, p95 = (median(each) for each in zip(*ratios, strict=True))
    sys.stdout.write(f"median of the ratios: p50 {p50:.2f} ×, p95 {p95:.2f} ×\n")


Side = Callable[[Query, dict[str, str], dict[str, Any]], object]


def in_turns(store: GraphStore, query: Query, asker: Asker, *sides: Side) -> list[Times]:
    """Milliseconds of each side, asked the same in turns; who asks first changes."""
    spent: list[list[float]] = [[] for _ in sides]
    first = _once(store, query, asker.told_apart(query, asker.given(query)), sides[0])
    for turn in range(3 if first > SLOW * 1000 else ROUNDS):
        somebody = asker.given(query)
        _once(store, query, asker.told_apart(query, somebody), sides[-1])  # who it is, is known now
        given = asker.told_apart(query, somebody)
        for number in range(len(sides))[:: 1 if turn % 2 else -1]:
            spent[number].append(_once(store, query, given, sides[number]))
    return [Times(tuple(sorted(each))) for each in spent]


def _once(store: GraphStore, query: Query, given: dict[str, str], side: Side) -> float:
    """Milliseconds; names are resolved before, for the side that cannot."""
    bound, _ = answers.bind(store, query, given)
    begun = perf_counter()
    side(query, given, bound)
    return (perf_counter() - begun) * 1000


@contextmanager
def bolt(store: GraphStore) -> Iterator[Side]:
    """The query in a read transaction of the driver's."""
    at = store.engine.address()
    with GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:

        def ask(query: Query, _: dict[str, str], bound: dict[str, Any]) -> object:
            with driver.session(database=at.database) as session:
                return session.execute_read(lambda tx: tx.run(query.text, bound).data())

        yield ask


def through_rest(
    web: HTTPConnection, query: Query, given: dict[str, str], _: dict[str, Any]
) -> object:
    """The question's first page over the kept connection."""
    web.request("GET", f"/api/{query.name.replace('_', '-')}?{urlencode(given)}")
    answer = web.getresponse()
    body = answer.read()
    assert answer.status == 200, body
    return body


def show(name: str, over_bolt: Times, over_rest: Times) -> tuple[float, float]:
    """A line; the ratios of the medians and of the 95th percentiles."""
    ratios = over_rest.median / over_bolt.median, over_rest.at(0.95) / over_bolt.at(0.95)
    sys.stdout.write(
        f"{name:24} Bolt p50 {over_bolt.median:8.1f} p95 {over_bolt.at(0.95):8.1f}"
        f"  REST p50 {over_rest.median:8.1f} p95 {over_rest.at(0.95):8.1f} ms"
        f"  {ratios[0]:5.2f} × {ratios[1]:5.2f} ×\n"
    )
    sys.stdout.flush()
    return ratios


def main(folder: Path | None, names: Sequence[str]) -> None:
    """Over that graph, else over a small one."""
    if folder:
        compare(folder, PEOPLE, names)
        return
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as made:
        build(Path(made) / "graph", *SMALL)
        compare(Path(made) / "graph", SMALL[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None, sys.argv[2:])
