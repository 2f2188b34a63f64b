"""The dates and datelines that paragraphs of chronologies and diaries stand under.

"2013 – In May …", "MONDAY, MAY 16", "SOFIA - The prime minister …".

A date before a dash or a colon heads its own paragraph; a line that is nothing but a date heads
those that follow, where a text has several such lines.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ingest.extractors.default.dates import DateSpan, find_dates

_BULLETS = "•*·§-–— \t\n"
_AFTER_HEAD = re.compile(r"\s*(?:[-–—]{1,2}\s|:\s)")
_HEAD = 48  # characters
_DATELINE = re.compile(
    r"[\s•*·]*(?P<town>[A-Z][A-Z.' ]+?)(?:[/,][A-Z.,/' ]+)?\s[-–—]{1,2}\s(?=[A-Z])"
)
_DIARY = 3  # paragraphs with a dateline of their own


class Dateline(NamedTuple):
    """The town at the head of a paragraph and how many characters it takes."""

    size: int = 0
    place: str = ""


def datelines_of(paragraphs: Sequence[str]) -> list[Dateline]:
    """For each paragraph its own dateline, in texts of several; one alone is the article's."""
    matches = [_DATELINE.match(text) for text in paragraphs]
    if sum(match is not None for match in matches) < _DIARY:
        return [Dateline() for _ in paragraphs]
    return [Dateline(m.end(), m["town"].title()) if m else Dateline() for m in matches]


def heads_of(paragraphs: Sequence[str], published: date | None) -> list[str]:
    """For each paragraph the date it stands under, as EDTF, or nothing."""
    alone = [_alone(text, published) for text in paragraphs]
    several = len({edtf for edtf in alone if edtf}) > 1
    found, over = [], ""
    for text, line in zip(paragraphs, alone, strict=True):
        over = line if several and line else over
        found.append(_own(text, year_of(over)) or over)
    return found


def year_of(head: str) -> int | None:
    """The year of a head, which dates below it leave out."""
    return int(head[:4]) if head[:4].isdigit() and "/" not in head else None


def _first(text: str, published: date | None, year: int | None) -> DateSpan | None:
    found = next(iter(find_dates(text, published, year)), None)
    return found if found is not None and found.start == 0 else None


def _own(text: str, year: int | None) -> str:
    """The date before a dash or a colon that the paragraph begins with."""
    bare = text.lstrip(_BULLETS)[:_HEAD]
    first = _first(bare, None, year)
    if first is None or not _AFTER_HEAD.match(bare, first.end):
        return ""
    return first.edtf or ""


def _alone(text: str, published: date | None) -> str:
    """The date that is all there is in the paragraph."""
    bare = text.strip(_BULLETS + ".:")
    first = _first(bare.title(), published, None) if len(bare) < _HEAD else None
    return (first.edtf or "") if first is not None and first.end == len(bare) else ""
