"""Counts and the figures made of them. Figures have four digits; None where nothing is counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import reduce

from cypher.model import Kind

Figure = float | int | None
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Slots:
    """Of entries found: how many had the slot, and how many of these were right."""

    status: int = 0
    status_right: int = 0
    status_first: int = 0
    dates: int = 0
    date_exact: int = 0
    date_compatible: int = 0
    date_wrong: int = 0
    date_unasked: int = 0
    places: int = 0
    place_exact: int = 0
    place_compatible: int = 0

    def __add__(self, other: "Slots") -> "Slots":
        return Slots(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Hits:
    """`asked` of which `found`; `given` that stand for one, and `false` ones.

    One given engagement may stand for several asked for, so `found` may exceed `given`.
    """

    asked: int = 0
    found: int = 0
    given: int = 0
    false: int = 0

    def __add__(self, other: "Hits") -> "Hits":
        return Hits(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def precision(self) -> float | None:
        """Share of what was given that is right."""
        return share(self.given, self.given + self.false)

    @property
    def recall(self) -> float | None:
        """Share of what was asked for that was found."""
        return share(self.found, self.asked)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both."""
        if self.precision and self.recall:
            both = self.precision + self.recall
            return round(2 * self.precision * self.recall / both, _DIGITS)
        return 0.0 if self.asked or self.false else None

    def to_json(self) -> dict[str, Figure]:
        """precision, recall, f1, found, gold, false."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "found": self.found,
            "gold": self.asked,
            "false": self.false,
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted, of one article or of many."""

    articles: int = 0
    right: int = 0
    kinds: Mapping[Kind, Hits] = field(default_factory=dict)
    never: int = 0
    twice: int = 0
    ignored: int = 0
    with_extra: int = 0
    roles: Hits = Hits()
    slots: Slots = Slots()
    people: Hits | None = None

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            articles=self.articles + other.articles,
            right=self.right + other.right,
            kinds={kind: self.kind(kind) + other.kind(kind) for kind in Kind},
            never=self.never + other.never,
            twice=self.twice + other.twice,
            ignored=self.ignored + other.ignored,
            with_extra=self.with_extra + other.with_extra,
            roles=self.roles + other.roles,
            slots=self.slots + other.slots,
            people=_both(self.people, other.people),
        )

    def kind(self, kind: Kind) -> Hits:
        """The hits of one kind."""
        return self.kinds.get(kind, Hits())

    @property
    def engagements(self) -> Hits:
        """The hits of all kinds."""
        return reduce(Hits.__add__, self.kinds.values(), Hits())

    def to_json(self) -> dict[str, object]:
        """All figures by name, as in `entente evaluate --json`."""
        slots = self.slots
        figures: dict[str, object] = {
            "articles": self.articles,
            "articles_right": self.right,
            "engagements": self.engagements.to_json(),
            "never_hits": self.never,
            "duplicates": self.twice,
            "not_counted": self.ignored,
            "found_with_extra_party": self.with_extra,
            "roles": self.roles.to_json(),
            "status": share(slots.status_right, slots.status),
            "status_strict": share(slots.status_first, slots.status),
            "date_exact": share(slots.date_exact, slots.dates),
            "date_compatible": share(slots.date_compatible, slots.dates),
            "date_wrong": slots.date_wrong,
            "dates": slots.dates,
            "date_given_where_text_has_none": slots.date_unasked,
            "place_exact": share(slots.place_exact, slots.places),
            "place_compatible": share(slots.place_compatible, slots.places),
            "places": slots.places,
            "kinds": {str(kind): self.kind(kind).to_json() for kind in Kind if self._counts(kind)},
        }
        return figures | ({"people": self.people.to_json()} if self.people else {})

    def _counts(self, kind: Kind) -> bool:
        return bool(self.kind(kind).asked or self.kind(kind).false)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum."""
    return reduce(Tally.__add__, tallies, Tally())


def by_kind(hits: Iterable[tuple[Kind, Hits]]) -> dict[Kind, Hits]:
    """The sums by kind."""
    sums: dict[Kind, Hits] = {}
    for kind, one in hits:
        sums[kind] = sums.get(kind, Hits()) + one
    return sums


def share(part: int, whole: int) -> float | None:
    """part / whole; None of nothing."""
    return round(part / whole, _DIGITS) if whole else None


def _both(one: Hits | None, other: Hits | None) -> Hits | None:
    return one + other if one and other else one or other
