"""Parties that are no named person: offices, states, institutions, and what groups stand for."""

import re
from collections import Counter
from collections.abc import Sequence

from cypher.countries import by_code
from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.extractors.default.gazetteer import continent
from ingest.extractors.default.lexicon import load_institutions, movements
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.people.offices import bare_post
from ingest.extractors.default.people.persons import Person, Scene

# Groups that act for their state; the rest (a navy, a ministry) are institutions of their own.
FOR_STATE = frozenset(
    """delegation delegations official officials team teams side sides representatives leadership
    leaders ministers authorities negotiators diplomats envoys experts generals commanders
    officers lawmakers contingent group mission mediators chiefs heads government governments
    administration state cabinet regime junta troops soldiers forces force military militaries
    armed servicemen personnel marines capitals country nation allies partners counterparts
    ambassadors airmen sailors
    peacekeepers pilots fighters units unit jets warships frigates""".split()
)
# Navies that are named otherwise than by their people.
_ROYAL = {
    "GB": "Royal",
    "AU": "Royal Australian",
    "CA": "Royal Canadian",
    "DK": "Royal Danish",
    "MY": "Royal Malaysian",
    "NL": "Royal Netherlands",
    "NO": "Royal Norwegian",
    "NZ": "Royal New Zealand",
    "TH": "Royal Thai",
    "SA": "Royal Saudi",
}
# Of these a person each is meant where several states are named.
POSTS = frozenset(
    "leaders ministers generals commanders envoys mediators chiefs heads ambassadors".split()
)
_FIRMS = frozenset("company firm manufacturer shipbuilder contractor shipyard maker".split())
_THEIRS = re.compile(r"^(?:its|their) ", re.I)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their) ", re.I)


def described(post: str, country: str | None) -> Party:
    """An office whose holder is not named: "Defence Minister of Pakistan"."""
    text = bare_post(post)
    home = _country_name(country)
    name = f"{text} of {home}" if home and home not in text else text
    return Party(EntityKind.POST, name, country, text)


def head_noun(post: str) -> str:
    """ "Officials from Russia and China" are officials: a group's first word, else the last."""
    words = post.lower().split()
    return next((w for w in words if w in FOR_STATE), words[-1] if words else "")


def state_parties(code: str | None, name: str) -> tuple[Party, ...]:
    """The state of an ISO code, as a tuple of one, or none."""
    if code is None:
        return ()
    return (Party(EntityKind.COUNTRY, _country_name(code), code),)


def _country_name(code: str | None) -> str:
    country = by_code(code) if code else None
    return country.name if country else ""


def body_parties(mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
    """The institution that is named, or the state that a group acts for."""
    if mention.group == "media":
        return ()
    of_movement = mention.institution in movements()
    if of_movement and (mention.group in FOR_STATE or mention.group == "members"):
        return (Party(EntityKind.INSTITUTION, str(mention.institution), mention.country),)
    if mention.group == "ships":
        return _navy(mention.country)
    if scene.actor and not mention.country and _THEIRS.match(mention.name):
        mention.country, mention.guessed = scene.actor[0].country, True
    if mention.group in _FIRMS and scene.firm and not (mention.country or mention.institution):
        mention.guessed = True
        return scene.firm
    if len(mention.countries) > 1:
        return tuple(p for code in mention.countries for p in state_parties(code, ""))
    if mention.group in FOR_STATE:
        return _state_meant(mention, scene, here)
    name = _ARTICLE.sub("", mention.name)
    return (Party(EntityKind.INSTITUTION, name, mention.country),)


def _state_meant(mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
    """The state that a group of its people acts for, else that of the last such group."""
    if mention.country:
        scene.group = mention.country
        return state_parties(mention.country, mention.name)
    if mention.institution and not mention.other:
        return (Party(EntityKind.INSTITUTION, mention.institution),)
    mention.guessed = True
    if mention.other:
        owner = here[-1] if here else scene.opening
        return state_parties(owner.country if owner else None, mention.name)
    return state_parties(scene.group, mention.name)


def choose_bodies(rows: Sequence[Sequence[Mention]]) -> None:
    """Of bodies with one abbreviation, the one whose state is named most: "IAF" in India."""
    mentions = [m for row in rows for m in row]
    named = Counter(m.country for m in mentions if m.country and not m.shared)
    for mention in mentions:
        for name, country in mention.shared:
            if named[country] > named[mention.country or ""]:
                mention.name, mention.country = name, country


def is_firm(mention: Mention) -> bool:
    """A company with a name, known or only tagged as a body of no state."""
    if mention.type is not Type.INSTITUTION or mention.guessed:
        return False
    known = load_institutions().get(mention.name)
    if known is not None:
        return known.kind == "company"
    named = mention.tagged and mention.country is None and " " in mention.name
    return named or (mention.group in _FIRMS and mention.name[:1].isupper())


def described_state(where: str, scene: Scene, visitor: Person | None) -> str | None:
    """ "The West African nation" is the last state named that lies there, not the visitor's own.

    `where`: codes of continents, or "country" for anywhere.
    """
    own = visitor.country if visitor else None
    lying = (s for s in scene.states if s != own)
    return next((s for s in lying if where == "country" or continent(s) in where.split()), None)


def _navy(code: str | None) -> tuple[Party, ...]:
    """Whose ships they are: "Indian Navy"."""
    country = by_code(code) if code else None
    if country is None:
        return ()
    people = country.demonyms[0] if country.demonyms else country.name
    name = "US Navy" if code == "US" else f"{_ROYAL.get(str(code), people)} Navy"
    return (Party(EntityKind.INSTITUTION, name, code),)


def last_states(scene: Scene) -> tuple[Party, ...]:
    """The states of the two persons told of last, else the two that are named most; or none."""
    codes = dict.fromkeys(p.country for p in scene.pair if p.country)
    if len(codes) < 2:
        often = sorted(scene.states, key=lambda code: -scene.named[code])
        codes = dict.fromkeys(often[:2])
    return tuple(p for code in codes for p in state_parties(code, "")) if len(codes) >= 2 else ()


def pronoun_parties(mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
    """ "He" is the first person of the sentence, "they" all of them or the last pair.

    "It" is the first body or state of the sentence, "I" who speaks, where the article says so, and
    "we" his state.
    """
    if mention.name == "it":
        return scene.actor
    if mention.name in ("i", "we"):
        return _speaker_parties(mention.name, scene.speaker)
    if mention.plural:
        if len(here) >= 2:
            return tuple(p.party() for p in here)
        return scene.pair[:4]
    order = [scene.opening, *here] if mention.name == "him" else [*here, scene.opening]
    person = next(filter(None, order), None)
    return (person.party(),) if person else ()


def _speaker_parties(word: str, speaker: Person | None) -> tuple[Party, ...]:
    if speaker is None:
        return ()
    return (speaker.party(),) if word == "i" else state_parties(speaker.country, "")
