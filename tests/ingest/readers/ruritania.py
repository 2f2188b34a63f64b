"""A small country's news, and how to look into what was read of it."""

from ingest.article import Article, BlockKind, Document
from ingest.readers import read

LEAD = "The defence minister of Ruritania met his Syldavian counterpart on Tuesday."
SECOND = "They discussed the training of pilots and agreed to meet again before the winter."
THIRD = "A joint exercise in the mountains of Zenda is planned for the autumn of next year."
OTHER = (
    "A strike has closed the harbour of Klow since Monday and nobody knows how long it will last."
)


def read_text(text: str, name: str = "a.txt", url: str = "") -> Document:
    return read(Article(name, url, text.encode()))


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is kind]


def body(document: Document) -> list[str]:
    return of_kind(document, BlockKind.BODY)


def story(*paragraphs: str) -> str:
    return "\n\n".join(("Ministers meet", *paragraphs))
