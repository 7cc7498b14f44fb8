"""The history below the map: landstal and arrivals, the region's quota, one municipality's path."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.areas import MIDTJYLLAND
from dashboard.ids import Kvoter
from dashboard.kit.charts.plotly.path import quota_path
from dashboard.kit.look import Palette
from dashboard.kit.view.graph import graph
from dashboard.kit.view.provenance import provenance
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.measures import arrivals, landstal_path, municipal_path, regional_path
from data.snapshot import Snapshot

DRAWN_FROM = 3


def history(snapshot: Snapshot, lang: str, palette: Palette) -> list[Component]:
    """Landstal and arrivals, the region's quota, their tables and sources; one municipality's
    panel (see `municipal_panel`) stands beside the region's.
    """
    w = words(lang)
    landstal, came = landstal_path(snapshot), arrivals(snapshot)
    region = regional_path(snapshot, MIDTJYLLAND)
    summary = w("kvoter.history.summary", **_span(landstal))
    years = _years(landstal)
    figure = quota_path(
        landstal,
        palette=palette,
        lang=lang,
        kinds={"landstal": w("kvoter.column.landstal")},
        came=came,
        came_label=w("kvoter.history.came"),
        years=years,
    )
    return [
        html.H2(w("kvoter.history.title"), className="kicker"),
        html.P(headline(landstal, came, w), className="finding"),
        _panel(
            w("kvoter.history.landstal"),
            graph(
                f"{Kvoter.HISTORY}-landstal",
                figure,
                label=w("kvoter.history.landstal"),
                described_by=f"{Kvoter.HISTORY}-landstal-text",
                class_name="history-wide",
            ),
            _summary(f"{Kvoter.HISTORY}-landstal-text", summary),
            legend=_legend(w),
        ),
        html.Div(
            path_panel(
                region,
                "region",
                w("kvoter.history.region"),
                lang=lang,
                palette=palette,
                years=years,
            ),
            className="history-region",
        ),
        html.Div(
            [
                _tables(landstal, came, region, w),
                provenance(
                    snapshot,
                    [
                        snapshot.sources[source_id]
                        for source_id in sorted({*landstal["source_id"], *came["source_id"]})
                    ],
                    lang=lang,
                ),
            ],
            className="history-behind",
        ),
    ]


def municipal_panel(
    snapshot: Snapshot, municipality_code: str, lang: str, palette: Palette
) -> Component:
    """One municipality's published quotas, drawn when they are many, or what to do to see them."""
    w = words(lang)
    municipalities = snapshot["municipalities"].set_index("municipality_code")["name_da"]
    if municipality_code not in municipalities.index:
        return html.P(w("kvoter.history.municipality_none"), className="quiet")
    name = municipalities[municipality_code]
    path = municipal_path(snapshot, municipality_code)
    if path.empty:
        return html.P(w("kvoter.history.municipality_empty", name=name), className="quiet")
    title = w("kvoter.history.municipality", name=name)
    if len(path) < DRAWN_FROM:
        return html.Div(_path_table(path, title, w), className="panel")
    panel = path_panel(
        path,
        "municipality",
        title,
        lang=lang,
        palette=palette,
        years=_years(landstal_path(snapshot)),
    )
    summary = html.Summary(w("kvoter.history.table"))
    table = html.Details([summary, _path_table(path, title, w)], className="behind")
    return html.Div([panel, table])


def path_panel(
    path: pd.DataFrame,
    name: str,
    title: str,
    *,
    lang: str,
    palette: Palette,
    years: tuple[int, int],
) -> Component:
    """A path of published numbers with its title and its text, on the axis of all `years`."""
    w = words(lang)
    kinds = {kind: w(f"quotas.kind.{kind}") for kind in ("fastsat", "aftalt", "beregnet")}
    text_id = f"{Kvoter.HISTORY}-{name}-text"
    return _panel(
        title,
        graph(
            f"{Kvoter.HISTORY}-{name}-graph",
            quota_path(path, palette=palette, lang=lang, kinds=kinds, years=years),
            label=title,
            described_by=text_id,
            class_name="history-narrow",
        ),
        _summary(text_id, w("kvoter.history.path_summary", count=len(path), **_span(path))),
        legend=html.Span(
            [f"{symbol} {kinds[kind]}  " for symbol, kind in zip("●◆○", kinds, strict=True)],
            className="key",
        ),
    )


