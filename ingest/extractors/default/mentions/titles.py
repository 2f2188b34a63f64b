"""Titles and groups: "General X", "the Russian foreign minister", "the two leaders"."""

from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.mentions.mention import Found, Type
from ingest.extractors.default.mentions.persons import expect_name
from ingest.extractors.default.mentions.sight import Sight
from ingest.extractors.default.posts import Chain, chain_at
from ingest.extractors.default.row import match

_GROUP_NOUNS = frozenset(
    """sides parties countries nations states leaders presidents ministers neighbours neighbors
    allies governments militaries armies navies forces officials counterparts chiefs generals
    commanders diplomats delegations premiers capitals men pair duo statesmen dignitaries
    envoys heads negotiators partners""".split()
)
_GROUP_WORDS = frozenset(
    """two three four five other heads respective and of warring rival both""".split()
)
_GROUP_STARTS = frozenset(["the", "both", "two", "three", "four", "these"])
_OFFICERS = frozenset(["admiral", "general", "marshal", "brigadier", "commodore", "colonel"])
_ENDS = frozenset(["", ",", "'", "'s"])
_OF_THINGS = frozenset(["assembly", "staff", "public", "election", "elections", "in", "of", "s"])


def group_at(sight: Sight, k: int) -> Found | None:
    """ "the two foreign ministers", "both sides", "the leaders": several, meant from before."""
    row = sight.row
    if row.words[k] not in _GROUP_STARTS:
        return None
    for j in range(k + 1, min(k + 6, len(row))):
        word = row.words[j]
        if word in _GROUP_NOUNS and row.words[j + 1] not in ("of", "from"):
            text = sight.doc[row.tokens[k] : row.end_token(j + 1)].text
            return sight.found(Type.GROUP, k, j + 1, text, plural=True, post=word)
        if not match(load_posts().modifiers, row, j) and word not in _GROUP_WORDS:
            return None
        if row.is_capital(j) and not sight.headline:
            return None
    return None


def titled_at(sight: Sight, k: int) -> Found | None:
    """A chain of title and name, or a post, a body or a group by itself."""
    chain = chain_at(sight.row, k, sight.persons, headline=sight.headline)
    if chain is None or chain.end <= k or (chain.body and _cuts_hardware(sight, k, chain.end)):
        return None
    kind = _chain_type(chain)
    if kind is Type.POST and sight.row.words[chain.end] == ",":
        expect_name(sight, chain.end + 1)
    elif kind is Type.GROUP and not chain.body and not sight.headline:
        _expect_names(sight, chain.end)
    a, b = chain.name_start, chain.name_end
    text = sight.text(a, b) if b > a else sight.text(k, chain.end)
    return sight.found(
        kind,
        k,
        chain.end,
        text,
        country=chain.country,
        post=chain.post or None,
        rank=chain.rank or None,
        plural=chain.plural,
        countries=chain.countries,
        institution=chain.institution,
        group=chain.group,
        other=chain.other,
    )


def _expect_names(sight: Sight, k: int) -> None:
    """ "Defence ministers | X and Y", "their ministers, X and Y,": a name for each of them."""
    begin = k + 1 if sight.row.words[k] == "," else k
    expect_name(sight, begin)
    joint = sight.persons.get(begin, begin)
    if joint > begin and sight.row.words[joint] == "and":
        expect_name(sight, joint + 1)


def officer_at(sight: Sight, k: int) -> Found | None:
    """ "the Admiral", "the visiting general": a rank that stands for its bearer."""
    row = sight.row
    if row.words[k] != "the":
        return None
    begin = k + 2 if row.words[k + 1] == "visiting" else k + 1
    rank = match(load_posts().ranks, row, begin)
    if rank is None or not _OFFICERS & set(row.words[begin : begin + rank[0]]):
        return None
    end = begin + rank[0]
    after = row.words[end]
    if row.is_capital(end) or after in _OF_THINGS or not (after.isalpha() or after in _ENDS):
        return None
    return sight.found(Type.POST, k, end, sight.text(begin, end), rank=rank[1])


def _cuts_hardware(sight: Sight, k: int, end: int) -> bool:
    """ "Russian military | helicopters" names hardware, no army."""
    return any(k < start < end for start in sight.hardware)


def _chain_type(chain: Chain) -> Type:
    if chain.name_end > chain.name_start:
        return Type.INSTITUTION if chain.body and not chain.rank else Type.PERSON
    if chain.body:
        return Type.INSTITUTION if not chain.plural or chain.country else Type.GROUP
    return Type.GROUP if chain.plural else Type.POST
