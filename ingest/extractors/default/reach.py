"""How a slot reaches further words: through prepositions, lists, parts, and relative clauses."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

Slots = dict[int, str]
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_RELATIVES = frozenset({"WDT", "WP"})
# "according to X", "prior to X": the first word says how X stands, the second nothing.
_COMPOUND = frozenset(
    """according prior due thanks owing because instead ahead contrary regardless apart aside
    out outside inside next close""".split()
)
# "The first of two ships", "a batch of rifles": it is the ships and the rifles that are meant.
_PARTS = frozenset(
    """first second third fourth fifth last next most some many all both half several rest remainder
    none any batch lot pair dozen number total shipment consignment hundred thousand score dozens
    hundreds thousands scores majority""".split()
)


def objects(preposition: Token) -> Iterator[tuple[str, Token]]:
    """The nouns that a preposition governs: "together with X", "with X and with Y"."""
    name = "by" if preposition.dep_ == "agent" else f"p:{preposition.lower_}"
    for child in preposition.children:
        if child.dep_ in ("pobj", "obj") or (child.dep_ == "dobj" and preposition.dep_ == "prep"):
            yield name, child
        elif child.dep_ == "prep" and preposition.lower_ in _COMPOUND:
            yield from ((name, noun) for _, noun in objects(child))
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from objects(child)
        elif child.dep_ == "pcomp":
            for noun in child.children:
                if noun.dep_ in ("dobj", "pobj"):
                    yield name, noun


def relative_slot(verb: Token, slots: Slots, prefix: str) -> str | None:
    """The slot that the word before a relative clause has in it.

    "The ships that it bought", "Rome, where he saw", "jets, two of which flew", "men he met with".
    """
    subject, whole = False, False
    for child in verb.children:
        slot = slots.get(child.i)
        if slot is not None and _has_relative(child):
            return slot
        if slot is not None and any(c.tag_ == "WP$" for c in child.children):
            return f"{slot}>poss"
        if child.dep_ == "advmod" and child.lower_ == "where":
            return f"{prefix}p:in"
        if child.dep_ == "prep":
            targets = [noun for _, noun in objects(child)]
            if not targets or any(noun.tag_ in _RELATIVES for noun in targets):
                return f"{prefix}p:{child.lower_}"
        subject = subject or child.dep_ == "nsubj"
        whole = whole or child.dep_ in ("dobj", "attr", "ccomp", "auxpass", "advmod")
    return f"{prefix}obj" if subject and not whole else None


def _has_relative(token: Token) -> bool:
    """It is a relative pronoun, or a part of one: "which", "two of which"."""
    if token.tag_ in _RELATIVES:
        return True
    return any(
        noun.tag_ in _RELATIVES
        for child in token.children
        if child.dep_ == "prep"
        for _, noun in objects(child)
    )


def spread(doc: Doc, slots: Slots) -> None:
    """Coordinated and apposed nouns share a slot; "a delegation of X" passes it down, marked."""
    tokens = list(doc)
    todo = list(slots)
    while todo:
        index = todo.pop()
        for target, slot in _passed_on(tokens[index], slots[index]):
            if target.i not in slots:
                slots[target.i] = slot
                todo.append(target.i)


def _passed_on(token: Token, slot: str) -> Iterator[tuple[Token, str]]:
    for child in token.children:
        mark = _inherited(child, slot)
        if mark:
            yield child, mark
        elif child.dep_ == "prep":
            yield from _governed(token, child, slot)
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            for agent in child.children:
                if agent.dep_ == "agent":
                    yield from ((noun, f"{_base(slot)}>by") for _, noun in objects(agent))


def _governed(token: Token, preposition: Token, slot: str) -> Iterator[tuple[Token, str]]:
    """ "the first of two ships" is the ships; "a delegation of X" marks X."""
    if preposition.lower_ == "of" and _is_part(token):
        yield from ((noun, slot) for _, noun in objects(preposition))
    elif token.pos_ in _NOUNS:
        mark = f"{_base(slot)}>{preposition.lower_}"
        yield from ((noun, mark) for _, noun in objects(preposition))


def _is_part(token: Token) -> bool:
    return token.pos_ == "NUM" or token.lemma_.lower() in _PARTS


def _inherited(child: Token, slot: str) -> str | None:
    if child.dep_ in ("conj", "appos"):
        return slot
    if child.dep_ in ("poss", *MODIFIERS):
        return f"{_base(slot)}>{'poss' if child.dep_ == 'poss' else 'mod'}"
    if child.dep_ == "npadvmod" and child.head.tag_ == "VBN":  # "Israeli-made"
        return f"{_base(slot)}>mod"
    return None


def _base(slot: str) -> str:
    """Marks do not pile up: only the last step down is told."""
    return slot.split(">")[0]
