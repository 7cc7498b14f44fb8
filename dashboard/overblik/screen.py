"""The first screen of the front page: the lead's finding, how old the figures are, and its map."""

from __future__ import annotations

from datetime import date

from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts.land import map_parts
from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import MapChart
from dashboard.kit.choice import Choice
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.look import Palette
from dashboard.kit.screen import Screen
from dashboard.kit.words import words
from dashboard.overblik.exhibits.quotas import quotas
from dashboard.overblik.findings import age
from dashboard.overblik.measures import calendar, lead_quotas, newest
from data.geography.outline import Outline
from data.snapshot import Snapshot


def screen(snapshot: Snapshot, choice: Choice, palette: Palette) -> Screen[Choice]:
    """The screen of a choice, today."""
    return _screen(snapshot, choice, palette, current.outline(), today_in_denmark())


@kept
def _screen(
    snapshot: Snapshot, choice: Choice, palette: Palette, outline: Outline, today: date
) -> Screen[Choice]:
    w, one = words(choice.lang), quotas(snapshot, choice, today)
    land = one.chart
    assert isinstance(land, MapChart)
    lead = lead_quotas(snapshot, choice.lang)
    parts = {
        "headline": one.finding,
        "subtitle": one.period,
        "age": age(lead, newest(snapshot), calendar(snapshot, today), w),
        "notices": list(one.notices),
        "legend": payload(land.legend, palette),
        "summary": one.text,
    }
    painted, figures = map_parts(land, palette, choice.lang)
    return Screen(choice, parts | painted, figures)
