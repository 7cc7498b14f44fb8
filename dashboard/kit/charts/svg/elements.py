"""SVG as strings: elements, text as text, and the sheet and boxes that charts are drawn in."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.text import LINE
from dashboard.kit.look import Palette
from data.geography.outline import Outline

ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SMALL, LARGE, WIDE_ENOUGH = 11.0, 15.0, 720.0
MIDDLE, RIM = 0.35, 0.25

THIRD = 1 / 3
# The corners of points that are neither round nor square, in halves of their width from the middle.
CORNERS = {
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle-up": ((0, -1), (1, 0.8), (-1, 0.8)),
    "triangle-down": ((0, 1), (-1, -0.8), (1, -0.8)),
    "cross": (
        *((-THIRD, -1), (THIRD, -1), (THIRD, -THIRD), (1, -THIRD), (1, THIRD), (THIRD, THIRD)),
        *((THIRD, 1), (-THIRD, 1), (-THIRD, THIRD), (-1, THIRD), (-1, -THIRD), (-THIRD, -THIRD)),
    ),
}

Number = float | int
Attribute = str | Number | None
Attributes = dict[str, Attribute]


@dataclass(frozen=True)
class Sheet:
    """What a chart is drawn on: the theme, the reader's language, its size in pixels, and the
    outline that maps take their land from.
    """

    palette: Palette
    lang: str
    width: float
    height: float
    outline: Outline | None = None
    scale_by: float = 1.0

    @property
    def size(self) -> float:
        """The size of text: what suits the width of the sheet, times what a chart asks for."""
        return self.scale_by * max(SMALL, min(LARGE, LARGE * self.width / WIDE_ENOUGH))

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return LINE * self.size

    def colour(self, name: str) -> str:
        """The colour of a role."""
        return role(name, self.palette)


@dataclass(frozen=True)
class Box:
    """A part of a sheet: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def inner(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Box:
        """The box without its margins; never less than a pixel."""
        width = max(self.width - left - right, 1.0)
        return Box(self.x + left, self.y + top, width, max(self.height - top - bottom, 1.0))


def scale(domain: tuple[float, float], ends: tuple[float, float]) -> Callable[[float], float]:
    """From values to pixels; a domain of one value lies in the middle."""
    low, high = domain
    first, last = ends
    if high == low:
        return lambda value: (first + last) / 2
    return lambda value: first + (last - first) * (value - low) / (high - low)


def plain(number: Number) -> str:
    """A coordinate with at most two decimals; ValueError for what is no place on a sheet."""
    if not math.isfinite(number):
        raise ValueError(f"{number} is no place")
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def legal(text: str) -> str:
    """The text without the characters that XML can't hold."""
    return ILLEGAL.sub("", text)


def tag(name: str, *content: str, **attributes: Attribute) -> str:
    """An element; `class_` and `font_size` are written `class` and `font-size`."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(legal(_value(value)))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(content)}</{name}>" if content else f"<{name}{written}/>"


def _value(value: str | Number) -> str:
    return value if isinstance(value, str) else plain(value)


def title(text: str) -> str:
    """What hovering says of the element it stands in."""
    return f"<title>{escape(legal(text))}</title>"


@dataclass(frozen=True)
class Look:
    """How text looks: its size, its colour, and the colour of a rim around it."""

    size: float
    fill: str
    halo: str | None = None


def words(
    content: str, x: float, y: float, look: Look, *, anchor: str = "start", is_bold: bool = False
) -> str:
    """A line of text with its middle at the height `y`; no element where there is no text."""
    if not content:
        return ""
    size, halo = look.size, look.halo
    return tag(
        "text",
        escape(legal(content)),
        x=x,
        y=y + MIDDLE * size,
        font_size=size,
        fill=look.fill,
        text_anchor=anchor if anchor != "start" else None,
        font_weight="600" if is_bold else None,
        stroke=halo,
        stroke_width=RIM * size if halo else None,
        stroke_linejoin="round" if halo else None,
        paint_order="stroke" if halo else None,
    )


def stroke(
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    width: float = 1,
    dash: str | None = None,
) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return tag(
        "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=width, stroke_dasharray=dash
    )


def polyline(
    points: Iterable[tuple[float, float]], colour: str, width: float, dash: str | None = None
) -> str:
    """A line through points."""
    return tag(
        "polyline",
        points=" ".join(f"{plain(x)},{plain(y)}" for x, y in points),
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_dasharray=dash,
        stroke_linejoin="round",
    )


def symbol(
    shape: str,
    centre: tuple[float, float],
    size: float,
    *,
    colour: str,
    paper: str,
    spoken: str = "",
) -> str:
    """A point `size` wide: circle, square, diamond, triangle-up, triangle-down or cross; an `-open`
    one is paper with a rim.
    """
    x, y = centre
    kind, is_open = shape.removesuffix("-open"), shape.endswith("-open")
    half = size / 2
    look: Attributes = {
        "fill": paper if is_open else colour,
        "stroke": colour if is_open else paper,
        "stroke_width": 2 if is_open else 1,
    }
    hover = (title(spoken),) if spoken else ()
    if kind == "square":
        return tag("rect", *hover, x=x - half, y=y - half, width=size, height=size, **look)
    if kind in CORNERS:
        places = ((x + half * across, y + half * down) for across, down in CORNERS[kind])
        points = " ".join(f"{plain(a)},{plain(b)}" for a, b in places)
        return tag("polygon", *hover, points=points, **look)
    return tag("circle", *hover, cx=x, cy=y, r=half, **look)


def hatch(colour: str, beside: str | None = None, scale_by: float = 1.0) -> tuple[str, str]:
    """A pattern of oblique lines to lay over a fill, and its address.

    Each line has one in the colour `beside` at its side, so that it is seen on dark and on light;
    `scale_by` undoes the scale of what it is laid over.
    """
    lines = [tag("path", d="M1,0V8", stroke=colour, stroke_width=1.5, stroke_opacity=0.4)]
    if beside:
        lines.append(tag("path", d="M3,0V8", stroke=beside, stroke_width=1.5, stroke_opacity=0.4))
    turned = f"rotate(45) scale({scale_by:.6g})"
    name = f"hatch-{crc32(f'{colour}{beside}{turned}'.encode()):08x}"
    units = "userSpaceOnUse"
    made = tag(
        "pattern", *lines, id=name, width=8, height=8, patternUnits=units, patternTransform=turned
    )
    return tag("defs", made), f"url(#{name})"


def clip(box: Box) -> tuple[str, str]:
    """A path that cuts what lies outside a box, and its address."""
    frame = tag("rect", x=box.x, y=box.y, width=box.width, height=box.height)
    name = f"clip-{crc32(frame.encode()):08x}"
    return tag("defs", tag("clipPath", frame, id=name)), f"url(#{name})"
