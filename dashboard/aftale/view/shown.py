"""Everything that follows from a negotiation and how it is looked at, for layout and callback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
from dash.development.base_component import Component

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.findings import checked, headline, subtitle, summary
from dashboard.aftale.measures.law import law
from dashboard.aftale.measures.names import region_name
from dashboard.aftale.measures.view import AgreementView, agreement_view, last_move
from dashboard.aftale.view import below, picture
from dashboard.aftale.view.table import table
from dashboard.aftale.view.turn import Turn
from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.plotly.agreement_map import Move, agreement_changes, agreement_map
from dashboard.kit.charts.plotly.municipal_map import MapBase, as_steps
from dashboard.kit.look import Palette
from dashboard.kit.paths import AFTALE, page_address
from dashboard.kit.view.provenance import provenance
from dashboard.kit.words import Words, words
from dashboard.quota.agreement import Case
from data.snapshot import Snapshot

ARROWS_AT_MOST = 6


@dataclass(frozen=True)
class Shown:
    """The parts of the page; `picture` is what the browser draws from."""

    view: AgreementView
    choice: AgreementChoice
    palette: Palette
    base: MapBase
    moves: tuple[Move, ...]
    picture: dict[str, Any]

    @property
    def w(self) -> Words:
        """The words of the reader's language."""
        return words(self.choice.lang)

    @property
    def shape(self) -> dict[str, str]:
        """The map's width over height, for the style sheet."""
        return {"--map-shape": f"{self.base.panels[0].shape:.3f}"}


def show(snapshot: Snapshot, turn: Turn, palette: Palette) -> Shown:
    """What the page shows after a turn."""
    history, choice, w = turn.history, turn.choice, words(turn.choice.lang)
    case = history.present
    view = agreement_view(snapshot, case, measure=choice.measure)
    last = last_move(history)
    return Shown(
        view=view,
        choice=choice,
        palette=palette,
        base=ground(snapshot, case),
        moves=_arrows(view, last),
        picture={
            "headline": headline(case, w),
            "subtitle": subtitle(case, region_name(snapshot, case.start.region_code), w),
            "remark": " ".join(filter(None, (case.comment, case.alternative.comment))),
            "spoken": turn.spoken,
            "summary": summary(view, w),
            "notices": list(turn.notices),
            "is_moved": turn.is_move,
            "is_opened": turn.is_opening,
            "case_in_address": choice.case,
            "tools": picture.tools(history, view, choice, w),
            "municipalities": picture.municipalities(view),
            "table": table(view, picture.moving_codes(view, last), w),
            "transfers": picture.transfers(view, last, w),
            "checks": checked(view, w),
            "law": law(case, w),
            "legend": picture.legend(view, palette, w),
            "clause": below.clause(case, w),
            "landstal": below.landstal(snapshot, view, choice, w),
            "notes": below.notes(case, w),
            "case": below.ways(case, choice),
        },
    )


def _arrows(view: AgreementView, last: frozenset[int]) -> tuple[Move, ...]:
    """The last move, or in a case from elsewhere every one; too many would hide the map."""
    every = view.alternative.transfers
    drawn = [every[place] for place in sorted(last)] or every
    arrows = tuple((one.from_code, one.to_code) for one in drawn)
    return arrows if len(arrows) <= ARROWS_AT_MOST else ()


def ground(snapshot: Snapshot, case: Case) -> MapBase:
    """The map's ground: the municipalities of the case."""
    return ground_of(snapshot, current.outline(), tuple(case.start.numbers))


def map_figure(parts: Shown) -> go.Figure:
    """The whole map."""
    return agreement_map(
        parts.base,
        picture.places(parts.view, parts.w),
        parts.view.classes,
        moves=parts.moves,
        named=parts.view.moved,
        palette=parts.palette,
        lang=parts.choice.lang,
    )


def map_changes(parts: Shown) -> list[list[Any]]:
    """What an act changes in a map of the same region and theme."""
    places = picture.places(parts.view, parts.w)
    view = parts.view
    changed = agreement_changes(
        parts.base, places, view.classes, parts.moves, parts.palette, named=view.moved
    )
    return as_steps(changed)


def footer(snapshot: Snapshot, parts: Shown) -> Component:
    """Where the starting numbers come from."""
    start = parts.view.case.start
    sources = [snapshot.sources[name] for name in start.source_ids if name in snapshot.sources]
    here = page_address(AFTALE, parts.choice.but(version=snapshot.version))
    return provenance(snapshot, sources, lang=parts.choice.lang, here=here)
