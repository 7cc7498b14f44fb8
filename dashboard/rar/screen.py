"""The first screen of `/rar` for one choice."""

from __future__ import annotations

from typing import Any

from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts import plotly
from dashboard.kit.charts.land import map_parts, stage
from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import Lines
from dashboard.kit.look import Palette
from dashboard.kit.screen import Figure, Screen
from dashboard.rar.charts import split_map
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.development import gap_chart, halves_chart
from dashboard.rar.findings import gap_finding, spread_finding, subtitle
from dashboard.rar.headline import headline
from dashboard.rar.measures.view import RarView, rar_view
from dashboard.rar.notices import age, other_weights, split_notices
from dashboard.rar.spoken import spoken_means, spoken_selection
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
        "age": age(snapshot, choice),
        "subtitle": subtitle(view),
        "notices": list(split_notices(snapshot, view)),
        "spoken": spoken_selection(view),
        "summary": spread_finding(view) or headline(view),
        "gap-finding": gap_finding(view),
        "weights": other_weights(view),
        "time-summary": spoken_means(view),
        "stage": stage(split.land.base),
        "legend": payload(split.land.legend, palette) if split.land.legend else {},
    }
    painted, figures = map_parts(split, palette, choice.lang)
    lines = {"halves": halves_chart(view), "gap": gap_chart(view)}
    focus = {f"{name}-focus": plotly.focus_changes(one, palette) for name, one in lines.items()}
    own = {"halves": choice.selected, "gap": ""}
    figures |= {
        name: _figure(one, own[name], snapshot, view, palette) for name, one in lines.items()
    }
    return Screen(choice, parts | focus | painted, figures)


def _figure(
    chart: Lines, selected: str, snapshot: Snapshot, view: RarView, palette: Palette
) -> Figure:
    """Another year of the same lines is another focus; all else is drawn anew, the gap not for
    another municipality: `selected` is whose line stands among them.
    """
    choice = view.choice
    since = f" {choice.base}" if choice.is_growth else ""
    lines = f"{choice.measure}{since} {choice.definition} {choice.without} {selected}"
    return Figure(
        draw=lambda: plotly.figure(chart, palette, choice.lang),
        ground=f"{snapshot.version} {palette.name} {choice.lang} {lines}",
        chart=chart,
    )
