"""Two hundred requests a second for a minute: `python -m tests.bench.load [RATE SECONDS FOLDER]`.

A mixed load on this machine alone: questions about somebody else each time, pages, searches,
paths, copies that are still good. Requests are sent when they are due, not when the one before was
answered, and timed from when they were due: a server that falls behind shows it.
"""

import asyncio
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from urllib.parse import quote

from tests.bench.large import CODES, World, build
from tests.bench.questions import SMALL, serving

RATE, SECONDS, CONNECTIONS = 200, 60, 32
ALLOWED = {200, 304}


SHARES = {
    "question": 40,
    "dossier": 15,
    "country": 10,
    "overview": 10,
    "search": 10,
    "path": 5,
    "page": 5,
    "copy": 5,
}


class Mix:
    """Addresses, as readers would ask for them: the busy are asked about most."""

    def __init__(self, people: int) -> None:
        self._dice, self._people = random.Random(3), people
        self._names = [each["name"] for each in World(people).people]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """What it is, and its address; for ever."""
        while True:
            kind = self._dice.choices([*SHARES], [*SHARES.values()])[0]
            yield kind, self._address(kind)

    def _address(self, kind: str) -> str:
        who, other = self._person(), self._person()
        land = f"country.{self._dice.choice(CODES).lower()}"
        return {
            "question": f"/api/who-met-whom?who={who}&limit=20",
            "dossier": f"/api/dossier?who={who}&limit=20",
            "country": f"/api/visits-by-level?country={land}",
            "overview": self._dice.choice(("/api/newest?limit=20", "/api/planned?limit=20")),
            "search": f"/api/entities?q={quote(self._dice.choice(self._names))}",
            "path": f"/api/paths?from={who}&to={other}&paths=1",
            "page": f"/ask/who-met-whom?who={who}",
            "copy": "/api/newest?limit=20",
        }[kind]

    def _person(self) -> str:
        return f"person-{int(self._people * self._dice.random() ** 2)}.x"


class Minute:
    """What came of the requests."""

    def __init__(self) -> None:
        self.spent: dict[str, list[float]] = {}
        self.statuses: Counter[int] = Counter()

    def add(self, kind: str, status: int, seconds: float) -> None:
        self.spent.setdefault(kind, []).append(seconds * 1000)
        self.statuses[status] += 1

    def show(self) -> None:
        """Percentiles of all and of each kind, in milliseconds."""
        every = sorted(each for spent in self.spent.values() for each in spent)
        sys.stdout.write(f"{len(every)} requests, statuses {dict(self.statuses)}\n")
        for name, spent in {"all": every, **self.spent}.items():
            ranked = sorted(spent)
            p50, p95, p99 = (ranked[int(len(ranked) * share)] for share in (0.5, 0.95, 0.99))
            sys.stdout.write(f"{name:10} p50 {p50:7.1f} ms  p95 {p95:7.1f} ms  p99 {p99:7.1f} ms\n")


async def fire(at: tuple[str, int], mix: Mix, rate: int, seconds: float) -> Minute:
    """So many requests a second over a few kept connections; each is sent when it is due."""
    due: asyncio.Queue[tuple[str, str, float]] = asyncio.Queue()
    minute = Minute()
    tag = await _tag(at)
    readers = [asyncio.create_task(_reader(at, due, minute, tag)) for _ in range(CONNECTIONS)]
    begun, flow = perf_counter(), iter(mix)
    for number in range(int(rate * seconds)):
        moment = begun + number / rate
        await asyncio.sleep(max(0.0, moment - perf_counter()))
        kind, address = next(flow)
        due.put_nowait((kind, address, moment))
    await due.join()
    for reader in readers:
        reader.cancel()
    return minute


async def _reader(
    at: tuple[str, int], due: "asyncio.Queue[tuple[str, str, float]]", minute: Minute, tag: str
) -> None:
    stream, out = await asyncio.open_connection(*at)
    while True:
        kind, address, moment = await due.get()
        held = f"If-None-Match: {tag}\r\n" if kind == "copy" else ""
        out.write(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n{held}\r\n".encode())
        status, _ = await _answer(stream)
        minute.add(kind, status, perf_counter() - moment)
        due.task_done()


async def _tag(at: tuple[str, int]) -> str:
    """The entity tag of today's answers."""
    stream, out = await asyncio.open_connection(*at)
    out.write(b"GET /api/newest HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    _, headers = await _answer(stream)
    out.close()
    return headers["etag"]


async def _answer(stream: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """Read the whole answer; its status and headers."""
    first, *lines = (await stream.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
    parted = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in parted}
    await stream.readexactly(int(headers.get("content-length", 0)))
    return int(first.split()[1]), headers


def main(rate: int, seconds: float, folder: Path | None) -> int:
    """Over that graph, else a small one; 1 if anything but 200 or 304 came back."""
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as made:
        graph = folder or Path(made) / "graph"
        if folder is None:
            build(graph, *SMALL)
        with serving(graph) as at:
            asyncio.run(fire(at, Mix(SMALL[0]), 20, 3))  # the first requests start everything
            minute = asyncio.run(fire(at, Mix(SMALL[0]), rate, seconds))
    minute.show()
    return int(not set(minute.statuses) <= ALLOWED)


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    where = Path(given[2]) if 2 in given else None
    sys.exit(main(int(given.get(0, RATE)), float(given.get(1, SECONDS)), where))
