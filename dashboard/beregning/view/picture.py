"""A view as the browser draws it (`assets/beregning.js`): map, ranking, chain, stops and words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from dashboard.beregning.measures import BeregningView, chain
from dashboard.beregning.measures.assumptions import effects
from dashboard.beregning.measures.chain import chain_about
from dashboard.beregning.measures.findings import (
    headline,
    moved,
    own_counts,
    shown_title,
    spoken,
    subtitle,
    valued,
    write,
)
from dashboard.beregning.measures.stops import stops
from dashboard.kit.charts.plotly.colours import place_of
from dashboard.kit.charts.plotly.municipal_map import Place
from dashboard.kit.look import Palette
from dashboard.kit.view.municipalities import colours, legend, ranked
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot


def places(view: BeregningView) -> list[Place]:
    """Every municipality of the view as the map says it."""
    return [
        Place(
            code=row["municipality_code"],
            place=place_of(row["class_index"], row["mark"]),
            label=write(view, row["value"]),
            hover=_hover(view, row),
        )
        for row in view.records
    ]


def picture(snapshot: Snapshot, view: BeregningView, palette: Palette) -> dict[str, Any]:
    """Everything that a change on the page draws anew, but the map.

    `chain` holds [key, title, paragraph, put in, result, sentence, assumption] per step, `stops`
    [number, text, note, whether it is the one in use].
    """
    w = words(view.choice.lang)
    missing = len(view.records) - view.known
    return {
        "rows": ranked(view.rows, partial(write, view), star=""),
        "colours": colours(view.classes, palette),
        "legend": legend(view.rows, view.classes, w),
        "selected": view.choice.selected,
        "missing": w("chart.not_published_group", count=missing),
        "headline": headline(view),
        "subtitle": subtitle(view),
        "spoken": spoken(view),
        "shown": shown_title(view),
        "chain-title": w("beregning.chain.title", name=view.name),
        "chain-about": chain_about(view),
        "chain": [
            [one.key, one.title, one.paragraph, one.put_in, one.result, one.said, one.assumption]
            for one in chain(view)
        ],
        "stops": [
            [number(one.landstal, 0, w.lang), one.note, one.landstal == view.now.landstal]
            for one in stops(view, w)
        ],
        "moved": list(moved(view)),
        "effects": effects(snapshot, view),
        **own_counts(view),
    }


def _hover(view: BeregningView, row: Mapping[str, Any]) -> str:
    w = words(view.choice.lang)
    if row["value"] != row["value"]:
        return w("kvoter.reason.kvote")
    said = valued(view, row)
    parts = [w("chart.hover.value", **said), w("chart.hover.rank", known=view.known, **said)]
    if view.basis.is_approximate:
        parts.append(w("beregning.hover.about"))
    return ", ".join(parts)
