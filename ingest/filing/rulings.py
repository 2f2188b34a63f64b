"""The judgements that bear on a neighbourhood, before and after a change."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.filing.records import Judgement
from ingest.filing.shelf import Shelf
from ingest.resolvers.resolve import Rulings


@dataclass(slots=True)
class Docket:
    """Judgements of one sort (on parties or on engagements), read as the walk meets their ids."""

    shelf: Shelf
    same: str
    different: str
    rule: tuple[Judgement, ...] = ()
    unrule: tuple[Judgement, ...] = ()
    standing: dict[str, Judgement] = field(default_factory=dict)

    @property
    def named(self) -> set[str]:
        """The ids that the changed judgements name."""
        return {id_ for each in self._ours((*self.rule, *self.unrule)) for id_ in (each.a, each.b)}

    def partners(self, ids: set[str]) -> Mapping[str, set[str]]:
        """For each id, those it is or will be judged to be the same as."""
        self.standing.update({each.id: each for each in self._ours(self.shelf.judgements(ids))})
        tied: dict[str, set[str]] = defaultdict(set)
        for each in (*self.standing.values(), *self._ours(self.rule)):
            if each.verb == self.same:
                tied[each.a].add(each.b)
                tied[each.b].add(each.a)
        return {id_: tied[id_] for id_ in sorted(ids & tied.keys())}

    def before(self) -> Rulings:
        """What was judged, as far as the walk has met it."""
        new = {each.id for each in self.rule}
        return self._rulings(each for each in self.standing.values() if each.id not in new)

    def after(self) -> Rulings:
        """What will be judged."""
        gone = {each.id for each in self.unrule}
        kept = [each for each in self.standing.values() if each.id not in gone]
        return self._rulings([*kept, *self._ours(self.rule)])

    def _ours(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        """Countries are told apart by their codes: no judgement joins or parts them."""
        return [
            each
            for each in judgements
            if each.verb in (self.same, self.different) and not _on_country(each)
        ]

    def _rulings(self, judgements: Iterable[Judgement]) -> Rulings:
        pairs: dict[str, set[frozenset[str]]] = defaultdict(set)
        for each in judgements:
            pairs[each.verb].add(frozenset((each.a, each.b)))
        return Rulings(frozenset(pairs[self.same]), frozenset(pairs[self.different]))


def _on_country(judgement: Judgement) -> bool:
    return any(id_.startswith("country.") for id_ in (judgement.a, judgement.b))
