"""The legend of classed municipalities in words: classes first, then the marks that occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dashboard.kit.charts.classes import Class, Classes
from dashboard.kit.charts.slots import (
    ESTIMATE_SLOT,
    NOT_APPLICABLE_SLOT,
    NOT_PUBLISHED_SLOT,
    ZERO_SLOT,
)
from dashboard.kit.charts.spec import Area, Legend, LegendEntry
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number

MARK_WORDS = {
    NOT_PUBLISHED_SLOT: "not_published",
    NOT_APPLICABLE_SLOT: "not_applicable",
    ESTIMATE_SLOT: "provisional",
}


def class_legend(areas: Iterable[Area], classes: Classes, w: Words) -> Legend:
    """Classes with their counts, highest first, zero among them where it lies; then the marks, and
    what the hatching is where some are estimates.

    Limits mirrored around zero may have nobody on one side; such a class is left out.
    """
    every = tuple(areas)
    count = Counter(area.colour_slot for area in every)
    count[ESTIMATE_SLOT] = sum(area.is_provisional for area in every)
    entries = [
        LegendEntry(index, class_limits(one, classes, w), one.count)
        for index, one in enumerate(classes.classes)
        if one.count or not classes.is_diverging
    ]
    if count[ZERO_SLOT]:
        text = w("chart.class.unchanged" if classes.is_diverging else "chart.class.zero")
        below = sum(one.count > 0 and one.high < 0 for one in classes.classes)
        entries.insert(below, LegendEntry(ZERO_SLOT, text, count[ZERO_SLOT]))
    entries.reverse()
    marks = [
        LegendEntry(slot, w(f"chart.class.{key}"), count[slot])
        for slot, key in MARK_WORDS.items()
        if count[slot]
    ]
    return Legend(classes, tuple(entries + marks))


def class_limits(one: Class, classes: Classes, w: Words) -> str:
    """A class's limits in words; both are included."""
    signed = classes.is_diverging
    low, high = (
        number(limit, classes.decimals, w.lang, signed=signed) for limit in (one.low, one.high)
    )
    if low == high:
        return w("chart.class.single", low=low)
    return w("chart.class.signed_range" if signed else "chart.class.range", low=low, high=high)
