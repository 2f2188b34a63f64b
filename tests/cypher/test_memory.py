"""What is remembered of a graph, for how long, and how much of it."""

import pytest

from cypher.memory import Memory, Writes


class _Graph:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.revision, self.asked, self.worked = 1, 0, 0

    def read(self) -> int:
        self.asked += 1
        return self.revision

    def work(self) -> str:
        self.worked += 1
        return f"answer {self.worked}"


def test_an_answer_is_worked_out_once_a_revision() -> None:
    graph = _Graph()
    memory = Memory(graph.read)
    assert [memory.recall("q", graph.work) for _ in range(3)] == ["answer 1"] * 3
    graph.revision = 2
    Writes.happened()
    assert memory.recall("q", graph.work) == "answer 2"


def test_the_revision_is_read_again_after_a_write_of_this_process() -> None:
    graph = _Graph()
    memory = Memory(graph.read)
    assert [memory.revision() for _ in range(5)] == [1] * 5
    assert graph.asked == 1
    Writes.happened()
    memory.revision()
    assert graph.asked == 2


def test_another_process_s_write_is_seen_after_a_moment() -> None:
    graph = _Graph()
    memory = Memory(graph.read)
    memory.revision()
    graph.revision = 2
    memory._until = 0.0  # the moment is over
    assert memory.revision() == 2


def test_what_was_used_least_lately_is_forgotten_first() -> None:
    graph = _Graph()
    memory = Memory(graph.read, most=5)
    for key in "ab":
        memory.recall(key, graph.work)
    memory.recall("a", graph.work)
    memory.recall("c", graph.work)
    assert memory.recall("a", graph.work) == "answer 1"
    assert memory.recall("b", graph.work) == "answer 4"


def test_what_is_too_large_is_not_kept() -> None:
    graph = _Graph()
    memory = Memory(graph.read, most=5)
    assert memory.recall("q", graph.work, lambda _: 9) == "answer 1"
    assert memory.recall("q", graph.work, lambda _: 9) == "answer 2"


def test_a_fault_is_not_remembered() -> None:
    graph = _Graph()
    memory = Memory(graph.read)
    faults = iter([ValueError("away")])

    def work() -> str:
        for fault in faults:
            raise fault
        return "here"

    with pytest.raises(ValueError, match="away"):
        memory.recall("q", work)
    assert memory.recall("q", work) == "here"
