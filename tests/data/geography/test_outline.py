"""The outline as a worker reads it: where things are, and what happens when the file is broken."""

import json
import subprocess
import sys

import pytest

from data.geography import outline as module
from data.geography.outline import BrokenOutline, current_outline, load_outline


def square(west, south, side):
    east, north = west + side, south + side
    return [[[west, south], [west, north], [east, north], [east, south], [west, south]]]


def feature(code, coordinates, kind="Polygon"):
    return {
        "type": "Feature",
        "id": code,
        "properties": {"kode": code, "navn": f"By {code}", "label_lon": 9.5, "label_lat": 56.5},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def collection(*features, kind="generaliseret"):
    return {"type": "FeatureCollection", "kind": kind, "features": list(features)}


def written(path, said):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(said if isinstance(said, str) else json.dumps(said), encoding="utf-8")
    return path


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    path = written(tmp_path / "shipped.geojson", collection(feature("0001", square(9, 56, 1))))
    monkeypatch.setattr(module, "SHIPPED", path)
    return path


def test_what_an_outline_holds(tmp_path):
    path = written(
        tmp_path / "a.geojson",
        collection(feature("0001", square(9, 56, 1)), feature("0002", square(10, 56, 1))),
    )
    outline = load_outline(path)
    assert outline.codes == ("0001", "0002")
    assert outline.kind == "generaliseret"
    assert outline.names["0002"] == "By 0002"
    assert outline.label_points["0001"] == (9.5, 56.5)
    assert outline.bounds["0002"] == (10, 56, 11, 57)
    assert outline.raw == path.read_bytes()
    assert len(outline.fingerprint) == 12


def test_a_small_island_far_out_does_not_stretch_the_box_and_a_large_one_does(tmp_path):
    islands = [square(9, 56, 1), square(11, 56, 0.2), square(12, 57, 0.3)]
    path = written(
        tmp_path / "a.geojson", collection(feature("0001", islands, kind="MultiPolygon"))
    )
    assert load_outline(path).bounds["0001"] == (9, 56, 12.3, 57.3)


def test_another_content_has_another_fingerprint_and_an_outline_can_be_a_key(tmp_path):
    one = load_outline(written(tmp_path / "a", collection(feature("0001", square(9, 56, 1)))))
    other = load_outline(written(tmp_path / "b", collection(feature("0001", square(9, 56, 2)))))
    assert one.fingerprint != other.fingerprint
    assert len({one, other}) == 2


BROKEN = {
    "empty": "",
    "cut off": json.dumps(collection(feature("0001", square(9, 56, 1))))[:-20],
    "no map": "[]",
    "no features": json.dumps(collection()),
    "unknown kind": json.dumps(collection(feature("0001", square(9, 56, 1)), kind="andet")),
    "not sorted": json.dumps(
        collection(feature("0002", square(9, 56, 1)), feature("0001", square(9, 56, 1)))
    ),
    "a point": json.dumps(collection(feature("0001", [9, 56], kind="Point"))),
    "no ring": json.dumps(collection(feature("0001", [], kind="MultiPolygon"))),
    "no label": json.dumps(collection({**feature("0001", square(9, 56, 1)), "properties": {}})),
}


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_told_in_danish(tmp_path, said):
    with pytest.raises(BrokenOutline, match="ikke et helt omrids"):
        load_outline(written(tmp_path / "a.geojson", said))


def test_a_missing_file_is_told_in_danish(tmp_path):
    with pytest.raises(BrokenOutline, match="kan ikke læses"):
        load_outline(tmp_path / "none.geojson")


def test_the_shipped_one_is_used_when_none_is_imported(tmp_path, shipped):
    assert current_outline(tmp_path / "var").raw == shipped.read_bytes()


def test_the_imported_one_comes_first(tmp_path, shipped):
    said = collection(feature("0001", square(9, 56, 2)), kind="dagi")
    written(tmp_path / "var" / "geo" / "kommuner.geojson", said)
    assert current_outline(tmp_path / "var").kind == "dagi"


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_imported_one_falls_back_and_is_warned_of(tmp_path, shipped, said, capsys):
    written(tmp_path / "var" / "geo" / "kommuner.geojson", said)
    assert current_outline(tmp_path / "var").raw == shipped.read_bytes()
    assert "outline_broken" in capsys.readouterr().out


def test_reading_an_outline_loads_no_geometry_library():
    program = "import sys, data.geography.outline; print('shapely' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"


def test_the_app_has_an_outline(tmp_path, monkeypatch):
    current = pytest.importorskip("dashboard.kit.current")
    if not module.SHIPPED.exists():
        written(tmp_path / "shipped", collection(feature("0001", square(9, 56, 1))))
        monkeypatch.setattr(module, "SHIPPED", tmp_path / "shipped")
    current._outline.cache_clear()
    try:
        assert current.outline().kind in module.KINDS
        assert current.outline() is current.outline()
    finally:
        current._outline.cache_clear()


def test_the_shipped_outline_is_whole():
    outline = load_outline(module.SHIPPED)
    assert outline.kind == "generaliseret"
    assert len(outline.codes) == 98
    for code, (west, south, east, north) in outline.bounds.items():
        lon, lat = outline.label_points[code]
        assert west < lon < east, code
        assert south < lat < north, code
