"""Growth against its control group by its old signature: a bridge to `bars`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.bars import bars_figure
from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.look import Palette
from dashboard.kit.words.numbers import number
from dashboard.vaekst.measures.effects import Compared
from dashboard.vaekst.measures.kinds import ControlGrowth, GrossGrowth, Unit, WrongKind, only


def growth_chart(
    pairs: Sequence[Compared], *, titles: Sequence[str], words: Mapping[str, str], lang: str
) -> Bars:
    """Two bars a row on one scale of per cent. `words` has guided, control, missing and pct.

    A control value that is not published is said in words and gets no bar: it is not a zero.
    """
    guided = only(GrossGrowth, (pair.guided for pair in pairs))
    known = only(ControlGrowth, (pair.control for pair in pairs if pair.control))
    if {figure.unit for figure in (*guided, *known)} != {Unit.PCT}:
        raise WrongKind("Growth is drawn in per cent; counts and kroner are told as a list.")
    bars = []
    for pair, title in zip(pairs, titles, strict=True):
        own = pair.guided.value
        bars.append(Bar(words["guided"], own, _text(own, words["pct"], lang), group=title))
        control = pair.control.value if pair.control else None
        text = words["missing"] if control is None else _text(control, words["pct"], lang)
        bars.append(Bar(words["control"], control, text, "ink_soft", group=title))
    return Bars(tuple(bars))


def growth_against_control(
    pairs: Sequence[Compared],
    *,
    titles: Sequence[str],
    words: Mapping[str, str],
    palette: Palette,
    lang: str,
) -> go.Figure:
    """The figure of growth against control."""
    chart = growth_chart(pairs, titles=titles, words=words, lang=lang)
    return go.Figure(bars_figure(chart, palette, lang))


def _text(value: float, pct: str, lang: str) -> str:
    return pct.format(value=number(value, 0 if value == round(value) else 1, lang))
