"""What came of one krone, as a list: each number with what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.words import Words
from dashboard.vaekst.measures.accounts.account import sureness
from dashboard.vaekst.measures.accounts.returned import krone
from dashboard.vaekst.measures.returns import PerKrone
from dashboard.vaekst.measures.said import entity, metric, period
from dashboard.vaekst.view.section import cite, listing
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
