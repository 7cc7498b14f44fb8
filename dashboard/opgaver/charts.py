"""The time lines of `/opgaver`: which agreements held when, and which projects were named when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.kit.charts.spec import Reference, Span, Track, Tracks
from dashboard.kit.words import Words
from dashboard.opgaver.formatting import span_text, standing, term_name
from dashboard.opgaver.measures.agreements import SERIES, Term, of_series
from dashboard.opgaver.measures.infrastructure import Project
from dashboard.opgaver.measures.periods import on_axis

EVERY = 5


def agreement_tracks(found: tuple[Term, ...], today: date, w: Words) -> Tracks:
    """A row for each series of agreements, with whether the last holds today; today is a line."""
    rows = tuple(
        _series(of_series(found, one), today, w) for one in SERIES if of_series(found, one)
    )
    first = min((one.first.year for one in found), default=today.year)
    last = max([today.year, *(one.last.year for one in found if one.last)])
    return Tracks(
        rows,
        ends=(float(first), last + 1.0),
        lines=(Reference(on_axis(today), w("opgaver.aftaler.today")),),
        axis=tuple(
            Reference(float(year), str(year)) for year in range(_round(first), last + 2, EVERY)
        ),
    )


def project_tracks(found: tuple[Project, ...], w: Words) -> Tracks:
    """A row for each project, with a mark in each year that it was named; between the lists there
    is none, for nothing was found of them.
    """
    years = sorted({year for one in found for year in one.named})
    if not years:
        return Tracks(())
    return Tracks(
        tuple(_project(one, w) for one in found),
        ends=(years[0] - 0.5, years[-1] + 1.5),
        axis=tuple(Reference(year + 0.5, str(year)) for year in years),
    )


def _series(held: tuple[Term, ...], today: date, w: Words) -> Track:
    return Track(
        w(f"opgaver.series.{held[0].series}"),
        tuple(span for one in held for span in _spans(one, today, w)),
        spoken=standing(held, today, w),
    )


def _spans(one: Term, today: date, w: Words) -> Iterator[Span]:
    """A bar as far as the term is known; hatched from there until today where no end was found."""
    spoken = w(
        "opgaver.aftaler.span", name=term_name(one, w), period=span_text(one.start, one.end, w)
    )
    if one.known > one.first:
        yield Span(on_axis(one.first), on_axis(one.known), spoken=spoken)
    if one.last is None and one.known < today:
        unsure = f"{spoken}; {w('opgaver.period.open')}"
        yield Span(on_axis(one.known), on_axis(today), spoken=unsure, is_unsure=True)


def _project(one: Project, w: Words) -> Track:
    years = w.listed([str(year) for year in one.years])
    return Track(
        one.name,
        tuple(
            Span(float(year), year + 1.0, spoken=w("opgaver.infrastruktur.named", year=year))
            for year in one.years
        ),
        spoken=w("opgaver.infrastruktur.years", years=years),
    )


def _round(year: int) -> int:
    return -(-year // EVERY) * EVERY
