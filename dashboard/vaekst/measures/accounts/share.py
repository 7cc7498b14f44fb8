"""Væksthus Midtjylland among the five."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import (
    Account,
    Cell,
    cited,
    headings,
    sources_of,
    sureness,
    when,
)
from dashboard.vaekst.measures.said import amount
from dashboard.vaekst.measures.shares import HouseShares, house_shares
from data.snapshot import Snapshot


def share(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """The house's share of the growth beside its share of the money, and why that is no effect."""
    w = words(choice.lang)
    facts = house_shares(snapshot, choice.sureness)
    rows = tuple(_rows(snapshot, facts, w))
    notices = [w("vaekst.andel.why")]
    if facts.funding:
        notices.append(funding_text(facts, w))
    return Account(
        name="andel",
        finding=_finding(facts, w),
        subtitle=_subtitle(facts, w),
        notices=tuple(notices),
        headings=headings(w, "measured", "share", "window", "confidence", "source"),
        rows=rows,
        numeric=(1,),
        sources=sources_of(rows),
    )


def funding_text(facts: HouseShares, w: Words) -> str:
    """The two amounts and the share worked out from them."""
    funding = facts.funding
    assert funding is not None
    return w(
        "vaekst.andel.funding_text",
        own=number(funding.own_mio_kr, 3, w.lang),
        every=number(funding.every_mio_kr, 3, w.lang),
        share=number(funding.share_pct, 1, w.lang),
        year=funding.year,
    )


def _subtitle(facts: HouseShares, w: Words) -> str:
    """What the shares are of, and how surely they were read where they are read alike."""
    levels = {one.evidence.confidence for one in facts.growth}
    said = [w("vaekst.confidence.said", level=sureness(one, w)) for one in sorted(levels)]
    return " · ".join([w("vaekst.andel.subtitle"), *said])


def _finding(facts: HouseShares, w: Words) -> str:
    if not facts.growth or not facts.funding:
        return w("vaekst.andel.nothing")
    low = min(facts.growth, key=lambda one: one.value)
    high = max(facts.growth, key=lambda one: one.value)
    share_pct = number(facts.funding.share_pct, 1, w.lang)
    said = amount(low, w) if low.value == high.value else f"{amount(low, w)}–{amount(high, w)}"
    return w("vaekst.andel.finding", share=said, funding=share_pct)


def _rows(snapshot: Snapshot, facts: HouseShares, w: Words) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = [
        (
            w(f"vaekst.andel.of.{one.outcome}"),
            amount(one, w),
            when(one.window, w),
            sureness(one.evidence.confidence, w),
            cited(snapshot, one.evidence.source_id),
        )
        for one in facts.growth
    ]
    funding = facts.funding
    if funding:
        share_pct = w("vaekst.unit.pct", value=number(funding.share_pct, 1, w.lang))
        rows.append(
            (
                w("vaekst.andel.of.funding"),
                share_pct,
                when(funding.window, w),
                sureness(funding.confidence, w),
                cited(snapshot, funding.source_id),
            )
        )
    return rows
