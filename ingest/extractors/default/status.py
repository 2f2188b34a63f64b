"""Status by rule: what a sentence asserts of an event, from the words that govern its trigger.

The learned status model takes this verdict as one of its features (`scorer`), so rules need only be
right where the grammar is plain.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from cypher.model import Kind, Status
from ingest.article import BlockKind
from ingest.extractors.default.candidates import Candidate
from ingest.extractors.default.denial import is_denied
from ingest.extractors.default.features.attitudes import attitudes
from ingest.extractors.default.features.moods import moods
from ingest.extractors.default.grammar import governor, is_aftermath

_CANCEL = frozenset(
    """cancel postpone suspend halt freeze scrap terminate defer delay shelve abort withhold
    block pause revoke annul abandon refuse reject decline scuttle scupper ban bar call_off
    nix rescind""".split()
)
_DENY = frozenset(["deny", "refute", "dismiss", "dispute", "rebut"])
_NEGOTIATE = frozenset(
    """negotiate discuss consider mull explore seek propose offer hope want eye explore ponder
    request urge ask demand bid evaluate study push lobby""".split()
)
_PLAN = frozenset(
    """plan expect schedule intend set slate prepare invite arrange due anticipate announce
    approve pledge promise commit authorize vow propose agree await look""".split()
)
_START = frozenset("""begin start continue kick open launch proceed""".split())
_CANCELLED_WORDS = frozenset(
    ["cancelled", "canceled", "postponed", "suspended", "delayed", "aborted"]
)
_PLANNED_WORDS = frozenset(
    """upcoming planned next forthcoming future scheduled proposed expected""".split()
)
_OPEN_WORDS = frozenset(["proposed", "potential", "possible", "prospective", "draft"])
_TALK_NOUNS = frozenset(
    """talk negotiation discussion possibility proposal offer interest bid idea""".split()
)
_FUTURE = frozenset({"aux_will", "aux_shall", "aux_'ll", "aux_would"})
_CUES = frozenset(
    """will would upcoming scheduled expected planned tomorrow next later soon ahead cancelled
    postponed suspended denied not no never currently ongoing underway today yesterday last
    ago earlier since previously former would-be if possible proposed invited invitation
    offer""".split()
)


def status_of(candidate: Candidate) -> Status:
    """The rule's verdict."""
    token, verb = candidate.token, candidate.carrier
    over = list(_over(token))
    lemmas = {t.lemma_.lower() for t in over}
    mood = set(moods(verb)) if verb is not None else set()
    modifiers = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "det")}
    if modifiers & _CANCELLED_WORDS or lemmas & _CANCEL or _called_off(over):
        return Status.CANCELLED
    if "neg" in mood and candidate.kind is Kind.SUPPLIED and _is_still_due(verb):
        return Status.PLANNED
    if "neg" in mood or "no" in modifiers or lemmas & _DENY:
        return Status.DENIED
    if candidate.kind in (Kind.SUPPLIED, Kind.AGREED) and _is_open(over, modifiers, lemmas):
        return Status.NEGOTIATING
    if _is_planned(token, verb, mood, modifiers, lemmas) or _is_announced(candidate, mood):
        return Status.PLANNED
    return Status.ONGOING if _is_ongoing(candidate, verb) else Status.OCCURRED


def certain_status(candidate: Candidate) -> Status | None:
    """What the grammar leaves no doubt of: a headline's infinitive, "will be signed"."""
    if is_denied(candidate.token):
        return Status.DENIED
    verb = candidate.carrier
    mood = set(moods(verb)) if verb is not None else set()
    if candidate.kind is Kind.AGREED:
        carried = candidate.verb or candidate.token.dep_ in ("dobj", "nsubjpass")
        return Status.PLANNED if carried and mood & {"aux_will", "aux_shall"} else None
    if _is_announced(candidate, mood):
        return Status.PLANNED
    if verb is not None and _is_told_in_order(candidate, verb, mood):
        return Status.OCCURRED
    future = mood & _FUTURE or "aux_to" in mood or "neg" in mood
    return Status.OCCURRED if is_aftermath(candidate.token) and not future else None


def _is_told_in_order(candidate: Candidate, verb: Token, mood: set[str]) -> bool:
    """ "July 22, 2019: Bolton visits Tokyo and meets Kono": a chronology's present is the past."""
    sentence = candidate.parsed.sentence
    plain = verb.tag_ in ("VBZ", "VBP", "VBD") and not mood & _FUTURE and "neg" not in mood
    main = verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")
    deed = candidate.kind in (Kind.MET, Kind.VISITED) or verb.lemma_ == "sign"
    return sentence.past and deed and plain and main and verb.lemma_ not in ("be", "have", "plan")


