"""The choices one step away: each is what the controls would lead to."""

from dashboard.kvoter.choice import MEASURES, KvoteChoice
from dashboard.kvoter.neighbours import neighbours
from dashboard.kvoter.resolve import resolve

# Beside 2015: Silkeborg from 2010, Randers in 2013 and 2014, and five single quotas since.
YEARS = {"2010", "2011", "2012", "2013", "2014", "2016", "2018", "2021"}


def test_every_other_measure_class_year_and_revision_is_one_step_away(real):
    steps = neighbours(real, KvoteChoice())
    others = set(MEASURES) - {"kvote_pr_1000"}
    assert {value for field, value in steps if field == "measure"} == others
    assert {value for field, value in steps if field == "year"} == YEARS
    assert {value for field, value in steps if field == "revision"} == {"1"}
    assert steps["year", "2013"].revision == 0


def test_a_step_leads_to_a_resolved_choice_that_keeps_the_rest(real):
    here = KvoteChoice(selected="0751", lang="en", measure="kvote_andel")
    for (field, value), there in neighbours(real, here).items():
        assert there == resolve(real, there)
        assert str(getattr(there, field)) == value
        assert (there.selected, there.lang) == ("0751", "en")


def test_the_whole_country_has_the_steps_of_a_region(real):
    country, region = (
        neighbours(real, KvoteChoice(area=one)) for one in ("danmark", "midtjylland")
    )
    assert {field for field, _ in country} == {field for field, _ in region}
