"""Markdown to clean text: marks gone, words kept, a paragraph a line."""

import re

from ingest.readers.days import find_day
from ingest.readers.lines import unwrap
from ingest.readers.page import Page

_FRONT = re.compile(r"\A---\n(?P<fields>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>\w+)\s*:\s*(?P<value>.+?)\s*$", re.MULTILINE)
# In this order: code and pictures go, links and emphasis leave their words. All reach only so far:
# a mark that is never closed must not make a long text slow to read.
_MARKS = (
    (re.compile(r"^(```|~~~)(?:(?!\1)[^\n]*\n){0,400}\1[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"<!--[^<>]{0,2000}-->"), ""),
    (re.compile(r"!\[[^\]\[\n]{0,300}\]\([^)\n]{0,1000}\)"), ""),
    (re.compile(r"\[([^\]\[\n]{0,300})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\]\[\n]{1,300})\]\[[^\]\n]{0,300}\]"), r"\1"),
    (re.compile(r"^\[[^\]\n]{1,300}\]:\s*\S+[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,1000}>"), ""),
    (re.compile(r"^ {0,3}>\s?", re.MULTILINE), ""),
    (re.compile(r"(\*\*\*|\*\*|__|(?<![\w*])[*_](?=\S))([^\n]{1,300}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!-])"), r"\1"),
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+([^\n]{1,400}?)[ \t]*#*[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"\A\s*#[ \t]+([^\n]{1,400}?)[ \t]*#*[ \t]*$", re.MULTILINE)


def read_markdown(text: str) -> Page:
    """The page of a Markdown text. Front matter may give title, date, outlet and url."""
    front = _FRONT.match(text)
    fields = _fields(front["fields"]) if front else {}
    body = text[front.end() :] if front else text
    heading = _TITLE.search(body)
    title = _unmarked(heading[1]) if heading else fields.get("title", "")
    if title and not heading:
        body = f"# {title}\n\n{body}"
    found = find_day(fields.get("date") or fields.get("published") or "")
    return Page(
        text=unwrap(_unmarked(body)).strip("\n"),
        title=title.strip(),
        outlet=fields.get("outlet") or fields.get("source") or fields.get("site") or "",
        url=fields.get("url", ""),
        published=found.day if found else None,
    )


def _fields(text: str) -> dict[str, str]:
    return {m["name"].lower(): m["value"].strip("\"'") for m in _FIELD.finditer(text)}


def _unmarked(text: str) -> str:
    for pattern, words in _MARKS:
        text = pattern.sub(words, text)
    return _HEADING.sub(r"\n\2\n", text)
