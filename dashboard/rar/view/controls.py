"""The controls of `/rar`: what can be chosen, and what is."""

from __future__ import annotations

from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.areas import members
from dashboard.ids import Rar
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import words
from dashboard.rar.choice import DEFINITIONS, MEASURES, RarChoice
from dashboard.rar.measures.settle import bases, years
from data.snapshot import Snapshot

Option = dict[str, str]
NOBODY = "0"


def year_options(snapshot: Snapshot, choice: RarChoice) -> list[Option]:
    """The years of the measure, newest first."""
    return _years(years(snapshot, choice.measure))


def base_options(snapshot: Snapshot, choice: RarChoice) -> list[Option]:
    """The years that the chosen one can be compared with, newest first."""
    found = _years(bases(snapshot, choice.measure, choice.year))
    return found or [{"value": "0", "label": words(choice.lang)("rar.control.no_base")}]


def controls(snapshot: Snapshot, choice: RarChoice) -> html.Div:
    """The row of controls for a settled choice; on a narrow screen they fold away."""
    w = words(choice.lang)
    measures = [{"value": one, "label": w(f"rar.measure.{one}")} for one in MEASURES]
    definitions = [{"value": one, "label": w(f"rar.definition.{one}")} for one in DEFINITIONS]
    rows = [
        select(Rar.MEASURE, w("rar.control.measure"), measures, choice.measure),
        select(Rar.YEAR, w("rar.control.year"), year_options(snapshot, choice), choice.year),
        select(Rar.BASE, w("rar.control.base"), base_options(snapshot, choice), choice.base),
        select(Rar.DEFINITION, w("rar.control.definition"), definitions, choice.definition),
        select(
            Rar.MUNICIPALITY,
            w("rar.control.municipality"),
            _municipalities(snapshot, choice),
            choice.selected or NOBODY,
        ),
        _without(choice),
    ]
    fold = html.Button(
        w("control.more"), type="button", className="controls-fold", **aria(expanded="false")
    )
    return html.Div([fold, html.Div(rows, className="controls")], className="controls-box")


def select(control_id: str, label: str, options: list[Option], value: Any) -> html.Div:
    """A labelled choice among options."""
    return html.Div(
        [
            html.Label(label, htmlFor=control_id),
            dbc.Select(id=control_id, options=options, value=str(value), size="sm"),
        ],
        className="control",
    )


def _years(found: tuple[int, ...]) -> list[Option]:
    return [{"value": str(year), "label": str(year)} for year in reversed(found)]


def _municipalities(snapshot: Snapshot, choice: RarChoice) -> list[Option]:
    names = snapshot["municipalities"].set_index("municipality_code")["name_da"]
    codes = sorted(members(snapshot, "midtjylland", 0), key=lambda code: str(names[code]))
    none = {"value": NOBODY, "label": words(choice.lang)("rar.control.none")}
    return [none, *({"value": code, "label": str(names[code])} for code in codes)]


def _without(choice: RarChoice) -> html.Div:
    return html.Div(
        dbc.Checklist(
            id=Rar.WITHOUT,
            options=[{"value": "1", "label": words(choice.lang)("rar.control.without")}],
            value=["1"] if choice.without else [],
        ),
        className="control control-check",
    )
