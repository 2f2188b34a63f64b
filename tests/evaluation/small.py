"""A small gold of our own, an extractor for it, and lines to score."""

import re
from collections.abc import Iterator, Sequence

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import Document
from ingest.evaluation.export import Line
from ingest.evaluation.gold import Gold
from ingest.evaluation.gold_file import gold_of
from ingest.evaluation.scoring import ArticleScore, score_corpus
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When

TEXT = "Ilse Brandt met Omar Farid in Nairobi.\nRelated\nItaly and Malta signed a pact.\n"
FIELDS: dict[str, object] = {
    "people": [{"name": "Ilse Brandt", "aka": ["Admiral Brandt"]}, {"name": "Omar Farid"}],
    "engagements": [
        {
            "kind": "met",
            "status": "occurred",
            "roles": {"participant": ["Ilse Brandt", "Omar Farid"]},
            "also": {"participant": ["Lena Holm"]},
            "group": "tour",
            "date": "2020-01-02",
            "place": "Nairobi",
        },
        {
            "kind": "met",
            "status": "occurred",
            "roles": {
                "participant": ["Ilse Brandt", {"post": "Defence Minister", "country": "Malaysia"}]
            },
            "group": "tour",
        },
        {
            "kind": "supplied",
            "status": "planned",
            "roles": {
                "supplier": ["Norway"],
                "recipient": ["Kenya"],
                "item": [{"any": ["Mi-35", "Mi-17"]}],
            },
            "many": True,
        },
        {
            "kind": "visited",
            "status": "occurred",
            "roles": {"visitor": ["Lena Holm"], "destination": ["Nairobi"]},
            "optional": True,
        },
        {
            "kind": "agreed",
            "status": "occurred",
            "roles": {"party": ["United Kingdom", "United States"]},
        },
    ],
    "never": [
        {"kind": "any", "from_line": "Related", "why": "a teaser"},
        {"kind": "supplied", "status": "occurred", "roles": {"item": ["Mi-17"]}, "why": "planned"},
        {"kind": "met", "roles": {"participant": ["Lena Holm"]}, "why": "she stayed at home"},
    ],
}
BRANDT, FARID, HOLM = "Gen. Ilse Brandt (retd)", "Mr Omar Farid", "Lena Holm"


def gold(**changes: object) -> Gold:
    return gold_of("small", {"a.txt": FIELDS | changes})


def line(kind: str, role: str, *names: str, **fields: object) -> dict[str, object]:
    participants = [{"role": role, "name": name, "type": ""} for name in names]
    base: dict[str, object] = {"kind": kind, "status": "occurred", "participants": participants}
    return base | {"evidence": [{"article": "a.txt"}]} | fields


def score(lines: Sequence[Line], **changes: object) -> ArticleScore:
    return score_corpus(gold(**changes), lines).articles[0]


class WhoMetWhom:
    """A real extractor, of one sentence form: "A met B in C."."""

    name = "who-met-whom"
    _FORM = re.compile(r"(?P<a>[A-Z]\w+ [A-Z]\w+) met (?P<b>[A-Z]\w+ [A-Z]\w+) in (?P<c>\w+)\.")

    def extract(self, document: Document) -> Extraction:
        claims = tuple(self._claims(document))
        mentions = tuple(filling.mention for claim in claims for filling in claim.fillings)
        return Extraction(self.name, claims, mentions=mentions)

    def _claims(self, document: Document) -> Iterator[Claim]:
        for match in self._FORM.finditer(document.text):
            yield Claim(
                kind=Kind.MET,
                status=Status.OCCURRED,
                fillings=tuple(self._filling(match, group) for group in "ab"),
                start=match.start(),
                end=match.end(),
                trigger=(match.end("a") + 1, match.end("a") + 4),
                when=When("2020-01-02", DateBasis.STATED),
                place=match["c"],
                confidence=0.9,
            )

    def _filling(self, match: re.Match[str], group: str) -> Filling:
        party = Party(EntityKind.PERSON, match[group])
        mention = Mention(party, match[group], match.start(group), match.end(group))
        return Filling(Role.PARTICIPANT, mention)
