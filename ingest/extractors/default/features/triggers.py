"""Features of a trigger: is this word a real event of its kind?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from cypher.model import Role
from ingest.article import BlockKind
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.features.moods import moods
from ingest.extractors.default.frames import ROLES, SYMMETRIC
from ingest.extractors.default.units import Parsed

_FIRST = frozenset(["i", "we", "our", "us", "my"])


def trigger_features(candidate: Candidate, siblings: Sequence[Candidate]) -> list[str]:
    """Features of the trigger: is this word a real event of its kind?"""
    kind, frame, lemma = candidate.kind.value, candidate.frame.name, candidate.lemma
    form = "v" if candidate.verb else "n"
    token = candidate.token
    out = [
        f"k={kind}",
        f"c={frame}.{form}",
        f"l={kind}.{lemma}.{form}",
        f"dep={kind}.{form}.{token.dep_}",
        f"cdep={frame}.{form}.{token.dep_}",
        f"head={kind}.{token.head.lemma_.lower()}",
        f"lhead={lemma}.{token.head.lemma_.lower()}",
        f"tag={frame}.{token.tag_}",
    ]
    out.extend(_child_features(candidate, kind, frame, lemma))
    out.extend(_mood_features(candidate, kind, frame))
    out.extend(_sentence_features(candidate, kind))
    out.extend(_rule_features(candidate, kind, lemma))
    same = sum(1 for s in siblings if s.kind is candidate.kind)
    out.append(f"same={kind}.{min(same, 4)}")
    return out


def _child_features(candidate: Candidate, kind: str, frame: str, lemma: str) -> Iterator[str]:
    token, doc = candidate.token, candidate.parsed.doc
    for child in token.children:
        word = child.lemma_.lower()
        if child.dep_ in ("prep", "prt", "agent"):
            yield f"prep={kind}.{child.lower_}"
            yield f"lprep={lemma}.{child.lower_}"
        elif child.dep_ in ("dobj", "nsubjpass"):
            yield f"obj={lemma}.{_what(candidate.parsed, child)}"
            yield f"kobj={frame}.{_what(candidate.parsed, child)}"
        elif child.dep_ in ("amod", "compound", "det", "nummod"):
            yield f"mod={kind}.{word}"
            yield f"lmod={lemma}.{word}"
        elif child.dep_ in ("nsubj", "poss"):
            yield f"sub={kind}.{frame}.{_what(candidate.parsed, child)}"
        elif child.dep_ in ("ccomp", "xcomp", "acl", "advcl", "relcl"):
            yield f"clause={frame}.{child.dep_}"
    if token.dep_ == "pobj":
        yield f"under={kind}.{token.head.lower_}"
        yield f"cunder={frame}.{token.head.lower_}.{token.head.head.lemma_.lower()}"
    left = doc[token.i - 1].lower_ if token.i else "^"
    right = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else "$"
    yield f"left={kind}.{left}"
    yield f"right={kind}.{right}"


def _what(parsed: Parsed, token: Token) -> str:
    held = parsed.units[token.i].mentions
    return held[0].type.value if held else token.lemma_.lower()


def _mood_features(candidate: Candidate, kind: str, frame: str) -> Iterator[str]:
    verb = candidate.carrier
    if verb is None:
        yield f"nov={kind}"
        return
    yield f"gov={kind}.{verb.lemma_.lower()}"
    yield f"cgov={frame}.{verb.lemma_.lower()}"
    for mood in moods(verb):
        yield f"m={mood}"
        yield f"km={kind}.{mood}"
        yield f"cm={frame}.{mood}"


def _sentence_features(candidate: Candidate, kind: str) -> Iterator[str]:
    sentence, doc = candidate.parsed.sentence, candidate.parsed.doc
    yield f"block={kind}.{sentence.kind.value}"
    place = "title" if sentence.kind is BlockKind.TITLE else ""
    place = place or ("first" if sentence.index <= 2 else "early" if sentence.index < 6 else "late")
    yield f"pos={kind}.{place}"
    offset = candidate.parsed.units[candidate.token.i].start
    before = sentence.text[:offset]
    if (before.count('"') + before.count("“") + before.count("”")) % 2:
        yield f"quoted={kind}"
    if any(t.lower_ in _FIRST for t in doc):
        yield f"first={kind}"
    if doc[0].lower_ in ("if", "when", "how", "why", "who", "what") or "?" in sentence.text:
        yield f"asks={kind}"
    types = Counter(m.type.value for m in candidate.parsed.mentions)
    for name in ("PER", "POST", "CTY", "ADJ", "ORG", "HW", "LOC", "GRP", "DATE"):
        yield f"has={kind}.{name}.{min(types[name], 2)}"
    yield f"long={kind}.{min(len(doc) // 12, 4)}"


def _rule_features(candidate: Candidate, kind: str, lemma: str) -> Iterator[str]:
    roles = Counter(r for f in candidate.fillers if (r := candidate.rule_role(f)))
    for role in ROLES[candidate.kind]:
        yield f"rr={kind}.{role}.{min(roles[role], 2)}"
    full = is_full(candidate, roles)
    yield f"full={kind}.{full}"
    yield f"lfull={lemma}.{full}"


def is_full(candidate: Candidate, roles: Counter[Role]) -> bool:
    """Whether the frame alone fills all required roles."""
    wanted = ROLES[candidate.kind]
    if candidate.kind in SYMMETRIC:
        return roles[wanted[0]] >= 2
    return all(roles[r] for r in wanted[:2])
