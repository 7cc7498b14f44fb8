"""What becomes of an agreement at another landstal, municipality by municipality."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.aftale.exhibits.parts import notices_of, period_of
from dashboard.aftale.findings import outcome_sentence
from dashboard.aftale.formatting import known
from dashboard.aftale.measures.view import AgreementView, sources_of
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota import revision
from dashboard.quota.agreement import Case, Outcome, at_landstal
from dashboard.quotas.announced import announcements
from dashboard.quotas.formatting import practice_sentence
from dashboard.quotas.lowerings import lowerings
from dashboard.quotas.regional import RegionalQuota, regional_quota
from dashboard.quotas.sets import QuotaSet
from data.snapshot import Snapshot

COLUMNS = ("now", "without", "then")


def another_landstal(snapshot: Snapshot, view: AgreementView, asked: int, w: Words) -> Exhibit:
    """The agreed numbers beside those without an agreement and those that would apply; where no
    other landstal is `asked` about (0), at the landstal there is.
    """
    case = view.case
    start = case.start.landstal
    outcome = at_landstal(case, asked or start or 0) if asked or start else None
    really = [one.source_id for _, one in _published(snapshot, case, asked)]
    if asked and start and asked < start:
        really += [name for one in lowerings(snapshot) for name in one.source_ids]
    return Exhibit(
        name="landstal",
        title=w("aftale.below.landstal"),
        finding=outcome_sentence(outcome, w) if asked and outcome else w("aftale.fate.none_asked"),
        unit=w("aftale.unit"),
        period=period_of(case, w),
        table=_table(view, outcome, w),
        sources=sources_of(snapshot, case, *really),
        notices=(*_remarks(snapshot, case, asked, w), *notices_of(view, w)),
    )


def _table(view: AgreementView, outcome: Outcome | None, w: Words) -> Table:
    """A row per municipality; without a landstal of its own a start stands as it is."""
    headings = [w(f"aftale.column.{name}") for name in COLUMNS]
    columns = (
        Column(w("aftale.column.municipality")),
        *(Column(heading, 0) for heading in headings),
    )
    without = outcome.without if outcome else view.case.start.numbers
    then = outcome.quotas if outcome else view.case.quotas
    rows = tuple(
        (row.name, known(row.agreed), known(without[row.code]), known(then[row.code]))
        for row in view.rows
    )
    return Table(columns, rows)


def _remarks(snapshot: Snapshot, case: Case, asked: int, w: Words) -> Iterator[str]:
    """Whether the landstal must be changed to the one asked about, and what really came of it."""
    if asked and case.start.landstal and asked != case.start.landstal:
        limit = revision(case.start.landstal, asked, day=date(case.start.quota_year, 1, 1))
        shares = {"change": limit.change, "limit": limit.limit}
        texts = {name: number(100 * float(one), 0, w.lang) for name, one in shares.items()}
        yield w(f"aftale.landstal.{'required' if limit.is_required else 'not_required'}", **texts)
        if asked < case.start.landstal:
            yield from filter(None, [practice_sentence(lowerings(snapshot), w)])
    for landstal, regional in _published(snapshot, case, asked):
        yield w(
            "aftale.landstal.really",
            landstal=number(landstal, 0, w.lang),
            kind=w(f"quotas.kind.{regional.kind}"),
            persons=number(regional.persons, 0, w.lang),
        )


def _published(snapshot: Snapshot, case: Case, asked: int) -> Iterator[tuple[int, RegionalQuota]]:
    """The region's quota as published when the landstal really became the one asked about."""
    year = case.start.quota_year
    for one in announcements(snapshot, year):
        made = QuotaSet(year, one.revision, "beregnet", {})
        regional = regional_quota(snapshot, made, case.start.region_code)
        if one.persons == asked != case.start.landstal and regional:
            yield one.persons, regional
