"""East against west worked by hand on three municipalities, one of which moves in July 2017."""

import pytest

from dashboard.rar.measures import halves
from dashboard.rar.measures.halves import split, splits
from dashboard.rar.measures.people import people
from dashboard.rar.measures.rates import rates

VEST, FLYT, AARHUS = "0657", "0791", "0751"


def half_series(snapshot, rates, definition, **more):
    return halves.half_series(rates, splits(snapshot, rates, definition, **more))


def gap_series(snapshot, rates, definition):
    return halves.gap_series(rates, splits(snapshot, rates, definition))


def breaks(snapshot, rates, definition):
    return halves.breaks(splits(snapshot, rates, definition))


@pytest.fixture
def employment(three):
    return rates(three, "beskaeftigelse")


def of(series, year, half):
    row = series[(series["year"] == year) & (series["half"] == half)].iloc[0]
    return row["weighted"], row["unweighted"]


def test_the_rates_speak_of_the_end_of_november_so_the_move_counts_in_its_own_year(
    three, employment
):
    assert split(three, employment, "dengang", 2016).west == (VEST, FLYT)
    assert split(three, employment, "dengang", 2017) == ((VEST,), (AARHUS, FLYT))
    assert breaks(three, employment, "dengang") == (2017,)


def test_inhabitants_speak_of_1_january_so_the_move_counts_a_year_later(three):
    counted = people(three, "dengang", 2016).set_index(["year", "half"])["persons"]
    assert counted[2017, "west"] == 200
    assert counted[2018, "west"] == 100


def test_weighted_and_unweighted_means_as_the_councils_were(three, employment):
    series = half_series(three, employment, "dengang")
    # 2016: (100·70 + 100·80) / 200 in the west, Aarhus alone in the east.
    assert of(series, 2016, "west") == (75, 75)
    assert of(series, 2016, "east") == (60, 60)
    # 2018: 74 alone; (150·82 + 250·66) / 400 and (82 + 66) / 2.
    assert of(series, 2018, "west") == (74, 74)
    assert of(series, 2018, "east") == (72, 74)


def test_a_fixed_definition_has_no_break(three, employment):
    series = half_series(three, employment, "2017")
    # 2016: (100·80 + 200·60) / 300.
    assert of(series, 2016, "east")[0] == pytest.approx(20000 / 300)
    assert breaks(three, employment, "2017") == ()
    assert breaks(three, employment, "2015") == ()


def test_a_missing_figure_leaves_its_half_without_a_mean_and_the_other_untouched(three, employment):
    series = half_series(three, employment, "2017")
    west, east = (
        series[(series["year"] == 2019) & (series["half"] == h)].iloc[0] for h in ("west", "east")
    )
    assert (west["weighted"], west["known"], west["of"]) == (75, 1, 1)
    assert east["weighted"] != east["weighted"]
    assert (east["known"], east["of"]) == (1, 2)


def test_the_gap_is_west_less_east_and_unknown_where_a_half_is(three, employment):
    gap = gap_series(three, employment, "2017").set_index("year")["weighted"]
    assert gap[2018] == 2
    assert gap[2019] != gap[2019]


def test_without_aarhus_only_the_east_is_another(three, employment):
    series = half_series(three, employment, "2017", without=True)
    assert of(series, 2018, "east") == (82, 82)
    assert of(series, 2018, "west") == (74, 74)


def test_without_aarhus_the_east_may_have_nobody_left(three, employment):
    series = half_series(three, employment, "2015", without=True)
    weighted, unweighted = of(series, 2018, "east")
    assert weighted != weighted and unweighted != unweighted


def test_a_move_is_never_counted_as_growth(three):
    counted = people(three, "dengang", 2016).set_index(["year", "half"])
    # East in 2018 holds Flytteby and Aarhus: 100 + 200 in 2016, 150 + 250 in 2018.
    assert counted.loc[(2018, "east"), "growth_pct"] == pytest.approx(100 * 100 / 300)
    assert counted.loc[(2018, "east"), "share_pct"] == 80
    # The share of the same two in 2016 was 300 of 400, not Aarhus' 200 of 400.
    assert counted.loc[(2018, "east"), "base_share_pct"] == 75
    assert counted.loc[(2017, "east"), "base_share_pct"] == 50


def test_growth_weighted_by_the_base_year_is_the_growth_of_the_sum(three):
    growth = rates(three, "befolkning", 2016)
    series = half_series(three, growth, "2017")
    assert of(series, 2018, "east")[0] == pytest.approx(100 * 100 / 300)
    assert of(series, 2018, "east")[1] == pytest.approx((50 + 25) / 2)
