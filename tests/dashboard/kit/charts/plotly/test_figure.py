"""Every chart has a figure, and the figure holds every value of the chart."""

import json
from collections.abc import Iterator
from typing import Any, get_args

import plotly.graph_objects as go

from dashboard.kit.charts.land import Map, paint
from dashboard.kit.charts.plotly.figure import FIGURES, figure
from dashboard.kit.charts.spec import Chart, RegionMap, values
from dashboard.kit.look import DARK, LIGHT


def texts(found: Any) -> Iterator[str]:
    match found:
        case dict():
            for one in found.values():
                yield from texts(one)
        case list() | tuple():
            for one in found:
                yield from texts(one)
        case str():
            yield found


def test_there_is_a_renderer_for_every_class_of_the_union():
    assert set(FIGURES) == set(get_args(Chart))


def test_the_figure_holds_the_text_of_every_value(chart, outline):
    painted = paint(chart, LIGHT, outline) if isinstance(chart, get_args(Map)) else {}
    written = "\n".join(texts([figure(chart, LIGHT, "da"), painted]))
    missing = [value for value in values(chart) if value.text not in written]
    assert values(chart) and not missing


def test_the_figure_is_one_that_plotly_knows(chart):
    assert go.Figure(figure(chart, LIGHT, "da")).data


def test_the_figure_goes_to_the_browser_as_it_is(chart):
    drawn = figure(chart, LIGHT, "en")
    assert json.loads(json.dumps(drawn, allow_nan=False)) == drawn


def test_no_figure_is_hovered_over_by_plotly(chart):
    layout = figure(chart, LIGHT, "da")["layout"]
    is_painted = isinstance(chart, get_args(Map))
    assert layout["hovermode"] is False
    assert ("readout" in layout.get("meta", {})) != is_painted


def test_a_map_says_its_texts_on_the_land_alone(samples):
    drawn = "\n".join(texts(figure(samples["map"], LIGHT, "da")))
    assert not [area for area in samples["map"].areas if area.hover in drawn or area.name in drawn]


def test_every_area_of_few_is_read_by_the_pointer(samples):
    (chart,) = [one for one in samples.values() if isinstance(one, RegionMap)]
    drawn = figure(chart, LIGHT, "da")["data"]
    said = {text for trace in drawn for text in trace.get("customdata", [])}
    assert {region.hover for region in chart.regions} == said


def test_the_themes_differ(chart):
    assert figure(chart, LIGHT, "da") != figure(chart, DARK, "da")
