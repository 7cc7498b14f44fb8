"""The labels of a map as HTML: where each stands at every width that the map may have.

A label carries its places, `--x0 --y0 --s0` and so on, for each of the engine's widths, and classes
that say what it writes there: `v0` the number alone, `b0` a broken name, `o0` in the water with a
line, `x0` nothing. `assets/45-maps.css` takes those of the width the map has; the size of text is
a share of that width, so what was measured holds at any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import escape

from dashboard.kit.charts.flows import Picture, Rim
from dashboard.kit.charts.labels import WALL, WIDTHS, PlacedLabel, layouts, size_at
from dashboard.kit.charts.spec import MapBase, Panel
from dashboard.kit.charts.svg.elements import Box, legal, tag
from dashboard.kit.charts.svg.land import Projection, projection
from data.geography.outline import Outline

WIDTH = 1000.0
# What is measured: as wide as any number that a map of a page writes.
WIDEST = "00,00"
# The share of an engine's width from which its places are taken.
SERVES_FROM = 0.875

Paint = Mapping[str, Any]


@dataclass(frozen=True)
class Look:
    """What a municipality is painted with: its colour, the ink that reads on it, its number."""

    fill: str
    ink: str
    text: str
    is_selected: bool = False


def ground_box(base: MapBase) -> Box:
    """The picture that the land is drawn in."""
    return Box(0, 0, WIDTH, WIDTH / base.panels[0].shape)


def views(base: MapBase) -> list[tuple[Panel, Projection]]:
    """The panels of a ground, each with its way onto the picture."""
    box = ground_box(base)
    return [(panel, projection(panel, panel_box(panel, box))) for panel in base.panels]


def panel_box(panel: Panel, box: Box) -> Box:
    """The part of the box that a panel stands in; its shares are counted from below."""
    if panel.domain is None:
        return box
    (left, right), (below, above) = panel.domain["x"], panel.domain["y"]
    x, y = box.x + left * box.width, box.y + (1 - above) * box.height
    return Box(x, y, (right - left) * box.width, (above - below) * box.height)


def ground_place(base: MapBase, code: str) -> tuple[float, float]:
    """The middle of a municipality in shares of the picture, wherever its label stands."""
    box = ground_box(base)
    onto = next(onto for panel, onto in views(base) if code in panel.codes)
    x, y = onto.place(base.labels[code])
    return x / box.width, y / box.height


def ground_point(base: MapBase) -> Callable[[tuple[float, float]], tuple[float, float]]:
    """Where a point (longitude, latitude) of the first panel lies in the picture."""
    (_, onto), *_ = views(base)
    return onto.place


def overlay_markup(
    base: MapBase,
    outline: Outline,
    codes: Sequence[str],
    *,
    is_large: bool = False,
    paint: Paint | None = None,
) -> str:
    """The labels of `codes` and the lines that lead to them, painted when there is a `paint`."""
    box, placed = ground_box(base), _placed(base, outline, codes, is_large)
    lines = "".join(
        _line(one, at, box)
        for at, labels in enumerate(placed)
        for one in labels.values()
        if one.leader is not None
    )
    leaders = tag(
        "svg",
        lines,
        class_="map-leaders",
        viewBox=f"0 0 {box.width:g} {box.height:.6g}",
        focusable="false",
    )
    looks = painted_looks(base, paint)
    return leaders + "".join(
        _label(base, code, [labels.get(code) for labels in placed], looks.get(code))
        for code in codes
    )


def painted_looks(base: MapBase, paint: Paint | None) -> dict[str, Look]:
    """What a paint gives each municipality, by code; nothing without one."""
    if not paint:
        return {}
    selected = set(paint["selected"])
    return {
        code: Look(**paint["colours"][str(slot)], text=text, is_selected=code in selected)
        for code, slot, text in zip(base.codes, paint["slots"], paint["texts"], strict=True)
    }


def pictures_of(
    base: MapBase, outline: Outline, codes: Sequence[str], *, is_large: bool = False
) -> Iterator[Picture]:
    """The first panel at each width; a municipality without a label has a small rim around its
    middle.
    """
    panel, onto = views(base)[0]
    box = ground_box(base)
    for width, labels in zip(WIDTHS, _placed(base, outline, codes, is_large), strict=True):
        size = size_at(width) * (WALL if is_large else 1.0) * WIDTH / width
        found = {}
        for code in panel.codes:
            one = labels.get(code)
            if one is None:
                found[code] = Rim(onto.place(base.labels[code]), 0.4 * size, 0.4 * size)
            else:
                centre = one.x * box.width, one.y * box.height
                found[code] = Rim(centre, one.width * box.width / 2, one.height * box.height / 2)
        yield Picture(size, found)


def _placed(
    base: MapBase, outline: Outline, codes: Sequence[str], is_large: bool
) -> list[dict[str, PlacedLabel]]:
    """For each width the labels by code, in shares of the picture. Those who have no room on a wall
    are written as on a desk, where nothing else stands.
    """
    drawn = _at_scale(base, outline, codes, WALL if is_large else 1.0)
    for at, labels in enumerate(drawn if is_large else ()):
        missing = [code for code in codes if code not in labels]
        for code, one in _at_scale(base, outline, missing, 1.0)[at].items() if missing else ():
            if not any(_overlap(one, other) for other in labels.values()):
                labels[code] = one
    return drawn


def _overlap(one: PlacedLabel, other: PlacedLabel) -> bool:
    across, down = (one.width + other.width) / 2, (one.height + other.height) / 2
    return abs(one.x - other.x) < across and abs(one.y - other.y) < down


def _at_scale(
    base: MapBase, outline: Outline, codes: Sequence[str], scale: float
) -> list[dict[str, PlacedLabel]]:
    texts = {code: (base.names[code], WIDEST) for code in codes}
    every = layouts(base, outline, texts, scale=scale)
    onto = [_in_picture(base, view) for view in views(base)]
    return [
        {one.code: into(one) for into, labels in zip(onto, every[w], strict=True) for one in labels}
        for w in WIDTHS
    ]


def _in_picture(
    base: MapBase, view: tuple[Panel, Projection]
) -> Callable[[PlacedLabel], PlacedLabel]:
    """From shares of a panel's frame to shares of the picture."""
    (panel, onto), box = view, ground_box(base)
    left, top = onto.place((panel.longitudes[0], panel.latitudes[1]))
    right, bottom = onto.place((panel.longitudes[1], panel.latitudes[0]))
    across, down = (right - left) / box.width, (bottom - top) / box.height

    def at(x: float, y: float) -> tuple[float, float]:
        return left / box.width + x * across, top / box.height + y * down

    def into(one: PlacedLabel) -> PlacedLabel:
        x, y = at(one.x, one.y)
        leader = (at(*one.leader[0]), at(*one.leader[1])) if one.leader else None
        width, height = one.width * across, one.height * down
        return replace(one, x=x, y=y, width=width, height=height, leader=leader)

    return into


