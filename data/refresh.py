"""Feeds to one new version, or every fault at once."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from data.changes import TableChange, Unconfirmed, changes, reasons
from data.faults import BadTables, Fault
from data.indicators import SHIPPED as SHIPPED_INDICATORS
from data.indicators import Indicator, load_indicators
from data.load import load_feed
from data.load.canonical import in_order
from data.load.fetch import fetch
from data.schemas import Loaded, Table, tables_for
from data.schemas.cross import cross_faults
from data.snapshot import Snapshot
from data.sources import RAW, Feed, load_feeds
from data.sources import SHIPPED as SHIPPED_FEEDS
from data.store import (
    STEPS,
    CannotPublish,
    NoVersion,
    OnStep,
    Step,
    Store,
    UnknownVersion,
    in_silence,
)

__all__ = [
    "STEPS",
    "CannotPublish",
    "Refreshed",
    "Step",
    "Unconfirmed",
    "ensure_published",
    "preview",
    "read_tables",
    "refresh",
]


@dataclass(frozen=True)
class Refreshed:
    """What a refresh came to; `is_new` is false when nothing had changed.

    `seconds` is the time from when it held the lock; `changes` are against the version before,
    and none for the first.
    """

    version: str
    is_new: bool
    remarks: tuple[str, ...]
    seconds: float
    changes: tuple[TableChange, ...] = ()


def refresh(
    store: Store,
    feeds: Iterable[Feed],
    *,
    indicators: Mapping[str, Indicator],
    tables_dir: Path = RAW,
    on_step: OnStep = in_silence,
    is_confirmed: bool = False,
) -> Refreshed:
    """Read every feed and publish one version of all tables, or none.

    A second refresh waits for the first. Raises `BadTables` with every fault, `Unconfirmed` when
    so much is gone or changed that a person must say that it is right (`data.changes`), or
    `CannotPublish` when the disk refuses; the current version stays in each case.
    """
    with store.lock(lambda: on_step(Step("wait"))):
        return _refreshed(store, feeds, indicators, tables_dir, on_step, is_confirmed=is_confirmed)


def preview(
    store: Store,
    feeds: Iterable[Feed],
    *,
    indicators: Mapping[str, Indicator],
    tables_dir: Path = RAW,
    on_step: OnStep = in_silence,
) -> tuple[TableChange, ...]:
    """What a refresh of these feeds would change; nothing is published. Raises `BadTables`."""
    loaded = read_tables(feeds, indicators=indicators, tables_dir=tables_dir, on_step=on_step)
    return _changes(store, loaded)


def ensure_published(
    store: Store,
    *,
    feeds: Path = SHIPPED_FEEDS,
    indicators: Path = SHIPPED_INDICATORS,
    tables_dir: Path = RAW,
) -> None:
    """Publish the declared tables when there is no version to read.

    `feeds`, `indicators` and `tables_dir` are what a refresh of this house reads: a data folder
    that is lost gets the keeper's tables back, or none (`BadTables`), never silently the shipped
    ones. Many processes may do it at once: the first publishes, the others find it done.
    """
    if _can_be_read(store):
        return
    with store.lock():
        if not _can_be_read(store):
            declared = load_feeds(feeds)
            catalogue = load_indicators(indicators)
            _refreshed(store, declared, catalogue, tables_dir, in_silence, is_confirmed=True)


def read_tables(
    feeds: Iterable[Feed],
    *,
    indicators: Mapping[str, Indicator],
    tables_dir: Path = RAW,
    on_step: OnStep = in_silence,
) -> dict[str, Loaded]:
    """Every table, typed, checked by its schema and against the others; `BadTables` otherwise.

    What holds between tables is checked for those that are sound in themselves,
    so that one broken file does not hide what is wrong elsewhere.
    """
    tables = tables_for(indicators)
    declared = tuple(feeds)
    faults = _undeclared(declared, tables)
    loaded: dict[str, Loaded] = {}
    for feed in declared:
        if feed.table not in tables:
            continue
        on_step(Step("read", feed.table))
        try:
            raw = fetch(feed, tables_dir)
            loaded[feed.table] = load_feed(raw, feed, tables[feed.table])
        except BadTables as bad:
            faults += bad.faults
    on_step(Step("check"))
    faults += cross_faults(loaded)
    if faults:
        raise BadTables(faults)
    return loaded


def _refreshed(
    store: Store,
    feeds: Iterable[Feed],
    indicators: Mapping[str, Indicator],
    tables_dir: Path,
    on_step: OnStep,
    *,
    is_confirmed: bool,
) -> Refreshed:
    began = time.perf_counter()
    on_step(Step("lock"))
    loaded = read_tables(feeds, indicators=indicators, tables_dir=tables_dir, on_step=on_step)
    found = _changes(store, loaded)
    if reasons(found) and not is_confirmed:
        raise Unconfirmed(found)
    version, is_new = store.publish(loaded, on_step)
    remarks = tuple(remark for table in loaded.values() for remark in table.remarks)
    return Refreshed(version, is_new, remarks, time.perf_counter() - began, found)


def _changes(store: Store, loaded: Mapping[str, Loaded]) -> tuple[TableChange, ...]:
    """What would change in the version that is shown; nothing when there is none."""
    try:
        before = _shown(store).tables
    except NoVersion:
        return ()
    after = {name: in_order(one.frame, one.table) for name, one in loaded.items()}
    return changes(before, after, {name: one.table for name, one in loaded.items()})


def _shown(store: Store) -> Snapshot:
    """The version that the pointer shows now, however lately this process looked at it."""
    try:
        return store.at(store.current_id())
    except UnknownVersion:
        return store.current()


def _can_be_read(store: Store) -> bool:
    try:
        store.current()
    except NoVersion:
        return False
    return True


def _undeclared(feeds: tuple[Feed, ...], tables: Mapping[str, Table]) -> list[Fault]:
    remedy = f"Tabellerne er {', '.join(tables)}."
    faults = [
        feed.fault("table", feed.table, "er ikke en tabel, vi kender", remedy)
        for feed in feeds
        if feed.table not in tables
    ]
    declared_in = feeds[0].declared_in if feeds else "sources.toml"
    present = {feed.table for feed in feeds}
    remedy = "Skriv et stykke [[feed]] med tabellens navn og fil."
    faults += [
        Fault(declared_in, None, "table", name, "tabellen er ikke nævnt", remedy)
        for name in tables
        if name not in present
    ]
    return faults
