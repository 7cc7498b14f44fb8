"""The screen of a negotiation: everything that follows from the cases and how they are looked at.

Layout and callback draw the same `Screen`; a browser gets the parts that differ from its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.aftale.charts import arrows_remark, flow_map
from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.findings import age, headline, requirements, subtitle, summary
from dashboard.aftale.measures.law import deadline, law
from dashboard.aftale.measures.view import AgreementView, agreement_view, last_move
from dashboard.aftale.result import Result
from dashboard.aftale.view import board, lower_sections
from dashboard.areas import region_names
from dashboard.kit import current
from dashboard.kit.charts.land import map_parts, stage
from dashboard.kit.charts.payload import payload
from dashboard.kit.look import Palette
from dashboard.kit.screen import Screen
from dashboard.kit.words import words
from data.snapshot import Snapshot

MAP, EVENT = "map", "event"


def view_of(snapshot: Snapshot, result: Result) -> AgreementView:
    """The chosen alternative of a result by its measure."""
    return agreement_view(snapshot, result.history.present, result.choice.measure)


def screen_of(
    snapshot: Snapshot, result: Result, palette: Palette, number: int = 0
) -> Screen[AgreementChoice]:
    """What the page shows after a step; `number` is that of the act that led to it."""
    history, choice, w = result.history, result.choice, words(result.choice.lang)
    case, view, last = history.present, view_of(snapshot, result), last_move(history)
    chart = flow_map(snapshot, view, w, last, is_on_wall=choice.is_on_wall)
    chart = replace(chart, land=replace(chart.land, selected=_selected(view, choice)))
    parts: dict[str, Any] = {
        "headline": headline(case, w),
        "subtitle": subtitle(case, region_names(snapshot)[case.start.region_code], w),
        "age": age(snapshot, case.start.region_code, w),
        "remark": " ".join(filter(None, (case.comment, case.alternative.comment))),
        "spoken": result.spoken,
        "summary": summary(view, w),
        "arrows": arrows_remark(view, last, w),
        "law": law(case, w),
        "deadline": deadline(case, w),
        "notices": list(result.notices),
        "tools": board.tools(history, view, choice, w),
        "form": list(view.names.items()),
        "table": board.municipalities(view, last, w) | {"mine": choice.selected},
        "transfers": board.transfers(view, last, w),
        "checks": [
            [answer, w(f"aftale.requirement.{answer}"), text]
            for answer, text in requirements(view, w)
        ],
        "legend": payload(chart.land.legend, palette),
        "clause": lower_sections.clause(case, w),
        "landstal": lower_sections.landstal(snapshot, view, choice, w),
        "notes": lower_sections.notes(case, w),
        "case": lower_sections.files(snapshot, case, choice),
        "stage": stage(chart.land.base),
        EVENT: _event(result, number),
    }
    painted, figures = map_parts(chart, palette, choice.lang, outline=current.outline())
    return Screen(choice, parts | painted, figures)


def _selected(view: AgreementView, choice: AgreementChoice) -> tuple[str, ...]:
    """The reader's own municipality, where it is one of those that negotiate."""
    return (choice.selected,) if choice.selected in view.names else ()


def _event(result: Result, number: int) -> dict[str, Any]:
    """What has just happened, apart from what it led to: the browser forgets the acts up to
    `number`, keeps the case by its `address`, readies its form after the act that `moved` persons,
    and reads a case that was opened from its top.
    """
    return {
        "number": number,
        "moved": result.moved,
        "is_opening": result.is_opening,
        "address": result.choice.case,
    }
