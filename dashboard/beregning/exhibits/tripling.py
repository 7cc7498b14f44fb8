"""2015: what the published quotas did when the landstal was tripled."""

from __future__ import annotations

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import Tripling, tripling
from dashboard.beregning.measures.tripling import YEAR
from dashboard.kit.charts.spec import Dot, Reference, Strip, StripRow
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot

TRIPLING = "tredobling"
STEP = 0.1


def tripling_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """Every municipality with two published quotas; without rows in a version that lacks them."""
    w, found = words(choice.lang), tripling(snapshot)
    texts = tripling_texts(found, w) if found else {}
    return Exhibit(
        name=TRIPLING,
        title=w("beregning.tripling.title"),
        finding=w("beregning.tripling.headline", **texts)
        if found
        else w("beregning.tripling.none", year=YEAR),
        unit=w("beregning.tripling.unit"),
        period=w("beregning.tripling.period", year=YEAR, **texts) if found else str(YEAR),
        table=Table(_columns(texts, w), _rows(found, w)),
        sources=found.sources if found else (),
        chart=tripling_chart(found, w) if found else None,
        notices=(w("beregning.tripling.why", **texts),) if found else (),
        spoken=w("beregning.tripling.summary", **texts) if found else "",
    )


def tripling_chart(found: Tripling, w: Words) -> Strip:
    """The factors, equal ones stacked; the landstal's own factor and the median as lines."""
    outermost = {found.factors[0], found.factors[-1]}
    dots = tuple(
        Dot(
            name=one.name,
            value=one.times,
            spoken=w(
                "beregning.tripling.hover",
                name=one.name,
                before=number(one.before, 0, w.lang),
                after=number(one.after, 0, w.lang),
                times=number(one.times, 2, w.lang),
            ),
            label=f"{one.name} {number(one.times, 2, w.lang)}" if one in outermost else "",
            code=one.code,
        )
        for one in found.factors
    )
    texts = {
        "times": number(found.times, 0 if found.times == round(found.times) else 2, w.lang),
        "median": number(found.median, 2, w.lang),
    }
    lines = (
        Reference(found.times, w("beregning.tripling.times", **texts)),
        Reference(found.median, w("beregning.tripling.middle", **texts)),
    )
    return Strip((StripRow("", dots),), lines, step=STEP, unit=w("beregning.tripling.unit"))


def _columns(texts: dict[str, str], w: Words) -> tuple[Column, ...]:
    return (
        Column(w("beregning.column.code")),
        Column(w("beregning.column.municipality")),
        Column(w("beregning.tripling.before", landstal=texts.get("before", "")), 0),
        Column(w("beregning.tripling.after", landstal=texts.get("after", "")), 0),
        Column(w("beregning.tripling.factor"), 2),
        Column(w("beregning.tripling.kind")),
    )


def _rows(found: Tripling | None, w: Words) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (one.code, one.name, one.before, one.after, one.times, w(f"quotas.kind.{one.kind}"))
        for one in (found.factors if found else ())
    )


def tripling_texts(tripling: Tripling, w: Words) -> dict[str, str]:
    """Every figure that the sentences on 2015 are made of."""
    low, high = tripling.factors[0], tripling.factors[-1]
    before, after = tripling.landstal
    return {
        "before": number(before, 0, w.lang),
        "after": number(after, 0, w.lang),
        "times": number(tripling.times, 0, w.lang),
        "count": number(len(tripling.factors), 0, w.lang),
        "agreed": number(tripling.kinds.get("aftalt", 0), 0, w.lang),
        "median": number(tripling.median, 2, w.lang),
        "together": number(tripling.together, 2, w.lang),
        "calculated": number(tripling.kinds.get("beregnet", 0), 0, w.lang),
        "fixed": number(tripling.kinds.get("fastsat", 0), 0, w.lang),
        "low": number(low.times, 2, w.lang),
        "low_name": low.name,
        "high": number(high.times, 2, w.lang),
        "high_name": high.name,
    }
