"""The shape of the graph, as the ontology and the migrations have it."""

import re
from pathlib import Path

from cypher import schema
from cypher.ontology import ontology

MIGRATIONS = Path(schema.__file__).with_name("migrations")


def test_every_relationship_has_a_unique_key() -> None:
    text = "".join(path.read_text() for path in MIGRATIONS.glob("*.cypher"))
    keyed = set(re.findall(r"\[r:(\w+)\]-\(\) REQUIRE r\.key IS UNIQUE", text))
    assert {tie.type for tie in schema.ties()} == keyed


def test_shortcuts_come_from_the_ontology() -> None:
    drawn = {tie.type: tie for tie in schema.ties() if tie.layer is schema.Layer.SHORTCUTS}
    assert tuple(drawn) == ontology().shortcut_types
    assert drawn["VISITED"].starts == ("Person", "Institution", "Country", "Post")
    assert drawn["VISITED"].ends == ("Country", "Place")


def test_a_label_and_a_type_never_share_a_name() -> None:
    types = {tie.type.casefold() for tie in schema.ties()}
    assert types.isdisjoint(label.casefold() for label in schema.labels())


def test_an_umbrella_stands_before_what_it_covers() -> None:
    labels = schema.labels()
    assert len(set(labels)) == len(labels)
    assert labels.index("Entity") < labels.index("Person")
    assert labels.index("Engagement") < labels.index("Meeting")
