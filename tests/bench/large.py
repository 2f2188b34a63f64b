"""A graph as large as an archive: `python -m tests.bench.large FOLDER [PEOPLE ENGAGEMENTS]`.

Written straight into the embedded engine's files by its own bulk loader, because the desk would
need a day. Invented people, real countries. A few are in very much, most in little.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from cypher.countries import by_code
from cypher.engines import arcadedb
from cypher.model import EntityKind, Kind, Role, Status
from cypher.names import search_text
from cypher.ontology import label, ontology
from cypher.store import GraphStore
from ingest.filing.records import Sighting
from tests import graphs
from tests.story import STORY

PEOPLE, ENGAGEMENTS = 100_000, 1_000_000
TOLD, OUTLETS, BATCH = 5, 200, 50_000  # engagements an article, outlets, engagements at once
CODES = tuple("RU PK CN TR IN US IR GB FR DE IT ES PL UA KZ UZ AE SA EG ZA NG BR MX CA AU".split())
POSTS = ("Defence Minister", "Army Chief", "Ambassador", "Deputy Minister", "Colonel")
ARMS = tuple(f"Type-{number}" for number in range(40))
_SYLLABLES = ("ka", "ri", "mo", "ze", "lu", "ta", "sha", "bor", "nik", "dan", "gul", "fer", "yan")
_STATUSES = [Status.OCCURRED] * 17 + [Status.PLANNED, Status.DENIED, Status.ONGOING]
_FIRST = date(2000, 1, 1)

Props = dict[str, Any]
Parts = list[tuple[Role, str]]


class World:
    """Parties and engagements without end, the same for the same sizes."""

    def __init__(self, people: int) -> None:
        self.dice = random.Random(people)
        self.lands = [self._party(_COUNTRY, by_code(code).name, code) for code in CODES]
        self.sites = [self._party(_PLACE, f"Port {x['name']}", x["country"]) for x in self.lands]
        self.bodies = [self._party(_BODY, f"Army of {x['name']}", x["country"]) for x in self.lands]
        self.arms = [self._party(_ARMS, name, None) for name in ARMS]
        self.people = [self._person(number) for number in range(people)]
        self.home = {each["id"]: each["country"] for each in self.people}

    def parties(self) -> list[Props]:
        return [*self.lands, *self.sites, *self.bodies, *self.arms, *self.people]

    def engagements(self, number: int) -> Iterator[tuple[Props, Parts]]:
        """Each with its parts."""
        kinds = self.dice.choices([*Kind], weights=(60, 15, 8, 9, 8), k=number)
        for count, kind in enumerate(kinds):
            yield self._event(f"{kind}-{count}", kind), self._parts(kind)

    def _party(self, kind: EntityKind, name: str, code: str | None) -> Props:
        plain = name.lower().replace(" ", "-")
        id_ = f"country.{code.lower()}" if kind is _COUNTRY else f"{plain}.{(code or 'x').lower()}"
        found = {"id": id_, "kind": kind.value, "name": name, "searchText": search_text([name])}
        return found | {"aliases": [name]} | ({"country": code} if code else {})

    def _person(self, number: int) -> Props:
        first, last = ("".join(self.dice.choices(_SYLLABLES, k=4)).title() for _ in range(2))
        found = self._party(EntityKind.PERSON, f"{first} {last}", self.dice.choice(CODES))
        return found | {"id": f"person-{number}.x"}

    def _event(self, id_: str, kind: Kind) -> Props:
        found: Props = {"id": id_, "kind": kind.value, "status": self.dice.choice(_STATUSES).value}
        found |= {"articles": 1, "outlets": self.dice.choice((1, 1, 1, 2, 3)), "confidence": 0.9}
        if self.dice.random() < 0.98:
            day = (_FIRST + timedelta(self.dice.randrange(9400))).isoformat()
            found |= {"date": day, "from": day, "to": day, "precision": "day"}
        if self.dice.random() < 0.7:
            found["place"] = self.dice.choice(self.sites)["name"]
        if kind is Kind.SUPPLIED:
            found["quantity"] = str(self.dice.randrange(1, 50))
        return found

    def _parts(self, kind: Kind) -> Parts:
        if kind is Kind.MET:
            return [(Role.PARTICIPANT, id_) for id_ in self._some()]
        if kind is Kind.VISITED:
            return [(Role.VISITOR, self._some()[0]), (Role.DESTINATION, self._lands()[0])]
        here, there = self._lands()
        if kind is Kind.SUPPLIED:
            arms = self.dice.choice(self.arms)["id"]
            return [(Role.SUPPLIER, here), (Role.RECIPIENT, there), (Role.ITEM, arms)]
        return [(Role.PARTY, here), (Role.PARTY, there)]

    def _some(self) -> list[str]:
        """Two people; low numbers are the busy ones."""
        number = len(self.people)
        one, other = (int(number * self.dice.random() ** 2) for _ in range(2))
        return [f"person-{one}.x", f"person-{other if other != one else (one + 1) % number}.x"]

    def _lands(self) -> list[str]:
        return [each["id"] for each in self.dice.sample(self.lands, 2)]


_COUNTRY, _PLACE, _BODY = EntityKind.COUNTRY, EntityKind.PLACE, EntityKind.INSTITUTION
_ARMS = EntityKind.HARDWARE


class Loader:
    """Writes rows by the engine's bulk loader and remembers where each node went."""

    def __init__(self, batch: Any) -> None:
        self._batch = batch
        self.at: dict[str, str] = {}

    def nodes(self, type_: str, rows: list[Props], mark: str = "") -> None:
        """`mark` keeps apart what has the same id under another label."""
        made = self._batch.create_vertices(type_, rows)
        self.at.update((mark + row["id"], rid) for row, rid in zip(rows, made, strict=True))

    def edges(self, type_: str, rows: Iterable[tuple[str, str, Props]]) -> None:
        given = list(rows)
        starts, ends = [self.at[a] for a, _, _ in given], [self.at[b] for _, b, _ in given]
        keyed = [{"key": f"{a}|{type_}|{b}|{_extra(props)}", **props} for a, b, props in given]
        self._batch.new_edges(starts, type_, ends, keyed)


