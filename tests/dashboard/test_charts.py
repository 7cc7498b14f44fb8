"""Every chart of every page: both renderers draw every value it holds."""

import json
from typing import get_args
from xml.etree import ElementTree

import pytest

from dashboard.kit import current
from dashboard.kit.charts.land import Map, paint
from dashboard.kit.charts.plotly import figure
from dashboard.kit.charts.spec import MapChart, values
from dashboard.kit.charts.svg import svg
from dashboard.kit.look import DARK, LIGHT
from dashboard.site import SITE


@pytest.fixture(scope="module")
def exhibits(app):
    """Every exhibit with a chart as (where, language, exhibit): as its page comes, in English with
    somebody chosen, and one step away.
    """
    found = []
    with app.server.test_request_context("/"):
        snapshot = current.snapshot()
        for page in SITE:
            selected = {"selected": "0751"} if hasattr(page.choice(), "selected") else {}
            near = page.neighbours(snapshot, page.choice()) if page.neighbours else {}
            asked = [page.choice(), page.choice(lang="en", **selected), *list(near.values())[-1:]]
            for choice in (page.resolve(snapshot, one) for one in asked):
                shown = [draw(snapshot, choice) for draw in page.exhibits.values()]
                found += [
                    (f"{page.path}{choice.search()} {one.name}", choice.lang, one)
                    for one in shown
                    if one.chart is not None
                ]
    assert {MapChart} < {type(one.chart) for _, _, one in found}
    return found


def texts(found):
    """Every text inside a figure."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from texts(one)


def lacking(chart, text):
    """The values whose text stands nowhere: of what is not known, a chart may say why instead."""
    return [one for one in values(chart) if one.number is not None and one.text not in text]


def test_plotly_draws_every_value(exhibits):
    faults = {}
    for where, lang, one in exhibits:
        drawn = figure(one.chart, LIGHT, lang)
        assert json.loads(json.dumps(drawn, allow_nan=False)) == drawn, where
        painted = paint(one.chart, LIGHT) if isinstance(one.chart, get_args(Map)) else {}
        if missing := lacking(one.chart, "\n".join([*texts(drawn), *texts(painted)])):
            faults[where] = missing
    assert not faults


def test_svg_draws_every_value_as_text_in_both_themes(exhibits):
    faults = {}
    for where, lang, one in exhibits:
        look = {"width": 760, "height": 560, "outline": current.outline(), "name": one.title}
        light, dark = (svg(one.chart, palette, lang, **look) for palette in (LIGHT, DARK))
        root = ElementTree.fromstring(light)
        parts = [text for part in list(root)[2:] for text in part.itertext()]
        missing = lacking(one.chart, "\n".join(parts))
        if missing or light == dark or root[0].text != one.title:
            faults[where] = missing
    assert not faults
