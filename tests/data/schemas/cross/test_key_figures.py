"""A key figure is in its unit and possible; its age group lives in the municipality."""

import pandas as pd
import pytest

AARHUS = {"municipality_code": "0751", "year": 2015}


@pytest.mark.parametrize(
    ("measure", "values", "says"),
    [
        ("commute_distance_km", {"value_km": 183}, "kan ikke være commute_distance_km"),
        ("socioeconomic_index", {"value_index": 95}, "kan ikke være socioeconomic_index"),
        ("disposable_income_avg_dkk", {"value_kr": 195}, "kan ikke være disposable_income_avg"),
        (
            "urban_population_pct",
            {"value_pct": None, "value_index": 1.0},
            "er ikke i nøgletallets enhed",
        ),
        (
            "population_65plus",
            {"value_persons": 400_000},
            "er flere, end der bor i kommunen i population.csv",
        ),
    ],
)
def test_a_figure_that_cannot_be_is_found(shipped, changed, sentences, measure, values, says):
    where = {**AARHUS, "measure": measure}
    (said,) = sentences(changed(shipped, "key_figures", where, **values))
    assert says in said


def test_a_measure_of_a_year_has_all_of_a_region(shipped, without, sentences):
    (said,) = sentences(without(shipped, "key_figures", measure="commute_distance_km", **AARHUS))
    assert "Region 1082 har 18 af sine kommuner" in said


def test_the_first_of_january_is_the_population_of_the_year(shipped, changed, sentences):
    monthly = "population_monthly_midtjylland"
    frame = shipped[monthly].frame
    assert frame["period"].is_monotonic_increasing
    months = pd.PeriodIndex(frame["period"].unique(), freq="M")
    assert list(months) == list(pd.period_range(months[0], months[-1], freq="M"))
    herning = {"municipality_code": "0657"}
    (said,) = sentences(
        changed(shipped, monthly, {**herning, "period": "2024-01"}, population_persons=1)
    )
    assert "er et andet folketal end i population_midtjylland.csv" in said
    february = {**herning, "period": "2024-02"}
    assert sentences(changed(shipped, monthly, february, population_persons=1)) == []
