"""A small world told in a few articles: what every test of app/ asks about. Own words, made-up
outlets.
"""

from dataclasses import dataclass, field
from datetime import date

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import Block, BlockKind, Document
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When

MIRZA = Party(EntityKind.PERSON, "Sahir Shamshad Mirza", "PK", "Chairman Joint Chiefs", "General")
DEDOV = Party(EntityKind.PERSON, "Alexy Dedov", "RU", "Ambassador")
ASIF = Party(EntityKind.PERSON, "Khawaja Asif", "PK", "Defence Minister")
SHOIGU = Party(EntityKind.PERSON, "Sergey Shoigu", "RU", "Defence Minister")
RUSSIA = Party(EntityKind.COUNTRY, "Russia", "RU")
PAKISTAN = Party(EntityKind.COUNTRY, "Pakistan", "PK")
MI35 = Party(EntityKind.HARDWARE, "Mi-35")
FOMIN = Party(EntityKind.PERSON, "Alexander Fomin", "RU", "Deputy Defence Minister")


@dataclass(frozen=True)
class Told:
    """A sentence and the claim in it: (role, party, the words that name it)."""

    sentence: str
    kind: Kind
    parties: tuple[tuple[Role, Party, str], ...]
    when: str | None = None
    place: str | None = None
    status: Status = Status.OCCURRED


@dataclass(frozen=True)
class Tale:
    """An article as its file, its outlet, its day and what it tells."""

    name: str
    outlet: str
    published: date
    told: tuple[Told, ...]
    title: str = ""
    padding: str = field(default="Nothing else was said on the day.")


MET = Role.PARTICIPANT
TALES = (
    Tale(
        "dedov-mirza.txt",
        "The Harbour Post",
        date(2023, 3, 14),
        (
            Told(
                "General Sahir Shamshad Mirza met Ambassador Alexy Dedov in Rawalpindi on Tuesday.",
                Kind.MET,
                ((MET, MIRZA, "General Sahir Shamshad Mirza"), (MET, DEDOV, "Alexy Dedov")),
                "2023-03-14",
                "Rawalpindi",
            ),
        ),
        "Chairman receives Russian ambassador <b>at</b> headquarters",
    ),
    Tale(
        "dedov-asif.txt",
        "Meridian Wire",
        date(2023, 5, 2),
        (
            Told(
                "Ambassador Alexy Dedov called on Defence Minister Khawaja Asif in Islamabad.",
                Kind.MET,
                ((MET, DEDOV, "Alexy Dedov"), (MET, ASIF, "Khawaja Asif")),
                "2023-05-02",
                "Islamabad",
            ),
            Told(
                "Mr Asif had met his counterpart Sergey Shoigu in Moscow in April 2022.",
                Kind.MET,
                ((MET, ASIF, "Mr Asif"), (MET, SHOIGU, "Sergey Shoigu")),
                "2022-04",
                "Moscow",
            ),
        ),
        "Envoy calls on minister",
    ),
    Tale(
        "helicopters.txt",
        "The Harbour Post",
        date(2018, 8, 10),
        (
            Told(
                "Russia has delivered four Mi-35 helicopters to Pakistan.",
                Kind.SUPPLIED,
                (
                    (Role.SUPPLIER, RUSSIA, "Russia"),
                    (Role.RECIPIENT, PAKISTAN, "Pakistan"),
                    (Role.ITEM, MI35, "Mi-35"),
                ),
                "2018-08",
            ),
            Told(
                "Alexander Fomin will visit Pakistan next spring.",
                Kind.VISITED,
                (
                    (Role.VISITOR, FOMIN, "Alexander Fomin"),
                    (Role.DESTINATION, PAKISTAN, "Pakistan"),
                ),
                "2019-03",
                None,
                Status.PLANNED,
            ),
        ),
        "Helicopters arrive",
    ),
)


def told(tale: Tale) -> tuple[Document, Extraction]:
    """The article as its reader and its extractor would give it."""
    text = "\n\n".join([tale.title, *(each.sentence for each in tale.told), tale.padding])
    url = f"https://{tale.outlet.lower().replace(' ', '-')}.example.org/{tale.name}"
    blocks = (
        Block(0, len(tale.title), BlockKind.TITLE),
        Block(len(tale.title) + 2, len(text), BlockKind.BODY),
    )
    document = Document(tale.name, url, tale.title, tale.outlet, tale.published, text, blocks)
    claims = tuple(claim(text, each) for each in tale.told)
    mentions = tuple(filling.mention for each in claims for filling in each.fillings)
    return document, Extraction("by hand", claims, (), mentions)


def claim(text: str, each: Told) -> Claim:
    """The claim, with every offset found in the text."""
    start = text.index(each.sentence)
    return Claim(
        each.kind,
        each.status,
        tuple(filling(text, start, *party) for party in each.parties),
        start,
        start + len(each.sentence),
        (start, start + 1),
        When(each.when, DateBasis.STATED) if each.when else None,
        each.place,
        frame="by hand",
        confidence=0.9,
    )


def filling(text: str, start: int, role: Role, party: Party, surface: str) -> Filling:
    """The party where the sentence names it."""
    at = text.index(surface, start)
    return Filling(role, Mention(party, surface, at, at + len(surface)))
