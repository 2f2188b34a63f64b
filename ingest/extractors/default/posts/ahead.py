"""Looking ahead in a row: whether a title goes on, and whether it leads to a name."""

from ingest.extractors.default.lexicon import load_posts
from ingest.extractors.default.row import Row, match

WEAK_HEADS = frozenset(
    """head chair deputy principal official officer assistant chief general""".split()
)
_EXCELLENCY = frozenset(["e", "excellency", "highness", "majesty"])
_FARTHEST = 10  # words of a body's name between a post and a rank
_JOINTS = frozenset(["of", "for", "the", "and", "&", "to", "'s", "'"])


def skip_excellency(row: Row, k: int) -> int:
    """ "H.E. | Chief of General Staff": an honorific that stands before a post, not a name."""
    honorific = match(load_posts().honorifics, row, k)
    if honorific is None or not _EXCELLENCY & set(row.words[k : k + honorific[0]]):
        return k
    after = k + honorific[0]
    return after if post_goes_on(row, after + (row.words[after] == "the")) else k


def post_goes_on(row: Row, k: int) -> bool:
    """Whether a word of posts begins at word `k`."""
    posts = load_posts()
    return bool(
        match(posts.modifiers, row, k)
        or match(posts.heads, row, k)
        or match(posts.plural_heads, row, k)
        or match(posts.fixed, row, k)
        or match(posts.groups, row, k)
    )


def title_leads_on(row: Row, k: int) -> bool:
    """ "Chief of Army Staff, General X": a rank, then a capital that is no "Staff"."""
    hit = match(load_posts().ranks, row, k)
    if not hit or not row.is_capital(k) or not row.is_capital(k + hit[0]):
        return False
    return not (post_goes_on(row, k + hit[0]) or row.words[k + hit[0]] in WEAK_HEADS)


def rank_ahead(row: Row, k: int) -> int | None:
    """The rank before a name that words with capitals from `k` lead up to: a body's name."""
    for j in range(k, min(k + _FARTHEST, len(row))):
        if title_leads_on(row, j):
            return j if j > k and row.words[j - 1] not in _JOINTS else None
        if not row.is_capital(j) and row.words[j] not in _JOINTS:
            return None
    return None
