"""What each line of a page is, judged by where it stands."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.article import BlockKind
from ingest.readers.datelines import parse_dateline
from ingest.readers.days import find_day
from ingest.readers.gazetteer import is_place
from ingest.readers.kinds import (
    could_be_title,
    ends_article,
    heads_list,
    is_credited,
    is_prose,
    is_teaser,
    kind_alone,
)
from ingest.readers.page import HeadLine, Line, Page

_MOST_DECK_LINES = 12
_LONGEST_DATED = 90
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|al|bin|ul|de|van)){1,3}")
_POSITION = re.compile(
    r",\s+(?:(?:second|third) from )?(?:left|right|cent(?:er|re)),", re.IGNORECASE
)
_DATED_TITLE = re.compile(r"\s*(?:date|published|posted|updated)\b[: ]*", re.IGNORECASE)


def classify(lines: Sequence[Line], page: Page) -> None:
    """Gives every line its kind; what nothing else claims is body."""
    for line in lines:
        line.kind = BlockKind.CAPTION if line.text in page.captions else kind_alone(line)
    _title(lines, page)
    _doubled_captions(lines)
    _deck(lines)
    _tail(lines)
    _lists(lines)
    _credited(lines)
    _subheads(lines)
    _repeats(lines)
    for line in lines:
        line.kind = line.kind or BlockKind.BODY


def split_dated_title(lines: Sequence[Line]) -> Iterator[Line]:
    """Parts "date 2018-08-11 Some headline" into its date and its headline."""
    for number, line in enumerate(lines):
        cut = 0 if number else _dated_prefix(line.text)
        if cut:
            yield Line(line.start, line.start + cut, line.text[:cut].rstrip())
        yield Line(line.start + cut, line.end, line.text[cut:], line.bulleted)


def _dated_prefix(text: str) -> int:
    label = _DATED_TITLE.match(text)
    found = find_day(text)
    if not label or not found or found.start != label.end():
        return 0
    rest = text[found.end :]
    return found.end + 1 if len(rest.split()) > 2 and re.match(r" [A-Z'‘“\"(]", rest) else 0


def _title(lines: Sequence[Line], page: Page) -> None:
    open_lines = [line for line in lines if line.kind is None]
    first = lines[0] if lines else None
    if first and (first.text == page.title or (first.kind and is_teaser(first.text))):
        first.kind = BlockKind.TITLE
    elif len(open_lines) > 1 and could_be_title(open_lines[0].text) and not open_lines[0].bulleted:
        open_lines[0].kind = BlockKind.TITLE


def _doubled_captions(lines: Sequence[Line]) -> None:
    """A line above the story that stands twice in a row is a picture's caption."""
    for line, following in pairwise(lines[:_MOST_DECK_LINES]):
        if line.kind is None and line.text == following.text:
            line.kind = BlockKind.CAPTION


def _deck(lines: Sequence[Line]) -> None:
    """Lines between headline and story: name, place, picture, or more headline."""
    story = next((n for n, line in enumerate(lines) if _is_story(line)), None)
    titled = next((n for n, line in enumerate(lines) if line.kind is BlockKind.TITLE), -1)
    if story is None or story - titled > _MOST_DECK_LINES:
        return
    for number in range(titled + 1, story):
        line = lines[number]
        if line.kind is None:
            line.kind = _deck_kind(line, lines[number - 1] if number else None)


def _is_story(line: Line) -> bool:
    return line.kind is None and is_prose(line.text) and not _POSITION.search(line.text)


def _deck_kind(line: Line, before: Line | None) -> BlockKind:
    if is_place(line.text.split(",")[-1]) and len(line.text.split()) < 6:
        if before and before.head:
            before.head = HeadLine(before.head.day, line.text, event=True)
        return BlockKind.META
    if _POSITION.search(line.text) or is_credited(line.text):
        return BlockKind.CAPTION
    if parse_dateline(f"{line.text.rstrip(': ')}: -", None, alone=False):
        return BlockKind.META
    if len(line.text) < _LONGEST_DATED and (found := find_day(line.text)):
        line.head = HeadLine(found.day, updated="updated" in line.text.lower()[: found.start])
        return BlockKind.META
    if _NAME.fullmatch(line.text.strip(" |")) or ends_article(line.text) or heads_list(line.text):
        return BlockKind.META
    return BlockKind.TITLE


def _tail(lines: Sequence[Line]) -> None:
    read = False
    for number, line in enumerate(lines):
        if read and ends_article(line.text):
            for other in lines[number:]:
                other.kind = BlockKind.FURNITURE
            return
        read = read or _is_story(line)


def _lists(lines: Sequence[Line]) -> None:
    for number, line in enumerate(lines):
        if line.kind is None and heads_list(line.text):
            for other in lines[number : _resumes(lines, number + 1)]:
                other.kind = BlockKind.FURNITURE


def _resumes(lines: Sequence[Line], number: int) -> int:
    """Where the story goes on after a list of links: at two paragraphs of prose in a row."""
    for at in range(number, len(lines)):
        here, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        if _is_story(here) and (_is_story(after) if after else _closes(here.text)):
            return at
    return len(lines)


def _closes(text: str) -> bool:
    return len(text.split()) >= 20 and not text.endswith(("...", "…"))


def _credited(lines: Sequence[Line]) -> None:
    open_lines = [line for line in lines if line.kind is None]
    for line in open_lines[:-1]:
        if is_credited(line.text):
            line.kind = BlockKind.CAPTION


def _subheads(lines: Sequence[Line]) -> None:
    """A few words without a full stop between two paragraphs head a section."""
    open_lines = [line for line in lines if line.kind is None]
    for before, line, after in zip(open_lines, open_lines[1:], open_lines[2:], strict=False):
        if line.bulleted or is_prose(line.text) or len(line.text.split()) > 12:
            continue
        if is_prose(before.text) and is_prose(after.text) and not before.text.endswith(":"):
            line.kind = None if line.text.endswith((".", "!", ";", ",")) else BlockKind.FURNITURE


def _repeats(lines: Sequence[Line]) -> None:
    seen: set[str] = set()
    for line in lines:
        key = " ".join(line.text.casefold().split())
        if line.kind in (BlockKind.META, BlockKind.FURNITURE) or key.count(" ") < 3:
            continue
        if key in seen:
            line.kind = BlockKind.FURNITURE
        seen.add(key)
