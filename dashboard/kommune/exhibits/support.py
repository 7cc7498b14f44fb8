"""What is and what is not known of business support in the municipality."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, year_spells
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.sources import sources_of
from dashboard.kommune.findings import support_finding
from dashboard.kommune.formatting import fact_period, fact_text
from dashboard.kommune.measures.places import home
from dashboard.kommune.measures.support import Fact, Guided, facts, guided, searched
from data.snapshot import Snapshot


def support(snapshot: Snapshot, choice: KommuneChoice) -> Exhibit:
    """Guided firms first, found or not, and then what else was found."""
    w = words(choice.lang)
    place, found = home(snapshot, choice.code), facts(snapshot, choice.code)
    counted = guided(snapshot, choice.code)
    names = ("fact", "figure", "period", "confidence", "note", "source")
    own = [*(one.source_id for one in counted), *(one.source_id for one in found)]
    return Exhibit(
        name="erhverv",
        title=w("kommune.exhibit.erhverv"),
        finding=support_finding(place, counted, found, w),
        unit=w("kommune.unit.facts"),
        period=year_spells([text for one in found for text in (one.start, one.end)])
        or w("kommune.erhverv.no_period"),
        table=Table(
            tuple(Column(w(f"kommune.column.{name}")) for name in names),
            (*_guided_rows(snapshot, counted, w), *(_row(snapshot, one, w) for one in found)),
        ),
        sources=sources_of(snapshot, own or searched(snapshot)),
        notices=() if own else (w("kommune.erhverv.searched"),),
        definition=w("kommune.erhverv.definition"),
    )


def _guided_rows(
    snapshot: Snapshot, counted: tuple[Guided, ...], w: Words
) -> tuple[tuple[Cell, ...], ...]:
    label, nothing = w("kommune.erhverv.guided"), w("chart.mark.not_published")
    if not counted:
        return ((label, nothing, "", "", "", None),)
    return tuple(
        (
            w("kommune.erhverv.guided_by", service=w(f"vaekst.kommuner.service.{one.service}")),
            nothing if one.firms is None else number(one.firms, 0, w.lang),
            str(one.year),
            w(f"kommune.confidence.{one.confidence or 'none'}"),
            "",
            snapshot.sources.get(one.source_id),
        )
        for one in counted
    )


def _row(snapshot: Snapshot, one: Fact, w: Words) -> tuple[Cell, ...]:
    return (
        w(f"vaekst.metric.{one.metric}"),
        fact_text(one, w),
        fact_period(one, w),
        w(f"kommune.confidence.{one.confidence or 'none'}"),
        one.note,
        snapshot.sources.get(one.source_id),
    )
