"""What came of one krone, as a list: each number with what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.vaekst.section import cite, listing
from dashboard.measures.vaekst.accounts.account import sureness
from dashboard.measures.vaekst.accounts.returned import krone
from dashboard.measures.vaekst.returns import PerKrone
from dashboard.measures.vaekst.said import entity, metric, period
from dashboard.wording import Words
from data.snapshot import Snapshot


def return_list(snapshot: Snapshot, found: Sequence[PerKrone], w: Words) -> list[Component]:
    """The returns, each with its numerator, house, window and source."""
    items: list[list[Component | str]] = [
        [
            html.Strong(krone(one, w)),
            html.Span(metric(one.evidence.metric, w)),
            html.Span(_where(one, w), className="quiet"),
            cite(snapshot, one.evidence.source_id),
        ]
        for one in found
    ]
    return [listing(items, "returns")]


def _where(one: PerKrone, w: Words) -> str:
    sure = w("vaekst.confidence.said", level=sureness(one.evidence.confidence, w))
    return f"{entity(one.evidence.entity, w)}, {period(one.window, w)} · {sure}"
