"""Goals as bullets, each on its own scale; the goals nothing is published of; terms and amounts."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.plotly.vaekst.tracks import Track, Tracks, bullet
from dashboard.kit.view.article import unfold
from dashboard.kit.view.form import form_help
from dashboard.kit.words import Words
from dashboard.vaekst.measures.accounts.account import sureness
from dashboard.vaekst.measures.goals import Direction, Goal
from dashboard.vaekst.measures.kinds import Unit
from dashboard.vaekst.measures.said import counted, entity, metric, period, plain
from dashboard.vaekst.measures.targets import Targets
from dashboard.vaekst.view.section import listing
from dashboard.vaekst.view.tracks import tracks_box

CONTRACT = "resultatkontrakt"


def target_picture(found: Targets, w: Words) -> list[Component]:
    """The bullets, and below them, unfolded, what has no level and what is not a goal."""
    parts = bullets([_track(goal, w) for goal in found.told], w)
    if found.unpublished:
        title = w("vaekst.maal.unpublished", count=len(found.unpublished))
        parts.append(unfold(title, listing([_named(one, w) for one in found.unpublished], "plain")))
    if found.terms:
        title = w("vaekst.maal.terms", count=len(found.terms))
        parts.append(unfold(title, listing([_term(one, w) for one in found.terms], "plain")))
    return parts


def contract_picture(goals: Sequence[Goal], w: Words) -> list[Component]:
    """The goals of a contract by the names they have in it, or how to put them in."""
    if not goals:
        return [html.P(w("vaekst.kontrakt.empty")), form_help(CONTRACT, w)]
    return bullets([_contract_track(goal, w) for goal in goals], w)


def bullets(rows: list[Track], w: Words) -> list[Component]:
    """The rows as one picture; none when there is nothing to draw."""
    label = w("vaekst.maal.bullets")
    return [tracks_box(label, Tracks(tuple(rows)), "bullets")] if rows else []


def status(goal: Goal, w: Words) -> str:
    """Level, result and verdict in words."""
    level, result = w("vaekst.maal.no_level"), w("vaekst.maal.no_result")
    if goal.target is not None:
        wanted = _amount(goal.target, goal, w)
        if goal.direction is Direction.AT_MOST:
            wanted = w("vaekst.maal.at_most", value=wanted)
        level = w("vaekst.maal.level", value=wanted)
    if goal.result is not None:
        reached = _amount(goal.result, goal, w)
        reached = w(f"vaekst.qualifier.{goal.evidence.qualifier}", value=reached)
        result = w("vaekst.maal.result", value=reached)
    parts = [result, level, w(f"vaekst.verdict.{goal.verdict}")]
    if goal.baseline is not None:
        parts.insert(0, w("vaekst.maal.baseline", value=_amount(goal.baseline, goal, w)))
    return " · ".join(parts)


def _amount(value: float, goal: Goal, w: Words) -> str:
    if goal.unit is Unit.RATIO:
        return w("vaekst.maal.times", value=plain(value, w.lang))
    return counted(value, goal.unit, w)


def _track(goal: Goal, w: Words) -> Track:
    """A goal among those of the same house, period, owner and confidence, which are said once."""
    sure = w("vaekst.confidence.said", level=sureness(goal.evidence.confidence, w))
    whose = f"{entity(goal.evidence.entity, w)} {period(goal.window, w)}"
    group = f"{whose} · {w(f'vaekst.owner.{goal.owner}')} · {sure}"
    name = metric(goal.name, w)
    return bullet(goal, name=name, note="", group=group, said=status(goal, w))


def _contract_track(goal: Goal, w: Words) -> Track:
    return bullet(goal, name=goal.name, note=goal.owner, group="", said=status(goal, w))


def _named(goal: Goal, w: Words) -> list[Component | str]:
    quiet = f" {entity(goal.evidence.entity, w)}, {period(goal.window, w)}"
    return [metric(goal.name, w), html.Span(quiet, className="quiet")]


def _term(goal: Goal, w: Words) -> list[Component | str]:
    value = "" if goal.target is None else f": {counted(goal.target, goal.unit, w)}"
    return [f"{metric(goal.name, w)}{value}", _named(goal, w)[1]]
