"""Features of a joined event: how surely and how often it is told, what it is, who else is there.

The chances that the triggers' and slots' models give come as steps on the scale of log odds, where
steps of one size mean as much near certainty as in doubt.
"""

import math
from collections.abc import Iterator, Sequence

from cypher.model import Role
from ingest.article import BlockKind
from ingest.extractors.default.drafts import Draft, only_state
from ingest.extractors.default.features.attitudes import attitudes

_ALMOST = 0.0005  # nearer to certainty all are alike
_LEAST, _MOST = -6, 10  # half steps of log odds
_NONE = 0.05  # the chance of a party that is not there


def event_features(event: Draft, events: Sequence[Draft]) -> list[str]:
    """All features of `event` among the `events` of its article.

    The article's length and the event's place in it are left out: they learned one corpus's
    habits and lost on the others.
    """
    return [
        *_sureness(event),
        *_tellings(event),
        *_description(event),
        *_parties(event),
        *_rivals(event, events),
    ]


def _sureness(event: Draft) -> Iterator[str]:
    kind = event.kind.value
    required = sorted((p.confidence for p in event.actors), reverse=True)
    yield from _steps("sure", event.confidence)
    yield from _steps(f"sure.{kind}", event.confidence, 2)
    yield from _steps("trigger", event.trigger)
    if required:
        yield from _steps("surest", required[0])
        yield from _steps("weakest", required[-1])
    yield from _steps("weaker", required[1] if len(required) > 1 else _NONE)
    yield from _counted("parties", len(required), 6, first=2)


def _tellings(event: Draft) -> Iterator[str]:
    kind = event.kind.value
    chances = sorted((chance for chance, _, _ in event.tellings), reverse=True)
    yield from _counted("told", len(chances), 6, first=2)
    yield from _counted(f"told.{kind}", len(chances), 3, first=2)
    if len(chances) > 1:
        yield from _steps("second", chances[1])
    blocks = {block for _, block, _ in event.tellings}
    for block in sorted(blocks):
        yield f"block={kind}.{block.value}"
    if blocks == {BlockKind.TITLE}:
        yield f"titleonly={kind}"


def _description(event: Draft) -> Iterator[str]:
    kind, status = event.kind.value, event.status.value
    yield f"kind={kind}"
    yield f"frame={event.candidate.frame.name}"
    yield f"lemma={event.candidate.lemma}"
    yield f"status={status}"
    yield f"status={kind}.{status}"
    yield f"when={event.when.basis.value if event.when else 'none'}"
    yield f"place={event.place is not None}"
    for attitude in attitudes(event.candidate.token):
        yield f"attitude={attitude}"
        yield f"attitude={kind}.{attitude}"


def _parties(event: Draft) -> Iterator[str]:
    kind = event.kind.value
    required = event.actors
    kinds = sorted(p.party.kind.value for p in required)
    yield f"kinds={kind}." + ".".join(kinds[:3])
    for part in event.parts:
        slot = part.filler.slot.partition(">")[0]
        yield f"party={kind}.{part.role.value}.{part.party.kind.value}"
        yield f"origin={kind}.{part.filler.origin}"
        yield f"slot={kind}.{part.role.value}.{slot}"
    yield from _counted("guessed", sum(p.filler.mention.guessed for p in event.parts), 3)
    yield from _counted("stateless", sum(not p.party.country for p in required), 3)
    yield f"onestate={kind}.{only_state(required) is not None}"
    items = [p.confidence for p in event.of(Role.ITEM)]
    if items:
        yield from _steps("item", max(items), 2)
    else:
        yield f"noitem={kind}"


def _rivals(event: Draft, events: Sequence[Draft]) -> Iterator[str]:
    """What else the article tells: of this kind, of these parties, in this sentence."""
    others = [e for e in events if e is not event]
    kin = [e for e in others if e.kind is event.kind]
    beside = [e for e in others if e.candidate.parsed is event.candidate.parsed]
    names, homes = _names(event), _homes(event)
    yield from _counted("kin", len(kin), 6)
    yield from _counted("rank", sum(e.confidence > event.confidence for e in kin), 4)
    yield from _counted("beside", len(beside), 4)
    yield from _best("same", [e for e in kin if _names(e) == names])
    yield from _best("states", [e for e in kin if _homes(e) & homes])
    yield from _best("other", others)
    yield from _best("beside", beside)
    if others:
        odds = sum(_log_odds(e.confidence) for e in others) / len(others)
        yield from _half_steps("mean", odds * 2, 2)


def _best(name: str, events: Sequence[Draft]) -> Iterator[str]:
    if not events:
        yield f"{name}=none"
    else:
        yield from _steps(name, max(e.confidence for e in events), 2)


def _names(event: Draft) -> set[str]:
    return {p.party.name for p in event.actors}


def _homes(event: Draft) -> set[str]:
    return {p.party.country for p in event.actors if p.party.country}


def _counted(name: str, count: int, most: int, first: int = 1) -> Iterator[str]:
    """One feature for each number from `first` up to the count, none above `most`."""
    for n in range(first, min(count, most) + 1):
        yield f"{name}={n}"


def _steps(name: str, chance: float, every: int = 1) -> Iterator[str]:
    return _half_steps(name, _log_odds(chance) * 2, every)


def _half_steps(name: str, height: float, every: int) -> Iterator[str]:
    """One feature for each half step of log odds that is passed, or for every second."""
    for step in range(_LEAST, _MOST + 1, every):
        if height <= step:
            return
        yield f"{name}>{step / 2:g}"


def _log_odds(chance: float) -> float:
    chance = min(max(chance, _ALMOST), 1.0 - _ALMOST)
    return math.log(chance / (1.0 - chance))
