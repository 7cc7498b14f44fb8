"""How a view's values, units and names are written."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.measures.view import QuotaView, rounded


def value_text(view: QuotaView, value: float) -> str:
    """A value as the reader sees it, with its sign where the measure is a difference."""
    signed = view.is_difference
    return number(value, view.indicator.decimals, view.choice.lang, signed=signed)


def unit_text(view: QuotaView, value: float) -> str:
    """The measure's unit as it stands after that value: `1 person`, `2 personer`."""
    lang = view.choice.lang
    if view.indicator.decimals == 0 and abs(value) == 1:
        return words(lang)("kvoter.unit.person")
    return view.indicator.unit(lang)


def measured(view: QuotaView) -> str:
    """The measure's name with its unit, said once where the name says it already."""
    lang = view.choice.lang
    name, text = view.indicator.name(lang), view.indicator.unit(lang)
    return (
        name if name.endswith(text) else words(lang)("kvoter.subtitle.text", what=name, unit=text)
    )


def alike(view: QuotaView, value: float) -> pd.DataFrame:
    """The rows that are written with that value."""
    decimals = view.indicator.decimals
    return view.rows[rounded(view.rows["value"], decimals) == round(value, decimals)]
