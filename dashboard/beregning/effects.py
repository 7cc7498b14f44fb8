"""The three points nobody could read, and what the other reading of each would mean."""

from __future__ import annotations

from dashboard.beregning.choice import READINGS, BeregningChoice
from dashboard.beregning.measures.accuracy import accuracy
from dashboard.beregning.measures.calculated import switched
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot


def effects(snapshot: Snapshot, view: BeregningView) -> dict[str, str]:
    """By assumption: how many persons move in the country when it is read the other way, and what
    the selected municipality gets then. Where the counts are real it is also told which reading
    lies nearer to what was published: invented counts prove neither.
    """
    w = words(view.choice.lang)
    found = {}
    for name in READINGS:
        other = next(one for one in READINGS[name] if one != getattr(view.choice, name))
        then = view.choice.but(**{name: other})
        is_real = not view.basis.is_approximate
        fit = _fit(snapshot, view.choice, then, w) if is_real else ""
        found[name] = " ".join(filter(None, (_effect(view, name, other, w), fit)))
    return found


def _fit(snapshot: Snapshot, here: BeregningChoice, there: BeregningChoice, w: Words) -> str:
    both = [accuracy(snapshot, one).judged for one in (here, there)]
    if not all(map(len, both)):
        return ""
    chosen, other = (number(one.mean, 1, w.lang) for one in both)
    count = len(both[0])
    return w("beregning.whatif.mean", year=here.year, chosen=chosen, other=other, count=count)


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
