"""The measuring rod's own map: which names are one country, which towns lie in which."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from cypher.errors import BadAnnotation
from ingest.evaluation.folding import fold

_TABLE = Path(__file__).with_name("places.tsv")
_COLUMNS = ("iso2", "names", "towns")
_CACHED = 1 << 17
_REALM = re.compile(r"^(the|government of|republic of|kingdom of) ")
_AMERICA = re.compile(r"\b(US|U\.S\.)")
_PLACE_PARTS = re.compile(r"[,(/]| in ")


@dataclass(frozen=True, slots=True)
class _Atlas:
    countries: Mapping[str, str]
    towns: Mapping[str, str]
    inside: re.Pattern[str]


def is_country(folded: str) -> bool:
    """A folded name is a country's or its people's, letter by letter."""
    return folded in _atlas().countries


@lru_cache(maxsize=_CACHED)
def country_of(name: str) -> str | None:
    """ISO 3166-1 alpha-2 of a name that is a country or its people as a whole."""
    countries = _atlas().countries
    whole = fold(name)
    return countries.get(_without_realm(whole)) or countries.get(whole)


@lru_cache(maxsize=_CACHED)
def country_within(text: str) -> str | None:
    """The same, or of the first country named somewhere in the text."""
    whole = _without_realm(fold(text))
    if found := country_of(text):
        return found
    if whole.startswith(("u s ", "us ", "usa ")):
        return "US"
    inside = _atlas().inside.search(whole)
    if inside:
        return _atlas().countries[inside[1]]
    return "US" if _AMERICA.search(text) else None


@lru_cache(maxsize=_CACHED)
def country_of_place(name: str) -> str | None:
    """The country of a town, of a country, or of the last part of "Hall, Town, Country" known."""
    if found := _atlas().towns.get(fold(name)) or country_of(name):
        return found
    parts = reversed(_PLACE_PARTS.split(name))
    return next((c for p in parts if (c := _atlas().towns.get(fold(p)) or country_of(p))), None)


def town_of(name: str) -> str | None:
    """The country of a name that is a town and nothing more."""
    return _atlas().towns.get(fold(name))


def _without_realm(folded: str) -> str:
    return _REALM.sub("", folded.removeprefix("the "))


@cache
def _atlas() -> _Atlas:
    countries: dict[str, str] = {}
    towns: dict[str, str] = {}
    for code, names, places in _rows():
        countries |= {fold(name): code for name in names.split("|")}
        towns |= {fold(place): code for place in places.split("|") if place}
    longest_first = sorted(countries.keys() - {"us", "male"}, key=lambda name: (-len(name), name))
    inside = re.compile(r"\b(" + "|".join(map(re.escape, longest_first)) + r")\b")
    return _Atlas(countries, towns, inside)


def _rows() -> Iterator[list[str]]:
    for number, line in enumerate(_TABLE.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if line.startswith("#") or tuple(cells) == _COLUMNS:
            continue
        if len(cells) != len(_COLUMNS):
            raise BadAnnotation(f"{_TABLE.name}, line {number}: expected {', '.join(_COLUMNS)}")
        yield cells
