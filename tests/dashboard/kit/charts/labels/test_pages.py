"""The maps of every page: what is written keeps to its borders, and reads on what is under it."""

from typing import get_args
from xml.etree import ElementTree

import pytest

from dashboard.kit import current
from dashboard.kit.charts.labels import WALL, layouts
from dashboard.kit.charts.labels.layouts import frame_width
from dashboard.kit.charts.land import Map, land_of
from dashboard.kit.charts.svg import svg
from dashboard.kit.charts.svg.overlay import WIDEST
from dashboard.kit.charts.text import text_width
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.look.scale import READABLE, contrast
from dashboard.site import SITE

PAGES_WITH_MAPS = {"kvoter", "beregning", "rar", "aftale"}


@pytest.fixture(scope="module")
def maps(app):
    """The maps of each page, as it comes and with somebody chosen."""
    found = {}
    with app.server.test_request_context("/"):
        snapshot = current.snapshot()
        for page in SITE:
            selected = {"selected": "0751"} if hasattr(page.choice(), "selected") else {}
            for choice in (page.choice(), page.choice(lang="en", **selected)):
                resolved = page.resolve(snapshot, choice)
                charts = [draw(snapshot, resolved).chart for draw in page.exhibits.values()]
                found.setdefault(page.name, []).extend(
                    chart for chart in charts if isinstance(chart, get_args(Map))
                )
    assert {name for name, charts in found.items() if charts} >= PAGES_WITH_MAPS
    return found


def texts(land):
    written = {*land.selected, *land.named}
    return {
        area.code: (area.name, area.text)
        for area in land.areas
        if land.base.is_labelled or area.code in written
    }


def test_no_label_of_any_page_crosses_or_touches_at_any_width(maps, measured):
    faults, seen = {}, set()
    for page, charts in maps.items():
        for land in map(land_of, charts):
            asked = texts(land)
            if (key := tuple(sorted(asked.items()))) in seen:
                continue
            seen.add(key)
            for scale in (1.0, WALL):
                drawn = layouts(land.base, current.outline(), asked, scale=scale)
                for width, labels in drawn.items():
                    for panel, own in zip(land.base.panels, labels, strict=True):
                        across = frame_width(land.base, panel, width)
                        wrong = measured(panel, current.outline(), across).faults(own)
                        faults |= {(page, scale, width): wrong} if wrong else {}
    assert len(seen) >= len(PAGES_WITH_MAPS)
    assert not faults


def test_no_map_writes_a_number_wider_than_what_labels_are_measured_for(maps):
    room = text_width(WIDEST, 1, is_bold=True)
    wide = {
        area.text
        for charts in maps.values()
        for land in map(land_of, charts)
        for area in land.areas
        if text_width(area.text, 1, is_bold=True) > room
    }
    assert not wide


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("width", [358, 760, 1280])
def test_every_label_reads_on_what_is_under_it(maps, palette, width):
    read = 0
    for page, charts in maps.items():
        for chart in charts:
            picture = svg(
                chart, palette, "da", width=width, height=0.8 * width, outline=current.outline()
            )
            for text in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text"):
                if (under := text.get("stroke")) is not None:
                    read += 1
                    assert contrast(text.get("fill"), under) >= READABLE, (page, text.text)
    assert read > 100
