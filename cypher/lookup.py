"""From what a person types to an entity: ids, names, other spellings, misspellings.

Candidates come from the full-text index (folded names and transliteration keys), a score says how
well each fits. `resolve` gives the one that is meant or says why not; `search` gives the best few.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cypher.countries import by_code, by_name
from cypher.errors import Ambiguous, BadArgument, UnknownEntity
from cypher.model import EntityKind
from cypher.names import fold, name_keys
from cypher.posts import Holder, holders
from cypher.store import GraphStore, Row

EXACT, SAME_KEYS, PART, NEAR, BEGUN = 100.0, 97.0, 80.0, 78.0, 76.0
_SHOWN = 50.0  # below it a name is not worth suggesting
_CANDIDATES = 300  # more than share all but the commonest given names
_BEGINNINGS = 3000  # for misspellings, which only their first letters find
_LONGEST = 200  # letters; longer than any name

# Of equally good candidates of different kinds, the first kind is meant.
_BEFORE = (
    EntityKind.COUNTRY,
    EntityKind.PERSON,
    EntityKind.INSTITUTION,
    EntityKind.HARDWARE,
    EntityKind.POST,
    EntityKind.PLACE,
)


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity as it is named elsewhere; `country` is ISO 3166-1 alpha-2."""

    id: str
    name: str
    kind: EntityKind
    country: str | None


@dataclass(frozen=True, slots=True)
class _Scored:
    ref: EntityRef
    score: float


def resolve(store: GraphStore, name: str, kinds: Iterable[EntityKind] = ()) -> EntityRef:
    """The entity that a name or an id means.

    An id is that of any alias. A misspelling counts when only one entity is near; a post with its
    country means the person who held it. UnknownEntity carries the nearest spellings, Ambiguous
    everybody the name fits as well.
    """
    wanted = tuple(kinds)
    text = _bounded(name)
    if found := _by_id(store, text, wanted):
        return found
    scored = _scored(store, text, wanted)
    named = bool(scored) and scored[0].score >= SAME_KEYS
    if not named and (held := holders(store, text) if _person(wanted) else []):
        return _only(name, held)
    best = [each for each in scored if each.score >= NEAR and each.score == scored[0].score]
    if not best:
        raise _unknown(name, scored)
    first = min(_BEFORE.index(each.ref.kind) for each in best)
    meant = [each.ref for each in best if _BEFORE.index(each.ref.kind) == first]
    if len(meant) > 1:
        raise _ambiguous(name, meant)
    return meant[0]


def _person(wanted: Sequence[EntityKind]) -> bool:
    return not wanted or EntityKind.PERSON in wanted


def _only(name: str, held: Sequence[Holder]) -> EntityRef:
    """The one who held a post; Ambiguous lists them all, with the days they were seen in it."""
    if len(held) == 1:
        (only,) = held
        return EntityRef(only.id, only.name, EntityKind.PERSON, only.country)
    shown = ", ".join(f"{each.name} ({_seen(each)})" for each in held[:10])
    choices = tuple(
        {"id": each.id, "name": each.name, "kind": EntityKind.PERSON.value}
        | {"country": each.country or "", "post": each.post, "seen": _seen(each)}
        for each in held[:10]
    )
    raise Ambiguous(f"“{name}” was held by {len(held)}: {shown}.", choices=choices)


def _seen(holder: Holder) -> str:
    """`2017-05-01 to 2019-11-30`."""
    if not holder.first:
        return "undated"
    return holder.first if holder.first == holder.last else f"{holder.first} to {holder.last}"


def resolved(store: GraphStore, name: str, kinds: Iterable[EntityKind] = ()) -> EntityRef:
    """As `resolve`, remembered while the graph stays as it is."""
    wanted = tuple(kinds)
    return store.memory.recall(
        ("resolve", name, wanted), lambda: resolve(store, name, wanted), lambda _: 1
    )


def search(
    store: GraphStore, text: str, limit: int = 10, kinds: Iterable[EntityKind] = ()
) -> list[EntityRef]:
    """The entities that fit best, best first; forgives spelling, and takes beginnings of names."""
    wanted, given = tuple(kinds), _bounded(text)
    found = _by_id(store, given, wanted)
    others = [each.ref for each in _scored(store, given, wanted) if each.ref != found]
    return ([found] if found else [])[:limit] + others[: limit - bool(found)]


