"""Who has moved each half: a bar for every municipality's part of the change."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.plotly.rar.parts import Part, part_bars
from dashboard.kit.look import Palette
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import RarView, rar_view
from dashboard.rar.measures.exhibits import exhibit
from dashboard.rar.measures.findings import moved_by
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.view.exhibit import behind, pictured, told
from data.snapshot import Snapshot

FINE = 2


def parts(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """East first, which is asked about most, and west beside it on the same scale."""
    view, w = rar_view(snapshot, choice), words(choice.lang)
    one = exhibit("bidrag", snapshot, choice)
    if not all(len(view.parts.get(half, ())) for half in (EAST, WEST)):
        return told("bidrag", one)
    totals = [value for table in view.parts.values() for value in (*table["total"], 0.0)]
    reach = min(totals), max(totals)
    pictures = []
    for half, colour in ((EAST, palette.east), (WEST, palette.west)):
        bars = _bars(view, half, w)
        figure = part_bars(bars, colour=colour, reach=reach, palette=palette, lang=w.lang)
        title = w("rar.parts.title", half=w(f"rar.half.{half}"))
        note = moved_by(view, half) if half == WEST else ""
        pictures.append(pictured("bidrag", figure, title=title, part=f"-{half}", note=note))
    beside = html.Div(pictures, className="rar-beside")
    return [*told("bidrag", one, beside), *behind("bidrag", one, snapshot, choice)]


def _bars(view: RarView, half: str, w: Words) -> list[Part]:
    names = view.rows.set_index("municipality_code")["municipality_name"]
    return [
        Part(
            str(names[row.municipality_code]),
            row.total,
            number(row.total, FINE, w.lang, signed=True),
            w(
                "rar.parts.said",
                name=names[row.municipality_code],
                own=number(row.own, FINE, w.lang, signed=True),
                size=number(row.size, FINE, w.lang, signed=True),
            ),
            is_chosen=row.municipality_code == view.choice.selected,
        )
        for row in view.parts[half].itertuples()
    ]
