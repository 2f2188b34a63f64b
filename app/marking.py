"""Text with its words marked: spans over a text become plain pieces, each knowing what it is part
of.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` is a `what` (a role, or `claim`); `note` says more, `link` leads there."""

    start: int
    end: int
    what: str
    note: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same spans: `spans` from the outermost to the innermost."""

    text: str
    spans: tuple[Span, ...]

    @property
    def innermost(self) -> Span | None:
        """The span that decides how the piece looks."""
        return self.spans[-1] if self.spans else None


def pieces(text: str, spans: Iterable[Span], *, offset: int = 0) -> list[Piece]:
    """The whole text in order, cut wherever a span begins or ends.

    Spans may nest and overlap; `offset` is where `text` begins in the text the spans count in.
    Spans outside are cut or dropped, so the pieces always join to `text`.
    """
    inside = sorted(shifted(spans, offset, len(text)), key=lambda s: (s.start, -s.end, s.what))
    cuts = sorted({0, len(text), *(s.start for s in inside), *(s.end for s in inside)})
    return [Piece(text[start:end], covering(inside, start, end)) for start, end in pairwise(cuts)]


def shifted(spans: Iterable[Span], offset: int, length: int) -> Iterable[Span]:
    """The spans in the text's own offsets, cut to it."""
    for span in spans:
        start, end = max(span.start - offset, 0), min(span.end - offset, length)
        if start < end:
            yield Span(start, end, span.what, span.note, span.link)


def covering(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The spans over a stretch, longest first."""
    over = (s for s in spans if s.start <= start and s.end >= end)
    return tuple(sorted(over, key=lambda s: s.start - s.end))
