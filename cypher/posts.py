"""People by their posts: `army chief of Pakistan`, `Russian defence minister 2018`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cypher.countries import Country, by_demonym, by_name
from cypher.names import fold

if TYPE_CHECKING:
    from cypher.store import GraphStore

# A text without one of these names no post.
TITLES = frozenset(
    (
        "adviser advisor admiral ambassador attache chairman chancellor chief commander "
        "commissioner consul deputy director emir envoy general governor head king marshal "
        "minister premier president prince secretary speaker spokesman spokesperson sultan"
    ).split()
)
_LESS = frozenset("of the s for to in a an former then current".split())
_YEAR = re.compile(r"\b(1[89]|20)\d\d\b")
_LONGEST = 4  # words of a country's name
_NEAR = 84.0  # how alike two words must be: defence and defense are


@dataclass(frozen=True, slots=True)
class Holder:
    """A person, a post and the days between which articles saw them in it; "" where none says."""

    id: str
    name: str
    country: str | None
    post: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class _Asked:
    land: Country
    words: tuple[str, ...]
    year: str


def holders(store: "GraphStore", text: str) -> list[Holder]:
    """Who held the post that the text describes, each once, the earliest first.

    Nobody where it names no country or no post; with a year, who was seen in it in that year.
    """
    asked = _read(text)
    if asked is None:
        return []
    land = f"country.{asked.land.iso2.lower()}"
    rows = store.read(store.statement("holders_in"), land=land)
    found: dict[str, Holder] = {}
    for row in rows:
        if _fits(asked, row["post"] or "", row["first"], row["last"]):
            given = {name: row[name] for name in Holder.__slots__}
            found.setdefault(row["id"], Holder(**given))
    return list(found.values())


def _read(text: str) -> _Asked | None:
    year = _YEAR.search(text)
    words = (text if year is None else text.replace(year[0], " ")).replace("'s", " ").split()
    for begin, end, land in _lands(words):
        rest = fold(" ".join(words[:begin] + words[end:])).split()
        wanted = tuple(word for word in rest if word not in _LESS)
        if TITLES.intersection(wanted):
            return _Asked(land, wanted, year[0] if year else "")
    return None


def _lands(words: Sequence[str]) -> Iterator[tuple[int, int, Country]]:
    """Each run of words that is a country's name or its people's, the longest first."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for begin in range(len(words) - length + 1):
            text = " ".join(words[begin : begin + length])
            if land := by_name(text) or by_demonym(text):
                yield begin, begin + length, land


def _fits(asked: _Asked, post: str, first: str, last: str) -> bool:
    from rapidfuzz.fuzz import ratio

    if asked.year and not (first[:4] <= asked.year <= last[:4]):
        return False
    held = fold(post).split()
    if "deputy" in held and "deputy" not in asked.words:
        return False
    return all(any(ratio(word, part) >= _NEAR for part in held) for word in asked.words)
