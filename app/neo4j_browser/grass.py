"""The style in GraSS, the form Neo4j Browser takes when a file is dropped on it."""

from collections.abc import Iterator

from app.neo4j_browser.style import NodeStyle, RelationshipStyle, Style

_USUAL = """\
node {
  diameter: 50px;
  color: #6b7785;
  border-color: #555f6a;
  border-width: 2px;
  text-color-internal: #ffffff;
  font-size: 10px;
}

relationship {
  color: #b4bbc5;
  shaft-width: 1px;
  font-size: 8px;
  padding: 3px;
  text-color-external: #1d2530;
  text-color-internal: #ffffff;
  caption: "<type>";
}
"""


def grass(style: Style) -> str:
    """The text of `entente.grass`."""
    return "\n".join(_rules(style))


def _rules(style: Style) -> Iterator[str]:
    yield _USUAL
    for label, node in style.nodes.items():
        yield _rule(f"node.{label}", _node(node))
    for type_, relationship in style.relationships.items():
        yield _rule(f"relationship.{type_}", _relationship(relationship))


def _rule(selector: str, lines: dict[str, str]) -> str:
    body = "".join(f"  {name}: {value};\n" for name, value in lines.items())
    return f"{selector} {{\n{body}}}\n"


def _node(node: NodeStyle) -> dict[str, str]:
    return {
        "color": node.color,
        "border-color": darker(node.color),
        "text-color-internal": node.text,
        "diameter": f"{node.size}px",
        "caption": f'"{node.caption}"',
    }


def _relationship(relationship: RelationshipStyle) -> dict[str, str]:
    return {
        "color": relationship.color,
        "shaft-width": f"{relationship.width}px",
        "text-color-external": "#1d2530",
        "text-color-internal": "#ffffff" if dark(relationship.color) else "#1d2530",
        "caption": f'"{relationship.caption}"',
    }


def darker(color: str) -> str:
    """A `#rrggbb` with a fifth of its light taken away, for a border."""
    parts = (int(color[at : at + 2], 16) * 4 // 5 for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)


def dark(color: str) -> bool:
    """Whether white writing reads better on a `#rrggbb` than black."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return 299 * red + 587 * green + 114 * blue < 150_000  # weights of ITU-R BT.601
