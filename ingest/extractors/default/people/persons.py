"""The persons of an article, gathered from all their names, and what is told of each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.extractors.default.lexicon import words_of
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.people.offices import bare_post, content_of, singular_of

_LEADERS = frozenset(
    """president premier king emir chancellor sultan queen monarch leader pope prince taoiseach
    amir""".split()
)
_GENERIC = frozenset(
    """leader official dignitary envoy diplomat guest visitor host statesman""".split()
)
# "The defence chief" may be a minister, and the top diplomat is one.
_CHIEFS = {
    frozenset({"defence", "chief"}): "defence",
    frozenset({"diplomat"}): "foreign",
    frozenset({"foreign", "policy", "chief"}): "foreign",
}
_MINISTERS = frozenset(["minister", "secretary"])
_LESSER = frozenset(["vice", "deputy", "assistant", "under", "undersecretary", "parliamentary"])
_SHORT = dict(
    pair.split(":")
    for pair in """joe:joseph tony:antony anthony:antony mike:michael bill:william bob:robert
    jim:james tom:thomas dan:daniel chris:christopher dick:richard ben:benjamin steve:stephen
    steven:stephen tim:timothy ted:edward jake:jacob liz:elizabeth ken:kenneth ron:ronald
    don:donald matt:matthew dave:david greg:gregory sam:samuel nick:nicholas pete:peter jeff:jeffrey
    andy:andrew alex:alexander sasha:alexander ed:edward rob:robert kate:catherine sue:susan
    wally:wallace phil:philip larry:lawrence jerry:gerald""".split()
)
_ADDRESSES = frozenset(["senator", "ambassador", "minister", "engineer", "professor", "lawmaker"])
_LISTING = frozenset([",", "and"])
_ALSO = 4  # tokens of ", who is also"
_OWNED = 4  # tokens between a state and its body
_MEN = frozenset(["general", "commander", "officer", "chief"])


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
    """What has been told so far: persons by recency, the last pair, the last states, who speaks.

    `named` counts how often each state was named.

    `firm` is the last company named.

    `actor` is the first body or state of the sentence that is being read, which ends at `acted`.
    """

    persons: list[Person] = field(default_factory=list)
    opening: Person | None = None
    pair: tuple[Party, ...] = ()
    states: list[str] = field(default_factory=list)
    named: Counter[str] = field(default_factory=Counter)
    group: str | None = None
    speaker: Person | None = None
    firm: tuple[Party, ...] = ()
    actor: tuple[Party, ...] = ()
    acted: int = 0

    def is_about(self, parties: Sequence[Party]) -> bool:
        """Whether these are the person whom the last sentence was about."""
        return self.opening is not None and [p.name for p in parties] == [self.opening.name]

    def act(self, mention: Mention) -> None:
        """The first state or body acts; "South Korea's defence firm X" is the firm."""
        owned = mention.type is Type.INSTITUTION and mention.start - self.acted <= _OWNED
        if not self.actor or (owned and self.actor[0].kind is EntityKind.COUNTRY):
            self.actor, self.acted = mention.parties, mention.end

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
        self.named[code] += 1


def join_appositions(row: Sequence[Mention]) -> None:
    """ "X, the foreign minister of Y," and "the army chief, General X": post and person are one."""
    _share_post(row)
    _share_bearer(row)
    for left, right in pairwise(row):
        gap = right.start - left.end
        pair = (left.type, right.type)
        apposed = gap == 1 and left.followed == ","
        owned = gap == 0 or (gap == 1 and left.followed in ("'s", "'"))
        if apposed and pair == (Type.PERSON, Type.POST) and is_mere_title(left.post):
            left.post, left.country = right.post, left.country or right.country
        elif apposed and pair == (Type.PERSON, Type.POST) and _is_enclosed(left, right):
            right.bearer = left.name
        elif apposed and pair == (Type.POST, Type.PERSON) and not right.post:
            right.post, right.country = left.post, right.country or left.country
        elif owned and left.type in (Type.COUNTRY, Type.NATIONAL) and right.type is Type.PERSON:
            right.country = right.country or left.country
        elif apposed and pair == (Type.PERSON, Type.COUNTRY) and left.post and not left.country:
            left.country = right.country


def _share_bearer(row: Sequence[Mention]) -> None:
    """ "Prince X, Crown Prince, Minister of Defence,", "X, who is also Secretary,": all are X."""
    bearer: Mention | None = None
    for left, right in pairwise(row):
        if left.type is Type.PERSON:
            bearer = left
        elif left.type is not Type.POST or left.followed != ",":
            bearer = None
        gap = right.start - left.end
        also = left.type is Type.PERSON and left.followed == "," and 2 <= gap <= _ALSO
        if bearer is None or right.type is not Type.POST:
            continue
        listed = left.type is Type.POST and gap == 1 and _is_enclosed(bearer, right)
        if listed or (also and right.before in ("is", "also") and agrees(bearer, right)):
            right.bearer = bearer.name


def _is_enclosed(person: Mention, post: Mention) -> bool:
    """ "Crown Prince X, Minister of Defence, received": a second post, with no article."""
    bare = (post.post or "") and post.name.lower().removeprefix("an ").removeprefix("a ") == (
        post.post or ""
    ).lower()
    return bool(bare) and post.followed == "," and agrees(person, post)


def lend_states(row: Sequence[Mention]) -> None:
    """ "the Russian president, the defence minister and the army chief": one state's posts."""
    for left, right in pairwise(row):
        listed = right.start - left.end <= 1 + (left.followed == ",") and right.before in _LISTING
        posts = left.type is right.type is Type.POST and not right.bearer and not right.other
        if listed and posts and left.country and not (right.country or right.institution):
            right.country = left.country


