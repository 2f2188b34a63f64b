"""Named features of a candidate and of each of its fillers. Every name can be read in the weights.

The frames' verdict is one feature among them; so are slots, types, order, distance, governing words
and what the article as a whole says.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from cypher.model import Role
from ingest.article import BlockKind
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.frames import ROLES, SYMMETRIC
from ingest.extractors.default.grammar import is_passive
from ingest.extractors.default.mentions import Mention, Type
from ingest.extractors.default.simplify import Parsed

_SAYING = frozenset(
    """say tell add note report state announce claim write warn explain stress""".split()
)
_MODALS = frozenset("""will would could should may might can shall must 'll""".split())
_MARKS = frozenset("""if unless whether until before after as since while because though""".split())
_FIRST = frozenset(["i", "we", "our", "us", "my"])


def distance(n: int) -> str:
    """Token distances in six steps."""
    for limit in (1, 3, 7, 15, 30):
        if n < limit:
            return str(limit)
    return "far"


def filler_features(candidate: Candidate, filler: Filler, facts: "Facts") -> list[str]:
    """Features of one filler of a candidate."""
    kind, frame, mention = candidate.kind.value, candidate.frame.name, filler.mention
    kind_of = mention.type.value + ("c" if mention.capital else "")
    slot = filler.slot
    out = [
        f"s={kind}.{slot}",
        f"cs={frame}.{candidate.verb}.{slot}",
        f"st={kind}.{slot}.{kind_of}",
        f"ls={candidate.lemma}.{slot}",
        f"lst={candidate.lemma}.{slot}.{kind_of}",
        f"cst={frame}.{candidate.verb}.{slot}.{kind_of}",
        f"t={kind}.{kind_of}",
        f"ct={frame}.{kind_of}",
        f"o={filler.origin}",
        f"ko={kind}.{filler.origin}.{kind_of}",
        f"co={frame}.{filler.origin}",
    ]
    role = candidate.rule_role(filler)
    out += [f"rule={role}", f"krule={kind}.{role}.{kind_of}"]
    out.extend(_mention_features(kind, mention, facts))
    if filler.token is not None:
        out.extend(_place_features(candidate, filler, kind, frame, kind_of))
    if kind == "supplied":
        out.extend(_maker_features(candidate, mention, kind_of))
    if kind == "visited":
        out.append(f"home={_is_home(candidate, mention)}.{kind_of}")
    if candidate.parsed.sentence.kind is BlockKind.TITLE:
        out.append(f"title={kind}.{slot}")
    return out


def _mention_features(kind: str, mention: Mention, facts: "Facts") -> Iterator[str]:
    name = mention.parties[0].name if mention.parties else ""
    yield f"n={kind}.{min(len(mention.parties), 3)}"
    yield f"count={mention.type.value}.{min(facts.count[name], 4)}"
    yield f"kcount={kind}.{mention.type.value}.{min(facts.count[name], 3)}"
    if name in facts.title:
        yield f"intitle={kind}.{mention.type.value}"
    if mention.guessed:
        yield f"guessed={kind}.{mention.type.value}"
    if mention.type is Type.PERSON:
        yield f"post={kind}.{bool(mention.post)}"
    if mention.post and any(
        w in mention.post.lower() for w in ("spokes", "press sec", "journalist")
    ):
        yield f"spokes={kind}"
    if mention.post and any(w in mention.post.lower() for w in ("former", "ex-", "analyst")):
        yield f"former={kind}"
    if mention.type is Type.HARDWARE:
        yield f"designator={mention.designator}"
    if mention.group:
        yield f"group={kind}.{mention.group}"
    if mention.other:
        yield f"other={kind}"
    if mention.tagged:
        yield f"tagged={kind}"


