"""The map of the 19, its ranking and legend, and the form for figures nobody has published."""

from __future__ import annotations

from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.areas import members
from dashboard.ids import Vaekst
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.plotly.colours import place_of
from dashboard.kit.charts.plotly.municipal_map import Place, changes, municipal_map
from dashboard.kit.look import Palette
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.form import form_help
from dashboard.kit.view.graph import graph
from dashboard.kit.view.municipalities import colours, ranked
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import sureness
from dashboard.vaekst.measures.accounts.local import chosen, finding, shown, value_of
from dashboard.vaekst.measures.municipal import AREA, SPLIT_YEAR, LocalView, context
from dashboard.vaekst.measures.said import metric, period
from data.geography.outline import Outline
from data.snapshot import Snapshot

TABLE = "vaeksthus_guided_firms"
NOTHING = "–"
NOT_PUBLISHED_PLACE = -2


def local_picture(
    snapshot: Snapshot, view: LocalView, outline: Outline, palette: Palette, w: Words
) -> list[Component]:
    """Map and ranking side by side; while the table is empty, how it is filled."""
    base = ground_of(snapshot, outline, members(snapshot, AREA, SPLIT_YEAR))
    figure = municipal_map(
        base,
        _places(view, w),
        view.classes,
        selected=view.choice.selected,
        palette=palette,
        lang=w.lang,
    )
    summary = w(
        "vaekst.kommuner.summary",
        finding=finding(view, w),
        known=view.known,
        of=len(view.rows),
    )
    map_side = html.Div(
        [
            graph(
                Vaekst.MAP,
                figure,
                label=w("vaekst.kommuner.map_label"),
                described_by=Vaekst.SUMMARY,
                class_name="map-canvas",
            ),
            html.Ul(
                id=f"{Vaekst.LOCAL}-legend",
                className="legend",
                **aria(label=w("vaekst.kommuner.legend")),
            ),
            html.P(summary, id=Vaekst.SUMMARY, className="visually-hidden"),
        ],
        className="map-side",
        style={"--map-shape": f"{base.panels[0].shape:.3f}"},
    )
    both = html.Div([map_side, _ranking_side(w)], className="map-and-ranking local")
    ready = [html.P(w("vaekst.kommuner.ready")), form_help(TABLE, w)]
    return [both] if view.is_filled else [both, *ready]


def local_lists(
    snapshot: Snapshot, choice: VaekstChoice, palette: Palette, outline: Outline, *, is_new: bool
) -> dict[str, Any]:
    """What the browser draws lists and legend from, and what a selection changes in the map; a
    map that is new has it already.
    """
    w = words(choice.lang)
    view = chosen(snapshot, choice)
    base = ground_of(snapshot, outline, members(snapshot, AREA, SPLIT_YEAR))
    changed = changes(base, _places(view, w), view.classes, view.choice.selected, palette)
    missing = int(view.rows["value"].isna().sum())
    return {
        "rows": _rows(view, w),
        "colours": colours(view.classes, palette),
        "legend": _legend(view, missing, w),
        "selected": view.choice.selected,
        "missing": w("vaekst.kommuner.missing", count=missing),
        "unfit": "",
        "spoken": _spoken(snapshot, view, choice, w),
        "map": None
        if is_new
        else [
            [trace, ".".join(map(str, attribute)), value]
            for (_, trace, *attribute), value in changed.items()
        ],
    }


def _rows(view: LocalView, w: Words) -> list[list[Any]]:
    """The rows of the ranking; without guided firms nobody is first, and the ranks are blank."""
    rows = ranked(view.rows, lambda value: _value(view, value, w))
    if view.is_filled:
        return rows
    return [[code, name, "", *rest] for code, name, _, *rest in rows]


def _ranking_side(w: Words) -> html.Section:
    name = f"{Vaekst.LOCAL}-ranking"
    return html.Section(
        [
            html.H3(w("vaekst.kommuner.ranking"), className="kicker", id=f"{name}-title"),
            html.Div(
                id=name,
                className="ranking",
                **data(selects=Vaekst.SELECTED),
                **aria(labelledby=f"{name}-title"),
            ),
            html.P(id=f"{Vaekst.LOCAL}-spoken", className="spoken", **aria(live="polite")),
        ],
        className="ranking-side",
    )


def _places(view: LocalView, w: Words) -> list[Place]:
    unit = w(f"vaekst.kommuner.unit.{view.choice.measure}")
    return [
        Place(
            code=row.municipality_code,
            place=place_of(row.class_index, row.mark),
            label=_value(view, row.value, w),
            hover=w("vaekst.not_published")
            if pd.isna(row.value)
            else f"{_value(view, row.value, w)} {unit}",
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in view.rows.itertuples()
    ]


def _legend(view: LocalView, missing: int, w: Words) -> list[list[Any]]:
    """[place, text, count], highest class first, what is missing last."""
    entries: list[list[Any]] = []
    for index, one in enumerate(view.classes.classes):
        low, high = shown(view, one.low, w), shown(view, one.high, w)
        text = low if low == high else f"{low}–{high}"
        if not view.is_filled:
            text = f"{text} {w(f'vaekst.kommuner.unit.{view.choice.measure}')}"
        entries.insert(0, [index, text, one.count])
    zero = int((view.rows["value"] == 0).sum())
    entries += [[-1, "0", zero]] if zero else []
    return entries + [[NOT_PUBLISHED_PLACE, w("vaekst.not_published"), missing]] * bool(missing)


def _spoken(snapshot: Snapshot, view: LocalView, choice: VaekstChoice, w: Words) -> str:
    """The selected municipality: its value and rank, or everything that is published about it."""
    rows = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if rows.empty:
        return w("vaekst.kommuner.none")
    row = next(rows.itertuples())
    name = row.municipality_name
    if pd.isna(row.value):
        return w("vaekst.kommuner.selected_none", name=name)
    if view.is_filled:
        return w(
            "vaekst.kommuner.selected",
            name=name,
            value=_value(view, row.value, w),
            unit=w(f"vaekst.kommuner.unit.{view.choice.measure}"),
            rank=row.rank,
            known=view.known,
        )
    facts = [
        w(
            "vaekst.kommuner.fact",
            what=metric(one.evidence.metric, w),
            value=value_of(one, w),
            period=period(one.window, w),
            sure=w("vaekst.confidence.said", level=sureness(one.evidence.confidence, w)),
        )
        for one in context(snapshot, choice.sureness)
        if one.municipality_code == view.choice.selected
    ]
    return w("vaekst.kommuner.selected_context", name=name, facts="; ".join(facts))


def _value(view: LocalView, value: float, w: Words) -> str:
    return NOTHING if pd.isna(value) else shown(view, value, w)
