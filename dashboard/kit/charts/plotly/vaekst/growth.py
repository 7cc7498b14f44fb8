"""Gross growth of guided firms, with that of the control group below it where it is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.vaekst.rows import (
    FIRST_AT,
    SECOND_AT,
    add_bar,
    add_words,
    at,
    rows_figure,
)
from dashboard.kit.look import Palette
from dashboard.kit.words.numbers import number
from dashboard.vaekst.measures.effects import Compared
from dashboard.vaekst.measures.kinds import ControlGrowth, GrossGrowth, Unit, WrongKind, only


def growth_against_control(
    pairs: Sequence[Compared],
    *,
    titles: Sequence[str],
    words: Mapping[str, str],
    palette: Palette,
    lang: str,
) -> go.Figure:
    """Two bars a row on one scale of per cent. `words` has guided, control, missing and pct.

    A control value that is not published is said in words and gets no bar: it is not a zero.
    """
    guided = only(GrossGrowth, (pair.guided for pair in pairs))
    known = only(ControlGrowth, (pair.control for pair in pairs if pair.control))
    values = [figure.value for figure in (*guided, *known)]
    if {figure.unit for figure in (*guided, *known)} != {Unit.PCT}:
        raise WrongKind("Growth is drawn in per cent; counts and kroner are told as a list.")
    figure = rows_figure(titles, values, palette=palette, lang=lang)
    for row, pair in enumerate(pairs):
        said = _label(pair.guided.value, words["guided"], words["pct"], lang)
        first, second = at(row, FIRST_AT), at(row, SECOND_AT)
        colour = palette.accent
        add_bar(figure, pair.guided.value, said, y=first, colour=colour, palette=palette)
        if pair.control is None:
            add_words(figure, words["missing"], y=second, palette=palette)
            continue
        said = _label(pair.control.value, words["control"], words["pct"], lang)
        colour = palette.ink_soft
        add_bar(figure, pair.control.value, said, y=second, colour=colour, palette=palette)
    return figure


def _label(value: float, who: str, pct: str, lang: str) -> str:
    decimals = 0 if value == round(value) else 1
    return f"<b>{pct.format(value=number(value, decimals, lang))}</b> {who}"
