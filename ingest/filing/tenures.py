"""Who held an office when, as far as articles show it, and who is meant by "the army chief" then.

Only offices that one person at a time holds; only where exactly one holder is known around that
day. Otherwise the party stays described.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cypher.model import EntityKind
from ingest.filing.drawing import services
from ingest.filing.records import AliasRecord, ClaimRecord
from ingest.naming import country_of, kind_of
from ingest.resolvers.spelling import post_key
from ingest.resolvers.words import lexicon

# Days before the first and after the last sighting in which somebody is still taken to hold it.
GRACE = 30
Days = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """An entity seen in an office from the first to the last of these ISO days."""

    office: str
    entity: str
    first: str
    last: str

    def covers(self, day: str, grace: int = 0) -> bool:
        """Whether it was held that day, give or take some days."""
        return shifted(self.first, -grace) <= day <= shifted(self.last, grace)


def shifted(day: str, by: int) -> str:
    """The ISO day so many days later."""
    return (date.fromisoformat(day) + timedelta(by)).isoformat() if by else day


def offices(record: AliasRecord) -> set[str]:
    """The headings under which a person is filed for the offices he was seen in."""
    if record.kind is not EntityKind.PERSON or record.country is None:
        return set()
    keys = {post_key(sighting.text, record.country) for sighting in record.posts}
    return {_office(record.country, key) for key in keys & lexicon().single_posts}


def _office(country: str, key: str) -> str:
    return f"office:{country.lower()}:{key}"


def described_office(alias: str) -> str | None:
    """The office that a spelling describes without naming its holder."""
    country = country_of(alias)
    if kind_of(alias) is not EntityKind.POST or country is None:
        return None
    key = post_key(alias.rpartition(".")[0].replace("-", " "), country)
    return _office(country, key) if key in lexicon().single_posts else None


def tenures(records: Mapping[str, AliasRecord], refers: Mapping[str, str]) -> set[Tenure]:
    """Who was seen in which office; the spellings of one entity are taken together."""
    members: dict[str, list[AliasRecord]] = defaultdict(list)
    for id_, record in records.items():
        if offices(record):
            members[refers.get(id_, record.entity or id_)].append(record)
    return {
        Tenure(_office(group[0].country or "", seen.key), entity, seen.first, seen.last)
        for entity, group in members.items()
        for seen in services(group, group[0].country)
        if seen.first and seen.key in lexicon().single_posts
    }


def day_of(record: ClaimRecord) -> str | None:
    """The day a claim speaks of, if it is clear enough to ask who held an office then."""
    claim = record.claim
    if claim.date is None:
        return record.source.day
    return claim.date.from_ if len(claim.date.edtf) == len("2018-08-06") else None


def vacancies(record: ClaimRecord) -> dict[str, str]:
    """The claim's spellings that describe an office -> that office."""
    found = {role.alias: described_office(role.alias) for role in record.claim.roles}
    return {alias: office for alias, office in found.items() if office}


def headings(record: ClaimRecord) -> set[str]:
    """Under which a claim is filed, to be found when a holder of its office is learnt."""
    day = day_of(record)
    return {_vacant(office, day) for office in vacancies(record).values()} if day else set()


def _vacant(office: str, day: str) -> str:
    return f"vacant:{office.removeprefix('office:')}:{day[:7]}"


def filled(record: ClaimRecord, known: Iterable[Tenure], own: Iterable[str]) -> dict[str, str]:
    """Spelling -> the person taken to hold the office it describes; never one who is there too."""
    day = day_of(record)
    if day is None:
        return {}
    there, held = set(own), list(known)
    found = {
        alias: _holder([each for each in held if each.office == office], day)
        for alias, office in sorted(vacancies(record).items())
    }
    return {alias: holder for alias, holder in found.items() if holder and holder not in there}


def _holder(held: list[Tenure], day: str) -> str | None:
    for grace in (GRACE, 0):
        around = {tenure.entity for tenure in held if tenure.covers(day, grace)}
        if len(around) == 1:
            return around.pop()
    return None


def disturbed(old: set[Tenure], new: set[Tenure]) -> set[str]:
    """The headings of claims whose office may be held by somebody else than before."""
    before = {(each.office, each.entity): each for each in old - new}
    after = {(each.office, each.entity): each for each in new - old}
    found: set[str] = set()
    for key in before.keys() | after.keys():
        for first, last in _spans(before.get(key), after.get(key)):
            found |= {_vacant(key[0], month) for month in _months(first, last)}
    return found


def _spans(before: Tenure | None, after: Tenure | None) -> list[Days]:
    """The days on which something changes, with the days of grace."""
    if before is None or after is None:
        only = before or after
        return [_wide(only.first, only.last)] if only else []
    ends = ((before.first, after.first), (before.last, after.last))
    return [_wide(min(pair), max(pair)) for pair in ends if pair[0] != pair[1]]


def _wide(first: str, last: str) -> Days:
    return shifted(first, -GRACE), shifted(last, GRACE)


def _months(first: str, last: str) -> list[str]:
    count = int(last[:4]) * 12 + int(last[5:7]) - int(first[:4]) * 12 - int(first[5:7])
    start = int(first[:4]) * 12 + int(first[5:7]) - 1
    return [f"{each // 12:04d}-{each % 12 + 1:02d}" for each in range(start, start + count + 1)]
