"""Every word of an answer held against the text: what cannot be located is refused, with why."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cypher.countries import by_code, by_demonym, by_metonym, by_name
from cypher.errors import BadDate
from cypher.model import DateBasis, EntityKind
from cypher.ontology import ontology
from ingest.article import Block, Document
from ingest.extraction import Claim, Filling, Mention, Party, When
from ingest.extractors.openai.prompt import READ, PartyTold, Told
from ingest.spans import bounds

Span = tuple[int, int]
FRAME = "model"


class Refused(Exception):
    """Why an engagement of an answer is not believed; goes no further than this package."""

    @property
    def why(self) -> str:
        """In words."""
        return str(self)


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds words in a document, whatever the white space between them."""

    document: Document

    def quote(self, words: str) -> Span:
        """The first place of a quote in a paragraph that may tell something; Refused."""
        for span in self._all(words, 0, len(self.document.text)):
            if any(b.start <= span[0] and span[1] <= b.end and b.kind in READ for b in self.blocks):
                return span
        raise Refused(f"the text has no sentence “{words[:80]}”")

    @property
    def blocks(self) -> Sequence[Block]:
        """The document's paragraphs."""
        return self.document.blocks

    def near(self, words: str, quote: Span) -> Span:
        """The words in the quote, else their last place before it, else after it; Refused."""
        if found := self.within(words, quote):
            return found
        before = list(self._all(words, 0, quote[0]))
        after = next(self._all(words, quote[1], len(self.document.text)), None)
        if place := (before[-1] if before else after):
            return place
        raise Refused(f"the text does not name “{words[:80]}”")

    def within(self, words: str, quote: Span) -> Span | None:
        """The words' first place in the quote."""
        return next(self._all(words, *quote), None)

    def kept(self, words: str | None) -> str | None:
        """The words if the text has them."""
        return words if words and next(self._all(words, 0, len(self.document.text)), None) else None

    def _all(self, words: str, start: int, end: int) -> Iterator[Span]:
        if not words.strip():
            return
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(rf"(?<!\w){pattern}(?!\w)").finditer(self.document.text, start, end)
        yield from (match.span() for match in found)


def claim_of(document: Document, told: Told) -> Claim:
    """The engagement as a claim; raises Refused."""
    finder = Finder(document)
    quote = finder.quote(told.quote)
    trigger = finder.within(told.trigger, quote)
    if trigger is None:
        raise Refused(f"“{told.trigger[:80]}” does not stand in its sentence")
    return Claim(
        kind=told.kind,
        status=told.status,
        fillings=_fillings(finder, told, quote),
        start=quote[0],
        end=quote[1],
        trigger=trigger,
        when=_when(finder, told),
        place=finder.kept(told.place),
        mode=told.mode,
        quantity=finder.kept(told.quantity),
        frame=FRAME,
        confidence=round(told.confidence, 3),
    )


def _fillings(finder: Finder, told: Told, quote: Span) -> tuple[Filling, ...]:
    """The parties, each once a role, as many as the kind needs; raises Refused."""
    roles = ontology().engagements[told.kind].roles
    found: dict[tuple[str, str], Filling] = {}
    for party in told.parties:
        if party.role not in roles or party.type not in roles[party.role].range:
            raise Refused(f"a {party.type} is no {party.role} of “{told.kind}”")
        start, end = finder.near(party.surface, quote)
        named = Mention(_party(finder, party), finder.document.text[start:end], start, end)
        found.setdefault(
            (party.role, named.party.name), Filling(party.role, named, told.confidence)
        )
    count = Counter(filling.role for filling in found.values())
    for role, asked in roles.items():
        if count[role] < asked.required:
            raise Refused(f"“{told.kind}” needs {asked.required} of {role}")
    return tuple(found.values())


def _party(finder: Finder, told: PartyTold) -> Party:
    """Who it is, in words of the text; Refused for a country that is none."""
    name = finder.kept(told.name) or " ".join(told.surface.split())
    country = by_code(told.country.upper()) if told.country else None
    post = finder.kept(told.post)
    if told.type is EntityKind.COUNTRY:
        state = by_name(name) or by_demonym(name) or by_metonym(name)
        if state is None:
            raise Refused(f"“{name}” is no country")
        return Party(told.type, state.name, state.iso2)
    if told.type is EntityKind.POST and country and country.name not in name:
        name = f"{post or name} of {country.name}"
    return Party(told.type, name, country.iso2 if country else None, post, finder.kept(told.rank))


def _when(finder: Finder, told: Told) -> When | None:
    """The date, where the text has its words and it is one."""
    if not told.date or not finder.kept(told.date_words):
        return None
    try:
        bounds(told.date)
    except BadDate:
        return None
    stated = told.date[:4] in (told.date_words or "")
    return When(told.date, DateBasis.STATED if stated else DateBasis.RELATIVE)
