"""Who is meant: within one article, surname, title, role noun and pronoun find their party.

First all names are gathered, so that a surname in the headline finds the full name of the lead;
then the sentences are gone through in order, each mention seeing what was told before it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cypher.countries import by_code
from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.extractors.default.lexicon import load_posts, words_of
from ingest.extractors.default.mentions import Mention, Type

_SPELLINGS = {"defense": "defence", "adviser": "advisor", "pm": "prime minister", "mod": "defence"}
_EMPTY = frozenset(
    """of the and for & to in his her their its a an visiting former then new top senior joint
    staff chief's general's counterpart 's , '""".split()
)
_LEADERS = frozenset(
    """president premier king emir chancellor sultan queen monarch leader pope prince taoiseach
    amir""".split()
)
_GENERIC = frozenset(
    """leader official dignitary envoy diplomat guest visitor host statesman""".split()
)
_LESSER = frozenset(["vice", "deputy", "assistant", "under", "undersecretary", "parliamentary"])
_MEN = frozenset(["general", "commander", "officer", "chief"])
_STATES = frozenset(
    """sides parties countries nations states neighbours neighbors allies governments militaries
    armies navies forces capitals partners""".split()
)
# Groups that act for their state; the rest (a navy, a ministry) are institutions of their own.
_FOR_STATE = frozenset(
    """delegation delegations official officials team teams side sides representatives leadership
    leaders ministers authorities negotiators diplomats envoys experts generals commanders
    officers lawmakers contingent group mission mediators chiefs heads government governments
    administration state cabinet regime junta troops soldiers forces force military militaries
    armed servicemen personnel marines capitals country nation allies partners counterparts
    ambassadors airmen sailors peacekeepers pilots fighters units unit jets warships frigates""".split()
)


_ARTICLE = re.compile(r"^(?:the|a|an|its|their) ", re.I)


@dataclass(slots=True)
class Person:
    """One person of the article and all that it says of him."""

    name: str
    words: tuple[str, ...]
    country: str | None = None
    post: str | None = None
    rank: str | None = None
    count: int = 0

    def party(self) -> Party:
        """The person as a party."""
        return Party(EntityKind.PERSON, self.name, self.country, self.post, self.rank)


@dataclass(slots=True)
class Scene:
    """What has been told so far: persons by recency, the last pair, the last states."""

    persons: list[Person] = field(default_factory=list)
    opening: Person | None = None
    pair: tuple[Party, ...] = ()
    states: list[str] = field(default_factory=list)
    group: str | None = None

    def see(self, person: Person) -> None:
        """Put a person first."""
        if person in self.persons:
            self.persons.remove(person)
        self.persons.insert(0, person)

    def see_state(self, code: str | None) -> None:
        """Put a state first."""
        if code is None:
            return
        if code in self.states:
            self.states.remove(code)
        self.states.insert(0, code)


class People:
    """The persons of one article."""

    def __init__(self, rows: Sequence[Sequence[Mention]]) -> None:
        for row in rows:
            _join_appositions(row)
        named = [m for row in rows for m in row if m.type is Type.PERSON]
        self.persons = _gather(named)
        self._by_word: dict[str, list[Person]] = {}
        for person in self.persons:
            for word in person.words:
                self._by_word.setdefault(word, []).append(person)
        for mention in named:
            _learn(self.of(mention, ()), mention)

    def of(self, mention: Mention, recent: Sequence[Person]) -> Person:
        """The person that a name means: the longest name that holds its words; else the latest."""
        words = words_of(mention.name)
        fits = [
            p for p in self._by_word.get(words[-1] if words else "", ()) if _holds(p.words, words)
        ]
        if len(fits) > 1:
            last = [p for p in fits if p.words[-1] == words[-1]]
            fits = last or fits
            fits = [p for p in fits if _agrees(p, mention)] or fits
            seen = [p for p in recent if p in fits]
            fits = seen[:1] or fits
        return fits[0]

    def resolve(self, rows: Sequence[Sequence[Mention]]) -> None:
        """Give every mention its parties, in the order of the text."""
        scene = Scene()
        for row in rows:
            self._sentence(row, scene)

    def _sentence(self, row: Sequence[Mention], scene: Scene) -> None:
        opening: Person | None = None
        here: list[Person] = []
        for mention in row:
            self._one(mention, scene, here)
            if mention.type is Type.PERSON:
                person = self.of(mention, scene.persons)
                opening = opening or person
                if person not in here:
                    here.append(person)
                scene.see(person)
                scene.see_state(person.country)
            elif mention.type in (Type.COUNTRY, Type.NATIONAL):
                scene.see_state(mention.country)
        if len(here) >= 2:
            scene.pair = tuple(p.party() for p in here)
        if opening:
            scene.opening = opening

    def _one(self, mention: Mention, scene: Scene, here: Sequence[Person]) -> None:
        match mention.type:
            case Type.PERSON:
                mention.parties = (self.of(mention, scene.persons).party(),)
            case Type.POST:
                mention.parties = self._post(mention, scene)
            case Type.GROUP:
                mention.parties = self._group(mention, scene, here)
            case Type.PRONOUN:
                mention.parties = _pronoun(mention, scene, here)
                mention.guessed = True
            case Type.INSTITUTION:
                mention.parties = _institution(mention, scene, here)
            case Type.COUNTRY | Type.NATIONAL:
                mention.parties = _country(mention.country, mention.name)
            case Type.PLACE:
                mention.parties = (Party(EntityKind.PLACE, mention.name, mention.country),)
            case Type.HARDWARE:
                mention.parties = (Party(EntityKind.HARDWARE, mention.name),)

    def _post(self, mention: Mention, scene: Scene) -> tuple[Party, ...]:
        post = mention.post or mention.name
        if mention.other and _content(post) <= {"opposite", "number", "equivalent", "colleague"}:
            post = scene.opening.post if scene.opening and scene.opening.post else "counterpart"
            return (described(post, mention.country),)
        person = self.holder(post, mention.country, scene.persons)
        if person:
            mention.guessed = True
            return (person.party(),)
        return (described(post, mention.country),)

    def holder(self, post: str, country: str | None, recent: Sequence[Person]) -> Person | None:
        """The person of the article who holds a post: named before, else named at all."""
        wanted = _content(post)
        order = [*recent, *(p for p in self.persons if p not in recent)]
        own = [p for p in order if not country or country == p.country]
        exact = next((p for p in own if wanted and wanted == _content(p.post or "")), None)
        return exact or next((p for p in own if _fits(wanted, p, country)), None)

    def _group(self, mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
        noun = mention.group or (mention.post or "").split(" ")[-1].lower()
        if mention.countries:
            if len(mention.countries) == 1 and (noun in _FOR_STATE or mention.group):
                return _country(mention.countries[0], mention.name)
            return tuple(self._member(mention, code, scene) for code in mention.countries)
        if mention.institution:
            return (Party(EntityKind.INSTITUTION, mention.institution, mention.country),)
        mention.guessed = True
        if noun in _STATES:
            return _states(scene)
        if len(here) >= 2:
            return tuple(p.party() for p in here)
        return scene.pair[:4]

    def _member(self, mention: Mention, code: str, scene: Scene) -> Party:
        post = _singular(mention.post or mention.name)
        person = self.holder(post, code, scene.persons)
        return person.party() if person else described(post, code)


def described(post: str, country: str | None) -> Party:
    """An office whose holder is not named: "Defence Minister of Pakistan"."""
    text = _bare_post(post)
    name = f"{text} of {_country_name(country)}" if country else text
    return Party(EntityKind.POST, name, country, text)


def _country(code: str | None, name: str) -> tuple[Party, ...]:
    if code is None:
        return ()
    return (Party(EntityKind.COUNTRY, _country_name(code), code),)


def _country_name(code: str | None) -> str:
    country = by_code(code) if code else None
    return country.name if country else ""


def _institution(mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
    if mention.group in _FOR_STATE:
        if mention.other and not mention.country:
            owner = here[-1] if here else scene.opening
            mention.guessed = True
            return _country(owner.country if owner else None, mention.name)
        if mention.country:
            scene.group = mention.country
            return _country(mention.country, mention.name)
        if mention.institution:
            return (Party(EntityKind.INSTITUTION, mention.institution),)
        mention.guessed = True
        return _country(scene.group, mention.name)
    name = _ARTICLE.sub("", mention.name)
    return (Party(EntityKind.INSTITUTION, name, mention.country),)


def _states(scene: Scene) -> tuple[Party, ...]:
    codes = dict.fromkeys(p.country for p in scene.pair if p.country)
    if len(codes) < 2:
        codes = dict.fromkeys(scene.states[:2])
    return tuple(p for code in codes for p in _country(code, "")) if len(codes) >= 2 else ()


def _pronoun(mention: Mention, scene: Scene, here: Sequence[Person]) -> tuple[Party, ...]:
    if mention.plural:
        if len(here) >= 2:
            return tuple(p.party() for p in here)
        return scene.pair[:4]
    person = here[0] if here else scene.opening
    return (person.party(),) if person else ()


def _join_appositions(row: Sequence[Mention]) -> None:
    """ "X, the foreign minister of Y," and "the army chief, General X": post and person are one."""
    for left, right in zip(row, row[1:], strict=False):
        gap = right.start - left.end
        pair = (left.type, right.type)
        if gap == 1 and pair == (Type.PERSON, Type.POST) and not left.post:
            left.post, left.country = right.post, left.country or right.country
        elif gap == 1 and pair == (Type.POST, Type.PERSON) and not right.post:
            right.post, right.country = left.post, right.country or left.country
        elif gap <= 1 and left.type in (Type.COUNTRY, Type.NATIONAL) and right.type is Type.PERSON:
            right.country = right.country or left.country
        elif gap == 1 and pair == (Type.PERSON, Type.COUNTRY) and left.post and not left.country:
            left.country = right.country


def _gather(named: Iterable[Mention]) -> list[Person]:
    """Distinct persons, longest names first, so that shorter ones find them."""
    persons: list[Person] = []
    distinct = {words_of(m.name): m.name for m in reversed(list(named)) if words_of(m.name)}
    for words, name in sorted(distinct.items(), key=lambda item: (-len(item[0]), item[0])):
        if not any(_holds(p.words, words) for p in persons):
            persons.append(Person(name, words))
    order = {words: n for n, words in enumerate(reversed(distinct))}
    return sorted(persons, key=lambda p: -order[p.words])


def _holds(full: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a longer name contains the shorter: all words, or first initial and surname."""
    if set(words) <= set(full):
        return True
    same_surname = len(words) > 1 and len(full) > 1 and words[-1] == full[-1]
    return same_surname and (
        words[0][0] == full[0][0] and (len(words[0]) == 1 or len(full[0]) == 1)
    )


