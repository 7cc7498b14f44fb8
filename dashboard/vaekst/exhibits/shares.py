"""Væksthus Midtjylland among the five: its share of the growth, and by itself of the money."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.charts import funding_chart, share_chart
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, figure_cell, origin, sources_of
from dashboard.vaekst.formatting import period, share_text, sureness_phrase, years_covered
from dashboard.vaekst.measures.kinds import ShareOfGrowth
from dashboard.vaekst.measures.shares import Funding, house_shares
from data.snapshot import Snapshot

SHARE_DECIMALS = 1
MIO_DECIMALS = 3


def shares(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """The house's share of the growth, and why that is no effect; the money stands apart."""
    w = words(choice.lang)
    growth = house_shares(snapshot, choice.sureness).growth
    rows = tuple(growth_row(snapshot, one, w) for one in growth)
    levels = sorted({one.evidence.confidence for one in growth})
    return Exhibit(
        name="andel",
        title=w("vaekst.section.andel"),
        finding=share_finding(growth, w),
        unit=w("vaekst.unit_name.pct"),
        period=years_covered([one.window for one in growth], w),
        table=Table(columns(w, "measured", "share", "window", "confidence", "source"), rows),
        sources=sources_of(rows),
        chart=share_chart(growth, w) if growth else None,
        notices=(w("vaekst.andel.why"),),
        definition=" · ".join(
            [w("vaekst.andel.definition"), *(sureness_phrase(one, w) for one in levels)]
        ),
    )


def funding(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """The house's share of the base funding of the five, with the two amounts."""
    w = words(choice.lang)
    granted = house_shares(snapshot, choice.sureness).funding
    rows = (_funding_row(snapshot, granted, w),) if granted else ()
    measured, own, every, share, *rest = columns(
        w, "measured", "own", "every", "share", "window", "confidence", "source"
    )
    return Exhibit(
        name="bevilling",
        title=w("vaekst.andel.funding_bars"),
        finding=funding_text(granted, w) if granted else w("vaekst.nothing"),
        unit=w("vaekst.unit_name.pct"),
        period=period(granted.window, w) if granted else w("vaekst.window.unknown"),
        table=Table(
            (
                measured,
                Column(own.heading, MIO_DECIMALS),
                Column(every.heading, MIO_DECIMALS),
                Column(share.heading, SHARE_DECIMALS),
                *rest,
            ),
            rows,
        ),
        sources=sources_of(rows),
        chart=funding_chart(granted, w) if granted else None,
    )


def funding_text(granted: Funding, w: Words) -> str:
    """The two amounts and the share worked out from them."""
    return w(
        "vaekst.andel.funding_text",
        own=number(granted.own_mio_kr, MIO_DECIMALS, w.lang),
        every=number(granted.every_mio_kr, MIO_DECIMALS, w.lang),
        share=number(granted.share_pct, SHARE_DECIMALS, w.lang),
        year=granted.year,
    )


def share_finding(growth: Sequence[ShareOfGrowth], w: Words) -> str:
    """The share of the growth, and that it is no effect."""
    if not growth:
        return w("vaekst.nothing")
    return w("vaekst.andel.finding", share=share_text(growth, w))


def growth_row(snapshot: Snapshot, one: ShareOfGrowth, w: Words) -> tuple[Cell, ...]:
    """What the share is of, the share, its years, and where it was read."""
    return (
        w(f"vaekst.andel.of.{one.outcome}"),
        figure_cell(one, w),
        period(one.window, w),
        *origin(snapshot, one.evidence.confidence, one.evidence.source_id, w),
    )


def _funding_row(snapshot: Snapshot, granted: Funding, w: Words) -> tuple[Cell, ...]:
    return (
        w("vaekst.andel.of.funding"),
        granted.own_mio_kr,
        granted.every_mio_kr,
        round(granted.share_pct, SHARE_DECIMALS),
        period(granted.window, w),
        *origin(snapshot, granted.confidence, granted.source_id, w),
    )
