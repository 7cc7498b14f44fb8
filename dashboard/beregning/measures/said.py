"""The findings that stand below the picture, in words: curve, 2015, the rules and the distance."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from dashboard.beregning.measures.curve import Curve
from dashboard.beregning.measures.distance import Distance
from dashboard.beregning.measures.findings import about, some
from dashboard.beregning.measures.rules import Kommunetal, Rules
from dashboard.beregning.measures.tripling import Tripling
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number

FAR = 3


def curve_finding(view: BeregningView, curve: Curve) -> str:
    """How the selected municipality's quota grows when the landstal is tripled."""
    return _growth(view, curve) + about(view)


def _growth(view: BeregningView, curve: Curve) -> str:
    w, code = words(view.choice.lang), view.choice.selected
    far = FAR * view.basis.landstal or curve.last
    first, last = (view.at(one).kommunekvoter[code] for one in (view.basis.landstal, far))
    said: dict[str, object] = {"name": view.name}
    numbers = {"announced": view.basis.landstal, "far": far, "first": first, "last": last}
    said |= {name: number(value, 0, w.lang) for name, value in numbers.items()}
    if first:
        times = number(last / first, 1, w.lang)
        return w("beregning.curve.steeper", times=times, whole=FAR, **said)
    if curve.is_zero_told and curve.leaves_zero is None:
        return w("beregning.curve.never", **said)
    if not last or not curve.is_zero_told:
        return w("beregning.curve.flat" if not last else "beregning.curve.grown", **said)
    return w("beregning.curve.from_zero", leaves=_above(curve.leaves_zero, w), **said)


def zero_said(view: BeregningView, curve: Curve) -> str:
    """The landstal above which the selected municipality leaves zero."""
    w = words(view.choice.lang)
    if not curve.is_zero_told:
        return w("beregning.curve.untold")
    if curve.leaves_zero is None:
        return w("beregning.curve.never_said", name=view.name)
    if not curve.leaves_zero:
        return w("beregning.curve.always")
    return w("beregning.curve.leaves_said", name=view.name, leaves=_above(curve.leaves_zero, w))


def _above(landstal: Fraction | None, w: Words) -> str:
    return number(float(landstal or 0), 0, w.lang)


def tripling_said(tripling: Tripling, w: Words) -> dict[str, str]:
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
        "low": number(low.times, 2, w.lang),
        "low_name": low.name,
        "high": number(high.times, 2, w.lang),
        "high_name": high.name,
    }


def rules_finding(view: BeregningView, rules: Rules) -> str:
    """Whether the landstal must be changed at the reader's estimate, or from which one on."""
    w = words(view.choice.lang)
    if rules.revision is None:
        return w("beregning.rules.zero")
    found = rules.revision
    said = {
        "landstal": number(found.landstal, 0, w.lang),
        "estimate": number(found.estimate, 0, w.lang),
        "low": number(found.lowest_kept, 0, w.lang),
        "high": number(found.highest_kept, 0, w.lang),
        "change": number(100 * float(found.change), 1, w.lang),
        "limit": number(100 * float(found.limit), 0, w.lang),
    }
    if found.estimate == found.landstal:
        return w("beregning.rules.same", **said)
    return w(f"beregning.rules.{'required' if found.is_required else 'kept'}", **said)


def scaling_said(view: BeregningView, rules: Rules) -> str:
    """The quota scaled against the quota calculated anew; nothing to say at the same landstal."""
    if view.now.landstal == view.basis.landstal or not view.basis.landstal:
        return ""
    w = words(view.choice.lang)
    return w(
        "beregning.rules.two",
        name=view.name,
        estimate=number(view.now.landstal, 0, w.lang),
        scaled=number(rules.scaled_persons, 0, w.lang),
        recalculated=number(rules.recalculated_persons, 0, w.lang),
        about=about(view),
    )


def ukraine_said(name: str, found: Kommunetal, w: Words) -> str:
    """One order's share, and the population it was worked out from."""
    said = w(
        "beregning.ukraine.said",
        name=name,
        persons=number(found.persons, 0, w.lang),
        year=found.order.year,
        number=found.order.number,
        day=day(found.order.signed, w.lang),
    )
    meant = found.order.counted_on.year
    key = "exact" if found.is_year_meant else "about"
    counted = w(f"beregning.ukraine.{key}", year=found.population_year, meant=meant)
    return f"{said} {counted}"


def distance_finding(found: Distance, w: Words) -> str:
    """The mean distance from the official table."""
    return w(
        f"beregning.distance.headline{'' if found.is_approximate else '_own'}",
        mean=number(found.mean, 1, w.lang),
        year=found.quota_year,
        close=found.within_five,
        of=len(found.differences),
    )


def distance_details(found: Distance, w: Words) -> list[str]:
    """Which municipalities stand at zero in both or only one, and who lies farthest off."""

    def named(codes: Iterable[str]) -> str:
        return w.listed(sorted(found.names[code] for code in codes))

    zeros = {
        "zero": found.zero_in_both,
        "zero_calculated": found.zero_only_calculated,
        "zero_published": found.zero_only_published,
    }
    said = [
        w(f"beregning.distance.{key}", names=named(codes)) for key, codes in zeros.items() if codes
    ]
    difference = number(found.differences[found.farthest], 0, w.lang, signed=True)
    said.append(
        w(
            "beregning.distance.farthest",
            name=some([found.names[found.farthest]], w),
            difference=difference,
        )
    )
    landstal = number(found.landstal, 0, w.lang)
    family = number(found.family_total, 0, w.lang)
    return [*said, w("beregning.distance.measured", landstal=landstal, family=family)]
