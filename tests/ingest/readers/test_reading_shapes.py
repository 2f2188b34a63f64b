"""The manners of many newsrooms and ministries, each with the day and the place it gives."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruritania import LEAD, OTHER, SECOND, THIRD, body, read_text, story

from ingest.article import Article
from ingest.readers import read

SHAPES = tomllib.loads(Path(__file__).with_name("shapes.toml").read_text("utf-8"))["shape"]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["name"])
def test_the_story_the_day_and_the_place(shape: dict[str, Any]) -> None:
    document = read_text(shape["text"].replace("{story}", f"{LEAD}\n\n{SECOND}"))
    assert body(document) == [LEAD, SECOND]
    assert document.published == shape.get("day")
    assert document.dateline_place == shape.get("place")


def test_a_date_that_heads_a_part_of_the_story_is_not_the_day_of_publication() -> None:
    document = read_text(story(LEAD, "March 10, 2021", SECOND, THIRD, OTHER, LEAD))
    assert document.published is None


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize(
    "unit", ["a ", "*a ", "[a", "<!--", "`", "_a", "(", "2024-", "MOSCOW: ", "<p"]
)
def test_a_long_text_takes_time_in_proportion(unit: str, name: str) -> None:
    started = time.monotonic()
    document = read(Article(name, "", (f"<p>{LEAD}</p>\n" + unit * (50_000 // len(unit))).encode()))
    assert document.blocks
    assert time.monotonic() - started < 3
