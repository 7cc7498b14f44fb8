"""The raw tables for readers: what each is called, holds and covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.cache import kept
from dashboard.kit.choice import Choice
from dashboard.kit.config import settings
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.table import data_table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, year_spells
from data.faults import BadTables
from data.schemas import TABLES
from data.snapshot import Snapshot
from data.sources import Feed, load_feeds

TIME_COLUMNS = (
    "quota_year",
    "year",
    "period_start",
    "period_end",
    "period",
    "year_start",
    "valid_from",
    "meeting_date",
    "input_year",
    "area_year",
)
NUMERIC = (1,)
NO_YEARS = "–"


@lru_cache(maxsize=1)
def feeds() -> Mapping[str, Feed]:
    """The declared feeds by table, read once per process; none while the declaration is broken."""
    try:
        return {feed.table: feed for feed in load_feeds(settings().feeds)}
    except BadTables:
        return {}


def table_title(name: str, w: Words) -> str:
    """A table's title: the data keeper's own in Danish, ours in English."""
    feed = feeds().get(name)
    if w.lang == "da" and feed:
        return feed.title
    key = f"data.table.{name}.title"
    return w(key) if w.has(key) else (feed.title if feed else name)


def table_order(snapshot: Snapshot) -> list[str]:
    """Every table of the version, in the order the data keeper has declared them."""
    order = [name for name in feeds() if name in snapshot.tables]
    return order + sorted(set(snapshot.tables) - set(order))


def raw_tables(snapshot: Snapshot, choice: Choice, names: Sequence[str], caption: str) -> html.Div:
    """Some tables of the version: contents, rows, years, and the whole of each as a file."""
    w = words(choice.lang)
    headings = [w(f"data.tables.{part}") for part in ("name", "rows", "years", "file")]
    rows = [_row(name, snapshot, choice, w) for name in names]
    return data_table(caption, headings, rows, numeric=NUMERIC, class_name="raw-tables")


def _row(name: str, snapshot: Snapshot, choice: Choice, w: Words) -> list[str | Component]:
    table = snapshot[name]
    title = html.Span([table_title(name, w), html.Span(_description(name, w), className="quiet")])
    period = w("data.tables.waiting") if table.empty else covered(snapshot, name)
    return [title, number(len(table), 0, w.lang), period, _files(name, choice, w)]


@kept
def covered(snapshot: Snapshot, name: str) -> str:
    """The years a table has rows for, over all its columns of time; a dash when it has none."""
    table = snapshot[name]
    values = [table[column].dropna().astype(str) for column in TIME_COLUMNS if column in table]
    return year_spells(pd.concat(values)) if values else NO_YEARS


def _description(name: str, w: Words) -> str:
    feed = feeds().get(name)
    if w.lang == "da" and feed:
        return feed.description
    key = f"data.table.{name}.text"
    return w(key) if w.has(key) else ""


def _files(name: str, choice: Choice, w: Words) -> html.Span:
    doors: list[Component | str] = []
    if name in TABLES and TABLES[name].may_be_empty:
        doors.append(html.A(w("data.tables.form"), href=paths.form_address(name), download=""))
    for form, text in (("csv", "CSV"), ("xlsx", "Excel")):
        address = paths.export_address(f"tabel/{name}", form, choice.shared().but(selected=""))
        doors += [" · "] if doors else []
        doors.append(html.A(text, href=address, download=""))
    title = w("data.tables.files", title=table_title(name, w))
    return html.Span(
        doors, className="files", role="toolbar", **aria(label=title), **data(roves="on")
    )
