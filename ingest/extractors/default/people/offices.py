"""Posts compared: what words of a post say, and whether two posts may be one."""

from ingest.extractors.default.gazetteer import gazetteer
from ingest.extractors.default.lexicon import load_posts, words_of

_SPELLINGS = {
    "defense": "defence",
    "adviser": "advisor",
    "premier": "prime minister",
    "mod": "defence",
    "raksha": "defence",
    "mantri": "minister",
}
_EMPTY = frozenset(
    """of the and for & to in his her their its a an visiting former then new top senior joint
    staff chief's general's counterpart 's , '""".split()
)


def bare_post(post: str) -> str:
    """A post without article or owner: "the defence minister" is "defence minister"."""
    words = post.split()
    while words and words[0].lower() in ("the", "a", "an", "visiting", "his", "her", "their"):
        words = words[1:]
    return " ".join(words)


def content_of(post: str) -> frozenset[str]:
    """The words of a post that tell it from others, in one spelling."""
    words = (word for w in words_of(post) for word in _SPELLINGS.get(w, w).split())
    return frozenset(words) - _EMPTY


def singular_of(post: str) -> str:
    """One holder's post: "foreign ministers" is "foreign minister"."""
    words = post.split()
    for k, word in enumerate(words):
        single = load_posts().plural_heads.get(word.lower())
        if single:
            return " ".join([*words[:k], single.capitalize() if word[0].isupper() else single])
    return post


def stateless(post: str) -> str:
    """A post without the state behind it: "Minister of Defence of Russia" is "… of Defence"."""
    head, of, tail = post.rpartition(" of ")
    state = gazetteer().get(tail.removeprefix("the "))
    return head if of and state is not None and state.country else post
