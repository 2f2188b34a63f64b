"""Grammatical slots: where each token of a parsed sentence stands as seen from a trigger.

One collector serves verbs, nouns, passives, relative clauses, purpose clauses and coordination, so
that a frame names slots and knows nothing of trees. Slot names are explained in frames.toml.
"""

from spacy.tokens import Token

from ingest.extractors.default.reach import MODIFIERS, Slots, objects, relative_slot, spread

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
CONTROLLED = frozenset({"xcomp", "conj", "advcl", "pcomp", "ccomp", "dep"})
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt", "pcomp"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_BETWEEN = frozenset({"prep", "dobj", "pobj", "attr", "acomp", "oprd"})
_ASKING = frozenset(
    """ask urge invite allow direct order help enable permit encourage force request tell instruct
    authorize require want press push persuade convince let""".split()
)
_THANKING = frozenset(
    """thank accuse praise criticize criticise blame condemn commend congratulate prevent stop ban
    bar suspect""".split()
)


def slots_of(trigger: Token) -> Slots:
    """Token index → slot name, for every noun in reach of the trigger."""
    slots: Slots = {}
    if trigger.pos_ in ("VERB", "AUX"):
        _verb(trigger, "", slots)
        _lower(trigger, slots)
    else:
        _noun(trigger, slots)
        _surroundings(trigger, slots)
    spread(trigger.doc, slots)
    slots.pop(trigger.i, None)
    return slots


def governor(token: Token) -> Token | None:
    """The verb that carries a noun: as its object, subject, complement, or by a preposition."""
    current = token
    for _ in range(6):
        if current is not token and _is_verb(current):
            return current
        if current.head is current:
            return None
        current = current.head
    return None


def _is_verb(token: Token) -> bool:
    """A verb; not a participle that has become a preposition ("following talks with")."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ != "prep"


def is_aftermath(noun: Token) -> bool:
    """ "Pledges aid after talks", "following a visit": what was before the main verb."""
    return noun.dep_ in ("pobj", "pcomp") and noun.head.lower_ in ("after", "following")


def subject(verb: Token) -> tuple[Token, bool] | None:
    """The subject that a verb has or inherits, and whether it is a passive one."""
    current: Token | None = verb
    for _ in range(6):
        if current is None:
            return None
        own = _own_subject(current) or _controller(current)
        if own is not None:
            return own
        if current.dep_ in ("relcl", "acl") and not _is_infinitive(current):
            return current.head, current.tag_ == "VBN" and not _has_aux(current)
        current = _above(current)
    return None


def _above(verb: Token) -> Token | None:
    """The verb whose subject this one shares: "is able to visit", "has a plan to visit"."""
    infinitive = verb.dep_ == "acl" and _is_infinitive(verb)
    if (verb.dep_ not in CONTROLLED and not infinitive) or verb.head is verb:
        return None
    current = verb.head
    while current.pos_ not in ("VERB", "AUX") and current.dep_ in _BETWEEN:
        current = current.head
    return current


def _controller(verb: Token) -> tuple[Token, bool] | None:
    """Who does it, where it is no subject: "asked X to", "thanked X for", "X's decision to"."""
    head = verb.head
    if verb.dep_ == "xcomp" and head.lemma_.lower() in _ASKING:
        return _object_of(head)
    if verb.dep_ == "pcomp" and head.head.lemma_.lower() in _THANKING:
        return _object_of(head.head)
    if verb.dep_ == "acl" and _is_infinitive(verb):
        return next(((c, False) for c in head.children if c.dep_ == "poss"), None)
    return None


def _object_of(verb: Token) -> tuple[Token, bool] | None:
    return next(((c, False) for c in verb.children if c.dep_ == "dobj"), None)


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive ("was delivered", or bare "delivered" after a noun)."""
    return any(c.dep_ == "auxpass" for c in verb.children) or (
        verb.dep_ == "acl" and verb.tag_ == "VBN"
    )


def _own_subject(verb: Token) -> tuple[Token, bool] | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _antecedent(child, verb), False
        if child.dep_ in PASSIVE_SUBJECTS:
            return _antecedent(child, verb), True
    return None


