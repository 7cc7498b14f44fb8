"""Exactly what a section of `/vaekst` shows, as a sheet."""

from __future__ import annotations

from datetime import datetime

from dashboard.kit.export.sheet import Cell, Column, Sheet, provenance_of
from dashboard.kit.words import words
from dashboard.vaekst.measures.accounts import Account
from dashboard.vaekst.measures.accounts.account import Cell as Told
from data.snapshot import Snapshot, Source


def account_sheet(
    snapshot: Snapshot, account: Account, *, lang: str, address: str, made: datetime
) -> Sheet:
    """The section's rows with finding, caveats and sources; numbers stay numbers."""
    w = words(lang)
    columns = tuple(
        Column(heading, _decimals(account, place)) for place, heading in enumerate(account.headings)
    )
    about = (
        (w("export.finding"), account.finding),
        *([(w("export.shows"), account.subtitle)] if account.subtitle else []),
        *((w("export.notice"), text) for text in account.notices),
        *provenance_of(snapshot, account.sources, lang=lang, address=address, made=made),
    )
    rows = tuple(tuple(_cell(cell) for cell in row) for row in account.rows)
    return Sheet(w(f"vaekst.part.{account.name}"), lang, columns, rows, about)


def _decimals(account: Account, place: int) -> int | None:
    """As many decimals as the column's numbers need; None for a column of text."""
    numbers = [row[place] for row in account.rows if isinstance(row[place], float | int)]
    said = (f"{number:.4f}".rstrip("0").partition(".")[2] for number in numbers)
    return max((len(text) for text in said), default=None)


def _cell(cell: Told) -> Cell:
    return cell.title if isinstance(cell, Source) else cell
