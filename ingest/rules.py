"""Which rules settle the graph: a fingerprint of the code and the words that decide.

A graph settled by other rules is not wrong, but what is planned now would not fit it: it is built
anew.
"""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_HERE = Path(__file__).parent
_DECIDING = (
    "clusters.py",
    "copies.py",
    "likeness.py",
    "naming.py",
    "spans.py",
    "resolvers",
    "settling",
    "filing",
)
_OUTSIDE = ("names.py", "countries.tsv", "ontology.toml")


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """16 hex digits over every file that decides who is who and what is one event."""
    whole = sha256()
    for path in sorted(_files()):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def _files() -> list[Path]:
    found = [_HERE.parent / "cypher" / name for name in _OUTSIDE]
    for name in _DECIDING:
        path = _HERE / name
        inside = [each for each in path.glob("*") if each.suffix in (".py", ".toml")]
        found.extend(inside if path.is_dir() else [path])
    return found
