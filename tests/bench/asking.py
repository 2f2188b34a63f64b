"""Who met whom through REST, beside the same Cypher over raw Bolt, in one large graph."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
from neo4j import GraphDatabase

from app.api.dependencies import Parts
from app.reading import Reading
from cypher.catalogue import Catalogue
from cypher.model import EntityKind, Kind, Role
from cypher.store import GraphStore
from ingest.desk import Desk
from tests.app.conftest import served
from tests.bench.clock import Times, in_turns
from tests.graphs import Event, Party, Report, Story, write

PEOPLE, MEETINGS, CALLS, BATCH = 1000, 10_000, 400, 100
WARM = 100  # a server compiles what it is often asked
Ask = Callable[[int], None]


def person(number: int) -> Party:
    """Somebody nobody knows."""
    return Party(f"person-{number}.x", EntityKind.PERSON, (f"Person Number{number}",))


def meeting(number: int, chance: random.Random) -> Event:
    """Two of them meet."""
    parties = sorted(chance.sample(range(PEOPLE), 2))
    parts = tuple((Role.PARTICIPANT, f"person-{each}.x", None) for each in parties)
    day = f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}-11"
    report = Report(f"article-{number // 5}.txt", f"Sentence {number}.")
    return Event(f"met-{number}", Kind.MET, parts, (report,), (day, day, day), place="Nowhere")


@contextmanager
def crowd(url: str) -> Iterator[GraphStore]:
    """The graph, written in batches into an empty one."""
    chance = random.Random(1)
    people = tuple(person(number) for number in range(PEOPLE))
    with GraphStore.open(url) as store:
        store.migrate()
        for begin in range(0, PEOPLE, BATCH):
            write(store, Story(people[begin : begin + BATCH], (), {}), fresh=True)
        for begin in range(0, MEETINGS, BATCH):
            events = tuple(meeting(n, chance) for n in range(begin, begin + BATCH))
            told = (int(r.article[8:-4]) for event in events for r in event.reports)
            named = {f"article-{n}.txt": (f"Outlet {n % 40}", "2025-01-01") for n in told}
            write(store, Story((), events, named), fresh=True)
        yield store


def raw_and_rest(store: GraphStore) -> tuple[Times, Times]:
    """Milliseconds of the same questions over the raw driver and through REST, in turns."""
    with over_bolt(store) as raw, through_rest(store) as rest:
        one, other = in_turns([raw, rest], CALLS, first=WARM)
        return one, other


@contextmanager
def through_rest(store: GraphStore) -> Iterator[Ask]:
    """`GET /api/who-met-whom`, one connection, first page of 20; another party each time."""
    house = Parts(store, Catalogue.load(), Desk(store), Reading("default"), "bench")
    with served(house) as url, httpx.Client(base_url=url, timeout=60) as client:

        def ask(number: int) -> None:
            asked = {"who": f"person-{number % PEOPLE}.x", "limit": "20"}
            client.get("/api/who-met-whom", params=asked).raise_for_status()

        yield ask


@contextmanager
def over_bolt(store: GraphStore) -> Iterator[Ask]:
    """The same Cypher in a read transaction of the driver's."""
    query = Catalogue.load()["who_met_whom"]
    at = store.engine.address()
    with GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:

        def ask(number: int) -> None:
            bound = query.bind({"who": f"person-{number % PEOPLE}.x", "limit": "20"})
            with driver.session(database=at.database) as session:
                session.execute_read(lambda tx: tx.run(query.text, bound).data())

        yield ask
