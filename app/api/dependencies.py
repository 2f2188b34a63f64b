"""What an endpoint is given: the parts of the house, the page of a list, the reader's copy of an
answer.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Depends, Query, Request

from app.reading import Reading
from cypher.catalogue import Query as CannedQuery
from cypher.errors import BadArgument
from cypher.store import GraphStore
from ingest.desk import Desk

T = TypeVar("T")

MOST = 1000
FARTHEST = 10**9

Cursor = Annotated[str | None, Query(description="`next` of the page before.", max_length=64)]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Most rows of a page.")]


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application is made of.

    `mark` tells this start of the server from others in entity tags; `writes` says whether it
    takes articles and judgements.
    """

    store: GraphStore
    catalogue: Mapping[str, CannedQuery]
    desk: Desk
    reading: Reading
    mark: str
    writes: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """Which rows of a list are wanted."""

    skip: int
    limit: int

    def cut(self, rows: Sequence[T]) -> tuple[Sequence[T], str | None]:
        """The rows of the page and the cursor of the next; `rows` has one more if there is one."""
        more = cursor_for(self.skip + self.limit) if len(rows) > self.limit else None
        return rows[: self.limit], more


def parts(request: Request) -> Parts:
    """The parts of the application that answers."""
    found = request.app.state.parts
    assert isinstance(found, Parts)
    return found


def span(cursor: Cursor = None, limit: Limit = 100) -> Span:
    """Cursor and limit of the request; BadArgument for a cursor that was never given out."""
    return Span(offset_of(cursor) if cursor else 0, limit)


def cursor_for(skip: int) -> str:
    """An opaque name for the rows from there on."""
    return base64.urlsafe_b64encode(f"from {skip}".encode()).decode()


def offset_of(cursor: str) -> int:
    """The inverse of `cursor_for`."""
    try:
        word, _, number = base64.urlsafe_b64decode(cursor.encode()).decode().partition(" ")
    except ValueError as error:
        raise BadArgument(f"cursor: “{cursor}” is none of ours") from error
    if word != "from" or not number.isascii() or not number.isdecimal() or int(number) > FARTHEST:
        raise BadArgument(f"cursor: “{cursor}” is none of ours")
    return int(number)


House = Annotated[Parts, Depends(parts)]
Wanted = Annotated[Span, Depends(span)]