def _agrees(person: Person, mention: Mention) -> bool:
    return not (person.country and mention.country and person.country != mention.country)


def _learn(person: Person, mention: Mention) -> None:
    person.count += 1
    post = _bare_post(mention.post or "")
    if post and (not person.post or "counterpart" in person.post) and "counterpart" not in post:
        person.post = post
    person.country = person.country or mention.country
    person.rank = person.rank or mention.rank


def _bare_post(post: str) -> str:
    words = post.split()
    while words and words[0].lower() in ("the", "a", "an", "visiting", "his", "her", "their"):
        words = words[1:]
    return " ".join(words)


def _content(post: str) -> frozenset[str]:
    return frozenset(_SPELLINGS.get(w, w) for w in words_of(post)) - _EMPTY


def _fits(wanted: frozenset[str], person: Person, country: str | None) -> bool:
    """Whether a described post may be this person's."""
    held = _content(person.post or "")
    if not wanted:
        return False
    if wanted <= held:
        return not (held - wanted) & _LESSER
    if wanted <= _GENERIC:
        return bool(held) and (
            country is not None or "leader" not in wanted or bool(held & _LEADERS)
        )
    return wanted <= _MEN and bool(person.rank)


def _singular(post: str) -> str:
    words = post.split()
    for k, word in enumerate(words):
        single = load_posts().plural_heads.get(word)
        if single:
            return " ".join([*words[:k], single])
    return post
