"""Identifiers of articles, spellings and claims: readable where they can be, always the same.

An alias id is a function of what is spelt, of its kind and its country, and of nothing else, so
that no article's turn decides it: `sahir-mirza.pk`, `mi-35.x-hardware`, `country.pk`.
"""

import unicodedata
from hashlib import sha256

from cypher.countries import by_code
from cypher.model import EntityKind
from cypher.names import fold
from ingest.extraction import Party

# A longer name is no name but a reader's slip; its slug is cut and told apart by a hash.
LONGEST = 80
SPLIT = "~"


def digest(*parts: object, length: int = 16) -> str:
    """Hex of the SHA-256 of the parts, each told apart from the next."""
    whole = "\x1f".join(str(part) for part in parts)
    return sha256(whole.encode("utf-8")).hexdigest()[:length]


def article_id(text: str) -> str:
    """`a` and 16 hex digits of the text, whatever its spaces and its form of Unicode."""
    return "a" + digest(" ".join(unicodedata.normalize("NFC", text).split()))


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens; empty where the name has no letter or digit."""
    whole = fold(name).replace(" ", "-")
    return whole if len(whole) <= LONGEST else f"{whole[:LONGEST]}-{digest(whole, length=6)}"


def alias_country(party: Party) -> str | None:
    """The country a spelling is filed under; a weapon has none, whoever flies it."""
    if party.kind is EntityKind.HARDWARE or not party.country:
        return None
    return party.country.upper()


def alias_id(party: Party) -> str:
    """The id of a party's spelling; empty where its name has no letter or digit."""
    country = (alias_country(party) or "x").lower()
    if party.kind is EntityKind.COUNTRY:
        return country_id(country) if country != "x" else ""
    name = slug(party.name)
    suffix = "" if party.kind is EntityKind.PERSON else f"-{party.kind}"
    return f"{name}.{country}{suffix}" if name else ""


def country_id(code: str) -> str:
    """The id of a country: `country.pk`."""
    return f"country.{code.lower()}"


def country_name(code: str) -> str:
    """A country's common English name; the code itself where the table has none."""
    known = by_code(code)
    return known.name if known else code.upper()


def split_id(alias: str, article: str) -> str:
    """The id of a spelling that a judgement has set apart for one article."""
    return f"{alias}{SPLIT}{article}"


def is_split(alias: str) -> bool:
    """Whether a judgement has set this spelling apart."""
    return SPLIT in alias


def claim_id(article: str, span: tuple[int, int], kind: str, roles: tuple[object, ...]) -> str:
    """`c` and 16 hex digits of the article, the sentence's span, the kind and the roles."""
    return "c" + digest(article, *span, kind, *roles)


def kind_of(alias: str) -> EntityKind:
    """The kind of party an alias or entity id speaks of."""
    bare = alias.partition(SPLIT)[0]
    if bare.startswith("country."):
        return EntityKind.COUNTRY
    _, _, suffix = bare.rpartition(".")[2].partition("-")
    return EntityKind(suffix) if suffix else EntityKind.PERSON


def country_of(alias: str) -> str | None:
    """The country an alias or entity id is filed under, ISO alpha-2 upper case."""
    code = alias.partition(SPLIT)[0].rpartition(".")[2].partition("-")[0]
    return None if code == "x" else code.upper()
