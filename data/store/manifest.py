"""What a version says of itself: its tables, their sums, and how they were read."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.schemas.columns import Kind

MANIFEST = "manifest.json"
VERSION_ID = re.compile(r"\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-f]{8}")


class BrokenVersion(Exception):
    """A version that is not as it was published; the message says how, in Danish."""


@dataclass(frozen=True)
class TableInfo:
    """One table of a version: how many rows, which file it came from, what was remarked.

    `kinds` and `not_blank` are how its columns are read, so that a version opens
    as it was even when the schemas have changed since.
    """

    name: str
    rows: int
    sha256: str
    file: str
    remarks: tuple[str, ...]
    kinds: tuple[tuple[str, Kind], ...]
    not_blank: tuple[str, ...]
    key: tuple[str, ...]


@dataclass(frozen=True)
class VersionInfo:
    """One published version: its id, when it was published, and its tables."""

    id: str
    published_at: datetime
    content: str
    tables: tuple[TableInfo, ...]
    is_current: bool = False

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was accepted when the tables were read, in Danish."""
        return tuple(remark for table in self.tables for remark in table.remarks)

    def to_json(self) -> bytes:
        """The manifest as it is written."""
        tables = {
            table.name: {
                "rows": table.rows,
                "sha256": table.sha256,
                "file": table.file,
                "remarks": list(table.remarks),
                "kinds": dict(table.kinds),
                "not_blank": list(table.not_blank),
                "key": list(table.key),
            }
            for table in self.tables
        }
        whole = {
            "version": self.id,
            "published_at": self.published_at.isoformat(),
            "content": self.content,
            "tables": tables,
        }
        return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def content_of(tables: Iterable[TableInfo]) -> str:
    """The sum of everything readers see, the same for the same tables whenever published."""
    said = [
        [table.name, table.sha256, [list(pair) for pair in table.kinds]]
        for table in sorted(tables, key=lambda table: table.name)
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def new_version(tables: tuple[TableInfo, ...], now: datetime) -> VersionInfo:
    """A version of these tables, named by the moment and their content."""
    content = content_of(tables)
    return VersionInfo(f"{now:%Y-%m-%dT%H%M%S}-{content[:8]}", now, content, tables)


def read_manifest(folder: Path) -> VersionInfo:
    """The manifest of the version in `folder`; `BrokenVersion` when it cannot be trusted."""
    try:
        whole = json.loads((folder / MANIFEST).read_bytes())
        tables = tuple(_table_info(name, said) for name, said in whole["tables"].items())
        published_at = datetime.fromisoformat(whole["published_at"])
        version = VersionInfo(whole["version"], published_at, whole["content"], tables)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenVersion(f"Version {folder.name} kan ikke læses: {error}") from error
    if version.id != folder.name or content_of(tables) != version.content:
        raise BrokenVersion(f"Version {folder.name} har en fortegnelse, der ikke passer til den.")
    return version


@lru_cache(maxsize=1024)
def _shared(table: TableInfo) -> TableInfo:
    """The same table of another version, if one has been read: most do not change between two."""
    return table


def _table_info(name: str, said: dict[str, Any]) -> TableInfo:
    table = TableInfo(
        name=name,
        rows=said["rows"],
        sha256=said["sha256"],
        file=said["file"],
        remarks=tuple(said["remarks"]),
        kinds=tuple((column, Kind(kind)) for column, kind in said["kinds"].items()),
        not_blank=tuple(said["not_blank"]),
        key=tuple(said["key"]),
    )
    return _shared(table)
