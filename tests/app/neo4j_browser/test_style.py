"""How each label and relationship looks, and the file Neo4j Browser takes for it."""

import re
from pathlib import Path

import pytest

from app.neo4j_browser.grass import dark, darker, grass
from app.neo4j_browser.style import FILE, load, style
from cypher.errors import BadCatalogue
from cypher.schema import labels, ties


def test_every_label_and_relationship_has_a_style_and_a_caption() -> None:
    text = grass(style())
    for name in labels():
        assert f"node.{name} {{\n" in text
    for tie in ties():
        assert f"relationship.{tie.type} {{\n" in text
    assert all(each.caption for each in style().nodes.values())
    assert all(each.caption for each in style().relationships.values())


def test_captions_name_no_internal_property() -> None:
    named = set(re.findall(r"\{(\w+)\}", grass(style())))
    assert named.isdisjoint({"key", "searchText", "nameKeys", "sketch"})


def test_of_two_labels_of_a_node_the_narrower_counts() -> None:
    """Browser lets a later rule win."""
    text = grass(style())
    assert text.index("node.Entity {") < text.index("node.Person {")
    assert text.index("node.Engagement {") < text.index("node.Meeting {")


def test_writing_stands_out_from_its_ground() -> None:
    for name, each in style().nodes.items():
        light, shade = sorted((luminance(each.color), luminance(each.text)), reverse=True)
        assert (light + 0.05) / (shade + 0.05) >= 4.5, name


@pytest.mark.parametrize(
    ("cut", "says"),
    [("[node.Person]", "Person"), ("[relationship.MET]", "MET"), ('caption = "{quote}"', "style")],
)
def test_a_style_with_a_gap_does_not_load(tmp_path: Path, cut: str, says: str) -> None:
    path = tmp_path / "style.toml"
    path.write_text(
        FILE.read_text().replace(
            cut, cut.replace("Person", "Nobody").replace("MET", "HIT").replace("caption", "legend")
        )
    )
    with pytest.raises(BadCatalogue, match=says):
        load(path)


def test_shades() -> None:
    assert darker("#ffffff") == "#cccccc"
    assert dark("#14527d")
    assert not dark("#f4c95d")


def luminance(color: str) -> float:
    """As the WCAG has it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
