"""All hardware of a text: codes and names first, then generic items around and between them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.extractors.default.hardware.arsenal import Arsenal, arsenal
from ingest.extractors.default.hardware.codes import Code, codes
from ingest.extractors.default.hardware.items import Item
from ingest.extractors.default.hardware.names import classes, named
from ingest.extractors.default.hardware.scene import Scene
from ingest.extractors.default.hardware.span import HardwareSpan


def find_hardware(text: str) -> tuple[HardwareSpan, ...]:
    """All hardware a text names, in order and disjoint."""
    stock = arsenal()
    scene = Scene.of(text, stock.generic)
    designated = tuple(_with_words(scene, _disjoint(_designated(scene, stock))))
    generic = (_generic(scene, run) for run in scene.runs if run.arms)
    return tuple(_disjoint([*designated, *generic]))


def _designated(scene: Scene, stock: Arsenal) -> Iterator[HardwareSpan]:
    for code in codes(scene.words, stock):
        if code.known or scene.run_after(code.end):
            yield _coded(scene, stock, code)
    yield from named(scene, stock)
    yield from classes(scene)


def _coded(scene: Scene, stock: Arsenal, code: Code) -> HardwareSpan:
    """A code with the nickname that follows it: "JF-17 Thunder" is one."""
    index, words = scene.word_at(code.end + 1), scene.words
    nickname = index is not None and words.written[index][0].isupper()
    found = stock.nicknames.at(words.run, index) if nickname and index is not None else None
    end = words.spans[index + found[0] - 1][1] if found and index is not None else code.end
    return HardwareSpan(code.start, end, code.name, designator=True, maker_country=code.country)


def _disjoint(spans: Iterable[HardwareSpan]) -> list[HardwareSpan]:
    """In order; where two overlap, a designator wins over a generic item, then the longer one."""
    taken: list[HardwareSpan] = []
    for span in sorted(spans, key=lambda each: (not each.designator, each.start - each.end)):
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    return sorted(taken, key=lambda each: each.start)


def _with_words(scene: Scene, spans: list[HardwareSpan]) -> Iterator[HardwareSpan]:
    """Each span with the words for arms right after it, else right before it."""
    floor = 0
    for span in spans:
        after, before = scene.run_after(span.end), scene.run_before(span.start)
        if after:
            whole = replace(span, end=scene.offsets(after)[1])
        elif before and scene.offsets(before)[0] >= floor:
            whole = replace(span, start=scene.offsets(before)[0])
        else:
            whole = span
        floor = whole.end
        yield whole


def _generic(scene: Scene, run: Item) -> HardwareSpan:
    start, end = scene.offsets(run)
    return HardwareSpan(start, end, _small(scene.words.text[start:end]), designator=False)


def _small(phrase: str) -> str:
    """Lower case but for abbreviations: "Ballistic Missiles", "ICBMs"."""
    return " ".join(
        word if word.rstrip("s").isupper() and len(word) < 6 else word.lower()
        for word in phrase.split()
    )
