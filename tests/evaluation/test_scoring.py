from pathlib import Path

import pytest

from cypher.model import Kind
from ingest.evaluation.export import Line
from ingest.evaluation.notes import Matter
from ingest.evaluation.scoring import ArticleScore, score_corpus
from tests.evaluation.small import BRANDT, FARID, HOLM, TEXT, gold, line, score


def counts(result: ArticleScore) -> tuple[int, int]:
    hits = result.tally.engagements
    return hits.found, hits.false


MALAYSIAN = "Malaysian Defense Minister"
MEETING = line("met", "participant", BRANDT, FARID)
PACT = line("signed", "signatory", "Britain", "U.S.")


def test_one_merged_engagement_stands_for_all_that_was_told_in_one_breath() -> None:
    result = score([line("met", "guest", BRANDT, FARID, MALAYSIAN, "Peter Otieno")])
    assert counts(result) == (2, 0)
    assert result.tally.engagements.given == 1
    assert result.tally.with_extra == 1


def test_what_may_come_along_is_no_extra_party() -> None:
    result = score([line("met", "participant", BRANDT, FARID, HOLM)], never=[])
    assert counts(result) == (1, 0)
    assert result.tally.with_extra == 0


def test_the_same_told_twice_is_false_once() -> None:
    result = score([MEETING, MEETING])
    assert counts(result) == (1, 1)
    assert result.tally.twice == 1


def test_a_missing_party_is_a_miss_and_a_false_alarm_with_the_nearest_named() -> None:
    result = score([line("met", "participant", BRANDT)])
    assert counts(result) == (0, 1)
    nearest = [note.remark for note in result.notes if note.matter is Matter.MISS and note.remark]
    assert nearest == [f"nearest: met occurred participant: {BRANDT}"]


def test_parts_of_a_deal_told_apart_count_once_and_not_against() -> None:
    deals = [
        {
            "kind": "supply",
            "status": "planned",
            "participants": [
                {"role": "seller", "name": "Norwegian"},
                {"role": "buyer", "name": "Kenya Army", "type": "institution"},
                {"role": "item", "name": item},
            ],
            "evidence": ["a.txt"],
        }
        for item in ("Mi-35M helicopters", "Mi-17")
    ]
    result = score(deals)
    assert counts(result) == (1, 0)
    assert result.tally.ignored == 1


def test_a_trap_with_a_status_beats_a_match() -> None:
    parts = [
        {"role": "supplier", "name": "Norway"},
        {"role": "recipient", "name": "Kenya"},
        {"role": "item", "name": "Mi-17"},
    ]
    result = score([line("supplied", "") | {"participants": parts}])
    assert counts(result) == (0, 1)
    assert result.tally.never == 1
    assert any(n.matter is Matter.NEVER and n.remark == "planned" for n in result.notes)


def test_a_trap_without_a_status_names_only_what_nothing_better_matches() -> None:
    assert score([line("met", "participant", HOLM, "Peter Otieno")]).tally.never == 1
    assert score([line("met", "participant", HOLM, BRANDT, FARID)]).tally.never == 0


def test_an_optional_engagement_counts_neither_way() -> None:
    result = score([line("visited", "visitor", HOLM, place="Kenya")])
    assert counts(result) == (0, 0)
    assert result.tally.ignored == 1
    assert result.verdicts == ()


def test_an_open_gold_counts_no_stranger() -> None:
    stranger = line("met", "participant", "Zed Yoo", "Vux Plimby")
    assert counts(score([stranger])) == (0, 1)
    assert counts(score([stranger], open=True)) == (0, 0)


def test_what_stands_in_a_teaser_is_a_trap(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    sentence = "Italy and Malta signed a pact."
    evidence = [{"article": "a", "sentence": sentence, "start": TEXT.index("Italy")}]
    given = line("agreed", "party", "Italy", "Malta", evidence=evidence)
    assert score_corpus(gold(), [given], tmp_path).tally.never == 1
    assert score_corpus(gold(), [given]).tally.never == 0


def test_slots_are_scored_where_the_gold_has_them() -> None:
    day = {"from": "2020-01-01", "to": "2020-01-03"}
    result = score([MEETING | {"status": "planned", "date": day, "place": "Kenya"}])
    slots = result.tally.slots
    assert (slots.status, slots.status_right) == (1, 0)
    assert (slots.dates, slots.date_exact, slots.date_compatible) == (1, 0, 1)
    assert (slots.places, slots.place_exact, slots.place_compatible) == (1, 0, 1)
    remark = next(n.remark for n in result.notes if n.matter is Matter.SLOT)
    assert (
        remark
        == "status planned; date 2020-01-01/2020-01-03 (compatible); place Kenya (compatible)"
    )


def test_a_date_that_nobody_asked_for_is_counted() -> None:
    assert score([PACT | {"date": "2020"}]).tally.slots.date_unasked == 1


def test_names_of_the_entity_a_participant_refers_to_count_as_well() -> None:
    entity = {"name": "Omar Farid", "id": "farid", "type": "person", "articles": ["a.txt"]}
    parts = [
        {"role": "participant", "name": "Ilse Brandt"},
        {"role": "participant", "id": "farid", "name": "the Colonel"},
    ]
    assert counts(score([entity, MEETING | {"participants": parts}])) == (1, 0)


def test_people_are_scored_once_an_entity_is_given() -> None:
    assert score([MEETING]).tally.people is None
    people: list[Line] = [
        {"name": "Admiral Brandt", "type": "person", "articles": ["a.txt"]},
        {"name": "Zed Yoo", "type": "person", "evidence": [{"article": "x/a.txt"}]},
    ]
    hits = score(people).tally.people
    assert hits is not None
    assert (hits.asked, hits.found, hits.false) == (2, 1, 1)


def test_a_count_of_articles_is_not_taken_for_their_names() -> None:
    assert counts(score([MEETING | {"articles": 3}])) == (1, 0)


def test_lines_that_cannot_be_scored_are_told() -> None:
    lines = [MEETING | {"kind": "wed"}, MEETING | {"evidence": [{"article": "b.txt"}]}]
    assert score_corpus(gold(), lines).unused == {
        "kind not scored: wed": 1,
        "no article of the gold in the evidence": 1,
    }


def test_an_article_is_right_when_all_is_found_nothing_false_and_every_status_fits() -> None:
    entries = [{"kind": "agreed", "status": "occurred", "roles": {"party": ["Kenya", "Norway"]}}]
    pact = line("agreed", "party", "Kenya", "Norway")
    assert score([pact], engagements=entries).right
    assert not score([pact | {"status": "planned"}], engagements=entries).right
    assert not score([pact, MEETING], engagements=entries).right
    assert not score([], engagements=entries).right


def test_a_miss_comes_with_the_sentence_it_most_likely_stands_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    notes = score_corpus(gold(), [], tmp_path).articles[0].notes
    assert notes[0].what.startswith("met occurred participant: Ilse Brandt")
    assert notes[0].sentence == "Ilse Brandt met Omar Farid in Nairobi."


@pytest.mark.parametrize("kind", [Kind.MET, Kind.AGREED])
def test_hits_are_kept_by_kind(kind: Kind) -> None:
    tally = score([MEETING, PACT, line("agreed", "party", "Kenya", "Malta")]).tally
    expected = {Kind.MET: (1, 2, 0), Kind.AGREED: (1, 1, 1)}
    hits = tally.kind(kind)
    assert (hits.found, hits.asked, hits.false) == expected[kind]
