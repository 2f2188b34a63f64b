"""When a participant given is the party asked for: people, countries, offices, items, places."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from cypher.model import EntityKind, Role
from ingest.evaluation.atlas import country_of, country_of_place, country_within, town_of
from ingest.evaluation.dates import Fit
from ingest.evaluation.export import Part
from ingest.evaluation.folding import fold, near, similar
from ingest.evaluation.gold import Described, Filler, GoldArticle
from ingest.evaluation.naming import same_name
from ingest.evaluation.pairing import most_pairs

_SAME_POST = {"defense": "defence", "secretary": "minister"}
_SMALL = frozenset(["of", "the", "and", "for", "to"])
_PLACE_WORDS = frozenset(["the", "of", "ministry", "headquarters", "and", "in"])
_SPACED_DESIGNATOR = re.compile(r"\b([a-z]{1,6}) (\d)")
_PLURAL = re.compile(r"(\w{4,})s\b")
_VARIANT = re.compile(r"[a-z]{1,2}")
_DIGIT = re.compile(r"\d")


def assign_roles(
    fillers: Sequence[Filler], parts: Sequence[Part], article: GoldArticle
) -> dict[int, int]:
    """As many fillers as can be, each to a part of its own: filler index -> part index."""
    return most_pairs(len(fillers), len(parts), lambda f, p: fills(fillers[f], parts[p], article))


def fills(filler: Filler, part: Part, article: GoldArticle) -> bool:
    """The part is in the filler's role and is, under one of its names, one of the choices."""
    if filler.role != part.role:
        return False
    names = (part.name, *part.also)
    return any(_is_one_of(filler, name, part, article) for name in names)


def places_fit(asked: str, given: str) -> Fit | None:
    """EXACT for the same place; COMPATIBLE for its country or a place that shares a word."""
    if not given:
        return None
    a, b = fold(asked), fold(given)
    if a == b or near(a, b) or similar(a, b):
        return Fit.EXACT
    country = country_of_place(asked)
    one_is_whole = country_of(asked) or country_of(given)
    if country and one_is_whole and country == country_of_place(given):
        return Fit.COMPATIBLE
    shared = set(a.split()) & set(b.split()) - _PLACE_WORDS
    return Fit.COMPATIBLE if shared else None


@lru_cache(maxsize=1 << 14)
def items_fit(asked: str, given: str) -> bool:
    """The same hardware. A designator must be whole, give or take a variant's letters.

    "Mi-35" is "Mi-35M helicopters"; "Buk" is not "Buk-M1", nor is "Buk-M1" "Buk-M2".
    """
    a, b = _designator(asked), _designator(given)
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    if _DIGIT.search(a):
        return _numbered_fit(a, b)
    if _DIGIT.search(b) and " " not in a and re.search(rf"\b{re.escape(a)} ?m?\d", b):
        return False
    return near(a, b)


def _is_one_of(filler: Filler, name: str, part: Part, article: GoldArticle) -> bool:
    for choice in filler.choices:
        if isinstance(choice, Described):
            if _holds(choice, name, part, article):
                return True
        elif _is_named(choice, name, part, article):
            return True
    return False


def _is_named(asked: str, name: str, part: Part, article: GoldArticle) -> bool:
    country = country_of(asked)
    if part.role == Role.ITEM:
        return items_fit(asked, name)
    if country:
        return _is_country(country, name, part, article)
    if part.role == Role.DESTINATION:
        town = town_of(asked)
        return places_fit(asked, name) is Fit.EXACT or bool(town and country_of(name) == town)
    if country_of(name):
        return False
    names = article.names.get(asked, (asked,))
    return any(same_name(known, name, article.rivals) for known in names)


def _is_country(country: str, name: str, part: Part, article: GoldArticle) -> bool:
    """The country, a town of it as a destination, or an institution that bears its name."""
    if country_of(name) == country:
        return True
    if part.role == Role.DESTINATION and country_of_place(name) == country:
        return True
    if part.type in (EntityKind.PERSON, EntityKind.HARDWARE):
        return False
    return country_within(name) == country and not _is_somebody(name, article)


def _holds(asked: Described, name: str, part: Part, article: GoldArticle) -> bool:
    """An office's holder: of that country, and not a person of the article with another office."""
    told = " ".join(filter(None, (name, part.post, part.country)))
    country, posts = country_of(asked.country or ""), _post_words(asked.post)
    told_posts = _post_words(told)
    if country is None:
        return posts <= told_posts
    named = part.type == EntityKind.PERSON and _is_somebody(name, article)
    homes = (country_of(name), country_within(told), country_of(part.country))
    if country in homes and (not named or posts & told_posts):
        return True
    stranger = part.type == EntityKind.PERSON and not _is_somebody(name, article)
    return stranger and posts <= told_posts and country_within(told) is None


def _is_somebody(name: str, article: GoldArticle) -> bool:
    return any(same_name(rival, name) for rival in article.rivals)


@lru_cache(maxsize=1 << 12)
def _post_words(text: str) -> frozenset[str]:
    return frozenset(_SAME_POST.get(word, word) for word in fold(text).split()) - _SMALL


def _numbered_fit(a: str, b: str) -> bool:
    words = b.split()
    cells = words + ["".join(pair) for pair in pairwise(words)]
    key = a.replace(" ", "")
    if any(_is_variant(key, cell) or _is_variant(cell, key) for cell in cells):
        return True
    numbers = {word for word in a.split() if _DIGIT.search(word)}
    return " " in a and near(a, b) and bool(numbers & set(words))


def _is_variant(stem: str, longer: str) -> bool:
    """ "mi35m" of "mi35": a designator with at most two letters behind."""
    if stem == longer:
        return True
    tail = longer.removeprefix(stem)
    return bool(_DIGIT.search(stem)) and tail != longer and bool(_VARIANT.fullmatch(tail))


def _designator(text: str) -> str:
    return _PLURAL.sub(r"\1", _SPACED_DESIGNATOR.sub(r"\1\2", fold(text)))
