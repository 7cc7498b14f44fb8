"""The five houses on a map: who had how much of the growth, and what was measured of each."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import EFFECT, VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, figure_cell, origin, sources_of
from dashboard.vaekst.exhibits.shares import growth_row, share_finding
from dashboard.vaekst.findings import houses_finding
from dashboard.vaekst.formatting import (
    counted,
    entity,
    period,
    plain,
    windowed_outcomes,
)
from dashboard.vaekst.house_map import effect_map, share_map, spoken_effect
from dashboard.vaekst.measures.houses import Against, HouseEffect, house_effects
from dashboard.vaekst.measures.kinds import ShareOfGrowth
from dashboard.vaekst.measures.rows import sources
from dashboard.vaekst.measures.shares import WHOLE_PCT, house_shares
from data.snapshot import Snapshot

OF_SHARES = ("entity", "measured", "share", "window", "confidence", "source")
OF_EFFECTS = ("entity", "measured", "value", "unit", "window", "confidence", "source")


def houses(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """The map of the chosen measure."""
    return _effects(snapshot, choice) if choice.show == EFFECT else _shares(snapshot, choice)


def _shares(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Midtjylland's share, and what is left for the four others together."""
    w = words(choice.lang)
    found = house_shares(snapshot, choice.sureness).growth
    rows = [
        row for one in found for row in (_own_row(snapshot, one, w), _rest_row(snapshot, one, w))
    ]
    return Exhibit(
        name="huse",
        title=w("vaekst.section.andel"),
        finding=share_finding(found, w),
        unit=w("vaekst.huse.unit.andel"),
        period=windowed_outcomes(found, w) or w("vaekst.window.unknown"),
        table=Table(columns(w, *OF_SHARES), tuple(rows)),
        sources=sources_of(rows),
        chart=share_map(snapshot, found, w) if found else None,
        notices=(w("vaekst.andel.why"),),
        definition=w("vaekst.huse.definition.andel"),
    )


def _effects(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Each house with its own figures and window; those of which none was found say so."""
    w = words(choice.lang)
    found = house_effects(snapshot, choice.sureness)
    rows = [row for one in found for row in _effect_rows(snapshot, one, w)]
    windows = dict.fromkeys(one.study.window for one in found if one.study)
    named = {name for one in found if one.study for name in one.study.evidence_ids}
    return Exhibit(
        name="huse",
        title=w("vaekst.section.effekt"),
        finding=houses_finding(found, w),
        unit=w("vaekst.huse.unit.effekt"),
        period=w.listed([period(one, w) for one in windows]) or w("vaekst.window.unknown"),
        table=Table(columns(w, *OF_EFFECTS), tuple(rows)),
        sources=sources(snapshot, named),
        chart=effect_map(snapshot, found, w),
        notices=(w("vaekst.huse.apart"),) if len({one.category for one in found}) > 1 else (),
        spoken=". ".join(spoken_effect(one, w) for one in found) + ".",
        definition=w("vaekst.huse.definition.effekt"),
    )


def _own_row(snapshot: Snapshot, one: ShareOfGrowth, w: Words) -> tuple[Cell, ...]:
    return (entity(one.evidence.entity, w), *growth_row(snapshot, one, w))


def _rest_row(snapshot: Snapshot, one: ShareOfGrowth, w: Words) -> tuple[Cell, ...]:
    """What a hundred per cent leaves, as exact as the share it is worked out from."""
    what, _, *rest = growth_row(snapshot, one, w)
    left = w(
        f"vaekst.qualifier.{one.evidence.qualifier}", value=plain(WHOLE_PCT - one.value, w.lang)
    )
    own = figure_cell(one, w)
    share: Cell = left if isinstance(own, str) else WHOLE_PCT - one.value
    return (w("vaekst.huse.others"), what, share, *rest)


def _effect_rows(snapshot: Snapshot, one: HouseEffect, w: Words) -> list[tuple[Cell, ...]]:
    name = entity(one.house.entity, w)
    if one.study is None or one.against is None:
        return [(name, None, w("vaekst.not_found"), None, None, None, None)]
    source_id = min(one.study.evidence_ids)
    unit = w(f"vaekst.huse.row.{one.against}")
    return [
        (
            name,
            w(f"vaekst.outcome.{held.outcome}.name"),
            held.value,
            unit if one.against is not Against.NET else counted(held.value, held.unit, w),
            period(one.study.window, w),
            *origin(snapshot, one.study.confidence, source_id, w),
        )
        for held in one.held
    ]
