"""Articles into the graph from a terminal: a bar while it lasts, one line a failure, a sentence
at the end.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

from app.commands.screen import complain, say, show_json
from app.graph import opened
from app.settings import read_settings
from ingest.desk import Desk
from ingest.patience import PatientDesk
from ingest.pipeline import FAILED, Pipeline, Progress, Report, Step
from ingest.samples import sample_articles

SOME_FAILED = 2  # the exit code of "what was given cannot be used"


def take_in(
    places: Sequence[str] | None, extractor: str | None, graph: str | None, *, as_json: bool
) -> int:
    """Read the places (the samples where None); 0, or 2 when some article could not be read."""
    name = extractor or read_settings().entente_extractor
    with opened(graph, writes=True) as store, watching(quiet=as_json) as progress:
        pipeline = Pipeline(name, PatientDesk(Desk(store), tell_waiting))
        if places is None:
            report = pipeline.run(sample_articles(), progress)
        else:
            report = pipeline.run_places(places, progress)
    show_report(report, as_json=as_json)
    return SOME_FAILED if report.failed else 0


@contextmanager
def watching(*, quiet: bool) -> Iterator[Progress]:
    """Something to tell of each article: a moving line on a terminal, and every failure as a line
    of its own.
    """
    if quiet or not sys.stderr.isatty():
        yield tell_failure
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    look = (SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn())
    columns = (*look, TextColumn("{task.description}", markup=False))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        yield moving(bar.advance, bar.update, bar.add_task("", total=None))


def moving(advance: Callable[..., None], update: Callable[..., None], task: int) -> Progress:
    """Moves the bar, and tells the failures."""

    def progress(step: Step) -> None:
        advance(task)
        update(task, description=step.name)
        tell_failure(step)

    return progress


def tell_failure(step: Step) -> None:
    """One line on standard error for an article that could not be read."""
    if step.status == FAILED:
        complain(f"entente: {step.name}: {step.reason}")


def tell_waiting(what: str) -> None:
    """One line on standard error when the graph is gone."""
    complain(f"entente: {what}")


def show_report(report: Report, *, as_json: bool) -> None:
    """What became of the articles."""
    if as_json:
        show_json(asdict(report))
        return
    parts = [
        (report.read, "read"),
        (report.replaced, "replaced"),
        (report.already, "already read"),
        (len(report.failed), "failed"),
    ]
    told = ", ".join(f"{number} {what}" for number, what in parts if number)
    say(
        f"{told or 'Nothing to read'}; {report.claims} claims filed."
        if told
        else "Nothing to read."
    )
    if kept := next((failure.kept for failure in report.failed if failure.kept), None):
        say(f"What failed is kept in {kept.parent}.")
