"""The written rule, the targets by year and house, the contract, and the returns."""

import pytest

from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.contract import coming_contract
from dashboard.vaekst.exhibits.returns import per_krone
from dashboard.vaekst.exhibits.targets import goals
from dashboard.vaekst.measures.contract import contract, mentioned
from dashboard.vaekst.measures.goals import Direction, Verdict, verdict
from dashboard.vaekst.measures.returns import returns
from dashboard.vaekst.measures.targets import targets

LEAST, MOST = Direction.AT_LEAST, Direction.AT_MOST


@pytest.mark.parametrize(
    ("wanted", "reached", "direction", "said"),
    [
        (80, 81, LEAST, Verdict.MET),
        (80, 80, LEAST, Verdict.MET),
        (80, 79.9, LEAST, Verdict.MISSED),
        (2, 1, MOST, Verdict.MET),
        (2, 2, MOST, Verdict.MET),
        (2, 3, MOST, Verdict.MISSED),
        (None, 81, LEAST, Verdict.OPEN),
        (80, None, LEAST, Verdict.OPEN),
        (None, None, MOST, Verdict.OPEN),
        (0, 0, LEAST, Verdict.MET),
        (1, 0, LEAST, Verdict.MISSED),
    ],
)
def test_the_rule(wanted, reached, direction, said):
    assert verdict(wanted, reached, direction) is said


def test_every_row_is_a_goal_or_a_term_and_none_is_lost(real):
    found = targets(real)
    every = [*found.known, *found.unknown, *found.terms]
    assert len(every) == len(real["vaeksthus_targets"])


def test_no_goal_can_be_judged_and_the_page_says_why(real):
    finding = goals(real, VaekstChoice()).finding
    assert finding.startswith("Ingen af de 24 mål kan vurderes")
    assert "13 " in finding and "3 " in finding and "8 " in finding


def test_money_and_seats_are_no_goals(real):
    found = targets(real)
    terms = {goal.name for goal in found.terms}
    assert {"basisbevilling", "bestyrelsesmedlemmer", "lokale_erhvervsserviceenheder"} <= terms
    assert "kontakt_til_henvist_virksomhed_senest" not in terms


def test_the_two_working_days_are_at_most_two(real):
    rule = next(
        one for one in targets(real).known if one.name == "kontakt_til_henvist_virksomhed_senest"
    )
    assert (rule.target, rule.direction) == (2, Direction.AT_MOST)


def test_a_result_keeps_how_exact_it_is(real):
    rows = goals(real, VaekstChoice()).table.rows
    results = {row[0]: row[4] for row in rows if row[2] == "2009"}
    assert results["Tilfredse eller meget tilfredse"] == "over 84"
    assert results["Vejledte virksomheder"] == 2463


def test_the_seven_goals_of_2019_are_listed_without_a_target(real):
    names = {goal.name for goal in targets(real).unknown}
    assert sum(name.startswith("nationalt_maal_") for name in names) == 7


def test_returns_are_a_list_with_their_numerators(real):
    found = {(one.low, one.high): one for one in returns(real)}
    assert set(found) == {(3, 3), (5.07, 5.07), (6, 6), (4, 7)}
    assert found[6, 6].is_target
    assert len({one.evidence.metric for one in found.values()}) == 4
    assert [row[0] for row in per_krone(real, VaekstChoice()).table.rows] == [
        "ca. 3\u00a0kr.", "5,07\u00a0kr.", "mål: 6 gange", "4–7\u00a0kr.",
    ]  # fmt: skip


def test_the_contract_is_empty_until_someone_fills_it(real):
    assert contract(real) == ()
    told = coming_contract(real, VaekstChoice())
    assert told.finding.endswith("Deres måltal og resultater er ikke fundet.")
    assert told.chart is None


def test_until_then_the_contracts_that_are_mentioned_are_told_without_a_figure(real):
    told = coming_contract(real, VaekstChoice())
    assert "for 2021 og 2022" in told.finding
    assert len(told.table.rows) == len(mentioned(real)) == len(real["erhvervshus_contracts"])
    assert {row[6] for row in told.table.rows} == {"ikke fundet"}
    assert told.table.rows[1][:5] == (
        "Erhvervshus Midtjylland",
        "2021",
        "ikke oplyst",
        "KKR Midtjylland",
        "13. november 2020",
    )


def test_goals_that_cannot_be_judged_are_drawn_nowhere(real):
    assert goals(real, VaekstChoice()).chart is None


def test_a_filled_contract_is_judged_by_the_same_rule(contracted):
    verdicts = {goal.name: goal.verdict for goal in contract(contracted)}
    assert verdicts == {
        "Opdigtet: kendskab": Verdict.MET,
        "Opdigtet: svartid": Verdict.MISSED,
        "Opdigtet: tilfredshed": Verdict.OPEN,
    }
    told = coming_contract(contracted, VaekstChoice())
    assert told.finding == (
        "Kontrakten for 2099 har 3 mål: 1 er opfyldt, 1 er ikke opfyldt, 1 kan ikke vurderes."
    )
    assert told.table.rows[0][1:4] == (30.0, 40.0, 40.0)
    assert told.table.rows[2][3] == "ikke fundet"
