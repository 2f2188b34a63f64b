"""The view of `arsenal.toml`."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.extractors.default.lexicon import Phrases, fold

_SEVERAL = "XX"
_SEPARATORS = re.compile(r"[-‐‑–— ]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name or the prefix of a code, as it should be written, with its maker's country.

    `risk` is "" for what means nothing else, "~" for what counts near a military word only, "?"
    for what counts beside words for arms only. `capitals` are matched as capitals only.
    """

    text: str
    country: str | None
    risk: str
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Generic:
    """Words of generic items, lower case; see the comments in `arsenal.toml`.

    `known` is all that may stand in a phrase.
    """

    arms: frozenset[str]
    general: frozenset[str]
    near: frozenset[str]
    military: frozenset[str]
    known: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    not_first: frozenset[str]
    needs: Mapping[str, frozenset[str]]

    def is_head(self, word: str) -> bool:
        """Whether a phrase may end in the word."""
        return word in self.arms or word in self.general


@dataclass(frozen=True, slots=True)
class Arsenal:
    """All names: codes by (prefix without separators, number), names, nicknames, generic words."""

    codes: Mapping[tuple[str, str], Name]
    prefixes: frozenset[str]
    names: Phrases[tuple[Name, ...]]
    nicknames: Phrases[str]
    generic: Generic
    other_before: frozenset[str]
    other_after: frozenset[str]


@cache
def arsenal() -> Arsenal:
    """Read `arsenal.toml`, once."""
    data = tomllib.loads(files(__package__).joinpath("arsenal.toml").read_text("utf-8"))
    words = {key: frozenset(row) for key, row in data["generic"].items()}
    other_before, other_after = words.pop("other_codes_before"), words.pop("other_codes_after")
    known = words.pop("plain") | words["arms"] | words["general"] | words["military"]
    codes = _codes(data["codes"])
    return Arsenal(
        codes=codes,
        prefixes=frozenset(prefix for prefix, _ in codes),
        names=_names(data["names"]),
        nicknames=Phrases.of(
            (form, word) for word in data["nicknames"]["words"] for form in (word, f"{word}s")
        ),
        generic=Generic(
            **words,
            known=known,
            needs={head: frozenset(row) for head, row in data["needs"].items()},
        ),
        other_before=other_before,
        other_after=other_after,
    )


def key_of(prefix: str) -> str:
    """A code's prefix without case and separators: "F/A-" is "f/a", "Nora B-" is "norab"."""
    return _SEPARATORS.sub("", prefix).lower()


def _country(code: str) -> str | None:
    return None if code == _SEVERAL else code


def _marked(text: str) -> tuple[str, str]:
    bare = text.rstrip("?~")
    return bare, text[len(bare) :]


def _codes(tables: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], Name]:
    """The first entry of a code wins, but one without risk wins over one with."""
    found: dict[tuple[str, str], Name] = {}
    for country, rows in tables.items():
        for row in rows:
            written, _, numbers = row.partition("=")
            text, risk = _marked(written)
            name = Name(text, _country(country), risk)
            for number in numbers.split():
                key = key_of(text), number
                if key not in found or (found[key].risk and not risk):
                    found[key] = name
    return found


def _names(tables: Mapping[str, Sequence[str]]) -> Phrases[tuple[Name, ...]]:
    """Names and their plurals; all entries of one spelling, those without risk first."""
    found: dict[str, tuple[Name, ...]] = {}
    for spelling, name in _spellings(tables):
        key = fold(spelling)
        found[key] = tuple(sorted((*found.get(key, ()), name), key=lambda entry: entry.risk != ""))
    return Phrases.of(found.items())


def _spellings(tables: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Name]]:
    for country, rows in tables.items():
        for row in rows:
            text, risk = _marked(row)
            name = Name(text, _country(country), risk, capitals=text.isupper() and len(text) < 7)
            yield text, name
            if text[-1].isalpha() and text[-1] != "s":
                yield f"{text}s", name
