"""No figure ever joins figures of different releases."""

import pandas as pd
import pytest

from dashboard.kit.charts.plotly.rar.releases import release_points
from dashboard.kit.look import LIGHT
from dashboard.rar.measures.releases import SERIES, releases

NAMES = {"west": "vest", "east": "øst", "country": "hele landet"}


def drawn(rows, *, is_change):
    return release_points(
        rows,
        said=[""] * len(rows),
        names=NAMES,
        is_change=is_change,
        marks=[],
        palette=LIGHT,
        lang="da",
    )


def lines(figure):
    return [trace for trace in figure.data if "lines" in trace.mode]


@pytest.mark.parametrize("series", SERIES)
def test_no_line_of_the_published_figures_mixes_releases(real, series):
    rows = releases(real, series)
    figure = drawn(rows, is_change=SERIES[series].is_change)
    assert sum(len(trace.x) for trace in figure.data) == len(rows)
    for trace in lines(figure):
        assert len({vintage for _, vintage in trace.customdata}) == 1


def test_levels_of_one_release_are_joined_and_those_of_another_are_not():
    rows = pd.DataFrame(
        [
            ("east", "2021-03", 10.0, "a"),
            ("east", "2022-03", 12.0, "a"),
            ("east", "2023-03", 9.0, "b"),
        ],
        columns=["half", "ends", "value", "vintage"],
    )
    (joined,) = lines(drawn(rows, is_change=False))
    assert list(joined.y) == [10, 12]
    assert lines(drawn(rows, is_change=True)) == []
