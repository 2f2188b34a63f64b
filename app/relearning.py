"""An extractor of weights that have not seen a corpus. Needs the extra entente[train]."""

from collections.abc import Sequence

from ingest.article import Document
from ingest.extraction import Extraction
from ingest.extractors.default.extractor import Reading, decide
from ingest.extractors.default.training.fit import Settings
from ingest.extractors.default.training.lessons import Lesson
from ingest.extractors.default.training.train import fit_calibrated


class Relearned:
    """Fitted on every lesson but those of the corpus `without`; articles are parsed only once."""

    name = "default"

    def __init__(self, taught: Sequence[Lesson], *, without: str) -> None:
        others = [lesson for lesson in taught if lesson.article.corpus != without]
        own = [lesson.article for lesson in taught if lesson.article.corpus == without]
        self._weights = fit_calibrated(others, Settings())
        self._readings = {each.reading.document.text: each.reading for each in own}

    def extract(self, document: Document) -> Extraction:
        """As the built-in extractor, without its mentions of people."""
        reading = self._readings.get(document.text) or Reading(document)
        decided = decide(reading, self._weights)
        accept = self._weights.accept
        return Extraction(
            self.name,
            tuple(claim for claim, sure in decided if sure >= accept),
            tuple(claim for claim, sure in decided if sure < accept),
        )
