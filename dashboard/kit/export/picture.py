"""An exhibit as a picture to take along: its chart, and around it all that a stranger needs."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

import typst

from dashboard.kit.charts.svg import chart_height, svg
from dashboard.kit.charts.svg.elements import Look, legal, tag, title, words
from dashboard.kit.charts.text import FONT, LINE, text_width, wrapped
from dashboard.kit.citation import citation
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.export.qr import LONGEST, qr_svg
from dashboard.kit.look import LIGHT, typeface
from dashboard.kit.words import words as catalogue
from dashboard.kit.words.numbers import HERE, day
from data.geography.outline import Outline
from data.snapshot import Snapshot

WIDTH, MARGIN, GAP = 880.0, 36.0, 12.0
KICKER, FINDING, TEXT, SMALL = 15.0, 24.0, 15.0, 13.0
CODE = 92.0
# How much wider than the usual weight the strong one runs.
STRONGER = 1.06
POINTS_PER_INCH, SHARPNESS = 72, 2

TEMPLATE = Path(__file__).with_name("picture.typ")


@dataclass(frozen=True)
class Picture:
    """A picture of light colours on white, as the content of an SVG, and its size in pixels."""

    content: str
    height: float
    width: float = WIDTH

    def svg(self, style: str = "") -> str:
        """The picture as a whole SVG document; `style` declares what it is set in."""
        return tag(
            "svg",
            f"<style>{style}</style>" if style else "",
            self.content,
            xmlns="http://www.w3.org/2000/svg",
            role="img",
            width=self.width,
            height=self.height,
            viewBox=f"0 0 {self.width:g} {self.height:g}",
            font_family=FONT,
        )


@dataclass(frozen=True)
class _Line:
    """A line of text: its size in pixels, its colour (a role of the palette), its weight."""

    text: str
    size: float
    colour: str = "ink_soft"
    is_bold: bool = False


def exhibit_picture(
    snapshot: Snapshot, one: Exhibit, outline: Outline, *, lang: str, address: str
) -> Picture:
    """The exhibit's title, finding, unit and period, its chart, what to mind, sources, version,
    address and code. `ValueError` for an exhibit without a chart.
    """
    if one.chart is None:
        raise ValueError(f"{one.name} has no chart")
    inner = WIDTH - 2 * MARGIN
    head, y = _set(_head(one, inner), MARGIN)
    at, height = y + GAP, chart_height(one.chart, inner, lang)
    drawn = svg(
        one.chart,
        LIGHT,
        lang,
        width=inner,
        height=height,
        outline=outline,
        name=one.title,
        description=one.text,
    )
    foot, y = _foot(snapshot, one, at + height + 2 * GAP, lang=lang, address=address)
    content = [
        title(one.title),
        f"<desc>{escape(legal(one.text))}</desc>",
        tag("rect", width=WIDTH, height=y + MARGIN, fill=LIGHT.paper),
        *head,
        tag("g", drawn, transform=f"translate({MARGIN:g} {at:g})"),
        *foot,
    ]
    return Picture("".join(content), y + MARGIN)


def _head(one: Exhibit, width: float) -> list[_Line]:
    return [
        *_lines(one.title, KICKER, width, is_bold=True),
        *_lines(one.finding, FINDING, width, "ink", is_bold=True),
        *_lines(one.subtitle, TEXT, width),
    ]


def _foot(
    snapshot: Snapshot, one: Exhibit, y: float, *, lang: str, address: str
) -> tuple[list[str], float]:
    """What to mind, the sources and the address, and beside them the code of the address."""
    w = catalogue(lang)
    has_code = len(address) <= LONGEST
    width = WIDTH - 2 * MARGIN - (CODE + 2 * GAP if has_code else 0)
    published = day(snapshot.published_at.astimezone(HERE).date(), lang)
    version = f"{w('use.house')} · {w('provenance.version', day=published)}"
    lines = [
        *(line for text in (one.definition, *one.notices) for line in _lines(text, SMALL, width)),
        *_lines(f"{w('provenance.source')} {citation(one.sources, lang)}", SMALL, width),
        *_lines(version, SMALL, width),
        *_lines(address, SMALL, width),
    ]
    rule = tag("rect", x=MARGIN, y=y, width=WIDTH - 2 * MARGIN, height=1, fill=LIGHT.rule)
    texts, end = _set(lines, y + GAP)
    code = _code(address, WIDTH - MARGIN - CODE, y + GAP) if has_code else ""
    return [rule, *texts, code], max(end, y + GAP + (CODE if has_code else 0))


def _code(address: str, x: float, y: float) -> str:
    place = f'<svg x="{x:g}" y="{y:g}" width="{CODE:g}" height="{CODE:g}" '
    return qr_svg(address, is_nested=True).replace("<svg ", place, 1)


def _lines(
    text: str, size: float, width: float, colour: str = "ink_soft", *, is_bold: bool = False
) -> list[_Line]:
    """A text in lines that fit, a long address broken where it must be."""
    if not text:
        return []
    fitting = wrapped(text, size * (STRONGER if is_bold else 1.0), width)
    return [
        _Line(part, size, colour, is_bold)
        for line in fitting
        for part in _broken(line, size, width)
    ]


def _broken(line: str, size: float, width: float) -> list[str]:
    parts = [""]
    for letter in line:
        if parts[-1] and text_width(parts[-1] + letter, size) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _set(lines: Sequence[_Line], y: float) -> tuple[list[str], float]:
    """Lines below each other from a height on, and the height they end at."""
    written = []
    for line in lines:
        step = LINE * line.size
        look = Look(line.size, getattr(LIGHT, line.colour))
        written.append(words(line.text, MARGIN, y + step / 2, look, is_bold=line.is_bold))
        y += step
    return written, y


def picture_svg(picture: Picture) -> bytes:
    """The picture with its typeface in it, so that it looks the same wherever it is opened."""
    return picture.svg(_faces()).encode()


def picture_png(picture: Picture) -> bytes:
    """The picture as dots, two for each pixel."""
    page = {"width": f"{picture.width:g}", "height": f"{picture.height:g}"}
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        format="png",
        ppi=POINTS_PER_INCH * SHARPNESS,
        sys_inputs=page | {"picture": picture.svg()},
        font_paths=[typeface.FOLDER],
        ignore_system_fonts=True,
    )


@lru_cache(maxsize=1)
def _faces() -> str:
    """The typeface as a style sheet that carries its files."""
    return "".join(
        f'@font-face{{font-family:"{typeface.FAMILY}";font-weight:{weight};'
        f"src:url(data:font/woff2;base64,{_file(weight)})}}"
        for weight in typeface.WEIGHTS
    )


def _file(weight: int) -> str:
    raw = (typeface.FOLDER / typeface.font_name(weight, "woff2")).read_bytes()
    return base64.b64encode(raw).decode()
