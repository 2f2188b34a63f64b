"""The schema's picture for the README, as Mermaid text, in the colours of Neo4j Browser."""

from collections.abc import Iterator

from app.neo4j_browser.style import Style
from cypher.ontology import ontology
from cypher.schema import ENGAGEMENT, ENTITY, EVIDENCE, Layer, Tie, ties

Ends = tuple[tuple[str, ...], tuple[str, ...]]


def picture(style: Style) -> str:
    """A flowchart: evidence, the knowledge computed from it, and the shortcuts drawn from that."""
    return "\n".join(_lines(style)) + "\n"


def _lines(style: Style) -> Iterator[str]:
    yield "flowchart TB"
    yield from _box("evidence", EVIDENCE, Layer.EVIDENCE)
    yield from _box("knowledge", _known(), Layer.KNOWLEDGE)
    yield from _arrows(Layer.SOURCE)
    yield from _shortcuts()
    for label in (*EVIDENCE, *_known()):
        node = style.nodes[label]
        yield f"  style {label} fill:{node.color},color:{node.text},stroke:none"


def _box(name: str, labels: tuple[str, ...], layer: Layer) -> Iterator[str]:
    yield f"  subgraph {name}"
    for label in labels:
        yield f'    {label}["{_text(label)}"]'
    yield from (f"  {arrow}" for arrow in _arrows(layer))
    yield "  end"


def _known() -> tuple[str, ...]:
    """Umbrellas, and the kinds of entity that have ties of their own."""
    tied = {label for tie in _of(Layer.KNOWLEDGE) for label in tie.starts + tie.ends}
    own = (label for label in ontology().entities.values() if label in tied)
    return (ENTITY, *own, ENGAGEMENT)


def _of(layer: Layer) -> Iterator[Tie]:
    return (tie for tie in ties() if tie.layer is layer)


def _text(label: str) -> str:
    """A label; an umbrella with what it covers."""
    engagements = (each.label for each in ontology().engagements.values())
    covered = {ENTITY: ontology().entities.values(), ENGAGEMENT: engagements}.get(label, ())
    return "<br>".join((f"<b>{label}</b>" if covered else label, *covered))


def _arrows(layer: Layer) -> Iterator[str]:
    for tie in _of(layer):
        for start in tie.starts:
            for end in tie.ends:
                yield f"  {start} -- {tie.type} --> {end}"


def _shortcuts() -> Iterator[str]:
    """One arrow for all shortcuts between the same kinds of entity."""
    types: dict[Ends, list[str]] = {}
    for tie in _of(Layer.SHORTCUTS):
        types.setdefault((tie.starts, tie.ends), []).append(tie.type)
    yield "  subgraph shortcuts"
    yield "    direction LR"
    for number, (ends, names) in enumerate(types.items(), start=1):
        start, end = (f'{side}{number}["{" · ".join(ends[at])}"]' for at, side in enumerate("ab"))
        yield f'    {start} -- "{" · ".join(names)}" --> {end}'
    yield "  end"
