"""The values an article turns into on its way in. Frozen; no I/O."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Article:
    """Bytes as had, and where from.

    `name` is the file's name or the URL; `media` a MIME type or ''.
    """

    name: str
    url: str
    body: bytes
    media: str = ""


class BlockKind(StrEnum):
    """What a block of text is on its page."""

    TITLE = "title"
    META = "meta"  # date lines, bylines, share bars: read for dates, never for facts
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"  # related links, teasers, tags: never read


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: `document.text[start:end]`."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Document:
    """Clean text in blocks; every later offset points into `text`.

    `published` is the day of publication where the page gives one. `dateline_day` and
    `dateline_place` come from a head line that dates the event itself (an official page's
    "October 4, 2024, Moscow") or from a news dateline ("MOSCOW, Oct 4:").
    """

    name: str
    url: str
    title: str
    outlet: str
    published: date | None
    text: str
    blocks: tuple[Block, ...]
    dateline_day: date | None = None
    dateline_place: str | None = None
