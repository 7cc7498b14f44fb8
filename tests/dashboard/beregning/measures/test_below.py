"""Below the picture: the curve, 2015, the landstal's rules, Ukraine, and the official table."""

import pytest

from dashboard.beregning.choice import BeregningChoice, Change
from dashboard.beregning.measures import beregning_view, curve, distance, rules, tripling, ukraine
from dashboard.beregning.measures.said import (
    curve_finding,
    distance_details,
    rules_finding,
    scaling_said,
    tripling_said,
    zero_said,
)
from dashboard.kit.words import words
from dashboard.quota import Interpretation, scaled


def view_of(snapshot, **said):
    return beregning_view(snapshot, BeregningChoice(**said))


def test_the_approximation_lies_some_five_persons_from_the_letter_of_2014(real):
    found = distance(real, 4_000, Interpretation())
    assert len(found.differences) == 98 and sum(found.differences.values()) == 0
    assert found.mean == sum(map(abs, found.differences.values())) / 98
    assert 4.5 < found.mean < 5.5


def test_the_eleven_at_zero_in_the_letter_are_at_zero_here_too(real):
    found = distance(real, 4_000, Interpretation())
    published = real["kommunekvoter"].query("quota_year == 2015 and revision == 0")
    zeros = published.loc[published["quota_persons"] == 0, "municipality_code"]
    assert set(found.zero_in_both) == set(zeros) and len(zeros) == 11
    assert [found.names[code] for code in found.zero_only_calculated] == ["Glostrup"]
    assert found.zero_only_published == ()
    told = " ".join(distance_details(found, words("da")))
    assert "Nul kun her: Glostrup" in told and "Længst fra ligger Viborg" in told


def test_the_distance_follows_the_readers_total(real):
    assert distance(real, 0, Interpretation()).mean > distance(real, 4_000, Interpretation()).mean


def test_the_curve_is_the_law_at_every_point(real):
    view = view_of(real)
    found = curve(real, view)
    for landstal, persons in found.points[::10]:
        assert persons == pytest.approx(float(view.at(landstal).exact["0751"]))
    assert dict(found.points)[0] == 0
    assert [one.landstal for one in found.real] == sorted(set(real["landstal"]["landstal_persons"]))


def test_the_curve_leaves_zero_where_the_law_says_and_not_before(real):
    found = curve(real, view_of(real))
    above = int(found.leaves_zero)
    view = view_of(real)
    assert view.at(above).exact["0751"] == 0
    assert view.at(above + 1).exact["0751"] > 0
    assert "forlader nul, når landstallet kommer over 1.106" in zero_said(view, found)


def test_a_tripled_landstal_does_not_triple_aarhus(real):
    view = view_of(real)
    said = curve_finding(view, curve(real, view))
    assert said.startswith("Går landstallet fra 4.000 til 12.000, vokser Aarhus fra 113 til 5")
    assert "mens landstallet vokser 3 gange" in said


def test_some_never_leave_zero_and_are_told_why(real):
    view = view_of(real, area="danmark", selected="0183")
    found = curve(real, view)
    assert found.leaves_zero is None
    assert "står på nul ved ethvert landstal" in curve_finding(view, found)
    free = view_of(real, changes=(Change("0751", "i", 0), Change("0751", "f", 0)))
    assert zero_said(free, curve(real, free)) == "Over nul ved ethvert landstal."
    inside = view_of(real, scope="region")
    assert "regnes ikke ud" in zero_said(inside, curve(real, inside))


def test_the_published_quotas_of_2015_did_not_triple(real):
    found = tripling(real)
    said = tripling_said(found, words("da"))
    assert (said["count"], said["median"], said["times"]) == ("43", "2,76", "3")
    assert (said["low_name"], said["low"]) == ("Samsø", "2,25")
    assert (said["high_name"], said["high"]) == ("Aarhus", "4,61")
    assert found.kinds == {"aftalt": 33, "beregnet": 10}


@pytest.mark.parametrize(
    ("year", "landstal", "required"),
    [
        (2015, 6_000, False),
        (2015, 6_001, True),
        (2015, 2_000, False),
        (2015, 1_999, True),
        (2021, 840, False),
        (2021, 841, True),
    ],
)
def test_the_landstal_must_be_changed_above_the_limit_of_its_time(real, year, landstal, required):
    view = view_of(real, year=year, landstal=landstal)
    assert rules(view).revision.is_required is required
    said = rules_finding(view, rules(view))
    assert ("skal landstallet" in said) is required
    assert ("40 pct." if year == 2021 else "50 pct.") in said


def test_scaling_and_recalculating_give_two_numbers_and_both_are_told(real):
    view = view_of(real, landstal=6_000)
    found = rules(view)
    base = dict(view.pair.base.kommunekvoter)
    assert found.scaled_persons == scaled(base, 6_000)["0751"]
    assert found.recalculated_persons == view.now.kommunekvoter["0751"]
    assert f"får Aarhus {found.scaled_persons}" in scaling_said(view, found)
    assert scaling_said(view_of(real), rules(view_of(real))) == ""


def test_the_calendar_is_the_one_of_its_time(real):
    days = {one.due.value: str(one.day) for one in rules(view_of(real)).deadlines}
    assert days == {"landstal": "2014-04-01", "aftale": "2014-09-10", "fastsat": "2014-09-30"}
    assert str(rules(view_of(real, year=2026)).deadlines[1].day) == "2025-05-01"


def test_ukraine_says_which_population_stood_in_for_the_orders_own(real):
    first, second = ukraine(real, "0751")
    assert (first.order.year, first.population_year, first.is_year_meant) == (2022, 2020, False)
    assert (second.order.year, second.population_year, second.is_year_meant) == (2024, 2022, False)
    people = real["population"].query("year == 2020").set_index("municipality_code")
    share = people.loc["0751", "population_persons"] / people["population_persons"].sum()
    assert abs(first.persons - 10_000 * share) < 1
