"""A municipality's standing, worked by hand on a small made-up country, and on the real one."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from dashboard.areas import members
from dashboard.comparison import comparable, own_rate, standing
from dashboard.comparison.rates import persons_behind
from dashboard.indicators import Period, catalogue, indicator, series
from data.snapshot import Snapshot, Source

# Seven municipalities of one region and two of another.
REGIONS = {"01": "1082", "02": "1082", "03": "1082", "04": "1082", "05": "1082", "06": "1082",
           "07": "1082", "08": "1081", "09": "1081"}  # fmt: skip
PEOPLE = {2020: [100, 200, 200, 100, 100, 100, 200, 500, 500],
          2021: [100, 200, 200, 100, 100, 100, 200, 500, 500]}  # fmt: skip
UNEMPLOYED = {2020: [4, 3, 4, 5, 6, 9, 14, 1, 2], 2021: [2, 3, 4, 5, 6, 9, 14, 4, None]}
ASSISTED = {"2020-Q1": [25, 50, 40, 21, 25, 30, 60], "2020-Q2": [1, 1, 1, 1, 1, 1, 1],
            "2021-Q1": [50, 40, 20, 19, 30, 40, 90]}  # fmt: skip
RATE, COUNT = "ledighedsprocent", "nettoledige_kontanthjaelp"


def table(column, figures, time="year"):
    return pd.DataFrame(
        [
            (at, code, float("nan") if value is None else value, "value", "kilde")
            for at, values in figures.items()
            for code, value in zip(REGIONS, values, strict=False)
        ],
        columns=[time, "municipality_code", column, "mark", "source_id"],
    )


@pytest.fixture(scope="module")
def nine():
    tables = {
        "municipalities": pd.DataFrame(
            [(code, code, region, region) for code, region in REGIONS.items()],
            columns=["municipality_code", "name_da", "region_code", "region_name"],
        ),
        "population": table("population_persons", PEOPLE),
        "unemployment_rate": table("unemployment_rate_pct", UNEMPLOYED),
        "social_assistance": table("net_unemployed_full_time_persons", ASSISTED, "period"),
    }
    source = Source("kilde", "Kilde", "Os", "", "2020", "", "", "")
    return Snapshot("ni", datetime(2026, 1, 1, tzinfo=UTC), tables, {"kilde": source})


def test_a_rate_is_ranked_lowest_first_where_low_is_good(nine):
    one = standing(nine, indicator(RATE), "01")
    assert (one.period, one.value) == (Period("2021"), 2)
    # 2, 3, 4, 5, 6, 9, 14 in the region; 4 besides in the country, and one that is not known.
    assert (one.region.rank.place, one.region.rank.of) == (1, 7)
    assert (one.country.rank.place, one.country.rank.of, one.country.rank.lacking) == (1, 8, 1)
    shared = standing(nine, indicator(RATE), "03")
    assert (shared.country.rank.place, shared.country.rank.is_shared) == (3, True)
    assert (shared.region.rank.place, shared.region.rank.is_shared) == (3, False)


def test_the_regions_own_rate_is_weighted_and_the_countrys_is_not_said_where_one_is_unknown(nine):
    one = standing(nine, indicator(RATE), "01")
    # (100·2 + 200·3 + 200·4 + 100·5 + 100·6 + 100·9 + 200·14) / 1000
    assert one.region.own.value == pytest.approx(6.4)
    assert not one.region.own.is_exact
    assert one.country.own is None


def test_the_verdict_is_among_the_region(nine):
    # See test_verdicts: the limits are 2 and 8; low is good.
    words = {code: standing(nine, indicator(RATE), code).verdict for code in list(REGIONS)[:7]}
    assert [one.word for one in words.values()] == ["like"] * 5 + ["over"] * 2
    assert words["07"].judgement == "worse"
    assert (words["07"].limits.low, words["07"].limits.high) == (2, 8)
    assert standing(nine, indicator(RATE), "08").verdict.silence == "few_values"


def test_a_count_is_compared_per_inhabitant_and_never_with_the_sum(nine):
    one = standing(nine, indicator(COUNT), "02")
    assert one.value == 40
    assert one.rate == pytest.approx(1000 * 40 / 200)
    # 50 + 40 + 20 + 19 + 30 + 40 + 90 = 289 among 1,000 inhabitants.
    assert one.region.own.value == pytest.approx(289)
    assert one.region.own.is_exact and not one.region.own.is_sum
    # Per 1,000: 500, 200, 100, 190, 300, 400, 450, of which the lowest is first.
    assert one.region.rank.place == 3
    assert standing(nine, indicator(COUNT), "03").region.rank.place == 1


def test_a_few_persons_are_no_verdict(nine):
    assert standing(nine, indicator(COUNT), "04").verdict.silence == "few_persons"
    assert standing(nine, indicator(COUNT), "03").verdict.silence == ""


def test_a_change_is_from_the_same_quarter(nine):
    one = standing(nine, indicator(COUNT), "02", since=2020)
    assert [value for _, value in one.history] == [50, 40]
    assert (one.change.since, one.change.base) == (Period("2020-Q1"), 50)
    assert one.change.difference == -10
    assert one.change.relative_pct == pytest.approx(-20)


def test_a_change_of_a_rate_is_in_its_own_unit(nine):
    one = standing(nine, indicator(RATE), "01", since=2015)
    assert (one.change.since.year, one.change.difference) == (2020, -2)
    assert one.change.relative_pct is None


def test_nothing_has_changed_since_the_newest_itself(nine):
    one = standing(nine, indicator(RATE), "01", since=2021)
    assert one.change is None and one.unchanged == "no_earlier"


def test_a_size_has_a_rank_and_nothing_beside_it(nine):
    one = standing(nine, indicator("befolkning"), "08")
    assert (one.rate, one.region.own, one.country.own) == (None, None, None)
    assert (one.country.rank.place, one.country.rank.is_shared) == (1, True)
    assert one.verdict.silence == "no_rate"


def test_who_has_no_value_has_no_standing(nine):
    assert standing(nine, indicator(COUNT), "08") is None
    assert standing(nine, indicator(RATE), "09").period == Period("2020")
    assert standing(nine, indicator("beskaeftigelsesfrekvens"), "01") is None


def test_a_standing_can_be_asked_for_in_an_earlier_period(nine):
    one = standing(nine, indicator(COUNT), "01", at=Period("2020-Q2"))
    # One person each among 100 and 200 inhabitants: 10 per 1,000 in four, 5 in three.
    assert (one.value, one.rate) == (1, 10)
    assert (one.region.rank.place, one.region.rank.is_shared, one.region.rank.of) == (4, True, 7)
    assert one.history == ((Period("2020-Q2"), 1),)


def test_a_series_with_a_break_has_no_change(real):
    one = standing(real, indicator("disponibel_indkomst"), "0657", since=2015)
    assert one.change is None and one.unchanged == "break"
    seasonal = standing(real, indicator("fuldtidsansatte"), "0657", since=2015)
    assert seasonal.change.since.at[4:] == seasonal.period.at[4:]


def test_the_19_alone_are_not_ranked_in_the_country(real):
    one = standing(real, indicator(COUNT), "0657")
    assert one.country.rank is None and one.region.rank.of == 19


def test_a_region_is_an_area_by_its_code(real):
    assert members(real, "1082", 2020) == members(real, "midtjylland", 2020)
    with pytest.raises(KeyError):
        members(real, "midtjyland", 2020)


def test_persons_behind_a_rate_are_those_it_counts(real):
    quotas = series(real, indicator("kvote_pr_1000"), "1082")
    assert persons_behind(quotas, "0741", Period("2015", 0, "fastsat")) == 8
    citizens = series(real, indicator("ikke_vestlige_statsborgere"), "1082")
    newest = citizens.latest()
    people = series(real, indicator("befolkning"), "1082").values(newest)["0741"]
    expected = citizens.values(newest)["0741"] * people / 10_000
    assert persons_behind(citizens, "0741", newest) == pytest.approx(expected)
    employed = series(real, indicator("beskaeftigelsesfrekvens"), "1082")
    assert persons_behind(employed, "0741", employed.latest()) is None


def test_samsoes_eight_persons_are_no_verdict(real):
    period = Period("2015", 0, "fastsat")
    one = standing(real, indicator("kvote_pr_1000"), "0741", at=period)
    assert one.region.rank.place == 1 and one.verdict.silence == "few_persons"
    small = standing(real, indicator("ikke_vestlig_beskaeftigelse"), "0741")
    assert small.verdict.silence == "small_group"


def test_a_share_of_the_region_is_held_beside_nothing(real):
    shares = series(real, indicator("kvote_andel"), "1082")
    period = Period("2015", 0, "fastsat")
    assert own_rate(shares, period) is None
    share = standing(real, indicator("kvote_andel"), "0751", at=period)
    assert share.verdict.silence == "no_rate" and share.region.rank.place == 1
    assert comparable(shares, period) == {
        code: one.value for code, one in shares.at(period).items()
    }


@pytest.mark.parametrize(
    "name", [n for n, one in catalogue().items() if one.area == "municipality"]
)
def test_every_municipality_can_be_asked_for_every_indicator(real, name):
    for code in members(real, "danmark", 0):
        one = standing(real, indicator(name), code, since=2015)
        if one is None:
            continue
        assert one.source_ids and set(one.source_ids) <= set(real.sources)
        assert one.history[-1] == (one.period, one.value)
        assert one.verdict.word or one.verdict.silence
        assert (one.change is None) == bool(one.unchanged)
