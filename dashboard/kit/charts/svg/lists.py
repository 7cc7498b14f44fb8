"""Ranking, tiles and legend."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.slots import (
    ESTIMATE_SLOT,
    NOT_APPLICABLE_SLOT,
    NOT_PUBLISHED_SLOT,
)
from dashboard.kit.charts.spec import Area, Legend, LegendEntry, Ranking, Tiles
from dashboard.kit.charts.svg.elements import (
    Attributes,
    Box,
    Look,
    Sheet,
    hatch,
    scale,
    stroke,
    tag,
    title,
    words,
)
from dashboard.kit.charts.text import paired, text_width, wrapped
from dashboard.kit.look import readable_on

GAP, BAR, RIM, TICK = 8.0, 0.68, 2.5, 2.5
WORST_NAME = 0.42
READABLE, LEAST_STEP, MOST_COLUMNS = 7.0, 11.0, 4


def ranking_marks(chart: Ranking, sheet: Sheet, box: Box) -> Iterator[str]:
    """A bar per municipality with rank, name and value, in more columns where they are many; those
    without one are named below. What the ticks of the official values are is said above.
    """
    known = [area for area in chart.areas if area.value is not None]
    unknown = [area for area in chart.areas if area.value is None]
    groups = list(_unranked(chart, unknown, sheet, box.width))
    foot = sheet.line * (sum(1 + len(lines) for _, lines in groups) + 0.3 * len(groups))
    heads = bool(chart.reference or any(chart.headings)) + bool(chart.official)
    rows = box.inner(top=heads * sheet.line, bottom=foot)
    yield from _key(chart, sheet, box)
    wanted = math.ceil(len(known) * LEAST_STEP / rows.height)
    columns = max(1, min(wanted, MOST_COLUMNS))
    depth = max(1, math.ceil(len(known) / columns))
    definition, _ = hatch(sheet.palette.ink, sheet.palette.paper)
    yield definition if any(area.is_provisional for area in known) else ""
    for at in range(columns):
        width = rows.width / columns
        own = Box(rows.x + at * width, rows.y, width - (2 * GAP if columns > 1 else 0), rows.height)
        yield from _column(chart, known[at * depth : (at + 1) * depth], depth, sheet, own)
    y = rows.bottom + 0.7 * sheet.line
    ink, quiet = (Look(sheet.size, sheet.colour(name)) for name in ("ink", "ink_soft"))
    for heading, lines in groups:
        yield words(heading, box.x, y, ink, is_bold=True)
        for line in lines:
            y += sheet.line
            yield words(line, box.x, y, quiet)
        y += 1.3 * sheet.line


def _key(chart: Ranking, sheet: Sheet, box: Box) -> Iterator[str]:
    """A tick and what it is."""
    if chart.official:
        y, look = box.y + sheet.line / 2, Look(sheet.size, sheet.palette.ink_soft)
        up, down = y - 0.5 * sheet.size, y + 0.5 * sheet.size
        yield stroke((box.x + GAP, up), (box.x + GAP, down), sheet.palette.ink, TICK)
        yield words(chart.official, box.x + 2 * GAP, y, look)


def _column(
    chart: Ranking, areas: Sequence[Area], depth: int, sheet: Sheet, box: Box
) -> Iterator[str]:
    """Some of the bars, as deep as the deepest column, on the scale of all."""
    palette, step = sheet.palette, box.height / depth
    size = min(sheet.size, step / 1.05)
    known = [area for area in chart.areas if area.value is not None]
    rank_width = text_width("00", size) + GAP
    names = max((text_width(area.name, size) for area in known), default=0.0)
    value_width = max((_value_width(area, size) for area in known), default=0.0)
    left = box.x + rank_width + min(names, WORST_NAME * box.width) + GAP
    values = [0.0, *(area.value or 0.0 for area in known)]
    values += [chart.reference.value] if chart.reference else []
    officials = dict(chart.officials)
    values += [one.value for one in officials.values()]
    across = scale((min(values), max(values)), (left, box.right - value_width - GAP))
    colours = slot_colours(chart.classes, palette)
    _, pattern = hatch(palette.ink, palette.paper)
    ink, quiet = Look(size, palette.ink), Look(size, palette.ink_soft)
    for at, area in enumerate(areas):
        y = box.y + (at + 0.5) * step
        start, end = sorted((across(0.0), across(area.value or 0.0)))
        official = officials.get(area.code)
        beside = max(end, across(official.value)) if official else end
        bar: Attributes = {"x": start, "width": end - start, "y": y - BAR * step / 2}
        bar |= {"height": BAR * step}
        is_chosen = area.code in chart.selected
        rim: Attributes = {"stroke": palette.chosen, "stroke_width": RIM} if is_chosen else {}
        slot = f"bar slot{area.colour_slot}"
        yield tag(
            "g",
            title(f"{area.name}: {area.hover}"),
            words(area.rank, box.x + rank_width - GAP, y, quiet, anchor="end"),
            words(area.name, box.x + rank_width, y, ink, is_bold=is_chosen),
            tag("rect", class_=slot, fill=colours[area.colour_slot], **bar, **rim),
            tag("rect", class_="provisional", fill=pattern, **bar) if area.is_provisional else "",
            words(area.text, beside + GAP, y, ink, is_bold=True),
            _second(area, beside + GAP, y, quiet),
        )
        if official:
            x, half = across(official.value), 0.45 * step
            tick = stroke((x, y - half), (x, y + half), palette.ink, TICK)
            spoken = title(f"{area.name}, {chart.official}: {official.text}")
            yield tag("g", spoken, tick, class_="official")
    head, above = paired(*chart.headings), box.y - sheet.line / 2
    yield words(head, box.right, above, Look(sheet.size, palette.ink_soft), anchor="end")
    if chart.reference:
        x, room = across(chart.reference.value), box.inner(right=text_width(head, sheet.size) + GAP)
        yield stroke((x, box.y), (x, box.bottom), palette.ink_soft, 1.5, "4 3")
        yield _beside(chart.reference.text, x, above, sheet, room)


def _value_width(area: Area, size: float) -> float:
    own = text_width(area.text, size, is_bold=True)
    return own + (text_width(paired("", area.beside.text), size) + GAP if area.beside else 0.0)


def _second(area: Area, x: float, y: float, look: Look) -> str:
    """What is beside the value, after it."""
    if not area.beside:
        return ""
    after = x + text_width(area.text, look.size, is_bold=True) + GAP / 2
    return words(paired("", area.beside.text), after, y, look)


def _beside(text: str, x: float, y: float, sheet: Sheet, box: Box) -> str:
    """Text at a place, on the side where there is room for it."""
    anchor = "end" if x + text_width(text, sheet.size) > box.right else "start"
    return words(text, x, y, look=Look(sheet.size, sheet.palette.ink_soft), anchor=anchor)


def _unranked(
    chart: Ranking, areas: Sequence[Area], sheet: Sheet, width: float
) -> Iterator[tuple[str, list[str]]]:
    """The heading of those without a value, and the lines of their names with what stands there."""
    for slot, heading in (
        (NOT_PUBLISHED_SLOT, chart.not_published),
        (NOT_APPLICABLE_SLOT, chart.not_applicable),
    ):
        inside = [area for area in areas if area.colour_slot == slot]
        if inside:
            names = ", ".join(f"{area.name} {area.text}".strip() for area in inside)
            yield heading, wrapped(names, sheet.size, width)


def tiles_marks(chart: Tiles, sheet: Sheet, box: Box) -> Iterator[str]:
    """A square per municipality, as large as there is room for."""
    places = {code: (column, row) for code, column, row in chart.positions}
    columns, rows = zip(*(places[area.code] for area in chart.areas), strict=True)
    wide, deep = max(columns) - min(columns) + 1, max(rows) - min(rows) + 1
    side = min(box.width / wide, box.height / deep)
    left = box.x + (box.width - side * wide) / 2
    colours = slot_colours(chart.classes, sheet.palette)
    definition, pattern = hatch(sheet.palette.ink, sheet.palette.paper)
    yield definition if any(area.is_provisional for area in chart.areas) else ""
    for area in chart.areas:
        column, row = places[area.code]
        x, y = left + side * (column - min(columns)), box.y + side * (row - min(rows))
        under = colours[area.colour_slot]
        ink = readable_on(under, sheet.palette)
        name_size = sheet.size * min(1.0, 0.92 * side / text_width(area.name, sheet.size))
        name, name_size = _shortened(area.name, 0.92 * side, name_size)
        square: Attributes = {"x": x + 1, "y": y + 1, "width": side - 2, "height": side - 2}
        is_chosen = area.code in chart.selected
        rim: Attributes = {"stroke": sheet.palette.chosen, "stroke_width": RIM} if is_chosen else {}
        halo = under if area.is_provisional else None
        name_look, look = Look(name_size, ink, halo), Look(sheet.size, ink, halo)
        middle = x + side / 2
        yield tag(
            "g",
            title(f"{area.name}: {area.hover}"),
            tag("rect", class_=f"tile slot{area.colour_slot}", fill=under, **square, **rim),
            tag("rect", class_="provisional", fill=pattern, **square)
            if area.is_provisional
            else "",
            words(name, middle, y + 0.36 * side, name_look, anchor="middle"),
            words(area.text, middle, y + 0.66 * side, look, anchor="middle", is_bold=True),
        )


def _shortened(name: str, width: float, size: float) -> tuple[str, float]:
    """A name with a size it can be read in: what would be too small is cut short with a point."""
    if size >= READABLE:
        return name, size
    ends = range(len(name) - 1, 0, -1)
    fitting = (name[:end] for end in ends if text_width(f"{name[:end]}.", READABLE) <= width)
    return f"{next(fitting, name[:1])}.", READABLE


def legend_height(chart: Legend, sheet: Sheet, width: float) -> float:
    """How deep the legend becomes in a width."""
    return sheet.line * 1.4 * len(_rows(chart.entries, sheet, width)) + GAP


def legend_marks(chart: Legend, sheet: Sheet, box: Box) -> Iterator[str]:
    """Swatches with their limits and how many are in each."""
    colours = slot_colours(chart.classes, sheet.palette)
    for at, row in enumerate(_rows(chart.entries, sheet, box.width)):
        x, y = box.x, box.y + GAP + 1.4 * sheet.line * at + 0.5 * sheet.line
        for entry in row:
            yield _entry(entry, (x, y), colours[entry.colour_slot], sheet)
            x += _entry_width(entry, sheet)


def _rows(entries: Sequence[LegendEntry], sheet: Sheet, width: float) -> list[list[LegendEntry]]:
    rows: list[list[LegendEntry]] = [[]]
    room = width
    for entry in entries:
        wanted = _entry_width(entry, sheet)
        if rows[-1] and wanted > room:
            rows.append([])
            room = width
        rows[-1].append(entry)
        room -= wanted
    return rows


def _entry_width(entry: LegendEntry, sheet: Sheet) -> float:
    return text_width(f"{entry.text} ({entry.count})", sheet.size) + 1.2 * sheet.size + 3 * GAP


def _entry(entry: LegendEntry, place: tuple[float, float], colour: str, sheet: Sheet) -> str:
    (x, y), size = place, sheet.size
    swatch = _swatch(entry, x, y, colour, sheet)
    beside = x + 1.2 * size + 0.7 * GAP
    ink, quiet = Look(size, sheet.palette.ink), Look(size, sheet.palette.ink_soft)
    text = words(entry.text, beside, y, ink)
    after = beside + text_width(entry.text, size) + 0.7 * GAP
    return swatch + text + words(f"({entry.count})", after, y, quiet)


def _swatch(entry: LegendEntry, x: float, y: float, colour: str, sheet: Sheet) -> str:
    side = 1.2 * sheet.size
    place: Attributes = {"x": x, "y": y - side / 2, "width": side, "height": side}
    edge: Attributes = {"stroke": sheet.palette.rule, "stroke_width": 1}
    drawn = tag("rect", class_=f"swatch slot{entry.colour_slot}", fill=colour, **place, **edge)
    if entry.colour_slot != ESTIMATE_SLOT:
        return drawn
    definition, pattern = hatch(sheet.palette.ink, sheet.palette.paper)
    return definition + drawn + tag("rect", class_="hatched", fill=pattern, **place)
