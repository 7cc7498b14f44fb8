"""A case as one table that a spreadsheet opens: a row for everything it holds.

The column `post` says what a row tells. A single fact stands in `tekst`; a `kommune` has its code
in `fra` and its starting number in `personer`; a `flytning` uses every column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from dashboard.quota.agreement.case import Case
from dashboard.quota.agreement.document import document_of
from data.spreadsheet import quoted

BOM = "\ufeff"
COLUMNS = ("post", "alternativ", "fra", "til", "personer", "status", "tekst")
FACTS: dict[str, tuple[str, ...]] = {
    "titel": ("title",),
    "bemaerkning": ("comment",),
    "region": ("start", "region_code"),
    "kvoteaar": ("start", "quota_year"),
    "revision": ("start", "revision"),
    "slags": ("start", "kind"),
    "landstal": ("start", "landstal"),
    "regionskvote": ("start", "regionskvote"),
    "klausul": ("clause", "rule"),
    "klausultekst": ("clause", "text"),
    "meddelt": ("clause", "is_notified"),
}
SOURCE, MUNICIPALITY = "kilde", "kommune"
ALTERNATIVE, TRANSFER = "alternativ", "flytning"
CHOSEN, SIGNED, YES, NO = "valgt", "underskrevet", "ja", "nej"

Row = dict[str, Any]


def as_csv(case: Case) -> bytes:
    """UTF-8 with a byte-order mark and semicolons, as Danish spreadsheets want it."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, restval="", delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(document_of(case)):
        writer.writerow({name: quoted(_said(cell)) for name, cell in row.items()})
    return (BOM + file.getvalue()).encode()


def _rows(document: Row) -> Iterator[Row]:
    start = document["start"]
    for post, (*above, name) in FACTS.items():
        value = (document[above[0]] if above else document)[name]
        if value not in ("", None):
            yield {"post": post, "tekst": value}
    for source_id in start["source_ids"]:
        yield {"post": SOURCE, "tekst": source_id}
    for code, persons in start["quotas"]:
        status = SIGNED if code in document["signed"] else ""
        yield {"post": MUNICIPALITY, "fra": code, "personer": persons, "status": status}
    for at, alternative in enumerate(document["alternatives"]):
        yield from _alternative(alternative, CHOSEN if at == document["chosen"] else "")


def _alternative(alternative: Row, status: str) -> Iterator[Row]:
    named = {"alternativ": alternative["name"]}
    yield {"post": ALTERNATIVE, **named, "status": status, "tekst": alternative["comment"]}
    for transfer in alternative["transfers"]:
        yield {
            "post": TRANSFER,
            **named,
            "fra": transfer["from_code"],
            "til": transfer["to_code"],
            "personer": transfer["persons"],
            "status": transfer["status"],
            "tekst": transfer["reason"],
        }


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return "" if value is None else str(value)