def _line(one: PlacedLabel, at: int, box: Box) -> str:
    """A line to a label in the water: a rim of paper, the line, and a dot where it begins."""
    assert one.leader is not None
    (x1, y1), (x2, y2) = ((box.width * x, box.height * y) for x, y in one.leader)
    way = f"M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}"
    paths = (tag("path", d=way), tag("path", d=way), tag("path", d=f"M{x1:.0f} {y1:.0f}h0"))
    return tag("g", *paths, class_=f"l{at}", data_leader=one.code)


def _label(
    base: MapBase, code: str, placed: Sequence[PlacedLabel | None], look: Look | None
) -> str:
    kinds, places = ["map-label"], []
    for at, one in enumerate(placed):
        if one is None:
            kinds.append(f"x{at}")
            places.append(_middle(base, code, at))
        else:
            kinds += _kinds(one, at)
            share = 100 * one.size_px / WIDTHS[at]
            places.append(f"--x{at}:{one.x:.3f};--y{at}:{one.y:.3f};--s{at}:{share:.2f}")
    if look:
        places.append(f"--fill:{look.fill};--ink-on:{look.ink}")
        kinds += ["map-label-chosen"] if look.is_selected else []
    name = escape(legal(base.names[code]))
    if any(one and len(one.name) > 1 for one in placed):
        name = name.replace("-", "-<br>", 1)
    text = escape(legal(look.text)) if look else ""
    return (
        f'<span class="{" ".join(kinds)}" data-label="{code}" style="{";".join(places)}">'
        f'<span class="map-ink">{name}</span><b class="map-ink">{text}</b></span>'
    )


def _kinds(one: PlacedLabel, at: int) -> Iterator[str]:
    if one.lines == "value":
        yield f"v{at}"
    if len(one.name) > 1:
        yield f"b{at}"
    if one.leader:
        yield f"o{at}"


def _middle(base: MapBase, code: str, at: int) -> str:
    """Where the label of one that has no room stands when it is chosen."""
    x, y = ground_place(base, code)
    share = 100 * size_at(WIDTHS[at]) / WIDTHS[at]
    return f"--x{at}:{x:.3f};--y{at}:{y:.3f};--s{at}:{share:.2f}"
