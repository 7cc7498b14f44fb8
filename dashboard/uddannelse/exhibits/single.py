"""What single sources tell: Aarhus' places, the regions' agreements, the analysis of the need."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.uddannelse.charts import aarhus_bars, agreement_bars
from dashboard.uddannelse.choice import EducationChoice
from dashboard.uddannelse.findings import aarhus_finding, agreements_finding, regional
from dashboard.uddannelse.formatting import area, programme
from dashboard.uddannelse.measures.facts import (
    AARHUS,
    BOTH,
    Fact,
    analysis,
    analysis_sources,
    facts,
)
from data.snapshot import Snapshot, Source

FACT_COLUMNS = ("area", "programme", "measured", "year", "count", "pct", "confidence", "source")


def aarhus_exhibit(snapshot: Snapshot, choice: EducationChoice) -> Exhibit:
    """The one municipality whose places were found."""
    w = words(choice.lang)
    own = tuple(one for one in facts(snapshot) if one.code == AARHUS)
    return Exhibit(
        name="aarhus",
        title=w("uddannelse.section.aarhus"),
        finding=aarhus_finding(own, w),
        unit=w("uddannelse.aarhus.unit"),
        period=_years(own),
        table=_table(snapshot, own, w),
        sources=_sources(snapshot, own),
        chart=aarhus_bars(own, w),
        notices=tuple(_rises(own, w)),
        definition=w("uddannelse.aarhus.definition"),
    )


def agreements_exhibit(snapshot: Snapshot, choice: EducationChoice) -> Exhibit:
    """The regions' agreements with assistants, and what else was found of the country."""
    w = words(choice.lang)
    own = tuple(one for one in facts(snapshot) if one.code != AARHUS)
    return Exhibit(
        name="aftaler",
        title=w("uddannelse.section.aftaler"),
        finding=agreements_finding(own, w),
        unit=w("uddannelse.aftaler.unit"),
        period=_years(own),
        table=_table(snapshot, own, w),
        sources=_sources(snapshot, own),
        chart=agreement_bars(regional(own), w),
        notices=(w("uddannelse.aftaler.joint"),),
        definition=w("uddannelse.aftaler.definition"),
    )


def need_exhibit(snapshot: Snapshot, choice: EducationChoice) -> Exhibit:
    """What the analysis of the need for welfare staff says; its figures were not found."""
    w = words(choice.lang)
    said = analysis(snapshot, choice.lang)
    sources = analysis_sources(snapshot)
    dated = max((one.published for one in sources), default="")
    return Exhibit(
        name="behov",
        title=w("uddannelse.section.behov"),
        finding=said[0].text if said else w("uddannelse.behov.nothing"),
        unit=w("uddannelse.behov.unit"),
        period=published(dated, w.lang) or w("uddannelse.not_found"),
        table=Table(
            (Column(w("uddannelse.column.statement")), Column(w("uddannelse.column.source"))),
            tuple((one.text, snapshot.sources[one.source_id]) for one in said),
        ),
        sources=sources,
        notices=(w("uddannelse.behov.figures"), w("uddannelse.behov.later")),
    )


def _table(snapshot: Snapshot, own: Sequence[Fact], w: Words) -> Table:
    decimals = {"count": 0, "pct": 0}
    columns = tuple(
        Column(w(f"uddannelse.column.{name}"), decimals.get(name)) for name in FACT_COLUMNS
    )
    return Table(columns, tuple(_row(snapshot, one, w) for one in own))


def _row(snapshot: Snapshot, one: Fact, w: Words) -> tuple[Cell, ...]:
    count: Cell = one.count
    if one.is_about and one.count is not None:
        count = w("uddannelse.about", count=number(one.count, 0, w.lang))
    return (
        area(one.area, w),
        w("uddannelse.both") if one.programme == BOTH else programme(one.programme, w),
        w(f"uddannelse.fact.{one.measure}"),
        str(one.year),
        count,
        one.pct,
        w(f"uddannelse.confidence.{one.confidence}"),
        snapshot.sources[one.source_id],
    )


def _rises(own: Sequence[Fact], w: Words) -> list[str]:
    """The rises that were asked for in per cent, each with its year."""
    asked = [one for one in own if one.measure == "required_rise_in_places" and one.pct is not None]
    if not asked:
        return []
    listed = w.listed(
        [
            w(
                "uddannelse.aarhus.rise",
                pct=number(one.pct or 0, 0, w.lang),
                name=programme(one.programme, w),
            )
            for one in asked
        ]
    )
    return [w("uddannelse.aarhus.rises", year=asked[0].year, listed=listed)]


def _years(own: Sequence[Fact]) -> str:
    years = sorted({one.year for one in own})
    return f"{years[0]}–{years[-1]}" if years else "–"


def _sources(snapshot: Snapshot, own: Sequence[Fact]) -> tuple[Source, ...]:
    return tuple(snapshot.sources[name] for name in dict.fromkeys(one.source_id for one in own))
