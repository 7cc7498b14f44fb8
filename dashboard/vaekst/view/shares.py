"""The shares of the five houses' growth and money, side by side and each on its own scale."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.bars import Bar, bars
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.measures.said import amount, period
from dashboard.vaekst.measures.shares import HouseShares

WHOLE = 100


def share_picture(facts: HouseShares, w: Words) -> list[Component]:
    """Growth to the left, funding to the right."""
    if not facts.growth or not facts.funding:
        return []
    growth = [
        Bar(
            f"{w(f'vaekst.andel.of.{one.outcome}')} {period(one.window, w)}",
            one.value,
            amount(one, w),
        )
        for one in facts.growth
    ]
    share_pct = facts.funding.share_pct
    funding = Bar(
        f"{w('vaekst.andel.of.funding')} {facts.funding.year}",
        share_pct,
        w("vaekst.unit.pct", value=number(share_pct, 1, w.lang)),
        "ink-soft",
    )
    return [
        html.Div(
            [
                bars(w("vaekst.andel.growth_bars"), growth, of=WHOLE),
                bars(w("vaekst.andel.funding_bars"), [funding], of=WHOLE),
            ],
            className="side-by-side",
        )
    ]
