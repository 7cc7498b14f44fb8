"""The first screen of `/rar` for one choice."""

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
from dashboard.rar.charts import split_map
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.development import gap_chart, halves_chart
from dashboard.rar.findings import gap_finding, subtitle
from dashboard.rar.headline import headline
from dashboard.rar.measures.view import rar_view
from dashboard.rar.notices import notices
from dashboard.rar.spoken import spoken_map, spoken_selection, spoken_years
from data.geography.outline import Outline
from data.snapshot import Snapshot


def screen(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> Screen[RarChoice]:
    """The screen of a resolved choice."""
    return _screen(snapshot, choice, palette, current.outline())


@kept
def _screen(
    snapshot: Snapshot, choice: RarChoice, palette: Palette, outline: Outline
) -> Screen[RarChoice]:
    view = rar_view(snapshot, choice)
    split = split_map(snapshot, view, outline)
    parts: dict[str, Any] = {
        "headline": headline(view),
        "subtitle": subtitle(view),
        "notices": list(notices(view)),
        "spoken": spoken_selection(view),
        "summary": spoken_map(view),
        "gap-finding": gap_finding(view),
        "time-summary": spoken_years(view),
        "stage": {
            "class": "stage",
            "style": {"--map-shape": f"{split.land.base.panels[0].shape:.3f}"},
        },
        "legend": payload(split.land.legend, palette) if split.land.legend else {},
    }
    painted, figures = map_parts(split, palette, choice.lang)
    figures |= {
        "halves": _lines(halves_chart(view), palette, choice.lang),
        "gap": _lines(gap_chart(view), palette, choice.lang),
    }
    return Screen(choice, parts | painted, figures)


def _lines(chart: Chart, palette: Palette, lang: str) -> Figure:
    return Figure(draw=lambda: plotly.figure(chart, palette, lang))
