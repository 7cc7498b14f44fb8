"""The moves of an agreement, in the order they were made."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.aftale.exhibits.parts import period_of
from dashboard.aftale.findings import start_warning, transfers_finding
from dashboard.aftale.formatting import known
from dashboard.aftale.measures.view import AgreementView, sources_of
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words
from dashboard.quota.agreement import Case
from data.snapshot import Snapshot

COLUMNS = ("from", "to", "persons", "status", "reason")


def transfers(snapshot: Snapshot, view: AgreementView, w: Words) -> Exhibit:
    """From, to, persons, status and reason of every transfer."""
    case = view.case
    is_unknown = any(one.persons is None for one in case.transfers)
    unknown = w("aftale.unknown_note") if is_unknown else ""
    return Exhibit(
        name="flytninger",
        title=w("aftale.moves"),
        finding=transfers_finding(case, w),
        unit=w("aftale.unit"),
        period=period_of(case, w),
        table=transfer_table(case, view.names, w),
        sources=sources_of(snapshot, case),
        notices=tuple(filter(None, (start_warning(case, w), unknown))),
    )


def transfer_table(case: Case, names: Mapping[str, str], w: Words) -> Table:
    """A row per transfer."""
    columns = tuple(
        Column(w(f"papir.column.{name}"), 0 if name == "persons" else None) for name in COLUMNS
    )
    rows = tuple(
        (
            names[one.from_code],
            names[one.to_code],
            known(one.persons),
            w(f"papir.status.{one.status}"),
            one.reason,
        )
        for one in case.transfers
    )
    return Table(columns, rows)
