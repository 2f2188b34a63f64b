"""What the article as a whole says: how often each party is named, who is in the title."""

from collections import Counter
from collections.abc import Sequence

from ingest.article import BlockKind
from ingest.extractors.default.units import Parsed


class Facts:
    """What the article as a whole says: how often each party is named, who is in the title."""

    def __init__(self, parsed: Sequence[Parsed]) -> None:
        self.count: Counter[str] = Counter()
        self.title: set[str] = set()
        for sentence in parsed:
            for mention in sentence.mentions:
                names = [p.name for p in mention.parties]
                self.count.update(names)
                if sentence.sentence.kind is BlockKind.TITLE:
                    self.title.update(names)
