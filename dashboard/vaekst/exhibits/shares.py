"""Væksthus Midtjylland among the five: its share of the growth, and of the money."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.charts import funding_chart, share_chart
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, figure_cell, origin, sources_of
from dashboard.vaekst.formatting import amount, period, sureness_phrase, years_covered
from dashboard.vaekst.measures.kinds import ShareOfGrowth
from dashboard.vaekst.measures.shares import Funding, HouseShares, house_shares
from data.snapshot import Snapshot

SHARE_DECIMALS = 1
MIO_DECIMALS = 3


def shares(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """The house's share of the growth beside its share of the money, and why that is no effect."""
    w = words(choice.lang)
    facts = house_shares(snapshot, choice.sureness)
    rows = [_share_row(snapshot, one, w) for one in facts.growth]
    if facts.funding:
        rows.append(_funding_share_row(snapshot, facts.funding, w))
    levels = sorted({one.evidence.confidence for one in facts.growth})
    return Exhibit(
        name="andel",
        title=w("vaekst.section.andel"),
        finding=_finding(facts, w),
        unit=w("vaekst.unit_name.pct"),
        period=years_covered([one.window for one in facts.growth], w),
        table=Table(columns(w, "measured", "share", "window", "confidence", "source"), tuple(rows)),
        sources=sources_of(rows),
        chart=share_chart(facts.growth, w) if facts.growth else None,
        notices=tuple(_notices(facts, w)),
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
        finding=funding_text(granted, w) if granted else w("vaekst.andel.nothing"),
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


def _notices(facts: HouseShares, w: Words) -> list[str]:
    amounts = [funding_text(facts.funding, w)] if facts.funding else []
    return [w("vaekst.andel.why"), *amounts]


def _finding(facts: HouseShares, w: Words) -> str:
    if not facts.growth or not facts.funding:
        return w("vaekst.andel.nothing")
    low = min(facts.growth, key=lambda one: one.value)
    high = max(facts.growth, key=lambda one: one.value)
    share = amount(low, w) if low.value == high.value else f"{amount(low, w)}–{amount(high, w)}"
    share_pct = number(facts.funding.share_pct, SHARE_DECIMALS, w.lang)
    return w("vaekst.andel.finding", share=share, funding=share_pct)


def _share_row(snapshot: Snapshot, one: ShareOfGrowth, w: Words) -> tuple[Cell, ...]:
    return (
        w(f"vaekst.andel.of.{one.outcome}"),
        figure_cell(one, w),
        period(one.window, w),
        *origin(snapshot, one.evidence.confidence, one.evidence.source_id, w),
    )


def _funding_share_row(snapshot: Snapshot, granted: Funding, w: Words) -> tuple[Cell, ...]:
    what, _, _, *rest = _funding_row(snapshot, granted, w)
    return (what, *rest)


def _funding_row(snapshot: Snapshot, granted: Funding, w: Words) -> tuple[Cell, ...]:
    return (
        w("vaekst.andel.of.funding"),
        granted.own_mio_kr,
        granted.every_mio_kr,
        round(granted.share_pct, SHARE_DECIMALS),
        period(granted.window, w),
        *origin(snapshot, granted.confidence, granted.source_id, w),
    )
