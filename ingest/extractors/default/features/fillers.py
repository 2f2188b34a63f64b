"""Features of a filler: type, slot, order, distance, governing words, and the frame's verdict."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.article import BlockKind
from ingest.extractors.default.candidates import Candidate, Filler
from ingest.extractors.default.features.facts import Facts
from ingest.extractors.default.features.paths import path_features
from ingest.extractors.default.mentions import Mention, Type

_SAYING = frozenset(
    """say tell add note report state announce claim write warn explain stress""".split()
)


def distance(n: int) -> str:
    """Token distances in six steps."""
    for limit in (1, 3, 7, 15, 30):
        if n < limit:
            return str(limit)
    return "far"


def filler_features(candidate: Candidate, filler: Filler, facts: "Facts") -> list[str]:
    """Features of one filler of a candidate."""
    kind, mention = candidate.kind.value, filler.mention
    kind_of = mention.type.value + ("c" if mention.capital else "")
    out = _slot_features(candidate, filler, kind_of)
    role = candidate.rule_role(filler)
    out += [f"rule={role}", f"krule={kind}.{role}.{kind_of}"]
    out.extend(_mention_features(kind, mention, facts))
    if filler.token is not None:
        out.extend(_place_features(candidate, filler, candidate.parsed.doc[filler.token], kind_of))
    if kind == "supplied":
        out.extend(_maker_features(candidate, mention, kind_of))
    if kind == "visited":
        out.append(f"home={_is_home(candidate, mention)}.{kind_of}")
    if candidate.parsed.sentence.kind is BlockKind.TITLE:
        out.append(f"title={kind}.{filler.slot}")
    return out


def _slot_features(candidate: Candidate, filler: Filler, kind_of: str) -> list[str]:
    kind, frame, slot = candidate.kind.value, candidate.frame.name, filler.slot
    return [
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
    candidate: Candidate, filler: Filler, token: Token, kind_of: str
) -> Iterator[str]:
    yield from _distance_features(candidate, token, kind_of)
    yield from _carrier_features(candidate, filler)
    yield from _governing_features(candidate, filler, token, kind_of)
    yield from _between_features(candidate, filler, token)
    yield from _neighbour_features(candidate, token, kind_of)
    yield from path_features(candidate, token, filler.mention.type.value)
    if filler.mention.type in (Type.COUNTRY, Type.NATIONAL):
        yield from _compatriot_features(candidate, filler)


def _distance_features(candidate: Candidate, token: Token, kind_of: str) -> Iterator[str]:
    kind = candidate.kind.value
    gap = token.i - candidate.token.i
    side = "a" if gap > 0 else "b"
    yield f"d={side}{distance(abs(gap))}"
    yield f"kd={kind}.{candidate.verb}.{side}{distance(abs(gap))}"
    yield f"tside={kind}.{kind_of}.{side}"


def _carrier_features(candidate: Candidate, filler: Filler) -> Iterator[str]:
    carrier = candidate.carrier
    if carrier is not None and not candidate.verb:
        yield f"gs={carrier.lemma_.lower()}.{filler.slot}"
        yield f"kgs={candidate.kind.value}.{carrier.lemma_.lower()}.{filler.slot}"


def _governing_features(
    candidate: Candidate, filler: Filler, token: Token, kind_of: str
) -> Iterator[str]:
    kind, preposition = candidate.kind.value, _preposition(token)
    yield f"prep={kind}.{kind_of}.{preposition}"
    yield f"cprep={candidate.frame.name}.{preposition}"
    yield f"lprep={candidate.lemma}.{preposition}"
    if filler.slot == "none":
        yield f"head={kind}.{token.dep_}.{token.head.lemma_.lower()}"
        yield f"dep={kind}.{kind_of}.{token.dep_}"
        verb = _verb_over(token)
        if verb is not None:
            yield f"nverb={kind}.{verb.lemma_.lower()}.{token.dep_}"


def _between_features(candidate: Candidate, filler: Filler, token: Token) -> Iterator[str]:
    kind, parsed, trigger = candidate.kind.value, candidate.parsed, candidate.token
    low, high = min(token.i, trigger.i), max(token.i, trigger.i)
    mine = filler.mention.type
    units = parsed.units[low + 1 : high]
    same = sum(1 for u in units if u.mentions and u.mentions[0].type is mine)
    yield f"between={kind}.{mine.value}.{min(same, 3)}"
    between = parsed.doc[low + 1 : high]
    if any(t.text in (";", ":") for t in between):
        yield f"semi={kind}"
    if any(t.pos_ == "VERB" for t in between):
        yield f"verbs={kind}.{filler.slot == 'none'}"


def _neighbour_features(candidate: Candidate, token: Token, kind_of: str) -> Iterator[str]:
    kind, doc = candidate.kind.value, candidate.parsed.doc
    if token.dep_ == "nsubj" and token.head.lemma_.lower() in _SAYING:
        yield f"sayer={kind}"
    size = len(candidate.parsed.units[token.i].mentions)
    yield f"list={kind}.{min(size, 3)}"
    left = doc[token.i - 1].lower_ if token.i else "^"
    right = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else "$"
    yield f"left={kind}.{kind_of}.{left}"
    yield f"right={kind}.{kind_of}.{right}"


def _compatriot_features(candidate: Candidate, filler: Filler) -> Iterator[str]:
    """Whether the sentence names a person of this state, who then is rather the party."""
    kind = candidate.kind.value
    own = any(
        p.country == filler.mention.country and m.type is Type.PERSON
        for m in candidate.parsed.mentions
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
