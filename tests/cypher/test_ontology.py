from pathlib import Path

import pytest

from cypher.errors import BadCatalogue
from cypher.model import EntityKind, Kind, Mode, Role, Status
from cypher.ontology import FILE, code_for, label, load, ontology


def test_every_kind_of_the_model_has_a_label() -> None:
    assert {label(kind) for kind in EntityKind} >= {"Person", "Post", "Place"}
    assert [label(kind) for kind in Kind] == ["Meeting", "Visit", "Supply", "Agreement", "Exercise"]


def test_every_kind_status_and_mode_has_a_code() -> None:
    assert all(code_for(k, s, m) for k in Kind for s in Status for m in (None, *Mode))


@pytest.mark.parametrize(
    ("kind", "status", "mode", "code"),
    [
        (Kind.MET, Status.OCCURRED, None, ("CONSULT", "040")),
        (Kind.MET, Status.OCCURRED, Mode.PHONE, ("CONSULT", "041")),
        (Kind.MET, Status.PLANNED, Mode.PHONE, ("AGREE", "036")),
        (Kind.VISITED, Status.OCCURRED, None, ("CONSULT", "042")),
        (Kind.SUPPLIED, Status.PLANNED, None, ("AGREE", "0332")),
        (Kind.AGREED, Status.OCCURRED, None, ("SUPPORT", "057")),
    ],
)
def test_codes_follow_the_first_rule_that_fits(
    kind: Kind, status: Status, mode: Mode | None, code: tuple[str, str]
) -> None:
    assert code_for(kind, status, mode) == code


def test_an_edge_between_equal_roles_is_symmetric() -> None:
    assert ontology().engagements[Kind.MET].shortcut.symmetric
    assert not ontology().engagements[Kind.SUPPLIED].shortcut.symmetric
    assert ontology().engagements[Kind.SUPPLIED].roles[Role.ITEM].required == 0


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('[entity.post]\nlabel = "Post"', "", "no entity"),
        ('to = "recipient" }', 'to = "party" }', "not its roles"),
        ('label = "Visit"', 'label = "Met"', "used twice"),
        ('plover = "COOPERATE"', 'status = ["occurred"]\nplover = "COOPERATE"', "every status"),
        ('kind = "met"', 'kind = "danced"', "danced"),
    ],
)
def test_a_file_with_a_fault_is_refused(tmp_path: Path, was: str, becomes: str, says: str) -> None:
    text = FILE.read_text()
    assert was in text
    path = tmp_path / "ontology.toml"
    path.write_text(text.replace(was, becomes))
    with pytest.raises(BadCatalogue, match=says):
        load(path)
