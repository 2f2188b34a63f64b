"""Text to paragraphs. A paragraph is a line once hard-wrapped lines are joined."""

import re
from collections.abc import Iterator

from ingest.readers.page import Line

# Possessive and anchored: a long single line is passed over once, not tried from every letter.
_CHUNK = re.compile(r"^[^\S\n]*+\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)++", re.M)
_LINE = re.compile(r"[^\n]+")
_GLYPH = re.compile(r"[\s\u200b\ufeff\u2060]*(?:(?:[•●▪■◦‣·*–—-]|\d{1,2}[.)])\s+)?")
_WIDEST, _NARROWEST = 110, 35
_JOINED_SHARE = 0.4


def unwrap(text: str) -> str:
    """The text with hard-wrapped paragraphs on one line. Every offset stays what it was."""
    return _CHUNK.sub(lambda match: _joined(match[0]), text)


def paragraphs(text: str) -> Iterator[Line]:
    """The non-empty lines of a text, without indent, bullet and trailing space."""
    for match in _LINE.finditer(text):
        indent, bulleted = _indent(match[0])
        start, end = match.start() + indent, match.start() + len(match[0].rstrip())
        if start < end:
            yield Line(start, end, text[start:end], bulleted)


def _indent(line: str) -> tuple[int, bool]:
    """How many characters stand before the words, and whether a bullet is among them."""
    glyph = _GLYPH.match(line)
    return (glyph.end(), bool(glyph[0].strip())) if glyph else (0, False)


def _joined(chunk: str) -> str:
    lines = chunk.split("\n")
    widths = [len(line.rstrip()) for line in lines[:-1]]
    if max(widths) > _WIDEST or min(widths) < _NARROWEST:
        return chunk
    goes_on = sum(line.lstrip()[:1].islower() for line in lines[1:])
    return " ".join(lines) if goes_on >= _JOINED_SHARE * len(widths) else chunk
