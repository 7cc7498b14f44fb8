"""The selected municipality's quota at any landstal."""

from __future__ import annotations

from fractions import Fraction

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.findings import inputs_sentence
from dashboard.beregning.formatting import about_key
from dashboard.beregning.measures import BeregningView, Curve, beregning_view, curve
from dashboard.kit.charts import spec
from dashboard.kit.charts.spec import CurvePoint, Reference
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot

CURVE = "kurve"
FAR = 3


def curve_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The curve, with the landstal that were announced as rows."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    line = curve(snapshot, view)
    columns = (
        Column(w("beregning.curve.landstal"), 0),
        Column(w("beregning.curve.years")),
        Column(w("beregning.curve.persons"), 1),
        Column(w("beregning.curve.follow"), 1),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.landstal, _years(one.years), one.persons, line.proportional(one.landstal))
        for one in line.real
    )
    finding = curve_finding(view, line)
    zero = zero_sentence(view, line)
    points = w("beregning.curve.real", year=choice.year)
    return Exhibit(
        name=CURVE,
        title=w("beregning.curve.title"),
        finding=finding,
        unit=w("beregning.curve.unit", name=view.name),
        period=w("beregning.curve.period", last=number(line.last, 0, w.lang), year=choice.year),
        table=Table(columns, rows),
        sources=line.sources,
        chart=curve_chart(view, line, w),
        notices=(f"{zero} {points}", inputs_sentence(view)),
        spoken=f"{finding}. {zero}",
    )


def curve_chart(view: BeregningView, line: Curve, w: Words) -> spec.Curve:
    """The exact number against the landstal, with every real landstal as a point on it."""
    landstal, persons = line.now
    text = w("beregning.curve.now", persons=number(persons, 1, w.lang))
    return spec.Curve(
        exact=tuple(_point(*one, w) for one in line.points),
        exact_name=w(f"beregning.curve.exact{about_key(view)}"),
        proportional=tuple(
            _point(at, line.proportional(at), w, key="hover_follow") for at in _landstal(line)
        ),
        proportional_name=w("beregning.curve.proportional"),
        real=tuple(
            _point(one.landstal, one.persons, w, years=_years(one.years)) for one in line.real
        ),
        now=CurvePoint(landstal, persons, text),
        axis=w("beregning.curve.axis"),
        leaves_zero=_leaves_zero(line, w),
    )


def _landstal(line: Curve) -> list[int]:
    """Every landstal that one of the lines has a point at, rising."""
    return sorted({at for at, _ in line.points} | {one.landstal for one in line.real})


def _point(
    landstal: int, persons: float, w: Words, *, years: str = "", key: str = "hover"
) -> CurvePoint:
    key = "hover_years" if years else key
    texts = {"landstal": number(landstal, 0, w.lang), "persons": number(persons, 1, w.lang)}
    return CurvePoint(landstal, persons, w(f"beregning.curve.{key}", years=years, **texts))


def _leaves_zero(line: Curve, w: Words) -> Reference | None:
    """Where the curve leaves zero, if it does so in the picture."""
    leaves = line.leaves_zero if line.is_zero_told else None
    if not leaves or leaves >= line.last:
        return None
    return Reference(float(leaves), w("beregning.curve.leaves", leaves=_above(leaves, w)))


def _years(years: tuple[int, ...]) -> str:
    return ", ".join(map(str, years))


def curve_finding(view: BeregningView, curve: Curve) -> str:
    """How the selected municipality's quota grows when the landstal is tripled."""
    w, code = words(view.choice.lang), view.choice.selected
    far = FAR * view.basis.landstal or curve.last
    first, last = (view.at(one).kommunekvoter[code] for one in (view.basis.landstal, far))
    values: dict[str, object] = {"name": view.name}
    numbers = {"announced": view.basis.landstal, "far": far, "first": first, "last": last}
    values |= {name: number(value, 0, w.lang) for name, value in numbers.items()}
    if first:
        times = number(last / first, 1, w.lang)
        return w(f"beregning.curve.steeper{about_key(view)}", times=times, whole=FAR, **values)
    if curve.is_zero_told and curve.leaves_zero is None:
        return w("beregning.curve.never", **values)
    if not last or not curve.is_zero_told:
        return w("beregning.curve.flat" if not last else "beregning.curve.grown", **values)
    return w("beregning.curve.from_zero", leaves=_above(curve.leaves_zero, w), **values)


def zero_sentence(view: BeregningView, curve: Curve) -> str:
    """The landstal above which the selected municipality leaves zero."""
    w = words(view.choice.lang)
    if not curve.is_zero_told:
        return w("beregning.curve.untold")
    if curve.leaves_zero is None:
        return w("beregning.curve.never_zero", name=view.name)
    if not curve.leaves_zero:
        return w("beregning.curve.always")
    return w("beregning.curve.leaves_zero", name=view.name, leaves=_above(curve.leaves_zero, w))


def _above(landstal: Fraction | None, w: Words) -> str:
    return number(float(landstal or 0), 0, w.lang)
