"""The charts of `/uddannelse`."""

from __future__ import annotations

import pandas as pd

from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.legends import class_legend
from dashboard.kit.charts.slots import colour_slot
from dashboard.kit.charts.spec import (
    Area,
    Bar,
    Bars,
    Legend,
    Line,
    Lines,
    MapChart,
    Ranking,
    Reference,
    segments,
)
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.uddannelse.choice import PROGRAMMES, RATE
from dashboard.uddannelse.formatting import area, programme, short, shown_text, value, value_text
from dashboard.uddannelse.measures.counts import COUNTRY, OWN_KKR, OWN_REGION, Count
from dashboard.uddannelse.measures.facts import Fact
from dashboard.uddannelse.measures.split import SplitView, inside
from data.snapshot import Snapshot

NOTHING = "–"
SHAPES = dict(zip(PROGRAMMES, ("square", "circle", "diamond"), strict=True))


def places_bars(counts: tuple[Count, ...], measure: str, w: Words) -> Bars:
    """The councils of each programme, highest first, and the country below them: drawn as a rate,
    in words as the sum it is otherwise.
    """
    ordered = sorted(
        counts,
        key=lambda one: (
            PROGRAMMES.index(one.programme),
            one.area == COUNTRY,
            -(value(one, measure) or 0),
        ),
    )
    return Bars(
        tuple(
            Bar(
                name=area(one.area, w),
                value=value(one, measure),
                text=value_text(one, measure, w),
                colour=_colour(one.area),
                group=programme(one.programme, w),
                is_drawn=one.area != COUNTRY or measure == RATE,
            )
            for one in ordered
        ),
        unit=w(f"uddannelse.pladser.unit.{measure}"),
    )


def intake_lines(counts: tuple[Count, ...], measure: str, w: Words) -> Lines:
    """The region's intake in each programme; by inhabitant the country's too, dashed."""
    areas = (OWN_REGION, COUNTRY) if measure == RATE else (OWN_REGION,)
    lines = [
        _line([one for one in counts if (one.programme, one.area) == (name, where)], measure, w)
        for name in PROGRAMMES
        for where in areas
    ]
    return Lines(
        tuple(line for line in lines if line.points),
        has_zero=True,
        unit=w(f"uddannelse.tilgang.unit.{measure}"),
    )


def aarhus_bars(facts: tuple[Fact, ...], w: Words) -> Bars:
    """Those hired in one year and the places of another, programme by programme."""
    return Bars(
        tuple(
            Bar(
                name=w(f"uddannelse.fact.{one.measure}_in", year=one.year),
                value=one.count,
                text=number(one.count, 0, w.lang),
                colour="accent" if one.measure == "places_per_year" else "ink_soft",
                group=programme(one.programme, w),
            )
            for one in facts
            if one.count is not None
        )
    )


def agreement_bars(facts: list[Fact], w: Words) -> Bars:
    """The regions' agreements, year by year."""
    return Bars(
        tuple(
            Bar(str(one.year), one.count, number(one.count or 0, 0, w.lang), "accent")
            for one in facts
        ),
        unit=w("uddannelse.aftaler.unit"),
    )


def split_map(snapshot: Snapshot, view: SplitView, selected: str, w: Words) -> MapChart:
    """The 19 with the places of the coming agreement."""
    return MapChart(
        ground_of(snapshot, current.outline(), inside(snapshot)),
        split_areas(view, w),
        view.classes,
        selected=_selected(selected),
        legend=split_legend(view, w),
    )


def split_ranking(view: SplitView, selected: str, w: Words) -> Ranking:
    """The 19 as a list, highest first, with the region's own rate as a line through it."""
    own = view.own if view.measure == RATE else None
    text = shown_text(own, RATE, w) if own is not None else ""
    return Ranking(
        split_areas(view, w),
        view.classes,
        selected=_selected(selected),
        not_published=w("uddannelse.kommuner.missing", count=len(view.rows) - view.known),
        reference=None if own is None else Reference(own, w("uddannelse.kommuner.own", value=text)),
    )


def split_legend(view: SplitView, w: Words) -> Legend:
    """The classes, highest first."""
    return class_legend(split_areas(view, w), view.classes, w)


def split_areas(view: SplitView, w: Words) -> tuple[Area, ...]:
    """Highest first; who has no value has no rank."""
    unit = w(f"uddannelse.pladser.unit.{view.measure}")
    return tuple(_area(row, view, unit, w) for row in view.rows.itertuples())


def _area(row: pd.Series, view: SplitView, unit: str, w: Words) -> Area:
    is_known = not pd.isna(row.value)
    text = shown_text(row.value, view.measure, w) if is_known else NOTHING
    return Area(
        code=row.municipality_code,
        name=row.municipality_name,
        text=text,
        value=float(row.value) if is_known else None,
        colour_slot=colour_slot(row.class_index, row.mark),
        spoken=f"{text} {unit}" if is_known else w("uddannelse.not_found"),
        rank=str(row.rank) if is_known else "",
    )


def _line(counts: list[Count], measure: str, w: Words) -> Line:
    """Through the years of one programme in one area, named by its last value."""
    known = sorted(
        (one for one in counts if value(one, measure) is not None), key=lambda one: one.year
    )
    if not known:
        return Line("", ())
    last, is_own = known[-1], known[-1].area == OWN_REGION
    texts = {
        "name": short(last.programme, w),
        "area": area(last.area, w),
        "value": value_text(last, measure, w),
    }
    return Line(
        w("uddannelse.tilgang.line_own" if is_own else "uddannelse.tilgang.line_country", **texts),
        segments(
            [one.year for one in known],
            [value(one, measure) for one in known],
            spoken=[
                w(
                    "uddannelse.tilgang.point",
                    **texts | {"year": one.year, "value": value_text(one, measure, w)},
                )
                for one in known
            ],
        ),
        colour="accent" if is_own else "ink_soft",
        dash="solid" if is_own else "dash",
        shape=SHAPES[last.programme],
    )


def _colour(name: str) -> str:
    return {OWN_KKR: "accent", COUNTRY: "ink"}.get(name, "ink_soft")


def _selected(code: str) -> tuple[str, ...]:
    return (code,) if code else ()
