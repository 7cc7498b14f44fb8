"""An official outline taken in use, or refused with every reason in Danish."""

import csv
import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely import Point, Polygon, affinity, box

from data.geography import outline
from data.geography.codes import by_plain_name, code_of, four_digits
from data.geography.dagi import BadOutline, import_dagi, remove_imported
from data.geography.outline import IMPORTED, load_outline

ROOT = Path(__file__).resolve().parents[3]
REAL = ROOT.parent / "shared" / "geo" / "dagi_kommuner_2014.geojson"
CODES = {"0001": "Nordvest", "0002": "Nordøst", "0003": "Sydvest", "0004": "Sydøst"}
SIDE = 20_000


def square(column, row, *, side=SIDE):
    west, south = 500_000 + column * SIDE, 6_200_000 + row * SIDE
    return box(west, south, west + side, south + side)


def grid():
    """Four squares of 20 km, in EPSG:25832."""
    return {
        "0001": square(0, 1),
        "0002": square(1, 1),
        "0003": square(0, 0),
        "0004": square(1, 0),
    }


def saved(path, shapes, *, column="KOMKODE", codes=None, crs=25832, declared=None):
    """The shapes as GeoJSON in a coordinate system, which the file declares (or another)."""
    geometry = gpd.GeoSeries(list(shapes.values()), crs=25832).to_crs(crs)
    said = json.loads(geometry.to_json(drop_id=True)) | {"crs": None}
    declared = declared or crs
    if declared != 4326:
        name = f"urn:ogc:def:crs:EPSG::{declared}"
        said["crs"] = {"type": "name", "properties": {"name": name}}
    for code, feature in zip(codes or shapes, said["features"], strict=True):
        feature["properties"] = {column: code}
    path.write_text(json.dumps(said), encoding="utf-8")
    return path


@pytest.fixture
def file(tmp_path):
    return tmp_path / "kommuner.geojson"


def imported(file):
    return import_dagi(file, file.parent / "var", codes=CODES)


def polygons(file):
    frame = gpd.read_file(file.parent / "var" / IMPORTED)
    return frame.set_index("kode").geometry


def faults(file):
    """The faults, and a check that nothing was put in place."""
    with pytest.raises(BadOutline) as refused:
        imported(file)
    assert not (file.parent / "var" / IMPORTED).exists()
    return " | ".join(refused.value.faults)


@pytest.mark.parametrize("column", ["KOMKODE", "komkode", "kode", "Kode", "kommunekode"])
def test_a_whole_outline_is_put_in_place(file, column):
    steps = []
    saved(file, grid(), column=column)
    report = import_dagi(file, file.parent / "var", codes=CODES, on_step=steps.append)
    assert report.municipalities == 4
    assert report.remarks == ()
    assert len(steps) == 4
    placed = load_outline(file.parent / "var" / IMPORTED)
    assert (placed.kind, placed.fingerprint) == ("dagi", report.fingerprint)
    assert placed.names["0001"] == "Nordvest"


def test_the_report_is_json_and_danish(file):
    report = imported(saved(file, grid()))
    assert json.loads(json.dumps(report.to_dict()))["municipalities"] == 4
    assert any("4 kommuner" in sentence for sentence in report.sentences())


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (751, "0751"),
        (751.0, "0751"),
        ("751", "0751"),
        (" 0751 ", "0751"),
        ("DK", None),
        (None, None),
        (float("nan"), None),
        ("10751", None),
        ("٧٥١", None),
    ],
)
def test_codes_as_others_write_them(value, code):
    assert four_digits(value) == code


@pytest.mark.parametrize("codes", [[1, 2, 3, 4], ["1", "2", "3", "4"], ["0001", "2", "3", "04"]])
def test_codes_without_their_zeros_are_known(file, codes):
    assert imported(saved(file, grid(), codes=codes)).municipalities == 4


def test_christiansoe_is_left_out_and_said(file):
    report = imported(saved(file, grid() | {"0411": square(4, 4, side=1000)}))
    assert report.municipalities == 4
    assert "Christiansø" in " ".join(report.remarks)


