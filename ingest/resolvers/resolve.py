"""Spellings -> parties: a pure function of spellings and judgements."""

from collections.abc import Iterable
from dataclasses import dataclass

from cypher.model import EntityKind
from ingest.clusters import Link, Problem, cluster
from ingest.likeness import Likeness
from ingest.resolvers.blocking import files, looks
from ingest.resolvers.designators import hardware_key
from ingest.resolvers.matching import compare, level
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
SPELLINGS: Likeness[Spelling] = Likeness(files, looks, compare)


def resolve(spellings: Iterable[Spelling], rulings: Rulings = NO_RULINGS) -> list[Identity]:
    """The parties behind the spellings, sorted by id; every spelling refers to one."""
    known = {spelling.id: spelling for spelling in spellings}
    links = SPELLINGS.links(known)
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
