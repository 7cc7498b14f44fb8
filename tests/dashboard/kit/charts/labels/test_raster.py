"""Cells of land: as large as what is drawn, and no border passes through a free one."""

import numpy as np
import pytest
import shapely

from dashboard.kit.charts.labels.raster import COLUMNS, full, sums
from dashboard.kit.charts.labels.rooms import NOBODY, country, room
from dashboard.kit.charts.spec import framing

# A border may cut off the corner of a cell by less than this share of it.
CORNER = 0.2
PANEL = framing(("0001", "0002", "0003", "0004"), (8.0, 10.0), (55.0, 57.0))


def test_a_square_has_room_for_a_square_as_large_as_itself(outline):
    land = country(PANEL, outline)
    own = room(land, "0001", 1.0)
    side = COLUMNS / 2 / 1.04
    assert side - 3 <= own.height <= side
    assert own.x == pytest.approx(COLUMNS / 2 - side / 2, abs=2)


def test_a_wide_text_has_less_height_in_it(outline):
    land = country(PANEL, outline)
    heights = [room(land, "0003", shape).height for shape in (0.5, 1.0, 2.0, 8.0)]
    assert heights == sorted(heights, reverse=True)
    assert heights[2] == pytest.approx(heights[1] / 2, abs=1)


def test_who_is_not_in_the_frame_has_no_room(outline):
    assert room(country(PANEL, outline), "0005", 1.0) is None


def test_the_land_is_measured_once_and_all_else_is_water(outline):
    land = country(PANEL, outline)
    assert land is country(PANEL, outline)
    assert set(np.unique(land.owners)) == {NOBODY, 0, 1, 2, 3}


def test_no_border_passes_through_a_free_cell(measured, shipped):
    panel = framing(("0671",), (8.3, 8.9), (56.35, 56.8))
    land = country(panel, shipped)
    patch, _ = land.free["0671"]
    drawn = measured(panel, shipped, COLUMNS).land["0671"]
    rows, columns = np.nonzero(patch.free)
    assert len(rows) > 1000
    x, y = columns + patch.left, rows + patch.top
    cells = shapely.box(x, y, x + 1, y + 1)
    assert shapely.contains(drawn.buffer(CORNER), cells).all()


def test_full_finds_the_corners_of_boxes():
    cells = np.zeros((4, 5), dtype=bool)
    cells[1:3, 1:4] = True
    assert np.argwhere(full(sums(cells), 2, 2)).tolist() == [[1, 1], [1, 2]]
    assert not full(sums(cells), 4, 1).any() and not full(sums(cells), 9, 9).any()
