"""The first screen of `/kvoter` for one choice."""

from __future__ import annotations

from datetime import date
from typing import Any

from dashboard.indicators import catalogue
from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts.land import map_parts, stage
from dashboard.kit.charts.payload import payload
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.look import Palette
from dashboard.kit.screen import Screen
from dashboard.kit.words import words
from dashboard.kvoter.charts import quota_map, quota_ranking, quota_tiles
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.controls import OWN_LIMITS
from dashboard.kvoter.findings import headline
from dashboard.kvoter.measures import QuotaView, quota_view
from dashboard.kvoter.measures.split import split_cells
from dashboard.kvoter.notices import notices
from dashboard.kvoter.spoken import spoken_selection, spoken_values
from dashboard.kvoter.subtitle import age, subtitle
from data.geography.outline import Outline
from data.snapshot import Snapshot


def screen(snapshot: Snapshot, choice: KvoteChoice, palette: Palette) -> Screen[KvoteChoice]:
    """The screen of a resolved choice."""
    return _screen(snapshot, choice, palette, current.outline(), today_in_denmark())


@kept
def _screen(
    snapshot: Snapshot, choice: KvoteChoice, palette: Palette, outline: Outline, today: date
) -> Screen[KvoteChoice]:
    view = quota_view(snapshot, choice, catalogue())
    finding = headline(view, today)
    land = quota_map(snapshot, view, outline)
    parts: dict[str, Any] = {
        "headline": finding,
        "subtitle": subtitle(view),
        "age": age(snapshot, view),
        "summary": spoken_values(view),
        "spoken": spoken_selection(view),
        "notices": list(notices(view)),
        "ranking": payload(quota_ranking(view), palette),
        "legend": payload(land.legend, palette),
        "splitsums": _split_sums(view),
        "stage": stage(land.base, f"stage-{choice.view}", *(["stage-split"] if view.split else [])),
        "hidden": {"breaks-box": choice.method != OWN_LIMITS},
    }
    if choice.view == "felter":
        parts["tiles"] = payload(quota_tiles(view, current.tile_grid()), palette)
    painted, figures = map_parts(land, palette, choice.lang)
    return Screen(choice, parts | painted, figures)


def _split_sums(view: QuotaView) -> list[dict[str, Any]]:
    """East and west below the map, where the reader has asked for them."""
    w = words(view.choice.lang)
    return [{"half": one.half, "cells": split_cells(one, w)} for one in view.split]
