"""What the claims of one event say of it together: one value where they agree, all where not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import prod

from cypher.model import (
    DateBasis,
    EngagementNode,
    EntityKind,
    EventDate,
    Kind,
    Mode,
    Role,
    Status,
    TookPart,
)
from cypher.names import fold
from ingest.copies import LIKENESS, alike
from ingest.naming import country_of, kind_of
from ingest.settling.quantities import figure
from ingest.settling.telling import Source, Telling
from ingest.spans import days_between

_AHEAD = (Status.PLANNED, Status.NEGOTIATING)
# Where dates and numbers of outlets do not decide, the fuller assertion does.
_WEIGHT = (
    Status.OCCURRED,
    Status.ONGOING,
    Status.CANCELLED,
    Status.DENIED,
    Status.PLANNED,
    Status.NEGOTIATING,
)
_BASES = (DateBasis.STATED, DateBasis.RELATIVE, DateBasis.DATELINE, DateBasis.PUBLISHED)


def merge(tellings: Sequence[Telling]) -> EngagementNode:
    """One engagement of the claims that support it (at least one, all of one kind)."""
    voices = independent(telling.source for telling in tellings)
    status = _status(tellings, voices)
    speaking = [telling for telling in tellings if _supports(telling.status, status)]
    date = _date(speaking, voices) or _date(tellings, voices)
    mode = _most(tellings, "mode", voices)
    place = _most(speaking, "place", voices) or _most(tellings, "place", voices)
    return EngagementNode(
        id=min(tellings, key=_first_told).id,
        kind=tellings[0].kind,
        status=status,
        parts=_parts(tellings),
        claims=tuple(sorted(telling.id for telling in tellings)),
        articles=len({telling.source.id for telling in tellings}),
        outlets=len(set(voices.values())),
        date=date,
        place=place,
        at=min((each.at for each in tellings if each.at and each.place == place), default=None),
        mode=Mode(mode) if mode else None,
        quantity=_most(speaking, "quantity", voices) or _most(tellings, "quantity", voices),
        confidence=_confidence(tellings, voices),
        conflicts=tuple(_conflicts(tellings, speaking)),
        history=tuple(_history(tellings)),
    )


def _first_told(telling: Telling) -> tuple[str, str]:
    """News mostly comes in the order of its days: so an engagement mostly keeps its id."""
    return telling.source.day or "9999", telling.id


def independent(sources: Iterable[Source]) -> dict[str, str]:
    """Article id -> voice: one outlet is one voice, and so are near-copies of one text."""
    known = sorted({source.id: source for source in sources}.values(), key=lambda each: each.id)
    voice = {source.id: source.id for source in known}
    for place, source in enumerate(known):
        for other in known[:place]:
            if _one_voice(source, other):
                _follow(voice, source.id, other.id)
    return voice


def _one_voice(a: Source, b: Source) -> bool:
    same = bool(a.outlet) and fold(a.outlet) == fold(b.outlet)
    return same or alike(a.sketch, b.sketch) >= LIKENESS


def _follow(voice: dict[str, str], a: str, b: str) -> None:
    keep, gone = sorted((voice[a], voice[b]))
    for article, own in voice.items():
        if own == gone:
            voice[article] = keep


def _supports(said: Status, status: Status) -> bool:
    """Whether a claim of the one status speaks of the event under the other."""
    return said is status or {said, status} == {Status.OCCURRED, Status.ONGOING}


def _status(tellings: Sequence[Telling], voices: dict[str, str]) -> Status:
    """What is said by most voices of what came to pass; of plans, what was said last."""
    past = [telling for telling in tellings if telling.status not in _AHEAD]
    said: dict[Status, set[str]] = defaultdict(set)
    last: dict[Status, str] = defaultdict(str)
    for telling in past or tellings:
        said[telling.status].add(voices[telling.source.id])
        last[telling.status] = max(last[telling.status], telling.source.day or "")
    if past:
        return min(said, key=lambda each: (-len(said[each]), _late(last[each]), _at(each)))
    return min(said, key=lambda each: (_late(last[each]), -len(said[each]), _at(each)))


def _late(day: str) -> int:
    """Sorts the later day first."""
    return -int(day.replace("-", "") or 0)


def _at(status: Status) -> int:
    return _WEIGHT.index(status)


def _date(tellings: Sequence[Telling], voices: dict[str, str]) -> EventDate | None:
    """The date that most voices can mean; of those, the most precise and best founded."""
    dates = {telling.date: None for telling in tellings if telling.date}
    if not dates:
        return None

    def order(date: EventDate) -> tuple[object, ...]:
        backers = {
            voices[telling.source.id]
            for telling in tellings
            if telling.date and _overlap(telling.date, date)
        }
        width = days_between(date.from_, date.to)
        return -len(backers), width, _BASES.index(date.basis), date.edtf

    return min(dates, key=order)


def _overlap(a: EventDate, b: EventDate) -> bool:
    return a.from_ <= b.to and b.from_ <= a.to


def _most(tellings: Iterable[Telling], field: str, voices: dict[str, str]) -> str | None:
    """The value that most voices give; ties go to the longer, then the lesser in the alphabet."""
    said: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        value = getattr(telling, field)
        if value:
            said[str(value)].add(voices[telling.source.id])
    return min(said, key=lambda each: (-len(said[each]), -len(each), each), default=None)


def _confidence(tellings: Sequence[Telling], voices: dict[str, str]) -> float:
    """How likely one of the voices is right, each taken at its surest."""
    surest: dict[str, float] = {}
    for telling in tellings:
        voice = voices[telling.source.id]
        surest[voice] = max(surest.get(voice, 0.0), telling.confidence)
    return round(1 - prod(1 - sure for sure in sorted(surest.values())), 4)


def _parts(tellings: Sequence[Telling]) -> tuple[TookPart, ...]:
    """Everybody any claim names; a country gives way to the place in it that was visited."""
    posts: dict[tuple[Role, str], Counter[str | None]] = defaultdict(Counter)
    for telling in tellings:
        for party in telling.parties:
            posts[party.role, party.entity][party.post] += 1
    kept = _narrowed(posts) if tellings[0].kind is Kind.VISITED else sorted(posts)
    return tuple(TookPart(entity, role, _post(posts[role, entity])) for role, entity in kept)


def _narrowed(posts: Iterable[tuple[Role, str]]) -> list[tuple[Role, str]]:
    named = sorted(posts)
    inside = {
        country_of(entity)
        for role, entity in named
        if role is Role.DESTINATION and kind_of(entity) is EntityKind.PLACE
    }
    return [
        (role, entity)
        for role, entity in named
        if role is not Role.DESTINATION
        or kind_of(entity) is not EntityKind.COUNTRY
        or country_of(entity) not in inside
    ]


def _post(counted: Counter[str | None]) -> str | None:
    named = [post for post in counted if post]
    return min(named, key=lambda post: (-counted[post], len(post), post), default=None)


def _conflicts(tellings: Sequence[Telling], speaking: Sequence[Telling]) -> Iterable[str]:
    """`status: occurred | denied`, `date: …`, `place: …`, `quantity: …` where claims differ."""
    past = {each.status for each in tellings if each.status not in _AHEAD} - {Status.ONGOING}
    if len(past) > 1:
        yield f"status: {' | '.join(sorted(past))}"
    dates = {each.date for each in speaking if each.date}
    if any(not _overlap(a, b) for a in dates for b in dates):
        yield f"date: {' | '.join(sorted({date.edtf for date in dates}))}"
    for what, values in (
        ("place", [each.place for each in speaking]),
        ("quantity", [each.quantity for each in speaking]),
    ):
        said = {figure(value): value for value in sorted(filter(None, values))}
        if len(said) > 1:
            yield f"{what}: {' | '.join(said[key] for key in sorted(said))}"


def _history(tellings: Sequence[Telling]) -> Iterable[str]:
    """`2018-08-01 planned c1b2…`, a line an article and status, in order of the days."""
    lines = {
        (each.source.day or "undated", str(each.status), each.source.id): None for each in tellings
    }
    return (" ".join(line) for line in sorted(lines))
