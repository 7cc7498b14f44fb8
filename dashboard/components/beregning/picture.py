"""A view as the browser draws it (`assets/beregning.js`): map, ranking, chain, stops and words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from dashboard.components.municipalities import colours, legend, ranked
from dashboard.figures.colours import place_of
from dashboard.figures.municipal_map import Place
from dashboard.look import Palette
from dashboard.measures.beregning import BeregningView, chain
from dashboard.measures.beregning.assumptions import effects
from dashboard.measures.beregning.chain import chain_about
from dashboard.measures.beregning.findings import (
    headline,
    moved,
    own_counts,
    shown_title,
    spoken,
    subtitle,
    valued,
    write,
)
from dashboard.measures.beregning.stops import stops
from dashboard.wording import words
from dashboard.wording.numbers import number
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
        "missing": w("kvoter.not_published_group", count=missing),
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
    parts = [w("kvoter.hover.value", **said), w("kvoter.hover.rank", known=view.known, **said)]
    if view.ground.is_approximate:
        parts.append(w("beregning.hover.about"))
    return ", ".join(parts)
