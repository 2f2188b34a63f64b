"""The figures as a person reads them, and as a program does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cypher.model import Kind
from ingest.evaluation.calibration import Fifth, calibration
from ingest.evaluation.notes import Note
from ingest.evaluation.scoring import ArticleScore, CorpusScore
from ingest.evaluation.tally import Hits, Tally, share, total

_COLUMNS = ("", "right", "P", "R", "F1", "status", "date", "place", "roles", "people", "never")
_QUOTED = 160


@dataclass(frozen=True, slots=True)
class Report:
    """One corpus or several, scored."""

    corpora: tuple[CorpusScore, ...]

    @property
    def tally(self) -> Tally:
        """The sum over all corpora."""
        return total(corpus.tally for corpus in self.corpora)

    @property
    def calibration(self) -> tuple[Fifth, ...]:
        """Reliability in fifths; empty where nothing states a confidence."""
        return calibration(self.corpora)

    def table(self) -> str:
        """A line a corpus, their sum, a line a kind, and the calibration."""
        tallies = [(corpus.name, corpus.tally) for corpus in self.corpora]
        if len(tallies) > 1:
            tallies.append(("all", self.tally))
        rows = [_COLUMNS, *(_row(name, tally) for name, tally in tallies)]
        parts = [_aligned(rows), _aligned(list(_kind_rows(self.tally)))]
        if fifths := self.calibration:
            parts.append(_aligned(list(_fifth_rows(fifths))))
        return "\n\n".join([*parts, *_unused(self.corpora)])

    def faults(self) -> Iterator[str]:
        """Article by article, each thing that is wrong, with its sentence."""
        for corpus in self.corpora:
            for article in corpus.articles:
                if article.notes:
                    yield f"{corpus.name}/{article.key}"
                    yield from (_note_line(note) for note in article.notes)

    def to_json(self) -> dict[str, object]:
        """Figures by corpus and in total, faults by article, calibration."""
        return {
            "scores": {corpus.name: corpus.tally.to_json() for corpus in self.corpora}
            | {"total": self.tally.to_json()},
            "articles": {
                f"{corpus.name}/{article.key}": _article(article)
                for corpus in self.corpora
                for article in corpus.articles
            },
            "calibration": [_fifth(fifth) for fifth in self.calibration],
            "unused": {c.name: dict(c.unused) for c in self.corpora if c.unused},
        }


def report_of(corpora: Iterable[CorpusScore]) -> Report:
    """A report on all of them."""
    return Report(tuple(corpora))


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    hits, slots = tally.engagements, tally.slots
    return (
        name,
        f"{tally.right}/{tally.articles}",
        *(_figure(value) for value in (hits.precision, hits.recall, hits.f1)),
        _figure(share(slots.status_right, slots.status)),
        _figure(share(slots.date_exact, slots.dates)),
        _figure(share(slots.place_exact, slots.places)),
        _figure(tally.roles.f1),
        _figure(tally.people.f1 if tally.people else None),
        str(tally.never),
    )


def _kind_rows(tally: Tally) -> Iterator[tuple[str, ...]]:
    yield ("", "P", "R", "F1", "found", "of", "false")
    yield from (_kind_row(str(kind), tally.kind(kind)) for kind in Kind)
    yield _kind_row("all", tally.engagements)


def _kind_row(name: str, hits: Hits) -> tuple[str, ...]:
    figures = (_figure(value) for value in (hits.precision, hits.recall, hits.f1))
    return (name, *figures, str(hits.found), str(hits.asked), str(hits.false))


def _fifth_rows(fifths: Iterable[Fifth]) -> Iterator[tuple[str, ...]]:
    yield ("confidence", "stated", "right", "engagements")
    for fifth in fifths:
        bounds = f"{fifth.low:.2f}-{fifth.high:.2f}"
        yield (bounds, _figure(fifth.stated), _figure(fifth.right), str(fifth.count))


def _unused(corpora: Iterable[CorpusScore]) -> Iterator[str]:
    for corpus in corpora:
        yield from (f"{corpus.name}: {n} lines: {why}" for why, n in corpus.unused.items())


def _note_line(note: Note) -> str:
    remark = f"  ({note.remark})" if note.remark else ""
    sentence = f"\n      “{note.sentence[:_QUOTED]}”" if note.sentence else ""
    return f"  {note.matter}: {note.what}{remark}{sentence}"


def _article(article: ArticleScore) -> dict[str, object]:
    return {
        "right": article.right,
        "faults": [
            {
                "matter": note.matter,
                "what": note.what,
                "remark": note.remark,
                "sentence": note.sentence,
            }
            for note in article.notes
        ],
    }


def _fifth(fifth: Fifth) -> dict[str, float]:
    return {
        "low": fifth.low,
        "high": fifth.high,
        "stated": round(fifth.stated, 4),
        "right": round(fifth.right, 4),
        "count": fifth.count,
    }


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns of equal width: the first to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)])