def _antecedent(token: Token, verb: Token) -> Token:
    relative = token.tag_ in ("WP", "WDT") or token.lower_ in ("who", "which", "that")
    if relative and verb.dep_ == "relcl":
        return verb.head
    return token


def _has_aux(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def _verb(verb: Token, prefix: str, slots: Slots) -> None:
    found = subject(verb)
    if found is not None:
        passive = found[1] or is_passive(verb)
        slots.setdefault(found[0].i, f"{prefix}psubj" if passive else f"{prefix}subj")
    for child in verb.children:
        if child.dep_ == "dobj" or child.dep_ == "attr":
            slots.setdefault(child.i, f"{prefix}obj")
        elif child.dep_ in ("dative", "iobj") and child.pos_ != "ADP":
            slots.setdefault(child.i, f"{prefix}iobj")
        elif child.dep_ in PREPOSITIONS:
            for name, noun in objects(child):
                slots.setdefault(noun.i, f"{prefix}{name}")
    if verb.dep_ == "relcl":
        slot = relative_slot(verb, slots, prefix)
        if slot is not None:
            slots.setdefault(verb.head.i, slot)


def _lower(verb: Token, slots: Slots) -> None:
    """ "agreed to send X to Y", "wants Z to buy X": what stands at the verb below."""
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp"):
            _verb(child, "x", slots)


def _noun(noun: Token, slots: Slots) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            slots.setdefault(child.i, "poss")
        elif child.dep_ in MODIFIERS:
            slots.setdefault(child.i, "amod")
        elif child.dep_ == "prep" or child.dep_ == "agent":
            for name, target in objects(child):
                slots.setdefault(target.i, name)
        elif child.dep_ in ("acl", "relcl"):
            _clause(child, slots)
    _carrier(noun, slots)


def _clause(verb: Token, slots: Slots) -> None:
    """ "talks held by X", "talks that X held", "a drill involving X"."""
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.tag_ not in ("WDT", "WP"):
            slots.setdefault(child.i, "lsubj")
        elif child.dep_ == "agent":
            for _, target in objects(child):
                slots.setdefault(target.i, "lby")
        elif child.dep_ == "prep":
            for name, target in objects(child):
                slots.setdefault(target.i, f"l{name}")
        elif child.dep_ == "dobj":
            slots.setdefault(child.i, f"p:{verb.lower_}" if verb.tag_ == "VBG" else "lobj")


def _carrier(noun: Token, slots: Slots) -> None:
    """The verb that carries the noun gives its subject, agent and prepositions."""
    head, hung = noun, False
    for _ in range(5):
        if head.head is head:
            return
        hung = hung or head.dep_ in ("pobj", "prep")
        head = head.head
        if _is_verb(head):
            break
    else:
        return
    before = dict(slots)
    _verb(head, "up" if hung else "l", slots)
    for index in [i for i in slots if i not in before and i in _between(noun, head)]:
        del slots[index]


def _between(noun: Token, verb: Token) -> set[int]:
    """The noun and what it hangs on, up to its verb."""
    chain = {noun.i}
    for above in noun.ancestors:
        if above.i == verb.i:
            break
        chain.add(above.i)
    return chain


def _surroundings(noun: Token, slots: Slots) -> None:
    """What the noun describes or is part of: "missiles on order", "Rome, a stop", "trade talks"."""
    head = noun.head
    if noun.dep_ == "appos":
        slots.setdefault(head.i, "appos")
    elif noun.dep_ == "pobj" and head.dep_ == "prep" and head.head.pos_ in _NAMING:
        slots.setdefault(head.head.i, f"under:{head.lower_}")
    elif noun.dep_ in MODIFIERS and head.pos_ == "NOUN":
        whole: Slots = {}
        _noun(head, whole)
        for index, slot in whole.items():
            slots.setdefault(index, slot)


def preposition_of(noun: Token) -> str:
    """The preposition that a noun, or the list or name it stands in, hangs on; "" for none."""
    for _ in range(4):
        if noun.dep_ == "pobj":
            return str(noun.head.lower_)
        if noun.dep_ not in ("conj", "appos", "compound", "nmod"):
            return ""
        noun = noun.head
    return ""
