"""The indicator catalogue for readers: what a figure means, its years and who published it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.article import unfold
from dashboard.kit.words import Words
from data.indicators import Indicator
from data.snapshot import Snapshot

SUBJECTS = ("kvoter", "arbejdsmarked", "vaekst", "befolkning")


def catalogue(indicators: Mapping[str, Indicator], snapshot: Snapshot, w: Words) -> list[Component]:
    """Every indicator, by subject: name and definition, with the rest on a line below."""
    shown: list[Component] = []
    for subject in SUBJECTS:
        of_subject = [one for one in indicators.values() if one.subject == subject]
        entries = [part for one in of_subject for part in _entry(one, snapshot, w)]
        name = w(f"om.subject.{subject}")
        title = w("om.definitions.unfold", subject=name, count=len(of_subject))
        shown.append(unfold(title, html.Dl(entries, className="definitions")))
    return shown


def rows_of(indicator: Indicator, snapshot: Snapshot) -> pd.DataFrame:
    """The rows of its table that an indicator speaks of; none when the version lacks them."""
    table = snapshot.tables.get(indicator.table, pd.DataFrame())
    for column, value in indicator.where:
        if column not in table:
            return table.head(0)
        table = table[table[column].astype(str) == value]
    return table


def years(values: Iterable[object]) -> str:
    """Years as a reader says them: `2008–2020, 2022`; a single one as it is."""
    found = sorted({int(text[:4]) for text in map(str, values) if text[:4].isdigit()})
    runs = []
    for _, run in groupby(enumerate(found), lambda pair: pair[1] - pair[0]):
        spell = [year for _, year in run]
        runs.append(str(spell[0]) if len(spell) == 1 else f"{spell[0]}–{spell[-1]}")
    return ", ".join(runs)


def publishers(table: pd.DataFrame, snapshot: Snapshot) -> list[str]:
    """Who published the rows of a table, those with most rows first."""
    if "source_id" not in table:
        return []
    counted = table["source_id"].map(
        {name: source.publisher for name, source in snapshot.sources.items()}
    )
    return [str(name) for name in counted.dropna().value_counts().index if name]


def _entry(one: Indicator, snapshot: Snapshot, w: Words) -> list[Component]:
    table = rows_of(one, snapshot)
    known = years(table[one.time_column]) if one.time_column in table else ""
    who = publishers(table, snapshot)
    facts = [
        w("om.indicator.unit", unit=one.unit(w.lang) or w("om.indicator.no_unit")),
        w("om.indicator.decimals", count=one.decimals),
        w(f"om.indicator.{one.type}"),
        w("om.indicator.years", years=known) if known else w("om.indicator.no_years"),
    ]
    if who:
        more = w("om.indicator.more", count=len(who) - 3) if len(who) > 3 else ""
        facts.append(w("om.indicator.source", who="; ".join(who[:3]) + more))
    return [
        html.Dt(one.name(w.lang), id=one.id),
        html.Dd(
            [
                html.P(one.definition(w.lang)),
                *([html.P(note)] if (note := one.break_note(w.lang)) else []),
                html.P(" · ".join(facts), className="quiet"),
            ]
        ),
    ]