def _place_features(
    candidate: Candidate, filler: Filler, kind: str, frame: str, kind_of: str
) -> Iterator[str]:
    doc, parsed = candidate.parsed.doc, candidate.parsed
    assert filler.token is not None
    token, trigger = doc[filler.token], candidate.token
    gap = token.i - trigger.i
    side = "a" if gap > 0 else "b"
    yield f"d={side}{distance(abs(gap))}"
    yield f"kd={kind}.{candidate.verb}.{side}{distance(abs(gap))}"
    yield f"tside={kind}.{kind_of}.{side}"
    carrier = candidate.carrier
    if carrier is not None and not candidate.verb:
        yield f"gs={carrier.lemma_.lower()}.{filler.slot}"
        yield f"kgs={kind}.{carrier.lemma_.lower()}.{filler.slot}"
    preposition = _preposition(token)
    yield f"prep={kind}.{kind_of}.{preposition}"
    yield f"cprep={frame}.{preposition}"
    yield f"lprep={candidate.lemma}.{preposition}"
    if filler.slot == "none":
        yield f"head={kind}.{token.dep_}.{token.head.lemma_.lower()}"
        yield f"dep={kind}.{kind_of}.{token.dep_}"
        verb = _verb_over(token)
        if verb is not None:
            yield f"nverb={kind}.{verb.lemma_.lower()}.{token.dep_}"
    low, high = min(token.i, trigger.i), max(token.i, trigger.i)
    same = sum(
        1
        for u in parsed.units[low + 1 : high]
        if u.mentions and u.mentions[0].type is filler.mention.type
    )
    yield f"between={kind}.{filler.mention.type.value}.{min(same, 3)}"
    between = doc[low + 1 : high]
    if any(t.text in (";", ":") for t in between):
        yield f"semi={kind}"
    if any(t.pos_ == "VERB" for t in between):
        yield f"verbs={kind}.{filler.slot == 'none'}"
    if token.dep_ == "nsubj" and token.head.lemma_.lower() in _SAYING:
        yield f"sayer={kind}"
    size = len(parsed.units[filler.token].mentions)
    yield f"list={kind}.{min(size, 3)}"
    left = doc[token.i - 1].lower_ if token.i else "^"
    right = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else "$"
    yield f"left={kind}.{kind_of}.{left}"
    yield f"right={kind}.{kind_of}.{right}"
    if filler.mention.type in (Type.COUNTRY, Type.NATIONAL):
        own = any(
            p.country == filler.mention.country and m.type is Type.PERSON
            for m in parsed.mentions
            for p in m.parties
        )
        yield f"hasown={kind}.{own}.{filler.slot}"
        yield f"khasown={kind}.{own}"


def _preposition(token: Token) -> str:
    current = token
    for _ in range(4):
        if current.dep_ == "pobj":
            return current.head.lower_
        if current.dep_ not in ("conj", "appos", "compound", "poss", "amod", "nmod"):
            return f"-{current.dep_}"
        current = current.head
    return "-"


def _verb_over(token: Token) -> Token | None:
    current = token
    for _ in range(5):
        current = current.head
        if current.pos_ in ("VERB", "AUX"):
            return current
    return None


def _maker_features(candidate: Candidate, mention: Mention, kind_of: str) -> Iterator[str]:
    makers = {m.maker for m in candidate.parsed.mentions if m.type is Type.HARDWARE and m.maker}
    if mention.type is not Type.HARDWARE and makers:
        yield f"maker={mention.country in makers}.{kind_of}"
    items = any(m.type is Type.HARDWARE for m in candidate.parsed.mentions)
    yield f"items={items}"


def _is_home(candidate: Candidate, mention: Mention) -> bool:
    """Whether a place lies in the country of a person of the sentence."""
    return any(
        p.country == mention.country and mention.country
        for m in candidate.parsed.mentions
        if m.type in (Type.PERSON, Type.POST)
        for p in m.parties
    )


class Facts:
    """What the article as a whole says: how often each party is named, who is in the title."""

    def __init__(self, parsed: Sequence[Parsed]) -> None:
        self.count: Counter[str] = Counter()
        self.title: set[str] = set()
        for sentence in parsed:
            for mention in sentence.mentions:
                names = [p.name for p in mention.parties]
                self.count.update(names)
                if sentence.sentence.kind is BlockKind.TITLE:
                    self.title.update(names)


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


def moods(verb: Token) -> list[str]:
    """Tense, modality, negation and the governors of a verb, as words."""
    out = [f"tag_{verb.tag_}"]
    if is_passive(verb):
        out.append("passive")
    for level, current in enumerate([verb, *list(verb.ancestors)[:2]]):
        prefix = "over_" if level else ""
        for child in current.children:
            word = child.lower_
            if child.dep_ == "aux" and (word in _MODALS or word == "to"):
                out.append(f"{prefix}aux_{word}")
            elif child.dep_ == "aux" and child.lemma_ in ("have", "do"):
                out.append(f"{prefix}aux_{child.lemma_}")
            elif child.dep_ == "neg":
                out.append(f"{prefix}neg")
            elif child.dep_ == "mark" and word in _MARKS:
                out.append(f"{prefix}mark_{word}")
        if level:
            out.append(f"over_{current.lemma_.lower()}")
    return out


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
