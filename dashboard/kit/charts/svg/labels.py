"""The texts of a map on a sheet, each readable on what is under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dashboard.kit.charts.flows import Rim
from dashboard.kit.charts.labels import PlacedLabel, placed, size_at
from dashboard.kit.charts.spec import Area, MapBase, Panel
from dashboard.kit.charts.svg.elements import MIDDLE, Look, Sheet, stroke, symbol, words
from dashboard.kit.charts.svg.land import Projection
from dashboard.kit.look import readable_on

LEADER, RIM, END = 1.0, 3.0, 5.0


def label_marks(
    areas: Mapping[str, Area],
    base: MapBase,
    panel: Panel,
    onto: Projection,
    *,
    sheet: Sheet,
    colours: Mapping[int, str],
) -> Iterator[str]:
    """Name and number of each of the areas, inside it or at the end of a line, as far as there is
    room; the sheet has an outline.
    """
    at = _onto_sheet(panel, onto)
    for label in _placed(areas, base, panel, onto, sheet):
        area = areas[label.code]
        under = sheet.palette.paper if label.leader else colours[area.colour_slot]
        if label.leader:
            yield from _leader(at(label.leader[0]), at(label.leader[1]), sheet)
        look = Look(label.size_px, readable_on(under, sheet.palette), under)
        yield from _lines(label, area.text, at((label.x, label.y)), look)


def label_rims(
    areas: Mapping[str, Area], base: MapBase, panel: Panel, onto: Projection, *, sheet: Sheet
) -> dict[str, Rim]:
    """The boxes around the labels of a panel, by code; one without a label, and every one where
    there is no outline, has a small one around its middle.
    """
    small = 0.4 * sheet.size
    found = {code: Rim(onto.place(base.labels[code]), small, small) for code in panel.codes}
    if sheet.outline is None:
        return found
    at = _onto_sheet(panel, onto)
    (left, top), (right, bottom) = at((0, 0)), at((1, 1))
    for one in _placed(areas, base, panel, onto, sheet):
        half = one.width * (right - left) / 2, one.height * (bottom - top) / 2
        found[one.code] = Rim(at((one.x, one.y)), *half)
    return found


def label_size(base: MapBase, sheet: Sheet) -> float:
    """The size of the texts of a map on a sheet."""
    return sheet.scale_by * size_at(min(sheet.width, sheet.height * base.panels[0].shape))


def _placed(
    areas: Mapping[str, Area], base: MapBase, panel: Panel, onto: Projection, sheet: Sheet
) -> tuple[PlacedLabel, ...]:
    assert sheet.outline is not None
    at = _onto_sheet(panel, onto)
    texts = {code: (area.name, area.text) for code, area in areas.items()}
    width = at((1, 0))[0] - at((0, 0))[0]
    return placed(panel, sheet.outline, width, label_size(base, sheet), texts)


def _onto_sheet(
    panel: Panel, onto: Projection
) -> Callable[[tuple[float, float]], tuple[float, float]]:
    """From shares of a panel's frame to the sheet."""
    left, top = onto.place((panel.longitudes[0], panel.latitudes[1]))
    right, bottom = onto.place((panel.longitudes[1], panel.latitudes[0]))
    return lambda place: (left + place[0] * (right - left), top + place[1] * (bottom - top))


def _leader(start: tuple[float, float], end: tuple[float, float], sheet: Sheet) -> Iterator[str]:
    """A thin line with a rim of paper, and a dot where it begins."""
    palette = sheet.palette
    yield stroke(start, end, palette.paper, RIM)
    yield stroke(start, end, palette.ink, LEADER)
    yield symbol("circle", start, END, colour=palette.ink, paper=palette.paper)


def _lines(
    label: PlacedLabel, number: str, middle: tuple[float, float], look: Look
) -> Iterator[str]:
    """The lines of the name, and below them the number in bold."""
    (x, y), size = middle, look.size
    texts = label.name if label.lines == "name" else (*label.name, number)
    for at, (text, down) in enumerate(zip(texts, label.baselines, strict=True)):
        is_bold = at >= len(label.name)
        yield words(text, x, y + (down - MIDDLE) * size, look, anchor="middle", is_bold=is_bold)
