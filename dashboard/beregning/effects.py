"""The three points nobody could read, and what the other reading of each would mean."""

from __future__ import annotations

from dashboard.beregning.choice import READINGS, BeregningChoice
from dashboard.beregning.measures.calculated import interpretation, switched
from dashboard.beregning.measures.distance import distance
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot


def effects(snapshot: Snapshot, view: BeregningView) -> dict[str, str]:
    """By assumption: how many persons move in the country when it is read the other way, what
    the selected municipality gets then, and which of the two lies nearer to the official table.
    """
    w = words(view.choice.lang)
    found = {}
    for name in READINGS:
        other = next(one for one in READINGS[name] if one != getattr(view.choice, name))
        then = view.choice.but(**{name: other})
        parts = (_effect(view, name, other, w), _distances(snapshot, view.choice, then, w))
        found[name] = " ".join(part for part in parts if part)
    return found


def _distances(snapshot: Snapshot, here: BeregningChoice, there: BeregningChoice, w: Words) -> str:
    both = [distance(snapshot, one.family, interpretation(one)) for one in (here, there)]
    known = [one for one in both if one]
    if len(known) < len(both):
        return ""
    chosen, other = (number(one.mean, 1, w.lang) for one in known)
    year = known[0].quota_year
    return w("beregning.whatif.mean", year=year, chosen=chosen, other=other)


def _effect(view: BeregningView, name: str, other: str, w: Words) -> str:
    then = switched(view.basis, view.choice, name, other).kommunekvoter
    now = view.now.kommunekvoter
    persons = sum(max(then[code] - now[code], 0) for code in now)
    if not persons:
        return w("beregning.whatif.effect_none")
    change = then[view.choice.selected] - now[view.choice.selected]
    key = "same" if not change else "more" if change > 0 else "fewer"
    count = number(abs(change), 0, w.lang)
    return w(
        "beregning.whatif.effect",
        moved=_persons(persons, w),
        name=view.name,
        change=w(f"beregning.whatif.effect_{key}", count=count),
    )


def _persons(count: int, w: Words) -> str:
    unit = w(f"beregning.spoken.{'unit_one' if count == 1 else 'unit_many'}")
    return w("chart.hover.value", value=number(count, 0, w.lang), unit=unit)
