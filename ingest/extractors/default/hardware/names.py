"""Names: listed ones ("HIMARS", "Buk-M3") and classes of ships ("Hangor-class submarines")."""

import re
from collections.abc import Iterator

from ingest.extractors.default.hardware.arsenal import Arsenal, Name
from ingest.extractors.default.hardware.scene import Scene
from ingest.extractors.default.hardware.span import HardwareSpan

Found = tuple[int, tuple[Name, ...]]

_CLASS = re.compile(r"(?<![\w-])(?P<name>[A-Z][^\W\d_]+)[- ](?:class|Class)\b(?=\s+[a-z])")
_NO_CLASS = frozenset(
    {"first", "second", "third", "world", "middle", "working", "business", "upper", "economy"}
)
_VESSELS = frozenset(
    {"submarine", "frigate", "corvette", "destroyer", "ship", "vessel", "boat", "carrier"}
    | {"craft", "warship", "cruiser", "gunboat", "minesweeper", "minehunter"}
)
_VARIANT = re.compile(
    r"[ -](?:[A-Z]\d?[A-Z]?|II|III|IV|VI|NG|TP|ER|MR|LR|SR|NLOS|MSE|Mk\.? ?\d\w?|Block [\w/]+)"
    r"(?![\w'’-])"
)
_ADDRESS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|General|Gen|Col|Colonel|Senator|President|Minister|Secretary)\.? $"
)
_CAPITAL = re.compile(r" [A-Z][a-z]")
_LIST = re.compile(r"(?:(?:,|,? and|,? or|/)\s*(?:the\s+)?[A-Z][\w-]*)+\s+")


def named(scene: Scene, stock: Arsenal) -> Iterator[HardwareSpan]:
    """All listed names of a text, the longest at each word."""
    words = scene.words
    index = 0
    while index < len(words.written):
        found = stock.names.at(words.run, index) if words.written[index][0].isupper() else None
        span = _name_at(scene, index, found) if found else None
        if span:
            yield span
        index += found[0] if span and found else 1


def _name_at(scene: Scene, index: int, found: Found) -> HardwareSpan | None:
    words = scene.words
    start, end = words.spans[index][0], words.spans[index + found[0] - 1][1]
    variant = _VARIANT.match(words.text, end)
    whole = variant.end() if variant else end
    shouted = words.text[start:end].rstrip("s").isupper()
    for name in found[1]:
        if (shouted or not name.capitals) and _counts(scene, name, start, whole):
            written = name.text + words.text[end:whole]
            return HardwareSpan(start, whole, written, designator=True, maker_country=name.country)
    return None


def _counts(scene: Scene, name: Name, start: int, end: int) -> bool:
    """Whether a name that means other things too means arms here."""
    if not name.risk or scene.run_after(end) or scene.run_before(start):
        return True
    text = scene.words.text
    if _ADDRESS.search(text[max(0, start - 14) : start]) or _CAPITAL.match(text, end):
        return False  # "Mr Abrams", "the Patriot Act"
    if name.risk == "~":
        return scene.words.military_near(start, end)
    others = _LIST.match(text, end)
    return bool(others and scene.run_at(others.end()))


def classes(scene: Scene) -> Iterator[HardwareSpan]:
    """Classes of ships by their form, which the list need not know."""
    for match in _CLASS.finditer(scene.words.text):
        run = scene.run_after(match.end())
        if run is None or match["name"].lower() in _NO_CLASS:
            continue
        if scene.words.low[run.last - 1].removesuffix("s") in _VESSELS:
            name = f"{match['name']}-class"
            yield HardwareSpan(match.start(), match.end(), name, designator=True)
