"""The grammar of posts: "Pakistan's Chairman Joint Chiefs of Staff Committee General (Retd) X".

A chain is  determiner? nation? (modifier* head complement?)+ rank* honorific* name?  and is read
over the folded words of a sentence. Nothing here knows the rest of the article.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.extractors.default.gazetteer import Sort, gazetteer
from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.row import Row, institution_at, match

_DETERMINERS = frozenset("""the a an his her its their our both""".split())
_PARTICLES = frozenset(
    """al el bin ibn bint ben abu abd de del della di da do dos das van von der den ter la le ul
    ur uz ud as ash ad ar af bte binti st mac ou y e af zu zur'""".split()
)
_COMPLEMENT_WORDS = frozenset(
    """of the and for & state staff defence defense affairs foreign external internal general
    joint chiefs committee council republic federation armed forces army navy air force
    ministry department national security interior finance government cabinet parliament
    assembly senate house commission union party office court board agency ministers relations
    cooperation trade economy industry energy intelligence operations command guard corps
    fleet police mission delegation""".split()
)
_COUNTERPARTS = frozenset(["counterpart", "opposite number", "equivalent", "colleague"])
_WEAK_HEADS = frozenset(
    """head chair deputy principal official officer assistant chief general""".split()
)
_MAKERS = frozenset(
    """company firm manufacturer maker contractor group bank shipyard giant""".split()
)
_NO_NAME = frozenset(
    """the a an and or but in on at of to for from with by as is are was were has have had will
    would said says say told tells meets met visits visited holds held calls called receives
    received signs signed agrees agreed arrives arrived leaves left hosts hosted discusses
    discussed welcomes after before during over amid while who that this monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august
    september october november december not no also then when where mr mrs ms dr his her their
    its he she they we i it you government ministry department army navy talks visit summit
    photo file ties deal reuters afp ap urges vows seeks warns may says""".split()
)


@dataclass(slots=True)
class Chain:
    """What the grammar found; positions are words of the row, [start, end).

    `post` is the post as written, without the nation; `body`: it is an institution after all
    ("the Russian Defence Ministry"). `countries` when a plural has several ("the Russian and
    Chinese foreign ministers").
    """

    start: int
    end: int
    post: str = ""
    rank: str = ""
    country: str | None = None
    countries: tuple[str, ...] = ()
    institution: str | None = None
    name_start: int = 0
    name_end: int = 0
    plural: bool = False
    definite: bool = False
    other: bool = False
    body: bool = False
    group: str = ""
    honorific: bool = False
    _words: list[str] = field(default_factory=list)


def chain_at(row: Row, start: int, persons: Mapping[int, int], *, headline: bool) -> Chain | None:
    """The chain that begins at word `start`, or None. `persons`: spans that the tagger calls names."""
    chain = Chain(start, start)
    k = _determiner(row, start, chain)
    k = _nations(row, k, chain)
    posts = _posts(row, k, chain)
    if posts is None:
        return None
    k = posts
    k = _brackets(row, k)
    k = _ranks(row, k, chain)
    if not (chain.post or chain.rank or chain.honorific or chain.group):
        return None
    _name(row, k, chain, persons, headline=headline)
    if not _is_sound(row, chain):
        return None
    return chain


def name_end(row: Row, start: int, limit: int, *, headline: bool) -> int:
    """Where a name that starts at word `start` ends, at most at `limit`."""
    k = start
    while k < min(limit, len(row)) and k - start < 7:
        word = row.words[k]
        if word in _PARTICLES and k + 1 < limit and row.is_capital(k + 1) and k > start:
            k += 1
        elif word in _NO_NAME and not _is_initial(row, k):
            break
        elif (
            (row.is_capital(k) and row.raw[k][:1].isalpha())
            or (row.glued[k] and word.isalpha() and k > start)
        ) or (word in _PARTICLES and row.is_capital(k)):
            k += 1
        else:
            break
    return k


def _is_initial(row: Row, k: int) -> bool:
    return len(row.words[k]) == 1 and row.is_capital(k)


def _determiner(row: Row, k: int, chain: Chain) -> int:
    if row.words[k] in _DETERMINERS:
        chain.definite = row.words[k] not in ("a", "an", "another")
        chain.other = row.words[k] in ("his", "her", "their", "its")
        return k + 1
    return k


def _nations(row: Row, k: int, chain: Chain) -> int:
    """ "Russian", "Pakistan's", "NATO", "Russian and Chinese", also after "visiting" or "former"."""
    posts = load_posts()
    before = k
    while k < len(row) and (hit := match(posts.modifiers, row, k)) and hit[0] == 1:
        if row.words[k] not in ("visiting", "former", "then", "outgoing", "new", "acting", "first"):
            break
        k += 1
    found: list[str] = []
    while k < len(row):
        nation = _nation(row, k)
        if nation is None:
            break
        size, country, institution = nation
        found += [country] if country else []
        chain.institution = chain.institution or institution
        k += size
        if row.words[k] == "'s" or row.words[k] == "'":
            k += 1
        if row.words[k] in ("and", ",") and found and _nation(row, k + 1) and _more(row, k + 1):
            k += 1
            continue
        break
    if not found and chain.institution is None:
        return before
    chain.countries = tuple(dict.fromkeys(found))
    chain.country = found[0] if len(chain.countries) == 1 else None
    return k


