"""The charts of `/sammenlign`: each municipality has one colour and one shape on all of them."""

from __future__ import annotations

from datetime import date

from dashboard.areas import municipality_names
from dashboard.indicators import OwnValue, Period
from dashboard.kit.charts.spec import (
    Bar,
    Bars,
    Dot,
    Dumbbell,
    Dumbbells,
    Line,
    Multiple,
    Multiples,
    Point,
    Reference,
    Scatter,
    ScatterPoint,
    Strip,
    StripRow,
    segments,
)
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.formatting import (
    in_sentence,
    measure_name,
    own_value,
    place_text,
    span_text,
    unit_of,
    value_text,
    valued,
    when,
    word_text,
)
from dashboard.sammenlign.measures.history import History
from dashboard.sammenlign.measures.indicators import Measure
from dashboard.sammenlign.measures.likeness import NEAREST, Alike
from dashboard.sammenlign.measures.pairs import Ends, Pair
from dashboard.sammenlign.measures.rows import Row
from data.snapshot import Snapshot

# A shape for each place in the row of those side by side; the reader's own has its colour.
SHAPES = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross")
CHOSEN = "chosen"


def look_of(choice: ComparisonChoice, code: str) -> tuple[str, str]:
    """The colour (a role of the palette) and the shape of one of those side by side."""
    place = choice.municipalities.index(code)
    return CHOSEN if code == choice.selected else f"compared {place}", SHAPES[place]


def dumbbells(snapshot: Snapshot, choice: ComparisonChoice, found: Ends) -> Dumbbells | None:
    """Then against now, the region's and the country's own rate below those side by side; None
    where there is nothing to be held together.
    """
    w, names = words(choice.lang), municipality_names(snapshot)
    if not found.then or not found.now or found.is_broken:
        return None
    rows = [
        _dumbbell(
            names[code], (found.before.get(code), found.after.get(code)), found, w,
            look=look_of(choice, code),
        )
        for code in choice.municipalities
    ]  # fmt: skip
    rows += [
        _own_dumbbell(w(f"sammenlign.own.{area}"), own, found, w)
        for area, own in (("region", found.region), ("country", found.country))
        if all(own)
    ]
    return Dumbbells(
        tuple(rows), when(found.then, w), when(found.now, w), unit_of(found.measure, w)
    )


def _dumbbell(
    name: str,
    ends: tuple[float | None, float | None],
    found: Ends,
    w: Words,
    *,
    look: tuple[str, str],
) -> Dumbbell:
    then, now = (
        None if value is None else Reference(value, value_text(value, found.measure, w))
        for value in ends
    )
    return Dumbbell(name, then, now, _spoken_ends(name, then, now, found, w), *look)


def _own_dumbbell(
    name: str, own: tuple[OwnValue | None, OwnValue | None], found: Ends, w: Words
) -> Dumbbell:
    then, now = (
        Reference(one.value, own_value(one, found.measure, w)) if one else None for one in own
    )
    return Dumbbell(name, then, now, _spoken_ends(name, then, now, found, w), "ink_soft", "circle")


def _spoken_ends(
    name: str, then: Reference | None, now: Reference | None, found: Ends, w: Words
) -> str:
    unit = unit_of(found.measure, w)
    texts = [
        w("sammenlign.spoken.end", value=f"{one.text} {unit}", when=when(period, w))
        for one, period in ((then, found.then), (now, found.now))
        if one and period
    ]
    return f"{name}: {', '.join(texts) or w('chart.mark.not_published')}"


def strip(
    snapshot: Snapshot, choice: ComparisonChoice, row: Row, values: dict[str, float]
) -> Strip | None:
    """Everyone in the group on one axis, those side by side by colour, shape and name, and the
    median that the words are held against; None without a value.
    """
    w, names = words(choice.lang), municipality_names(snapshot)
    if not values:
        return None
    cells, period = {cell.code: cell for cell in row.cells}, when(row.period, w)

    def dot(code: str, value: float) -> Dot:
        measured = w("sammenlign.spoken.end", value=valued(value, row.measure, w), when=period)
        text = f"{names[code]}: {measured}"
        if code not in choice.municipalities:
            return Dot(names[code], value, text, code=code)
        cell = cells[code]
        said = [text, place_text(cell, tuple(values), w), word_text(cell, w)]
        colour, shape = look_of(choice, code)
        spoken = ", ".join(filter(None, said))
        return Dot(names[code], value, spoken, names[code], code=code, colour=colour, shape=shape)

    median = (
        Reference(
            row.limits.median,
            w("sammenlign.median", value=value_text(row.limits.median, row.measure, w)),
        )
        if row.limits
        else None
    )
    dots = tuple(dot(code, value) for code, value in values.items())
    only = StripRow("", dots, "ink_soft", "circle-open", median)
    return Strip((only,), unit=unit_of(row.measure, w), is_led=True)


