"""The land under a map as HTML: shapes that stay, and the labels on top.

Drawn once for a ground and fetched once (`web.land`); the first answer carries it painted. Shapes
grow with the box they stand in, lines keep their width, and labels are text of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from dashboard.kit.charts.spec import MapBase, Panel
from dashboard.kit.charts.svg.borders import border_at
from dashboard.kit.charts.svg.elements import hatch, legal, tag
from dashboard.kit.charts.svg.land import Projection, in_frame, land_paths
from dashboard.kit.charts.svg.overlay import (
    Paint,
    ground_box,
    ground_place,
    overlay_markup,
    painted_looks,
    views,
)
from dashboard.kit.paths import LARGE
from data.geography.outline import Outline

# In the units of the paths; the style sheet knows the theme.
PATTERN, INK, PAPER = 12.0, "var(--ink)", "var(--paper)"
# Around an arrow, in shares of the size of its number.
RIM = 0.2

Borders = Sequence[Mapping[str, Any]]


def ground_markup(
    base: MapBase, outline: Outline, paint: Paint | None = None, borders: Borders = ()
) -> str:
    """The land of a ground, with what `kit.charts.land.paint` puts on it when it is given.

    Its own labels are those of all where there is room for them. The box behind them is for those
    that a choice has written instead (`written_markup`).
    """
    box = ground_box(base)
    definition, pattern = hatch(INK, PAPER, PATTERN)
    panels = [
        markup
        for at, view in enumerate(views(base))
        for markup in _panel(base, view, outline, _Over(paint, borders if at == 0 else (), pattern))
    ]
    land = tag(
        "svg",
        definition,
        *panels,
        tag("g", *_sides(borders), class_="map-sides"),
        class_="map-land",
        viewBox=f"0 0 {box.width:g} {box.height:.6g}",
        data_codes=" ".join(base.codes),
        data_hatch=pattern,
        aria_hidden="true",
        focusable="false",
    )
    own = overlay_markup(base, outline, base.codes, paint=paint) if base.is_labelled else ""
    written, address = written_markup(base, outline, paint), paint["labels"] if paint else ""
    own_labels = _labels(own, "map-labels map-labels-away" if written else "map-labels")
    return land + own_labels + _labels(written, address=address) + _flows(base, paint)


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


def written_markup(base: MapBase, outline: Outline, paint: Paint | None) -> str:
    """The labels that a paint has instead of those of its ground; nothing where it has none."""
    if not paint or not paint["labels"]:
        return ""
    *_, size, codes = paint["labels"].removesuffix(".html").split("/")
    return overlay_markup(base, outline, codes.split("-"), is_large=size == LARGE, paint=paint)


def _labels(markup: str, classes: str = "map-labels", address: str = "") -> str:
    known = f' data-labels="{address}"' if address else ""
    return f'<div class="{classes}" aria-hidden="true"{known}>{markup}</div>'


@dataclass(frozen=True)
class _Over:
    """What is painted on a panel, and the pattern that hatches it."""

    paint: Paint | None
    borders: Borders
    pattern: str

    def is_hatched(self, code: str) -> bool:
        hatched = self.paint["hatched"] if self.paint else []
        return hatched is True or code in hatched


def _panel(
    base: MapBase, view: tuple[Panel, Projection], outline: Outline, over: _Over
) -> Iterator[str]:
    (panel, onto), paths = view, land_paths(outline)
    looks = painted_looks(base, over.paint)
    shapes = [
        tag(
            "path",
            d=paths[code],
            data_at=" ".join(f"{share:.4f}" for share in ground_place(base, code)),
            data_kommune=code,
            fill=looks[code].fill if code in looks else None,
        )
        for code in panel.codes
    ]
    others = [code for code in outline.codes if code not in panel.codes]
    context = "".join(paths[code] for code in in_frame(outline, panel, others))
    around = [tag("path", d=context, class_="map-context")] if panel.domain is None else []
    marks = [
        *(
            tag("path", d=paths[code], class_="map-hatched", fill=over.pattern)
            for code in panel.codes
            if over.is_hatched(code)
        ),
        *(
            tag(
                "path",
                d=border_at(outline, one["line"]),
                data_line=one["line"],
                class_="map-border",
                style=_stroke(one),
            )
            for one in over.borders
            if "line" in one
        ),
        *(
            tag("path", d=paths[code], class_=name)
            for name in ("map-selected-edge", "map-selected")
            for code in panel.codes
            if code in looks and looks[code].is_selected
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
        if panel.name:
            yield tag("text", legal(escape(panel.name)), x=west, y=south, class_="map-frame-name")


def _flows(base: MapBase, paint: Paint | None) -> str:
    """The arrows, drawn above the labels that they lead from and to; one set for each width."""
    box = ground_box(base)
    return tag(
        "svg",
        *(_flow(one) for one in (paint["flows"] if paint else ())),
        class_="map-flows",
        viewBox=f"0 0 {box.width:g} {box.height:.6g}",
        aria_hidden="true",
        focusable="false",
    )


def _flow(one: Mapping[str, Any]) -> str:
    x, y = one["at"]
    number = tag("text", escape(legal(one["text"])), x=x, y=y, font_size=one["size"])
    return tag(
        "g",
        tag("path", d=one["d"], stroke_width=one["width"] + one["size"] * RIM, class_="map-rim"),
        tag("path", d=one["d"], stroke_width=one["width"]),
        tag("polygon", points=one["head"]),
        *([number] if one["text"] else []),
        class_=f"map-flow l{one['bucket']}{'' if one['is_strong'] else ' map-flow-light'}",
    )