def _more(row: Row, k: int) -> bool:
    """Whether after the next nation a post follows, so that both nations belong to it."""
    nation = _nation(row, k)
    if nation is None:
        return False
    after = k + nation[0]
    if row.words[after] == "'s":
        after += 1
    if row.words[after] in ("and", ","):
        return _nation(row, after + 1) is not None and _more(row, after + 1)
    posts = load_posts()
    return bool(
        match(posts.modifiers, row, after)
        or match(posts.plural_heads, row, after)
        or match(posts.groups, row, after)
    )


def _nation(row: Row, k: int) -> tuple[int, str | None, str | None] | None:
    """(words, country, institution) of a nation or a body that a post may belong to."""
    if k >= len(row) or not row.is_capital(k):
        return None
    body = institution_at(row, k)
    hit = match(gazetteer(), row, k)
    if hit and hit[1].sort in (Sort.COUNTRY, Sort.DEMONYM, Sort.METONYM, Sort.CAPITAL):
        if not body or hit[0] >= body[0]:
            if row.words[k] == "us" and row.raw[k] != "US":
                return None
            return hit[0], hit[1].country, None
    if body:
        return body[0], body[1].country, body[1].name
    return None


def _posts(row: Row, k: int, chain: Chain) -> int | None:
    """One post or several in a row; None where a nation is followed by no post, rank or name."""
    start = k
    for _ in range(4):
        after = _one_post(row, k, chain)
        if after is None:
            break
        k = after
        if row.words[k] == "and" and _next_post(row, k + 1) and not chain.plural:
            k += 1
        if row.words[k] == "," and chain.post and _titles_go_on(row, k + 1):
            k += 1
    if k > start:
        chain.post = _text(row, start, k)
    return k


def _titles_go_on(row: Row, k: int) -> bool:
    """ "Chief of Army Staff, General X": a rank right after the comma, then a capital."""
    hit = match(load_posts().ranks, row, k)
    return bool(hit and row.is_capital(k) and row.is_capital(k + hit[0]))


def _next_post(row: Row, k: int) -> bool:
    probe = Chain(k, k)
    after = _one_post(row, k, probe)
    return after is not None and row.is_capital(k) and not probe.plural


def _one_post(row: Row, k: int, chain: Chain) -> int | None:
    posts = load_posts()
    start = k
    while k < len(row):
        fixed = match(posts.fixed, row, k)
        if fixed:
            return _complement(row, k + fixed[0], chain)
        spoke = match(posts.spokes, row, k)
        if spoke:
            return _complement(row, k + spoke[0], chain)
        head = match(posts.heads, row, k)
        modifier = match(posts.modifiers, row, k)
        heads = match(posts.plural_heads, row, k)
        if heads and (not head or heads[0] >= head[0]):
            chain.plural = True
            return _complement(row, k + heads[0], chain)
        if head and not (modifier and modifier[0] >= head[0] and _goes_on(row, k + modifier[0])):
            return _complement(row, k + head[0], chain)
        if any(row.words[k] == c for c in _COUNTERPARTS):
            chain.other = True
            return k + 1
        group = match(posts.groups, row, k)
        if group and _is_rank(row, k, group[0]):
            return None
        owned = bool(chain.country or chain.countries or chain.institution)
        if group and (owned or (chain.definite and (k > start or group[1] != "people"))):
            chain.group = row.words[k]
            chain.plural = group[1] == "people" and row.words[k].endswith("s")
            chain.body = True
            if row.words[k] in _MAKERS and row.is_capital(k + 1):
                return k + 1
            return _complement(row, k + group[0], chain)
        if modifier:
            k += modifier[0]
            continue
        if row.words[k] in ("and", "&", ",") and k > start and _goes_on(row, k + 1):
            k += 1
            continue
        return None
    return None


def _is_rank(row: Row, k: int, size: int) -> bool:
    """ "Army General X" is a rank, "Army" a body."""
    rank = match(load_posts().ranks, row, k)
    return bool(rank and rank[0] > size and row.is_capital(k + rank[0]))


def _goes_on(row: Row, k: int) -> bool:
    posts = load_posts()
    return bool(
        match(posts.modifiers, row, k)
        or match(posts.heads, row, k)
        or match(posts.plural_heads, row, k)
        or match(posts.fixed, row, k)
        or match(posts.groups, row, k)
    )


