"""The whole tree of errors.

Each has its HTTP status and its exit code; nothing else is shown to a user.

    EntenteError                     500  1
    ├── BadInput                     422  2   what was given cannot be used
    │   ├── BadArgument              422  2   a parameter of a query
    │   ├── BadDate                  422  2
    │   ├── BadUrl                   422  2   not http(s), or a private address
    │   ├── UnreadableArticle        422  2   empty, binary, too large, wrong encoding
    │   └── BadAnnotation            422  2   a gold file or a frame file with a fault
    ├── NotFound                     404  3
    │   ├── UnknownEntity            404  3
    │   ├── UnknownEngagement        404  3
    │   ├── UnknownArticle           404  3
    │   └── UnknownQuery             404  3
    ├── Ambiguous                    409  4   a name that fits several entities; carries the choices
    ├── Conflict                     409  4   a judgement that contradicts another
    ├── BadCatalogue                 500  5   a canned query that lies about itself
    ├── MigrationError               500  5   the graph is newer than the program, or altered
    ├── StoreUnavailable             503  6   no database answers
    │   └── StoreBusy                503  6   it answers, but not in time
    ├── TooLarge                     413  7   an answer beyond the limits
    └── FetchFailed                  502  8   a page that cannot be fetched
"""

from typing import ClassVar


class EntenteError(Exception):
    """Root of the tree. `choices` is empty but for Ambiguous."""

    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, *, choices: tuple[dict[str, str], ...] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.choices = choices


class BadInput(EntenteError):
    """What was given cannot be used."""

    status, exit_code, title = 422, 2, "Bad input"


class BadArgument(BadInput):
    """A parameter is missing, unknown, or not of its kind."""

    title = "Bad argument"


class BadDate(BadInput):
    """Not a date in EDTF or ISO 8601."""

    title = "Bad date"


class BadUrl(BadInput):
    """Not http(s), or not a public address."""

    title = "Bad URL"


class UnreadableArticle(BadInput):
    """Empty, binary, too large, or in an unknown encoding."""

    title = "Unreadable article"


class BadAnnotation(BadInput):
    """A data file (gold, frames, lexicon) has a fault."""

    title = "Bad data file"


class NotFound(EntenteError):
    """Nothing of that name."""

    status, exit_code, title = 404, 3, "Not found"


class UnknownEntity(NotFound):
    """No entity answers to that name or id."""

    title = "Unknown entity"


class UnknownEngagement(NotFound):
    """No engagement answers to that id."""

    title = "Unknown engagement"


class UnknownArticle(NotFound):
    """No article of that id."""

    title = "Unknown article"


class UnknownQuery(NotFound):
    """No canned query of that name."""

    title = "Unknown query"


class Ambiguous(EntenteError):
    """A name fits several entities; `choices` lists them."""

    status, exit_code, title = 409, 4, "Ambiguous name"


class Conflict(EntenteError):
    """A judgement contradicts another."""

    status, exit_code, title = 409, 4, "Conflict"


class BadCatalogue(EntenteError):
    """A canned query lies about itself."""

    exit_code, title = 5, "Bad catalogue"


class MigrationError(EntenteError):
    """The graph is newer than the program, or its history was altered."""

    exit_code, title = 5, "Migration refused"


class StoreUnavailable(EntenteError):
    """No database answers."""

    status, exit_code, title = 503, 6, "Graph unavailable"


class StoreBusy(StoreUnavailable):
    """The database answers, but not in time."""

    title = "Graph busy"


class TooLarge(EntenteError):
    """An answer beyond the stated limits."""

    status, exit_code, title = 413, 7, "Too large"


class FetchFailed(EntenteError):
    """A page could not be fetched."""

    status, exit_code, title = 502, 8, "Fetch failed"
