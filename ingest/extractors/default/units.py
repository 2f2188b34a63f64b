"""A simplified sentence: its words, what each stands for, and its parse."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.sentences import Sentence

PEOPLE = frozenset({Type.PERSON, Type.POST})


@dataclass(slots=True)
class Unit:
    """One word of the simplified sentence: a token as it is, or what stands for mentions."""

    word: str
    start: int
    end: int
    space: bool
    mentions: tuple[Mention, ...] = ()


@dataclass(slots=True)
class Parsed:
    """A sentence ready for frames: `doc[i]` stands for `units[i]`; offsets point into the text."""

    sentence: Sentence
    units: list[Unit]
    mentions: list[Mention]
    doc: Doc
    at: dict[int, int] = field(default_factory=dict)  # id(mention) → token of `doc`

    def span(self, index: int) -> tuple[int, int]:
        """Where the word stands in the document's text."""
        unit = self.units[index]
        return self.sentence.start + unit.start, self.sentence.start + unit.end
