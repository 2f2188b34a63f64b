"""What a person decides: checked against what stands, and turned into a change."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from cypher.errors import (
    Ambiguous,
    BadArgument,
    BadInput,
    Conflict,
    UnknownArticle,
    UnknownEntity,
)
from cypher.errors import UnknownEngagement as UnknownEvent
from cypher.model import Evidence
from ingest.filing.bench import Entry, Order
from ingest.filing.graph_shelf import GraphShelf
from ingest.filing.planner import Change
from ingest.filing.records import (
    DIFFERENT,
    DIFFERENT_EVENT,
    SAME,
    SAME_EVENT,
    SPLIT,
    VERBS,
    Judgement,
)
from ingest.filing.splits import apart, joined
from ingest.naming import digest

_OPPOSITE = {SAME: DIFFERENT, SAME_EVENT: DIFFERENT_EVENT}
_SAMES = {SAME: SAME, DIFFERENT: SAME, SAME_EVENT: SAME_EVENT, DIFFERENT_EVENT: SAME_EVENT}


def named(judgement: Judgement) -> Judgement:
    """With the id that its content gives it: judging the same twice is judging once."""
    if judgement.verb not in VERBS:
        raise BadArgument(f"{judgement.verb!r} is none of {', '.join(VERBS)}")
    if any(id_.startswith("country.") for id_ in (judgement.a, judgement.b)):
        raise BadArgument("Countries are told apart by their codes; no judgement changes them.")
    pair = sorted((judgement.a, judgement.b)) if judgement.verb != SPLIT else [judgement.a, ""]
    id_ = "j" + digest(judgement.verb, *pair, judgement.article, length=12)
    return replace(judgement, id=id_, a=pair[0], b=pair[1])


def judged(shelf: GraphShelf, given: Judgement, *, unseen: bool = False) -> Order[Judgement]:
    """The order that makes it stand; `unseen`, even if what it names is not in the graph.

    UnknownEntity, UnknownEngagement, UnknownArticle, BadArgument, Conflict.
    """
    if given.verb == SPLIT:
        return _split(shelf, given, unseen=unseen)
    judgement = named(given)
    standing = _standing(shelf, {judgement.a, judgement.b}, _SAMES[judgement.verb])
    known = next((each for each in standing if each.id == judgement.id), None)
    if known:
        return Order(known)
    if not unseen:
        _check_known(shelf, judgement)
    _check_sound(judgement, standing)
    return Order(judgement, Change(rule=(judgement,)), (_entry("judged", judgement),))


def undone(shelf: GraphShelf, judgement: Judgement) -> Order[Judgement]:
    """The order that takes it back."""
    log = (_entry("undone", judgement),)
    evidence = shelf.evidence(judgement.article) if judgement.verb == SPLIT else None
    if evidence is None:
        return Order(judgement, Change(unrule=(judgement,)), log)
    change = Change(add=(joined(evidence, {judgement.a}),), remove=(evidence,), unrule=(judgement,))
    return Order(judgement, change, log)


def _split(shelf: GraphShelf, given: Judgement, *, unseen: bool) -> Order[Judgement]:
    evidence = shelf.evidence(given.article)
    if evidence is None and unseen:
        waiting = named(given)
        return Order(waiting, Change(rule=(waiting,)), (_entry("judged", waiting),))
    if evidence is None:
        raise UnknownArticle(f"No article has the id {given.article!r}.")
    judgement = named(replace(given, a=_spelling_of(shelf, evidence, given.a)))
    standing = [each for each in shelf.judgements([given.article]) if each.id == judgement.id]
    if standing:
        return Order(standing[0])
    change = Change(add=(apart(evidence, {judgement.a}),), remove=(evidence,), rule=(judgement,))
    return Order(judgement, change, (_entry("judged", judgement),))


def _spelling_of(shelf: GraphShelf, evidence: Evidence, party: str) -> str:
    """The article's own spelling of a party given by any spelling or as an entity."""
    spelt = {alias.id for alias in evidence.aliases}
    if party in spelt:
        return party
    meant = sorted(spelt & shelf.spellings_beside(party))
    if not meant:
        raise UnknownEntity(f"{evidence.article.name} does not name {party!r}.")
    if len(meant) > 1:
        choices = tuple({"id": id_} for id_ in meant)
        raise Ambiguous(
            f"{evidence.article.name} writes {party!r} in several ways.", choices=choices
        )
    return meant[0]


def _standing(shelf: GraphShelf, ids: set[str], same: str) -> list[Judgement]:
    """Judgements on these ids and on all that are judged the same as they."""
    found: dict[str, Judgement] = {}
    met, fresh = set(ids), set(ids)
    while fresh:
        for each in shelf.judgements(fresh):
            found[each.id] = each
        tied = {id_ for each in found.values() if each.verb == same for id_ in (each.a, each.b)}
        fresh = tied - met
        met |= fresh
    return [found[id_] for id_ in sorted(found)]


def _check_known(shelf: GraphShelf, judgement: Judgement) -> None:
    if judgement.a == judgement.b:
        raise BadArgument("A judgement is on two, not on one and itself.")
    events = judgement.verb in (SAME_EVENT, DIFFERENT_EVENT)
    ids = {judgement.a, judgement.b}
    known = shelf.claims(ids).keys() if events else shelf.aliases(ids).keys()
    for id_ in sorted(ids - known):
        if events:
            raise UnknownEvent(f"No engagement answers to the id {id_!r}.")
        raise UnknownEntity(f"No entity answers to the id {id_!r}.")


def _check_sound(judgement: Judgement, standing: Sequence[Judgement]) -> None:
    """Conflict where it cannot be true together with what stands."""
    same = _SAMES[judgement.verb]
    ties = [each for each in (*standing, judgement) if each.verb == same]
    for each in (*standing, judgement):
        if each.verb == _OPPOSITE[same] and each.b in _reached(each.a, ties):
            against = each if each is not judgement else ties[0]
            raise Conflict(
                f"{judgement.a} and {judgement.b} cannot be judged {judgement.verb}: against it "
                f"stands {against.id}, that {against.a} and {against.b} are {against.verb}."
            )


def _reached(start: str, ties: Iterable[Judgement]) -> set[str]:
    """All that are judged the same as the first, by way of others too."""
    met, grown = {start}, True
    while grown:
        wider = met.union(*({each.a, each.b} for each in ties if {each.a, each.b} & met))
        met, grown = wider, len(wider) > len(met)
    return met


def write_lines(judgements: Iterable[Judgement]) -> list[str]:
    """One JSON object a line."""
    return [json.dumps(asdict(each), ensure_ascii=False) for each in judgements]


def read_lines(lines: Iterable[str]) -> list[Judgement]:
    """The inverse of `write_lines`; BadInput names the line that is none."""
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(Judgement(**json.loads(line)))
            except (json.JSONDecodeError, TypeError) as error:
                raise BadInput(f"line {number} is no judgement: {error}") from error
    return found


def _entry(what: str, judgement: Judgement) -> Entry:
    sides = " and ".join(filter(None, (judgement.a, judgement.b)))
    where = f" in {judgement.article}" if judgement.article else ""
    who = f" ({judgement.who})" if judgement.who else ""
    said = f"{judgement.verb}: {sides}{where}{who}"
    return Entry(what, judgement.id, f"{said}; {judgement.why}" if judgement.why else said)
