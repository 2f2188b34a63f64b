"""Features of two drafts of one kind: whether they tell of one event.

Their words, days, places, states of affairs, parties and items, set side by side.
"""

from collections.abc import Iterator, Set

from spacy.tokens import Token

from cypher.model import Kind, Role, Status
from ingest.article import BlockKind
from ingest.extraction import When
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.drafts import Draft, is_stated

# Words at a trigger that set its event apart from another one, or tie it to one told before.
_CUES = frozenset(
    """another second third again also earlier previously previous last next first later new
    separate separately additional further more other since before subsequent subsequently then
    former once""".split()
)
# What hardware is called before it is listed.
_WHOLES = frozenset(
    "assistance aid package support equipment weapons arms capabilities materiel".split()
)
_UNDONE = frozenset({Status.CANCELLED, Status.DENIED})
_CALLED_OFF = {Status.PLANNED, Status.CANCELLED}
_GAPS = (0, 1, 2, 4, 8, 16)  # sentences
_CHANCES = (20, 30, 40, 50, 60, 70, 80, 90)  # per cent
_OPEN = 17


def may_be_same(a: Draft, b: Draft) -> bool:
    """Of one kind, told by two triggers, with a party or a party's state in common.

    Never: two days that the text states; what was done and what was called off; what is to come
    and what has a day behind it; talks in two places.
    """
    if a.candidate is b.candidate or a.kind is not b.kind:
        return False
    if _are_two_days(a, b) or _undoes(a, b) or _is_still_to_come(a, b) or _is_elsewhere(a, b):
        return False
    return not _known(a).isdisjoint(_known(b))


def _are_two_days(a: Draft, b: Draft) -> bool:
    return is_stated(a.when) and is_stated(b.when) and not _overlap(a.when.edtf, b.when.edtf)


def _undoes(a: Draft, b: Draft) -> bool:
    pair = {a.status, b.status}
    return len(pair) == 2 and len(pair & _UNDONE) == 1 and pair != _CALLED_OFF


def _is_still_to_come(a: Draft, b: Draft) -> bool:
    """ "will meet … They last met in 2017": in two sentences of the body, one of them with a day.

    Of a supply some is delivered and the rest still to come, whatever the days.
    """
    if {a.status, b.status} != {Status.PLANNED, Status.OCCURRED} or not _are_two_of_body(a, b):
        return False
    done, planned = (a, b) if a.status is Status.OCCURRED else (b, a)
    return a.kind is Kind.SUPPLIED or (planned.when is None and is_stated(done.when))


def _is_elsewhere(a: Draft, b: Draft) -> bool:
    """Two stated days that agree outweigh two places."""
    stated = is_stated(a.when) and is_stated(b.when)
    apart = a.place and b.place and a.place != b.place
    return bool(apart) and a.kind is Kind.MET and not stated and _are_two_of_body(a, b)


def _are_two_of_body(a: Draft, b: Draft) -> bool:
    one, other = a.candidate.parsed, b.candidate.parsed
    return one is not other and {one.sentence.kind, other.sentence.kind} == {BlockKind.BODY}


def pair_features(a: Draft, b: Draft) -> list[str]:
    """All features of two drafts that may be the same; their order says nothing."""
    return [
        *_apart(a, b),
        *_days(a, b),
        *_places(a, b),
        *_statuses(a, b),
        *_parties(a, b),
        *(_items(a, b) if a.kind is Kind.SUPPLIED else ()),
        *_words(a, b),
    ]


def _apart(a: Draft, b: Draft) -> Iterator[str]:
    kind = a.kind.value
    one, other = a.candidate.parsed.sentence, b.candidate.parsed.sentence
    gap = _gap(a, b)
    yield f"kind={kind}"
    yield f"gap={gap}"
    yield f"gap={kind}.{gap}"
    yield "block=" + ".".join(sorted((one.kind.value, other.kind.value)))
    chance = min(a.confidence, b.confidence) * 100
    yield from (f"sure>{step}" for step in _CHANCES if chance > step)


def _gap(a: Draft, b: Draft) -> int:
    """Sentences between them, in steps."""
    apart = abs(a.candidate.parsed.sentence.index - b.candidate.parsed.sentence.index)
    return next((step for step in _GAPS if apart <= step), _OPEN)


def _days(a: Draft, b: Draft) -> Iterator[str]:
    days = _days_beside(a.when, b.when)
    yield f"days={days}"
    yield f"days={a.kind.value}.{days}"


def _days_beside(x: When | None, y: When | None) -> str:
    if x is None or y is None:
        return "none" if x is y else "one"
    stated = ".".join(sorted("stated" if is_stated(w) else "weak" for w in (x, y)))
    if x.edtf == y.edtf:
        return f"equal.{stated}"
    return f"{'within' if _overlap(x.edtf, y.edtf) else 'apart'}.{stated}"


