"""Records as JSON Lines: one compact JSON document a line, keys in their given order."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def json_lines(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Each record on its line, UTF-8, no spaces to spare."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"
