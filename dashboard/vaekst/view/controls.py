"""The controls: which study and how sure, above the picture; the others above what they move."""

from __future__ import annotations

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html

from dashboard.ids import Vaekst
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import (
    ANY_HOUSE,
    KINDS,
    LOCAL_MEASURES,
    SERVICES,
    SURENESS,
    VaekstChoice,
)
from dashboard.vaekst.measures.effects import studies
from dashboard.vaekst.measures.municipal import guided_years
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.said import entity, period
from dashboard.vaekst.measures.targets import houses, years
from data.snapshot import Snapshot

Option = dict[str, str]


def study_options(snapshot: Snapshot, choice: VaekstChoice) -> list[Option]:
    """The studies that are read surely enough, each with its window."""
    w = words(choice.lang)
    options = []
    for study in studies(snapshot, choice.sureness):
        text = entity(study.entity, w)
        if study.window.start or study.window.end:
            text = f"{text}, {period(study.window, w)}"
        if study.has_controls:
            text = w("vaekst.control.with_control", study=text)
        options.append({"value": study.name, "label": text})
    return options


def top_controls(snapshot: Snapshot, choice: VaekstChoice) -> html.Div:
    """Study and confidence; on a narrow screen they fold away."""
    w = words(choice.lang)
    sureness = [{"value": one, "label": w(f"vaekst.sureness.{one}")} for one in SURENESS]
    fold = html.Button(
        w("vaekst.control.more"),
        type="button",
        className="controls-fold",
        **aria(expanded="false"),
    )
    selects = [
        _select(
            Vaekst.STUDY,
            w("vaekst.control.study"),
            study_options(snapshot, choice),
            choice.study,
        ),
        _select(Vaekst.SURENESS, w("vaekst.control.sureness"), sureness, choice.sureness),
    ]
    return html.Div([fold, html.Div(selects, className="controls")], className="controls-box")


def part_controls(name: str, snapshot: Snapshot, choice: VaekstChoice) -> list[html.Div]:
    """The controls of a section, in a box of its own; none where nothing can be chosen."""
    w = words(choice.lang)
    made = {"maal": _targets, "serier": _series, "kommuner": _local}.get(name)
    if made is None:
        return []
    box = html.Div(
        made(snapshot, choice, w),
        className="controls",
        role="group",
        **aria(label=w("vaekst.control.filters")),
    )
    return [html.Div(box, className="controls-box")]


def _targets(snapshot: Snapshot, choice: VaekstChoice, w: Words) -> list[html.Div]:
    every_year = {"value": "0", "label": w("vaekst.control.any_year")}
    every_house = {"value": ANY_HOUSE, "label": w("vaekst.control.any_house")}
    named = [{"value": slug(name), "label": entity(name, w)} for name in houses(snapshot)]
    dated = [{"value": str(year), "label": str(year)} for year in years(snapshot)]
    return [
        _select(Vaekst.YEAR, w("vaekst.control.year"), [every_year, *dated], choice.year),
        _select(Vaekst.HOUSE, w("vaekst.control.house"), [every_house, *named], choice.house),
    ]


def _series(_: Snapshot, choice: VaekstChoice, w: Words) -> list[html.Div]:
    kinds = [{"value": kind, "label": w(f"vaekst.kind.{kind}")} for kind in KINDS]
    return [_select(Vaekst.KIND, w("vaekst.control.kind"), kinds, choice.kind)]


def _local(snapshot: Snapshot, choice: VaekstChoice, w: Words) -> list[html.Div]:
    """Measure and service; they move nothing, and are hidden, until there are figures."""
    measures = [
        {"value": one, "label": w(f"vaekst.kommuner.measure.{one}")} for one in LOCAL_MEASURES
    ]
    services = [{"value": one, "label": w(f"vaekst.kommuner.service.{one}")} for one in SERVICES]
    hidden = not guided_years(snapshot)
    return [
        _select(Vaekst.MEASURE, w("vaekst.control.local"), measures, choice.local, hidden),
        _select(Vaekst.SERVICE, w("vaekst.control.service"), services, choice.service, hidden),
    ]


def _select(
    control_id: str, label: str, options: Sequence[Option], value: object, hidden: bool = False
) -> html.Div:
    return html.Div(
        [
            html.Label(label, htmlFor=control_id),
            dbc.Select(id=control_id, options=list(options), value=str(value), size="sm"),
        ],
        className="control d-none" if hidden else "control",
    )
