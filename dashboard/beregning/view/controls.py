"""The controls of `/kvoter/beregning`: the row above the picture, and the what-if below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.beregning.choice import AREAS, FIELDS, MEASURES
from dashboard.beregning.measures import BeregningView
from dashboard.beregning.measures.assumptions import READINGS
from dashboard.ids import Beregning
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number

Option = dict[str, str]
COUNTS = {
    "b": Beregning.POPULATION,
    "i": Beregning.IMMIGRANTS,
    "f": Beregning.REUNIFIED,
}
SWITCHES = {
    "sharing": Beregning.SHARING,
    "scope": Beregning.SCOPE,
    "rounding": Beregning.ROUNDING,
}


def control_values(view: BeregningView) -> dict[str, Any]:
    """What each control says for a settled choice, by the control's id."""
    choice, lang = view.choice, view.choice.lang
    counts = {COUNTS[field]: number(view.count(field), 0, lang) for field in FIELDS}
    return {
        Beregning.ANNOUNCEMENT: f"{choice.year}.{choice.revision}",
        Beregning.LANDSTAL: number(view.now.landstal, 0, lang),
        Beregning.AREA: choice.area,
        Beregning.MEASURE: choice.measure,
        Beregning.FAMILY: number(choice.family, 0, lang),
        Beregning.SELECTED: choice.selected,
        **{SWITCHES[name]: getattr(choice, name) for name in SWITCHES},
        **counts,
    }


def controls(view: BeregningView) -> html.Div:
    """The row of controls for a settled choice; on a narrow screen all but the landstal fold."""
    w, values = words(view.choice.lang), control_values(view)
    measures = [{"value": one, "label": w(f"beregning.measure.{one}")} for one in MEASURES]
    areas = [{"value": one, "label": w(f"beregning.area.{one}")} for one in AREAS]
    selects = [
        _select(Beregning.ANNOUNCEMENT, w, "announcement", _announcements(view, w), values),
        _select(Beregning.AREA, w, "area", areas, values),
        _select(Beregning.MEASURE, w, "measure", measures, values),
    ]
    fold = html.Button(
        w("beregning.control.more"),
        type="button",
        className="controls-fold",
        **aria(expanded="false"),
    )
    stops = html.Div(
        id=Beregning.STOPS,
        className="stops",
        role="group",
        **aria(label=w("beregning.control.stops")),
    )
    landstal = typed(Beregning.LANDSTAL, w("beregning.control.landstal"), values)
    return html.Div(
        [
            html.Div([landstal, stops], className="landstal-row"),
            html.Div([fold, html.Div(selects, className="controls")], className="controls-box"),
        ],
        className="beregning-controls",
    )


def whatif(view: BeregningView) -> Component:
    """The counts and the assumptions that a reader can change; what they mean is drawn beside."""
    w, values = words(view.choice.lang), control_values(view)
    own = [typed(COUNTS[field], w(f"beregning.control.{field}"), values) for field in FIELDS]
    return html.Section(
        [
            html.H2(w("beregning.whatif.title")),
            html.P(w("beregning.whatif.lead"), className="quiet"),
            html.Div(
                [
                    html.Div(
                        [
                            html.H3(id=f"{Beregning.SELECTED}-title"),
                            html.Div(own, className="own-counts"),
                            html.P(id=f"{Beregning.SELECTED}-help", className="quiet"),
                            typed(Beregning.FAMILY, w("beregning.control.family"), values),
                            html.P(id=f"{Beregning.SELECTED}-family", className="quiet"),
                            html.P(id=f"{Beregning.SELECTED}-changed"),
                            html.Button(
                                w("beregning.control.reset"),
                                id=Beregning.RESET,
                                type="button",
                                className="button",
                            ),
                        ]
                    ),
                    html.Div(
                        [
                            html.H3(w("beregning.whatif.assumptions")),
                            html.P(w("beregning.whatif.assumptions_lead"), className="quiet"),
                            *(_switch(name, w, values) for name in SWITCHES),
                        ]
                    ),
                ],
                className="whatif-columns",
            ),
        ],
        className="whatif",
    )


def typed(control_id: str, label: str, values: dict[str, Any]) -> html.Div:
    """A field for a whole number; what is wrong with it is written below by the browser."""
    wrong = f"{control_id}-wrong"
    field = dbc.Input(
        id=control_id, value=values[control_id], debounce=True, inputmode="numeric", maxlength=14
    )
    return html.Div(
        [
            html.Label(label, htmlFor=control_id),
            field,
            html.P(id=wrong, className="wrong", role="alert"),
        ],
        className="control typed",
    )


def _announcements(view: BeregningView, w: Words) -> list[Option]:
    """Every announcement that can be calculated, newest year first."""
    return [
        {
            "value": f"{year}.{one.revision}",
            "label": w(
                f"beregning.option.{'later' if one.revision else 'first'}",
                year=year,
                revision=one.revision,
                landstal=number(one.persons, 0, w.lang),
            ),
        }
        for year, announced in sorted(view.announcements.items(), reverse=True)
        for one in announced
    ]


def _select(
    control_id: str, w: Words, name: str, options: Sequence[Option], values: dict[str, Any]
) -> html.Div:
    select = dbc.Select(id=control_id, options=list(options), value=values[control_id], size="sm")
    label = html.Label(w(f"beregning.control.{name}"), htmlFor=control_id)
    return html.Div([label, select], className="control")


def _switch(name: str, w: Words, values: dict[str, Any]) -> html.Fieldset:
    key = f"beregning.assumption.{name}"
    options = [{"value": one, "label": w(f"{key}.{one}")} for one in READINGS[name]]
    return html.Fieldset(
        [
            html.Legend(f"{w(f'{key}.id')}: {w(f'{key}.name')}"),
            dbc.RadioItems(id=SWITCHES[name], options=options, value=values[SWITCHES[name]]),
            html.P(id=f"{SWITCHES[name]}-effect", className="quiet", **aria(live="polite")),
        ],
        className="assumption",
    )
