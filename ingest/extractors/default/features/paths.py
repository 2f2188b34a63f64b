"""The way through the parse from a filler to its trigger, as labels: up to where they meet, down.

What frames do not name is often one fixed way ("Lebanon's order for missiles from France": up by
`poss`, or up by `pobj` and `prep`), so a way that was seen with a role tells the next one.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from ingest.extractors.default.candidates import Candidate

_LONGEST = 7  # arcs; longer ways are all alike and never come twice
_FAR = 5


def path_features(candidate: Candidate, token: Token, type_name: str) -> Iterator[str]:
    """The labels on the way, by kind, frame and type; its length; the word where it turns."""
    kind, frame = candidate.kind.value, candidate.frame.name
    up, down, turn = way(token, candidate.token)
    if len(up) + len(down) <= _LONGEST:
        labels = ">".join(w.dep_ for w in up) + "^" + "<".join(w.dep_ for w in reversed(down))
        yield f"path={kind}.{labels}"
        yield f"pathf={frame}.{candidate.verb}.{labels}"
        yield f"patht={kind}.{type_name}.{labels}"
    yield f"plen={kind}.{min(len(up), _FAR)}.{min(len(down), _FAR)}"
    if turn is not None and turn.i != candidate.token.i:
        first = up[-1].dep_ if up else ""
        last = down[-1].dep_ if down else ""
        yield f"turn={kind}.{turn.lemma_.lower()}.{first}.{last}"


def way(token: Token, trigger: Token) -> tuple[Sequence[Token], Sequence[Token], Token | None]:
    """Words above `token` and above `trigger` up to the first common one, and that word.

    Both begin with the word itself. Two trees of one sentence have no common word: None.
    """
    mine, others = [token, *token.ancestors], [trigger, *trigger.ancestors]
    place = {word.i: n for n, word in enumerate(others)}
    for n, word in enumerate(mine):
        if word.i in place:
            return mine[:n], others[: place[word.i]], word
    return mine, others, None
