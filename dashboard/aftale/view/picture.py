"""An agreement as the browser draws it: one entry for each part of the screen.

`assets/aftale.js` leaves a part alone that says what it said before.
"""

from __future__ import annotations

from typing import Any

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.findings import amount, moved
from dashboard.aftale.measures.view import AgreementView, Row
from dashboard.aftale.view.table import UNKNOWN, shown
from dashboard.kit.charts.classes import Class
from dashboard.kit.charts.plotly.colours import place_colours, place_of
from dashboard.kit.charts.plotly.municipal_map import Place
from dashboard.kit.look import Palette
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import History


def places(view: AgreementView, w: Words) -> list[Place]:
    """Every municipality as the map says it."""
    return [
        Place(
            code=row.code,
            place=place_of(view.class_index(row), view.mark(row)),
            label=_label(view, row, w),
            hover=_hover(row, w),
        )
        for row in view.rows
    ]


def tools(
    history: History, view: AgreementView, choice: AgreementChoice, w: Words
) -> dict[str, Any]:
    """Alternatives, undo and redo, the measure, and how the page is looked at."""
    case = history.present
    return {
        "tabs": [alternative_name(one.name, w) for one in case.alternatives],
        "chosen": case.chosen,
        "can_undo": bool(history.past),
        "can_redo": bool(history.future),
        "measure": view.measure,
        "is_compared": choice.is_compared,
        "is_on_wall": choice.is_on_wall,
    }


def transfers(view: AgreementView, last: frozenset[int], w: Words) -> list[dict[str, Any]]:
    """The moves, the newest first."""
    names = view.names
    said = [
        {
            "place": place,
            "persons": UNKNOWN if one.persons is None else number(one.persons, 0, w.lang),
            "who": w("aftale.who", giver=names[one.from_code], taker=names[one.to_code]),
            "text": moved(one, names, w),
            "reason": one.reason,
            "status": one.status.value,
            "is_last": place in last,
        }
        for place, one in enumerate(view.alternative.transfers)
    ]
    return said[::-1]


def legend(view: AgreementView, palette: Palette, w: Words) -> list[list[Any]]:
    """Classes from the highest, then the marks there are: [colour, text, count]."""
    colours = place_colours(view.classes, palette)
    found = [place_of(view.class_index(row), view.mark(row)) for row in view.rows]
    entries: list[tuple[int, str, int]] = [
        (index, _class(view, one, w), one.count) for index, one in enumerate(view.classes.classes)
    ]
    below = sum(one.high < 0 for one in view.classes.classes)
    zero = "unchanged" if view.measure == "aendring" else "zero"
    if -1 in found:
        entries.insert(below, (-1, w(f"chart.class.{zero}"), found.count(-1)))
    entries.reverse()
    if -2 in found:
        entries.append((-2, w("chart.class.not_published"), found.count(-2)))
    return [[colours[place], text, count] for place, text, count in entries]


def municipalities(view: AgreementView) -> list[tuple[str, str]]:
    """Code and name of those who can give and take."""
    return list(view.names.items())


def moving_codes(view: AgreementView, last: frozenset[int]) -> frozenset[str]:
    """The municipalities of the last step."""
    moved_last = (view.alternative.transfers[place] for place in last)
    return frozenset(code for one in moved_last for code in (one.from_code, one.to_code))


def alternative_name(name: str, w: Words) -> str:
    """A name as a tab says it: a letter alone is a proposal."""
    return w("aftale.alternative", name=name) if len(name) == 1 else name


def _label(view: AgreementView, row: Row, w: Words) -> str:
    return shown(row.value(view.measure), view.decimals, w, signed=view.measure == "aendring")


def _hover(row: Row, w: Words) -> str:
    if row.agreed is None:
        return w("aftale.hover_unknown", change=shown(row.change, 0, w, signed=True))
    change = shown(row.change, 0, w, signed=True)
    return w(
        "aftale.hover", start=amount(row.start, w), agreed=amount(row.agreed, w), change=change
    )


def _class(view: AgreementView, one: Class, w: Words) -> str:
    signed = view.measure == "aendring"
    low, high = (
        number(limit, view.decimals, w.lang, signed=signed) for limit in (one.low, one.high)
    )
    if low == high:
        return low
    return f"{low} – {high}" if signed else w("chart.class.range", low=low, high=high)
