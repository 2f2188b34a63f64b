"""Reads slow articles without end; says "on" for each, and "stopped" when interrupted."""

import itertools
import signal
import sys
from pathlib import Path

from little_desk import LittleDesk, article, obliging

from ingest.pipeline import Pipeline, Step


def _say(step: Step) -> None:
    sys.stdout.write("on\n")
    sys.stdout.flush()


if __name__ == "__main__":
    # A shell that runs its tests in the background has them ignore interrupts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        pipeline = Pipeline(obliging, LittleDesk(), failed=Path(sys.argv[1]))
        pipeline.run((article(number, "dawdle") for number in itertools.count()), _say)
    except KeyboardInterrupt:
        sys.stdout.write("stopped\n")
