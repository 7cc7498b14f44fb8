"""The components of declared controls."""

from __future__ import annotations

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit.control import Chosen, Control, Flag, Select, Typed
from dashboard.kit.page import View
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import words


def control(view: View, name: str) -> Component:
    """The component of one of the page's controls, with its label, as the choice has it."""
    declared = next(one for one in view.page.controls if one.name == name)
    if isinstance(declared, Flag):
        return _flag(view, declared)
    if isinstance(declared, Typed):
        return _typed(view, declared)
    if isinstance(declared, Select):
        return _select(view, declared)
    raise TypeError(f"{name} has no component of its own")


def controls_row(
    view: View, names: Sequence[str], *more: Component, folded: Sequence[str] = ()
) -> html.Div:
    """Controls in a row; on a narrow screen they fold away behind a button. Those `folded` stand
    behind "Flere valg", which comes open where the address chooses one of them.
    """
    fold = html.Button(
        words(view.choice.lang)("control.more"),
        type="button",
        className="controls-fold",
        **aria(expanded="false"),
    )
    behind = [_folded(view, folded)] if folded else []
    row = html.Div([*(control(view, name) for name in names), *more, *behind], className="controls")
    return html.Div([fold, row], className="controls-box")


def _folded(view: View, names: Sequence[str]) -> html.Details:
    """Controls that few readers need."""
    shortest = view.page.canonical(view.snapshot, view.choice)
    declared = [one for one in view.page.controls if one.name in names]
    is_chosen = any(one.write(shortest) != one.write(type(shortest)()) for one in declared)
    return html.Details(
        [
            html.Summary(words(view.choice.lang)("control.folded")),
            html.Div([control(view, name) for name in names], className="controls"),
        ],
        className="controls-folded",
        open=is_chosen,
    )


def radio_views(view: View, name: str) -> html.Fieldset:
    """A `Select` as a row of buttons, one pressed."""
    declared = _declared_select(view, name)
    return html.Fieldset(
        [
            html.Legend(_label(view, declared), className="visually-hidden"),
            dbc.RadioItems(
                id=view.page.id(name),
                options=_options(view, declared),
                value=declared.write(view.choice),
                class_name="views",
                input_class_name="btn-check",
                label_class_name="view",
            ),
        ],
        className="views-box",
    )


def radio_list(view: View, name: str, *below: Component) -> html.Fieldset:
    """A `Select` as a list in which one is ticked, with more words below it."""
    declared = _declared_select(view, name)
    return html.Fieldset(
        [
            html.Legend(_label(view, declared)),
            dbc.RadioItems(
                id=view.page.id(name),
                options=_options(view, declared),
                value=declared.write(view.choice),
            ),
            *below,
        ],
        className="control-list",
    )


def stores(view: View) -> list[dcc.Store]:
    """The stores of what is chosen on map and lists."""
    return [
        dcc.Store(id=view.page.id(one.name), data=one.write(view.choice))
        for one in view.page.controls
        if isinstance(one, Chosen)
    ]


def _select(view: View, declared: Select) -> html.Div:
    component = dbc.Select(
        id=view.page.id(declared.name),
        options=_options(view, declared),
        value=declared.write(view.choice),
        size="sm",
    )
    return _labelled(view, declared, component)


def _typed(view: View, declared: Typed) -> html.Div:
    """A field, and below it the place where the browser writes what is wrong with it."""
    own = view.page.id(declared.name)
    w = words(view.choice.lang)
    component = dbc.Input(
        id=own,
        value=declared.write(view.choice),
        debounce=True,
        size="sm",
        placeholder=w(declared.help) if declared.help else "",
        inputmode="numeric" if declared.is_number else "text",
        maxlength=declared.longest,
    )
    wrong = html.P(id=f"{own}-wrong", className="wrong", role="alert")
    return _labelled(view, declared, component, wrong, class_name="control typed")


def _flag(view: View, declared: Flag) -> html.Div:
    component = dbc.Checklist(
        id=view.page.id(declared.name),
        options=[{"value": "1", "label": _label(view, declared)}],
        value=declared.write(view.choice),
    )
    return html.Div(component, className="control control-check")


def _labelled(
    view: View,
    declared: Control,
    component: Component,
    *below: Component,
    class_name: str = "control",
) -> html.Div:
    label = html.Label(_label(view, declared), htmlFor=view.page.id(declared.name))
    return html.Div(
        [label, component, *below], className=class_name, id=f"{view.page.id(declared.name)}-box"
    )


def _declared_select(view: View, name: str) -> Select:
    return next(one for one in view.page.controls if one.name == name and isinstance(one, Select))


def _options(view: View, declared: Select) -> list[dict[str, str]]:
    return [dict(one) for one in declared.options(view.snapshot, view.choice)]


def _label(view: View, declared: Control) -> str:
    return words(view.choice.lang)(declared.label)
