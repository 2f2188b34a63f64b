"""Short articles for the desk's tests: a sentence each about invented people."""

from datetime import date

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.article import Document
from ingest.extraction import Claim, Extraction, Filling, Mention, Party, When

RUSSIA = Party(EntityKind.COUNTRY, "Russia", "RU")
PAKISTAN = Party(EntityKind.COUNTRY, "Pakistan", "PK")


def person(name, country="RU", post=None):
    return Party(EntityKind.PERSON, name, country, post)


BELOV = person("Arkady Belov", "RU", "Defence Minister")
DURRANI = person("Naeem Durrani", "PK", "army chief")


def met(*parties, on="2018-08-06", status=Status.OCCURRED, place="Moscow"):
    return Kind.MET, status, [(Role.PARTICIPANT, each) for each in parties], on, place


def paper(name, *said, outlet="Volga News", day="2018-08-07", url=""):
    """A Document and its Extraction, one sentence for each thing said."""
    text, claims = f"{name}: ", []
    for kind, status, parts, on, place in said:
        start, fillings = len(text), []
        for role, party in parts:
            at = len(text)
            text += f"{party.name} "
            fillings.append(Filling(role, Mention(party, party.name, at, at + len(party.name))))
        text += f"{status} {kind} {on} in {place}."
        when = When(on, DateBasis.STATED) if on else None
        span = (start, len(text))
        claims.append(Claim(kind, status, tuple(fillings), *span, (start, start + 1), when, place))
        text += " "
    published = date.fromisoformat(day) if day else None
    document = Document(name, url, f"Title of {name}", outlet, published, text, ())
    return document, Extraction("test", tuple(claims))
