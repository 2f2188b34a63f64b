"""Exports made of a gold, right ones and spoilt ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from ingest.evaluation.export import Line
from ingest.evaluation.gold import Described, Entry, Filler, Gold, GoldArticle, Never, Party

STATUSES = ("occurred", "ongoing", "planned", "scheduled", "denied", "postponed", "", "unheard-of")
PLACES = (
    "Moscow",
    "Russia",
    "the Kremlin, Moscow",
    "Pentagon",
    "Elsewhere",
    "",
    "Geneva, Switzerland",
)
DATES: tuple[object, ...] = (
    None,
    "2018-08",
    {"edtf": "2018-08-06/2018-08-07"},
    {"from": "2024-10-04", "to": None},
    "2024-10-04",
    "201X",
    "2016~",
    "2025-21",
    "../2025-03-01",
    "nonsense",
)
ROLES = {
    "participant": ("participant", "host", "guest"),
    "party": ("party", "signatory", "topic"),
    "visitor": ("visitor", "guest"),
    "destination": ("destination", "host", "city"),
    "supplier": ("supplier", "seller"),
    "recipient": ("recipient", "buyer"),
    "item": ("item", "hardware"),
}
STRANGERS = ("Zyx Qwort", "Putin", "Ministry of Defence", "Russian", "U.S. Navy", "Mi-35M", "Kiev")
TITLES = (
    "",
    "General ",
    "Russian Foreign Minister ",
    "the ",
    "Lt Gen (Retd) ",
    "former President ",
)


def perfect(gold: Gold) -> Iterator[Line]:
    """The gold as its own export: every core entry and every person."""
    for article in gold.articles.values():
        yield from (_line(article, e) for e in article.entries if not e.optional)
        yield from _people(article)


@dataclass(frozen=True, slots=True)
class Spoiler:
    """Spoils an export at random in every way that scoring knows."""

    chance: Random
    texts: Path

    def spoilt(self, gold: Gold) -> Iterator[Line]:
        for article in gold.articles.values():
            yield from self._engagements(article)
            if self.chance.random() < 0.8:
                yield from self._somebody(article)

    def _engagements(self, article: GoldArticle) -> Iterator[Line]:
        for entry in article.entries:
            for _ in range(self.chance.choice((0, 1, 1, 1, 1, 2))):
                yield self._changed(_line(article, entry), article)
        for never in article.nevers:
            if never.kind and self.chance.random() < 0.3:
                yield self._changed(_trap(article, never), article)

    def _somebody(self, article: GoldArticle) -> Iterator[Line]:
        for person in article.people or ():
            name = self.chance.choice((*person.names, person.name.split()[-1], "Zyx Qwort"))
            yield {"name": name, "type": "person", "articles": [article.key]}

    def _changed(self, line: dict[str, object], article: GoldArticle) -> Line:
        participants = [self._participant(p) for p in line["participants"]]  # type: ignore[attr-defined]
        if self.chance.random() < 0.2 and participants:
            participants.pop(self.chance.randrange(len(participants)))
        if self.chance.random() < 0.3:
            role = self.chance.choice(("participant", "party", "visitor", "item", "supplier"))
            participants.append({"role": role, "name": self.chance.choice(STRANGERS)})
        self.chance.shuffle(participants)
        changed = line | {"participants": participants}
        for name, values in (("status", STATUSES), ("place", PLACES), ("date", DATES)):
            if self.chance.random() < 0.4:
                changed[name] = self.chance.choice(values)
        if self.chance.random() < 0.5:
            changed["evidence"] = [self._quote(article)]
        return changed

    def _quote(self, article: GoldArticle) -> dict[str, object]:
        text = (self.texts / article.key).read_text(encoding="utf-8")
        sentence = self.chance.choice(text.splitlines())
        start = text.find(sentence) + self.chance.choice((0, 0, 3))
        return {"article": article.key, "sentence": sentence, "start": start}

    def _participant(self, given: dict[str, str]) -> dict[str, object]:
        name, pick = given["name"], self.chance.choice
        if self.chance.random() < 0.3:
            name = pick(TITLES) + pick(
                (name, name.split()[-1], name.upper(), name[:-1], f"{name}'s")
            )
        return {
            "role": pick(ROLES[given["role"]]),
            "name": name,
            "type": pick(("person", "institution", "country", "hardware", "")),
            "post": pick(("", "Defence Minister", "Foreign Secretary")),
            "country": pick(("", "Russia", "US", "Pakistani")),
            "aliases": [given["name"]] if self.chance.random() < 0.2 else [],
        }


def _line(article: GoldArticle, entry: Entry) -> dict[str, object]:
    return {
        "kind": str(entry.kind),
        "status": str(entry.statuses[0]),
        "participants": [_participant(filler, article) for filler in entry.fillers],
        "date": {"edtf": entry.date_text} if entry.date_text else None,
        "place": entry.places[0] if entry.places else None,
        "evidence": [{"article": article.key}],
    }


def _trap(article: GoldArticle, never: Never) -> dict[str, object]:
    return {
        "kind": str(never.kind),
        "status": str(never.status or "occurred"),
        "participants": [_participant(filler, article) for filler in never.fillers],
        "evidence": [f"some/folder/{article.key}"],
    }


def _participant(filler: Filler, article: GoldArticle) -> dict[str, str]:
    party = filler.choices[0]
    person = isinstance(party, Described) or party in article.names
    return {"role": filler.role, "name": name_of(party), "type": "person" if person else ""}


def _people(article: GoldArticle) -> Iterator[Line]:
    for person in article.people or ():
        yield {"name": person.name, "type": "person", "evidence": [{"article": article.key}]}


def name_of(party: Party) -> str:
    if isinstance(party, Described):
        return f"{party.post} of {party.country}" if party.country else party.post
    return party
