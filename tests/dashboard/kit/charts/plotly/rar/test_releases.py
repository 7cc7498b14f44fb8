"""No figure ever joins figures of different releases."""

from itertools import pairwise

import pandas as pd
import pytest

from dashboard.kit.charts.plotly.rar.releases import release_points
from dashboard.kit.look import LIGHT
from dashboard.rar.measures.releases import SERIES, releases

NAMES = {"west": "vest", "east": "øst", "country": "hele landet"}


def drawn(rows, *, is_change):
    return release_points(
        rows,
        said=list(rows["vintage"]),
        names=NAMES,
        is_change=is_change,
        marks=[],
        palette=LIGHT,
        lang="da",
    )


def joined(trace):
    """Whether two points of a trace follow each other: between others the line is lifted."""
    return any(None not in pair for pair in pairwise(trace.y))


@pytest.mark.parametrize("series", SERIES)
def test_no_line_of_the_published_figures_mixes_releases(real, series):
    rows = releases(real, series)
    figure = drawn(rows, is_change=SERIES[series].is_change)
    assert sum(one is not None for trace in figure.data for one in trace.y) == len(rows)
    for trace in figure.data:
        assert len({vintage for vintage in trace.customdata if vintage}) == 1


def test_levels_of_one_release_are_joined_and_those_of_another_are_not():
    rows = pd.DataFrame(
        [
            ("east", "2021-03", 10.0, "a"),
            ("east", "2022-03", 12.0, "a"),
            ("east", "2023-03", 9.0, "b"),
        ],
        columns=["half", "ends", "value", "vintage"],
    )
    levels, alone = drawn(rows, is_change=False).data
    assert list(levels.y) == [10, 12] and joined(levels) and not joined(alone)
    assert not any(joined(trace) for trace in drawn(rows, is_change=True).data)
