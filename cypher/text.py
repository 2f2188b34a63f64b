"""What can be read off a Cypher text without running it: parameters, columns, whether it writes.

Not a parser: strings, names in backticks and comments are blanked out, then words are looked at.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

_OPAQUE = re.compile(
    r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL
)
_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
_WRITING = re.compile(
    r"(?<![.:$\w])(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|DROP|ALTER|FOREACH|LOAD\s+CSV|GRANT|REVOKE)"
    r"(?![\w:])",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(r"(?<![.:$\w])CALL\s+([A-Za-z_][\w.]*)", re.IGNORECASE)
_READING_PROCEDURES = frozenset({"db.index.fulltext.queryNodes", "db.labels"})
_RETURN = re.compile(r"(?<![.:$\w])RETURN(?!\w)", re.IGNORECASE)
_END_OF_RETURN = re.compile(r"(?<![.:$\w])(ORDER\s+BY|SKIP|LIMIT|UNION)(?!\w)", re.IGNORECASE)
_ALIAS = re.compile(r"\bAS\s+(\w+)\s*$", re.IGNORECASE)
_WORD = re.compile(r"^\w+$")


def blanked(text: str) -> str:
    """The text with every string, quoted name and comment replaced by spaces."""
    return _OPAQUE.sub(lambda found: " " * len(found[0]), text)


def parameters(text: str) -> frozenset[str]:
    """The names of the parameters that the text uses."""
    return frozenset(_PARAMETER.findall(blanked(text)))


@lru_cache(maxsize=1024)
def writes(text: str) -> str | None:
    """The first word by which the text would change the graph, or None if it only reads."""
    plain = blanked(text)
    if found := _WRITING.search(plain):
        return found[1]
    called = (name for name in _PROCEDURE.findall(plain) if name not in _READING_PROCEDURES)
    return next(called, None)


def columns(text: str) -> tuple[str, ...]:
    """The names that the last RETURN gives its columns; "" where one has no plain name."""
    plain = "".join(_flat(blanked(text)))
    *_, body = _RETURN.split(plain)
    end = _END_OF_RETURN.search(body)
    shown = body[: end.start()] if end else body
    return tuple(map(_column, shown.removeprefix(" DISTINCT").split(",")))


def _flat(text: str) -> Iterator[str]:
    """The letters outside all brackets; inside them, a space each."""
    depth = 0
    for letter in text:
        depth -= letter in ")]}"
        yield letter if depth == 0 else " "
        depth += letter in "([{"


def _column(part: str) -> str:
    found = _ALIAS.search(part)
    plain = part.strip()
    return found[1] if found else plain if _WORD.match(plain) else ""
