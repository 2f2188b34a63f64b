"""The samples on a real Neo4j, for what a reader of the README does with them."""

import subprocess
import sys
from pathlib import Path

from cypher.store import GraphStore
from tests import graphs

ENTENTE = Path(sys.executable).parent / "entente"


def fill(url: str) -> None:
    """Empty the graph and read the samples into it, as a person does."""
    with GraphStore.open(url) as store:
        store.migrate()
        graphs.clear(store)
    subprocess.run([ENTENTE, "samples", "--graph", url], check=True, timeout=200)
