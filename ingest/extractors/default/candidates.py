"""Candidates: every trigger of a sentence with every mention that may fill one of its roles.

Wide on purpose: the scorer decides. Where a sentence lacks a party, parties told before stand in as
guesses ("virtual" fillers), each marked with where it comes from.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from cypher.model import Kind, Role
from ingest.article import BlockKind
from ingest.extractors.default.frames import ROLES, Frame
from ingest.extractors.default.grammar import governor, slots_of
from ingest.extractors.default.lexicon import load_posts, words_of
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.triggers import lemma_of, triggers
from ingest.extractors.default.units import Parsed

PARTIES = frozenset(
    {
        Type.PERSON,
        Type.POST,
        Type.GROUP,
        Type.PRONOUN,
        Type.COUNTRY,
        Type.NATIONAL,
        Type.INSTITUTION,
        Type.PLACE,
    }
)
TYPES: dict[Role, frozenset[Type]] = {
    Role.PARTICIPANT: PARTIES,
    Role.PARTY: PARTIES - {Type.PRONOUN} | {Type.PRONOUN},
    Role.VISITOR: PARTIES - {Type.PLACE} | {Type.PLACE},
    Role.DESTINATION: frozenset({Type.PLACE, Type.COUNTRY, Type.NATIONAL, Type.INSTITUTION}),
    Role.SUPPLIER: PARTIES,
    Role.RECIPIENT: PARTIES,
    Role.ITEM: frozenset({Type.HARDWARE}),
}
_PEOPLE = frozenset({Type.PERSON, Type.POST, Type.GROUP, Type.PRONOUN})
_SPOTS = frozenset({Type.PLACE, Type.COUNTRY, Type.NATIONAL})
_ABOUT = 2  # sentences back from which a missing party may be taken


@dataclass(slots=True)
class Filler:
    """A mention that may fill a role: its token and slot, or where a guess comes from."""

    mention: Mention
    token: int | None
    slot: str
    origin: str = "here"  # here | title | before | dateline | topic | main | told | listed


@dataclass(slots=True)
class Candidate:
    """A trigger with all that may fill its roles."""

    parsed: Parsed
    token: Token
    frame: Frame
    verb: bool
    slots: dict[int, str]
    carrier: Token | None
    fillers: list[Filler] = field(default_factory=list)
    listed: list[Filler] = field(default_factory=list)  # items of the list that it leads in

    @property
    def kind(self) -> Kind:
        """The kind of engagement that the trigger would tell."""
        return self.frame.kind

    @property
    def span(self) -> tuple[int, int]:
        """Where the trigger stands in the document's text."""
        return self.parsed.span(self.token.i)

    @property
    def lemma(self) -> str:
        """The trigger's lemma, lower case."""
        return lemma_of(self.token)

    def rule_role(self, filler: Filler) -> Role | None:
        """The frame's verdict: the role of a filler by its slot, if its type may have it."""
        slot = filler.slot.split(">")[0]
        role = self.frame.slots(verb=self.verb).get(slot)
        if role is None or filler.origin != "here" or ">" in filler.slot:
            return None
        if role is Role.DESTINATION and filler.mention.type in _PEOPLE:
            return None
        if role is Role.ITEM and filler.mention.type is not Type.HARDWARE:
            return Role.RECIPIENT if slot == "obj" and self.verb else None
        if role is not Role.ITEM and filler.mention.type is Type.HARDWARE:
            return None
        return role if filler.mention.type in TYPES[role] else None


@dataclass(slots=True)
class Context:
    """What the article says around a sentence: title and lead parties, dateline, topic states.

    `main` is the person named most who is not in the title: "Telephone talk with X" leaves out
    whose site it stands on.
    """

    title: list[Mention]
    dateline: Mention | None
    topic: list[Mention]
    main: Mention | None = None


