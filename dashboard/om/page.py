"""`/om`: what has been published, what is calculated here, what was not found, what words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from dash import html
from dash.development.base_component import Component

from dashboard.indicators import catalogue, indicator, newest_year, series
from dashboard.kit import current
from dashboard.kit.charts.marks import MARKS
from dashboard.kit.page import Page, View
from dashboard.kit.view.article import Section, article, paragraphs
from dashboard.kit.view.table import data_table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import year_spells
from dashboard.om.definitions import definitions
from dashboard.quota import ASSUMPTIONS, DEFAULT
from data.snapshot import Snapshot

OWN = ("rates", "weights", "contributions", "division", "quota", "scaling", "net", "funding")
GRADES = ("high", "medium", "low")
LIMITS = ("partial", "population", "revisions", "estimates", "immigrants", "growth", "national")
LICENCES = ("statistics", "outline", "documents", "software")


def body(view: View) -> Sequence[Component]:
    """The page in the version and language that its address asks for."""
    w, snapshot = words(view.choice.lang), view.snapshot
    year = max(newest_year(snapshot, one) for one in catalogue().values())
    age = html.P(w("om.age", year=year), id=view.page.id("age"), className="age")
    return [
        article(
            w("om.headline"),
            w("om.lead"),
            _sections(snapshot, w),
            contents=w("om.contents"),
            age=age,
        )
    ]


def _sections(snapshot: Snapshot, w: Words) -> list[Section]:
    defined = definitions(snapshot, w)
    return [
        Section("metode", w("om.method.title"), paragraphs(w("om.method.text"))),
        Section(
            "egne-beregninger",
            w("om.own.title"),
            [html.P(w("om.own.text")), _list(w, "om.own", OWN)],
        ),
        Section("status", w("om.marks.title"), [html.P(w("om.marks.text")), _marks(w)]),
        Section(
            "paalidelighed",
            w("om.confidence.title"),
            [html.P(w("om.confidence.text")), _grades(w)],
        ),
        Section("kvoter", w("om.quotas.title"), paragraphs(w("om.quotas.text"))),
        Section(
            "beregning",
            w("om.law.title"),
            [*paragraphs(w("om.law.text")), _assumptions(w), *paragraphs(w("om.law.agreement"))],
        ),
        Section("rar", w("om.rar.title"), paragraphs(w("om.rar.text"))),
        Section("vaekst", w("om.growth.title"), paragraphs(w("om.growth.text"))),
        Section("kort", w("om.map.title"), paragraphs(_map_text(w))),
        Section("graenser", w("om.limits.title"), [_limits(snapshot, w)]),
        Section(
            "definitioner",
            w("om.definitions.title"),
            [html.P(w("om.definitions.text")), *defined],
        ),
        Section("min-kommune", w("om.mine.title"), paragraphs(w("om.mine.text"))),
        Section("licenser", w("om.licences.title"), [_list(w, "om.licences", LICENCES)]),
        Section("cookies", w("om.cookies.title"), paragraphs(w("om.cookies.text"))),
    ]


def _map_text(w: Words) -> str:
    kind = current.outline().kind
    return w("om.map.dagi" if kind == "dagi" else "om.map.generalised") + "\n\n" + w("om.map.text")


def _marks(w: Words) -> Component:
    rows = [[w(f"om.marks.{mark}.name"), w(f"om.marks.{mark}.text")] for mark in MARKS]
    return data_table(w("om.marks.caption"), [w("om.marks.mark"), w("om.marks.meaning")], rows)


def _assumptions(w: Words) -> Component:
    """What could not be read of the law, and how it is read unless a reader says otherwise."""
    rows = [
        [
            w(f"quota.assumption.{one.name}.title"),
            w(f"quota.assumption.{one.name}.why"),
            w(f"quota.assumption.{one.name}.{one.of(DEFAULT)}"),
        ]
        for one in ASSUMPTIONS
    ]
    headings = [w(f"om.law.{part}") for part in ("point", "why", "default")]
    return data_table(w("om.law.caption"), headings, rows)


def _grades(w: Words) -> Component:
    """How surely a figure was read, as the project grades it."""
    rows = [[w(f"om.confidence.{one}.name"), w(f"om.confidence.{one}.rule")] for one in GRADES]
    headings = [w("om.confidence.grade"), w("om.confidence.rule")]
    return data_table(w("om.confidence.caption"), headings, rows)


def _limits(snapshot: Snapshot, w: Words) -> html.Ul:
    """What was not found; the years are those of this version's tables."""
    country = series(snapshot, indicator("befolkning"))
    region = series(snapshot, indicator("befolkning"), "midtjylland")
    landstal = series(snapshot, indicator("landstal"))
    allocated = series(snapshot, indicator("visiterede"))
    years = {
        "population": {
            "years": year_spells(period.at for period in country.whole_periods),
            "region_years": year_spells(period.at for period in region.whole_periods),
        },
        "revisions": {
            "years": year_spells(period.at for period in landstal.periods),
            "last": allocated.periods[-1].at,
        },
    }
    return _list(w, "om.limits", LIMITS, years)


def _list(
    w: Words,
    key: str,
    names: tuple[str, ...],
    values: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> html.Ul:
    return html.Ul([html.Li(w(f"{key}.{name}", **values.get(name, {}))) for name in names])


PLACES = {
    "metode": "om.method.title",
    "egne-beregninger": "om.own.title",
    "status": "om.marks.title",
    "paalidelighed": "om.confidence.title",
    "kvoter": "om.quotas.title",
    "beregning": "om.law.title",
    "rar": "om.rar.title",
    "vaekst": "om.growth.title",
    "kort": "om.map.title",
    "graenser": "om.limits.title",
    "definitioner": "om.definitions.title",
    "min-kommune": "om.mine.title",
    "licenser": "om.licences.title",
    "cookies": "om.cookies.title",
}
PAGE = Page(name="om", path="/om", body=body, places=PLACES, is_behind=True)
