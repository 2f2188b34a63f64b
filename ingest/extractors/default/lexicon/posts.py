"""The view of `posts.toml`."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.extractors.default.lexicon.phrases import Phrases, fold

Table = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Posts:
    """What may stand before or for a name. All keys are folded (see `fold`).

    `heads` gives what the holder of a post is (state, government, diplomat, military, press,
    parliament, justice, organisation, company, religious); `plural_heads` maps "ministers" to
    "minister". `fixed` holds whole posts under their common spelling. `ranks` gives the normal
    form, `rank_service` army, air, navy or police for each normal form. What is in
    `capital_ranks` and `capital_honorifics` counts only when written with a capital. `groups`
    gives people, forces or bodies.
    """

    heads: Phrases[str]
    plural_heads: Phrases[str]
    modifiers: Phrases[str]
    fixed: Phrases[str]
    spokes: Phrases[str]
    ranks: Phrases[str]
    rank_service: Mapping[str, str]
    capital_ranks: frozenset[str]
    retired: frozenset[str]
    honorifics: Phrases[str]
    capital_honorifics: frozenset[str]
    after_names: Phrases[str]
    groups: Phrases[str]


def plural(phrase: str) -> str:
    """The plural of an English post: of its first noun where "of", "to", "in" or "d'" follows."""
    head, *rest = phrase.split(" ")
    if rest and rest[0] in {"of", "to", "in", "for", "at", "d'affaires"}:
        return " ".join([plural(head), *rest])
    words = phrase.split(" ")
    return " ".join([*words[:-1], _plural_word(words[-1])])


def _plural_word(word: str) -> str:
    if word.endswith(("man", "woman")):
        return f"{word[:-2]}en"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "ch", "sh")) and not word.endswith(("arch", "och")):
        return f"{word}es"
    return f"{word}s"


def _by_kind(table: Table) -> Iterator[tuple[str, str]]:
    return ((phrase, kind) for kind, phrases in table.items() for phrase in phrases)


def _plurals(table: Table) -> Iterator[tuple[str, str]]:
    """ "Ministers" to "minister"; reporters come in numbers to ask, and take no part."""
    for phrase, kind in _by_kind(table):
        if kind == "press":
            continue
        yield plural(phrase.replace("-", " ")), fold(phrase)
        if fold(phrase).endswith(" general"):
            yield plural(fold(phrase).removesuffix(" general")) + " general", fold(phrase)


def _as_is(phrases: Sequence[str]) -> Phrases[str]:
    return Phrases.of((phrase, phrase) for phrase in phrases)


def _rank_rows(table: Table) -> Iterator[tuple[str, str, str]]:
    """(spelling, normal form, service) of every rank."""
    for service, rows in table.items():
        for row in rows:
            spellings = row.split("|")
            yield from ((spelling, spellings[0], service) for spelling in spellings)


def _folded(phrases: Sequence[str]) -> frozenset[str]:
    return frozenset(map(fold, phrases))


@cache
def load_posts() -> Posts:
    """Read `posts.toml`, once."""
    data = tomllib.loads(files(__package__).joinpath("posts.toml").read_text("utf-8"))
    ranks = {service: rows for service, rows in data["ranks"].items() if service != "capital"}
    rows = tuple(_rank_rows(ranks))
    honorifics = data["honorifics"]
    return Posts(
        heads=Phrases.of(_by_kind(data["heads"])),
        plural_heads=Phrases.of(_plurals(data["heads"])),
        modifiers=Phrases.of(_by_kind(data["modifiers"])),
        fixed=_as_is(data["fixed"]["posts"]),
        spokes=_as_is(data["spokes"]["posts"]),
        ranks=Phrases.of((spelling, normal) for spelling, normal, _ in rows),
        rank_service={normal: service for _, normal, service in rows},
        capital_ranks=_folded(data["ranks"]["capital"]),
        retired=_folded(data["retired"]["marks"]),
        honorifics=_as_is(honorifics["before"]),
        capital_honorifics=_folded(honorifics["capital"]),
        after_names=_as_is(honorifics["after"]),
        groups=Phrases.of(_by_kind(data["groups"])),
    )
