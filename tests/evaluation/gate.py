"""`python -m tests.evaluation.gate [--raise]`: every corpus at hand, scored in one table.

With --raise the floors come up to what was reached. Falls are told, and make the exit code 1.
"""

import sys
from collections.abc import Sequence

from ingest.evaluation.floors import falls, raised, read_floors, toml_of
from ingest.evaluation.runner import evaluate
from ingest.extractors.default import DefaultExtractor
from tests.evaluation.golden import FLOORS, corpora, unseen


def main(arguments: Sequence[str]) -> int:
    extractor = DefaultExtractor()
    taught = [(corpus.texts, corpus.gold) for corpus in corpora() if corpus.here]
    report = evaluate(extractor, taught)
    sys.stdout.write(report.table() + "\n")
    apart = evaluate(extractor, [(corpus.texts, corpus.gold) for corpus in unseen()])
    sys.stdout.write("\nTexts that taught nothing:\n" + apart.table() + "\n")
    tallies = {corpus.name: corpus.tally for corpus in report.corpora}
    floors = read_floors(FLOORS)
    fallen = list(falls(floors, tallies))
    sys.stdout.writelines(f"{fall}\n" for fall in fallen)
    if "--raise" in arguments:
        FLOORS.write_text(toml_of(raised(floors, tallies)), encoding="utf-8")
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
