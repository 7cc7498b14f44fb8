"""The municipality's quotas through the years, and where each came from."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kommune.charts import quota_chart
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.columns import columns_of
from dashboard.kommune.exhibits.sources import sources_of
from dashboard.kommune.findings import name_of, quota_finding
from dashboard.kommune.formatting import origin_text
from dashboard.kommune.measures.quotas import Quota, known_quotas
from data.snapshot import Snapshot

PER_1000_DECIMALS = 2


def quotas(snapshot: Snapshot, choice: KommuneChoice) -> Exhibit:
    """Every quota that is known, those a newspaper rounded and those of no named announcement
    among them.
    """
    w = words(choice.lang)
    known = known_quotas(snapshot, choice.code)
    years = dict.fromkeys(str(one.quota_year) for one in (*known[:1], *known[-1:]))
    return Exhibit(
        name="kvoter",
        title=w("kommune.exhibit.kvoter"),
        finding=quota_finding(known, name_of(snapshot, choice.code, w), w),
        unit=w("kommune.unit.persons"),
        period="–".join(years),
        table=Table(_columns(w), tuple(_row(snapshot, one, w) for one in known)),
        sources=sources_of(snapshot, [one.source_id for one in known]),
        chart=quota_chart(known, w),
        notices=(w("kommune.quota.gap"),),
        definition=w("kommune.quota.definition"),
    )


def _columns(w: Words) -> tuple[Column, ...]:
    return (
        *columns_of(w, "year", "origin", "kind"),
        *columns_of(w, "persons", decimals=0),
        *columns_of(w, "per_1000", decimals=PER_1000_DECIMALS),
        *columns_of(w, "mark", "confidence", "note", "source"),
    )


def _row(snapshot: Snapshot, one: Quota, w: Words) -> tuple[Cell, ...]:
    return (
        str(one.quota_year),
        origin_text(one, w),
        w(f"quotas.kind.{one.kind}"),
        one.persons,
        None if one.per_1000 is None else round(one.per_1000, PER_1000_DECIMALS),
        w(f"chart.mark.{one.mark}"),
        w(f"kommune.confidence.{one.confidence or 'none'}"),
        one.note,
        snapshot.sources.get(one.source_id),
    )
