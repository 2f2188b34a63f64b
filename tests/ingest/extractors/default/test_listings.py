"""Hardware in a list below the sentence that supplies it."""

from cypher.model import Kind, Role
from ingest.extraction import Claim
from tests.ingest.extractors.small import candidates_of, extract

LEAD = "The package that Kenya is sending to Uganda includes:"
LIST = "- tanks;\n\n- 12 Mi-35 helicopters.\n\nUganda asked for submarines."


def listed(text: str) -> list[str]:
    (supply,) = [c for c in candidates_of(text, "sending") if c.kind is Kind.SUPPLIED]
    return [filler.mention.name for filler in supply.listed]


def test_a_list_below_a_colon_is_what_is_supplied() -> None:
    assert listed(f"{LEAD}\n\n{LIST}") == ["tanks", "Mi-35"]


def test_without_a_colon_nothing_below_belongs_to_a_sentence() -> None:
    assert listed(f"{LEAD[:-1]} arms.\n\n{LIST}") == []


def test_items_may_be_closed_by_semicolons_alone() -> None:
    assert listed(f"{LEAD}\n\ntanks;\n\nMi-35 helicopters; and\n\nmuch more") == [
        "tanks",
        "Mi-35",
    ]


def supplies(*paragraphs: str) -> list[Claim]:
    return [c for c in extract("\n\n".join(paragraphs)).claims if c.kind is Kind.SUPPLIED]


def items(claim: Claim) -> set[str]:
    return {f.mention.party.name for f in claim.fillings if f.role is Role.ITEM}


def test_a_package_and_the_list_that_spells_it_out_are_one_supply() -> None:
    found = supplies("Kenya announced a package of security assistance for Uganda.", LEAD, LIST)
    assert len(found) == 1
    assert {"tanks", "Mi-35"} <= items(found[0])


def test_two_lists_are_two_supplies() -> None:
    first = "Kenya delivered weapons to Uganda in 2020, including:"
    second = "Kenya delivered weapons to Uganda in 2021, including:\n\n- 3 frigates;\n\n- radars."
    found = supplies(first, LIST, second)
    assert sorted(sorted(items(c) & {"tanks", "frigates"}) for c in found) == [
        ["frigates"],
        ["tanks"],
    ]
