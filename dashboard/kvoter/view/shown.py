"""Everything that follows from one choice on `/kvoter`, made once for layout and callback alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
from dash.development.base_component import Component

from dashboard.areas import halves, members
from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of, half_borders
from dashboard.kit.charts.plotly.municipal_map import MapBase, Place, change_list, municipal_map
from dashboard.kit.charts.plotly.rar.split_map import add_borders
from dashboard.kit.look import Palette
from dashboard.kit.paths import KVOTER, export_address, neighbours_address, page_address
from dashboard.kit.view.provenance import provenance
from dashboard.kit.words import words
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.measures import QuotaView, quota_view
from dashboard.kvoter.measures.findings import headline, shown, subtitle
from dashboard.kvoter.measures.notices import missed_year, notices
from dashboard.kvoter.measures.settle import front, settle
from dashboard.kvoter.view.picture import picture, places, spoken
from dashboard.kvoter.view.table import quota_table
from data.geography.outline import Outline
from data.snapshot import Snapshot

VIEWS_KEPT = 512


@dataclass(frozen=True)
class Shown:
    """The parts of the page that a choice decides; `picture` is what the browser draws from, and
    its `near` the address of the pictures one step away (no two pictures share one).
    """

    snapshot: Snapshot
    view: QuotaView
    palette: Palette
    base: MapBase
    summary: str
    picture: dict[str, Any]
    places: list[Place]
    table: Component | None
    footer: Component

    @property
    def shape(self) -> dict[str, str]:
        """The map's width over height, for the style sheet: the box is cut to fit the map."""
        return {"--map-shape": f"{self.base.panels[0].shape:.3f}"}


def show(snapshot: Snapshot, asked: KvoteChoice, palette: Palette) -> Shown:
    """What the page shows for the choice an address or the controls ask for."""
    choice = settle(snapshot, asked)
    missed = asked.year if asked.year not in (0, choice.year) else 0
    parts = _show(snapshot, choice, palette, current.outline(), date.today())
    if not missed:
        return parts
    notices = [missed_year(parts.view, missed), *parts.picture["notices"]]
    return replace(parts, picture=parts.picture | {"notices": notices})


@lru_cache(maxsize=VIEWS_KEPT)
def _show(
    snapshot: Snapshot, choice: KvoteChoice, palette: Palette, outline: Outline, today: date
) -> Shown:
    view = quota_view(snapshot, choice, current.indicators())
    finding = headline(view, today)
    return Shown(
        snapshot=snapshot,
        view=view,
        palette=palette,
        base=ground_of(snapshot, outline, members(snapshot, choice.area, choice.year)),
        summary=_summary(view, finding),
        picture=picture(view, palette)
        | _words(view, finding)
        | {"near": neighbours_address(choice.but(version=snapshot.version), palette.name)},
        places=places(view),
        table=quota_table(view) if choice.view == "tabel" else None,
        footer=_footer(snapshot, view),
    )


def _words(view: QuotaView, finding: str) -> dict[str, Any]:
    """The sentences around the picture."""
    return {
        "headline": finding,
        "subtitle": subtitle(view),
        "spoken": spoken(view),
        "notices": list(notices(view)),
    }


def map_figure(parts: Shown) -> go.Figure:
    """The whole map."""
    choice = parts.view.choice
    figure = municipal_map(
        parts.base,
        parts.places,
        parts.view.classes,
        selected=choice.selected,
        palette=parts.palette,
        lang=choice.lang,
    )
    if choice.lens and choice.year:
        split = halves(parts.snapshot, choice.lens, date(choice.year, 1, 1))
        add_borders(figure, half_borders(current.outline(), split), parts.palette)
    return figure


def is_ground_dated(choice: KvoteChoice) -> bool:
    """Whether another year may lie on another ground: councils as they were on the day."""
    return choice.area.startswith("rar") or choice.lens == "dengang"


def map_changes(parts: Shown) -> list[list[Any]]:
    """What the choice changes in a map of the same area and theme."""
    selected = parts.view.choice.selected
    return change_list(parts.base, parts.places, parts.view.classes, selected, parts.palette)


def _summary(view: QuotaView, finding: str) -> str:
    values = view.rows["value"].dropna()
    if values.empty:
        return finding
    return words(view.choice.lang)(
        "kvoter.spoken.summary",
        headline=finding,
        mean=shown(view, values.mean()),
        median=shown(view, values.median()),
        unit=view.indicator.unit(view.choice.lang),
        known=view.known,
        of=len(view.rows),
    )


def _footer(snapshot: Snapshot, view: QuotaView) -> Component:
    choice = front(snapshot, view.choice)
    w = words(choice.lang)
    pinned = choice.but(version=snapshot.version)
    downloads = [
        (w(f"provenance.{form}"), export_address("kvoter", form, pinned))
        for form in ("csv", "xlsx")
    ]
    return provenance(
        snapshot,
        view.sources,
        lang=choice.lang,
        downloads=downloads,
        here=page_address(KVOTER, pinned),
    )
