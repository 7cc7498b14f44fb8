"""The first screen of `/vaekst`: the finding about Midtjylland, the map of the five houses, and the
map of the 19 once there are figures for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts import plotly
from dashboard.kit.charts.land import map_parts
from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import RegionMap
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.look import Palette
from dashboard.kit.screen import Figure, Screen
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import SHARE, VaekstChoice
from dashboard.vaekst.exhibits.houses import houses
from dashboard.vaekst.exhibits.local import chosen_view, definition, finding, summary
from dashboard.vaekst.exhibits.series import series
from dashboard.vaekst.house_map import key_rows
from dashboard.vaekst.local_map import local_legend, local_map, local_ranking, selected_sentence
from dashboard.vaekst.measures.known import MISSING_EFFECT, age, not_found
from dashboard.vaekst.measures.municipal import LocalView
from data.geography.outline import Outline
from data.snapshot import Snapshot

NO_FIGURE: dict[str, Any] = {"data": [], "layout": {}}


def screen(snapshot: Snapshot, choice: VaekstChoice, palette: Palette) -> Screen[VaekstChoice]:
    """The screen of a resolved choice."""
    return _screen(snapshot, choice, palette, current.outline())


@kept
def _screen(
    snapshot: Snapshot, choice: VaekstChoice, palette: Palette, outline: Outline
) -> Screen[VaekstChoice]:
    w = words(choice.lang)
    shown = houses(snapshot, choice)
    land = shown.chart if isinstance(shown.chart, RegionMap) else None
    local = chosen_view(snapshot, choice)
    sentence = selected_sentence(snapshot, local, choice.sureness, w)
    parts: dict[str, Any] = {
        "headline": headline(snapshot, choice, shown, w),
        "subtitle": f"{shown.definition} · {shown.period}",
        "age": age_sentence(snapshot, w),
        "serier-finding": series(snapshot, choice).finding,
        "houses-key": key_rows(land),
        "houses-changes": plotly.region_changes(land, palette) if land else [],
        "houses-text": shown.text,
        "houses-remark": " ".join(shown.notices),
        "hidden": {"houses-box": land is None},
        "local-finding": finding(local, w),
        "local-facts": "" if local.is_filled else sentence,
    }
    figures = {"houses-map": _figure(snapshot, land, palette, choice.lang)}
    if local.is_filled:
        painted, mapped = _local(snapshot, local, palette, w)
        parts, figures = parts | painted | {"local-spoken": sentence}, figures | mapped
    return Screen(choice, parts, figures)


def headline(snapshot: Snapshot, choice: VaekstChoice, shown: Exhibit, w: Words) -> str:
    """The finding of the map; to a share of the growth, that no effect was found."""
    if choice.show == SHARE and shown.chart and MISSING_EFFECT in not_found(snapshot):
        return w("vaekst.andel.headline", finding=shown.finding)
    return shown.finding


def age_sentence(snapshot: Snapshot, w: Words) -> str:
    """How old the newest figures are, and that later ones were not found."""
    newest = age(snapshot)
    return w("vaekst.age", share=newest.share, country=newest.country)


def _figure(snapshot: Snapshot, land: RegionMap | None, palette: Palette, lang: str) -> Figure:
    """The map, whose areas are the same whatever they show; the page writes its key beside it."""
    if land is None:
        return Figure(lambda: NO_FIGURE)
    return Figure(
        draw=lambda: plotly.figure(land, palette, lang),
        ground=f"{snapshot.version} {palette.name} {lang}",
        chart=replace(land, key=()),
    )


def _local(
    snapshot: Snapshot, local: LocalView, palette: Palette, w: Words
) -> tuple[dict[str, Any], dict[str, Figure]]:
    """The map of the 19 with its lists, which stand on the page once there are figures for it."""
    painted, mapped = map_parts(local_map(snapshot, local, w), palette, w.lang, "local-")
    texts = {
        "local-definition": definition(local, w),
        "local-summary": summary(local, w),
        "local-ranking": payload(local_ranking(local, w), palette),
        "local-legend": payload(local_legend(local, w), palette),
    }
    return painted | texts, mapped
