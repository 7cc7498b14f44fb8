"""The first picture: gross growth against the control group, and beside it what is net."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.ids import Vaekst
from dashboard.kit.charts.plotly.vaekst.growth import growth_against_control
from dashboard.kit.charts.plotly.vaekst.net import net_effects
from dashboard.kit.look import Palette
from dashboard.kit.view.graph import graph
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.measures.accounts.effect import gross_text, net_text
from dashboard.vaekst.measures.effects import Compared, Study
from dashboard.vaekst.measures.kinds import Unit
from dashboard.vaekst.measures.said import amount, counted, paired, period
from dashboard.vaekst.view.section import listing


def effect_picture(study: Study | None, palette: Palette, w: Words) -> list[Component]:
    """Growth to the left, net effect to the right, each with its window and its own scale; where
    nothing is known of growth, what is net comes first.
    """
    if study is None:
        return []
    panels = [
        _panel("growth", _growth_title(study), study, _growth(study, palette, w), w),
        _panel("net", _net_title(study), study, _net(study, palette, w), w),
    ]
    return [
        html.Div(
            panels if study.compared else panels[::-1],
            className=f"effect effect-rows-{max(len(study.compared), 1)}",
        ),
        html.P(_summary(study, w), id=Vaekst.TOLD, className="visually-hidden"),
    ]


def _panel(name: str, title: str, study: Study, picture: Component, w: Words) -> html.Figure:
    window = period(study.window, w)
    caption = html.Figcaption(
        [html.Strong(w(f"vaekst.effekt.{title}")), html.Span(f" · {window}", className="quiet")]
    )
    return html.Figure([caption, picture], className=f"effect-{name}")


def _growth(study: Study, palette: Palette, w: Words) -> Component:
    if not study.compared:
        return html.P(w("vaekst.effekt.gross_none"), className="quiet")
    if not _is_in_pct(study):
        return listing([_gross(one, w) for one in study.compared], "amounts")
    figure = growth_against_control(
        study.compared,
        titles=[w(f"vaekst.outcome.{one.outcome}.name") for one in study.compared],
        words={
            "guided": w("vaekst.effekt.guided").lower(),
            "control": w("vaekst.effekt.control").lower(),
            "missing": w("vaekst.effekt.control_missing"),
            "pct": w("vaekst.unit.pct"),
        },
        palette=palette,
        lang=w.lang,
    )
    return graph(
        Vaekst.GROWTH,
        figure,
        label=w("vaekst.effekt.growth_label"),
        described_by=Vaekst.TOLD,
        class_name="effect-canvas",
    )


def _net(study: Study, palette: Palette, w: Words) -> Component:
    computed = [one.net for one in study.compared if one.net]
    if study.published or not computed:
        return _published(study, w)
    figure = net_effects(
        computed,
        titles=[w(f"vaekst.outcome.{one.outcome}.name") for one in computed],
        labels=[counted(one.value, one.unit, w, signed=True) for one in computed],
        palette=palette,
        lang=w.lang,
    )
    return graph(
        Vaekst.NET,
        figure,
        label=w("vaekst.effekt.net_label"),
        described_by=Vaekst.TOLD,
        class_name="effect-canvas",
    )


def _published(study: Study, w: Words) -> Component:
    """The net effects a source has told; units differ, so they are numbers and no bars."""
    if not study.published:
        return html.P(w("vaekst.effekt.net_none"), className="quiet")
    return listing([_large(net_text(ends, w)) for ends in paired(study.published)], "amounts")


def _growth_title(study: Study) -> str:
    return "growth_axis" if _is_in_pct(study) else "gross_title"


def _net_title(study: Study) -> str:
    if study.published:
        return "net_title"
    return "net_axis" if study.nets else "net_bare"


def _is_in_pct(study: Study) -> bool:
    return bool(study.compared) and all(one.guided.unit is Unit.PCT for one in study.compared)


def _gross(one: Compared, w: Words) -> list[Component | str]:
    note = html.Span(_more(one.more_pct, w), className="quiet")
    return [html.Strong(gross_text(one, w)), note]


def _summary(study: Study, w: Words) -> str:
    """Both pictures in words: every growth, what it is held against, and what is net."""
    missing = w("vaekst.not_published")
    said = []
    for one in study.compared:
        control = amount(one.control, w) if one.control else missing
        net = counted(one.net.value, one.net.unit, w, signed=True) if one.net else missing
        what = w(f"vaekst.outcome.{one.outcome}.name")
        growth = w("vaekst.effekt.told", what=what, guided=amount(one.guided, w), control=control)
        said.append(f"{growth}; {w('vaekst.effekt.told_net', net=net)}")
    return ". ".join([*said, *(net_text(ends, w) for ends in paired(study.published))])


def _more(more_pct: float | None, w: Words) -> str:
    missing = w("vaekst.effekt.control_missing")
    if more_pct is None:
        return missing
    return f"{w('vaekst.effekt.more_said', more=number(more_pct, 0, w.lang))}; {missing}"


def _large(text: str) -> list[Component | str]:
    return [html.Strong(text)]
