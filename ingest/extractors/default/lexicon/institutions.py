"""The view of `institutions.toml`."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from ingest.extractors.default.lexicon.phrases import Phrases, Run, fold

_ABOVE_STATES = "organisations"
Owners = tuple["Institution", ...]


@dataclass(frozen=True, slots=True)
class Institution:
    """A body with a name of its own.

    `kind` is bloc, forum, agency, finance or court for what stands above states, else group,
    company, military, government, intelligence, parliament, media or metonym. `country` is ISO
    3166-1 alpha-2, upper case, or None. `shared` says that other countries have a body of that
    spelling too, so that `country` is no more than the usual guess.
    """

    name: str
    kind: str
    country: str | None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Institutions:
    """Bodies by their spellings.

    `names` holds what is written out, `abbreviations` what is written in capitals and must match
    letter by letter ("WHO" is not "who"); each leads to all bodies of that spelling, the usual one
    first. `nouns` are heads of an institution's name and what they are: military, government,
    parliament, diplomatic, intelligence, company, body.
    """

    names: Phrases[Owners]
    abbreviations: Mapping[str, Owners]
    nouns: Phrases[str]

    def at(
        self, tokens: Sequence[str], run: Run, start: int, countries: AbstractSet[str] = frozenset()
    ) -> tuple[int, Institution] | None:
        """The longest name that begins at `tokens[start]`; `run` is `Run.of(tokens)`.

        Gives how many tokens and the institution; where several share the spelling, the one whose
        country is in `countries`, else the usual one. A written-out name begins with a capital.
        """
        if not tokens[start][:1].isupper():
            return None
        found = self.names.at(run, start)
        if found:
            return found[0], _choose(found[1], countries)
        short = self.abbreviations.get(tokens[start].replace(".", ""))
        return (1, _choose(short, countries)) if short else None

    def get(self, name: str, countries: AbstractSet[str] = frozenset()) -> Institution | None:
        """The institution of a whole name or abbreviation, with or without "the", or None."""
        bare = name.removeprefix("the ").removeprefix("The ")
        owners = self.abbreviations.get(bare.replace(".", "")) or self.names.get(bare)
        return _choose(owners, countries) if owners else None


def is_abbreviation(spelling: str) -> bool:
    """Whether a spelling must match letter by letter: one word with two capitals or more."""
    return " " not in spelling and sum(char.isupper() for char in spelling) > 1


@cache
def load_institutions() -> Institutions:
    """Read `institutions.toml`, once."""
    data = tomllib.loads(files(__package__).joinpath("institutions.toml").read_text("utf-8"))
    nouns = data.pop("nouns")
    pairs = tuple(_spellings(data))
    return Institutions(
        names=Phrases.of(_owners(pair for pair in pairs if not is_abbreviation(pair[0])).items()),
        abbreviations=_owners(
            (spelling.replace(".", ""), body)
            for spelling, body in pairs
            if is_abbreviation(spelling)
        ),
        nouns=Phrases.of((noun, kind) for kind, row in nouns.items() for noun in row),
    )


@cache
def movements() -> frozenset[str]:
    """Names of the armed and political movements, which act for themselves and for no state."""
    known = load_institutions()
    owners = [*known.names.entries.values(), *known.abbreviations.values()]
    return frozenset(body.name for each in owners for body in each if body.kind == "group")


def _choose(owners: Owners, countries: AbstractSet[str]) -> Institution:
    fitting = [body for body in owners if body.country in countries]
    return fitting[0] if fitting else owners[0]


def _spellings(
    data: Mapping[str, Mapping[str, Sequence[str]]],
) -> Iterator[tuple[str, Institution]]:
    for section, tables in data.items():
        for key, rows in tables.items():
            kind, country = (key, None) if section == _ABOVE_STATES else (section, key)
            for row in rows:
                yield from _entry(row, kind, None if country == "XX" else country)


def _entry(row: str, kind: str, country: str | None) -> Iterator[tuple[str, Institution]]:
    """The spellings of one entry; a mark "?" after one says that others share it."""
    spellings = row.split("|")
    body = Institution(spellings[0].rstrip("?"), kind, country)
    for spelling in spellings:
        yield spelling.rstrip("?"), replace(body, shared=spelling.endswith("?"))


def _owners(pairs: Iterable[tuple[str, Institution]]) -> dict[str, Owners]:
    found: dict[str, Owners] = {}
    folded: dict[str, str] = {}
    for spelling, body in pairs:
        key = folded.setdefault(spelling if is_abbreviation(spelling) else fold(spelling), spelling)
        found[key] = (*found.get(key, ()), body)
    return {
        key: owners if len(owners) == 1 else tuple(replace(body, shared=True) for body in owners)
        for key, owners in found.items()
    }
