"""Distant labels: which candidate tells which annotated entry, and who fills which role there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cypher.model import Role, Status
from ingest.evaluation.dates import span_of
from ingest.evaluation.export import Part
from ingest.evaluation.gold import Entry, GoldArticle
from ingest.evaluation.gold import Filler as Asked
from ingest.evaluation.matching import fills
from ingest.evaluation.pairing import most_pairs
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.parts import parties_for
from ingest.extractors.default.scorer import possible

_GUESS = 0.5  # a party that only a guess brings counts half
_SLACK = 0.45  # tellings that cover so much less than the best one are not taken
_OPTIONAL = 0.5
_PARTIAL = 0.5
_OTHER_DATE = 0.5  # the sentence gives another date: taken only where nothing tells it better
_ROLE_NAMES = frozenset(r.value for r in Role)


@dataclass(slots=True)
class Label:
    """What a candidate is: tells `entries` or none; the role of each filler, None for no role.

    `seats` holds, for each entry that it tells, each party asked for with the fillers that may be
    it. `doubtful`: it may tell an entry that nothing tells in full, so it says neither yes nor no.
    """

    tells: bool = False
    doubtful: bool = False
    weight: float = 1.0
    entries: list[int] = field(default_factory=list)
    seats: list[tuple[int, Role, tuple[int, ...]]] = field(default_factory=list)
    roles: list[Role | None] = field(default_factory=list)
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class _Cover:
    entry: int
    candidate: int
    share: float
    full: bool
    rows: tuple[tuple[int, ...], ...]


def label(candidates: Sequence[Candidate], gold: GoldArticle) -> list[Label]:
    """One label a candidate, in order."""
    covers = [c for c in _covers(candidates, gold) if c.share > 0]
    labels = [Label(roles=[None] * len(c.fillers)) for c in candidates]
    best: dict[int, float] = {}
    for cover in covers:
        best[cover.entry] = max(best.get(cover.entry, 0.0), cover.share + cover.full)
    by_candidate: dict[int, list[_Cover]] = {}
    for cover in covers:
        if cover.share + cover.full >= best[cover.entry] - _SLACK:
            by_candidate.setdefault(cover.candidate, []).append(cover)
    for index, held in by_candidate.items():
        _mark(labels[index], candidates[index], held, gold)
    full = {c.entry for c in covers if c.full}
    for number, entry in enumerate(gold.entries):
        if number not in full:
            _doubt(labels, candidates, entry, gold)
    return labels


def _doubt(
    labels: Sequence[Label], candidates: Sequence[Candidate], entry: Entry, gold: GoldArticle
) -> None:
    """Nothing tells the entry in full: what names one of its parties may tell it all the same."""
    for mark, candidate in zip(labels, candidates, strict=True):
        if candidate.kind is entry.kind and not mark.tells:
            named = {n for asked in entry.fillers for n, _ in _matching(candidate, asked, gold)}
            here = any(candidate.fillers[n].origin == "here" for n in named)
            mark.doubtful = mark.doubtful or here


def _covers(candidates: Sequence[Candidate], gold: GoldArticle) -> list[_Cover]:
    found = []
    for number, entry in enumerate(gold.entries):
        for index, candidate in enumerate(candidates):
            cover = _cover(number, entry, index, candidate, gold)
            if cover is not None:
                late = _OTHER_DATE if _other_date(candidate, entry) else 0.0
                found.append(replace(cover, share=cover.share - late))
    return found


def _cover(
    number: int, entry: Entry, index: int, candidate: Candidate, gold: GoldArticle
) -> _Cover | None:
    if candidate.kind is not entry.kind:
        return None
    matched = [_matching(candidate, asked, gold) for asked in entry.fillers]
    rows = tuple(tuple(dict.fromkeys(n for n, _ in row)) for row in matched)
    names = [{name for _, name in row} for row in matched]
    every = sorted(set().union(*names)) if names else []
    pairs = most_pairs(len(rows), len(every), lambda i, j: every[j] in names[i])
    if not pairs:
        return None
    here = [any(candidate.fillers[n].origin == "here" for n in row) for row in rows]
    covered = [i in pairs for i in range(len(rows))]
    full = all(covered)
    if not any(here) or (not full and (len(rows) < 3 or sum(covered) < 2)):
        return None
    worth = sum((1.0 if h else _GUESS) for h, c in zip(here, covered, strict=True) if c)
    return _Cover(number, index, worth / len(rows), full, rows)


def _matching(candidate: Candidate, asked: Asked, gold: GoldArticle) -> list[tuple[int, str]]:
    """(filler, party's name) of each party that is the one asked for; a group has several."""
    role = Role(asked.role)
    return [
        (n, p.name)
        for n, filler in enumerate(candidate.fillers)
        if role in possible(candidate, filler)
        for p in parties_for(filler, role)
        if fills(asked, _part(role, p, filler), gold)
    ]


def _part(role: Role, party: object, filler: Filler) -> Part:
    return Part(
        role=role.value,
        name=party.name,  # type: ignore[attr-defined]
        type=party.kind.value,  # type: ignore[attr-defined]
        post=party.post or "",  # type: ignore[attr-defined]
        country=party.country or "",  # type: ignore[attr-defined]
        also=(filler.mention.name,) if filler.mention.group else (),
    )


def _other_date(candidate: Candidate, entry: Entry) -> bool:
    """The sentence gives dates and none of them may be the entry's."""
    wanted = [d for d in entry.dates if d is not None]
    given = [
        span
        for m in candidate.parsed.mentions
        if m.when is not None and (span := span_of(m.when.edtf)) is not None
    ]
    if not wanted or not given:
        return False
    return not any(w.first <= g.last and g.first <= w.last for w in wanted for g in given)


def _mark(mark: Label, candidate: Candidate, covers: list[_Cover], gold: GoldArticle) -> None:
    def order(cover: _Cover) -> tuple[bool, float, bool, int]:
        entry = gold.entries[cover.entry]
        return (
            not cover.full,
            _reach(candidate, cover) - 3 * cover.share,
            entry.optional,
            cover.entry,
        )

    covers.sort(key=order)
    first = covers[0]
    near = [c for c in covers if _together(gold, first, c, candidate)]
    core = [c for c in near if not gold.entries[c.entry].optional]
    mark.tells = True
    mark.weight = (1.0 if core else _OPTIONAL) * (1.0 if first.full else _PARTIAL)
    mark.entries = [c.entry for c in near]
    mark.status = gold.entries[(core or near)[0].entry].statuses[0]
    for cover in near:
        entry = gold.entries[cover.entry]
        for asked, row in zip(entry.fillers, cover.rows, strict=True):
            mark.seats.append((cover.entry, Role(asked.role), row))
            for n in row:
                mark.roles[n] = Role(asked.role)
        for asked in entry.also:
            if asked.role in _ROLE_NAMES:
                for n, _ in _matching(candidate, asked, gold):
                    mark.roles[n] = mark.roles[n] or Role(asked.role)


def _together(gold: GoldArticle, first: _Cover, cover: _Cover, candidate: Candidate) -> bool:
    a, b = gold.entries[first.entry], gold.entries[cover.entry]
    same_group = a.group is not None and a.group == b.group
    return (
        cover is first
        or same_group
        or (cover.full and _reach(candidate, cover) <= _reach(candidate, first) + 0.01)
    )


def _reach(candidate: Candidate, cover: _Cover) -> float:
    """Mean distance in words from the trigger to the nearest match of each required party."""
    total = 0.0
    for row in cover.rows:
        gaps = [
            abs(f.token - candidate.token.i)
            if (f := candidate.fillers[n]).token is not None
            else 25
            for n in row
        ]
        total += min(gaps, default=30)
    return total / max(1, len(cover.rows)) / 4
