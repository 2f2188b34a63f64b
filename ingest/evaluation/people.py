"""Who is named in an article, against who was given."""

from collections.abc import Sequence

from ingest.evaluation.gold import GoldArticle
from ingest.evaluation.naming import same_name
from ingest.evaluation.notes import Matter, Note
from ingest.evaluation.pairing import most_pairs
from ingest.evaluation.tally import Hits


def score_people(
    article: GoldArticle, names: Sequence[str] | None
) -> tuple[Hits | None, tuple[Note, ...]]:
    """Hits and notes; no hits where a side has no list of people. Bylines count neither way."""
    if names is None or article.people is None:
        return None, ()
    given = [n for n in names if not any(same_name(byline, n) for byline in article.bylines)]
    known = article.people

    def same(person: int, name: int) -> bool:
        rivals = article.rivals
        return any(same_name(n, given[name], rivals) for n in article.names[known[person].name])

    pairs = most_pairs(len(known), len(given), same)
    met = set(pairs.values())
    hits = Hits(len(known), len(pairs), len(pairs), len(given) - len(pairs))
    strange = (Note(Matter.PERSON_STRANGE, n) for i, n in enumerate(given) if i not in met)
    missed = (Note(Matter.PERSON_MISSED, p.name) for i, p in enumerate(known) if i not in pairs)
    return hits, (*strange, *missed)
