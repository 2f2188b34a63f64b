"""Spellings -> parties: a pure function of spellings and judgements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cypher.model import EntityKind
from ingest.clusters import Link, Problem, cluster
from ingest.resolvers.blocking import files, looks
from ingest.resolvers.designators import hardware_key
from ingest.resolvers.matching import Verdict, compare, level
from ingest.resolvers.spelling import Spelling, person_tokens, place_key
from ingest.resolvers.words import lexicon


@dataclass(frozen=True, slots=True)
class Referral:
    """Why a spelling refers to its entity; `by` is `rules` or `judgement`."""

    alias: str
    score: float
    reasons: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Identity:
    """One party: its id is that of the spelling it is shown by."""

    id: str
    kind: EntityKind
    name: str
    country: str | None
    referrals: tuple[Referral, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Judgements on pairs of ids. Where both speak of a pair, `apart` wins."""

    together: frozenset[frozenset[str]] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()


NO_RULINGS = Rulings()


def resolve(spellings: Iterable[Spelling], rulings: Rulings = NO_RULINGS) -> list[Identity]:
    """The parties behind the spellings, sorted by id; every spelling refers to one."""
    known = {spelling.id: spelling for spelling in spellings}
    links = list(likely(known))
    problem = Problem(
        levels={id_: level(spelling) for id_, spelling in known.items()},
        links=links,
        forbidden=lambda a, b: compare(known[a], known[b]).forbidden,
        together=pairs(rulings.together),
        apart=rulings.apart,
    )
    found = (
        _identity([known[id_] for id_ in sorted(group)], links, rulings)
        for group in cluster(problem)
    )
    return sorted(found, key=lambda identity: identity.id)


def pairs(rulings: Iterable[frozenset[str]]) -> list[tuple[str, str]]:
    """Judged pairs in order; a judgement on one id alone says nothing."""
    ordered = sorted(sorted(pair) for pair in rulings)
    return [(pair[0], pair[1]) for pair in ordered if len(pair) == 2]


def likely(known: Mapping[str, Spelling]) -> Iterator[Link]:
    """A link for every two spellings that are likely the same party."""
    for a, b in meeting(known):
        verdict = compare(known[a], known[b])
        if verdict.linked:
            yield Link(a, b, verdict.score, verdict.reasons)


def meeting(known: Mapping[str, Spelling]) -> list[tuple[str, str]]:
    """Pairs of ids that meet under a heading, sorted."""
    filed: dict[str, list[str]] = defaultdict(list)
    for id_, spelling in known.items():
        for heading in files(spelling):
            filed[heading].append(id_)
    found = {
        (min(id_, other), max(id_, other))
        for id_, spelling in known.items()
        for heading in looks(spelling)
        for other in filed.get(heading, ())
        if other != id_
    }
    return sorted(found)


def _identity(group: list[Spelling], links: list[Link], rulings: Rulings) -> Identity:
    shown = min(group, key=_for_show)
    members = {spelling.id for spelling in group}
    inner = [link for link in links if link.a in members and link.b in members]
    judged = {id_ for pair in rulings.together if pair <= members for id_ in pair}
    return Identity(
        id=shown.id,
        kind=shown.kind,
        name=shown.name,
        country=next((each.country for each in (shown, *group) if each.country), None),
        referrals=tuple(_referral(each.id, shown.id, inner, judged) for each in group),
    )


def _referral(alias: str, shown: str, inner: list[Link], judged: set[str]) -> Referral:
    own = [link for link in inner if alias in (link.a, link.b)]
    best = min(own, key=lambda link: (-link.score, link.a, link.b), default=None)
    if alias in judged and (best is None or alias != shown):
        return Referral(alias, 1.0, ("a person judged so",), "judgement")
    if best is None or alias == shown:
        return Referral(alias, 1.0, ("the spelling it is shown by",), "rules")
    other = best.b if best.a == alias else best.a
    return Referral(alias, best.score, (f"like {other}", *best.reasons), "rules")


def _for_show(spelling: Spelling) -> tuple[object, ...]:
    """The least is shown: with its country, in full, without a patronymic."""
    known = spelling.country is None
    match spelling.kind:
        case EntityKind.PERSON:
            tokens = person_tokens(spelling.name)
            patronymics = sum(token.patronymic for token in tokens[1:-1])
            full = sum(not token.initial for token in tokens) - patronymics
            turned = tokens[-1].text in lexicon().surname_first
            return known, -full, patronymics + turned, len(tokens), spelling.id
        case EntityKind.INSTITUTION:
            return known, -len(spelling.name.split()), 0, 0, spelling.id
        case EntityKind.HARDWARE:
            return known, len(spelling.name) - len(hardware_key(spelling.name)), 0, 0, spelling.id
        case EntityKind.PLACE:
            usual = spelling.id.startswith(f"{place_key(spelling.name)}.")
            return known, int(not usual), len(spelling.name), 0, spelling.id
        case _:
            return known, 0, 0, 0, spelling.id


def near_misses(known: Mapping[str, Spelling], least: float) -> Iterator[tuple[str, str, Verdict]]:
    """Pairs that a person might look at: alike to at least `least`, yet perhaps not joined."""
    for a, b in meeting(known):
        verdict = compare(known[a], known[b])
        if not verdict.forbidden and verdict.score >= least:
            yield a, b, verdict
