"""What the councils published of themselves, each figure in its own release."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.ids import Rar
from dashboard.kit.charts.plotly.rar.releases import release_points
from dashboard.kit.look import Palette
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.exhibits import exhibit
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.releases import COUNTRY, SERIES, releases
from dashboard.rar.view.controls import select
from dashboard.rar.view.exhibit import behind, pictured, told
from dashboard.rar.view.time import marks
from data.snapshot import Snapshot


def released(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """The chosen series as points, with the release each stands in."""
    w = words(choice.lang)
    one = exhibit("udgivelser", snapshot, choice)
    rows = releases(snapshot, choice.series)
    figure = release_points(
        rows,
        said=[_release(row, w) for row in rows.itertuples()],
        names={half: w(f"rar.half.{half}") for half in (WEST, EAST, COUNTRY)},
        is_change=SERIES[choice.series].is_change,
        marks=marks(w),
        palette=palette,
        lang=w.lang,
    )
    title = w(f"rar.series.{choice.series}")
    shapes = [half for half in (WEST, EAST, COUNTRY) if (rows["half"] == half).any()]
    key = html.P([_key(half, w) for half in shapes], className="key")
    return [
        *told("udgivelser", one, key, pictured("udgivelser", figure, title=title)),
        *behind("udgivelser", one, snapshot, choice),
    ]


def _key(half: str, w: Words) -> Component:
    """A council's shape in its colour, and its name."""
    shape = html.Span(className=f"half-mark half-{half}")
    return html.Span([shape, w(f"rar.half.{half}")], className="key-entry")


def _release(row: Any, w: Words) -> str:
    value = number(row.value, 0 if float(row.value).is_integer() else 1, w.lang)
    period = " – ".join(dict.fromkeys(published(text, w.lang) for text in (row.begins, row.ends)))
    return w(
        "rar.released.said",
        half=w(f"rar.half.{row.half}").capitalize(),
        value=w(f"rar.qualifier.{row.qualifier}", value=value),
        period=period,
        released=published(row.released, w.lang) or w("rar.released.undated"),
    )


def series_control(choice: RarChoice) -> Component:
    """What to show of the councils' own figures."""
    w = words(choice.lang)
    options = [{"value": one, "label": w(f"rar.series.{one}")} for one in SERIES]
    return select(Rar.SERIES, w("rar.control.series"), options, choice.series)
