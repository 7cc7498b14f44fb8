"""`/vaekst`: what guided firms did and what that proves, told in eight sections."""

from __future__ import annotations

import flask
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.ids import Vaekst
from dashboard.kit import current, paths
from dashboard.kit.look import theme
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import PARTS, VaekstChoice
from dashboard.vaekst.measures.accounts import ACCOUNTS
from dashboard.vaekst.measures.settle import front, settle
from dashboard.vaekst.view.controls import part_controls, top_controls
from dashboard.vaekst.view.parts import FIRST, part
from data.snapshot import Snapshot

PATH = paths.VAEKST
TITLE = "vaekst.title"


def layout(**query: str) -> Component:
    """The first section in the state its address asks for; the others come when it is drawn."""
    asked = VaekstChoice.parse(query)
    snapshot = current.snapshot(asked.version)
    choice = settle(snapshot, asked)
    palette = theme(flask.request.cookies.get("tema"))
    w = words(choice.lang)
    account = ACCOUNTS[FIRST](snapshot, choice)
    drawn = part(FIRST, snapshot, choice, palette, current.outline())
    return html.Div(
        [
            dcc.Location(id=Vaekst.ADDRESS, refresh=False, search=front(snapshot, choice).search()),
            dcc.Store(id=Vaekst.READY, data=False),
            dcc.Store(id=Vaekst.SELECTED, data=choice.selected),
            dcc.Store(id=Vaekst.PICTURE),
            html.H1(account.finding, id=Vaekst.HEADLINE, className="headline", tabIndex=-1),
            html.P(account.subtitle, id=Vaekst.SUBTITLE, className="subtitle"),
            top_controls(snapshot, choice),
            html.Section(
                html.Div(drawn, id=Vaekst.part(FIRST)),
                id=FIRST,
                **aria(label=w(f"vaekst.part.{FIRST}")),
            ),
            _contents(w),
            *(_section(name, snapshot, choice, w) for name in PARTS if name != FIRST),
        ],
        className="page page-vaekst",
    )


def _contents(w: Words) -> html.Nav:
    doors = [
        html.Li(html.A(w(f"vaekst.part.{name}"), href=f"#{name}"))
        for name in PARTS
        if name != FIRST
    ]
    return html.Nav(html.Ul(doors), className="contents", **aria(label=w("vaekst.contents")))


def _section(name: str, snapshot: Snapshot, choice: VaekstChoice, w: Words) -> html.Section:
    waiting = html.P(w("vaekst.waiting"), className="quiet")
    return html.Section(
        [
            html.H2(w(f"vaekst.part.{name}"), id=name),
            *part_controls(name, snapshot, choice),
            html.Div(waiting, id=Vaekst.part(name), className="part-body"),
        ],
        className=f"part part-{name}",
    )
