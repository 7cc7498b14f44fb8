"""The parts of the page that the server writes: the ways to others, and every exhibit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from dash import html
from dash.development.base_component import Component

from dashboard.areas import municipality_names
from dashboard.comparison.formatting import rule_text
from dashboard.kit import current
from dashboard.kit.charts.spec import MapChart
from dashboard.kit.charts.svg import svg
from dashboard.kit.exhibit import Cell, Exhibit
from dashboard.kit.page import View
from dashboard.kit.paths import SAMMENLIGN, ahead_address, page_address
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.exhibit import exhibit_footer, exhibit_section, notices, open_table
from dashboard.kit.view.written import picture, written
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.kommune.choice import SINCE
from dashboard.kommune.exhibits import ARRIVALS, COUNCILS, HISTORY, NEIGHBOURS, SUPPORT
from dashboard.kommune.measures.figures import (
    NEWS_YEARS,
    PEOPLE,
    QUOTAS,
    REMARKABLE,
    TERMS,
    WORK,
)
from dashboard.kommune.measures.places import around, bordering
from dashboard.kommune.view.standings import standings_list

MAP_WIDTH, TALLEST, CHART = 420.0, 0.9, (760.0, 280.0)
RULE = "regel"
OPEN = (HISTORY, ARRIVALS, SUPPORT)
SAME_EVERY_YEAR = (HISTORY, ARRIVALS, QUOTAS, COUNCILS, SUPPORT)
Pictures = Callable[[View, Exhibit], Sequence[Component]]


def ways(view: View) -> dict[str, str]:
    """The doors to the municipalities before and after this one, and to others beside it."""
    w, names = words(view.choice.lang), municipality_names(view.snapshot)
    before, after = around(view.snapshot, view.choice.code)
    doors = [
        _door(view, code, w(f"kommune.way.{way}", name=names[code]), f"way-{way}", rel)
        for code, way, rel in ((before, "before", "prev"), (after, "after", "next"))
    ]
    beside = html.A(
        w("kommune.way.beside", name=names[view.choice.code]),
        href=page_address(SAMMENLIGN, view.choice.shared()),
        className="way-beside",
    )
    doors.insert(1, beside)
    return written(html.Nav(doors, className="ways", **aria(label=w("kommune.way.label"))))


def part(name: str, view: View) -> dict[str, str]:
    """An exhibit as its section; a table that says it all stands open. What the year of the
    changes is nothing to leaves it out of its addresses too, and is the same for every year.
    """
    if name in SAME_EVERY_YEAR:
        view = replace(view, choice=view.choice.but(since=SINCE))
    one = view.exhibit(name)
    picture = PICTURES[name](view, one)
    drawn = _open_section if name in OPEN else exhibit_section
    return written(drawn(view, one, *picture))


def _open_section(view: View, one: Exhibit, *picture: Component) -> html.Section:
    return html.Section(
        [
            html.H2(one.title, id=f"{view.page.id(one.name)}-title"),
            html.P(one.finding, className="finding"),
            html.P(one.subtitle, className="subtitle"),
            *picture,
            *([open_table(view, one)] if one.table.rows else []),
            *notices(one),
            exhibit_footer(view, (one,), one.sources),
        ],
        className=f"exhibit exhibit-{one.name}",
        id=one.name,
    )


def rule(view: View) -> html.Section:
    """How verdicts are given, where every list of them leads to, and how the headline is chosen."""
    w = words(view.choice.lang)
    chosen = w("kommune.rule_headline", years=NEWS_YEARS, times=number(REMARKABLE, 0, w.lang))
    return html.Section([html.H2(w("kommune.rule")), html.P(rule_text(w)), html.P(chosen)], id=RULE)


def standings_of(group: str) -> Callable[[View], html.Div]:
    """What draws a group of figures as a list."""
    return lambda view: html.Div(standings_list(view, group))


def councils_line(view: View) -> html.P:
    """Region, councils and their days in one line, as they are printed."""
    rows = view.exhibit(COUNCILS).table.rows
    told = (" ".join([f"{row[0]}: {row[1]}", *_days(row[2], row[3])]) for row in rows)
    return html.P("; ".join(told))


def _days(start: Cell, end: Cell) -> list[str]:
    return [f"({start} – {end})"] if start else []


def _standings(group: str, view: View, one: Exhibit) -> Sequence[Component]:
    """The list, and the one door to the rule of its verdicts."""
    door = html.A(words(view.choice.lang)("kommune.rule"), href=f"#{RULE}")
    return (*standings_list(view, group), html.P(door, className="standings-rule"))


def _chart(view: View, one: Exhibit) -> Sequence[Component]:
    if one.chart is None:
        return ()
    width, height = CHART
    drawn = svg(
        one.chart,
        view.palette,
        view.choice.lang,
        width=width,
        height=height,
        name=one.title,
        description=one.text,
    )
    return (picture(drawn, "figure"),)


def _map(view: View, one: Exhibit) -> Sequence[Component]:
    """The map, and the neighbours as doors."""
    if not isinstance(one.chart, MapChart):
        return ()
    shape = one.chart.base.panels[0].shape
    drawn = svg(
        one.chart,
        view.palette,
        view.choice.lang,
        width=MAP_WIDTH,
        height=MAP_WIDTH / max(shape, TALLEST),
        outline=current.outline(),
        name=one.title,
        description=one.text,
    )
    doors = [
        html.Li(_door(view, neighbour.code, neighbour.name))
        for neighbour in bordering(view.snapshot, view.choice.code)
    ]
    return (picture(drawn, "figure"), html.Ul(doors, className="names"))


def _nothing(view: View, one: Exhibit) -> Sequence[Component]:
    return ()


def _door(view: View, code: str, text: str, class_name: str = "", rel: str = "") -> html.A:
    """A door to another municipality with the same year chosen, which is fetched ahead."""
    address = view.page.address(view.page.canonical(view.snapshot, view.choice.but(code=code)))
    return html.A(
        text,
        href=address,
        className=class_name or None,
        rel=rel or None,
        **data(ahead=ahead_address(address)),
    )


PICTURES: Mapping[str, Pictures] = {
    **{group: partial(_standings, group) for group in (PEOPLE, WORK, TERMS, QUOTAS)},
    HISTORY: _chart,
    ARRIVALS: _nothing,
    NEIGHBOURS: _map,
    COUNCILS: _nothing,
    SUPPORT: _nothing,
}
