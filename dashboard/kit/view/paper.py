"""A page on A4: its finding, its figures drawn anew in light colours, and all of its sources.

The browser prints it in the place of what stands on the screen (`assets/kit/paper.mjs`), and it is
a document of its own for those who want to look at it first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import (
    Chart,
    FlowMap,
    MapChart,
    Multiples,
    RegionMap,
    SplitMap,
    Tracks,
)
from dashboard.kit.charts.svg import chart_height, svg
from dashboard.kit.citation import citation, cited, dated
from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.export.qr import LONGEST, qr_svg
from dashboard.kit.look import LIGHT
from dashboard.kit.page import View
from dashboard.kit.paper import Printed
from dashboard.kit.view.exhibit import open_table
from dashboard.kit.view.version import version_text
from dashboard.kit.view.written import picture
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day
from data.geography.outline import Outline
from data.snapshot import Source

# Pixels of 1/96 inch: how wide an A4 page is between its margins, and how deep a figure may be.
WIDTH, DEEPEST = 680.0, 560.0
# What holds no land and few words is set closer than on a picture of its own, so that a page holds
# two.
CLOSER = 0.8
AS_WANTED = (MapChart, SplitMap, FlowMap, RegionMap, Multiples, Tracks)
MOST_ROWS = 22
HEADLINE = "headline"
HEAD = (HEADLINE, "subtitle", "age", "remark")


def paper(view: View, outline: Outline, *, address: str, today: date) -> html.Article:
    """The page as it is printed; `address` leads back to it. One that prints no exhibits is its
    body as it is read.
    """
    w = words(view.choice.lang)
    parts = view.page.paper(view) if view.page.paper else everything(view)
    shown = [(one, view.exhibit(one.name)) for one in parts]
    sources = dict.fromkeys(source for _, one in shown for source in one.sources)
    if shown:
        head = list(_head(view))
        told = {str(one.children) for one in head}
        figures = _sections(view, shown, told, list(sources), outline)
        is_brief = all(one.is_brief for one in parts)
        content = [*head, *figures, (_brief_sources if is_brief else _sources)(list(sources), w)]
    else:
        content = list(view.page.body(view))
    return html.Article(
        [_from(view, address, today, w), *content],
        className=f"{'paper' if shown else 'paper as-read'} paper-{view.page.name}",
        lang=view.choice.lang,
    )


def everything(view: View) -> Sequence[Printed]:
    """Every exhibit of a page that does not say which it prints."""
    return [Printed(name) for name in view.page.exhibits]


def _from(view: View, address: str, today: date, w: Words) -> html.Div:
    """Where the paper is from, and the code that leads back."""
    code = (
        [picture(qr_svg(address, is_nested=True), "paper-code")] if len(address) <= LONGEST else []
    )
    printed = w("paper.printed", day=day(today, w.lang))
    lines = [
        html.P([html.Strong(w("use.house")), f" · {w(f'{view.page.name}.nav')}"]),
        html.P([printed, " · ", version_text(view.snapshot, w.lang)]),
        html.P(address, className="paper-address"),
    ]
    return html.Div([html.Div(lines), *code], className="paper-from")


def _head(view: View) -> Iterator[Component]:
    """The page's own head: parts of its screen, or what its body says in their place."""
    body = () if view.screen else view.page.body(view)
    said = {getattr(one, "id", ""): one for part in body for one in _nodes(part)}
    for name in HEAD:
        found = said.get(view.page.id(name))
        text = view.parts.get(name) or getattr(found, "children", "")
        if isinstance(text, str) and text:
            yield html.H1(text) if name == HEADLINE else html.P(text, className=name)
    yield from (html.P(text, className="remark") for text in view.remarks)


def _nodes(tree: Component) -> Iterator[Any]:
    yield tree
    yield from (one for one in tree._traverse() if isinstance(one, Component))


def _sections(
    view: View,
    shown: Sequence[tuple[Printed, Exhibit]],
    told: set[str],
    sources: Sequence[Source],
    outline: Outline,
) -> Iterator[Component]:
    """The exhibits in their order; what was found is said once, however many show it, and of those
    that are brief what to mind too.
    """
    for asked, one in shown:
        numbers = [sources.index(source) + 1 for source in one.sources]
        yield _section(view, (asked, one), numbers, told, outline)
        told |= {one.finding, *one.notices}


