"""The typeface: whole for every word on the screen, light, and as wide as it is taken to be."""

import csv
import tomllib

import pytest
from fontTools.ttLib import TTFont

from dashboard.kit.charts.text import text_width
from dashboard.kit.config import ROOT
from dashboard.kit.look import typeface
from dashboard.kit.look.typeface import FOLDER, NORMAL, STRONG, WEIGHTS, faces, font_name, metrics

LIGHT_ENOUGH = 60_000
# Points drawn as text, the same in any typeface.
DRAWN_BY_ANY = set("●○")

EACH = pytest.mark.parametrize("weight", WEIGHTS)


def opened(weight, form):
    return TTFont(FOLDER / font_name(weight, form))


def texts(found):
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from texts(one)


def written():
    """Every character of the words in both languages, and of the tables that ship."""
    words = [*(ROOT / "dashboard").rglob("*.toml"), ROOT / "data" / "indicators.toml"]
    assert len(words) > 20
    read = [tomllib.loads(path.read_text("utf-8")) for path in words]
    letters = {one for text in texts(read) for one in text}
    for path in (ROOT / "data" / "raw").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            letters.update(one for row in csv.reader(file) for cell in row for one in cell)
    return letters - {"\n", "\r", "\t"}


@EACH
@pytest.mark.parametrize("form", ["woff2", "ttf"])
def test_every_character_that_we_write_is_there(weight, form):
    letters = written()
    assert set("æøåÆØÅé§–−→»«") <= letters
    known = {chr(one) for one in opened(weight, form).getBestCmap()}
    assert letters - known - DRAWN_BY_ANY == set()


def test_both_weights_are_light():
    files = [FOLDER / font_name(weight, "woff2") for weight in WEIGHTS]
    assert sum(file.stat().st_size for file in files) <= LIGHT_ENOUGH


@EACH
def test_figures_are_as_wide_as_each_other_and_letters_are_drawn_together(weight):
    advances = metrics().advances[weight]
    assert len({advances[figure] for figure in "0123456789"}) == 1
    features = opened(weight, "woff2")["GPOS"].table.FeatureList.FeatureRecord
    assert "kern" in {one.FeatureTag for one in features}


@EACH
def test_the_measures_are_those_of_the_files(weight):
    font, own = opened(weight, "ttf"), metrics()
    em, known = font["head"].unitsPerEm, font.getBestCmap()
    assert {chr(one): font["hmtx"][glyph][0] / em for one, glyph in known.items()} == pytest.approx(
        own.advances[weight]
    )
    assert (font["hhea"].ascent, -font["hhea"].descent) == (em * own.ascent, em * own.descent)


@EACH
def test_the_name_that_the_licence_reserves_is_not_borne(weight):
    names = opened(weight, "woff2")["name"].names
    assert [one.toUnicode() for one in names if one.nameID == 16] == [typeface.FAMILY]
    borne = [one.toUnicode() for one in names if one.nameID in {1, 3, 4, 6, 16}]
    assert borne and not [one for one in borne if "Source" in one]
    assert "SIL OPEN FONT LICENSE" in (FOLDER / typeface.LICENCE).read_text("utf-8")


def test_a_text_is_as_wide_as_its_letters():
    assert text_width("0", 10) == pytest.approx(4.97)
    assert text_width("00", 10, is_bold=True) == pytest.approx(2 * 5.13)
    assert text_width("Århus", 20) < text_width("Århus", 20, is_bold=True)
    assert text_width("\N{SNOWMAN}", 10) == 10


def test_what_stands_in_is_scaled_to_the_same_height_and_width():
    sheet = faces({NORMAL: "/a.woff2", STRONG: "/b.woff2"})
    assert sheet.count("font-display: swap") == 2
    for scales in metrics().standing_in.values():
        for scale in scales.values():
            assert 0.8 < scale < 1.1
            assert f"size-adjust: {scale:.2%};" in sheet
            assert f"ascent-override: {metrics().ascent / scale:.2%};" in sheet
