"""The first screen of `/uddannelse`: the finding, how old the figures are, and the map of the 19
once there is an agreement for it.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.areas import municipality_names
from dashboard.kit import current
from dashboard.kit.cache import kept
from dashboard.kit.charts.land import map_parts
from dashboard.kit.charts.payload import payload
from dashboard.kit.look import Palette
from dashboard.kit.screen import Figure, Screen
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.uddannelse.charts import split_legend, split_map, split_ranking
from dashboard.uddannelse.choice import EducationChoice
from dashboard.uddannelse.exhibits.municipal import chosen_view, definition, summary
from dashboard.uddannelse.exhibits.places import places_exhibit
from dashboard.uddannelse.findings import split_finding
from dashboard.uddannelse.formatting import programme, shown_text
from dashboard.uddannelse.measures.counts import intake, places
from dashboard.uddannelse.measures.facts import Fact, analysis_sources, facts
from dashboard.uddannelse.measures.split import SplitView, split_years
from data.geography.outline import Outline
from data.snapshot import Snapshot


def screen(
    snapshot: Snapshot, choice: EducationChoice, palette: Palette
) -> Screen[EducationChoice]:
    """The screen of a resolved choice."""
    return _screen(snapshot, choice, palette, current.outline())


@kept
def _screen(
    snapshot: Snapshot, choice: EducationChoice, palette: Palette, outline: Outline
) -> Screen[EducationChoice]:
    w, one = words(choice.lang), places_exhibit(snapshot, choice)
    view = chosen_view(snapshot, choice)
    parts: dict[str, Any] = {
        "headline": one.finding,
        "subtitle": f"{one.unit} · {w('uddannelse.pladser.agreed', year=one.period)}",
        "age": age_sentence(snapshot, w),
        "local-finding": split_finding(view, w),
        "local-facts": "" if view.is_filled else known_of(snapshot, choice.selected, w),
    }
    figures: dict[str, Figure] = {}
    if view.is_filled:
        land = split_map(snapshot, view, choice.selected, w)
        painted, figures = map_parts(land, palette, choice.lang, "local-")
        parts |= painted | {
            "local-definition": definition(view, w),
            "local-summary": summary(view, w),
            "local-ranking": payload(split_ranking(view, choice.selected, w), palette),
            "local-legend": payload(split_legend(view, w), palette),
            "local-spoken": selected_sentence(view, choice.selected, w),
        }
    return Screen(choice, parts, figures)


def age_sentence(snapshot: Snapshot, w: Words) -> str:
    """The newest year of each kind of figure, that later ones were not found, and how old the
    analysis of the need is.
    """
    years = {
        "pladser": max((one.year for one in places(snapshot)), default=0),
        "tilgang": max((one.year for one in intake(snapshot)), default=0),
        "aftaler": max((one.year for one in facts(snapshot)), default=0),
        "kommuner": max(split_years(snapshot), default=0),
    }
    newest = [w(f"uddannelse.age.{name}", year=year) for name, year in years.items() if year]
    dated = max((source.published for source in analysis_sources(snapshot)), default="")
    texts = [w("uddannelse.age.newest", newest=w.listed(newest))]
    texts += [w("uddannelse.age.behov", when=published(dated, w.lang))] if dated else []
    return " ".join(texts)


def selected_sentence(view: SplitView, selected: str, w: Words) -> str:
    """The selected municipality's value and rank."""
    rows = view.rows[view.rows["municipality_code"] == selected]
    if rows.empty:
        return w("uddannelse.kommuner.none")
    row = next(rows.itertuples())
    if pd.isna(row.value):
        return w("uddannelse.kommuner.selected_none", name=row.municipality_name)
    return w(
        "uddannelse.kommuner.selected",
        name=row.municipality_name,
        value=shown_text(row.value, view.measure, w),
        unit=w(f"uddannelse.pladser.unit.{view.measure}"),
        rank=row.rank,
        known=view.known,
    )


def known_of(snapshot: Snapshot, selected: str, w: Words) -> str:
    """What single sources tell of the selected municipality while no agreement is put in."""
    own = [one for one in facts(snapshot) if one.code == selected and one.count is not None]
    if not selected:
        return ""
    if not own:
        name = municipality_names(snapshot)[selected]
        return w("uddannelse.kommuner.selected_none", name=name)
    return w(
        "uddannelse.kommuner.known", name=own[0].area, facts="; ".join(_told(one, w) for one in own)
    )


def _told(one: Fact, w: Words) -> str:
    measured = w(f"uddannelse.fact.{one.measure}_in", year=one.year)
    count = number(one.count or 0, 0, w.lang)
    return w(
        "uddannelse.kommuner.fact", name=programme(one.programme, w), measured=measured, count=count
    )