def _overlap(x: str, y: str) -> bool:
    """Whether two EDTF dates may be the same day: by their written prefixes."""
    if x == y:
        return True
    a0, _, a1 = x.partition("/")
    b0, _, b1 = y.partition("/")
    return _not_after(a0, b1 or b0) and _not_after(b0, a1 or a0)


def _not_after(x: str, y: str) -> bool:
    size = min(len(x), len(y))
    return x[:size] <= y[:size]


def _places(a: Draft, b: Draft) -> Iterator[str]:
    if not a.place or not b.place:
        place = "one" if a.place or b.place else "none"
    else:
        place = "equal" if a.place == b.place else "apart"
    yield f"place={place}"
    yield f"place={a.kind.value}.{place}"
    yield f"placedays={place}.{_days_beside(a.when, b.when)}"


def _statuses(a: Draft, b: Draft) -> Iterator[str]:
    pair = ".".join(sorted((a.status.value, b.status.value)))
    yield f"status={pair}"
    yield f"status={a.kind.value}.{pair}"
    if a.status is not b.status:
        yield f"statusgap={pair}.{_gap(a, b)}"


def _parties(a: Draft, b: Draft) -> Iterator[str]:
    kind = a.kind.value
    names = _names_beside(a, b)
    homes = _common(_homes(a), _homes(b))
    yield f"names={names}"
    yield f"names={kind}.{names}"
    yield f"homes={homes}"
    yield f"homes={kind}.{homes}"
    yield f"nameshomes={kind}.{names}.{homes}"
    yield f"kinds={kind}." + "|".join(sorted((_kinds(a), _kinds(b))))


def _names_beside(a: Draft, b: Draft) -> str:
    return _common({p.key for p in a.actors}, {p.key for p in b.actors})


def _common(x: Set[object], y: Set[object]) -> str:
    """How much two sets have in common."""
    if x == y:
        return "equal"
    if x <= y or y <= x:
        return "within"
    shared = len(x & y)
    return "two" if shared > 1 else "one" if shared else "none"


def _items(a: Draft, b: Draft) -> Iterator[str]:
    items = _items_beside(a, b)
    names = _names_beside(a, b)
    yield f"items={items}"
    yield f"items={items}.{a.candidate.parsed is b.candidate.parsed}"
    yield f"items={items}.{names}"


def _items_beside(a: Draft, b: Draft) -> str:
    lists = _listed(a), _listed(b)
    if all(lists):
        return "lists.apart" if lists[0].isdisjoint(lists[1]) else "lists.equal"
    if _spells_out(a, b) or _spells_out(b, a):
        return "spelled"
    x, y = ({p.party.name for p in e.of(Role.ITEM)} for e in (a, b))
    if not x or not y:
        return "one" if x or y else "none"
    if x & y:
        return "equal" if x == y else "some"
    return "within" if any(m in n or n in m for m in x for n in y) else "apart"


def _spells_out(a: Draft, b: Draft) -> bool:
    """ "The package includes:" and a list: what was told of as a whole before."""
    named = [p.party.name for p in b.of(Role.ITEM)]
    whole = named and all(_WHOLES & set(name.lower().split()) for name in named)
    return bool(_listed(a) and whole)


def _listed(event: Draft) -> set[int]:
    """The mentions that lists below it have brought."""
    return {id(p.filler.mention) for p in event.parts if p.filler.origin == "listed"}


def _words(a: Draft, b: Draft) -> Iterator[str]:
    kind, alike = a.kind.value, a.candidate.lemma == b.candidate.lemma
    names = _names_beside(a, b)
    yield f"alike={alike}"
    yield f"alike={kind}.{alike}.{names}"
    yield "lemmas=" + "|".join(sorted((a.candidate.lemma, b.candidate.lemma)))
    first, second = sorted((a.candidate, b.candidate), key=_position)
    yield from (f"before={cue}" for cue in sorted(_cues(first.token)))
    for cue in sorted(_cues(second.token)):
        yield f"cue={cue}"
        yield f"cue={kind}.{cue}"


def _position(candidate: Candidate) -> tuple[int, int]:
    return candidate.parsed.sentence.index, candidate.token.i


def _cues(token: Token) -> set[str]:
    """What stands at a trigger and at the word above it."""
    found = {child.lower_ for child in token.children} & _CUES
    found |= {f"det.{child.lower_}" for child in token.children if child.dep_ == "det"}
    if any(child.dep_ == "poss" for child in token.children):
        found.add("poss")
    if token.head is not token:
        found |= {f"over.{c.lower_}" for c in token.head.children if c.lower_ in _CUES}
    return found


def _homes(event: Draft) -> set[str]:
    return {p.party.country or p.party.name for p in event.actors}


def _kinds(event: Draft) -> str:
    return ".".join(sorted({p.party.kind.value for p in event.actors}))


def _known(event: Draft) -> set[str]:
    parties = [p.party for p in event.actors]
    return {p.name for p in parties} | {p.country for p in parties if p.country}
