"""A text as words with their places."""

import re
from dataclasses import dataclass

from ingest.extractors.default.lexicon import Run

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MILITARY_NEAR = re.compile(
    r"\b(?:military|militaries|army|armies|navy|navies|naval|air force|armed|defen[cs]e|troops|"
    r"weapon|missile|tanks?\b|howitzer|artillery|helicopter|fighter|bomber|aircraft|warplane|warship|"
    r"drone|rifle|launcher|rocket|armou?red|combat|squadron|frigate|submarine|arms\b|munition|"
    r"ammunition|radar|soldiers|air defen[cs]e|warhead|fleet|brigade|battalion|pentagon)"
)
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: as written, in lower case, their offsets, and folded for look-ups."""

    text: str
    written: tuple[str, ...]
    low: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    run: Run

    @classmethod
    def of(cls, text: str) -> "Words":
        """Cut a text into words; hyphens and apostrophes within a word stay."""
        matches = tuple(_WORD.finditer(text))
        written = tuple(match[0] for match in matches)
        return cls(
            text,
            written,
            tuple(word.lower() for word in written),
            tuple(match.span() for match in matches),
            Run.of(written),
        )

    def __len__(self) -> int:
        return len(self.written)

    def beside(self, index: int) -> bool:
        """Whether only one blank or hyphen stands between word `index` and the next."""
        if index < 0 or index + 1 >= len(self):
            return False
        return self.text[self.spans[index][1] : self.spans[index + 1][0]] in (" ", "-", "\u00a0")

    def military_near(self, start: int, end: int) -> bool:
        """Whether a military word stands near `text[start:end]`, outside of it."""
        before = self.text[max(0, start - _NEAR) : start].lower()
        after = self.text[end : end + _NEAR].lower()
        return bool(_MILITARY_NEAR.search(before) or _MILITARY_NEAR.search(after))
