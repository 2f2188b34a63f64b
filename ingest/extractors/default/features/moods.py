"""How a verb is told: tense, modality, negation and the verbs above it, as words."""

from spacy.tokens import Token

from ingest.extractors.default.grammar import is_passive

_MODALS = frozenset("""will would could should may might can shall must 'll""".split())
_MARKS = frozenset("""if unless whether until before after as since while because though""".split())


def moods(verb: Token) -> list[str]:
    """Tense, modality, negation and the governors of a verb, as words."""
    out = [f"tag_{verb.tag_}"]
    if is_passive(verb):
        out.append("passive")
    for level, current in enumerate([verb, *list(verb.ancestors)[:2]]):
        prefix = "over_" if level else ""
        for child in current.children:
            word = child.lower_
            if child.dep_ == "aux" and (word in _MODALS or word == "to"):
                out.append(f"{prefix}aux_{word}")
            elif child.dep_ == "aux" and child.lemma_ in ("have", "do"):
                out.append(f"{prefix}aux_{child.lemma_}")
            elif child.dep_ == "neg":
                out.append(f"{prefix}neg")
            elif child.dep_ == "mark" and word in _MARKS:
                out.append(f"{prefix}mark_{word}")
        if level:
            out.append(f"over_{current.lemma_.lower()}")
    return out
