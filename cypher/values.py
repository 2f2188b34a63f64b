"""What may be given to the graph: plain values, on every engine the same."""

from collections.abc import Mapping
from datetime import date, datetime

from cypher.errors import BadArgument


def checked(parameters: Mapping[str, object]) -> Mapping[str, object]:
    """The parameters, if all are plain values; BadArgument names the first that is not.

    Times with a zone crash the driver, and the graph keeps dates as text: none may pass.
    """
    for name, value in parameters.items():
        if not _plain(value):
            raise BadArgument(f"{name}: {type(value).__name__} is no value that a graph can hold")
    return parameters


def _plain(value: object) -> bool:
    if isinstance(value, datetime):
        return False
    if isinstance(value, list | tuple):
        return all(map(_plain, value))
    if isinstance(value, Mapping):
        return all(isinstance(key, str) and _plain(each) for key, each in value.items())
    return value is None or isinstance(value, str | int | float | date)
