"""The words other systems use for our kinds, statuses and roles."""

from cypher.model import Kind

_KINDS = {
    "meet": Kind.MET,
    "meeting": Kind.MET,
    "visit": Kind.VISITED,
    "supply": Kind.SUPPLIED,
    "agreement": Kind.AGREED,
    "signed": Kind.AGREED,
    "exercise": Kind.EXERCISED,
    "exercised_with": Kind.EXERCISED,
} | {str(kind): kind for kind in Kind}
_STATUSES = {
    "": "occurred",
    "completed": "occurred",
    "happened": "occurred",
    "past": "occurred",
    "current": "ongoing",
    "scheduled": "planned",
    "future": "planned",
    "expected": "planned",
    "proposed": "negotiating",
    "canceled": "cancelled",
    "postponed": "cancelled",
    "deferred": "cancelled",
    "negated": "denied",
}
_ONE_ROLE = {Kind.MET: "participant", Kind.AGREED: "party", Kind.EXERCISED: "party"}
_ROLES = {
    Kind.VISITED: {
        "visitor": "guest traveller traveler delegate",
        "destination": "host place country city",
    },
    Kind.SUPPLIED: {
        "supplier": "seller donor source",
        "recipient": "buyer customer receiver",
        "item": "hardware object",
    },
}
_SYNONYMS = {
    kind: {word: role for role, words in roles.items() for word in words.split()}
    for kind, roles in _ROLES.items()
}
_NOT_A_PARTY = frozenset(
    ["subject", "topic", "document", "title", "name", "location", "place", "item"]
)


def kind_of(word: object) -> Kind | None:
    """Our kind of that word; None if it is none of ours."""
    return _KINDS.get(str(word).lower())


def status_of(word: str) -> str:
    """Our status of that word; a word unknown stays as it is, and is wrong everywhere."""
    return _STATUSES.get(word.lower(), word.lower())


def role_of(kind: Kind, word: str) -> str | None:
    """Our role of that word in that kind; None for what takes no part (a topic, a title)."""
    role = word.lower()
    if kind in _ONE_ROLE:
        return None if role in _NOT_A_PARTY else _ONE_ROLE[kind]
    return _SYNONYMS[kind].get(role, role)
