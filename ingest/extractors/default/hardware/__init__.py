"""HARDWARE: what arms a text names: codes ("Mi-35M"), names ("HIMARS"), generic items.

Lives here: the list of names (`arsenal.toml`), the grammar of codes and of generic phrases.
May not: say who supplies whom, or parse grammar.
May come in: the extractor's modules, through `find_hardware`.
"""

from ingest.extractors.default.hardware.find import find_hardware
from ingest.extractors.default.hardware.span import HardwareSpan

__all__ = ["HardwareSpan", "find_hardware"]
