"""The first screen of `/vaekst`, and the map of the 19 that a press selects on."""

from __future__ import annotations

from typing import Any

from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts import plotly
from dashboard.kit.charts.land import map_parts
from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import Chart
from dashboard.kit.look import Palette
from dashboard.kit.screen import Figure, Screen
from dashboard.kit.words import words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.effect import effect, net
from dashboard.vaekst.exhibits.local import chosen_view, definition, finding
from dashboard.vaekst.local_map import local_legend, local_map, local_ranking, selected_sentence
from dashboard.vaekst.measures.effects import study_of
from dashboard.vaekst.panels import effect_stage, growth_panel, net_panel, page_subtitle
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
    study = study_of(snapshot, choice.study, choice.sureness)
    growth, gap = effect(snapshot, choice), net(snapshot, choice)
    local = chosen_view(snapshot, choice)
    land = local_map(snapshot, local, w)
    parts: dict[str, Any] = {
        "headline": growth.finding,
        "subtitle": page_subtitle(snapshot, study, w),
        "effekt-stage": effect_stage(study),
        **growth_panel(study, w),
        **net_panel(study, w),
        "effekt-text": growth.text,
        "netto-text": gap.text,
        "effekt-remark": " ".join(growth.notices),
        "hidden": {"effekt-box": growth.chart is None, "netto-box": gap.chart is None},
        "local-finding": finding(local, w),
        "local-definition": definition(local, w),
        "local-summary": w(
            "vaekst.kommuner.summary",
            finding=finding(local, w),
            known=local.known,
            of=len(local.rows),
        ),
        "local-ranking": payload(local_ranking(local, w), palette),
        "local-legend": payload(local_legend(local, w), palette),
        "local-spoken": selected_sentence(snapshot, local, choice.sureness, w),
    }
    figures = {
        "effekt-graph": _figure(growth.chart, palette, choice.lang),
        "netto-graph": _figure(gap.chart, palette, choice.lang),
    }
    painted, mapped = map_parts(land, palette, choice.lang, "local-")
    return Screen(choice, parts | painted, figures | mapped)


def _figure(chart: Chart | None, palette: Palette, lang: str) -> Figure:
    return Figure(draw=lambda: plotly.figure(chart, palette, lang) if chart else NO_FIGURE)