def _extra(props: Props) -> str:
    return str(props.get("role") or props.get("engagement") or props.get("post") or "")


def composite(*labels: str) -> str:
    """The engine's type of a node with several labels."""
    return "~".join(sorted(labels))


def fill(loader: Loader, world: World, engagements: int) -> None:
    """Everything, a batch at a time."""
    _fill_parties(loader, world)
    flow, done = world.engagements(engagements), 0
    while some := list(islice(flow, BATCH)):
        _fill_articles(loader, done, len(some))
        _fill_events(loader, some, done)
        done += len(some)
        print(f"{done:,} engagements", flush=True)  # noqa: T201


def _fill_parties(loader: Loader, world: World) -> None:
    by_kind = defaultdict(list)
    for each in world.parties():
        by_kind[each["kind"]].append(each)
    for kind, rows in by_kind.items():
        loader.nodes(composite("Entity", label(EntityKind(kind))), rows)
        names = [
            {key: row[key] for key in ("id", "kind", "name")}
            | {"articles": 1, "names": [Sighting(row["name"], 1).packed()]}
            for row in rows
        ]
        loader.nodes("Alias", names, "alias ")
        loader.edges("REFERS_TO", ((f"alias {row['id']}", row["id"], {}) for row in rows))
    loader.edges("IN", ((x["id"], _land(x["country"]), {}) for x in world.sites))
    loader.edges("PART_OF", ((x["id"], _land(x["country"]), {}) for x in world.bodies))
    loader.edges("SERVES", map(_service, world.people))


def _land(code: str) -> str:
    return f"country.{code.lower()}"


def _service(person: Props) -> tuple[str, str, Props]:
    held = {"post": POSTS[len(person["name"]) % len(POSTS)], "firstSeen": "2010-01-01"}
    return person["id"], _land(person["country"]), held | {"lastSeen": "2020-12-31"}


