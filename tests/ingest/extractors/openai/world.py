"""A small article, and what a model may say of it."""

from datetime import date

from ingest.article import Block, BlockKind, Document

FIRST = "German Foreign Minister Ilse Brandt met Egypt's Omar Farid in Nairobi on 2 January 2020."
SECOND = "Kenya may buy  four trucks\nfrom Germany."
ASIDE = "Read also: Ilse Brandt met Boris Petrov in Riga."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{ASIDE}"


def _block(words: str, kind: BlockKind) -> Block:
    start = TEXT.index(words)
    return Block(start, start + len(words), kind)


DOCUMENT = Document(
    name="a.txt",
    url="",
    title="Brandt in Nairobi",
    outlet="",
    published=date(2020, 1, 3),
    text=TEXT,
    blocks=(
        _block(FIRST, BlockKind.BODY),
        _block(SECOND, BlockKind.BODY),
        _block(ASIDE, BlockKind.FURNITURE),
    ),
)


def party(role: str, name: str, type_: str, **more: object) -> dict[str, object]:
    given = {"country": None, "post": None, "rank": None, "surface": name, **more}
    return {"role": role, "name": name, "type": type_, **given}


BRANDT = party("participant", "Ilse Brandt", "person", country="DE", post="Foreign Minister")
FARID = party("participant", "Omar Farid", "person", country="EG", rank="General")


def meeting(**more: object) -> dict[str, object]:
    return {
        "kind": "met",
        "status": "occurred",
        "quote": FIRST,
        "trigger": "met",
        "parties": [BRANDT, FARID],
        "date": "2020-01-02",
        "date_words": "2 January 2020",
        "place": "Nairobi",
        "mode": None,
        "quantity": None,
        "confidence": 0.9,
    } | more


def supply(**more: object) -> dict[str, object]:
    parties = [
        party("supplier", "Germany", "country", country="DE"),
        party("recipient", "Kenya", "country", country="KE"),
        party("item", "trucks", "hardware"),
    ]
    told = {
        "kind": "supplied",
        "status": "negotiating",
        "quote": "Kenya may buy four trucks from Germany.",
        "trigger": "buy",
        "parties": parties,
        "date": None,
        "date_words": None,
        "place": None,
        "quantity": "four",
    }
    return meeting(**told) | more
