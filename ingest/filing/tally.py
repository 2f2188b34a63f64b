"""Counting what articles say of a spelling, so that no article need be read again for it."""

from collections.abc import Callable, Iterable
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
        names=_counted(record.names, added, lambda saying: (saying.name,)),
        posts=_counted(record.posts, added, lambda saying: saying.posts),
        ranks=_counted(record.ranks, added, _ranks),
    )


def untold(record: AliasRecord, withdrawn: int, left: Iterable[Saying]) -> AliasRecord:
    """The record after articles were withdrawn; `left` is what the others say.

    A country's name is not counted (it is the table's), so for one `left` may be empty.
    """
    if kind_of(record.id) is EntityKind.COUNTRY:
        return _country(record, record.articles - withdrawn)
    return told(AliasRecord(record.id, entity=record.entity), left)


def _country(record: AliasRecord, articles: int) -> AliasRecord:
    name = country_name(country_of(record.id) or "")
    return replace(record, articles=articles, names=(Sighting(name, 1),))


def _ranks(saying: Saying) -> tuple[str, ...]:
    return (saying.rank,) if saying.rank else ()


def _counted(
    known: tuple[Sighting, ...], sayings: list[Saying], texts: Callable[[Saying], tuple[str, ...]]
) -> tuple[Sighting, ...]:
    found = {sighting.text: sighting for sighting in known}
    for saying in sayings:
        for text in texts(saying):
            found[text] = _seen(found.get(text, Sighting(text, 0)), saying.day or "")
    return tuple(found[text] for text in sorted(found))


def _seen(sighting: Sighting, day: str) -> Sighting:
    days = sorted(filter(None, (sighting.first, sighting.last, day))) or [""]
    return Sighting(sighting.text, sighting.count + 1, days[0], days[-1])
