"""The versions on disk, and the one snapshot that every reader of the process shares."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from data.schemas.table import Loaded
from data.snapshot import Snapshot
from data.store.history import (
    PUBLISH,
    ROLLBACK,
    note_in_history,
    read_history,
    succession,
)
from data.store.manifest import MANIFEST, VERSION_ID, BrokenVersion, VersionInfo, read_manifest
from data.store.publishing import (
    CannotPublish,
    discard_version,
    drafted,
    move_pointer,
    publishing_lock,
    remove_drafts,
    write_version,
)
from data.store.reading import read_version
from data.store.steps import OnStep, Step, in_silence

LOOK_AGAIN_SECONDS = 1.0
RETRY_SECONDS = 30.0
KEPT_IN_MEMORY = 4
MANIFESTS_IN_MEMORY = 2048
LOCK_SECONDS = 300.0

_log = logging.getLogger(__name__)
_Signature = tuple[int, int, int]


class NoVersion(LookupError):
    """There is no version to read; Danish message."""


class UnknownVersion(LookupError):
    """The version asked for is not kept; Danish message."""


@dataclass(frozen=True)
class _Held:
    """The snapshot in use, the state of the pointer that led to it, and when to look again."""

    snapshot: Snapshot
    pointer: _Signature | None
    look_again: float


def _utc_now() -> datetime:
    return datetime.now(UTC)


@lru_cache(maxsize=MANIFESTS_IN_MEMORY)
def _manifest_as_it_is(folder: Path, signature: _Signature) -> VersionInfo:
    return read_manifest(folder)


class Store:
    """The published versions under one folder; `now` is the clock that names them."""

    def __init__(self, data_dir: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self.data_dir = Path(data_dir)
        self._now = now
        self._versions = self.data_dir / "versions"
        self._pointer = self.data_dir / "CURRENT"
        self._history = self.data_dir / "history.jsonl"
        self._held: _Held | None = None
        self._reading = threading.Lock()
        self._read = lru_cache(maxsize=KEPT_IN_MEMORY)(self._read_version)

    def current(self) -> Snapshot:
        """The published snapshot, looked for at most once a second and never waited for.

        While one thread reads a new version the others keep the one they had; a
        version that cannot be read is logged and the last good one stays. Raises
        `NoVersion` when there is none at all.
        """
        held = self._held
        if held is None:
            with self._reading:
                held = self._held = self._held or self._first()
        elif time.monotonic() >= held.look_again and self._reading.acquire(blocking=False):
            try:
                held = self._held = self._renewed(held)
            finally:
                self._reading.release()
        return held.snapshot

    def at(self, version: str) -> Snapshot:
        """The snapshot of that version; `UnknownVersion` when it is not kept or is broken."""
        held = self._held
        if held is not None and held.snapshot.version == version:
            return held.snapshot
        self._known(version)
        try:
            return self._read(version)
        except BrokenVersion as broken:
            _log.error("version %s cannot be read: %s", version, broken)
            raise UnknownVersion(str(broken)) from broken

    def versions(self, most: int | None = None) -> list[VersionInfo]:
        """The versions that are kept whole, newest first; broken ones are logged and left out.

        `most` is how many to read, counted from the newest: with it, the answer costs the same
        however many there are. A version whose refresh was killed just before the pointer moved
        is among them: it is complete and checked, and can be rolled forward to.
        """
        current = self.current_id()
        found: list[VersionInfo] = []
        for folder in self._folders():
            if len(found) == most:
                break
            try:
                found.append(replace(self._manifest(folder), is_current=folder.name == current))
            except BrokenVersion as broken:
                _log.error("%s", broken)
        # The ids of two versions of the same second do not tell which came last.
        return sorted(found, key=lambda one: one.published_at, reverse=True)

    def count(self) -> int:
        """How many versions there are folders of, whole or not."""
        return sum(1 for _ in self._folders())

    def current_id(self) -> str:
        """The id that the pointer holds; where it is lost, the one shown last; or nothing."""
        return self._pointed() or next(
            (one for one in succession(self.history()) if self._is_kept(one)), ""
        )

    def history(self) -> list[dict[str, str]]:
        """What happened to the pointer, oldest first: `at`, `action`, `from`, `to`."""
        return read_history(self._history)

    def lock(
        self, on_wait: Callable[[], None] = lambda: None, most_seconds: float = LOCK_SECONDS
    ) -> AbstractContextManager[None]:
        """The lock that `publish` needs: one refresh at a time, over all processes.

        Raises `CannotPublish` when it is not to be had within `most_seconds`.
        """
        return publishing_lock(self.data_dir, on_wait, most_seconds)

    def publish(
        self, tables: Mapping[str, Loaded], on_step: OnStep = in_silence
    ) -> tuple[str, bool]:
        """Make these tables the current version, with the lock held: its id, and if it is new.

        The same content as the current version makes no new one, unless that one
        has been damaged since. Raises `CannotPublish`, with everything as it was.
        """
        remove_drafts(self._versions, self._pointer)
        version, written = drafted(tables, self._now())
        before = self.current_id()
        if before and self._sound_content(before) == version.content:
            if self._pointed() != before:
                move_pointer(self._pointer, before)
            return before, False
        is_kept = (self._versions / version.id).exists()
        if not is_kept:
            write_version(self._versions, version, written, on_step)
        on_step(Step("pointer"))
        try:
            move_pointer(self._pointer, version.id)
        except CannotPublish:
            if not is_kept:
                discard_version(self._versions, version.id)
            raise
        on_step(Step("history"))
        self._note(PUBLISH, before, version.id)
        return version.id, True

    def rollback(self, version: str) -> None:
        """Make a kept version the current one again, and note it in the history.

        Raises `UnknownVersion`, or `CannotPublish` with the pointer where it was.
        """
        self._known(version)
        with self.lock():
            try:
                read_version(self._versions / version)
            except BrokenVersion as broken:
                raise UnknownVersion(str(broken)) from broken
            before = self.current_id()
            move_pointer(self._pointer, version)
            self._note(ROLLBACK, before, version)

    def _known(self, version: str) -> None:
        if not self._is_kept(version):
            raise UnknownVersion(
                f"Versionen {version[:40]!r} findes ikke. Vælg en af dem på siden Data."
            )

    def _is_kept(self, version: str) -> bool:
        return bool(VERSION_ID.fullmatch(version)) and (self._versions / version).is_dir()

    def _pointed(self) -> str:
        """What the pointer holds, when that is the id of a version; otherwise nothing."""
        try:
            pointed = self._pointer.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""
        return pointed if VERSION_ID.fullmatch(pointed) else ""

    def _folders(self) -> Iterator[Path]:
        if self._versions.is_dir():
            folders = (one for one in self._versions.iterdir() if VERSION_ID.fullmatch(one.name))
            yield from sorted(folders, key=lambda one: one.name, reverse=True)

    def _sound_content(self, version: str) -> str:
        try:
            read_version(self._versions / version)
            return read_manifest(self._versions / version).content
        except BrokenVersion as broken:
            _log.error("%s", broken)
            return ""

    def _note(self, action: str, before: str, after: str) -> None:
        try:
            note_in_history(self._history, self._now(), action, before, after)
        except OSError as error:
            _log.error("history is not written: %s", error)

    def _manifest(self, folder: Path) -> VersionInfo:
        try:
            found = (folder / MANIFEST).stat()
        except OSError as error:
            raise BrokenVersion(f"Version {folder.name} kan ikke læses: {error}") from error
        return _manifest_as_it_is(folder, (found.st_mtime_ns, found.st_ino, found.st_size))

    def _read_version(self, version: str) -> Snapshot:
        return read_version(self._versions / version)

    def _signature(self) -> _Signature | None:
        try:
            found = self._pointer.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def _first(self) -> _Held:
        pointer = self._signature()
        for version in self._to_show():
            try:
                snapshot = self._read(version)
            except BrokenVersion as broken:
                _log.error("falling back to an older version: %s", broken)
            else:
                return _Held(snapshot, pointer, time.monotonic() + LOOK_AGAIN_SECONDS)
        raise NoVersion("Der er ingen udgivet version endnu. Kør overblik refresh.")

    def _to_show(self) -> Iterator[str]:
        """The versions that may be shown, the best first.

        The pointer's; then those that history has made current and not withdrawn; then those
        that history does not know, the ones of a clock that ran ahead last.
        """
        moves = self.history()
        shown = dict.fromkeys([self._pointed(), *succession(moves)])
        yield from filter(self._is_kept, shown)
        known = {*shown, *(move["to"] for move in moves)}
        others = [folder.name for folder in self._folders() if folder.name not in known]
        now = f"{self._now():%Y-%m-%dT%H%M%S}~"
        yield from sorted(others, key=lambda version: version > now)

    def _renewed(self, held: _Held) -> _Held:
        now = time.monotonic()
        pointer = self._signature()
        if pointer == held.pointer:
            return replace(held, look_again=now + LOOK_AGAIN_SECONDS)
        try:
            snapshot = self._read(self.current_id())
        except BrokenVersion as broken:
            _log.error("keeping version %s: %s", held.snapshot.version, broken)
            return replace(held, look_again=now + RETRY_SECONDS)
        return _Held(snapshot, pointer, now + LOOK_AGAIN_SECONDS)
