"""The reader: decode, take the page apart, name its blocks, date it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import takewhile
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from ingest.article import Article, Block, BlockKind, Document
from ingest.readers.datelines import Dateline, opens_in_capitals, parse_dateline
from ingest.readers.days import find_day
from ingest.readers.encoding import decode, refusal
from ingest.readers.layout import classify, split_dated_title
from ingest.readers.lines import paragraphs, unwrap
from ingest.readers.markdown import read_markdown
from ingest.readers.page import HeadLine, Line, Page

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_SOURCE = re.compile(r"(?:Source|Outlet)\s*:\s*(?P<outlet>[^|]{2,60})", re.IGNORECASE)
_FIRST_PARAGRAPHS = 6
_LAST_LINES = 3
# Hosts whose head line gives day and place of the event even where it has no time of day.
_EVENT_HOSTS = ("kremlin.ru",)


def read(article: Article) -> Document:
    """The article's clean text in blocks, in order and disjoint, and the days it gives.

    For plain text the offsets are those of the decoded file. Raises UnreadableArticle, naming the
    article and the reason, for what is empty, binary, too large or has no text of its own.
    """
    page = _page(article, decode(article))
    lines = list(split_dated_title(list(paragraphs(page.text))))
    if not lines:
        raise refusal(article, "there is no text in it")
    classify(lines, page)
    return _document(article, page, lines)


def _page(article: Article, text: str) -> Page:
    form = _form(article, text)
    if form == "markdown":
        return read_markdown(text)
    if form == "text":
        return Page(text=unwrap(_plain_spaces(text)))
    # Only HTML needs the extraction library, which takes a while to load.
    from ingest.readers.html import read_html

    page = read_html(text)
    if page is None:
        raise refusal(article, "no article text is to be found on the page")
    return page


def _form(article: Article, text: str) -> str:
    suffix = PurePosixPath(urlsplit(article.name).path or article.name).suffix.lower()
    if "html" in article.media or suffix in (".html", ".htm") or _HTML.match(text):
        return "html"
    return "markdown" if "markdown" in article.media or suffix in (".md", ".markdown") else "text"


def _plain_spaces(text: str) -> str:
    """Hard and narrow spaces as plain ones; one character stays one character."""
    return re.sub(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\f]", " ", text)


def _document(article: Article, page: Page, lines: Sequence[Line]) -> Document:
    url = article.url or page.url
    heads = _heads(lines, page, url)
    published = page.published or _published(heads) or _closing_day(lines) or _pictured_day(lines)
    found = _dateline(lines, published)
    event = next((head for head in heads if head.event), HeadLine(None))
    dateline = found[1] if found else None
    return Document(
        name=article.name,
        url=url,
        title=next((line.text for line in lines if line.kind is BlockKind.TITLE), page.title),
        outlet=page.outlet or _outlet(lines, url),
        published=published or (dateline.day if dateline else None),
        text=page.text,
        blocks=tuple(_blocks(lines, found)),
        dateline_day=event.day or (dateline.day if dateline else None),
        dateline_place=event.place or (dateline.place if dateline else None),
    )


def _heads(lines: Sequence[Line], page: Page, url: str) -> list[HeadLine]:
    meta = [line for line in (*_above(lines), *lines[-_LAST_LINES:]) if line.kind is BlockKind.META]
    heads = [head for line in meta if (head := line.head or _dated(line.text))]
    official = (urlsplit(url).hostname or "").endswith(_EVENT_HOSTS)
    given = [page.head, *heads] if page.head else heads
    return [HeadLine(h.day, h.place, event=True) if official else h for h in given]


def _above(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines above the story. A date further down heads a part of it."""
    return takewhile(lambda line: line.kind is not BlockKind.BODY, lines)


def _dated(line: str) -> HeadLine | None:
    """The day in a byline or a source line."""
    found = find_day(line)
    return HeadLine(found.day) if found else None


def _published(heads: Iterable[HeadLine]) -> date | None:
    """The first day the page gives, an update only where there is nothing else."""
    return next((head.day for head in sorted(heads, key=lambda head: head.updated)), None)


def _closing_day(lines: Sequence[Line]) -> date | None:
    """ "Published in The Paper, February 11th, 2016" below a story."""
    for line in lines:
        if line.kind is BlockKind.FURNITURE and line.text.lower().startswith("published in"):
            found = find_day(line.text)
            return found.day if found else None
    return None


def _pictured_day(lines: Sequence[Line]) -> date | None:
    """A fresh picture's day, the nearest thing to a date that some pages have."""
    for line in lines:
        fresh = line.kind is BlockKind.CAPTION and "file" not in line.text.lower()
        if fresh and (found := find_day(line.text)):
            return found.day
    return None


def _dateline(lines: Sequence[Line], published: date | None) -> tuple[Line, Dateline] | None:
    """The first dateline among the head lines and the first paragraphs, and the line it opens."""
    speaks = sum(opens_in_capitals(line.text) for line in lines) > 1
    body = [line for line in lines if line.kind is BlockKind.BODY]
    for line in body[:_FIRST_PARAGRAPHS]:
        if found := parse_dateline(line.text, published, alone=not speaks):
            return line, found
    for line in _above(lines):
        if line.kind is BlockKind.META and not line.head:
            found = parse_dateline(f"{line.text.rstrip(': ')}: -", published, alone=False)
            if found:
                return line, found
    return None


def _blocks(lines: Iterable[Line], found: tuple[Line, Dateline] | None) -> Iterator[Block]:
    for line in lines:
        kind = line.kind or BlockKind.BODY
        if found and line is found[0] and kind is BlockKind.BODY:
            cut = line.start + found[1].end
            yield Block(line.start, cut, BlockKind.META)
            yield Block(cut, line.end, kind)
        else:
            yield Block(line.start, line.end, kind)


def _outlet(lines: Iterable[Line], url: str) -> str:
    for line in lines:
        if line.kind is BlockKind.META and (match := _SOURCE.fullmatch(line.text)):
            return match["outlet"].strip()
    return (urlsplit(url).hostname or "").removeprefix("www.")
