"""The controls of `/kvoter`: what can be chosen, and what is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.areas import members
from dashboard.ids import Kvoter
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.choice import AREAS, LENSES, MEASURES, METHODS, VIEWS, KvoteChoice
from dashboard.quotas.sets import available
from data.indicators import Indicator
from data.snapshot import Snapshot

Option = dict[str, str]
NO_LENS = "ingen"


def year_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The years with any number for the area, newest first, each with how many it has."""
    w = words(choice.lang)
    best: dict[int, int] = {}
    for one in available(snapshot, choice.area):
        known = one.known(members(snapshot, choice.area, one.quota_year))
        best[one.quota_year] = max(known, best.get(one.quota_year, 0))
    return [
        {
            "value": str(year),
            "label": w(
                "kvoter.option.year",
                year=year,
                known=known,
                of=len(members(snapshot, choice.area, year)),
            ),
        }
        for year, known in sorted(best.items(), reverse=True)
    ]


def revision_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The year's announcements that hold a number for the area, with their landstal."""
    w = words(choice.lang)
    table = snapshot["landstal"]
    landstal = {
        int(row.revision): int(row.landstal_persons)
        for row in table[table["quota_year"] == choice.year].itertuples()
    }
    options = []
    for revision in _in_year(snapshot, choice, "revision"):
        key = "kvoter.option.revision_first" if revision == 0 else "kvoter.option.revision_later"
        if revision in landstal:
            text = w(key, revision=revision, landstal=number(landstal[revision], 0, choice.lang))
        else:
            text = w(f"{key}_bare", revision=revision)
        options.append({"value": str(revision), "label": text})
    return options


def kind_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The kinds published of that announcement, each with how many municipalities it has."""
    w = words(choice.lang)
    codes = members(snapshot, choice.area, choice.year) if choice.year else ()
    return [
        {
            "value": one.kind,
            "label": w(
                "kvoter.option.kind",
                kind=w(f"quotas.kind.{one.kind}").capitalize(),
                known=one.known(codes),
                of=len(codes),
            ),
        }
        for one in available(snapshot, choice.area)
        if (one.quota_year, one.revision) == (choice.year, choice.revision)
    ]


def breaks_text(choice: KvoteChoice) -> str:
    """The reader's own limits as they are typed."""
    exact = (n for n in range(3) if all(round(limit, n) == limit for limit in choice.breaks))
    decimals = next(exact, 3)
    return "; ".join(number(limit, decimals, choice.lang) for limit in choice.breaks)


def controls(
    snapshot: Snapshot, choice: KvoteChoice, indicators: Mapping[str, Indicator]
) -> html.Div:
    """The row of controls for a settled choice; on a narrow screen they fold away."""
    w = words(choice.lang)
    lang = choice.lang
    measures = [
        {"value": measure, "label": _sentence_case(indicators[measure].name(lang))}
        for measure in MEASURES
    ]
    areas = [{"value": area, "label": w(f"kvoter.area.{area}")} for area in AREAS]
    methods = [{"value": method, "label": w(f"kvoter.method.{method}")} for method in METHODS]
    selects = [
        _select(Kvoter.YEAR, w("kvoter.control.year"), year_options(snapshot, choice), choice.year),
        _select(
            Kvoter.REVISION,
            w("kvoter.control.revision"),
            revision_options(snapshot, choice),
            choice.revision,
        ),
        _select(Kvoter.KIND, w("kvoter.control.kind"), kind_options(snapshot, choice), choice.kind),
        _select(Kvoter.MEASURE, w("kvoter.control.measure"), measures, choice.measure),
        _select(Kvoter.AREA, w("kvoter.control.area"), areas, choice.area),
        _select(Kvoter.METHOD, w("kvoter.control.method"), methods, choice.method),
    ]
    fold = html.Button(
        w("control.more"),
        type="button",
        className="controls-fold",
        **aria(expanded="false"),
    )
    return html.Div(
        [fold, html.Div([*selects, _own_breaks(choice), _hold(choice)], className="controls")],
        className="controls-box",
    )


def views(choice: KvoteChoice) -> html.Fieldset:
    """The switch between map, tiles and table."""
    w = words(choice.lang)
    return html.Fieldset(
        [
            html.Legend(w("kvoter.control.view"), className="visually-hidden"),
            dbc.RadioItems(
                id=Kvoter.VIEW,
                options=[{"value": view, "label": w(f"kvoter.view.{view}")} for view in VIEWS],
                value=choice.view,
                class_name="views",
                input_class_name="btn-check",
                label_class_name="view",
                label_checked_class_name="view-chosen",
            ),
        ],
        className="views-box",
    )


def lens_control(choice: KvoteChoice) -> html.Div:
    """The choice of a split into east and west to sum by."""
    w = words(choice.lang)
    lenses = [{"value": one, "label": w(f"kvoter.lens.option.{one}")} for one in (NO_LENS, *LENSES)]
    return _select(Kvoter.LENS, w("kvoter.control.lens"), lenses, choice.lens or NO_LENS)


def _in_year(snapshot: Snapshot, choice: KvoteChoice, name: str) -> list[int]:
    return sorted(
        {
            getattr(one, name)
            for one in available(snapshot, choice.area)
            if one.quota_year == choice.year
        }
    )


def _select(control_id: str, label: str, options: list[Option], value: Any) -> html.Div:
    return html.Div(
        [
            html.Label(label, htmlFor=control_id),
            dbc.Select(id=control_id, options=options, value=str(value), size="sm"),
        ],
        className="control",
    )


def _own_breaks(choice: KvoteChoice) -> html.Div:
    w = words(choice.lang)
    return html.Div(
        [
            html.Label(w("kvoter.control.breaks"), htmlFor=Kvoter.BREAKS),
            dbc.Input(
                id=Kvoter.BREAKS,
                value=breaks_text(choice),
                debounce=True,
                size="sm",
                placeholder=w("kvoter.control.breaks_help"),
                inputmode="text",
            ),
            dbc.FormFeedback(w("kvoter.control.breaks_wrong"), type="invalid"),
        ],
        id=Kvoter.BREAKS_BOX,
        className="control" if choice.method == "egne" else "control d-none",
    )


def _hold(choice: KvoteChoice) -> html.Div:
    return html.Div(
        dbc.Checklist(
            id=Kvoter.HOLD,
            options=[{"value": "1", "label": words(choice.lang)("kvoter.control.hold")}],
            value=["1"] if choice.hold else [],
        ),
        className="control control-check",
    )


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
