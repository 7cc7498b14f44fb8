"""The histories and what several announcements tell together, as the exhibits say it."""

import pytest

from dashboard.kit.charts.spec import Bars
from dashboard.kvoter.charts import quota_ranking
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.exhibits import EXHIBITS
from dashboard.kvoter.measures import quota_view


@pytest.fixture
def exhibit(real):
    return lambda name, **choice: EXHIBITS[name](real, KvoteChoice(year=2015, **choice))


def test_the_landstal_is_held_against_all_that_was_announced(exhibit):
    one = exhibit("historie-landstal")
    assert one.finding == (
        "I 2015 blev 10.592 flygtninge visiteret til kommunerne mod et landstal på først 4.000 "
        "og siden 12.000; landstallet er ændret i 7 af 15 år"
    )
    assert one.chart.absent == (2024, 2025)


def test_what_the_agency_expected_is_a_note_and_no_point(exhibit):
    one = exhibit("historie-landstal")
    assert one.notices[0].startswith("19. juni 2016 ventede Udlændingestyrelsen 9.500–13.500")
    assert {point.value for point in one.chart.points if point.year == 2016} == {12e3, 17e3, 7.5e3}
    rows = [row for row in one.table.rows if row[4] == "9.500–13.500"]
    assert [row[:4] for row in rows] == [("Styrelsens forventning", "2016", "", "19. juni 2016")]


def test_months_are_kept_without_a_day(exhibit):
    one = exhibit("historie-landstal")
    assert "december 2013, december 2014, april 2022 og april 2025" in one.notices[1]
    days = {row[1:3]: row[3] for row in one.table.rows}
    assert days["2015", "ændring 1"] == "december 2014"
    assert days["2015", "første udmelding"] == "30. marts 2014"


def test_the_landstal_of_2022_was_raised(exhibit):
    points = exhibit("historie-landstal").chart.points
    assert [one.text for one in points if one.year == 2022] == ["500", "1.100"]


def test_a_municipalitys_history_is_drawn_without_a_line(exhibit):
    chart = exhibit("historie-kommune", selected="0740").chart
    assert not chart.is_joined
    assert sorted({point.year for point in chart.points}) == list(range(2009, 2017))
    unnamed = [point for point in chart.points if point.shape == "square-open"]
    assert [(point.year, point.value) for point in unnamed] == [(2009, 29), (2014, 100)]


def test_what_a_newspaper_rounded_is_provisional(exhibit):
    one = exhibit("historie-kommune", selected="0756")
    rounded = [point for point in one.chart.points if point.is_provisional]
    assert [(point.value, point.label) for point in rounded] == [(80, "80*"), (150, "150*")]
    assert "omkring 80" in rounded[0].spoken
    assert [row[4:6] for row in one.table.rows][1:] == [("foreløbigt eller skønnet", "høj")] * 2


def test_why_a_number_changed_is_told_with_the_real_example(exhibit):
    one = exhibit("samme-landstal")
    assert one.finding == (
        "Landstallet var 600 både for 2020 og 2021. Alligevel gik kvoten for Region Nordjylland "
        "fra 24 til 81: kun optællingerne bag beregningen var ændret"
    )
    assert isinstance(one.chart, Bars)
    own = exhibit("samme-landstal", selected="0665").finding
    assert own.startswith("Landstallet for 2015 endte på 12.000, og for 2016 begyndte det på det")
    assert "Lemvig fra 69 til 52" in own


def test_reductions_are_told_as_proportional(exhibit):
    one = exhibit("nedsaettelser")
    assert one.finding.endswith(
        "I 2016 blev landstallet sat ned til 44 pct. af det tidligere og kvoterne til 44–48 pct."
    )
    assert "højst 4 procentpoint" in one.finding
    names = {bar.name for bar in one.chart.bars}
    assert "Roskilde" in names and "Læsø" not in names


@pytest.mark.parametrize("area", ["midtjylland", "danmark", "rar-vest"])
def test_rates_have_the_areas_own_as_a_line_and_the_counts_beside_them(real, indicators, area):
    view = quota_view(real, KvoteChoice(area=area), indicators)
    chart = quota_ranking(view)
    assert chart.reference.value == view.own_rate.per_1000
    assert {one.beside.number for one in chart.areas} == set(view.rows["quota_persons"])
    counts = quota_ranking(quota_view(real, KvoteChoice(area=area, measure="kvote"), indicators))
    assert counts.reference is None
    assert all("," in one.beside.text for one in counts.areas)


def test_the_areas_own_rate_is_the_last_row_of_the_table(exhibit):
    last = exhibit("rangliste", revision=0).table.rows[-1]
    assert last[1] == "Hele regionen" and last[4] == 1039
    assert last[3] == pytest.approx(0.81, abs=0.005)


def test_no_class_of_the_front_view_holds_one(real, indicators):
    for area in ("midtjylland", "danmark", "rar-vest", "rar-oest"):
        for measure in ("kvote_pr_1000", "kvote", "kvote_andel"):
            choice = KvoteChoice(area=area, measure=measure)
            counts = [one.count for one in quota_view(real, choice, indicators).classes.classes]
            assert 4 <= len(counts) <= 5 and min(counts) >= 2, (area, measure, counts)
