"""Importing a library without what it would import only because it happens to be there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Hide modules that nobody has imported yet.

    The driver offers its results as data frames where it finds pandas, which we never ask of it,
    and which makes its import three times as long: 0.45 s instead of 0.15 s.
    """
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
