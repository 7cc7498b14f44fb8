"""A folder on disk to a frozen snapshot, every file checked against its sum."""

from __future__ import annotations

import hashlib
from pathlib import Path
from weakref import WeakValueDictionary

import pandas as pd

from data.load.canonical import from_canonical
from data.snapshot import Snapshot, Source
from data.store.manifest import BrokenVersion, TableInfo, read_manifest

# Tables that some version in memory holds. Most do not change from one version to the next, and are
# then the very same frame in both: read once, held once, and known to be alike at a glance.
_IN_USE: WeakValueDictionary[tuple[object, ...], pd.DataFrame] = WeakValueDictionary()


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
    key = (table.sha256, table.kinds, table.not_blank)
    frame = _IN_USE.get(key)
    if frame is None:
        frame = _IN_USE[key] = from_canonical(raw, dict(table.kinds), table.not_blank)
    return frame


def _sources(kilder: pd.DataFrame | None) -> dict[str, Source]:
    if kilder is None:
        return {}
    columns = [name for name in Source.__dataclass_fields__ if name in kilder]
    return {row["source_id"]: Source(**row) for row in kilder[columns].to_dict("records")}
