"""East and west on the front page, from the councils of July 2017."""

from dashboard.overblik.measures import east_west


def test_east_and_west_hold_all_nineteen_in_both_years(real):
    facts = east_west(real)
    assert (facts.west.municipalities, facts.east.municipalities) == (7, 12)
    people = real["population_midtjylland"]
    total = people.loc[people["year"] == facts.last_year, "population_persons"].sum()
    assert facts.west.last_persons + facts.east.last_persons == total


def test_the_change_is_in_per_cent_of_the_first_year(real):
    facts = east_west(real)
    assert (round(facts.west.change_pct, 1), round(facts.east.change_pct, 1)) == (-0.4, 16.3)
