"""The first screen of `/kvoter/beregning` for one choice: chain, map, ranking and what is said."""

from __future__ import annotations

from typing import Any

from dashboard.beregning.charts import calculated_map, calculated_ranking
from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.effects import effects
from dashboard.beregning.findings import (
    age,
    count_texts,
    gains_and_losses,
    headline,
    notices,
    spoken,
    subtitle,
)
from dashboard.beregning.formatting import measured
from dashboard.beregning.measures import BeregningView, accuracy, beregning_view, chain
from dashboard.beregning.measures.chain import chain_about
from dashboard.beregning.presets import presets
from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts.land import map_parts, stage
from dashboard.kit.charts.payload import columns, payload
from dashboard.kit.look import Palette
from dashboard.kit.screen import Screen
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from data.geography.outline import Outline
from data.snapshot import Snapshot


def screen(
    snapshot: Snapshot, choice: BeregningChoice, palette: Palette
) -> Screen[BeregningChoice]:
    """The screen of a resolved choice."""
    return _screen(snapshot, choice, palette, current.outline())


@kept
def _screen(
    snapshot: Snapshot, choice: BeregningChoice, palette: Palette, outline: Outline
) -> Screen[BeregningChoice]:
    view = beregning_view(snapshot, choice)
    w = words(choice.lang)
    found = accuracy(snapshot, choice)
    land = calculated_map(snapshot, view, found, outline)
    parts: dict[str, Any] = {
        "headline": headline(view, found),
        "subtitle": subtitle(view),
        "age": age(snapshot, view),
        "spoken": spoken(view),
        "notices": list(notices(snapshot, view)),
        "presets": _presets(view),
        "chain-title": w("beregning.chain.title", name=view.name),
        "chain": _chain(view),
        "chain-about": chain_about(view),
        "map-title": measured(view),
        "stage": stage(land.base, "stage-kort"),
        "legend": payload(land.legend, palette),
        "ranking": payload(calculated_ranking(view, found), palette),
        "gains": list(gains_and_losses(view)),
        **{f"{name}-effect": text for name, text in effects(snapshot, view).items()},
        "unproved": w("beregning.whatif.unproved") if view.basis.is_approximate else "",
        **count_texts(view),
    }
    painted, figures = map_parts(land, palette, choice.lang)
    return Screen(choice, parts | painted, figures)


def _chain(view: BeregningView) -> dict[str, Any]:
    links = [
        {
            "key": one.key,
            "title": one.title,
            "paragraph": one.place,
            "putIn": one.result.put_in,
            "text": one.text,
            "sentence": one.result.sentence,
            "assumption": one.assumption,
        }
        for one in chain(view)
    ]
    return columns(links)


def _presets(view: BeregningView) -> dict[str, Any]:
    """The landstal that can be jumped to, as they are written in the field."""
    w = words(view.choice.lang)
    jumps = [
        {
            "landstal": number(one.landstal, 0, w.lang),
            "note": one.note,
            "isChosen": one.landstal == view.now.landstal,
        }
        for one in presets(view, w)
    ]
    return columns(jumps)
