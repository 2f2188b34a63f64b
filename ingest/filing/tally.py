"""Counting what articles say of a spelling, so that no article need be read again for it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from cypher.model import EntityKind
from ingest.filing.records import AliasRecord, Saying, Sighting
from ingest.naming import country_name, country_of, kind_of


def told(record: AliasRecord, sayings: Iterable[Saying]) -> AliasRecord:
    """The record with more articles' sayings counted in."""
    added = list(sayings)
    if kind_of(record.id) is EntityKind.COUNTRY:
        return _country(record, record.articles + len(added))
    return replace(
        record,
        articles=record.articles + len(added),
        names=_counted(record.names, Counter(saying.name for saying in added)),
        posts=_seen(record.posts, added),
        ranks=_counted(record.ranks, Counter(saying.rank for saying in added if saying.rank)),
    )


def untold(record: AliasRecord, withdrawn: list[Saying]) -> AliasRecord:
    """The record with articles' sayings counted out; right unless `must_recount` says otherwise."""
    if kind_of(record.id) is EntityKind.COUNTRY:
        return _country(record, record.articles - len(withdrawn))
    gone = Counter(post for saying in withdrawn for post in saying.posts)
    posts = (replace(each, count=each.count - gone[each.text]) for each in record.posts)
    names = Counter(saying.name for saying in withdrawn)
    ranks = Counter(saying.rank for saying in withdrawn if saying.rank)
    return replace(
        record,
        articles=record.articles - len(withdrawn),
        names=_counted(record.names, {text: -count for text, count in names.items()}),
        posts=tuple(each for each in posts if each.count > 0),
        ranks=_counted(record.ranks, {text: -count for text, count in ranks.items()}),
    )


def must_recount(record: AliasRecord, withdrawn: Iterable[Saying]) -> bool:
    """Whether a first or last day of a post goes, so that the next one must be looked for."""
    days = {each.text: (each.first, each.last) for each in record.posts if each.count > 1}
    return any(
        saying.day in days.get(post, ())
        for saying in withdrawn
        if saying.day
        for post in saying.posts
    )


def _country(record: AliasRecord, articles: int) -> AliasRecord:
    name = country_name(country_of(record.id) or "")
    return replace(record, articles=articles, names=(Sighting(name, 1),))


def _counted(
    known: tuple[Sighting, ...], more: Counter[str] | dict[str, int]
) -> tuple[Sighting, ...]:
    counts = {sighting.text: sighting.count for sighting in known}
    for text, count in more.items():
        counts[text] = counts.get(text, 0) + count
    return tuple(Sighting(text, counts[text]) for text in sorted(counts) if counts[text] > 0)


def _seen(known: tuple[Sighting, ...], sayings: Iterable[Saying]) -> tuple[Sighting, ...]:
    found = {sighting.text: sighting for sighting in known}
    for saying in sayings:
        for post in saying.posts:
            found[post] = _again(found.get(post, Sighting(post, 0)), saying.day or "")
    return tuple(found[post] for post in sorted(found))


def _again(sighting: Sighting, day: str) -> Sighting:
    days = sorted(filter(None, (sighting.first, sighting.last, day))) or [""]
    return Sighting(sighting.text, sighting.count + 1, days[0], days[-1])
