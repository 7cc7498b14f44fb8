"""The land under a map as HTML: shapes that stay, and a label for each municipality on top.

Drawn once for a ground and fetched once (`web.land`); the first answer carries it painted. Shapes
grow with the box they stand in, lines keep their width, and labels are text of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from dashboard.kit.charts.spec import MapBase, Panel
from dashboard.kit.charts.svg.elements import Box, hatch, legal, tag
from dashboard.kit.charts.svg.land import Projection, in_frame, land_paths, projection
from data.geography.outline import Outline

WIDTH, LABEL = 1000.0, 19.5
# In the units of the paths; the style sheet knows the theme.
PATTERN, INK, PAPER = 12.0, "var(--ink)", "var(--paper)"

Paint = Mapping[str, Any]
Borders = Sequence[Mapping[str, Any]]
NOTHING: Paint = {}


def ground_box(base: MapBase) -> Box:
    """The picture that the land is drawn in."""
    return Box(0, 0, WIDTH, WIDTH / base.panels[0].shape)


def ground_place(base: MapBase) -> Callable[[str], tuple[float, float]]:
    """Where each municipality's label stands in the picture."""
    views = {code: onto for panel, onto in _views(base) for code in panel.codes}
    return lambda code: views[code].place(base.labels[code])


def ground_point(base: MapBase) -> Callable[[tuple[float, float]], tuple[float, float]]:
    """Where a point (longitude, latitude) of the first panel lies in the picture."""
    (_, onto), *_ = _views(base)
    return onto.place


def ground_markup(
    base: MapBase, outline: Outline, paint: Paint = NOTHING, borders: Borders = ()
) -> str:
    """The land of a ground, with what `kit.charts.land.paint` puts on it when it is given."""
    box = ground_box(base)
    codes = [code for panel in base.panels for code in panel.codes]
    painted = _Painted(codes, paint)
    definition, pattern = hatch(INK, PAPER, PATTERN)
    panels = [
        markup
        for at, (panel, onto) in enumerate(_views(base))
        for markup in _panel((panel, onto), outline, painted, borders if at == 0 else (), pattern)
    ]
    land = tag(
        "svg",
        definition,
        *panels,
        tag("g", *_sides(borders), class_="map-sides"),
        tag("g", *_flows(paint.get("flows", ())), class_="map-flows"),
        class_="map-land",
        viewBox=f"0 0 {box.width:g} {box.height:.6g}",
        data_codes=" ".join(codes),
        data_hatch=pattern,
        aria_hidden="true",
        focusable="false",
    )
    labels = "".join(_label(base, code, box, painted) for code in codes)
    return f'{land}<div class="map-labels" aria-hidden="true">{labels}</div>'


def _stroke(border: Mapping[str, Any]) -> str:
    """A border's colour, and its width where it has one of its own."""
    width = f";stroke-width:{border['width']}px" if "width" in border else ""
    return f"stroke:{border['colour']}{width}"


def _sides(borders: Borders) -> Iterator[str]:
    """The names of the sides that a line parts."""
    for one in borders:
        if "text" in one:
            x, y = one["at"]
            side = f"side-name side-name-{one['side']}"
            style = f"fill:{one['colour']}"
            yield tag("text", legal(escape(one["text"])), x=x, y=y, class_=side, style=style)


class _Painted:
    """What each municipality is painted with, by its code."""

    def __init__(self, codes: Sequence[str], paint: Paint) -> None:
        colours = paint.get("colours", {})
        self.looks = {
            code: colours[str(slot)]
            for code, slot in zip(codes, paint.get("slots", ()), strict=bool(paint))
        }
        self.texts = dict(zip(codes, paint.get("texts", ()), strict=bool(paint)))
        self.selected = set(paint.get("selected", ()))
        self.hatched = set(paint.get("hatched", ()))
        self.written = self.selected | set(paint.get("named", ()))

    def has_label(self, code: str, base: MapBase) -> bool:
        return bool(self.texts) and (base.is_labelled or code in self.written)


def _views(base: MapBase) -> list[tuple[Panel, Projection]]:
    box = ground_box(base)
    return [(panel, projection(panel, panel_box(panel, box))) for panel in base.panels]


def panel_box(panel: Panel, box: Box) -> Box:
    """The part of the box that a panel stands in; its shares are counted from below."""
    if panel.domain is None:
        return box
    (left, right), (below, above) = panel.domain["x"], panel.domain["y"]
    x, y = box.x + left * box.width, box.y + (1 - above) * box.height
    return Box(x, y, (right - left) * box.width, (above - below) * box.height)


def _panel(
    view: tuple[Panel, Projection],
    outline: Outline,
    painted: _Painted,
    borders: Borders,
    pattern: str,
) -> Iterator[str]:
    (panel, onto), paths = view, land_paths(outline)
    shapes = [
        tag(
            "path",
            d=paths[code],
            data_kommune=code,
            fill=painted.looks[code]["fill"] if code in painted.looks else None,
        )
        for code in panel.codes
    ]
    others = [code for code in outline.codes if code not in panel.codes]
    context = "".join(paths[code] for code in in_frame(outline, panel, others))
    around = [tag("path", d=context, class_="map-context")] if panel.domain is None else []
    marks = [
        *(
            tag("path", d=paths[code], class_="map-hatched", fill=pattern)
            for code in panel.codes
            if code in painted.hatched
        ),
        *(
            tag("path", d=one["d"], class_="map-border", style=_stroke(one))
            for one in borders
            if "d" in one
        ),
        *(
            tag("path", d=paths[code], class_="map-selected")
            for code in panel.codes
            if code in painted.selected
        ),
    ]
    yield tag(
        "g",
        *around,
        *shapes,
        tag("g", *marks, class_="map-marks"),
        class_="map-panel" if panel.domain is None else "map-panel map-inset",
        transform=onto.transform,
    )
    if panel.domain is not None:
        west, north = onto.place((panel.longitudes[0], panel.latitudes[1]))
        east, south = onto.place((panel.longitudes[1], panel.latitudes[0]))
        yield tag(
            "rect", x=west, y=north, width=east - west, height=south - north, class_="map-frame"
        )


def _flows(flows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for one in flows:
        x, y = one["at"]
        yield tag(
            "g",
            tag("path", d=one["d"], stroke_width=one["width"]),
            tag("polygon", points=one["head"]),
            *([tag("text", escape(legal(one["text"])), x=x, y=y)] if one["text"] else []),
            class_="map-flow" if one["is_strong"] else "map-flow map-flow-light",
        )


def _label(base: MapBase, code: str, box: Box, painted: _Painted) -> str:
    """A label in its place; one that says nothing is there for what a choice will say."""
    x, y = ground_place(base)(code)
    where = f"--x:{x / box.width:.4f};--y:{y / box.height:.4f}"
    look = painted.looks.get(code)
    style = f"{where};color:{look['ink']};--under:{look['fill']}" if look else where
    text = escape(legal(painted.texts.get(code, "")))
    hidden = "" if painted.has_label(code, base) else " hidden"
    name = escape(legal(base.names[code]))
    return (
        f'<span class="map-label" data-label="{code}" style="{style}"{hidden}>'
        f"<span>{name}</span><b>{text}</b></span>"
    )
