"""The story corpus as reports for the desk, with what is true of them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cypher.model import DateBasis, EntityKind, Kind, Mode, Role, Status
from ingest.article import Document
from ingest.evidence import build
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When
from ingest.naming import alias_id

FILE = Path(__file__).with_name("stories.toml")
_ROLES = {
    "visited": {"who": Role.VISITOR, "to": Role.DESTINATION},
    "supplied": {"from": Role.SUPPLIER, "for": Role.RECIPIENT, "item": Role.ITEM},
    "met": {"who": Role.PARTICIPANT},
    "agreed": {"who": Role.PARTY},
    "exercised": {"who": Role.PARTY},
}
_SURFACES = {"RU": ("Russia",), "PK": ("Pakistan",)}


@dataclass
class Truth:
    """Which person each spelling means, and which event each claim tells."""

    people: dict[str, str] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)


@dataclass
class Corpus:
    """Reports in the order of the file."""

    reports: list[tuple[Document, Extraction]] = field(default_factory=list)
    truth: Truth = field(default_factory=Truth)


def corpus() -> Corpus:
    """Every story."""
    found = Corpus()
    for story in tomllib.loads(FILE.read_text(encoding="utf-8"))["story"]:
        for article in story["article"]:
            _add(found, story["name"], article)
    return found


def stories() -> list[dict[str, Any]]:
    """The file as it is."""
    return list(tomllib.loads(FILE.read_text(encoding="utf-8"))["story"])


def _add(found: Corpus, story: str, article: dict[str, Any]) -> None:
    text = "\n".join(claim["text"] for claim in article["claim"])
    name = f"{article['outlet']} {article['day']}"
    claims = [_claim(found.truth, text, raw) for raw in article["claim"]]
    published = date.fromisoformat(article["day"])
    document = Document(f"{name}.txt", "", story, article["outlet"], published, text, ())
    report = document, Extraction("stories", tuple(claims))
    found.reports.append(report)
    filed = build(*report)
    assert filed.refused == (), filed.refused
    for claim, raw in zip(filed.evidence.claims, article["claim"], strict=True):
        found.truth.events[claim.id] = raw["event"]


def _claim(truth: Truth, text: str, raw: dict[str, Any]) -> Claim:
    start = text.index(raw["text"])
    end = start + len(raw["text"])
    basis = DateBasis(raw.get("basis", "stated"))
    return Claim(
        kind=Kind(raw["kind"]),
        status=Status(raw.get("status", "occurred")),
        fillings=tuple(_fillings(truth, text, raw, start)),
        start=start,
        end=end,
        trigger=(start, start + 1),
        when=When(raw["date"], basis) if "date" in raw else None,
        place=raw.get("place"),
        mode=Mode(raw["mode"]) if "mode" in raw else None,
        quantity=raw.get("quantity"),
        subject=raw.get("subject"),
        confidence=0.9,
    )


def _fillings(truth: Truth, text: str, raw: dict[str, Any], start: int) -> Iterator[Filling]:
    for key, role in _ROLES[raw["kind"]].items():
        for written in raw.get(key, ()):
            party, who = _party(written)
            surface = party.post if party.kind is EntityKind.POST else party.name
            assert surface
            at = text.index(surface, start)
            yield Filling(role, Mention(party, surface, at, at + len(surface)))
            if who:
                truth.people[alias_id(party)] = who


def _party(written: str) -> tuple[Party, str]:
    sign, rest = written[0], written[1:]
    if sign == "@":
        return Party(EntityKind.COUNTRY, *_SURFACES[rest], rest), ""
    if sign == "%":
        return Party(EntityKind.HARDWARE, rest), ""
    if sign == "#":
        return Party(EntityKind.PLACE, *rest.split("/")), ""
    if sign == "!":
        post, land = rest.split("/")
        return Party(EntityKind.POST, f"{post} of Pakistan", land, post), ""
    named, who = written.split("=")
    name, land, *post = named.split("/")
    return Party(EntityKind.PERSON, name, land, *post), who
