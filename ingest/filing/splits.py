"""One article's spelling set apart from everybody else's, and put back. Pure."""

from collections.abc import Callable, Collection
from dataclasses import replace

from cypher.model import ClaimNode, Evidence
from ingest.naming import SPLIT, split_id


def apart(evidence: Evidence, aliases: Collection[str]) -> Evidence:
    """The evidence with these spellings under ids of their own; others stay."""
    article = evidence.article.id
    return _renamed(evidence, lambda id_: split_id(id_, article) if id_ in aliases else id_)


def joined(evidence: Evidence, aliases: Collection[str]) -> Evidence:
    """The inverse of `apart`."""
    return _renamed(evidence, lambda id_: _bare(id_) if _bare(id_) in aliases else id_)


def _bare(id_: str) -> str:
    return id_.partition(SPLIT)[0]


def _renamed(evidence: Evidence, name: Callable[[str], str]) -> Evidence:
    return replace(
        evidence,
        aliases=tuple(replace(alias, id=name(alias.id)) for alias in evidence.aliases),
        claims=tuple(_claim(claim, name) for claim in evidence.claims),
        mentions=tuple(replace(each, alias=name(each.alias)) for each in evidence.mentions),
    )


def _claim(claim: ClaimNode, name: Callable[[str], str]) -> ClaimNode:
    roles = tuple(replace(role, alias=name(role.alias)) for role in claim.roles)
    return replace(claim, roles=roles, at=name(claim.at) if claim.at else None)
