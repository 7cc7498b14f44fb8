"""The tools that draw data/geo/kommuner.geojson, and the outline that ships."""

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely.affinity import rotate

pytest.importorskip("scipy", reason="the development group `geografi` is not installed")

from tools.geografi.gaps import share_out
from tools.geografi.georeference import affine_fit, apply_affine, place_alone
from tools.geografi.score import MIDTJYLLAND, Score, measure
from tools.geografi.svg_paths import BadPackage, parse_path, read_municipalities

ROOT = Path(__file__).resolve().parents[2]
OUTLINE = ROOT / "data" / "geo" / "kommuner.geojson"
OFFICIAL = ROOT.parent / "shared" / "geo" / "dagi_kommuner_2014.geojson"
LOWER_AIMS = {"0741": 0.75, "0671": 0.62}


def test_a_path_of_lines_is_a_square():
    assert parse_path("M1,1l2,0l0,2l-2,0Z").equals(shapely.box(1, 1, 3, 3))


def test_numbers_without_a_letter_go_on_with_the_last_command():
    assert parse_path("M0,0l2,0 0,2 -2,0Z").area == pytest.approx(4)


def test_a_fill_closes_a_path_that_does_not_end_in_z():
    assert parse_path("M0,0l2,0l0,2l-2,0").area == pytest.approx(4)


def test_a_ring_inside_another_is_a_hole_and_one_beside_it_an_island():
    assert parse_path("M0,0l4,0l0,4l-4,0Zm1,1l2,0l0,2l-2,0Z").area == pytest.approx(12)
    assert len(parse_path("M0,0l1,0l0,1l-1,0ZM5,5l1,0l0,1l-1,0Z").geoms) == 2


def test_a_curve_bulges_between_its_ends():
    bulge = parse_path("M0,0c0,4 4,4 4,0Z")
    assert bulge.bounds == pytest.approx((0, 0, 4, 3))


def test_an_unknown_command_is_refused():
    with pytest.raises(BadPackage, match="unknown path command"):
        parse_path("M0,0q1,1 2,0Z")


def test_a_folder_without_the_bundle_is_refused(tmp_path):
    with pytest.raises(BadPackage, match="missing"):
        read_municipalities(tmp_path)


def test_the_affine_fit_recovers_a_known_map():
    places = np.random.default_rng(1).uniform(0, 100, (20, 2))
    known = np.array([[28.0, 0.5], [-0.1, -29.0], [443_000.0, 6_400_000.0]])
    targets = places @ known[:2] + known[2]
    matrix = affine_fit(places, targets)
    assert matrix == pytest.approx(known, abs=1e-4)
    moved = apply_affine(matrix, shapely.Point(places[0]))
    assert shapely.get_coordinates(moved)[0] == pytest.approx(targets[0])


def test_an_island_is_put_on_its_centroid_with_its_area():
    placed = place_alone(shapely.box(0, 0, 1, 2), np.array([700.0, 6_000.0]), 8.0)
    assert placed.area == pytest.approx(8)
    assert (placed.centroid.x, placed.centroid.y) == pytest.approx((700, 6_000))


def test_two_squares_with_a_gap_meet_in_the_middle():
    squares = {"a": shapely.box(0, 0, 100, 100), "b": shapely.box(110, 0, 210, 100)}
    turned = {code: rotate(square, 7, origin=(0, 0)) for code, square in squares.items()}
    shares = share_out(rotate(shapely.box(0, 0, 210, 100), 7, origin=(0, 0)), turned)
    assert shares["a"].area == pytest.approx(10_500, rel=0.01)
    assert shares["a"].area + shares["b"].area == pytest.approx(21_000)
    assert shares["a"].intersection(shares["b"]).area == pytest.approx(0, abs=1e-6)


@pytest.fixture(scope="module")
def features() -> list[dict]:
    collection = json.loads(OUTLINE.read_text(encoding="utf-8"))
    assert collection["kind"] == "generaliseret"
    return collection["features"]


@pytest.fixture(scope="module")
def shapes(features) -> dict[str, shapely.Geometry]:
    return {one["id"]: shapely.geometry.shape(one["geometry"]) for one in features}


def test_the_outline_holds_98_municipalities_in_order(features):
    codes = [one["id"] for one in features]
    assert len(codes) == 98
    assert codes == sorted(set(codes))
    for one in features:
        assert set(one["properties"]) == {"kode", "navn", "label_lon", "label_lat"}
        assert one["properties"]["kode"] == one["id"]


def test_the_outline_is_a_valid_coverage(shapes):
    areas = list(shapes.values())
    assert all(shapely.is_valid(areas))
    assert shapely.coverage_is_valid(areas)


def test_exterior_rings_run_clockwise(shapes):
    parts = shapely.get_parts(list(shapes.values()))
    assert not any(shapely.is_ccw(shapely.get_exterior_ring(parts)))


def test_coordinates_have_four_decimals(shapes):
    corners = shapely.get_coordinates(list(shapes.values()))
    assert np.abs(corners - corners.round(4)).max() < 1e-9


def test_label_points_lie_in_the_largest_part(features, shapes):
    for one in features:
        largest = max(shapely.get_parts(shapes[one["id"]]), key=shapely.area)
        label = shapely.Point(one["properties"]["label_lon"], one["properties"]["label_lat"])
        assert largest.contains(label), one["id"]


def test_bornholm_lies_in_the_baltic(shapes):
    west, south, east, north = shapes["0400"].bounds
    assert 14.6 < west < east < 15.2
    assert 54.9 < south < north < 55.4


@pytest.mark.parametrize("code", ["0400", "0482", "0492", "0563", "0741", "0773", "0825"])
def test_islands_touch_nobody(shapes, code):
    assert not any(shapes[code].intersects(other) for at, other in shapes.items() if at != code)


@pytest.fixture(scope="module")
def score() -> Score:
    if not OFFICIAL.is_file():
        pytest.skip("the official outline is not beside the repository")
    return measure(OUTLINE, OFFICIAL)


def test_the_outline_reaches_its_aims(score):
    assert score.median_overlap >= 0.88
    assert score.tenth_percentile >= 0.78
    assert score.neighbour_agreement >= 0.98
    assert score.is_valid_coverage
    assert score.brotli_kb <= 60


def test_no_slits_and_no_spikes(score):
    assert not score.slits
    assert not score.spikes


@pytest.mark.parametrize("code", MIDTJYLLAND)
def test_midtjylland_fits_the_official_outline(score, code):
    assert score.overlaps[code] >= LOWER_AIMS.get(code, 0.85)
