"""Land as paths: they lie where the panel puts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.spec import framing
from dashboard.kit.charts.svg.elements import Box
from dashboard.kit.charts.svg.land import in_frame, land_paths, projection, unit
from data.geography.outline import SHIPPED, load_outline

PANEL = framing(("0001",), (8.0, 10.0), (55.0, 57.0))
SIDES = st.floats(50, 3000)


@given(SIDES, SIDES)
def test_the_frame_of_a_panel_fills_its_box_one_way_and_lies_in_the_middle(width, height):
    onto = projection(PANEL, Box(0, 0, width, height))
    left, top = onto.place((PANEL.longitudes[0], PANEL.latitudes[1]))
    right, bottom = onto.place((PANEL.longitudes[1], PANEL.latitudes[0]))
    assert left + right == pytest.approx(width, abs=0.5)
    assert top + bottom == pytest.approx(height, abs=0.5)
    assert max((right - left) / width, (bottom - top) / height) == pytest.approx(1, abs=0.01)
    assert (right - left) / (bottom - top) == pytest.approx(PANEL.shape, rel=0.01)


def test_a_path_begins_at_a_corner_and_closes(outline):
    path = land_paths(outline)["0001"]
    x, y = unit(8, 55)
    assert path.startswith(f"M{x} {y}l5000 0") and path.endswith("z")


def test_paths_of_an_outline_are_made_once(outline):
    assert land_paths(outline) is land_paths(outline)


def test_every_municipality_of_the_shipped_outline_has_its_land():
    shipped = load_outline(SHIPPED)
    paths = land_paths(shipped)
    assert set(paths) == set(shipped.codes)
    assert all(path.count("M") == path.count("z") > 0 for path in paths.values())


def test_who_lies_outside_the_frame_is_not_drawn(outline):
    assert in_frame(outline, PANEL, outline.codes) == ["0001", "0002", "0003", "0004"]
