"""Tables to a version on disk: all of it in place, or nothing changed."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from data.load.canonical import to_canonical
from data.schemas.table import Loaded
from data.store.manifest import MANIFEST, TableInfo, VersionInfo, new_version
from data.store.steps import OnStep, Step

DRAFT = ".draft-"
ASK_AGAIN_SECONDS = 0.1
_REASONS = {
    errno.ENOSPC: "Disken er fuld. Slet noget på den, og prøv igen.",
    errno.EDQUOT: "Disken er fuld. Slet noget på den, og prøv igen.",
    errno.EFBIG: "En fil blev større, end den må være her. Spørg den, der passer serveren.",
    errno.EACCES: "Programmet må ikke skrive i datamappen. Spørg den, der passer serveren.",
    errno.EPERM: "Programmet må ikke skrive i datamappen. Spørg den, der passer serveren.",
    errno.EROFS: "Datamappen kan kun læses. Spørg den, der passer serveren.",
}


class CannotPublish(Exception):
    """The machine would not take the version; the one before it still holds. Danish message."""

    def __init__(self, why: OSError | str) -> None:
        if isinstance(why, OSError):
            why = _REASONS.get(why.errno or 0, f"Fejlen var: {why.strerror or why}.")
        super().__init__(f"Den nye version er ikke udgivet, og den forrige gælder stadig. {why}")


@contextmanager
def publishing_lock(
    folder: Path, on_wait: Callable[[], None], most_seconds: float
) -> Iterator[None]:
    """Hold the one lock of the data folder; `on_wait` is called once if another holds it.

    Raises `CannotPublish` when the other has not let go after `most_seconds`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "refresh.lock").open("a")
    except OSError as error:
        raise CannotPublish(error) from error
    with lock:
        if not _locked(lock):
            on_wait()
            give_up = time.monotonic() + most_seconds
            while not _locked(lock):
                if time.monotonic() >= give_up:
                    raise CannotPublish(
                        f"En anden opdatering har været i gang i over {most_seconds:.0f} sekunder. "
                        "Vent, til den er færdig, eller stop den, og prøv igen."
                    )
                time.sleep(ASK_AGAIN_SECONDS)
        yield


def _locked(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def drafted(tables: Mapping[str, Loaded], now: datetime) -> tuple[VersionInfo, dict[str, bytes]]:
    """The version that these tables make at that moment, and the bytes of each."""
    written = {name: to_canonical(loaded.frame, loaded.table) for name, loaded in tables.items()}
    infos = tuple(_info(loaded, written[name]) for name, loaded in tables.items())
    return new_version(infos, now), written


def write_version(
    versions: Path, version: VersionInfo, written: Mapping[str, bytes], on_step: OnStep
) -> None:
    """Write the version beside the others and rename it into place, or leave nothing behind."""
    draft = versions / f"{DRAFT}{version.id}-{os.getpid()}"
    try:
        versions.mkdir(parents=True, exist_ok=True)
        draft.mkdir()
        for name, raw in written.items():
            on_step(Step("write", name))
            (draft / f"{name}.csv").write_bytes(raw)
        on_step(Step("manifest"))
        (draft / MANIFEST).write_bytes(version.to_json())
        on_step(Step("flush"))
        for path in (*draft.iterdir(), draft):
            _flush(path)
        on_step(Step("rename"))
        draft.rename(versions / version.id)
        _flush(versions)
    except OSError as error:
        discard_version(versions, version.id)
        raise CannotPublish(error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def discard_version(versions: Path, version: str) -> None:
    """Remove a version that no reader was ever pointed at."""
    shutil.rmtree(versions / version, ignore_errors=True)


def move_pointer(pointer: Path, version: str) -> None:
    """Make every reader follow `version` by one rename; `CannotPublish` leaves it as it was."""
    draft = _pointer_draft(pointer)
    try:
        draft.write_text(version + "\n", encoding="ascii")
        _flush(draft)
        draft.replace(pointer)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise CannotPublish(error) from error
    # Readers have moved by now: a folder that will not be flushed is no failure to publish.
    with suppress(OSError):
        _flush(pointer.parent)


def remove_drafts(versions: Path, pointer: Path) -> None:
    """Remove what killed refreshes left behind; call with the lock held."""
    for draft in versions.glob(f"{DRAFT}*"):
        shutil.rmtree(draft, ignore_errors=True)
    with suppress(OSError):
        _pointer_draft(pointer).unlink(missing_ok=True)


def _pointer_draft(pointer: Path) -> Path:
    return pointer.with_name(f"{pointer.name}.draft")


def _info(loaded: Loaded, raw: bytes) -> TableInfo:
    table = loaded.table
    return TableInfo(
        name=table.name,
        rows=len(loaded.frame),
        sha256=hashlib.sha256(raw).hexdigest(),
        file=loaded.file,
        remarks=loaded.remarks,
        kinds=tuple(table.kinds.items()),
        not_blank=tuple(name for name in table.kinds if not table.may_be_blank(name)),
        key=table.key,
    )


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
