"""A folder on disk to a frozen snapshot, every file checked against its sum."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pandas as pd

from data.load.canonical import from_canonical
from data.snapshot import Snapshot, Source
from data.store.manifest import BrokenVersion, TableInfo, read_manifest


def read_version(folder: Path) -> Snapshot:
    """The version in `folder`; `BrokenVersion` when any file of it is not as published."""
    version = read_manifest(folder)
    tables = {table.name: _table(folder, table) for table in version.tables}
    return Snapshot(version.id, version.published_at, tables, _sources(tables.get("kilder")))


def _table(folder: Path, table: TableInfo) -> pd.DataFrame:
    try:
        raw = (folder / f"{table.name}.csv").read_bytes()
    except OSError as error:
        raise BrokenVersion(
            f"Version {folder.name} mangler {table.name}.csv: {error.strerror}."
        ) from error
    if hashlib.sha256(raw).hexdigest() != table.sha256:
        raise BrokenVersion(f"{table.name}.csv i version {folder.name} er ændret efter udgivelsen.")
    return from_canonical(raw, dict(table.kinds), table.not_blank)


def _sources(kilder: pd.DataFrame | None) -> dict[str, Source]:
    if kilder is None:
        return {}
    columns = [name for name in Source.__dataclass_fields__ if name in kilder]
    return {row["source_id"]: Source(**row) for row in kilder[columns].to_dict("records")}