def candidates(parsed: Sequence[Parsed], context: Context) -> list[Candidate]:
    """All candidates of an article, in order; sentences must be parsed and parties resolved."""
    found: list[Candidate] = []
    for index, sentence in enumerate(parsed):
        before = [p for p in parsed[max(0, index - _ABOUT) : index] if _near(p, sentence)]
        for token, frame, verb in triggers(sentence):
            slots = slots_of(token)
            candidate = Candidate(
                sentence, token, frame, verb, slots, token if verb else governor(token)
            )
            candidate.fillers = list(_fillers(candidate, before, context))
            if candidate.fillers:
                found.append(candidate)
    return found


def _near(before: Parsed, sentence: Parsed) -> bool:
    gap = sentence.sentence.index - before.sentence.index
    return gap <= _ABOUT and before.sentence.kind is not BlockKind.CAPTION


def _fillers(candidate: Candidate, before: Sequence[Parsed], context: Context) -> Iterator[Filler]:
    wanted = frozenset().union(*(TYPES[r] for r in ROLES[candidate.kind]))
    keys: set[str] = set()
    for mention in candidate.parsed.mentions:
        token = candidate.parsed.at.get(id(mention))
        told = mention.type in wanted and mention.parties and not _is_press(mention)
        if told and token is not None:
            keys.update(p.name for p in mention.parties)
            yield Filler(mention, token, candidate.slots.get(token, "none"))
    for origin, mention in _guesses(candidate, before, context):
        if mention.type in wanted and mention.parties:
            names = {p.name for p in mention.parties}
            if not names & keys:
                keys |= names
                yield Filler(mention, None, "none", origin)


def _is_press(mention: Mention) -> bool:
    """ "In an interview with the journalist X": who asks and reports takes no part."""
    last = words_of(mention.post or "")[-1:]
    return load_posts().heads.entries.get(last) == "press"


def _guesses(
    candidate: Candidate, before: Sequence[Parsed], context: Context
) -> Iterator[tuple[str, Mention]]:
    """Parties of the title, of the sentences before, of the dateline, while some are lacking."""
    here = [m for m in candidate.parsed.mentions if m.parties]
    people = [m for m in here if m.type in _PEOPLE - {Type.PRONOUN}]
    places = [m for m in here if m.type in _SPOTS]
    states = [m for m in here if m.type in (Type.COUNTRY, Type.NATIONAL, Type.INSTITUTION)]
    lacks_people = len({p.name for m in people for p in m.parties}) < 2
    if candidate.kind is Kind.VISITED:
        lacks_people = not people
        says_here = any(t.lower_ == "here" for t in candidate.parsed.doc)
        if context.dateline and (says_here or not places):
            yield "dateline", context.dateline
    if lacks_people and candidate.kind in (Kind.MET, Kind.AGREED, Kind.VISITED):
        yield from _some(before, _PEOPLE - {Type.PRONOUN}, 3)
        yield from (("title", m) for m in context.title if m.type in _PEOPLE)
        if context.main and candidate.parsed.sentence.kind is BlockKind.TITLE:
            yield "main", context.main
    if len({m.country for m in states}) < 2 and candidate.kind is not Kind.VISITED:
        yield from (("title", m) for m in context.title if m.type in _states())
        yield from _some(before, _states(), 2)
        yield from (("topic", m) for m in context.topic)
    if candidate.kind is Kind.SUPPLIED and not any(m.type is Type.HARDWARE for m in here):
        yield from _some(before, frozenset({Type.HARDWARE}), 2)
    if candidate.kind is Kind.VISITED and not places:
        yield from (("title", m) for m in context.title if m.type in _SPOTS)


def _states() -> frozenset[Type]:
    return frozenset({Type.COUNTRY, Type.NATIONAL, Type.INSTITUTION})


def _some(
    before: Sequence[Parsed], types: Iterable[Type], most: int
) -> Iterator[tuple[str, Mention]]:
    wanted = frozenset(types)
    count = 0
    for parsed in reversed(before):
        for mention in parsed.mentions:
            if mention.type in wanted and mention.parties and not mention.guessed:
                yield "before", mention
                count += 1
                if count >= most:
                    return
