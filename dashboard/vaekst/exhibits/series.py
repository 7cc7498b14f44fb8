"""What was measured through the years."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.vaekst.charts import window_chart
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, figure_cell, origin, sources_of
from dashboard.vaekst.formatting import entity, metric, period, units, years_covered
from dashboard.vaekst.measures.kinds import Figure
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.series import Lane, drawn, lanes
from dashboard.vaekst.measures.timeline import breaks
from data.snapshot import Snapshot

# What must be minded where both of two metrics are shown.
NOTICES = {
    "netto": {"merjob", "job_skabt"},
    "tilfredshed": {"tilfredse_eller_meget_tilfredse", "meget_tilfredse_med_faglighed"},
}
COLUMNS = ("kind", "measured", "entity", "value", "unit", "window", "confidence", "source")


def series(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Every figure of the chosen kind with its whole window."""
    w = words(choice.lang)
    found = chosen_lanes(snapshot, choice)
    figures = [figure for lane in found for figure in lane.figures]
    rows = tuple(_row(snapshot, lane, figure, w) for lane in found for figure in lane.figures)
    return Exhibit(
        name="serier",
        title=w("vaekst.section.serier"),
        finding=_finding(snapshot, found, choice, w),
        unit=units([one.unit for one in figures], w) or w("vaekst.maal.own_units"),
        period=years_covered([one.window for one in figures], w),
        table=Table(columns(w, *COLUMNS), rows),
        sources=sources_of(rows),
        chart=window_chart(found, breaks(snapshot, choice.lang), w),
        notices=tuple(_notices(found, w)),
        definition=w("vaekst.serier.definition"),
    )


def chosen_lanes(snapshot: Snapshot, choice: VaekstChoice) -> tuple[Lane, ...]:
    """The lanes of the chosen kind and house."""
    return lanes(snapshot, confidence=choice.sureness, kind=choice.kind, house=choice.house)


def undrawn(found: tuple[Lane, ...], w: Words) -> str:
    """What has no stated period, and is named instead of drawn somewhere; empty for nothing."""
    names = [metric(lane.metric, w) for lane in found if not drawn(lane)]
    return w("vaekst.serier.undrawn", names=w.listed(names)) if names else ""


def _finding(snapshot: Snapshot, found: tuple[Lane, ...], choice: VaekstChoice, w: Words) -> str:
    """How many times the same thing was measured, and where the series break."""
    if not found:
        return w("vaekst.serier.nothing")
    names = {figure.evidence.entity for lane in found for figure in lane.figures}
    house = next((entity(name, w) for name in names if slug(name) == choice.house), "")
    return w(
        "vaekst.serier.house" if house else "vaekst.serier.country",
        who=house,
        breaks=w.listed([event.window.start[:4] for event in breaks(snapshot, choice.lang)]),
        measures=len(found),
        once=sum(len(lane.figures) == 1 for lane in found),
    )


def _notices(found: tuple[Lane, ...], w: Words) -> list[str]:
    metrics = {lane.metric for lane in found}
    return [w(f"vaekst.serier.notice.{kind}") for kind, both in NOTICES.items() if both <= metrics]


def _row(snapshot: Snapshot, lane: Lane, figure: Figure, w: Words) -> tuple[Cell, ...]:
    return (
        w(f"vaekst.kind.{lane.kind}"),
        metric(lane.metric, w),
        entity(figure.evidence.entity, w),
        figure_cell(figure, w),
        w(f"vaekst.unit_name.{figure.unit}"),
        period(figure.window, w),
        *origin(snapshot, figure.evidence.confidence, figure.evidence.source_id, w),
    )
