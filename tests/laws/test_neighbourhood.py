"""Law 7: what is read and written for one article does not grow with the graph."""

from datetime import date, timedelta

import pytest

from cypher.model import DateBasis, EntityKind, Kind, Role, Status
from ingest.evidence import build
from ingest.extraction import Party
from ingest.filing.planner import Change
from tests.laws.memory import MemoryGraph
from tests.laws.world import LANDS, Told, write

NAMES = "Abramov Burov Chernov Dolin Egorkin Filin Gorin Hromov Ilyin Kotov Lunin Mirov".split()


class CountingGraph(MemoryGraph):
    """Counts every spelling, claim and saying that is handed out."""

    read = 0

    def _counted(self, found):
        self.read += len(found)
        return found

    def aliases(self, ids):
        return self._counted(super().aliases(ids))

    def claims(self, ids):
        return self._counted(super().claims(ids))

    def claims_naming(self, aliases):
        return self._counted(super().claims_naming(aliases))

    def sayings(self, aliases):
        return self._counted(list(super().sayings(aliases)))


def person(number):
    given, surname = divmod(number, len(NAMES))
    return Party(EntityKind.PERSON, f"{NAMES[given % 12]}a{given} {NAMES[surname]}", "RU")


def article(number):
    """Two people meet, and Russia and Pakistan exercise, on a day of their own."""
    day = date(2000, 1, 1) + timedelta(40 * number)
    people = tuple((Role.PARTICIPANT, person(2 * number + each)) for each in (0, 1))
    lands = tuple((Role.PARTY, land) for land in LANDS[:2])
    said = [
        Told(kind, Status.OCCURRED, who, day.isoformat(), DateBasis.STATED, "Moscow")
        for kind, who in ((Kind.MET, people), (Kind.EXERCISED, lands))
    ]
    return build(*write(number, said, day, "Volga News")).evidence


@pytest.mark.parametrize("verb", ["accept", "retract"])
def test_the_work_for_one_article_is_the_same_in_a_graph_ten_times_as_large(verb):
    work = []
    for size in (15, 150):
        graph = CountingGraph()
        graph.change(Change(add=tuple(article(number) for number in range(size))))
        last = article(size)
        if verb == "retract":
            graph.change(Change(add=(last,)))
        graph.read = 0
        change = Change(add=(last,)) if verb == "accept" else Change(remove=(last,))
        rows = graph.change(change).rows
        written = len(rows.new_nodes) + len(rows.new_edges) + len(rows.changed_nodes)
        gone = len(rows.gone_nodes) + len(rows.gone_edges) + len(rows.changed_edges)
        work.append((graph.read, written + gone))
    (read, written), (read_in_large, written_in_large) = work
    assert written == written_in_large
    assert read_in_large <= read + 2 < 40
