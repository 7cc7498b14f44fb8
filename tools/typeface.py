"""Make Overblik Sans, the typeface of the house: Source Sans Pro without what we don't write.

Run from the root of the repository, with the development group `typeface` installed:

    python -m tools.typeface

It writes two weights for the screen (WOFF2) and for paper (TTF), the widths of every letter, and
how much the typefaces that stand in while a reader waits are to be made smaller. Users of the
dashboard never run it. "Source" is a name that its licence reserves, so what is cut bears another.
"""

import argparse
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from dashboard.kit.look.typeface import FAMILY, FOLDER, LICENCE, METRICS, WEIGHTS, font_name

SOURCES = {400: "SourceSansPro-Regular.ttf", 600: "SourceSansPro-Semibold.ttf"}
ROBOTO = {400: "Roboto-Regular.ttf", 600: "Roboto-Bold.ttf"}
ARIMO, ARIMO_WEIGHT = "Arimo[wght].ttf", {400: 400, 600: 700}
STYLES = {400: "Regular", 600: "SemiBold"}
# A word processor knows two weights of a family: ours are what it has as normal and as bold.
OFFICE_STYLES = {400: "Regular", 600: "Bold"}
SIGNS = "–—‘’‚“”„†‡•…‰‹›€™←↑→↓−√∞≈≠≤≥◆■▲▼✓"
FEATURES = ["kern", "ccmp", "locl", "mark", "mkmk", "pnum", "case"]
WORDS = Path("dashboard")
DECIMALS = 4

Fonts = Mapping[int, TTFont]


def main() -> None:
    """Cut both weights and write them with their measures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--into", type=Path, default=FOLDER)
    folder = parser.parse_args().into
    package = files("font_source_sans_pro") / "files"
    drawn = {weight: TTFont(str(package / name)) for weight, name in SOURCES.items()}
    standing_in = {"Arial": _arial(), "Roboto": _roboto()}
    letters = Counter(_prose(WORDS.rglob("da.toml")))
    measures = _measures(drawn, standing_in, letters)
    text = json.dumps(measures, ensure_ascii=False, indent=1)
    (folder / METRICS).write_text(f"{text}\n", "utf-8")
    (folder / LICENCE).write_bytes((package / "LICENSE.txt").read_bytes())
    for weight, font in drawn.items():
        cut = _cut(font, weight)
        for form in ("ttf", "woff2"):
            cut.flavor = "woff2" if form == "woff2" else None
            file = io.BytesIO()
            cut.save(file, reorderTables=None)
            (folder / font_name(weight, form)).write_bytes(file.getvalue())


def characters() -> set[int]:
    """What Danish and English are written with: Latin-1 without its controls, and our signs."""
    return {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, SIGNS)}


def _cut(font: TTFont, weight: int) -> TTFont:
    """The font with our characters alone, under a name of its own; figures are tabular already."""
    options = Options()
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.hinting = True
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    style = STYLES[weight]
    full, postscript = f"{FAMILY} {style}", f"{FAMILY.replace(' ', '')}-{style}"
    names = {1: FAMILY, 2: OFFICE_STYLES[weight], 3: postscript, 4: full, 6: postscript}
    for place, text in (names | {16: FAMILY, 17: style}).items():
        font["name"].removeNames(nameID=place)
        font["name"].setName(text, place, 3, 1, 0x409)
    if OFFICE_STYLES[weight] == "Bold":
        font["head"].macStyle |= 1
        font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~(1 << 6) | 1 << 5
    return font


def _measures(drawn: Fonts, standing_in: Mapping[str, Fonts], letters: Counter[str]) -> Any:
    """Shares of the size: heights, the advance of every character, and what each typeface that
    stands in is scaled by so that our own words become as wide in it.
    """
    regular = drawn[WEIGHTS[0]]
    em = regular["head"].unitsPerEm
    heights = {
        "ascent": regular["hhea"].ascent,
        "descent": -regular["hhea"].descent,
        "x_height": regular["OS/2"].sxHeight,
        "cap_height": regular["OS/2"].sCapHeight,
    }
    return {
        **{name: round(value / em, DECIMALS) for name, value in heights.items()},
        "advances": {
            str(weight): {chr(one): _advance(font, one) for one in sorted(characters())}
            for weight, font in drawn.items()
        },
        "standing_in": {
            name: {
                str(weight): round(_width(drawn[weight], letters) / _width(font, letters), DECIMALS)
                for weight, font in fonts.items()
            }
            for name, fonts in standing_in.items()
        },
    }


def _advance(font: TTFont, character: int) -> float:
    glyph = font.getBestCmap()[character]
    return round(font["hmtx"][glyph][0] / font["head"].unitsPerEm, DECIMALS)


def _width(font: TTFont, letters: Counter[str]) -> float:
    known = font.getBestCmap()
    return sum(_advance(font, ord(one)) * n for one, n in letters.items() if ord(one) in known)


def _prose(paths: Iterable[Path]) -> str:
    """The words of the screen; what only stands between them in a file weighs nothing."""
    text = "".join(path.read_text("utf-8") for path in sorted(paths))
    return "".join(one for one in text if one.isalpha() or one in " .,")


def _roboto() -> Fonts:
    package = files("font_roboto") / "files"
    return {weight: TTFont(str(package / name)) for weight, name in ROBOTO.items()}


def _arial() -> Fonts:
    """Arimo, whose letters are as wide as Arial's."""
    path = str(files("fontpkg_arimo") / "files" / ARIMO)
    return {
        weight: instantiateVariableFont(TTFont(path), {"wght": own})
        for weight, own in ARIMO_WEIGHT.items()
    }


if __name__ == "__main__":
    main()
