"""Governments named by who leads them: "the Trump administration", "Imran Khan's government"."""

from ingest.extractors.default.gazetteer import gazetteer
from ingest.extractors.default.mentions.mention import Found, Type
from ingest.extractors.default.mentions.persons import named_at
from ingest.extractors.default.mentions.sight import Sight
from ingest.extractors.default.row import institution_at, match

_REIGNS = frozenset(["administration", "government", "regime", "presidency", "cabinet"])
_STAFF = frozenset(
    ["official", "officials", "minister", "ministers", "figures", "member", "members"]
)


def government_at(sight: Sight, k: int) -> Found | None:
    """A state meant by its leader's name, which is kept as `bearer`; with its officials, if told.

    A name that nobody knows will do before "administration", which no town has.
    """
    row = sight.row
    if not row.is_capital(k) or _REIGNS.isdisjoint(row.words):
        return None
    end = named_at(sight, k) or (k + 1 if _is_bare_name(sight, k) else None)
    if end is None:
        return None
    noun = end + 1 if row.words[end] in ("'s", "'") else end
    if row.words[noun] not in _REIGNS or row.is_capital(noun):
        return None
    after = noun + 2 if row.words[noun + 1] in _STAFF else noun + 1
    name = sight.text(k, after)
    return sight.found(
        Type.INSTITUTION, k, after, name, group="administration", bearer=sight.text(k, end)
    )


def _is_bare_name(sight: Sight, k: int) -> bool:
    row = sight.row
    alone = row.words[k + 1] == "administration" and not sight.headline and row.raw[k].istitle()
    return alone and k > 0 and not match(gazetteer(), row, k) and not institution_at(row, k)
