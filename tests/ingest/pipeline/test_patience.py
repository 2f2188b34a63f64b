import time
from threading import Timer

import pytest
from little_desk import LittleDesk, article, obliging

from cypher.errors import StoreUnavailable
from ingest.patience import PatientDesk
from ingest.pipeline import Pipeline

ARTICLES = [article(number) for number in range(5)]


def test_a_graph_that_comes_back_is_waited_for_and_nothing_is_filed_twice(tmp_path):
    desk, heard = LittleDesk(dies_at=3), []
    back = Timer(0.7, lambda: setattr(desk, "dies_at", 10_000))
    back.start()
    report = Pipeline(obliging, PatientDesk(desk, heard.append), failed=tmp_path).run(ARTICLES)
    back.join()
    assert sorted(desk.filed.values()) == [each.name for each in ARTICLES]
    assert report.read + report.already == len(ARTICLES)
    assert len(heard) == 1
    assert "no database answers; waiting" in heard[0]


def test_a_graph_that_stays_away_is_an_error_after_the_wait(tmp_path):
    desk, begun = LittleDesk(dies_at=3), time.monotonic()
    patient = PatientDesk(desk, lambda _: None, seconds=0.6)
    with pytest.raises(StoreUnavailable):
        Pipeline(obliging, patient, failed=tmp_path).run(ARTICLES)
    assert 0.6 <= time.monotonic() - begun < 5
    assert len(desk.filed) == 3
