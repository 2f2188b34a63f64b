"""Near-copies of one text: agencies' reports printed by many outlets count as one.

MinHash over word shingles. The 48 values are part of the evidence, so that two articles are
compared without their texts.
"""

from collections.abc import Sequence
from zlib import crc32

from cypher.names import fold

# 48 values tell a likeness of .8 from one of .5 in all but a few cases in a thousand.
VALUES, SHINGLE = 48, 5
LIKENESS = 0.7
_PRIME = (1 << 31) - 1
_STEPS = tuple((2 * number + 1) * 40503 % _PRIME for number in range(1, VALUES + 1))
_STARTS = tuple((number * number + 7) * 69069 % _PRIME for number in range(1, VALUES + 1))


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hash of the text's shingles, under each of 48 permutations."""
    words = fold(text).split()
    runs = {
        crc32(" ".join(words[at : at + SHINGLE]).encode()) % _PRIME
        for at in range(max(1, len(words) - SHINGLE + 1))
    }
    return tuple(
        min((step * run + start) % _PRIME for run in runs)
        for step, start in zip(_STEPS, _STARTS, strict=True)
    )


def alike(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimated share of shingles two texts have in common, 0 to 1."""
    if not a or len(a) != len(b):
        return 0.0
    return sum(x == y for x, y in zip(a, b, strict=True)) / len(a)
