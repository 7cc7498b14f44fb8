"""`/kommune/<kode>`: quotas, people, work and terms of one municipality, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.cache import kept
from dashboard.kit.look import Palette
from dashboard.kit.page import Page, View
from dashboard.kit.paper import Printed
from dashboard.kit.screen import Screen
from dashboard.kit.view.attributes import data
from dashboard.kit.view.controls import controls_row
from dashboard.kit.view.page import page_head
from dashboard.kit.view.written import HTML
from dashboard.kit.words import words
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.controls import CONTROLS
from dashboard.kommune.exhibits import (
    ARRIVALS,
    COUNCILS,
    EXHIBITS,
    HISTORY,
    NEIGHBOURS,
    SUPPORT,
)
from dashboard.kommune.findings import age, headline, subtitle
from dashboard.kommune.measures.arrivals import arrivals
from dashboard.kommune.measures.figures import GROUPS, PEOPLE, QUOTAS, TERMS, WORK
from dashboard.kommune.measures.support import facts, guided
from dashboard.kommune.resolve import neighbours, remarks, resolve, subject
from dashboard.kommune.view.parts import councils_line, part, rule, standings_of, ways
from data.snapshot import Snapshot

WAYS = "veje"
FIRST, ASIDE = (PEOPLE,), (NEIGHBOURS, COUNCILS)
BELOW = (WORK, TERMS, HISTORY, ARRIVALS, QUOTAS, SUPPORT)


def body(view: View) -> Sequence[Component]:
    """The head and the way on, the people with the place beside them, then all else."""
    return [
        *page_head(view),
        html.Div([controls_row(view, ("since",)), _box(view, WAYS)], className="profile-bar"),
        html.Div(
            [
                html.Div([_part(view, name) for name in FIRST], className="profile-first"),
                html.Div([_part(view, name) for name in ASIDE], className="profile-aside"),
            ],
            className="profile",
        ),
        html.Div([_part(view, name) for name in BELOW], className="profile-below"),
        rule(view),
    ]


def on_paper(view: View) -> Sequence[Printed]:
    """The figures as they stand on the screen, the quotas and the councils; who came, and business
    support, where something was found of it.
    """
    came = arrivals(view.snapshot, view.choice.code)
    found = facts(view.snapshot, view.choice.code) or guided(view.snapshot, view.choice.code)
    wanted = (
        *(Printed(group, table=standings_of(group)) for group in GROUPS),
        Printed(HISTORY, has_chart=False, columns=(0, 1, 2, 3, 4, 6)),
        *([Printed(ARRIVALS, columns=(0, 1, 2, 3, 4, 5))] if came else []),
        Printed(COUNCILS, table=councils_line),
        *([Printed(SUPPORT, columns=(0, 1, 2, 3))] if found else []),
    )
    return [replace(one, has_definition=one.name == SUPPORT, is_brief=True) for one in wanted]


def screen(snapshot: Snapshot, choice: KommuneChoice, palette: Palette) -> Screen[KommuneChoice]:
    """The screen of a resolved choice."""
    return _screen(View(PAGE, snapshot, choice, palette))


@kept
def _screen(view: View) -> Screen[KommuneChoice]:
    snapshot, choice = view.snapshot, view.choice
    w = words(choice.lang)
    texts = {
        "headline": headline(snapshot, choice, w),
        "subtitle": subtitle(snapshot, choice, w),
        "age": age(snapshot, choice, w),
    }
    sections = {f"{name}-{HTML}": part(name, view) for name in (*FIRST, *ASIDE, *BELOW)}
    return Screen(choice, texts | {f"{WAYS}-{HTML}": ways(view)} | sections)


def _part(view: View, name: str) -> html.Div:
    """Where an exhibit stands; below the screen it may come after the frame of a step."""
    return _box(view, name, **data(defers="true"))


def _box(view: View, name: str, **attributes: Any) -> html.Div:
    """Where a written part stands."""
    own = view.page.id(f"{name}-{HTML}")
    return html.Div(id=own, className=f"part part-{name}", **attributes)


PAGE = Page(
    name="kommune",
    path=paths.KOMMUNE,
    body=body,
    choice=KommuneChoice,
    controls=CONTROLS,
    resolve=resolve,
    remarks=remarks,
    subject=subject,
    screen=screen,
    exhibits=EXHIBITS,
    paper=on_paper,
    neighbours=neighbours,
    is_in_navigation=False,
)
