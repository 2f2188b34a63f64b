"""XML a piece at a time: tags from any text, what XML cannot hold left out."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
# What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets).
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def writable(value: object) -> str:
    """The value as XML's own text: `true` for True, nothing that XML cannot hold."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _UNWRITABLE.sub("", text)


def open_tag(name: str, attributes: Mapping[str, object]) -> str:
    """`<name a="1">`; attributes that are None are left out."""
    return f"<{name}{_written(attributes)}>"


def tag(name: str, attributes: Mapping[str, object], text: object = None) -> str:
    """`<name a="1">text</name>`, or `<name a="1"/>`."""
    if text is None:
        return f"<{name}{_written(attributes)}/>"
    return f"<{name}{_written(attributes)}>{escape(writable(text))}</{name}>"


def _written(attributes: Mapping[str, object]) -> str:
    return "".join(
        f" {name}={quoteattr(writable(value))}"
        for name, value in attributes.items()
        if value is not None
    )
