"""When each figure was measured: its whole window as a bar, the breaks as lines."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.plotly.vaekst.tracks import windows
from dashboard.kit.words import Words
from dashboard.vaekst.measures.accounts.account import sureness
from dashboard.vaekst.measures.kinds import Figure
from dashboard.vaekst.measures.said import amount, metric, period
from dashboard.vaekst.measures.series import Lane, drawn
from dashboard.vaekst.measures.timeline import Told
from dashboard.vaekst.view.tracks import tracks_box

NET = "netto"


def span_picture(lanes: tuple[Lane, ...], breaks: tuple[Told, ...], w: Words) -> list[Component]:
    """The lanes; what has no stated period is named below instead of drawn somewhere."""
    figures = [[figure for figure, *_ in drawn(lane)] for lane in lanes]
    undrawn = [metric(lane.metric, w) for lane, own in zip(lanes, figures, strict=True) if not own]
    said = w("vaekst.serier.undrawn", names=w.listed(undrawn)) if undrawn else ""
    note = [html.P(said, className="quiet")] if said else []
    if not any(figures):
        return note
    tracks = windows(
        lanes,
        names=[metric(lane.metric, w) for lane in lanes],
        groups=[w(f"vaekst.kind.{lane.kind}") for lane in lanes],
        tones=["ink" if lane.kind == NET else "accent" for lane in lanes],
        texts=[[amount(one, w) for one in own] for own in figures],
        spoken=[[_spoken(one, w) for one in own] for own in figures],
        breaks=[(_moment(event), event.window.start[:4]) for event in breaks],
    )
    return [tracks_box(w("vaekst.serier.label"), tracks, "windows"), *note]


def _spoken(figure: Figure, w: Words) -> str:
    sure = w("vaekst.confidence.said", level=sureness(figure.evidence.confidence, w))
    return f"{amount(figure, w)}, {period(figure.window, w)}, {sure}"


def _moment(event: Told) -> float:
    return float(event.window.start[:4])
