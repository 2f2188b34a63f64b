"""Where in an article a fact that was missed most likely stands."""

import re

from ingest.evaluation.folding import fold
from ingest.evaluation.gold import Described, Entry, Filler, GoldArticle, Party

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’)]*(?=\s+[A-Z“\"])|$)", re.MULTILINE)


def likely_sentence(entry: Entry, article: GoldArticle, text: str) -> str:
    """The first of the sentences that name most of the entry's parties; '' where none does."""
    best, most = "", 0
    for match in _SENTENCE.finditer(text):
        words = set(fold(match[0]).split())
        named = sum(_is_named(filler, article, words) for filler in entry.fillers)
        if named > most:
            best, most = match[0].strip(), named
    return best


def _is_named(filler: Filler, article: GoldArticle, words: set[str]) -> bool:
    return any(_words_of(choice, article) & words for choice in filler.choices)


def _words_of(party: Party, article: GoldArticle) -> set[str]:
    """The words one of which gives a party away: surnames, a country's name, an office's head."""
    if isinstance(party, Described):
        return set(fold(party.post).split()[-1:])
    return {word for name in article.names.get(party, (party,)) for word in fold(name).split()[-1:]}
