"""Under which headings a spelling is filed, and under which its likes are looked for.

Whatever could be linked shares a heading, and a heading holds few: two words of a name, or a word
and an initial; never a surname alone, but for those who are known by nothing else.
"""

from itertools import combinations

from cypher.model import EntityKind
from ingest.resolvers.matching import thing_key
from ingest.resolvers.spelling import Spelling, Token, person_tokens
from ingest.resolvers.words import lexicon


def files(spelling: Spelling) -> frozenset[str]:
    """The headings it is filed under."""
    if spelling.split or spelling.kind is EntityKind.COUNTRY:
        return frozenset()
    if spelling.kind is not EntityKind.PERSON:
        return frozenset({f"{spelling.kind}:{thing_key(spelling)}"})
    full, initials = _sorted(spelling)
    if len(full) == 1 and not initials:
        return frozenset({f"person:bare:{full[0].bones}"})
    if initials and len(full) == 1:
        return _with_initials(full, initials)
    return _pairs(full) | _words(full) | _shortened(full)


def looks(spelling: Spelling) -> frozenset[str]:
    """The headings its likes are filed under; looking is mutual."""
    own = files(spelling)
    if spelling.split or spelling.kind is not EntityKind.PERSON:
        return own
    full, initials = _sorted(spelling)
    if len(full) == 1 and not initials:
        # A surname of many fits too many people to be joined to one: it is not looked for at all.
        return own if full[0].text in lexicon().generic else own | _words(full)
    if initials and len(full) == 1:
        return own | {heading.replace(":short:", ":long:") for heading in own}
    shorts = {heading.replace(":long:", ":short:") for heading in _shortened(full)}
    return _pairs(full) | {f"person:bare:{token.bones}" for token in full} | shorts


def _sorted(spelling: Spelling) -> tuple[list[Token], list[Token]]:
    tokens = person_tokens(spelling.name)
    full = [token for token in tokens if not token.initial]
    return full or list(tokens), [token for token in tokens if token.initial] if full else []


def _pairs(full: list[Token]) -> frozenset[str]:
    bones = sorted({token.bones for token in full})
    if len(bones) == 1:
        return frozenset({f"person:two:{bones[0]} {bones[0]}"})
    return frozenset(f"person:two:{a} {b}" for a, b in combinations(bones, 2))


def _words(full: list[Token]) -> frozenset[str]:
    """Where those look who are known by one word of a name alone."""
    return frozenset(f"person:word:{token.bones}" for token in full)


def _shortened(full: list[Token]) -> frozenset[str]:
    """Where those look who give initials and a surname."""
    return frozenset(
        f"person:long:{kept.bones} {letter}"
        for kept in full
        for other in full
        if other is not kept
        for letter in other.letters
    )


def _with_initials(full: list[Token], initials: list[Token]) -> frozenset[str]:
    return frozenset(
        f"person:short:{token.bones} {initial.text}" for token in full for initial in initials
    )