def headline(landstal: pd.DataFrame, came: pd.DataFrame, w: Words) -> str:
    """The year in which most more came than was first announced, and how often it was changed."""
    first = landstal[landstal["revision"] == 0].set_index("quota_year")["value"]
    both = came.set_index("year")["value"].to_frame("came").join(first, how="inner")
    if both.empty:
        return ""
    year = (both["came"] - both["value"]).idxmax()
    revised = landstal.groupby("quota_year")["revision"].max().gt(0)
    return w(
        "kvoter.history.headline",
        year=year,
        came=number(both.loc[year, "came"], 0, w.lang),
        first=number(both.loc[year, "value"], 0, w.lang),
        revised=int(revised.sum()),
        years=len(revised),
    )


def _panel(title: str, picture: Component, summary: Component, legend: Component) -> Component:
    return html.Figure(
        [html.Figcaption([html.Strong(title), " ", legend]), picture, summary], className="panel"
    )


def _summary(element_id: str, text: str) -> Component:
    return html.P(text, id=element_id, className="visually-hidden")


def _legend(w: Words) -> Component:
    return html.Span(
        [
            f"● {w('kvoter.history.landstal').split(',')[0]}  ",
            html.Span(className="swatch swatch-came"),
            f" {w('kvoter.history.came')}",
        ],
        className="key",
    )


def _years(path: pd.DataFrame) -> tuple[int, int]:
    return int(path["quota_year"].min()), int(path["quota_year"].max())


def _span(path: pd.DataFrame) -> dict[str, int]:
    return dict(zip(("from_year", "to_year"), _years(path), strict=True))


def _tables(
    landstal: pd.DataFrame, came: pd.DataFrame, region: pd.DataFrame, w: Words
) -> Component:
    rows = [
        [
            w("kvoter.column.landstal"),
            str(row.quota_year),
            _announced(row.revision, w),
            "",
            number(row.value, 0, w.lang),
        ]
        for row in landstal.itertuples()
    ]
    rows += [
        [w("kvoter.history.came"), str(row.year), "", "", number(row.value, 0, w.lang)]
        for row in came.itertuples()
    ]
    rows += [[w("kvoter.area.midtjylland"), *cells] for cells in _path_rows(region, w)]
    headings = ["history.series", "column.year", "column.revision", "column.kind", "column.persons"]
    return html.Details(
        [
            html.Summary(w("kvoter.history.table")),
            figure_table(
                w("kvoter.history.table"),
                [w(f"kvoter.{heading}") for heading in headings],
                rows,
                numeric=(1, 4),
            ),
        ],
        className="behind",
    )


def _path_table(path: pd.DataFrame, title: str, w: Words) -> Component:
    headings = ["year", "revision", "kind", "persons"]
    return figure_table(
        title,
        [w(f"kvoter.column.{heading}") for heading in headings],
        _path_rows(path, w),
        numeric=(3,),
    )


def _path_rows(path: pd.DataFrame, w: Words) -> list[list[str]]:
    """A path's year, announcement, kind and persons as text."""
    return [
        [
            str(row.quota_year),
            _announced(row.revision, w),
            w(f"quotas.kind.{row.kind}"),
            number(row.value, 0, w.lang),
        ]
        for row in path.itertuples()
    ]


def _announced(revision: int, w: Words) -> str:
    key = "first" if revision == 0 else "later"
    return w(f"kvoter.history.{key}", revision=revision)
