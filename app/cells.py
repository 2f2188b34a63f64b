"""A value of an answer as text. Terminal, page and CSV agree because they all ask here."""

from collections.abc import Mapping

SHORT = 140


def cell(value: object) -> str:
    """A text for any value of a row: a name for a party, a list joined, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    if isinstance(value, Mapping):
        return cell_of_mapping(value)
    if isinstance(value, list | tuple):
        return "; ".join(part for part in map(cell, value) if part)
    return str(value)


def cell_of_mapping(value: Mapping[str, object]) -> str:
    """A source's line, a party's name, else the values themselves."""
    if value.get("sentence"):
        return source_line(value)
    if "name" in value:
        return str(value["name"])
    return ", ".join(part for part in map(cell, value.values()) if part)


def source_line(source: Mapping[str, object]) -> str:
    """`Outlet, 2018-08-06: “The sentence, shortened …”`."""
    where = ", ".join(str(source[key]) for key in ("outlet", "published") if source.get(key))
    words = shorten(str(source["sentence"]))
    return f"{where}: “{words}”" if where else f"“{words}”"


def shorten(text: str, limit: int = SHORT) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than `limit`."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"