def _complement(row: Row, k: int, chain: Chain) -> int:
    """ "of the General Staff of the Armed Forces of the Russian Federation", "for European affairs"."""
    for _ in range(4):
        if row.words[k] not in ("of", "for", "to", "on") and not _apposed_body(row, k):
            return k
        j = k + 1 if row.words[k] in ("of", "for", "to", "on") else k
        if row.words[j] == "the":
            j += 1
        nation = _nation(row, j)
        if nation and row.words[k] in ("of", "for", "to"):
            j += nation[0]
            if row.words[k] == "of" and row.words[j] != "'s":
                countries = (*chain.countries, *([nation[1]] if nation[1] else []))
                j, more = _more_nations(row, j) if chain.plural else (j, ())
                if not chain.country or chain.plural:
                    chain.countries = tuple(dict.fromkeys([*countries, *more]))
                    chain.country = (
                        chain.countries[0] if len(chain.countries) == 1 else chain.country
                    )
                chain.institution = chain.institution or nation[2]
            k = _body_words(row, j, chain)
            continue
        after = _body_words(row, j, chain)
        if after == j:
            return k
        k = after
    return k


def _more_nations(row: Row, k: int) -> tuple[int, tuple[str, ...]]:
    found: list[str] = []
    while row.words[k] in (",", "and"):
        j = k + 1
        while row.words[j] in ("and", "the"):
            j += 1
        nation = _nation(row, j)
        if nation is None or nation[1] is None:
            break
        found.append(nation[1])
        k = j + nation[0]
    return k, tuple(found)


def _apposed_body(row: Row, k: int) -> bool:
    """ "Chairman Joint Chiefs of Staff Committee": a body's name follows with no preposition."""
    return (
        row.is_capital(k)
        and row.words[k] in ("joint", "national")
        and row.words[k + 1]
        in (
            "chiefs",
            "security",
            "defence",
            "assembly",
        )
    )


def _body_words(row: Row, k: int, chain: Chain) -> int:
    """Words of a ministry's, staff's or committee's name."""
    start = k
    while k < len(row):
        word = row.words[k]
        if word in ("'s", "'") and row.words[k + 1] in ("general", "joint"):
            k += 1
            continue
        if word not in _COMPLEMENT_WORDS:
            break
        if word in ("of", "and", "for", "the", "&") and not _body_goes_on(row, k + 1):
            break
        if word == "general" and not _body_goes_on(row, k + 1) and row.words[k + 1] != "staff":
            break
        if word in ("of", "for") and k > start:
            break
        k += 1
    return k


def _body_goes_on(row: Row, k: int) -> bool:
    return row.words[k] in _COMPLEMENT_WORDS and row.words[k] not in ("of", "for", "and")


def _brackets(row: Row, k: int) -> int:
    """ "(COAS)", "(Retd)": skipped where a rank or a name follows."""
    if row.words[k] != "(":
        return k
    for j in range(k + 1, min(k + 5, len(row))):
        if row.words[j] == ")":
            return j + 1 if row.is_capital(j + 1) else k
    return k


def _ranks(row: Row, k: int, chain: Chain) -> int:
    posts = load_posts()
    for _ in range(6):
        rank = match(posts.ranks, row, k)
        honorific = match(posts.honorifics, row, k)
        if rank and (row.is_capital(k) or rank[1] not in posts.capital_ranks):
            if not row.is_capital(k) and not row.is_capital(k + rank[0]):
                return k
            chain.rank = chain.rank or rank[1]
            k = _brackets(row, k + rank[0])
        elif honorific and row.is_capital(k) and row.is_capital(k + honorific[0]):
            chain.honorific = True
            k += honorific[0]
        elif row.words[k] in ("retd", "ret", "rtd") and row.is_capital(k + 1):
            k += 1
        else:
            break
    return k


def _name(row: Row, k: int, chain: Chain, persons: Mapping[int, int], *, headline: bool) -> None:
    chain.end = k
    if chain.group in _MAKERS and row.is_capital(k):
        end = name_end(row, k, k + 4, headline=headline)
        chain.name_start, chain.name_end, chain.end = k, end, end
        return
    if chain.plural or chain.body or not row.is_capital(k):
        return
    limit = len(row)
    if headline or k not in persons:
        limit = min(limit, k + 5)
    if k in persons:
        limit = persons[k] if headline else max(persons[k], name_end(row, k, limit, headline=False))
    end = name_end(row, k, limit, headline=headline)
    if headline and k not in persons:
        end = min(end, k + 2)
    if end <= k or (_nation(row, k) and k + (_nation(row, k) or (0,))[0] >= end):
        return
    chain.name_start, chain.name_end, chain.end = k, end, end
    nation = _nation(row, end + 1) if row.words[end] == "of" and not chain.country else None
    if nation and nation[1] and row.words[end + 1 + nation[0]] != "'s":
        chain.country, chain.end = nation[1], end + 1 + nation[0]


def _is_sound(row: Row, chain: Chain) -> bool:
    """A bare "head" or "official" with nothing around it is no party; a rank needs a name."""
    if chain.name_end > chain.name_start:
        return True
    if not chain.post and not chain.group:
        return False
    words = chain.post.lower().split()
    if chain.country or chain.countries or chain.institution:
        return True
    if len(words) == 1 and words[0] in _WEAK_HEADS:
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
        if out and (gap > 1 and row.glued[k]):
            out[-1] += "-" + row.raw[k]
        else:
            out.append(row.raw[k])
        last = row.tokens[k]
    return " ".join(out)
