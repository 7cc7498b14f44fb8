"""The real agreements, as far as their figures are published."""

import pytest

from dashboard.aftale.measures.examples import example, examples
from dashboard.quota.agreement import Kind, Status, as_csv, changes, from_csv, stands


def test_every_agreement_of_the_reference_is_there(real):
    assert [*examples(real)] == [
        "laesoe-2026",
        "laesoe-2023",
        "bornholm-2021",
        "laesoe-2021",
        "laesoe-2018-1",
        "laesoe-2018",
        "1081-2015-1",
        "1083-2015-1",
    ]


def test_bornholm_took_over_24_from_four(real):
    case = example(real, "bornholm-2021")
    given = {"0230": -10, "0219": -7, "0223": -5, "0260": -2}
    assert changes(case.transfers) == {**given, "0400": 24}
    assert case.start.numbers["0400"] == 0
    assert case.quotas["0400"] == 24
    assert [case.quotas[code] for code in given] == [0, 0, 0, 0]
    assert case.start.total == 70
    assert stands(case) is None
    assert {one.status for one in case.transfers} == {Status.AGREED}


def test_laesoe_2018_gave_one_to_each_of_four_whose_own_numbers_are_unknown(real):
    case = example(real, "laesoe-2018")
    assert changes(case.transfers) == {"0825": -4, "0773": 1, "0787": 1, "0820": 1, "0840": 1}
    assert case.quotas["0825"] == 0
    assert case.quotas["0773"] is None
    assert case.start.total is None


def test_laesoe_2021_is_led_back_from_the_agreed_numbers(real):
    case = example(real, "laesoe-2021")
    assert case.start.kind is Kind.DERIVED
    assert not case.start.kind.is_published
    assert (case.start.numbers["0825"], case.start.numbers["0813"]) == (1, 2)
    assert (case.quotas["0825"], case.quotas["0813"]) == (0, 3)
    assert sum(case.quotas.values()) == case.start.total == 81
    assert "udledt af de aftalte tal" in case.comment


@pytest.mark.parametrize("name", ["laesoe-2023", "laesoe-2026"])
def test_a_size_nobody_published_stays_unknown(real, name):
    case = example(real, name)
    assert [one.persons for one in case.transfers] == [None]
    assert case.quotas["0825"] is None
    assert "Det er ikke fundet, hvor mange personer der blev flyttet." in case.comment
    assert "Læsø endte ifølge kilden på 0" in case.comment


@pytest.mark.parametrize(
    ("name", "agreed", "calculated"),
    [("1081-2015-1", 1_763, "1.764"), ("1083-2015-1", 3_015, "3.004")],
)
def test_of_two_regions_in_2015_only_the_agreed_numbers_are_known(real, name, agreed, calculated):
    case = example(real, name)
    assert case.start.kind is Kind.AGREED
    assert case.transfers == ()
    assert sum(case.quotas.values()) == case.start.total == agreed
    assert f"{calculated} efter beregningen" in case.comment


def test_what_was_agreed_is_what_the_transfers_lead_to(real):
    table = real["kommunekvoter"]
    agreed = table[table["kind"] == "aftalt"].set_index(
        ["quota_year", "revision", "municipality_code"]
    )["quota_persons"]
    for case in examples(real).values():
        for code, persons in case.quotas.items():
            key = (case.start.quota_year, case.start.revision, code)
            assert persons is None or key not in agreed.index or persons == agreed[key]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_example_can_be_told_carried_and_traced(real, lang):
    for case in examples(real, lang).values():
        assert case.title
        assert case.comment
        assert set(case.start.source_ids) <= set(real.sources)
        assert from_csv(as_csv(case)) == case


def test_english_examples_are_in_english(real):
    assert example(real, "laesoe-2021", "en").title == "Læsø gives away its quota in 2021"


def test_an_example_there_is_not_falls_back(real):
    assert example(real, "atlantis-2021") == example(real, "laesoe-2026")