def multiples(snapshot: Snapshot, choice: ComparisonChoice, found: History) -> Multiples:
    """The line of each on one pair of axes, those side by side first."""
    w, names = words(choice.lang), municipality_names(snapshot)
    rows = []
    for code, held in found.values.items():
        points = list(held.items())
        first, last = (points[0], points[-1]) if points else (None, None)
        colour = look_of(choice, code)[0] if code in choice.municipalities else "ink_soft"
        rows.append(
            Multiple(
                code=code,
                name=names[code],
                line=Line(names[code], _segments(found, held, w), colour),
                text=value_text(last[1], found.measure, w) if last else "",
                value=last[1] if last else None,
                begin=value_text(first[1], found.measure, w) if first else "",
                change=span_text(first[0], last[0], w)
                if first and last
                else w("chart.mark.not_published"),
                half=_class_of(choice, code),
            )
        )
    missing = [
        (date(one.year, 1, 1), f"{when(one, w)}: {w('chart.mark.not_published')}")
        for one in found.periods
    ]
    return Multiples(tuple(rows), _axis(found, w), choice.municipalities, tuple(missing))


def _class_of(choice: ComparisonChoice, code: str) -> str:
    """What the style sheet colours a small picture by."""
    if code not in choice.municipalities:
        return "other"
    return "mine" if code == choice.selected else f"place-{choice.municipalities.index(code)}"


def _axis(found: History, w: Words) -> str:
    every = [value for held in found.values.values() for value in held.values()]
    if not every:
        return ""
    return w(
        "sammenlign.axis",
        low=value_text(min(every), found.measure, w),
        high=valued(max(every), found.measure, w),
        span=span_text(found.periods[0], found.periods[-1], w),
    )


def _segments(found: History, held: dict[Period, float], w: Words) -> tuple[tuple[Point, ...], ...]:
    """What is known of consecutive years is joined; each point is told with its period."""
    spoken = [
        f"{when(one, w)}: {value_text(held[one], found.measure, w)}" if one in held else ""
        for one in found.periods
    ]
    years = [one.year for one in found.periods]
    return segments(years, [held.get(one) for one in found.periods], spoken=spoken)


def scatter(snapshot: Snapshot, choice: ComparisonChoice, found: Pair) -> Scatter | None:
    """Everyone by both measures; None where nobody has both."""
    w, names = words(choice.lang), municipality_names(snapshot)
    if not found.points:
        return None
    points = []
    for code, (across, up) in found.points.items():
        colour, shape = look_of(choice, code) if code in choice.municipalities else ("", "circle")
        spoken = w(
            "sammenlign.spoken.pair",
            who=names[code],
            x=_measured(across, found.x, found.x_period, w),
            y=_measured(up, found.y, found.y_period, w),
        )
        points.append(ScatterPoint(names[code], across, up, spoken, colour, shape, code))
    return Scatter(tuple(points), _axis_of(found.x, found.x_period, w),
                   _axis_of(found.y, found.y_period, w))  # fmt: skip


def _measured(value: float, measure: Measure, period: Period | None, w: Words) -> str:
    """What is measured, its value and when it is of."""
    text = f"{in_sentence(measure, w)} {valued(value, measure, w)}"
    return w("sammenlign.spoken.end", value=text, when=when(period, w)) if period else text


def _axis_of(measure: Measure, period: Period | None, w: Words) -> str:
    name = f"{measure_name(measure, w)}, {unit_of(measure, w)}"
    return f"{name} ({when(period, w)})" if period else name


def alike_bars(snapshot: Snapshot, choice: ComparisonChoice, found: Alike) -> Bars:
    """How far the nearest are, the most alike first."""
    w, names = words(choice.lang), municipality_names(snapshot)
    return Bars(
        tuple(
            Bar(
                names[one.code],
                one.distance,
                number(one.distance, 2, w.lang),
                look_of(choice, one.code)[0] if one.code in choice.municipalities else "ink_soft",
                w(
                    "sammenlign.spoken.alike",
                    who=names[one.code],
                    distance=number(one.distance, 2, w.lang),
                ),
            )
            for one in found.likeness.nearest[:NEAREST]
        )
    )
