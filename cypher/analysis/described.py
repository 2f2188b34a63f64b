"""What can be analysed, as `analyses.toml` says: each is described as a canned question is."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from cypher.catalogue import FOLDER, Parameter, Query

FILE: Final = Path(__file__).with_name("analyses.toml")
# Every row: how many engagements are behind it, some of their ids, and the source of the newest.
BEHIND: Final[Mapping[str, str]] = {"times": "integer", "engagements": "ids"}
WINDOWS: Final = ("since", "until")  # which an analysis of two windows has not


@lru_cache(maxsize=1)
def analyses() -> Mapping[str, Query]:
    """Every analysis by name. `text` is empty: what is worked out stands in Python."""
    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    filters = tuple(_parameters(raw.pop("filters")))
    return {name: _described(name, spec, filters) for name, spec in raw.items()}


def _described(name: str, spec: Mapping[str, Any], filters: tuple[Parameter, ...]) -> Query:
    own = tuple(_parameters(spec.get("parameters", {})))
    left = WINDOWS if name == "changes" else ()
    return Query(
        name=name,
        title=spec["title"],
        summary=spec["summary"],
        topic="analysis",
        parameters=(*own, *(each for each in filters if each.name not in left)),
        columns={**spec["columns"], **BEHIND, **_evidence()},
        text="",
    )


def _parameters(raw: Mapping[str, Mapping[str, Any]]) -> Iterator[Parameter]:
    for name, spec in raw.items():
        yield Parameter(name, **spec)


@lru_cache(maxsize=1)
def _evidence() -> Mapping[str, str]:
    raw = tomllib.loads((FOLDER / "common.toml").read_text(encoding="utf-8"))
    found: Mapping[str, str] = raw["evidence"]
    return found
