"""The grammar of posts: "Pakistan's Chairman Joint Chiefs of Staff Committee General (Retd) X".

A chain is  determiner? nation? (modifier* head complement?)+ rank* honorific* name?  and is read
over the folded words of a sentence. Nothing here knows the rest of the article.
"""

from collections.abc import Mapping

from ingest.extractors.default.gazetteer import Sort, gazetteer
from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.posts.ahead import (
    WEAK_HEADS,
    post_goes_on,
    skip_excellency,
    title_leads_on,
)
from ingest.extractors.default.posts.chain import MAKERS, Chain
from ingest.extractors.default.posts.complements import take_complement
from ingest.extractors.default.posts.letters import full_post, is_short_post, is_verb
from ingest.extractors.default.posts.naming import (
    force_of_state,
    skip_brackets,
    take_name,
    take_ranks,
)
from ingest.extractors.default.posts.nations import nation_at, take_determiner, take_nations
from ingest.extractors.default.row import Row, match

_COUNTERPARTS = frozenset(["counterpart", "opposite number", "equivalent", "colleague"])
_LEADS = frozenset(["commander", "commandant", "leader", "director", "spokesman", "spokeswoman"])


def chain_at(row: Row, start: int, persons: Mapping[int, int], *, headline: bool) -> Chain | None:
    """The chain that begins at word `start`, or None. `persons`: spans that may be names."""
    chain = Chain(start)
    nations = take_determiner(row, skip_excellency(row, start), chain)
    posts = take_nations(row, nations, chain)
    k = _posts(row, posts, chain)
    if chain.institution and chain.post.lower() in WEAK_HEADS | _LEADS:
        chain.post = _of_body(row, nations, posts) + chain.post
    k = skip_brackets(row, k + (bool(chain.post) and row.raw[k] in ("I", "II", "III")))
    k = take_ranks(row, k, chain)
    if not (chain.post or chain.rank or chain.honorific or chain.group):
        return None
    take_name(row, k, chain, persons, headline=headline)
    return chain if _is_sound(chain) else None


def _of_body(row: Row, start: int, end: int) -> str:
    """What a body's name adds to a bare post: "army " of "Pakistan army chief"."""
    while start < end and not nation_at(row, start):
        start += 1
    state = match(gazetteer(), row, start)
    own = start + (state[0] if state else 0)
    words = _text(row, own, end)
    return f"{words} " if words and not words.isupper() and "'" not in words else ""


def _posts(row: Row, k: int, chain: Chain) -> int:
    """The word after one post or several in a row."""
    begin = start = k
    for _ in range(4):
        after = _one_post(row, k, chain)
        if after is None:
            break
        k = _own_nation(row, k, after, chain)
        start = k if k > after else start
        if row.words[k] == "and" and _next_post(row, k + 1) and not chain.plural:
            k += 1
        if row.words[k] == "," and chain.post and title_leads_on(row, k + 1):
            k += 1
    if k > begin:
        written = _text(row, start, k).removeprefix("counterparts ").rstrip(",")
        chain.post = full_post(written)
        chain.lettered = chain.post != written
        k = _state_behind(row, k, chain)
    return k


def _own_nation(row: Row, before: int, k: int, chain: Chain) -> int:
    """ "his counterpart | Italian President X": the counterpart's own state, and a post."""
    if row.words[before] not in _COUNTERPARTS or chain.country:
        return k
    nation = nation_at(row, k)
    if nation is None or not _next_post(row, k + nation[0]):
        return k
    chain.country = nation[1]
    return k + nation[0]


def _state_behind(row: Row, k: int, chain: Chain) -> int:
    """ "Chief of Defence Forces Australia General X", "Chief of Staff, Royal Saudi Navy,"."""
    force = force_of_state(row, k + 1) if row.words[k] == "," and not chain.plural else None
    if force is not None and not chain.country and row.words[force[0]] in (",", ""):
        chain.country = force[1]
        return force[0]
    hit = match(gazetteer(), row, k) if row.is_capital(k) and not chain.country else None
    if hit is None or hit[1].sort is not Sort.COUNTRY or chain.countries or chain.plural:
        return k
    after = k + hit[0]
    apposed = row.words[after] == "," and row.is_capital(after + 1)
    if not apposed and not title_leads_on(row, after):
        return k
    chain.country = hit[1].country
    return after


def _next_post(row: Row, k: int) -> bool:
    probe = Chain(k)
    after = _one_post(row, k, probe)
    return after is not None and row.is_capital(k) and not probe.plural