def _fill_articles(loader: Loader, done: int, number: int) -> None:
    rows = [
        {"id": f"article-{n}", "name": f"{n}.txt", "url": f"https://news.example/{n}"}
        | {"title": f"Dispatch {n}", "outlet": f"Outlet {n % OUTLETS}", "published": "2025-12-31"}
        for n in range(done // TOLD, (done + number) // TOLD + 1)
        if f"article-{n}" not in loader.at
    ]
    loader.nodes("Article", rows)


def _fill_events(loader: Loader, some: list[tuple[Props, Parts]], done: int) -> None:
    by_kind = defaultdict(list)
    for event, _ in some:
        by_kind[event["kind"]].append(event)
    for kind, rows in by_kind.items():
        loader.nodes(composite("Engagement", label(Kind(kind))), rows)
    claims = [_claim(event, f"article-{(done + n) // TOLD}") for n, (event, _) in enumerate(some)]
    loader.nodes("Claim", claims)
    stated = ((c["article"], c["id"], {}) for c in claims)
    loader.edges("STATES", stated)
    loader.edges("SUPPORTS", ((f"claim {e['id']}", e["id"], {}) for e, _ in some))
    loader.edges(
        "TOOK_PART", ((p, e["id"], {"role": str(r)}) for e, parts in some for r, p in parts)
    )
    loader.edges(
        "ROLE",
        (
            (f"claim {e['id']}", f"alias {p}", {"role": str(r)})
            for e, parts in some
            for r, p in parts
        ),
    )
    places = {f"Port {by_code(code).name}": code for code in CODES}
    held = ((e["id"], e["place"]) for e, _ in some if "place" in e)
    loader.edges("AT", ((id_, _site(place, places[place]), {}) for id_, place in held))
    _fill_shortcuts(loader, some)


def _claim(event: Props, article: str) -> Props:
    words = f"What article and outlet say of {event['id']} in a sentence of ordinary length."
    kept = {key: event[key] for key in ("kind", "status", "date", "place") if key in event}
    about = {"id": f"claim {event['id']}", "quote": words, "start": 0, "end": len(words)}
    if "date" in event:
        kept |= {"dateFrom": event["from"], "dateTo": event["to"], "dateBasis": "stated"}
    return kept | about | {"article": article, "extractor": "default", "confidence": 0.9}


def _site(name: str, code: str) -> str:
    return f"{name.lower().replace(' ', '-')}.{code.lower()}"


def _fill_shortcuts(loader: Loader, some: list[tuple[Props, Parts]]) -> None:
    drawn = defaultdict(list)
    for event, parts in some:
        edge = ontology().engagements[Kind(event["kind"])].shortcut
        kept = ("kind", "status", "date", "from", "to", "place", "articles", "outlets")
        more = {key: event[key] for key in kept if key in event} | {"engagement": event["id"]}
        for a, b in combinations([party for role, party in parts if role is not Role.ITEM], 2):
            drawn[edge.type].append((a, b, more))
    for type_, rows in drawn.items():
        loader.edges(type_, rows)


def build(folder: Path, people: int, engagements: int) -> None:
    """A new embedded graph in the folder."""
    with GraphStore.open(f"embedded://{folder}") as store:
        store.migrate()
        graphs.write(store, STORY)  # so that every combination of labels is known
        graphs.clear(store)
        store.write(lambda tx: tx.run('MERGE (g:Graph {id: "graph"})'))
    arcadedb.stop(folder)
    _load(folder / "engine" / "databases" / arcadedb.DATABASE, World(people), engagements)


def _load(files: Path, world: World, engagements: int) -> None:
    import arcadedb as engine

    database = engine.open_database(str(files))
    with database.graph_batch(batch_size=500_000, commit_every=20_000, use_wal=False) as batch:
        fill(Loader(batch), world, engagements)
    database.close()


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[2:4]]
    build(Path(sys.argv[1]), *(sizes or (PEOPLE, ENGAGEMENTS)))
