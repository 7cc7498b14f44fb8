"""The file that maps fetch: winding, rounding, labels, and nothing half written."""

import json
import re

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, Polygon, box

from data.geography.geojson import label_points, on_grid, outline_bytes, write_outline
from data.geography.outline import load_outline

NAMES = {"0001": "Vest", "0002": "Øst"}
TWO = {"0002": box(9.5, 56, 10, 56.5), "0001": box(9, 56, 9.5, 56.5)}


def exterior(feature):
    coordinates = feature["geometry"]["coordinates"]
    return coordinates[0] if feature["geometry"]["type"] == "Polygon" else coordinates[0][0]


def test_features_are_sorted_and_named():
    said = json.loads(outline_bytes(TWO, NAMES, "dagi"))
    assert said["kind"] == "dagi"
    assert [one["id"] for one in said["features"]] == ["0001", "0002"]
    assert said["features"][1]["properties"]["navn"] == "Øst"


def test_exterior_rings_are_clockwise_and_holes_the_other_way():
    lake = Polygon(box(9, 56, 10, 57).exterior, [box(9.4, 56.4, 9.6, 56.6).exterior])
    said = json.loads(outline_bytes({"0001": lake}, NAMES, "dagi"))
    outer, hole = said["features"][0]["geometry"]["coordinates"]
    assert not shapely.LinearRing(outer).is_ccw
    assert shapely.LinearRing(hole).is_ccw


def test_at_most_four_decimals_and_no_spaces():
    shapes = {"0001": box(9.123456789, 56.1, 9.5, 56.987654321)}
    raw = outline_bytes(shapes, NAMES, "dagi").decode()
    assert not re.search(r"\.\d{5}", raw)
    assert ": " not in raw
    assert "9.1235" in raw


def test_the_label_stands_in_the_largest_part():
    parts = MultiPolygon([box(11, 56, 11.1, 56.1), box(9, 56, 10, 57)])
    ((lon, lat),) = label_points([parts])
    assert box(9, 56, 10, 57).contains(shapely.Point(lon, lat))


def test_the_largest_part_comes_first():
    parts = MultiPolygon([box(11, 56, 11.1, 56.1), box(9, 56, 10, 57)])
    said = json.loads(outline_bytes({"0001": parts}, NAMES, "dagi"))
    assert [9.0, 56.0] in exterior(said["features"][0])


@pytest.mark.parametrize(
    ("shapes", "names", "kind", "why"),
    [
        (TWO, NAMES, "andet", "unknown kind"),
        (TWO, {"0001": "Vest"}, "dagi", "no name for 0002"),
        ({"0001": box(9, 56, 9.00001, 56.00001)}, NAMES, "dagi", "nothing left of 0001"),
        ({"0001": box(9, 56, 10, 57), "0002": box(9.5, 56, 11, 57)}, NAMES, "dagi", "overlap"),
    ],
)
def test_what_is_no_outline_is_refused(shapes, names, kind, why):
    with pytest.raises(ValueError, match=why):
        outline_bytes(shapes, names, kind)


def test_what_is_written_can_be_read(tmp_path):
    path = tmp_path / "geo" / "kommuner.geojson"
    size = write_outline(TWO, NAMES, "dagi", path)
    assert path.stat().st_size == size
    assert load_outline(path).bounds["0001"] == (9, 56, 9.5, 56.5)
    assert [one.name for one in path.parent.iterdir()] == ["kommuner.geojson"]


def test_a_failed_write_leaves_the_old_file_and_no_draft(tmp_path, monkeypatch):
    path = tmp_path / "kommuner.geojson"
    path.write_text("før")

    def full_disk(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("data.geography.geojson.os.fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_outline(TWO, NAMES, "dagi", path)
    assert path.read_text() == "før"
    assert list(tmp_path.iterdir()) == [path]


@settings(max_examples=40)
@given(st.lists(st.floats(9.4995, 9.5005, allow_nan=False), min_size=3, max_size=30))
def test_a_ragged_border_stays_shared_after_rounding(longitudes):
    """Corners closer to each other than the grid is wide."""
    step = 0.0004 / len(longitudes)
    border = [(lon, 56.0002 + place * step) for place, lon in enumerate(longitudes)]
    border = [(9.5, 56), *border, (9.5, 56.1)]
    west = Polygon([(9, 56), *border, (9, 56.1)])
    east = Polygon([*border, (10, 56.1), (10, 56)])
    rounded = on_grid([west, east])
    assert shapely.coverage_is_valid(rounded)
    assert shapely.is_valid(rounded).all()
    assert shapely.union_all(rounded).equals(box(9, 56, 10, 56.1))
