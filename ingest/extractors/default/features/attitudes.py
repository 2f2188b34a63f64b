"""Attitudes: what the words above and around a trigger say of it, by sort.

"Plans to sign", "refuses to sign", "suspends talks on": the verbs are many and the sorts few, so a
model that sees the sort learns from fewer sentences than one that sees the word.
"""

from collections.abc import Iterator

from spacy.tokens import Token

_SORTS = {
    "plan": """plan expect schedule intend set slate prepare arrange due anticipate await decide
        order invite ready organise organize agenda invitation intention""",
    "vow": """agree promise pledge vow commit authorize authorise approve commitment undertake
        guarantee""",
    "wish": """want hope wish urge demand ask request suggest desire aspire encourage advocate
        willing willingness readiness eager keen interest interested appeal press push lobby bid
        welcome ambition""",
    "weigh": """propose offer consider mull weigh explore eye ponder evaluate study proposal seek
        possibility option prospect idea feasibility""",
    "talk": """negotiate discuss debate deliberate finalize finalise hammer talk negotiation
        discussion haggle""",
    "fail": """fail refuse reject decline unable unwilling oppose resist avoid stall collapse
        refusal rejection failure deadlock inability rebuff spurn snub""",
    "stop": """cancel postpone suspend halt freeze scrap terminate defer delay shelve abort withhold
        block pause revoke annul abandon scuttle ban bar rescind withdraw skip stop end cut nix
        cease suspension cancellation postponement withdrawal""",
    "deny": "deny refute dismiss dispute rebut denial false baseless",
    "accuse": "accuse allege suspect blame allegation accusation accused fear warn",
    "break": "violate breach break violation undermine threaten",
    "mark": "mark celebrate commemorate recall anniversary under since honour honor",
    "end": "conclude complete finish wrap",
    "start": "begin start resume launch open continue proceed restart renew revive",
}
_BY_WORD = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_LINKS = frozenset({"prep", "pobj", "det", "aux", "punct"})
_NEAR = 6  # words before a trigger that may colour it where the parse does not say so
_NOT = frozenset({"no", "not", "n't", "never", "without", "neither", "nor"})
_IF = frozenset({"if", "unless", "whether", "until", "possible", "potential", "may", "might"})


def attitudes(token: Token) -> list[str]:
    """Sorts of the words above a trigger, nearest first, and of those that modify it or stand by.

    `up1=plan`, `mod=stop`, `near=fail`: where it stands, and its sort.
    """
    out = []
    for level, word in enumerate(_above(token), 1):
        sort = _sort(word)
        if sort:
            out.append(f"up{min(level, 3)}={sort}")
            out.append(f"up={sort}")
        if any(c.lower_ in _NOT for c in word.children):
            out.append(f"up{min(level, 3)}=not")
    for child in token.children:
        sort = _sort(child)
        if child.dep_ in ("amod", "compound", "nmod") and sort:
            out.append(f"mod={sort}")
    out.extend(_near(token))
    return list(dict.fromkeys(out))


def _above(token: Token) -> Iterator[Token]:
    current = token
    for _ in range(6):
        if current.head is current:
            return
        current = current.head
        if current.dep_ not in _LINKS or current.pos_ in ("VERB", "NOUN", "ADJ", "AUX"):
            yield current


def _near(token: Token) -> Iterator[str]:
    for word in token.doc[max(0, token.i - _NEAR) : token.i]:
        if word.lower_ in _NOT:
            yield "near=not"
        elif word.lower_ in _IF:
            yield "near=if"
        elif sort := _sort(word):
            yield f"near={sort}"


def _sort(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    if lemma in ("call", "put", "place", "rule") and any(
        c.lower_ in ("off", "hold", "out") for c in token.subtree if 0 < c.i - token.i < 4
    ):
        return "stop"
    if lemma == "call" and any(c.lower_ == "for" for c in token.children):
        return "wish"
    return _BY_WORD.get(lemma) or _BY_WORD.get(token.lower_)
