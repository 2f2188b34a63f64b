"""What the article's grammar tells elsewhere: who supplies, who is visited, told once and meant on.

"Germany gave Moldova 14 vehicles. It has also supplied trucks." The second sentence leaves out the
recipient that the first one names; the party found by grammar there is a guess here.
"""

from collections import defaultdict
from collections.abc import Sequence

from cypher.model import Kind, Role
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.frames import ROLES
from ingest.extractors.default.mentions import Mention

_DIRECTED = (Kind.SUPPLIED, Kind.VISITED)
Key = tuple[Kind, Role, str]


class Told:
    """The sentences in which grammar gives a party a role, by kind, role and name."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._where: dict[Key, set[int]] = defaultdict(set)
        self._mention: dict[Key, Mention] = {}
        for candidate in candidates:
            for filler in candidate.fillers:
                self._learn(candidate, filler)

    def _learn(self, candidate: Candidate, filler: Filler) -> None:
        role = candidate.rule_role(filler)
        if role is None:
            return
        for party in filler.mention.parties:
            key = (candidate.kind, role, party.name)
            self._where[key].add(candidate.parsed.sentence.index)
            self._mention.setdefault(key, filler.mention)

    def count(self, candidate: Candidate, role: Role, name: str) -> int:
        """In how many other sentences the party has the role."""
        where = self._where.get((candidate.kind, role, name), set())
        return len(where - {candidate.parsed.sentence.index})

    def likeliest(self, candidate: Candidate, role: Role) -> Mention | None:
        """The party that has the role most often in other sentences."""
        counts = {
            key: self.count(candidate, role, key[2])
            for key in self._where
            if key[:2] == (candidate.kind, role)
        }
        best = max(counts, key=lambda key: counts[key], default=None)
        return self._mention[best] if best is not None and counts[best] else None


def guess(candidates: Sequence[Candidate]) -> None:
    """Add, in place, the party told elsewhere where a sentence leaves a role of a pair open."""
    told = Told(candidates)
    for candidate in candidates:
        if candidate.kind in _DIRECTED:
            _complete(candidate, told)


def _complete(candidate: Candidate, told: Told) -> None:
    filled = {candidate.rule_role(f) for f in candidate.fillers}
    for role in ROLES[candidate.kind]:
        mention = None if role in filled else told.likeliest(candidate, role)
        if mention is None:
            continue
        names = {p.name for p in mention.parties}
        held = [f for f in candidate.fillers if names & {p.name for p in f.mention.parties}]
        if not held:
            candidate.fillers.append(Filler(mention, None, f"told:{role}", "told"))
        elif held[0].token is None:
            held[0].slot = f"told:{role}"
