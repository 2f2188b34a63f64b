"""Prints the figures. Nothing passes or fails here; the targets stand beside them."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import many
from tests.bench.asking import crowd, over_bolt, through_rest
from tests.bench.clock import Times
from tests.bench.reading import bare_parse, from_file_to_graph


def line(name: str, times: Times, beside: Times | None = None, target: str = "") -> None:
    """Median, 95th percentile, ratio."""
    ratio = f"  {times.median / beside.median:5.2f} ×" if beside else "         "
    figures = f"p50 {times.median:7.1f} ms  p95 {times.at(0.95):7.1f} ms{ratio}"
    sys.stdout.write(f"{name:42} {figures}  {target}\n")
    sys.stdout.flush()


def main() -> None:
    """Reading, then asking."""
    many.show()
    with TemporaryDirectory(prefix="entente-bench-") as folder:
        parse = bare_parse()
        line("bare parse of 400 words", parse)
        taken = from_file_to_graph(Path(folder) / "reading")
        line("article of 400 words, file to graph", taken, parse, "target p50 ≤ 250 ms")
        with crowd(Path(folder) / "asking") as store:
            bolt = over_bolt(store)
            line("who met whom, raw Bolt", bolt)
            rest = through_rest(store)
            line("who met whom, REST, 10,000 engagements", rest, bolt, "target p50 ≤ 15 ms")


if __name__ == "__main__":
    main()
