"""A text's words with the generic runs among them: what names and codes are judged by."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extractors.default.hardware.arsenal import Generic
from ingest.extractors.default.hardware.items import Item, items
from ingest.extractors.default.hardware.words import Words

_BLANKS = (" ", "\u00a0")


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a text, its generic runs, and the offsets where the runs start."""

    words: Words
    runs: tuple[Item, ...]
    starts: Sequence[int]

    @classmethod
    def of(cls, text: str, generic: Generic) -> "Scene":
        """Find the runs of a text."""
        words = Words.of(text)
        runs = tuple(items(words, generic))
        return cls(words, runs, [words.spans[run.first][0] for run in runs])

    def offsets(self, run: Item) -> tuple[int, int]:
        """Where a run starts and ends in the text."""
        return self.words.spans[run.first][0], self.words.spans[run.last - 1][1]

    def word_at(self, offset: int) -> int | None:
        """The word that starts at an offset."""
        index = bisect_left(self.words.spans, (offset, 0))
        here = index < len(self.words) and self.words.spans[index][0] == offset
        return index if here else None

    def run_at(self, offset: int) -> Item | None:
        """The run that starts at an offset."""
        index = bisect_left(self.starts, offset)
        here = index < len(self.runs) and self.starts[index] == offset
        return self.runs[index] if here else None

    def run_after(self, end: int) -> Item | None:
        """The run that starts one blank after an offset."""
        return self.run_at(end + 1) if self.words.text[end : end + 1] in _BLANKS else None

    def run_before(self, start: int) -> Item | None:
        """The run that ends one blank before an offset."""
        index = bisect_left(self.starts, start) - 1
        if index < 0 or self.words.text[start - 1 : start] not in _BLANKS:
            return None
        run = self.runs[index]
        return run if self.offsets(run)[1] == start - 1 else None
