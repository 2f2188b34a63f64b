"""What the grammar of posts finds: a chain of nation, post, rank and name.

Only the record and the words that every part of the grammar asks about.
"""

from dataclasses import dataclass

MAKERS = frozenset(
    """company firm manufacturer maker contractor group bank shipyard giant""".split()
)


@dataclass(slots=True)
class Chain:
    """What the grammar found; positions are words of the row.

    It ends before word `end`, its name is the words [name_start, name_end), if any.

    `post` is the post as written, without the nation, or in full where it is written in letters
    (`lettered`: "COAS"); `body`: it is an institution after all
    ("the Russian Defence Ministry"). `countries` when a plural has several ("the Russian and
    Chinese foreign ministers").
    """

    end: int
    post: str = ""
    rank: str = ""
    country: str | None = None
    countries: tuple[str, ...] = ()
    institution: str | None = None
    name_start: int = 0
    name_end: int = 0
    plural: bool = False
    definite: bool = False
    other: bool = False
    body: bool = False
    group: str = ""
    honorific: bool = False
    lettered: bool = False
