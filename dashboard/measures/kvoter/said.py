"""How a view's values, units and names are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from dashboard.measures.kvoter.values import DIVERGING
from dashboard.measures.kvoter.view import QuotaView, rounded
from dashboard.wording import Words, words
from dashboard.wording.numbers import number

NAMES_SPELLED_OUT = 3


def shown(view: QuotaView, value: float) -> str:
    """A value as the reader sees it, with its sign where the measure is a difference."""
    signed = view.choice.measure in DIVERGING
    return number(value, view.indicator.decimals, view.choice.lang, signed=signed)


def unit(view: QuotaView, value: float) -> str:
    """The measure's unit as it stands after that value: `1 person`, `2 personer`."""
    lang = view.choice.lang
    if view.indicator.decimals == 0 and abs(value) == 1:
        return words(lang)("kvoter.unit.person")
    return view.indicator.unit(lang)


def persons(count: int, w: Words) -> str:
    """`1 person`, `8 personer`."""
    key = "kvoter.unit.one" if count == 1 else "kvoter.unit.many"
    return w(key, count=number(count, 0, w.lang))


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


def who(names: Iterable[str], w: Words) -> str:
    """A few municipalities by name, more by number."""
    named = sorted(names)
    if len(named) > NAMES_SPELLED_OUT:
        return w("kvoter.headline.and_more", who=named[0], count=len(named) - 1)
    return listed(named, w)


def listed(names: Sequence[str], w: Words) -> str:
    """`A`, `A og B`, `A, B og C`."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {w('kvoter.headline.and')} {names[-1]}"
