"""`/om`: how the figures are made, what they mean, and where they stop."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit import current
from dashboard.kit.charts.marks import MARKS
from dashboard.kit.page import Page, View
from dashboard.kit.view.article import Section, article, paragraphs
from dashboard.kit.view.table import data_table
from dashboard.kit.words import Words, words
from dashboard.om.definitions import definitions
from dashboard.quota import ASSUMPTIONS, DEFAULT
from data.snapshot import Snapshot

LIMITS = ("partial", "population", "revisions", "estimates", "immigrants", "growth", "national")
LICENCES = ("statistics", "outline", "documents", "software")


def body(view: View) -> Sequence[Component]:
    """The page in the version and language that its address asks for."""
    w = words(view.choice.lang)
    contents = w("om.contents")
    return [article(w("om.headline"), w("om.lead"), _sections(view.snapshot, w), contents=contents)]


def _sections(snapshot: Snapshot, w: Words) -> list[Section]:
    defined = definitions(snapshot, w)
    return [
        Section("metode", w("om.method.title"), paragraphs(w("om.method.text"))),
        Section("maerker", w("om.marks.title"), [html.P(w("om.marks.text")), _marks(w)]),
        Section("kvoter", w("om.quotas.title"), paragraphs(w("om.quotas.text"))),
        Section(
            "beregning",
            w("om.law.title"),
            [*paragraphs(w("om.law.text")), _assumptions(w), *paragraphs(w("om.law.agreement"))],
        ),
        Section("rar", w("om.rar.title"), paragraphs(w("om.rar.text"))),
        Section("vaekst", w("om.growth.title"), paragraphs(w("om.growth.text"))),
        Section("kort", w("om.map.title"), paragraphs(_map_text(w))),
        Section("graenser", w("om.limits.title"), [_list(w, "om.limits", LIMITS)]),
        Section(
            "definitioner",
            w("om.definitions.title"),
            [html.P(w("om.definitions.text")), *defined],
        ),
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


def _list(w: Words, key: str, names: tuple[str, ...]) -> html.Ul:
    return html.Ul([html.Li(w(f"{key}.{name}")) for name in names])


PAGE = Page(name="om", path="/om", body=body)
