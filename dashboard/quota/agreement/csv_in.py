"""The table of `csv_out`, read back: every fault with its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.quota.agreement.case import Case
from dashboard.quota.agreement.clause import Rule
from dashboard.quota.agreement.csv_out import (
    ALTERNATIVE,
    BOM,
    CHOSEN,
    COLUMNS,
    FACTS,
    MUNICIPALITY,
    NO,
    SIGNED,
    SOURCE,
    TRANSFER,
    YES,
)
from dashboard.quota.agreement.document import FORMAT, case_of
from dashboard.quota.agreement.link import MOST_BYTES
from dashboard.quota.agreement.reading import Notes, Place
from data.faults import BadTables, Fault
from data.load.decode import decode
from data.load.numbers import Form, Refused, form_of, read_whole
from data.load.records import read_grid
from data.schemas.places import MUNICIPALITIES
from data.spreadsheet import unquoted

POSTS: dict[Place, str] = {place: post for post, place in FACTS.items()}
BLANK_START = dict.fromkeys(("region_code", "quota_year", "kind", "landstal", "regionskvote"))
YES_NO = {YES: True, NO: False}
NUMBERS = ("kvoteaar", "revision", "landstal", "regionskvote")


def from_csv(raw: bytes, file: str = "aftalen.csv") -> Case:
    """The case of a table; `BadTables` names everything that is wrong with it."""
    if len(raw) > MOST_BYTES:
        remedy = "Vælg den CSV-fil, som aftalen er gemt i."
        raise BadTables([Fault(file, None, None, None, "er for stor til en aftale", remedy)])
    grid, faults = read_grid(_text(raw, file), file, COLUMNS)
    remedy = f"Overskriften skal være {';'.join(COLUMNS)}."
    faults += [
        Fault(file, None, name, None, "kolonnen mangler", remedy)
        for name in COLUMNS
        if name not in grid.header
    ]
    if faults:
        raise BadTables(faults)
    cells = dict(zip(grid.header, grid.columns, strict=True))
    form = form_of(grid.separator, cells["personer"].texts)
    rows = [
        Row(int(line), {name: unquoted(cells[name].at(at)) for name in COLUMNS}, form)
        for at, line in enumerate(grid.lines)
    ]
    return _Table(file, rows).case()


def _text(raw: bytes, file: str) -> str:
    """A file with our own mark is taken at its word, another is looked at with suspicion."""
    if raw.startswith(BOM.encode()):
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    return decode(raw, file)[0]


@dataclass(frozen=True)
class Row:
    """A line of the file: its cells, and how the file writes numbers."""

    line: int
    cells: dict[str, str]
    form: Form

    def number(self, column: str) -> int | str | None:
        """A whole number; nothing where the cell is blank; what stands there if it is neither."""
        text = self.cells[column]
        try:
            return read_whole(text, self.form) if text else None
        except Refused:
            return text

    def code(self, column: str) -> str:
        """A municipality's code with the zero that a spreadsheet takes off."""
        padded = self.cells[column].rjust(4, "0")
        return padded if padded in MUNICIPALITIES else self.cells[column]


