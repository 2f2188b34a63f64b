"""What the graph keeps of a spelling, a claim, an article and a judgement, as planning needs it."""

from dataclasses import dataclass, field

from cypher.model import ClaimNode, EntityKind, Evidence, MentionEdge
from ingest.naming import country_of, kind_of
from ingest.resolvers.spelling import Spelling, post_key
from ingest.settling.telling import Source

# From so many articles on, a spelling has some fame, and much.
_MANY = (4, 16)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name, a post or a rank of a spelling: in how many articles, first and last on which day."""

    text: str
    count: int
    first: str = ""
    last: str = ""

    def packed(self) -> str:
        """As one string, the form the graph keeps it in."""
        return f"{self.count}|{self.first}|{self.last}|{self.text}"

    @staticmethod
    def unpacked(packed: str) -> "Sighting":
        """The inverse of `packed`."""
        count, first, last, text = packed.split("|", 3)
        return Sighting(text, int(count), first, last)


@dataclass(frozen=True, slots=True)
class Saying:
    """What one article says of one spelling: the name, posts and ranks it gives it, and its day."""

    alias: str
    article: str
    name: str
    posts: tuple[str, ...] = ()
    rank: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class AliasRecord:
    """A spelling with what all articles say of it. `entity`: what it refers to, as stored."""

    id: str
    articles: int = 0
    names: tuple[Sighting, ...] = ()
    posts: tuple[Sighting, ...] = ()
    ranks: tuple[Sighting, ...] = ()
    entity: str | None = field(default=None, compare=False)

    @property
    def kind(self) -> EntityKind:
        """The kind its id speaks of."""
        return kind_of(self.id)

    @property
    def country(self) -> str | None:
        """The country its id speaks of."""
        return country_of(self.id)

    @property
    def name(self) -> str:
        """The writing most articles use."""
        return min(self.names, key=lambda each: (-each.count, each.text.isupper(), each.text)).text

    def spelling(self) -> Spelling:
        """As resolving sees it."""
        posts = frozenset(post_key(each.text, self.country) for each in self.posts)
        fame = sum(self.articles >= many for many in _MANY)
        return Spelling(self.id, self.kind, self.name, self.country, posts, fame)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim with its article's source; `entities` are what its aliases refer to, as stored.

    `filled`: aliases that describe an office -> who was taken to hold it, as stored. `engagement`:
    what it supports, as stored.
    """

    claim: ClaimNode
    source: Source
    entities: dict[str, str] = field(default_factory=dict, compare=False)
    filled: dict[str, str] = field(default_factory=dict, compare=False)
    engagement: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided: `verb` is one of VERBS.

    `a` and `b` are alias or entity ids, or claim or engagement ids; a split has no `b` but an
    article. `at` is an ISO time in UTC. The desk gives the id.
    """

    verb: str
    a: str
    b: str = ""
    article: str = ""
    why: str = ""
    who: str = ""
    at: str = ""
    id: str = ""


SAME, DIFFERENT, SPLIT = "same", "different", "split"
SAME_EVENT, DIFFERENT_EVENT = "same engagement", "different engagement"
VERBS = (SAME, DIFFERENT, SPLIT, SAME_EVENT, DIFFERENT_EVENT)


def sayings(evidence: Evidence) -> list[Saying]:
    """What an article says of each spelling it has."""
    return [_saying(evidence, mention) for mention in evidence.mentions]


def _saying(evidence: Evidence, mention: MentionEdge) -> Saying:
    return Saying(
        alias=mention.alias,
        article=evidence.article.id,
        name=mention.name,
        posts=mention.posts,
        rank=mention.rank,
        day=evidence.article.day,
    )


def source(evidence: Evidence) -> Source:
    """An article as settling sees it."""
    article = evidence.article
    return Source(article.id, article.day, article.outlet, article.sketch)


def claim_records(evidence: Evidence) -> list[ClaimRecord]:
    """An article's claims as planning sees them."""
    told = source(evidence)
    return [ClaimRecord(claim, told) for claim in evidence.claims]
