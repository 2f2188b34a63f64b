"""Grammatical slots: where each token of a parsed sentence stands as seen from a trigger.

One collector serves verbs, nouns, passives, relative clauses, purpose clauses and coordination, so
that a frame names slots and knows nothing of trees. Slot names are explained in frames.toml.
"""

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
CONTROLLED = frozenset({"xcomp", "conj", "advcl", "pcomp", "ccomp", "dep"})
PREPOSITIONS = frozenset({"prep", "agent", "dative", "prt", "pcomp"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
_BETWEEN = frozenset({"prep", "dobj", "pobj", "attr", "acomp", "oprd"})
_ASKING = frozenset(
    """ask urge invite allow direct order help enable permit encourage force request tell instruct
    authorize require want press push persuade convince let""".split()
)
_THANKING = frozenset(
    """thank accuse praise criticize criticise blame condemn commend congratulate prevent stop ban
    bar suspect""".split()
)
Slots = dict[int, str]


def slots_of(trigger: Token) -> Slots:
    """Token index → slot name, for every noun in reach of the trigger."""
    slots: Slots = {}
    if trigger.pos_ in ("VERB", "AUX"):
        _verb(trigger, "", slots)
    else:
        _noun(trigger, slots)
    _spread(trigger.doc, slots)
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
            for name, noun in _objects(child):
                slots.setdefault(noun.i, f"{prefix}{name}")


def _objects(preposition: Token) -> Iterator[tuple[str, Token]]:
    """The nouns that a preposition governs, chained ones ("together with") included."""
    name = "by" if preposition.dep_ == "agent" else f"p:{preposition.lower_}"
    for child in preposition.children:
        if child.dep_ in ("pobj", "obj") or (child.dep_ == "dobj" and preposition.dep_ == "prep"):
            yield name, child
        elif child.dep_ == "prep":
            yield from _objects(child)
        elif child.dep_ == "pcomp":
            for noun in child.children:
                if noun.dep_ in ("dobj", "pobj"):
                    yield name, noun


def _noun(noun: Token, slots: Slots) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            slots.setdefault(child.i, "poss")
        elif child.dep_ in MODIFIERS:
            slots.setdefault(child.i, "amod")
        elif child.dep_ == "prep" or child.dep_ == "agent":
            for name, target in _objects(child):
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
            for _, target in _objects(child):
                slots.setdefault(target.i, "lby")
        elif child.dep_ == "prep":
            for name, target in _objects(child):
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
    for index in [i for i in slots if i not in before and (i == noun.i or i in _chain(noun))]:
        del slots[index]


def _chain(token: Token) -> set[int]:
    return {token.i, *(a.i for a in token.ancestors)}


def _spread(doc: object, slots: Slots) -> None:
    """Coordinated and apposed nouns share a slot; "a delegation of X" passes it down, marked."""
    tokens = list(doc)  # type: ignore[call-overload]
    todo = list(slots)
    while todo:
        index = todo.pop()
        for child in tokens[index].children:
            if child.i in slots:
                continue
            mark = _inherited(child, slots[index])
            if mark:
                slots[child.i] = mark
                todo.append(child.i)
            elif child.dep_ == "prep" and tokens[index].pos_ in ("NOUN", "PROPN", "PRON"):
                for _, target in _objects(child):
                    if target.i not in slots:
                        slots[target.i] = f"{_base(slots[index])}>{child.lower_}"
                        todo.append(target.i)


def _inherited(child: Token, slot: str) -> str | None:
    if child.dep_ in ("conj", "appos"):
        return slot
    if child.dep_ in ("poss", *MODIFIERS):
        return f"{_base(slot)}>{'poss' if child.dep_ == 'poss' else 'mod'}"
    return None


def _base(slot: str) -> str:
    """Marks do not pile up: only the last step down is told."""
    return slot.split(">")[0]
