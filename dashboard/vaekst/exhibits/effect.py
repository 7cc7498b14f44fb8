"""Guided firms against a control group, and what is net of it."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.vaekst.charts import growth_chart
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, figure_cell, number_or_words, origin
from dashboard.vaekst.findings import (
    effect_finding,
    effect_notices,
    reading,
    spoken_study,
)
from dashboard.vaekst.formatting import metric, period, units
from dashboard.vaekst.measures.effects import Compared, Study, study_of
from dashboard.vaekst.measures.kinds import NetEffect, Unit
from dashboard.vaekst.measures.rows import sources
from data.snapshot import Snapshot


def effect(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Gross growth with the control group's beside it, and every net effect of the study."""
    w = words(choice.lang)
    study = study_of(snapshot, choice.study, choice.sureness)
    title = w("vaekst.section.effekt")
    headings = columns(
        w, "measured", "guided", "control", "net", "unit", "window", "confidence", "source"
    )
    if study is None:
        return Exhibit(
            name="effekt",
            title=title,
            finding=w("vaekst.nothing"),
            unit=w("vaekst.unit_name.pct"),
            period=w("vaekst.window.unknown"),
            table=Table(headings),
            sources=(),
        )
    rows = [_compared_row(snapshot, one, w) for one in study.compared]
    rows += [_effect_row(snapshot, one, w) for one in study.published]
    return Exhibit(
        name="effekt",
        title=title,
        finding=effect_finding(study, w),
        unit=units(_units(study), w),
        period=period(study.window, w),
        table=Table(headings, tuple(rows)),
        sources=sources(snapshot, study.evidence_ids),
        chart=growth_chart(study.compared, w) if is_in_pct(study) else None,
        notices=tuple(effect_notices(study, w)),
        spoken=spoken_study(study, w),
        definition=" · ".join(reading(snapshot, study, w)),
    )


def is_in_pct(study: Study) -> bool:
    """Whether its growth is in per cent throughout, and can be drawn on one scale."""
    return bool(study.compared) and all(one.guided.unit is Unit.PCT for one in study.compared)


def _units(study: Study) -> list[Unit]:
    """Those of the growth; those of the net effects where nothing else is known."""
    return [one.guided.unit for one in study.compared] or [one.unit for one in study.published]


def _compared_row(snapshot: Snapshot, one: Compared, w: Words) -> tuple[Cell, ...]:
    guided = one.guided
    return (
        w(f"vaekst.outcome.{one.outcome}.name"),
        figure_cell(guided, w),
        number_or_words(one.control.value if one.control else None, w),
        number_or_words(one.net.value if one.net else None, w),
        w(f"vaekst.unit_name.{guided.unit}"),
        period(guided.window, w),
        *origin(snapshot, guided.evidence.confidence, guided.evidence.source_id, w),
    )


def _effect_row(snapshot: Snapshot, one: NetEffect, w: Words) -> tuple[Cell, ...]:
    what, *rest = _net_row(snapshot, one, w)
    return (what, None, None, *rest)


def _net_row(snapshot: Snapshot, one: NetEffect, w: Words) -> tuple[Cell, ...]:
    what = (
        w(f"vaekst.outcome.{one.outcome}.name")
        if one.is_computed
        else metric(one.evidence.metric, w)
    )
    return (
        what,
        one.value if one.is_computed else figure_cell(one, w),
        w(f"vaekst.unit_name.{one.unit}"),
        period(one.window, w),
        *origin(snapshot, one.evidence.confidence, one.evidence.source_id, w),
    )
