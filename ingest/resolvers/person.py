"""Two spellings of persons: how their names fit, as a table of features that explain themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from ingest.resolvers.spelling import Spelling, Token, person_tokens
from ingest.resolvers.words import lexicon


class Fit(IntEnum):
    """How well two words of names fit, the best first."""

    EQUAL = 0
    VARIANT = 1
    SLIP = 2
    INITIAL = 3


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words of the shorter name found in the longer, and which the longer has besides."""

    fits: tuple[Fit, ...]
    spare: tuple[tuple[int, Token], ...]
    length: int
    turned: bool

    @property
    def ends_left_out(self) -> bool:
        """Whether the longer name begins or ends with a name that the shorter lacks."""
        ends = (word for at, word in self.spare if at in (0, self.length - 1))
        return any(not word.courtesy and not word.initial for word in ends)

    @property
    def cost(self) -> tuple[int, ...]:
        """Smaller is better."""
        return (sum(self.fits), int(self.turned), *(at for at, _ in self.spare))


@lru_cache(maxsize=65536)
def align(a: str, b: str) -> Alignment | None:
    """The best way the one name stands in the other, or None where they are different names."""
    names = person_tokens(a), person_tokens(b)
    return _best(*names) or _best(*(_plain(tokens) for tokens in names))


def _best(a: tuple[Token, ...], b: tuple[Token, ...]) -> Alignment | None:
    short, long = sorted((a, b), key=len)
    return min(_alignments(short, long), key=lambda found: found.cost, default=None)


def _plain(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A name without the courtesy names before it; two words always stay."""
    while len(tokens) > 2 and tokens[0].text in lexicon().courtesy:
        tokens = tokens[1:]
    return tokens


def _alignments(short: tuple[Token, ...], long: tuple[Token, ...]) -> Iterator[Alignment]:
    if not 0 < len(short) <= len(long) <= 8:
        return
    for turned, words in enumerate(_orders(short)):
        for places in combinations(range(len(long)), len(words)):
            fits = _fits(words, [long[at] for at in places])
            if fits:
                spare = tuple((at, long[at]) for at in range(len(long)) if at not in places)
                yield Alignment(fits, spare, len(long), bool(turned))


def _orders(words: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """As given, and with the surname at the other end."""
    if len(words) < 2:
        return [words]
    return [words, (*words[1:], words[0]), (words[-1], *words[:-1])]


def _fits(short: tuple[Token, ...], long: list[Token]) -> tuple[Fit, ...]:
    """One Fit a word, all of them; empty where one does not fit or only initials do."""
    fits = []
    for one, other in zip(short, long, strict=True):
        fit = _fit(one, other)
        if fit is None:
            return ()
        fits.append(fit)
    whole = any(
        not one.initial and not other.initial for one, other in zip(short, long, strict=True)
    )
    return tuple(fits) if whole and fits.count(Fit.SLIP) < 2 else ()


def _fit(a: Token, b: Token) -> Fit | None:
    if a.text == b.text:
        return Fit.EQUAL
    if a.initial or b.initial:
        return Fit.INITIAL if a.letters & b.letters else None
    if a.key == b.key:
        return Fit.VARIANT
    return Fit.SLIP if _slip(a, b) else None


def _slip(a: Token, b: Token) -> bool:
    """One letter off in a long name; `Popov` and `Popova` are two people."""
    if min(len(a.key), len(b.key)) < 6 or a.text[0] != b.text[0]:
        return False
    if a.text.rstrip("a") == b.text.rstrip("a"):
        return False
    return DamerauLevenshtein.distance(a.key, b.key, score_cutoff=1) <= 1


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that speaks for or against, in words and as a weight."""

    weight: float
    words: str


def features(a: Spelling, b: Spelling, found: Alignment) -> Iterator[Feature]:
    """What speaks for and against two spellings being one person."""
    if len(found.fits) == 1 and found.length > 1:
        yield from _bare(a, b, found)
    else:
        yield from _full(a, b, found)
    if a.country is None or b.country is None:
        yield Feature(-0.05, "a country is not known")
        yield from _fame(a, b, found)
    shared = sorted(a.posts & b.posts)
    if shared:
        single = not lexicon().single_posts.isdisjoint(shared)
        yield Feature(0.35 if single else 0.3, f"same post: {shared[0]}")


def _fame(a: Spelling, b: Spelling, found: Alignment) -> Iterator[Feature]:
    """Without a country, a whole name means whom most articles mean by it."""
    fame = max(each.fame if each.country else 0 for each in (a, b))
    if fame and not found.spare and Fit.INITIAL not in found.fits:
        yield Feature(0.05 * fame, "often written of")


def _bare(a: Spelling, b: Spelling, found: Alignment) -> Iterator[Feature]:
    yield Feature(0.45, "a surname alone")
    if any(at == found.length - 1 for at, _ in found.spare):
        yield Feature(-0.15, "not where a surname stands")
    if _generic(a, b):
        yield Feature(-0.15, "a surname of many")
    if found.fits[0] is Fit.SLIP:
        yield Feature(-0.12, "one letter differs")


def _full(a: Spelling, b: Spelling, found: Alignment) -> Iterator[Feature]:
    if max(found.fits) is Fit.EQUAL and not found.spare:
        yield Feature(0.95, "same name")
    elif not found.spare:
        yield Feature(0.95, "same name, spelt otherwise")
    else:
        yield Feature(0.95, "the one name stands in the other")
    if Fit.SLIP in found.fits:
        yield Feature(-0.12, "one letter differs")
    if Fit.INITIAL in found.fits:
        yield Feature(-0.17, "initials")
    if found.turned:
        yield Feature(-0.05, "words in another order")
    if len(person_tokens(a.name)) == len(person_tokens(b.name)) != found.length:
        yield Feature(-0.08, "courtesy names differ")
    yield from _left_out(found)
    if found.ends_left_out and (found.turned or max(found.fits) is not Fit.EQUAL):
        yield Feature(-0.08, "and the rest is not written alike")
    if (found.spare or Fit.INITIAL in found.fits) and _generic(a, b):
        yield Feature(-0.25 if _all_generic(a, b) else -0.1, "a surname of many")


def _left_out(found: Alignment) -> Iterator[Feature]:
    for at, token in found.spare:
        yield _absence(found, at, token)


def _absence(found: Alignment, at: int, token: Token) -> Feature:
    if token.initial:
        return Feature(-0.02, f"initial {token.text.upper()} left out")
    if token.patronymic:
        return Feature(-0.04, f"patronymic {token.text} left out")
    if at == 0 and token.courtesy:
        return Feature(-0.08, f"{token.text} left out")
    if 0 < at < found.length - 1:
        return Feature(-0.06, f"middle name {token.text} left out")
    return Feature(-0.14, f"{token.text} left out")


def _generic(a: Spelling, b: Spelling) -> bool:
    words = _shorter(a, b)
    eastern = words[0] in lexicon().surname_first and words[0] in lexicon().generic
    return eastern or words[-1] in lexicon().generic


def _all_generic(a: Spelling, b: Spelling) -> bool:
    known = lexicon().generic | lexicon().courtesy
    return all(len(word) == 1 or word in known for word in _shorter(a, b))


def _shorter(a: Spelling, b: Spelling) -> list[str]:
    names = ([token.text for token in person_tokens(each.name)] for each in (a, b))
    return min(names, key=lambda words: (len(words), words))