def _section(
    view: View,
    shown: tuple[Printed, Exhibit],
    numbers: Sequence[int],
    told: Set[str],
    outline: Outline,
) -> html.Section:
    asked, one = shown
    w, lang = words(view.choice.lang), view.choice.lang
    texts = {"finding": "" if one.finding in told else one.finding, "subtitle": one.subtitle}
    head = [
        html.H2(one.title),
        *(html.P(text, className=name) for name, text in texts.items() if text),
    ]
    drawn = []
    if one.chart and asked.has_chart:
        drawn = [picture(_drawn(one, one.chart, outline, lang), "paper-figure")]
    has_table = (asked.has_table or not drawn) and one.table.rows and not asked.table
    tables = [_table(view, _narrowed(one, asked.columns), w)] if has_table else []
    # A page is broken between a picture and its table, and in neither.
    apart = [[*head, *drawn], tables] if drawn else [[*head, *tables]]
    whole = [html.Div(part, className="paper-whole") for part in apart if part]
    own = [asked.table(view)] if asked.table else []
    own_notes = [one.definition] if asked.has_definition and one.definition else []
    own_notes += [text for text in one.notices if text and not (asked.is_brief and text in told)]
    notes = [html.P(text, className="remark") for text in own_notes]
    line = _numbers_line if asked.is_brief else _source_line
    return html.Section(
        [*whole, *own, *notes, line(one, numbers, w)],
        className=f"paper-exhibit exhibit-{one.name}",
    )


def _narrowed(one: Exhibit, columns: Sequence[int]) -> Exhibit:
    """The exhibit with some of its columns; with all of them where none is named."""
    if not columns:
        return one
    kept = tuple(one.table.columns[index] for index in columns)
    rows = tuple(tuple(row[index] for index in columns) for row in one.table.rows)
    return replace(one, table=Table(kept, rows))


def _drawn(one: Exhibit, chart: Chart, outline: Outline, lang: str) -> str:
    wanted = chart_height(chart, WIDTH, lang) * (1.0 if isinstance(chart, AS_WANTED) else CLOSER)
    return svg(
        chart,
        LIGHT,
        lang,
        width=WIDTH,
        height=min(wanted, DEEPEST),
        outline=outline,
        name=one.title,
        description=one.text,
    )


def _table(view: View, one: Exhibit, w: Words) -> Component:
    """The rows, or where they are had when there are more than a paper wants."""
    count = len(one.table.rows)
    if count > MOST_ROWS:
        return html.P(w("paper.many_rows", count=count), className="remark")
    return open_table(view, one)


def _source_line(one: Exhibit, numbers: Sequence[int], w: Words) -> html.P:
    text = f"{w('provenance.source')} {citation(one.sources, w.lang)}"
    listed = w("paper.listed", numbers=w.listed(spans(numbers))) if numbers else ""
    return html.P(f"{text} {listed}".strip(), className="provenance")


def _numbers_line(one: Exhibit, numbers: Sequence[int], w: Words) -> html.P:
    """The sources by their numbers alone."""
    if not numbers:
        return _source_line(one, numbers, w)
    text = w.counted("paper.numbered", len(numbers), numbers=w.listed(spans(numbers)))
    return html.P(text, className="provenance")


def spans(numbers: Sequence[int]) -> list[str]:
    """Whole numbers with those that follow each other as one: `1`, `3–5`, `8`."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [f"{one[0]}–{one[-1]}" if one[1:] else str(one[0]) for one in found]


def _sources(sources: Sequence[Source], w: Words) -> html.Section:
    """Every source with its date and address, numbered."""
    entries = [html.Li(_entry(source, w)) for source in sources]
    return html.Section(
        [html.H2(w("provenance.all")), html.Ol(entries, lang="da")], className="paper-sources"
    )


def _brief_sources(sources: Sequence[Source], w: Words) -> html.Section:
    """Every source with its date in one paragraph, numbered, and where the addresses are."""
    told = [
        part
        for number, source in enumerate(sources, 1)
        for part in (html.Strong(f"{number}."), f" {dated(source, w.lang)} ")
    ]
    return html.Section(
        [
            html.P([html.Strong(w("provenance.all")), " · ", w("paper.addresses")]),
            html.P(told, lang="da"),
        ],
        className="paper-sources",
    )


def _entry(source: Source, w: Words) -> list[Component | str]:
    via = f" ({w('provenance.read_via', collection=source.read_via)})" if source.read_via else ""
    address = cited(source)[1]
    where = [html.Br(), html.Span(address, className="paper-address")] if address else []
    return [f"{dated(source, w.lang)}{via}", *where]