def _bounded(text: str) -> str:
    if len(text) > _LONGEST:
        raise BadArgument(f"a name of {len(text)} letters is too long; {_LONGEST} are allowed")
    return text.strip()


def _by_id(store: GraphStore, text: str, kinds: Sequence[EntityKind]) -> EntityRef | None:
    ids = [text, *_country_ids(text)]
    rows = store.read(store.statement("entities_by_id"), ids=ids, kinds=list(kinds))
    rows.sort(key=lambda row: ids.index(row["asked"]))
    return _ref(rows[0]) if rows else None


def _country_ids(text: str) -> list[str]:
    country = by_code(text.upper()) or by_name(text)
    return [f"country.{country.iso2.lower()}"] if country else []


def _scored(store: GraphStore, text: str, kinds: Sequence[EntityKind]) -> list[_Scored]:
    rows = _candidates(store, _words(text), kinds, _CANDIDATES)
    scored = [_Scored(_ref(row), _score(text, row["names"])) for row in rows]
    if not any(each.score >= BEGUN for each in scored):
        rows = _candidates(store, _beginnings(text), kinds, _BEGINNINGS)
        scored += [_Scored(_ref(row), _score(text, row["names"])) for row in rows]
    unique = {each.ref.id: each for each in scored if each.score > _SHOWN}.values()
    return sorted(unique, key=_order)


def _order(found: _Scored) -> tuple[float, int, str, str]:
    """The best first; of equals the shorter name, which has less that was not asked for."""
    return -found.score, len(found.ref.name), found.ref.name, found.ref.id


def _candidates(
    store: GraphStore, asked: str, kinds: Sequence[EntityKind], limit: int
) -> list[Row]:
    if not asked:
        return []
    text = store.statement("entities_by_text")
    return store.read(text, text=asked, kinds=list(kinds), limit=limit)


def _words(text: str) -> str:
    """The index's own words: keys, and the folded words, the last of which may be unfinished."""
    words = fold(text).split()
    unfinished = [f"{words[-1]}*"] if words and len(words[-1]) > 2 else []
    return " ".join([*(f"0{key}" for key in name_keys(text)), *words, *unfinished])


def _beginnings(text: str) -> str:
    """For names that are misspelt further in: everything that begins like one of the words."""
    return " ".join(f"{word[:2]}*" for word in fold(text).split() if len(word) > 3)


def _score(text: str, names: Iterable[str]) -> float:
    return max((_score_one(text, name) for name in names), default=0.0)


def _score_one(text: str, name: str) -> float:
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    asked, other = fold(text), fold(name)
    if asked == other:
        return EXACT
    keys, others = name_keys(text), name_keys(name)
    if keys and sorted(keys) == sorted(others):
        return SAME_KEYS
    if keys and set(keys) <= set(others):
        return PART + 10 * len(keys) / len(others)
    if all(any(part.startswith(word) for part in other.split()) for word in asked.split()):
        return BEGUN
    whole = max(ratio(asked, other), token_sort_ratio(asked, other))
    return max(0.9 * whole, 0.92 * _by_words(asked.split(), other.split()))


def _by_words(asked: Sequence[str], other: Sequence[str]) -> float:
    """How alike each word is to the likest of the other name's words, on average."""
    from rapidfuzz.fuzz import ratio

    if not asked or not other:
        return 0.0
    return sum(max(ratio(word, part) for part in other) for word in asked) / len(asked)


def _ref(row: Row) -> EntityRef:
    return EntityRef(row["id"], row["name"], EntityKind(row["kind"]), row["country"])


def _unknown(name: str, near: Sequence[_Scored]) -> UnknownEntity:
    refs = [each.ref for each in near[:5]]
    hint = f" Near it: {', '.join(ref.name for ref in refs)}." if refs else ""
    return UnknownEntity(f"Nobody and nothing is called “{name}”.{hint}", choices=_choices(refs))


def _ambiguous(name: str, meant: Sequence[EntityRef]) -> Ambiguous:
    shown = ", ".join(f"{ref.name} ({ref.id})" for ref in meant[:10])
    return Ambiguous(f"“{name}” fits {len(meant)}: {shown}.", choices=_choices(meant[:10]))


def _choices(refs: Iterable[EntityRef]) -> tuple[dict[str, str], ...]:
    return tuple(
        {"id": ref.id, "name": ref.name, "kind": ref.kind.value, "country": ref.country or ""}
        for ref in refs
    )
