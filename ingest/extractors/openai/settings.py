"""What the environment says of the endpoint, read where an extractor is made."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_cache_dir

from cypher.errors import BadArgument


@dataclass(frozen=True, slots=True)
class Settings:
    """`url` is the base (`https://host/v1`); `tokens` the most a run may use, `seconds` the most
    an answer may take, `tries` the most requests for one answer.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    cache: Path = field(default_factory=lambda: Path(user_cache_dir("entente")))
    tokens: int = 1_000_000
    seconds: float = 120.0
    tries: int = 4


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """ENTENTE_OPENAI_URL, _MODEL, _KEY or _KEY_FILE, _TOKENS, _SECONDS, and ENTENTE_CACHE.

    Raises BadArgument naming the variable that is missing or wrong.
    """
    given = os.environ if environment is None else environment
    url = _needed(given, "ENTENTE_OPENAI_URL").rstrip("/")
    if not url.startswith(("http://", "https://")):
        raise BadArgument("ENTENTE_OPENAI_URL must begin with http:// or https://")
    return Settings(
        url=url,
        model=_needed(given, "ENTENTE_OPENAI_MODEL"),
        key=_key(given),
        cache=Path(given.get("ENTENTE_CACHE") or user_cache_dir("entente")),
        tokens=_number(given, "ENTENTE_OPENAI_TOKENS", 1_000_000),
        seconds=_number(given, "ENTENTE_OPENAI_SECONDS", 120),
    )


def _needed(given: Mapping[str, str], name: str) -> str:
    if value := given.get(name, "").strip():
        return value
    raise BadArgument(f"{name} is not set; the extractor “openai” needs it")


def _number(given: Mapping[str, str], name: str, default: int) -> int:
    text = given.get(name, "").strip() or str(default)
    if not text.isdecimal() or not int(text):
        raise BadArgument(f"{name} must be a whole number above 0, not {text!r}")
    return int(text)


def _key(given: Mapping[str, str]) -> str:
    """The key, '' where the endpoint needs none."""
    name = "ENTENTE_OPENAI_KEY_FILE"
    if given.get("ENTENTE_OPENAI_KEY") or not given.get(name):
        return given.get("ENTENTE_OPENAI_KEY", "").strip()
    try:
        return Path(given[name]).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadArgument(f"{name}: {given[name]} cannot be read") from error