def is_told_as_done(candidate: Candidate) -> bool:
    """ "Rubio travels to Panama": the main verb in the present, and no later day beside it."""
    verb = candidate.token
    dated = any(m.when is not None for m in candidate.parsed.mentions)
    return (
        candidate.kind is Kind.VISITED
        and candidate.verb
        and verb.tag_ == "VBZ"
        and verb.dep_ == "ROOT"
        and not dated
    )


def status_features(candidate: Candidate) -> list[str]:
    """Features of the learned status model."""
    kind, frame = candidate.kind.value, candidate.frame.name
    rule = status_of(candidate).value
    out = [f"rule={rule}", f"krule={kind}.{rule}", f"k={kind}", f"c={frame}.{candidate.verb}"]
    out.append(f"l={candidate.lemma}")
    for token in list(_over(candidate.token))[:4]:
        out += [f"over={token.lemma_.lower()}", f"kover={kind}.{token.lemma_.lower()}"]
    if candidate.carrier is not None:
        for mood in moods(candidate.carrier):
            out += [f"m={mood}", f"km={kind}.{mood}", f"cm={frame}.{candidate.verb}.{mood}"]
    form = "v" if candidate.verb else "n"
    for attitude in attitudes(candidate.token):
        out += [f"at={attitude}", f"kat={kind}.{form}.{attitude}"]
    for child in candidate.token.children:
        if child.dep_ in ("amod", "compound", "det", "advmod", "aux", "neg"):
            out.append(f"mod={child.lower_}")
    out.append(f"block={candidate.parsed.sentence.kind.value}")
    words = {t.lower_ for t in candidate.parsed.doc}
    out += [f"has={w}" for w in sorted(words & _CUES)]
    for mention in candidate.parsed.mentions:
        if mention.when is not None and mention.when.cue:
            out.append(f"cue={mention.when.cue}")
    return out


def _over(token: Token) -> Iterator[Token]:
    """The trigger and what governs it, up to the main verb of its clause and one above."""
    yield token
    current, verbs = token, 0
    for _ in range(5):
        if current.head is current or (current.dep_ in ("relcl", "conj") and current is not token):
            return
        below, current = current, current.head
        if current.pos_ in ("VERB", "AUX"):
            verbs += 1
            if (below.dep_ in ("advcl", "nsubj") and below is not token) or verbs > 2:
                return
        yield current


def _called_off(over: list[Token]) -> bool:
    return any(
        t.lemma_ == "call" and any(c.lower_ == "off" for c in t.children) for t in over
    ) or any(
        t.lemma_ == "put" and any(c.lower_ in ("off", "hold") for c in t.subtree) for t in over
    )


def _is_open(over: list[Token], modifiers: set[str], lemmas: set[str]) -> bool:
    under_talks = any(t.lemma_.lower() in _TALK_NOUNS for t in over[1:])
    return bool(modifiers & _OPEN_WORDS or lemmas & _NEGOTIATE or under_talks)


def _is_planned(
    token: Token, verb: Token | None, mood: set[str], modifiers: set[str], lemmas: set[str]
) -> bool:
    if mood & _FUTURE or modifiers & _PLANNED_WORDS:
        return True
    governed = any(a.lemma_.lower() in _PLAN for a in _governors(verb or token))
    if "aux_to" in mood and (governed or _is_purpose(verb)):
        return True
    return bool(lemmas & {"plan", "schedule", "expect", "intend", "invite"}) or (
        verb is not None and verb.lemma_ == "be" and "aux_to" in mood
    )


def _is_announced(candidate: Candidate, mood: set[str]) -> bool:
    """A headline's infinitive is its future: "Israel to sell missiles"."""
    title = candidate.parsed.sentence.kind is BlockKind.TITLE
    carrier = candidate.carrier
    return title and carrier is not None and carrier.dep_ == "ROOT" and "aux_to" in mood


def _is_still_due(verb: Token | None) -> bool:
    """ "Has not yet received": promised all the same."""
    return verb is not None and any(c.lower_ == "yet" for c in verb.children)


def _governors(token: Token) -> Iterator[Token]:
    over = governor(token)
    if over is not None:
        yield over


def _is_purpose(verb: Token | None) -> bool:
    """ "travels to Paris to meet X": said to be meant, not said to be done."""
    return verb is not None and verb.dep_ in ("advcl", "xcomp", "acl", "relcl")


def _is_ongoing(candidate: Candidate, verb: Token | None) -> bool:
    if verb is None:
        return False
    starting = verb.lemma_ in _START
    progressive = verb.tag_ == "VBG" and any(
        c.lemma_ == "be" and c.tag_ in ("VBZ", "VBP") for c in verb.children
    )
    staying = verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and candidate.kind is Kind.VISITED
    return starting or progressive or staying
