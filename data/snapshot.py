"""What a reader of the data holds: one frozen version of every table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

import pandas as pd


@dataclass(frozen=True)
class Source:
    """Where a figure was published, a row of `kilder.csv`; blank where it is not stated.

    `read_via` is the collection it was read in, where that is not the publisher's own.
    """

    source_id: str
    title: str
    publisher: str
    address: str
    published: str
    retrieved: str
    licence: str
    note: str
    read_via: str = ""


@dataclass(frozen=True)
class Snapshot:
    """Every table of one published version, never changed once it is made.

    Two snapshots of the same version are equal and hash alike, so a snapshot can
    be the key of a cache. The tables are shared by all readers: filter them,
    never assign into them.
    """

    version: str
    published_at: datetime
    tables: Mapping[str, pd.DataFrame] = field(compare=False, repr=False)
    sources: Mapping[str, Source] = field(compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tables", MappingProxyType(dict(self.tables)))
        object.__setattr__(self, "sources", MappingProxyType(dict(self.sources)))

    def __getitem__(self, table: str) -> pd.DataFrame:
        """The table of that name; `KeyError` names the tables there are."""
        if table not in self.tables:
            raise KeyError(f"no table {table!r}: there are {', '.join(sorted(self.tables))}")
        return self.tables[table]
