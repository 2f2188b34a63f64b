"""The states, and the territories that act like one, under every name a text may use for them.

Reads countries.tsv once, with the standard library alone. A lookup forgives case, accents, a
leading "the" and typographic apostrophes. Abbreviations ("US", "U.A.E.") are the exception: they
match in capitals only, with or without stops, because "us" and "car" are also words.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from cypher.errors import BadAnnotation

_TABLE = Path(__file__).with_name("countries.tsv")
_COLUMNS = ("iso2", "iso3", "name", "names", "demonyms", "capitals", "metonyms")
_LONGEST_ABBREVIATION = 6
_LETTERS = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ı": "i", "ø": "o", "ł": "l", "-": " "})


class Sense(StrEnum):
    """What a surface is to its country."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Country:
    """A state or a territory, under ISO 3166-1 codes (Kosovo: XK, XKX) and its English names.

    `names` begins with `name`; `capitals` holds every seat of government in every spelling;
    `metonyms` are houses and offices that stand for the government (Kremlin, White House).
    """

    iso2: str
    iso3: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[str, ...]

    def surfaces(self, sense: Sense) -> tuple[str, ...]:
        """The surfaces of one sense."""
        of = {
            Sense.NAME: self.names,
            Sense.DEMONYM: self.demonyms,
            Sense.CAPITAL: self.capitals,
            Sense.METONYM: self.metonyms,
        }
        return of[sense]


@dataclass(frozen=True, slots=True)
class Surface:
    """One string that points to a country, and in which sense."""

    text: str
    sense: Sense
    country: Country


@cache
def all_countries() -> tuple[Country, ...]:
    """Every line of the table, in its order. Raises BadAnnotation, with the line, at a fault."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [(number, line) for number, line in enumerate(lines, 1) if _is_row(line)]
    return tuple(_country(number, line) for number, line in rows[1:])


def by_code(code: str) -> Country | None:
    """The country of an ISO 3166-1 code of two or three letters, in any case."""
    return _codes().get(code.upper())


def by_name(text: str) -> Country | None:
    """The country of that name: common, official, former or short ("Burma", "U.K.")."""
    return _find(Sense.NAME, text)


def by_demonym(text: str) -> Country | None:
    """The country of an adjective or of its people ("Czech", "Britons")."""
    return _find(Sense.DEMONYM, text)


def by_capital(text: str) -> Country | None:
    """The country whose government sits in that city ("Kiev", "The Hague")."""
    return _find(Sense.CAPITAL, text)


def by_metonym(text: str) -> Country | None:
    """The country whose government a house or an office stands for ("Downing Street")."""
    return _find(Sense.METONYM, text)


@cache
def all_surfaces() -> tuple[Surface, ...]:
    """Every surface of every country, in the table's order."""
    return tuple(
        Surface(text, sense, country)
        for country in all_countries()
        for sense in Sense
        for text in country.surfaces(sense)
    )


@cache
def _codes() -> Mapping[str, Country]:
    found = {country.iso2: country for country in all_countries()}
    return found | {country.iso3: country for country in all_countries()}


@cache
def _index(sense: Sense) -> Mapping[str, Country]:
    found: dict[str, Country] = {}
    for surface in all_surfaces():
        if surface.sense is sense:
            found.setdefault(_key(surface.text), surface.country)
    return found


def _find(sense: Sense, text: str) -> Country | None:
    index = _index(sense)
    return index.get(_key(text)) or index.get(_fold(text))


def _key(text: str) -> str:
    """What two spellings share; an abbreviation keeps its capitals."""
    bare = "".join(text.split()).replace(".", "")
    return bare if bare.isupper() and len(bare) <= _LONGEST_ABBREVIATION else _fold(text)


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.strip().casefold().translate(_LETTERS))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(plain.replace(".", " ").removeprefix("the ").split())


def _is_row(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _country(number: int, line: str) -> Country:
    cells = line.split("\t")
    if len(cells) != len(_COLUMNS) or not all(cells[:3]):
        raise BadAnnotation(f"{_TABLE.name}, line {number}: expected {', '.join(_COLUMNS)}")
    iso2, iso3, name, *lists = cells
    names, demonyms, capitals, metonyms = (_items(cell.split("|")) for cell in lists)
    return Country(iso2, iso3, name, (name, *names), demonyms, capitals, metonyms)


def _items(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(cell for cell in cells if cell)
