"""Prints the figures. Nothing passes or fails here; the targets stand beside them."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cypher.store import GraphStore
from tests.bench import many
from tests.bench.asking import crowd, raw_and_rest
from tests.bench.clock import Times
from tests.bench.reading import bare_parse, from_file_to_graph
from tests.contract import servers


def line(name: str, times: Times, beside: Times | None = None, target: str = "") -> None:
    """Median, 95th percentile, ratio."""
    ratio = f"  {times.median / beside.median:5.2f} ×" if beside else "         "
    figures = f"p50 {times.median:7.1f} ms  p95 {times.at(0.95):7.1f} ms{ratio}"
    sys.stdout.write(f"{name:42} {figures}  {target}\n")
    sys.stdout.flush()


def asking(folder: Path) -> None:
    """Both engines; Neo4j where one can be started."""
    with crowd(f"embedded://{folder / 'asking'}") as store:
        shown("ArcadeDB", store)
    if reason := servers.cannot_start():
        sys.stdout.write(f"Neo4j: {reason}\n")
        return
    with servers.running(folder / "neo4j", options=()) as server, crowd(server.url) as store:
        shown("Neo4j", store)


def shown(engine: str, store: GraphStore) -> None:
    """The question over the raw driver, and through REST beside it."""
    raw, rest = raw_and_rest(store)
    line(f"who met whom, {engine}, raw driver", raw)
    line(f"who met whom, {engine}, REST", rest, raw, "target p50 ≤ 1.3 ×, ≤ 15 ms")


def main() -> None:
    """Reading, then asking; `asking` alone is the second half."""
    with TemporaryDirectory(prefix="entente-bench-") as folder:
        if "asking" not in sys.argv:
            many.show()
            parse = bare_parse()
            line("bare parse of 400 words", parse)
            taken = from_file_to_graph(Path(folder) / "reading")
            line("article of 400 words, file to graph", taken, parse, "target p50 ≤ 250 ms")
        asking(Path(folder))


if __name__ == "__main__":
    main()