class _Table:
    """The rows made into a document, with the line and column of each place in it."""

    def __init__(self, file: str, rows: list[Row]) -> None:
        self.rows = rows
        self.places: dict[Place, tuple[int, str]] = {}
        self.notes = Notes(file, self.where)

    def case(self) -> Case:
        """The case, if nothing at all is wrong."""
        known = {*FACTS, SOURCE, MUNICIPALITY, ALTERNATIVE, TRANSFER}
        for row in self.rows:
            if row.cells["post"] not in known:
                self.fault(row, "post", "kendes ikke", f"Skriv {', '.join(sorted(known))}.")
        document = {"overblik_aftale": FORMAT, **self.facts(), **self.alternatives()}
        document["start"] |= {"quotas": self.quotas(), "source_ids": self.source_ids()}
        return case_of({**document, "signed": self.signed()}, self.notes)

    def where(self, place: Place) -> tuple[int | None, str | None]:
        """The line and column of a place, or of the nearest that it lies in."""
        for length in range(len(place), 0, -1):
            if place[:length] in self.places:
                return self.places[place[:length]]
        return None, POSTS.get(place)

    def of(self, post: str) -> list[Row]:
        """The rows of a post, in the order of the file."""
        return [row for row in self.rows if row.cells["post"] == post]

    def put(self, value: Any, row: Row, column: str, *place: str | int) -> Any:
        """The value, remembered to stand in that row and column."""
        self.places[place] = (row.line, column)
        return value

    def fault(self, row: Row, column: str, message: str, remedy: str) -> None:
        """Note what the rows themselves have wrong, before the case is looked at."""
        fault = Fault(self.notes.file, row.line, column, row.cells[column], message, remedy)
        self.notes.faults.append(fault)

    def facts(self) -> dict[str, Any]:
        """What is told once: in `tekst`, or not at all."""
        document: dict[str, Any] = {
            "title": "",
            "comment": "",
            "start": {**BLANK_START, "revision": 0},
            "clause": {"rule": Rule.NONE.value, "text": "", "is_notified": False},
        }
        for post, place in FACTS.items():
            for times, row in enumerate(self.of(post)):
                if times:
                    self.fault(row, "post", "står to gange", "Slet den ene linje.")
                value = self.put(_fact(post, row), row, "tekst", *place)
                (document[place[0]] if place[1:] else document)[place[-1]] = value
        return document

    def quotas(self) -> list[list[Any]]:
        """The starting numbers."""
        return [
            [
                self.put(row.code("fra"), row, "fra", "start", "quotas", at, 1),
                self.put(row.number("personer"), row, "personer", "start", "quotas", at, 2),
            ]
            for at, row in enumerate(self.of(MUNICIPALITY), 1)
        ]

    def source_ids(self) -> list[str]:
        """Where they were published."""
        return [row.cells["tekst"] for row in self.of(SOURCE)]

    def signed(self) -> list[str]:
        """The municipalities whose row says so."""
        return [row.code("fra") for row in self.marked(MUNICIPALITY, SIGNED)]

    def marked(self, post: str, mark: str) -> list[Row]:
        """The rows of a post with a mark as their status; anything but it or nothing is a fault."""
        for row in self.of(post):
            if row.cells["status"] not in ("", mark):
                self.fault(row, "status", "kendes ikke", f"Skriv {mark}, eller lad den stå tom.")
        return [row for row in self.of(post) if row.cells["status"] == mark]

    def alternatives(self) -> dict[str, Any]:
        """The alternatives with their transfers, and which of them is chosen."""
        rows = self.of(ALTERNATIVE)
        names = [row.cells["alternativ"] for row in rows]
        for at, row in enumerate(rows, 1):
            self.put(row, row, "post", "alternatives", at)
        chosen = self.marked(ALTERNATIVE, CHOSEN)
        for row in chosen[1:]:
            self.fault(row, "status", "er det andet, der er valgt", "Vælg kun ét.")
        for row in self.of(TRANSFER):
            if row.cells["alternativ"] not in names:
                remedy = f"Sæt en linje ind med {ALTERNATIVE} som post og det navn."
                self.fault(row, "alternativ", "er ikke et alternativ i filen", remedy)
        return {
            "alternatives": [
                {
                    "name": self.put(name, row, "alternativ", "alternatives", at, "name"),
                    "comment": self.put(
                        row.cells["tekst"], row, "tekst", "alternatives", at, "comment"
                    ),
                    "transfers": self.transfers(name, "alternatives", at, "transfers"),
                }
                for at, (row, name) in enumerate(zip(rows, names, strict=True), 1)
            ],
            "chosen": rows.index(chosen[0]) if chosen else 0,
        }

    def transfers(self, name: str, *place: str | int) -> list[dict[str, Any]]:
        """The transfers of one alternative."""
        rows = [row for row in self.of(TRANSFER) if row.cells["alternativ"] == name]
        for at, row in enumerate(rows, 1):
            self.put(row, row, "post", *place, at)
        return [
            {
                "from_code": self.put(row.code("fra"), row, "fra", *place, at, "from_code"),
                "to_code": self.put(row.code("til"), row, "til", *place, at, "to_code"),
                "persons": self.put(row.number("personer"), row, "personer", *place, at, "persons"),
                "status": self.put(row.cells["status"], row, "status", *place, at, "status"),
                "reason": self.put(row.cells["tekst"], row, "tekst", *place, at, "reason"),
            }
            for at, row in enumerate(rows, 1)
        ]


def _fact(post: str, row: Row) -> Any:
    if post in NUMBERS:
        return row.number("tekst")
    return YES_NO.get(row.cells["tekst"]) if post == "meddelt" else row.cells["tekst"]
