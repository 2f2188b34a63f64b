"""Features of a joined event: how surely, how often and where in the article it is told."""

from cypher.model import Role
from ingest.article import BlockKind
from ingest.extractors.default.drafts import Draft


def event_features(event: Draft) -> list[str]:
    """Features of a joined event: how surely, how often and where in the article it is told.

    What it is about is left to the trigger's model: features of parties, dates and frames here
    learned one corpus's habits and lost on the others.
    """
    kind = event.kind.value
    sure = max(event.confidence, 0.0)
    required = sorted((p.confidence for p in event.parts if p.role is not Role.ITEM), reverse=True)
    weakest = required[min(1, len(required) - 1)] if required else 0.0
    out = [f"sure={kind}.{step}" for step in range(int(sure * 12) + 1)]
    out += [f"sure={step}" for step in range(int(sure * 12) + 1)]
    out += [f"weak={step}" for step in range(int(weakest * 6) + 1)]
    told = len(event.tellings)
    out += [f"told={n}" for n in range(2, min(told, 5) + 1)]
    out += [f"ktold={kind}.{n}" for n in range(2, min(told, 3) + 1)]
    second = sorted((t[0] for t in event.tellings), reverse=True)[1:2]
    out += [f"second={step}" for step in range(int(second[0] * 6) + 1)] if second else []
    blocks = {t[1] for t in event.tellings}
    out += [f"block={kind}.{b.value}" for b in sorted(blocks)]
    if blocks == {BlockKind.TITLE}:
        out.append(f"titleonly={kind}")
    return out
