"""Who is meant: within one article, surname, title, role noun and pronoun find their party.

First all names are gathered, so that a surname in the headline finds the full name of the lead;
then the sentences are gone through in order, each mention seeing what was told before it.
"""

from collections.abc import Sequence

from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.extractors.default.lexicon import load_leaders, words_of
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.people.groups import group_parties, own_post
from ingest.extractors.default.people.offices import content_of
from ingest.extractors.default.people.parties import (
    body_parties,
    choose_bodies,
    described,
    described_state,
    is_firm,
    pronoun_parties,
    state_parties,
)
from ingest.extractors.default.people.persons import (
    Person,
    Scene,
    agrees,
    gather,
    holds,
    is_leader,
    is_own_post,
    join_appositions,
    learn,
    lend_states,
    may_hold,
    place_states,
)

_HIGHEST = frozenset(["president", "minister", "prime", "secretary", "chancellor", "king"])
# Words before a name that make it no subject.
_UNDER = frozenset("with by of from for between against".split())


class People:
    """The persons of one article."""

    def __init__(
        self,
        rows: Sequence[Sequence[Mention]],
        headlines: frozenset[int] = frozenset(),
        statements: frozenset[int] = frozenset(),
    ) -> None:
        """`headlines`: the rows of titles, where a comma means "and" and a post tells least.

        `statements`: those of them whose first person speaks in all that follows.
        """
        self._statements = statements
        told = [row for n, row in enumerate(rows) if n not in headlines]
        for row in told:
            join_appositions(row)
        named = [m for row in rows for m in row if m.type is Type.PERSON]
        self.persons = gather(named)
        self._by_word: dict[str, list[Person]] = {}
        for person in self.persons:
            for word in person.words:
                self._by_word.setdefault(word, []).append(person)
        self._told: list[Person] = []  # in the order in which they are first named
        in_order = [*told, *(rows[n] for n in sorted(headlines))]
        for row in in_order:
            self._learn(row)
        for row in in_order:
            self._compare(row)
        for person in self.persons:
            person.country = person.country or load_leaders().entries.get(person.words)

    def _learn(self, row: Sequence[Mention]) -> None:
        """What a sentence tells of its persons."""
        for mention in row:
            if mention.type is Type.PERSON:
                person = self.of(mention, ())
                learn(person, mention)
                if person not in self._told:
                    self._told.append(person)

    def _compare(self, row: Sequence[Mention]) -> None:
        """A counterpart of whom no post is told has that of the person named before."""
        before: Person | None = None
        for mention in row:
            if mention.type is not Type.PERSON:
                continue
            person = self.of(mention, ())
            if "counterpart" in (mention.post or "") and before is not None and before.post:
                person.post = person.post if is_own_post(person.post) else before.post
            before = person

    def of(self, mention: Mention, recent: Sequence[Person]) -> Person:
        """The person that a name means: the longest name that holds its words; else the latest."""
        words = words_of(mention.name)
        fits = [
            p for p in self._by_word.get(words[-1] if words else "", ()) if holds(p.words, words)
        ]
        if len(fits) > 1:
            last = [p for p in fits if p.words[-1] == words[-1]]
            fits = last or fits
            fits = [p for p in fits if agrees(p, mention)] or fits
            seen = [p for p in recent if p in fits]
            fits = seen[:1] or fits
        return fits[0]

    def resolve(self, rows: Sequence[Sequence[Mention]], home: str | None = None) -> None:
        """Give every mention its parties, in the order of the text.

        `home` is the state of the article's dateline: it need not be named to be one of "the two".
        """
        choose_bodies(rows)
        scene = Scene()
        scene.see_state(home)
        for number, row in enumerate(rows):
            self._hear(row, scene, stated=number in self._statements)
            self._sentence(row, scene)

    def _hear(self, row: Sequence[Mention], scene: Scene, *, stated: bool) -> None:
        """Who speaks from here on: "Statement by X" in a title, "X:" at the head of a line."""
        first = next((m for m in row if m.type is Type.PERSON), None)
        speaks = first is not None and first is row[0] and first.start == 0
        if first is not None and (stated or (speaks and first.followed == ":")):
            scene.speaker = self.of(first, scene.persons)

    def _sentence(self, row: Sequence[Mention], scene: Scene) -> None:
        opening: Person | None = None
        here: list[Person] = []
        scene.actor = ()
        lend_states(row)
        place_states(row)
        for mention in row:
            self._one(mention, scene, here)
            opening = opening or self._opens(mention, scene, here)
            self._see(mention, scene, here)
        if any(m.name == "him" and scene.is_about(m.parties) for m in row):
            opening = scene.opening  # who is spoken of stays the one spoken of
        if len(here) >= 2:
            scene.pair = tuple(p.party() for p in here)
        if opening:
            scene.opening = opening

    def _opens(self, mention: Mention, scene: Scene, here: Sequence[Person]) -> Person | None:
        """Whom the sentence is about, if this mention can tell: its first person, by any word."""
        if mention.type is Type.PERSON:
            under = scene.opening is not None and mention.before in _UNDER
            return None if under else self.of(mention, scene.persons)
        told = mention.name in ("him", "he", "she") and not here
        return self._named(mention.parties) if told or mention.type is Type.POST else None

    def _see(self, mention: Mention, scene: Scene, here: list[Person]) -> None:
        if mention.type is Type.PERSON:
            person = self.of(mention, scene.persons)
            if person not in here:
                here.append(person)
            scene.see(person)
            scene.see_state(person.country)
        elif mention.type in (Type.POST, Type.COUNTRY, Type.NATIONAL, Type.INSTITUTION):
            scene.see_state(mention.country)
        if mention.type in (Type.COUNTRY, Type.INSTITUTION):
            scene.act(mention)
        if is_firm(mention):
            scene.firm = mention.parties

    def _named(self, parties: Sequence[Party]) -> Person | None:
        """The person of the article that a post turned out to mean."""
        return next((p for p in self.persons for q in parties if p.name == q.name), None)

    def _one(self, mention: Mention, scene: Scene, here: Sequence[Person]) -> None:
        match mention.type:
            case Type.PERSON:
                mention.parties = (self.of(mention, scene.persons).party(),)
            case Type.POST:
                mention.parties = self._post(mention, scene)
            case Type.GROUP:
                mention.parties = group_parties(mention, scene, here, self.holder)
            case Type.PRONOUN:
                mention.parties = pronoun_parties(mention, scene, here)
                mention.guessed = True
            case Type.INSTITUTION:
                mention.parties = self._body(mention, scene, here)
            case Type.COUNTRY if mention.group:
                home = here[-1] if here else scene.opening
                mention.country = described_state(mention.group, scene, home)
                mention.parties = state_parties(mention.country, mention.name)
                mention.guessed = True
            case Type.COUNTRY | Type.NATIONAL:
                mention.parties = state_parties(mention.country, mention.name)
            case Type.PLACE:
                mention.parties = (Party(EntityKind.PLACE, mention.name, mention.country),)
            case Type.HARDWARE:
                mention.parties = (Party(EntityKind.HARDWARE, mention.name),)

    def _body(self, mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
        if mention.bearer:
            mention.country = self._home_of(mention.bearer)
        return body_parties(mention, scene, here)

    def _bearer(self, name: str) -> tuple[Party, ...]:
        words = words_of(name)
        person = next((p for p in self.persons if holds(p.words, words)), None)
        return (person.party(),) if person else ()

    def _home_of(self, name: str) -> str | None:
        """The state of a person named only with his government, if any is."""
        known = load_leaders().entries.get(words_of(name))
        return known or next((p.country for p in self._bearer(name)), None)

    def _by_recency(self, recent: Sequence[Person]) -> list[Person]:
        """Those told before, the last one first; then those still to come, in their order."""
        return [*recent, *(p for p in self._told if p not in recent)]

    def _officer(self, rank: str, scene: Scene) -> tuple[Party, ...]:
        """The last person named who has that rank: "the Admiral"."""
        wanted = content_of(rank)
        order = self._by_recency(scene.persons)
        person = next((p for p in order if wanted <= content_of(p.rank or "")), None)
        return (person.party(),) if person else ()

    def _post(self, mention: Mention, scene: Scene) -> tuple[Party, ...]:
        if mention.rank and not mention.post:
            mention.guessed = True
            return self._officer(mention.rank, scene)
        if mention.bearer:
            mention.guessed = True
            return self._bearer(mention.bearer)
        post = mention.post or mention.name
        if mention.other and content_of(post) <= {"opposite", "number", "equivalent", "colleague"}:
            post = own_post(scene)
            known = self.holder(post, mention.country, scene.persons) if mention.country else None
            return (known.party() if known else described(post, mention.country),)
        person = self._spoken_of(post, mention, scene) or self.holder(
            post, mention.country, scene.persons
        )
        if person:
            mention.guessed = True
            return (person.party(),)
        return (described(post, mention.country or _home_of_speaker(mention, scene)),)

    def _spoken_of(self, post: str, mention: Mention, scene: Scene) -> Person | None:
        """ "The CDS": of two with one post, the one the text speaks of."""
        if mention.country or mention.other:
            return None
        if content_of(post) == {"head", "state"}:
            return next((p for p in self._told if is_leader(p)), None)
        person = scene.opening
        if person is None:
            return None
        return person if content_of(person.post or "") == content_of(post) else None

    def holder(self, post: str, country: str | None, recent: Sequence[Person]) -> Person | None:
        """The person of the article who holds a post: named before, else named next."""
        wanted = content_of(post)
        order = self._by_recency(recent)
        own = [p for p in order if not country or country == p.country]
        exact = next((p for p in own if wanted and wanted == content_of(p.post or "")), None)
        return exact or next((p for p in own if may_hold(wanted, p, country)), None)


def _home_of_speaker(mention: Mention, scene: Scene) -> str | None:
    """ "The President decided", in a statement: that of the speaker's own state."""
    if scene.speaker is None or mention.other or mention.institution:
        return None
    high = content_of(mention.post or mention.name) <= _HIGHEST
    return scene.speaker.country if high else None