def place_states(row: Sequence[Mention]) -> None:
    """ "Pituffik Space Base in Greenland": a place that nobody knows lies in the one behind it."""
    for left, right in pairwise(row):
        near = right.start - left.end <= 1 and (right.before == "in" or left.followed == ",")
        wanted = left.type is Type.PLACE and left.country is None
        if near and wanted and right.type in (Type.PLACE, Type.COUNTRY):
            left.country = right.country


def is_mere_title(post: str | None) -> bool:
    """None, or a form of address that a post behind the name makes more precise."""
    return not post or post.lower() in _ADDRESSES


def _share_post(row: Sequence[Mention]) -> None:
    """ "Defence Ministers X of A and Y of B": each of those named has the post."""
    post, last = "", -1
    for mention in row:
        if mention.type is Type.GROUP and mention.post and " " in mention.post:
            post, last = singular_of(mention.post), mention.end
        elif mention.type is Type.PERSON and post and mention.start - last <= (last > 0) + 1:
            mention.post = mention.post or post
            last = mention.end
        else:
            post = ""


def gather(named: Iterable[Mention]) -> list[Person]:
    """Distinct persons, longest names first, so that shorter ones find them."""
    persons: list[Person] = []
    distinct = {words_of(m.name): m.name for m in reversed(list(named)) if words_of(m.name)}
    for words, name in sorted(distinct.items(), key=lambda item: (-len(item[0]), item[0])):
        if not any(holds(p.words, words) for p in persons):
            persons.append(Person(name, words))
    order = {words: n for n, words in enumerate(reversed(distinct))}
    return sorted(persons, key=lambda p: -order[p.words])


def holds(full: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a longer name contains the shorter: all words, or first initial and surname.

    "Joe Biden" is held by "Joseph R. Biden, Jr.".
    """
    if {_formal(w) for w in words} <= {_formal(w) for w in full}:
        return True
    same_surname = len(words) > 1 and len(full) > 1 and words[-1] == full[-1]
    return same_surname and (
        words[0][0] == full[0][0] and (len(words[0]) == 1 or len(full[0]) == 1)
    )


def _formal(word: str) -> str:
    return _SHORT.get(word, word)


def agrees(person: Person | Mention, mention: Mention) -> bool:
    """Whether the countries of a person and a mention may be one."""
    return not (person.country and mention.country and person.country != mention.country)


def learn(person: Person, mention: Mention) -> None:
    """Take over what a mention tells of its person."""
    person.count += 1
    post = bare_post(mention.post or "")
    if post and (not person.post or "counterpart" in person.post) and "counterpart" not in post:
        person.post = post
    person.country = person.country or mention.country
    person.rank = person.rank or mention.rank


def is_own_post(post: str | None) -> bool:
    """Whether it says more than that its holder is somebody's counterpart."""
    return bool(post) and "counterpart" not in str(post)


def is_leader(person: Person) -> bool:
    """Whether the person is told to head a state."""
    return bool(content_of(person.post or "") & _LEADERS)


def may_hold(wanted: frozenset[str], person: Person, country: str | None) -> bool:
    """Whether a described post may be this person's."""
    held = content_of(person.post or "")
    if not wanted:
        return False
    if wanted <= held:
        return not (held - wanted) & _LESSER
    if wanted in _CHIEFS:
        return _CHIEFS[wanted] in held and bool(held & _MINISTERS) and not held & _LESSER
    if wanted <= _GENERIC:
        return bool(held) and (
            country is not None or "leader" not in wanted or bool(held & _LEADERS)
        )
    return wanted <= _MEN and bool(person.rank)
