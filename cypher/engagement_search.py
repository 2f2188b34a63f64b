"""Engagements from what a person types: names, a kind, a year, in any order and spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cypher.around import Narrowed, everything, shared
from cypher.errors import Ambiguous, UnknownEntity
from cypher.lookup import resolve
from cypher.model import Kind
from cypher.names import fold
from cypher.ontology import ontology
from cypher.store import GraphStore

MOST = 20
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_BETWEEN = frozenset({"and", "with", "to", "in", "of", "by", "from", "at", "between", "on", "the"})
_LONGEST = 8  # words of names; splitting more in all ways takes too long to answer a keystroke


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed, taken apart: runs of words that may be names, kinds, and a date."""

    names: tuple[tuple[str, ...], ...]
    kinds: tuple[Kind, ...]
    date: str


def search(store: GraphStore, text: str, narrowed: Narrowed) -> list[dict[str, Any]]:
    """The newest engagements of all whom the text names, without their sentences.

    Nothing when a word means nobody.
    """
    wish = understood(text)
    asked = replace(narrowed, kinds=wish.kinds or narrowed.kinds)
    if wish.date:
        asked = replace(asked, since=wish.date, until=wish.date)
    if not wish.names:
        return everything(store, asked, skip=0, limit=MOST) if wish != Wish((), (), "") else []
    found = [_parties(store, run) for run in wish.names]
    if any(each is None for each in found):
        return []
    return shared(store, [id_ for each in found for id_ in each or ()], asked, limit=MOST)


def understood(text: str) -> Wish:
    """The text taken apart."""
    runs: list[list[str]] = [[]]
    kinds: list[Kind] = []
    date = ""
    for word in text.replace(",", " and ").split():
        kind = _kinds().get(fold(word))
        if kind:
            kinds.append(kind)
        elif _DATE.fullmatch(word):
            date = word
        elif fold(word) not in _BETWEEN:
            runs[-1].append(word)
            continue
        runs.append([])
    return Wish(tuple(tuple(run) for run in runs if run), tuple(dict.fromkeys(kinds)), date)


def _kinds() -> dict[str, Kind]:
    """`met`, `meeting`, `meetings`: the words that name a kind."""
    words: dict[str, Kind] = {}
    for kind, known in ontology().engagements.items():
        plural = f"{known.noun[:-1]}ies" if known.noun.endswith("y") else f"{known.noun}s"
        words |= dict.fromkeys((known.verb, known.noun, plural), Kind(kind))
    return words


def _parties(store: GraphStore, run: tuple[str, ...]) -> tuple[str, ...] | None:
    """The ids that a run of words names: one, else two next to each other; None for nobody."""
    if len(run) > _LONGEST:
        return None
    for parts in _splits(run):
        ids = [_named(store, part) for part in parts]
        if all(ids):
            return tuple(id_ for id_ in ids if id_)
    return None


def _splits(run: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The whole run as a name, then every way to see two names in it."""
    yield (" ".join(run),)
    for cut in range(1, len(run)):
        yield " ".join(run[:cut]), " ".join(run[cut:])


def _named(store: GraphStore, name: str) -> str | None:
    """Whom a name means; of several the first."""
    try:
        return resolve(store, name).id
    except Ambiguous as several:
        return several.choices[0]["id"] if several.choices else None
    except UnknownEntity:
        return None
