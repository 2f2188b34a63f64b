"""Extractors by name."""

import pytest

from cypher.errors import BadArgument
from ingest.extractors import registry


def test_the_built_in_extractor_is_found_by_name() -> None:
    assert "default" in registry.names()
    assert registry.load("default").name == registry.load().name == "default"


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(BadArgument, match=r"'oracle'.*default"):
        registry.load("oracle")
