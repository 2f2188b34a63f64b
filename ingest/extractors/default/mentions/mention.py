"""What a mention is."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.extraction import Party
from ingest.extractors.default.dates import DateSpan


class Type(StrEnum):
    """What a mention is."""

    PERSON = "PER"
    POST = "POST"  # "the defence minister", "Russia's ambassador"
    GROUP = "GRP"  # "the two leaders", "foreign ministers", "both sides"
    PRONOUN = "PRO"
    COUNTRY = "CTY"
    NATIONAL = "ADJ"  # "Russian" before a noun
    INSTITUTION = "ORG"
    HARDWARE = "HW"
    PLACE = "LOC"
    DATE = "DATE"


@dataclass(slots=True)
class Mention:
    """Tokens [start:end) of a sentence. `name` is its own wording without title and rank.

    `country` is ISO 3166-1 alpha-2. `post` and `rank` are the words before or after the name.
    `plural` stands for several holders of a post, of `countries` where those are told.
    """

    type: Type
    start: int
    end: int
    name: str
    country: str | None = None
    post: str | None = None
    rank: str | None = None
    plural: bool = False
    capital: bool = False
    designator: bool = False
    countries: tuple[str, ...] = ()
    maker: str | None = None
    when: DateSpan | None = None
    other: bool = False  # "his counterpart": the holder on the other side
    institution: str | None = None
    shared: tuple[tuple[str, str], ...] = ()  # name and country of others so abbreviated
    group: str = ""
    parties: tuple[Party, ...] = ()  # who is meant; filled in by `people`
    tagged: bool = False  # only the tagger says so
    followed: str = ""  # the mark right after it: comma, colon, or the sign of the possessive
    before: str = ""  # the word right before it, folded
    bearer: str = ""  # "X, Minister of Defence,": the name that a post stands behind
    guessed: bool = False  # meant from before, not named here
    span: tuple[int, int] = (0, 0)  # where it stands in the document's text


Found = tuple[Mention, int]  # a mention, and the word after it
