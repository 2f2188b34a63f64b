"""HTML to clean text: trafilatura finds the story, htmldate the day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urljoin, urlsplit

from htmldate import find_date
from lxml import html as lxml_html
from lxml.etree import ParserError, _Element
from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import Document as Extracted

from ingest.readers.days import find_day
from ingest.readers.headlines import parse_head_line
from ingest.readers.page import HeadLine, Page

_LEADS = (
    "//*[@itemprop='description' and not(self::meta)]"
    "|//*[self::p or self::div or self::h2][contains(@class,'standfirst')"
    " or contains(@class,'article-lead') or contains(@class,'entry-summary')"
    " or contains(@class,'dek')]"
)
_DATED = (
    "//time|//time/..|//*[contains(@class,'dateline') or contains(@class,'timestamp')"
    " or contains(@class,'article-date') or contains(@class,'publish')]"
)
_CAPTIONS = "//figcaption|//*[contains(concat(' ',@class,' '),' caption ')]"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(text: str) -> Page | None:
    """The page of an HTML text, or None where no story is to be found in it."""
    tree = _tree(text)
    if tree is None:
        return None
    captions = tuple(_worded(_texts(tree, _CAPTIONS)))
    leads = tuple(_worded(_texts(tree, _LEADS)))
    head = _head(tree)
    day = _day(tree)
    facts = extract_metadata(tree)
    story = _story(tree)
    title = _title(tree, facts)
    if not story:
        return None
    published = day or (head.day if head else None)
    parts = (title, *_head_text(head, published), *captions, *_missing(leads, story), *story)
    return Page(
        text="\n\n".join(part for part in parts if part),
        title=title,
        outlet=_line(facts.sitename or ""),
        url=_address(tree, facts),
        published=published,
        head=head,
        captions=frozenset(captions),
    )


def _tree(text: str) -> _Element | None:
    try:
        tree: _Element = lxml_html.document_fromstring(_DECLARATION.sub("", text))
    except (ParserError, ValueError):
        return None
    return tree


def _story(tree: _Element) -> list[str]:
    """The paragraphs of the story; a page too short for the careful reading is read generously."""
    for recall in (False, True):
        found = bare_extraction(
            tree,
            include_comments=False,
            include_tables=False,
            favor_recall=recall,
            with_metadata=False,
        )
        if isinstance(found, Extracted) and found.text and found.text.strip():
            return [line for raw in found.text.split("\n") if (line := _line(raw))]
    return []


def _title(tree: _Element, facts: Extracted) -> str:
    headings = [heading for heading in _texts(tree, "//h1") if len(heading.split()) > 2]
    return headings[0] if len(headings) == 1 else _line(facts.title or "")


def _day(tree: _Element) -> date | None:
    found = find_date(tree, original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    day = find_day(found or "")
    return day.day if day else None


def _head(tree: _Element) -> HeadLine | None:
    """The visible line that dates the page, with its place where it has one."""
    heads = [head for text in _texts(tree, _DATED) if (head := parse_head_line(text))]
    return max(heads, key=lambda head: (head.event, bool(head.place)), default=None)


def _head_text(head: HeadLine | None, published: date | None) -> tuple[str, ...]:
    if head and head.event and head.day:
        return (", ".join(part for part in (head.day.isoformat(), head.place) if part),)
    return (f"Published: {published.isoformat()}",) if published else ()


def _worded(texts: Iterable[str]) -> Iterator[str]:
    """Each text of six words or more, once."""
    return (text for text in dict.fromkeys(texts) if len(text.split()) > 5)


def _missing(leads: Iterable[str], story: list[str]) -> Iterator[str]:
    """Leads that the extraction left out because they stand above the story."""
    told = " ".join(story)
    return (lead for lead in leads if lead not in told)


def _address(tree: _Element, facts: Extracted) -> str:
    for link in (facts.url or "", *map(str, tree.xpath("//link[@rel='canonical']/@href"))):
        if urlsplit(link).scheme in ("http", "https"):
            return urljoin(link, urlsplit(link).path)
    return ""


def _texts(tree: _Element, path: str) -> Iterator[str]:
    """The words of every element of a path, its parts joined by commas where they are blocks."""
    for element in tree.xpath(path):
        pieces = [piece.strip() for piece in element.itertext() if piece.strip()]
        joined = ", ".join(pieces) if element.find("time") is not None else " ".join(pieces)
        if text := _line(joined):
            yield text


def _line(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())
