"""How a view's values, persons and names are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.beregning.measures.view import DIVERGING, BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number

SPELLED_OUT = 4
NOTHING_SHOWN = "–"


def value_text(view: BeregningView, value: float) -> str:
    """A value as the reader sees it, with its sign where the measure is a difference."""
    if pd.isna(value):
        return NOTHING_SHOWN
    return number(value, 0, view.choice.lang, signed=view.choice.measure in DIVERGING)


def measured(view: BeregningView) -> str:
    """The measure with its unit; an approximation says so."""
    return words(view.choice.lang)(f"beregning.measured.{view.choice.measure}{about_key(view)}")


def value_fields(view: BeregningView, row: Mapping[str, Any]) -> dict[str, str]:
    """A row's value, unit and rank, for a sentence."""
    w = words(view.choice.lang)
    unit = "unit_one" if abs(row["value"]) == 1 else "unit_many"
    return {
        "value": value_text(view, row["value"]),
        "unit": w(f"beregning.spoken.{unit}"),
        "rank": str(row["rank"]),
    }


def refugees(count: int, w: Words) -> str:
    """`ingen flygtninge`, `1 flygtning`, `8 flygtninge`."""
    key = {0: "none", 1: "one"}.get(count, "many")
    return w(f"beregning.headline.{key}", count=number(count, 0, w.lang))


def some(names: Sequence[str], w: Words) -> str:
    """A few by name, and how many more there are."""
    named = sorted(names)
    if len(named) <= SPELLED_OUT:
        return w.listed(named)
    first = ", ".join(named[: SPELLED_OUT - 1])
    return w("quotas.and_more", who=first, count=len(named) - SPELLED_OUT + 1)


def about(view: BeregningView) -> str:
    """What follows a number that is an approximation; nothing after a real one."""
    return words(view.choice.lang)("beregning.about") if view.basis.is_approximate else ""


def about_key(view: BeregningView) -> str:
    """The end of the key of a text that is another for an approximation."""
    return "_about" if view.basis.is_approximate else ""


def period(view: BeregningView) -> str:
    """The quota year and the landstal that is calculated with."""
    w = words(view.choice.lang)
    landstal = number(view.now.landstal, 0, w.lang)
    return w("beregning.period", year=view.choice.year, landstal=landstal)
