"""Several at once: "the two ministers", "Taliban leaders", "European leaders", "both sides"."""

from collections.abc import Callable, Sequence

from cypher.model import EntityKind
from ingest.extraction import Party
from ingest.extractors.default.lexicon import movements, words_of
from ingest.extractors.default.mentions import Mention
from ingest.extractors.default.mentions.states import REGIONS
from ingest.extractors.default.people.offices import singular_of, stateless
from ingest.extractors.default.people.parties import (
    FOR_STATE,
    POSTS,
    described,
    head_noun,
    last_states,
    state_parties,
)
from ingest.extractors.default.people.persons import Person, Scene

_STATES = frozenset(
    """sides parties countries nations states neighbours neighbors allies governments militaries
    armies navies forces capitals partners""".split()
)
# Who holds a post: (post, country, persons told before) to a person of the article.
Holder = Callable[[str, str | None, Sequence[Person]], Person | None]


def group_parties(
    mention: Mention, scene: Scene, here: Sequence[Person], holder: Holder
) -> tuple[Party, ...]:
    """Those who are named with it, else those told of before."""
    noun = mention.group or head_noun(mention.post or "")
    if mention.countries and mention.institution not in movements():
        return _of_states(mention, noun, scene, holder)
    if mention.institution:
        return (Party(EntityKind.INSTITUTION, mention.institution, mention.country),)
    if _is_regional(mention.name):
        return (described(mention.name, None),)
    mention.guessed = True
    if noun in _STATES:
        return last_states(scene)
    if len(here) >= 2:
        return tuple(p.party() for p in here)
    return scene.pair[:4]


def _of_states(mention: Mention, noun: str, scene: Scene, holder: Holder) -> tuple[Party, ...]:
    if len(mention.countries) == 1 and (noun in FOR_STATE or mention.group):
        return state_parties(mention.countries[0], mention.name)
    if (noun in FOR_STATE and noun not in POSTS) or mention.group:
        return tuple(p for code in mention.countries for p in state_parties(code, ""))
    return tuple(_member(mention, code, scene, holder) for code in mention.countries)


def _member(mention: Mention, code: str, scene: Scene, holder: Holder) -> Party:
    post = singular_of(mention.post or mention.name)
    if head_noun(post) == "counterparts":
        post = own_post(scene)
    person = holder(post, code, scene.persons)
    return person.party() if person else described(post, code)


def _is_regional(name: str) -> bool:
    """ "European leaders", "African ministers": of no state, and not those told of before."""
    words = words_of(name)
    return len(words) > 1 and words[0] in REGIONS and words[-1] in POSTS | {"officials"}


def own_post(scene: Scene) -> str:
    """The post of the person spoken of, without his state, which his counterpart shares."""
    post = scene.opening.post if scene.opening else None
    return stateless(post) if post else "counterpart"
