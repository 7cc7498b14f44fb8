"""Which file or address fills which table: the feeds that `sources.toml` declares."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from data.declarations import read_entries
from data.faults import BadTables, Fault

SHIPPED = Path(__file__).with_name("sources.toml")
RAW = Path(__file__).with_name("raw")
READERS = ("csv",)
KEYS = ("table", "title", "file", "reader", "every", "owner", "description")
REQUIRED = ("table", "title", "file", "reader")


@dataclass(frozen=True)
class Feed:
    """One table and where it comes from, as the data keeper declared it."""

    table: str
    title: str
    file: str
    reader: str = "csv"
    every: str = ""
    owner: str = ""
    description: str = ""
    declared_in: str = field(default="sources.toml", compare=False)
    declared_on: int | None = field(default=None, compare=False)

    @property
    def is_address(self) -> bool:
        """Whether the file is fetched over the net."""
        return urlsplit(self.file).scheme.lower() in {"http", "https"}

    @property
    def file_name(self) -> str:
        """The last part of the file or address: what a fault calls it."""
        path = urlsplit(self.file).path if self.is_address else self.file.replace("\\", "/")
        return path.rstrip("/").rsplit("/", 1)[-1] or self.file

    def path(self, folder: Path) -> Path:
        """Where the file lies when its name is relative to `folder`."""
        return folder / Path(self.file).expanduser()

    def fault(self, column: str | None, value: str | None, message: str, remedy: str) -> Fault:
        """A fault in the declaration itself."""
        return Fault(self.declared_in, self.declared_on, column, value, message, remedy)


def load_feeds(path: Path = SHIPPED) -> tuple[Feed, ...]:
    """Every feed of the file, in its order; `BadTables` names all that is wrong with it."""
    faults: list[Fault] = []
    feeds: list[Feed] = []
    for entry, line in read_entries(path, "feed"):
        found = _faults_of_entry(entry, path.name, line)
        faults += found
        if not found:
            feeds.append(Feed(**entry, declared_in=path.name, declared_on=line))
    faults += _tables_declared_twice(feeds)
    if faults:
        raise BadTables(faults)
    return tuple(feeds)


def _faults_of_entry(entry: dict[str, Any], file: str, line: int | None) -> list[Fault]:
    name = str(entry.get("table", ""))
    faults = []
    for key in REQUIRED:
        if key not in entry:
            remedy = f'Skriv {key} = "…" under [[feed]].'
            faults.append(Fault(file, line, key, name, "mangler", remedy))
    for key, value in entry.items():
        if key not in KEYS:
            remedy = f"Slet den. Nøglerne er {', '.join(KEYS)}."
            faults.append(Fault(file, line, key, name, "er ikke en nøgle, vi kender", remedy))
        elif not isinstance(value, str):
            faults.append(
                Fault(file, line, key, str(value), "skal være tekst", "Sæt gåseøjne om værdien.")
            )
        elif key in REQUIRED and not value.strip():
            faults.append(Fault(file, line, key, name, "må ikke være tom", "Skriv værdien."))
    faults += _faults_of_values(entry, file, line)
    return faults


def _faults_of_values(entry: dict[str, Any], file: str, line: int | None) -> list[Fault]:
    faults = []
    reader, address = entry.get("reader"), entry.get("file")
    if isinstance(reader, str) and reader.strip() and reader not in READERS:
        remedy = f"Skriv en af disse: {', '.join(READERS)}."
        faults.append(Fault(file, line, "reader", reader, "er ikke en læser, vi kender", remedy))
    if isinstance(address, str) and "://" in address:
        parts = urlsplit(address)
        if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
            remedy = "Skriv en adresse, der begynder med https://, eller navnet på en fil."
            faults.append(Fault(file, line, "file", address, "kan ikke hentes", remedy))
    return faults


def _tables_declared_twice(feeds: list[Feed]) -> list[Fault]:
    first: dict[str, Feed] = {}
    faults = []
    for feed in feeds:
        if feed.table in first:
            where = first[feed.table].declared_on
            remedy = f"Slet det ene stykke; det første står i linje {where}."
            faults.append(feed.fault("table", feed.table, "er nævnt to gange", remedy))
        first.setdefault(feed.table, feed)
    return faults
