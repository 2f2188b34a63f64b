"""The values a reader works with: a page as taken apart, and what its lines are."""

from dataclasses import dataclass, field
from datetime import date

from ingest.article import BlockKind


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line that dates a page; with `event`, the event itself and not the printing."""

    day: date | None
    place: str | None = None
    event: bool = False
    updated: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Clean text, one paragraph a line, and what the markup says beside it."""

    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: date | None = None
    head: HeadLine | None = None
    captions: frozenset[str] = field(default_factory=frozenset)


@dataclass(slots=True)
class Line:
    """A paragraph of the page while its kind is being found; None means not yet."""

    start: int
    end: int
    text: str
    bulleted: bool = False
    kind: BlockKind | None = None
    head: HeadLine | None = None
