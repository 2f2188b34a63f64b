"""Who took part in engagements, with the names by which the evidence calls them."""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.store import GraphStore, Row

Party = dict[str, Any]
_Part = tuple[str, str, str]  # engagement, role, entity


def parties(store: GraphStore, ids: Sequence[str]) -> dict[str, list[Party]]:
    """{role, id, name, type, post, country, aliases, surface} of each party, by engagement id.

    `aliases` are all its names; `surface` is what the surest sentence of the engagement calls it,
    None where no sentence names it in that role.
    """
    if not ids:
        return {}
    surfaces = _surfaces(store.read(store.statement("surfaces_of_engagements"), ids=list(ids)))
    found: dict[str, list[Party]] = {}
    for row in store.read(store.statement("parts_of_engagements"), ids=list(ids)):
        engagement = row.pop("engagement")
        surface = surfaces.get((engagement, row["role"], row["id"]))
        names = {"aliases": row["aliases"] or [], "surface": surface}
        found.setdefault(engagement, []).append({**row, **names})
    return found


def _surfaces(rows: Sequence[Row]) -> Mapping[_Part, str]:
    """The first surface of each part; rows come with the surest first."""
    found: dict[_Part, str] = {}
    for row in rows:
        found.setdefault((row["engagement"], row["role"], row["id"]), row["surface"])
    return found
