"""Exported lines, ours and other systems' alike: loose mappings in, frozen values out.

A line with `kind` is an engagement; one with `name` and `type` alone is an entity.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from cypher.model import EntityKind, Kind
from ingest.evaluation.dates import Span, date_text, span_of
from ingest.evaluation.dialect import kind_of, role_of, status_of

Line = Mapping[str, object]

_FOLDER = re.compile(r"[/\\]")


@dataclass(frozen=True, slots=True)
class Part:
    """A participant as given; `also` are its other names, `type` a kind of entity or ''."""

    role: str
    name: str
    type: str = ""
    post: str = ""
    country: str = ""
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.role}: {self.name}"


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence given as evidence; `start` is its offset where one is given."""

    sentence: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """An engagement as given for one article."""

    kind: Kind
    status: str
    parts: tuple[Part, ...]
    span: Span | None = None
    date_text: str = ""
    place: str = ""
    quotes: tuple[Quote, ...] = ()
    confidence: float | None = None

    @property
    def sentence(self) -> str:
        """The first sentence given, '' without one."""
        return self.quotes[0].sentence if self.quotes else ""

    def __str__(self) -> str:
        told = f"{self.kind} {self.status} " + "; ".join(map(str, self.parts))
        day = f" [{self.date_text}]" if self.date_text else ""
        return told + day + (f" @{self.place}" if self.place else "")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was given, by article. `people` None: no line is an entity, so people are not scored."""

    engagements: Mapping[str, Sequence[Given]]
    people: Mapping[str, Sequence[str]] | None
    unused: Mapping[str, int]


def read_export(lines: Iterable[Line], keys: Mapping[str, str]) -> Exported:
    """Sort lines by article; `keys` maps whatever may name an article to its key."""
    rows = list(lines)
    known = {str(row["id"]): row for row in rows if _is_entity(row) and row.get("id")}
    engagements: dict[str, list[Given]] = defaultdict(list)
    unused: Counter[str] = Counter()
    for row in rows:
        if row.get("kind"):
            _sort_in(row, known, keys, engagements, unused)
    people = _people(filter(_is_entity, rows), keys)
    return Exported(engagements, people, unused)


def article_key(reference: object, keys: Mapping[str, str]) -> str | None:
    """The key of an article named by its key, its file's path, or either without the ending."""
    text = str(reference)
    base = _FOLDER.split(text.rstrip("/"))[-1]
    tries = (text, base, base.rpartition(".")[0] or base)
    return next((keys[name] for name in tries if name in keys), None)


def _sort_in(
    row: Line,
    known: Mapping[str, Line],
    keys: Mapping[str, str],
    engagements: dict[str, list[Given]],
    unused: Counter[str],
) -> None:
    kind = kind_of(row["kind"])
    where = _articles(row, keys)
    if kind is None:
        unused[f"kind not scored: {row['kind']}"] += 1
    elif not where:
        unused["no article of the gold in the evidence"] += 1
    else:
        parts = _parts(kind, row, known)
        for key in where:
            engagements[key].append(_given(kind, row, parts, key, keys))


def _given(
    kind: Kind, row: Line, parts: tuple[Part, ...], key: str, keys: Mapping[str, str]
) -> Given:
    confidence = row.get("confidence")
    quotes = (_quote(x) for x in _evidence(row) if article_key(_article(x) or "", keys) == key)
    return Given(
        kind=kind,
        status=status_of(_text(row, "status")),
        parts=parts,
        span=span_of(row.get("date")),
        date_text=date_text(row.get("date")),
        place=_place(row),
        quotes=tuple(quotes),
        confidence=float(confidence) if isinstance(confidence, int | float) else None,
    )


def _people(rows: Iterable[Line], keys: Mapping[str, str]) -> dict[str, list[str]] | None:
    """Names of persons by article, each once; None where no entity is given at all."""
    people: dict[str, dict[str, None]] = defaultdict(dict)
    entities = list(rows)
    for row in entities:
        if _text(row, "type").lower() in (EntityKind.PERSON, "people"):
            for key in _articles(row, keys):
                people[key][_text(row, "name")] = None
    return {key: list(names) for key, names in people.items()} if entities else None


def _parts(kind: Kind, row: Line, known: Mapping[str, Line]) -> tuple[Part, ...]:
    parts = [
        _part(role, participant, known.get(_text(participant, "id"), {}))
        for participant in _mappings(row.get("participants"))
        if (role := role_of(kind, _text(participant, "role"))) is not None
    ]
    if kind is Kind.VISITED and row.get("place") and not _have(parts, "destination"):
        parts.append(Part("destination", str(row["place"]), "place"))
    return tuple(parts)


def _have(parts: Iterable[Part], role: str) -> bool:
    return any(part.role == role for part in parts)


def _part(role: str, given: Line, entity: Line) -> Part:
    name = _text(given, "name", "surface") or _text(entity, "name") or _text(given, "id")
    aliases = (*_strings(given.get("aliases")), *_strings(entity.get("aliases")))
    others = (_text(given, "surface"), _text(entity, "name"), *aliases)
    titles = (_text(given, "title", "post") or _text(entity, "title"), _text(given, "post"))
    return Part(
        role=role,
        name=name,
        type=(_text(given, "type") or _text(entity, "type")).lower(),
        post=" ".join(filter(None, (*titles, _text(given, "office")))),
        country=_text(given, "country") or _text(entity, "country"),
        also=tuple(other for other in others if other and other != name),
    )


def _articles(row: Line, keys: Mapping[str, str]) -> list[str]:
    references = [_article(x) for x in _evidence(row)] + _strings(row.get("articles"))
    named = (article_key(r, keys) for r in [*references, _text(row, "article")] if r)
    return list(dict.fromkeys(key for key in named if key))


def _evidence(row: Line) -> list[Line]:
    found = row.get("evidence") or row.get("mentions")
    return _mappings(found) + [{"article": name} for name in _strings(found)]


def _article(evidence: Line) -> str:
    return _text(evidence, "article", "document", "url")


def _quote(evidence: Line) -> Quote:
    start = evidence.get("start")
    return Quote(_text(evidence, "sentence"), start if isinstance(start, int) else None)


def _place(row: Line) -> str:
    place = row.get("place")
    return _text(cast("Line", place), "name") if isinstance(place, Mapping) else _text(row, "place")


def _is_entity(row: Line) -> bool:
    return not row.get("kind") and bool(row.get("name"))


def _text(row: Line, *names: str) -> str:
    """The first of the fields that has a value, as text."""
    return next((str(row[name]) for name in names if row.get(name)), "")


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _mappings(value: object) -> list[Line]:
    return [cast("Line", item) for item in _items(value) if isinstance(item, Mapping)]


def _strings(value: object) -> list[str]:
    return [str(item) for item in _items(value) if not isinstance(item, Mapping)]
