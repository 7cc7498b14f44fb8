"""Who came to the municipality, count by count, or that nothing was found."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import year_spells
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.columns import columns_of
from dashboard.kommune.exhibits.sources import sources_of
from dashboard.kommune.findings import arrivals_finding, name_of
from dashboard.kommune.formatting import spell_text
from dashboard.kommune.measures.arrivals import Arrival, arrivals, searched_for_arrivals
from data.snapshot import Snapshot


def came(snapshot: Snapshot, choice: KommuneChoice) -> Exhibit:
    """Every count that was found, with its period, mark and source."""
    w, found = words(choice.lang), arrivals(snapshot, choice.code)
    own = [one.source_id for one in found]
    return Exhibit(
        name="modtagne",
        title=w("kommune.exhibit.modtagne"),
        finding=arrivals_finding(found, name_of(snapshot, choice.code, w), w),
        unit=w("kommune.unit.persons"),
        period=year_spells([text for one in found for text in (one.start, one.end)])
        or w("kommune.erhverv.no_period"),
        table=Table(_columns(w), tuple(_row(snapshot, one, w) for one in found)),
        sources=sources_of(snapshot, own or searched_for_arrivals(snapshot)),
        notices=() if own else (w("kommune.erhverv.searched"),),
        definition=w("kommune.modtagne.definition"),
    )


def _columns(w: Words) -> tuple[Column, ...]:
    return (
        *columns_of(w, "fact"),
        *columns_of(w, "persons", decimals=0),
        *columns_of(w, "period", "accuracy", "mark", "confidence", "note", "source"),
    )


def _row(snapshot: Snapshot, one: Arrival, w: Words) -> tuple[Cell, ...]:
    return (
        w(f"kommune.modtagne.measure.{one.measure}"),
        one.persons,
        spell_text(one.start, one.end, w),
        w(f"kommune.modtagne.accuracy.{one.qualifier}"),
        w(f"chart.mark.{one.mark}"),
        w(f"kommune.confidence.{one.confidence or 'none'}"),
        one.note,
        snapshot.sources.get(one.source_id),
    )
