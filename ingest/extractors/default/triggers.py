"""Triggers: the words of a parsed sentence that may tell of an event, each with its frame."""

from collections.abc import Iterator

from spacy.tokens import Token

from cypher.model import Kind
from ingest.extractors.default.frames import Frame, load
from ingest.extractors.default.mentions import Type
from ingest.extractors.default.units import Parsed

_STAY = "be"
# Verbs of giving whose object makes them verbs of consent or speech.
_LENDING = frozenset(["give", "lend", "grant", "get", "receive", "offer", "secure", "obtain"])
_TOLD = frozenset("meeting talk signing ceremony reception discussion session event".split())
_CONSENT = frozenset(
    """light nod approval consent clearance permission go-ahead rise way birth details answer
    interview speech lecture reply assurance assurances green leave voice word""".split()
)


def lemma_of(token: Token) -> str:
    """Lower-case lemma; headlines write verbs and nouns with capitals."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" and lemma.endswith("s") and len(lemma) > 4:
        return lemma[:-1]
    return lemma


def triggers(parsed: Parsed) -> Iterator[tuple[Token, Frame, bool]]:
    """(token, frame, is a verb) for each word that may tell of an event; a carried noun wins."""
    found = list(_all_triggers(parsed))
    carried = {
        (t.head.i, f.kind) for t, f, verb in found if not verb and t.dep_ in ("dobj", "nsubjpass")
    }
    for token, frame, verb in found:
        if not verb or (token.i, frame.kind) not in carried:
            yield token, frame, verb


def _all_triggers(parsed: Parsed) -> Iterator[tuple[Token, Frame, bool]]:
    frames = load()
    for token in parsed.doc:
        if parsed.units[token.i].mentions or (not token.is_alpha and "-" not in token.text):
            continue
        lemma = lemma_of(token)
        verb = token.pos_ in ("VERB", "AUX")
        table = frames.by_verb if verb else frames.by_noun
        hits = table.get(lemma, ())
        if not hits and not verb and token.dep_ == "ROOT":
            hits, verb = frames.by_verb.get(lemma, ()), True
        if _is_idiom(token) if verb else _is_known(token):
            continue
        kinds = set()
        for frame in hits:
            if frame.kind not in kinds and _is_possible(token, frame, parsed):
                kinds.add(frame.kind)
                yield token, frame, verb


def _is_possible(token: Token, frame: Frame, parsed: Parsed) -> bool:
    """ "X is in Moscow" is a stay; who calls on a person meets him where both are."""
    lemma = lemma_of(token)
    if lemma == "call" and frame.kind is Kind.VISITED:
        return not any(c.lower_ == "on" for c in _particles(token))
    return lemma != _STAY or _is_stay(token, parsed)


def _is_idiom(token: Token) -> bool:
    """ "given the green light", "are set to hold", "called for talks": no gift, journey or call."""
    lemma = token.lemma_.lower()
    if lemma == "see" and any(c.lower_ in ("off", "through", "out") for c in _particles(token)):
        return True
    if lemma == "call" and any(c.lower_ == "for" for c in _particles(token)):
        return not any(c.lower_ == "on" for c in _particles(token))
    if lemma == "set":
        return any(c.dep_ == "xcomp" for c in token.children)
    if lemma == "attend" and any(_is_known(c) for c in token.children):
        return True
    objects = {c.lemma_.lower() for c in token.children if c.dep_ == "dobj"}
    return lemma in _LENDING and not objects.isdisjoint(_CONSENT)


def _is_known(noun: Token) -> bool:
    """ "The meeting was attended by X": a meeting told before, not one of those who came."""
    if noun.dep_ != "nsubjpass" or noun.head.lemma_ != "attend":
        return False
    return noun.lemma_.lower() in _TOLD and any(c.lower_ == "the" for c in noun.children)


def _particles(verb: Token) -> list[Token]:
    """ "saw him off": the small words that go with a verb."""
    return [c for c in verb.children if c.dep_ in ("prt", "advmod", "prep")]


def _is_stay(token: Token, parsed: Parsed) -> bool:
    """ "X is in Moscow": a place right behind "in" or "at"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "at"):
            for noun in child.children:
                held = parsed.units[noun.i].mentions
                if held and held[0].type in (Type.PLACE, Type.COUNTRY):
                    return True
    return False