def test_parts_of_a_municipality_are_joined(file):
    west = box(500_000, 6_220_000, 510_000, 6_240_000)
    east = box(510_000, 6_220_000, 520_000, 6_240_000)
    shapes = grid() | {"a": west, "b": east}
    del shapes["0001"]
    report = imported(saved(file, shapes, codes=["0002", "0003", "0004", "0001", "0001"]))
    assert "lagt sammen" in " ".join(report.remarks)
    assert polygons(file)["0001"].geom_type == "Polygon"


@pytest.mark.parametrize("crs", [4326, 25832, 25833, 3857])
def test_any_declared_coordinate_system_gives_the_same_map(file, crs):
    imported(saved(file, grid(), crs=crs))
    areas = polygons(file).to_crs(25832).area / SIDE**2
    assert np.allclose(areas, 1, atol=0.01)


def test_metres_that_are_not_declared_are_known_and_said(file):
    report = imported(saved(file, grid(), crs=25832, declared=4326))
    assert "EPSG:25832" in " ".join(report.remarks)


def test_swapped_axes_are_known_and_said(file):
    saved(file, grid(), crs=4326)
    frame = gpd.read_file(file)
    frame.geometry = shapely.transform(frame.geometry.to_numpy(), lambda xy: xy[:, ::-1])
    frame.to_file(file, driver="GeoJSON")
    assert "byttet om" in " ".join(imported(file).remarks)


def test_a_map_of_elsewhere_is_refused(file):
    elsewhere = {code: affinity.translate(one, -400_000, -2e6) for code, one in grid().items()}
    assert "uden for Danmark" in faults(saved(file, elsewhere, crs=4326))


def test_a_missing_file_is_refused(file):
    assert "findes ikke" in faults(file)


def test_an_empty_file_is_refused(file):
    file.write_bytes(b"")
    assert "filen er tom" in faults(file)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"hej", "ikke hel JSON (linje 1, tegn 1)"),
        (b'{"type": "FeatureCollection", "features": [', "ikke hel JSON"),
        (b"\x89PNG", "kan ikke læses som et kort"),
        (b"[]", "ikke et kort"),
        (b'{"a": 1}', "ikke et kort"),
        (b'{"type": "FeatureCollection", "features": []}', "ingen flader"),
    ],
)
def test_what_is_no_map_is_refused(file, raw, said):
    file.write_bytes(raw)
    assert said in faults(file)


def test_what_is_no_map_and_is_not_called_json_is_refused(tmp_path):
    file = tmp_path / "kommuner.zip"
    file.write_bytes(b"PK\x03\x04")
    assert "kan ikke læses som et kort" in faults(file)


def test_another_format_with_several_layers_is_read(file):
    frame = gpd.read_file(saved(file, grid()))
    package = file.with_suffix(".gpkg")
    frame.assign(KOMKODE="1081").to_file(package, layer="region", driver="GPKG")
    frame.to_file(package, layer="Kommuneinddeling", driver="GPKG")
    assert imported(package).municipalities == 4


