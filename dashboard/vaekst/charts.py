"""The charts of `/vaekst`: each takes one kind of figure and refuses the others."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.charts.spec import Bar, Bars, Bracket, Reference, Span, Track, Tracks
from dashboard.kit.words import Words
from dashboard.vaekst.formatting import amount, counted, metric, period, sureness_phrase
from dashboard.vaekst.measures.effects import Compared
from dashboard.vaekst.measures.goals import Goal
from dashboard.vaekst.measures.kinds import (
    ControlGrowth,
    Figure,
    GrossGrowth,
    NetEffect,
    ShareOfGrowth,
    Unit,
    WrongKind,
    only,
)
from dashboard.vaekst.measures.series import Lane, drawn
from dashboard.vaekst.measures.shares import WHOLE_PCT, Funding
from dashboard.vaekst.measures.timeline import Event

BULLET_ROOM = 1.2
COUNTED = (Unit.COUNT, Unit.MIO_KR)
SURE = "high"
NET = "netto"


def growth_chart(pairs: Sequence[Compared], w: Words) -> Bars:
    """Guided firms and their control group on one scale of per cent, outcome by outcome.

    What is net is the bracket between the ends of the two bars, on the same scale.

    A control value that was not found is said in words and gets no bar: it is not a zero.
    """
    guided = only(GrossGrowth, (pair.guided for pair in pairs))
    known = only(ControlGrowth, (pair.control for pair in pairs if pair.control))
    if {figure.unit for figure in (*guided, *known)} != {Unit.PCT}:
        raise WrongKind("Growth is drawn in per cent; counts and kroner are told as a list.")
    bars: list[Bar] = []
    brackets: list[Bracket] = []
    for pair in pairs:
        group = w(f"vaekst.outcome.{pair.guided.outcome}.name")
        bars.append(_bar(w("vaekst.effekt.guided"), pair.guided, "accent", group, w))
        if pair.control is None:
            name, missing = w("vaekst.effekt.control"), w("vaekst.not_found")
            bars.append(Bar(name, None, missing, "ink_soft", group=group))
        else:
            bars.append(_bar(w("vaekst.effekt.control"), pair.control, "ink_soft", group, w))
        if pair.control and pair.net:
            brackets.append(_bracket(pair.guided, pair.control, pair.net, group, w))
    return Bars(tuple(bars), unit=w("vaekst.unit_name.pct"), brackets=tuple(brackets))


def share_chart(shares: Sequence[ShareOfGrowth], w: Words) -> Bars:
    """Shares of the gross growth of all houses, of a hundred per cent."""
    figures = only(ShareOfGrowth, shares)
    bars = tuple(
        Bar(
            w(
                "vaekst.andel.bar",
                what=w(f"vaekst.andel.of.{one.outcome}"),
                period=period(one.window, w),
            ),
            one.value,
            amount(one, w),
        )
        for one in figures
    )
    return Bars(bars, ends=(0.0, WHOLE_PCT), unit=w("vaekst.unit_name.pct"))


def funding_chart(funding: Funding, w: Words) -> Bars:
    """The share of the funding, of a hundred per cent, on a scale that growth does not share."""
    name = w("vaekst.andel.bar", what=w("vaekst.andel.of.funding"), period=funding.year)
    text = counted(round(funding.share_pct, 1), Unit.PCT, w)
    bar = Bar(name, round(funding.share_pct, 1), text, "ink_soft")
    return Bars((bar,), ends=(0.0, WHOLE_PCT), unit=w("vaekst.unit_name.pct"))


def window_chart(lanes: Sequence[Lane], breaks: Sequence[Event], w: Words) -> Tracks | None:
    """Each figure as a bar over the whole of its window, the breaks as lines through all rows.

    Rows share the years and nothing else. None where no figure has a stated window.
    """
    rows = tuple(_lane_track(lane, w) for lane in lanes if drawn(lane))
    if not rows:
        return None
    lines = tuple(Reference(_year(event), event.window.start[:4]) for event in breaks)
    moments = [moment for row in rows for span in row.spans for moment in (span.start, span.end)]
    moments += [line.value for line in lines]
    first, last = int(min(moments)) - 1, int(max(moments)) + 2
    years = range(first + first % 2, last + 1, 2)
    axis = tuple(Reference(float(year), str(year)) for year in years)
    return Tracks(rows, ends=(float(first), float(last)), lines=lines, axis=axis)


def bullet(
    goal: Goal, *, name: str, spoken: str, note: str = "", group: str = "", group_note: str = ""
) -> Track:
    """A goal on a scale of its own: the result as a bar, the level as a tick.

    What was not found is not drawn, nor is a count that has nothing to be held against. Returns
    and other ratios are told in words alone, so that two of them never stand as bars.
    """
    top = _top(goal)
    is_drawn = top is not None and goal.result is not None
    return Track(
        name,
        (Span(0.0, goal.result),) if is_drawn and goal.result is not None else (),
        note=note,
        group=group,
        group_note=group_note,
        tick=None if top is None else goal.target,
        ends=None if top is None else (0.0, top),
        spoken=spoken,
        colour="ink_soft",
    )


def _bar(name: str, figure: Figure, colour: str, group: str, w: Words) -> Bar:
    return Bar(name, figure.value, counted(figure.value, figure.unit, w), colour, group=group)


def _bracket(
    guided: GrossGrowth, control: ControlGrowth, net: NetEffect, group: str, w: Words
) -> Bracket:
    """What is net, from the end of the control group's bar to the end of the guided firms'."""
    text = counted(net.value, net.unit, w, signed=True)
    return Bracket(group, control.value, guided.value, text, w("vaekst.effekt.net"))


def _lane_track(lane: Lane, w: Words) -> Track:
    return Track(
        metric(lane.metric, w),
        tuple(
            Span(start, end, amount(one, w), _spoken(one, w), is_unsure=not _is_sure(one))
            for one, start, end in drawn(lane)
        ),
        group=w(f"vaekst.kind.{lane.kind}"),
        colour="ink" if lane.kind == NET else "accent",
    )


def _spoken(figure: Figure, w: Words) -> str:
    sure = sureness_phrase(figure.evidence.confidence, w)
    return f"{amount(figure, w)}, {period(figure.window, w)}, {sure}"


def _is_sure(figure: Figure) -> bool:
    return figure.evidence.confidence == SURE


def _year(event: Event) -> float:
    return float(event.window.start[:4])


def _top(goal: Goal) -> float | None:
    """The end of a goal's scale: a hundred for per cent, else a little over its two figures."""
    known = [value for value in (goal.target, goal.result) if value is not None]
    if goal.unit is Unit.PCT and known and max(known) <= WHOLE_PCT:
        return WHOLE_PCT
    if goal.unit in (*COUNTED, Unit.PCT) and len(known) == 2 and max(known) > 0:
        return BULLET_ROOM * max(known)
    return None
