"""Denials that grammar leaves no doubt of: "denied that it had signed", "reports are not true"."""

from spacy.tokens import Token

_DENY = frozenset("deny refute rebut disprove denial".split())
_REJECT = frozenset("reject dismiss debunk brush trash".split()) | _DENY
_REPORTS = frozenset(
    """report claim allegation rumor rumour suggestion speculation accusation assertion charge
    story insinuation""".split()
)
_FALSE = frozenset(
    """false untrue baseless unfounded groundless fabricated incorrect wrong fake fictitious
    mistaken absurd nonsense lie fabrication""".split()
)
_CLAUSES = frozenset({"ccomp", "xcomp", "pcomp"})
_NOTHING = frozenset("record evidence knowledge proof trace".split())


def is_denied(token: Token) -> bool:
    """Whether what stands above the trigger says that it is not so."""
    below = token
    for over in token.ancestors:
        if _denies(over, below):
            return True
        below = over
    return False


def _denies(over: Token, below: Token) -> bool:
    """ "deny that …", "reject a report that …", "claims that … are baseless", "no record of …"."""
    lemma, reported = over.lemma_.lower(), below.lemma_.lower() in _REPORTS
    if lemma in _DENY and (below.dep_ in _CLAUSES or (lemma == "denial" and below.dep_ == "acl")):
        return True
    if lemma in _REJECT and reported and below.dep_ in ("dobj", "nsubjpass"):
        return True
    if lemma in _NOTHING and any(c.lower_ == "no" for c in over.children):
        return True
    return reported and below.dep_ == "nsubj" and _is_false(over)


def _is_false(verb: Token) -> bool:
    said = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
    negated = any(c.dep_ == "neg" for c in verb.children)
    return bool(said & _FALSE) or (negated and bool(said & {"true", "correct", "accurate"}))
