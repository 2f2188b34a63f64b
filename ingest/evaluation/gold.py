"""Gold annotations: what a person says an article tells. Frozen; no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from cypher.model import Kind, Status
from ingest.evaluation.dates import Span


@dataclass(frozen=True, slots=True)
class Described:
    """A party known by its office alone."""

    post: str
    country: str | None = None

    def __str__(self) -> str:
        return f"{self.country}'s {self.post}" if self.country else self.post


Party = str | Described


@dataclass(frozen=True, slots=True)
class Filler:
    """A role and the parties of which each would be right in it; mostly there is one."""

    role: str
    choices: tuple[Party, ...]

    def __str__(self) -> str:
        return f"{self.role}: {'|'.join(map(str, self.choices))}"


@dataclass(frozen=True, slots=True)
class Entry:
    """An engagement that the text tells.

    `also` may be given and may be left out. `statuses`, `dates` and `places` begin with the first
    choice. `optional`: counts neither way. `group`: one given engagement may stand for all of the
    group. `many`: several given ones may match. `dated`: a match needs a compatible date.
    """

    kind: Kind
    statuses: tuple[Status, ...]
    fillers: tuple[Filler, ...]
    also: tuple[Filler, ...] = ()
    dates: tuple[Span | None, ...] = ()
    places: tuple[str, ...] = ()
    date_text: str = ""
    optional: bool = False
    many: bool = False
    dated: bool = False
    group: str | None = None

    def __str__(self) -> str:
        told = f"{self.kind} {self.statuses[0]} " + "; ".join(map(str, self.fillers))
        day = f" [{self.date_text}]" if self.date_text else ""
        return told + day + (f" @{self.places[0]}" if self.places else "")


@dataclass(frozen=True, slots=True)
class Never:
    """A trap: what a careless reader gives. `kind` None is any kind, `status` None any status.

    With `from_line` it is a stretch of the page: nothing between the two lines is a fact.
    """

    kind: Kind | None
    status: Status | None = None
    fillers: tuple[Filler, ...] = ()
    from_line: str | None = None
    to_line: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the text names; `names` begins with the longest and goes on with the others."""

    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The longest form the text has."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """All that is annotated of one article. `people` None: people are not annotated.

    `open`: the gold is not complete, so what matches nothing is not counted.
    """

    key: str
    entries: tuple[Entry, ...]
    nevers: tuple[Never, ...] = ()
    people: tuple[Person, ...] | None = None
    bylines: tuple[str, ...] = ()
    open: bool = False
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def rivals(self) -> tuple[str, ...]:
        """Everybody whom a bare surname might mean."""
        return tuple(self.names)


@dataclass(frozen=True, slots=True)
class Gold:
    """One corpus: its name and its articles by file name."""

    name: str
    articles: Mapping[str, GoldArticle]

    def keys(self) -> dict[str, str]:
        """Every way an export may name an article (with or without its ending) -> its key."""
        stems = {PurePath(key).stem: key for key in self.articles}
        return stems | {key: key for key in self.articles}