def _one_post(row: Row, k: int, chain: Chain) -> int | None:
    """The word after one post or group that begins at word `k`, modifiers before it included."""
    start = k
    if _is_rank(row, k, 1):
        return None
    while k < len(row):
        after = _head(row, k, chain)
        if after is not None:
            return after
        group = match(load_posts().groups, row, k)
        if group and (_is_rank(row, k, group[0]) or is_verb(row, k)):
            return None
        if group and _is_headed(row, k + group[0]):
            k += group[0]
            continue
        if group and (
            _is_party(chain, group[1], inside=k > start)
            or (
                (chain.definite or row.words[k] == "delegation")
                and _is_owned_behind(row, k + group[0])
            )
        ):
            return _group(row, k, group, chain)
        step = _step(row, k, start)
        if step == 0:
            return None
        k += step
    return None


def _is_headed(row: Row, k: int) -> bool:
    """ "Air Force chief", "government officials": the body is a modifier of who comes after it."""
    posts = load_posts()
    return bool(match(posts.heads, row, k) or match(posts.plural_heads, row, k))


def _head(row: Row, k: int, chain: Chain) -> int | None:
    """The word after a post's head and its complement; None where a modifier goes on."""
    posts = load_posts()
    fixed = match(posts.fixed, row, k) or match(posts.spokes, row, k)
    if fixed:
        return take_complement(row, k + fixed[0], chain)
    if is_short_post(row, k):
        return k + 1
    head = match(posts.heads, row, k)
    if head and title_leads_on(row, k + head[0]):
        return k + head[0]
    modifier = match(posts.modifiers, row, k)
    heads = match(posts.plural_heads, row, k)
    if heads and (not head or heads[0] >= head[0]) and not is_verb(row, k):
        chain.plural = True
        return take_complement(row, k + heads[0], chain)
    if head and not (modifier and modifier[0] >= head[0] and post_goes_on(row, k + modifier[0])):
        return take_complement(row, k + head[0], chain)
    if row.words[k] in _COUNTERPARTS:
        chain.other = True
        return k + 1
    return None


def _is_party(chain: Chain, sort: str, *, inside: bool) -> bool:
    """A group that belongs to a state or body, or a definite one that is told apart."""
    owned = bool(chain.country or chain.countries or chain.institution)
    return owned or (chain.definite and (inside or sort != "people"))


def _is_owned_behind(row: Row, k: int) -> bool:
    """ "The delegation of experts of the Russian ministry": a state or body follows."""
    probe = Chain(k, plural=True)
    take_complement(row, k, probe)
    return bool(probe.country or probe.countries or probe.institution)


def _group(row: Row, k: int, group: tuple[int, str], chain: Chain) -> int:
    chain.group = row.words[k]
    chain.plural = group[1] == "people" and row.words[k].endswith("s")
    chain.body = True
    if row.words[k] in MAKERS and row.is_capital(k + 1):
        return k + 1
    people, chain.plural = chain.plural, row.words[k + group[0] - 1].endswith("s")
    after = take_complement(row, k + group[0], chain)
    chain.plural = people or (chain.plural and len(chain.countries) > 1)
    return after


def _step(row: Row, k: int, start: int) -> int:
    """How many words a modifier or a joint between modifiers takes; 0 for none."""
    modifier = match(load_posts().modifiers, row, k)
    if modifier:
        return modifier[0]
    return int(row.words[k] in ("and", "&", ",") and k > start and post_goes_on(row, k + 1))


def _is_rank(row: Row, k: int, size: int) -> bool:
    """ "Army General X" is a rank, "Army" a body."""
    rank = match(load_posts().ranks, row, k)
    return bool(rank and rank[0] > size and row.is_capital(k + rank[0]))


def _is_sound(chain: Chain) -> bool:
    """A bare "head" or "official" with nothing around it is no party; a rank needs a name."""
    if chain.name_end > chain.name_start:
        return True
    if not chain.post and not chain.group:
        return False
    words = chain.post.lower().split()
    if chain.country or chain.countries or chain.institution or chain.lettered:
        return True
    if len(words) == 1 and words[0] in WEAK_HEADS:
        return False
    return chain.definite or len(words) > 1 or chain.plural


def _text(row: Row, a: int, b: int) -> str:
    """Words as written, one blank between; glued parts ("Commander-in-Chief") are joined again."""
    out: list[str] = []
    last = -1
    for k in range(a, b):
        if row.tokens[k] == last:
            continue
        gap = row.tokens[k] - last if last >= 0 else 1
        if out and row.words[k] in ("'s", "'", ","):
            out[-1] += row.raw[k]
        elif out and (gap > 1 and row.glued[k]):
            out[-1] += "-" + row.raw[k]
        else:
            out.append(row.raw[k])
        last = row.tokens[k]
    return " ".join(out)