def test_a_cut_off_file_is_refused(file):
    raw = saved(file, grid()).read_bytes()
    file.write_bytes(raw[: len(raw) // 2])
    assert faults(file)


def test_missing_and_unknown_municipalities_are_all_named(file):
    said = faults(saved(file, grid(), codes=["0001", "0002", "0998", "x"]))
    assert "0003 Sydvest, 0004 Sydøst" in said
    assert "Ukendte kommunekoder (1): 0998" in said
    assert "Objekt nr. 4" in said


def test_points_are_refused(file):
    points = {code: one.centroid for code, one in grid().items()}
    said = faults(saved(file, points))
    assert "tegnet som punkt (4)" in said
    assert "0001 Nordvest" in said


def test_a_municipality_without_geometry_is_refused(file):
    said = json.loads(saved(file, grid()).read_text())
    said["features"][1]["geometry"] = None
    file.write_text(json.dumps(said))
    assert "uden flade (1): 0002 Nordøst" in faults(file)


def test_a_ring_of_two_points_is_refused(file):
    said = json.loads(saved(file, grid()).read_text())
    ring = said["features"][1]["geometry"]["coordinates"][0]
    said["features"][1]["geometry"]["coordinates"] = [ring[:2]]
    file.write_text(json.dumps(said))
    assert "0002 Nordøst" in faults(file)


def test_a_ring_that_crosses_itself_is_mended_and_said(file):
    kilometres = [(500, 6220), (520, 6220), (520, 6240), (510, 6240.5), (512, 6240.5), (500, 6240)]
    twisted = affinity.scale(Polygon(kilometres), 1000, 1000, origin=(0, 0))
    report = imported(saved(file, grid() | {"0001": twisted}))
    assert "0001 Nordvest" in " ".join(report.remarks)
    assert "krydsede sig selv" in " ".join(report.remarks)
    assert polygons(file).is_valid.all()


def test_a_line_drawn_as_an_area_is_refused(file):
    flat = Polygon([(500_000, 6_220_000), (520_000, 6_220_000), (500_000, 6_220_000)])
    assert "kan ikke rettes" in faults(saved(file, grid() | {"0001": flat}))


def test_a_wide_overlap_is_refused_with_its_place(file):
    said = faults(saved(file, grid() | {"0001": square(0, 1, side=SIDE + 2000)}))
    assert "0001 Nordvest og 0002 Nordøst overlapper hinanden med 40,0 km² ved" in said
    assert "° N" in said


def test_a_narrow_overlap_is_mended_and_said(file):
    report = imported(saved(file, grid() | {"0001": square(0, 1, side=SIDE + 100)}))
    assert "smalle overlap" in " ".join(report.remarks)
    assert shapely.coverage_is_valid(polygons(file).to_numpy())


def with_hole(side):
    middle = Point(520_000, 6_220_000).buffer(side / 2, cap_style="square")
    return {code: one.difference(middle) for code, one in grid().items()}


def test_a_wide_gap_is_refused_with_its_place(file):
    said = faults(saved(file, with_hole(4000)))
    assert "hul på 16,0 km² mellem 0001 Nordvest, 0002 Nordøst" in said


def test_a_narrow_gap_is_closed_and_said(file):
    report = imported(saved(file, with_hole(200)))
    assert "sprækker" in " ".join(report.remarks)
    assert shapely.union_all(polygons(file).to_numpy()).interiors[:] == []


def test_a_gap_of_a_few_square_kilometres_is_taken_for_water_and_said(file):
    report = imported(saved(file, with_hole(1000)))
    assert "hul på 1,0 km²" in " ".join(report.remarks)
    assert "åbent som vand" in " ".join(report.remarks)


def test_a_slit_that_is_open_to_the_sea_is_refused(file):
    moved = affinity.translate(square(0, 1), -40, 0)
    said = faults(saved(file, grid() | {"0001": moved}))
    assert "sprækker ud til naboerne langs grænsen af 0001 Nordvest, 0002 Nordøst" in said


def test_a_lake_inside_one_municipality_is_no_gap(file):
    lake = box(505_000, 6_225_000, 510_000, 6_230_000)
    imported(saved(file, grid() | {"0001": square(0, 1).difference(lake)}))
    assert len(polygons(file)["0001"].interiors) == 1


def test_a_folder_that_cannot_be_written_is_said(file):
    saved(file, grid())
    (file.parent / "var").write_text("en fil, hvor mappen skulle være")
    with pytest.raises(BadOutline, match="kan ikke skrives"):
        imported(file)


def test_a_refused_outline_leaves_the_one_in_place(file):
    before = imported(saved(file, grid())).fingerprint
    file.write_text("ødelagt")
    with pytest.raises(BadOutline):
        imported(file)
    assert load_outline(file.parent / "var" / IMPORTED).fingerprint == before


def test_the_imported_one_can_be_taken_away_twice(file, monkeypatch):
    imported(saved(file, grid()))
    folder = file.parent / "var"
    shipped = (folder / IMPORTED).rename(file.parent / "shipped.geojson")
    monkeypatch.setattr(outline, "SHIPPED", shipped)
    imported(file)
    assert (folder / IMPORTED).exists()
    remove_imported(folder)
    remove_imported(folder)
    assert outline.current_outline(folder).raw == shipped.read_bytes()


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    """The real file, imported: its folder and the report."""
    with (ROOT / "data" / "raw" / "municipalities.csv").open(encoding="utf-8") as table:
        codes = {row["municipality_code"]: row["name_da"] for row in csv.DictReader(table)}
    folder = tmp_path_factory.mktemp("country")
    return folder, import_dagi(REAL, folder, codes=codes)


@pytest.mark.skipif(not REAL.exists(), reason="the official outline of 2014 is not beside the repo")
class TestTheCountry:
    def test_has_its_98_municipalities_and_not_christiansoe(self, country):
        folder, report = country
        assert report.municipalities == len(load_outline(folder / IMPORTED).codes) == 98
        assert report.remarks == ("Christiansø (0411) er ikke en kommune og er udeladt.",)

    def test_is_light(self, country):
        brotli = pytest.importorskip("brotli")
        assert len(brotli.compress((country[0] / IMPORTED).read_bytes())) < 60_000

    def test_fits_together(self, country):
        drawn = gpd.read_file(country[0] / IMPORTED).geometry.to_numpy()
        assert shapely.is_valid(drawn).all()
        assert shapely.coverage_is_valid(drawn)

    def test_large_municipalities_have_their_area(self, country):
        points = ROOT / "tools" / "geografi" / "kommune_reference_points.csv"
        with points.open(encoding="utf-8") as table:
            known = {
                row["municipality_code"]: float(row["area_km2"]) for row in csv.DictReader(table)
            }
        frame = gpd.read_file(country[0] / IMPORTED).set_index("kode").to_crs(25832)
        large = [code for code, area in known.items() if area > 300]
        wrong = {
            code: frame.area[code] / 1e6 / known[code]
            for code in large
            if abs(frame.area[code] / 1e6 / known[code] - 1) > 0.05
        }
        assert len(large) > 40
        assert wrong == {}

    def test_labels_stand_inside(self, country):
        folder, _ = country
        frame = gpd.read_file(folder / IMPORTED).set_index("kode")
        for code, point in load_outline(folder / IMPORTED).label_points.items():
            assert frame.geometry[code].contains(Point(point)), code

    def test_anholt_does_not_stretch_norddjurs(self, country):
        assert load_outline(country[0] / IMPORTED).bounds["0707"][2] < 11


@pytest.mark.parametrize("column", ["nr", "lau_1", "LAU_ID", "id"])
def test_the_column_of_codes_is_found_by_its_values(file, column):
    done = imported(saved(file, grid(), column=column))
    assert done.municipalities == 4
    assert f'Kommunerne er læst i kolonnen "{column}".' in done.remarks


@pytest.mark.parametrize(
    "codes",
    [
        [*CODES.values()],
        [f"{name} Kommune" for name in CODES.values()],
        [f"{name}s Kommune" for name in CODES.values()],
        [f"{code} {name}" for code, name in CODES.items()],
        [f"DK_{code}" for code in CODES],
        [name.replace("ø", "ø").upper() for name in CODES.values()],
    ],
)
@pytest.mark.parametrize("column", ["navn", "KOMKODE"])
def test_names_and_codes_with_names_say_which_municipality_it_is(file, codes, column):
    assert imported(saved(file, grid(), codes=codes, column=column)).municipalities == 4


@pytest.mark.parametrize(
    "codes, says",
    [
        (["1081", "1082", "1083", "1084"], "Ukendte kommunekoder (4): 1081, 1082, 1083, 1084"),
        (["a", "b", "c", "d"], "ingen firecifret kommunekode (4 i alt)"),
    ],
)
def test_an_outline_without_a_single_municipality_is_refused(file, codes, says):
    with pytest.raises(BadOutline) as refused:
        imported(saved(file, grid(), codes=codes))
    assert says in str(refused.value)
    assert "Kommuner, der mangler (4)" in str(refused.value)


def test_a_file_without_any_such_column_says_which_it_has(file):
    with pytest.raises(BadOutline, match="ingen kolonne har kommunernes koder eller navne"):
        imported(saved(file, grid(), column="areal", codes=[1.5, 2.5, 3.5, 4.5]))


def test_a_code_stands_alone_or_before_a_name():
    names = by_plain_name({"0751": "Aarhus", "0791": "Viborg"})
    cells = [751, 751.0, "0751", "0751 Aarhus", "751, Aarhus", "DK751", "Aarhus", "aarhus kommune"]
    assert {code_of(cell, names) for cell in cells} == {"0751"}
    assert [code_of(cell, names) for cell in ("", None, "Danmark", "7", "12 km")] == [
        None, None, None, "0007", None,
    ]  # fmt: skip
