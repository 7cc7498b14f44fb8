"""How `/uddannelse` writes counts, rates and names."""

from __future__ import annotations

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.uddannelse.choice import RATE
from dashboard.uddannelse.measures.counts import Count

RATE_DECIMALS = 1


def programme(name: str, w: Words) -> str:
    """What a programme is called."""
    return w(f"uddannelse.programme.{name}")


def short(name: str, w: Words) -> str:
    """A programme where there is little room, or where its name stands in parentheses."""
    return w(f"uddannelse.short.{name}")


def trainees(name: str, w: Words) -> str:
    """Those who are trained, in a sentence: `SOSU-hjælpere`."""
    return w(f"uddannelse.trainees.{name}")


def value(one: Count, measure: str) -> float | None:
    """The count in a measure, as it is shown."""
    if measure != RATE:
        return one.count
    return None if one.rate is None else round(one.rate, RATE_DECIMALS)


def value_text(one: Count, measure: str, w: Words) -> str:
    """The value as written, or that it was not found."""
    shown = value(one, measure)
    return w("uddannelse.not_found") if shown is None else shown_text(shown, measure, w)


def shown_text(shown: float, measure: str, w: Words) -> str:
    """A value of a measure with its decimals."""
    return number(shown, RATE_DECIMALS if measure == RATE else 0, w.lang)


def area(name: str, w: Words) -> str:
    """An area in the reader's language; councils and regions keep their names."""
    key = f"uddannelse.area.{name.lower().replace(' ', '_')}"
    return w(key) if w.has(key) else name
