"""Exactly what a figure of `/rar` shows, as a sheet."""

from __future__ import annotations

from datetime import datetime

from dashboard.kit.export.sheet import Column, Sheet, provenance_of
from dashboard.kit.words import words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import rar_view
from dashboard.rar.measures.exhibits import Exhibit
from dashboard.rar.measures.findings import notices, subtitle
from data.snapshot import Snapshot


def rar_sheet(
    snapshot: Snapshot,
    choice: RarChoice,
    name: str,
    one: Exhibit,
    *,
    address: str,
    made: datetime,
) -> Sheet:
    """The exhibit's table with its finding, the split, the caveats and the sources."""
    w = words(choice.lang)
    view = rar_view(snapshot, choice)
    about = (
        (w("export.finding"), one.finding),
        (w("export.shows"), one.shows),
        (w("rar.control.definition"), subtitle(view).rsplit(" · ", 1)[-1]),
        *((w("export.notice"), text) for text in notices(view)),
        *provenance_of(snapshot, one.sources, lang=choice.lang, address=address, made=made),
    )
    columns = tuple(Column(heading, decimals) for heading, decimals in one.columns)
    return Sheet(w(f"rar.file.{name}"), choice.lang, columns, one.rows, about)
