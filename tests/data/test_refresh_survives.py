"""Refreshes that are killed, meet a full disk, or meet each other: readers never notice."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from data.indicators import load_indicators
from data.refresh import ensure_published, refresh
from data.schemas import TABLES
from data.sources import RAW, load_feeds
from data.store import CannotPublish, Step, Store, publishing

FEEDS = load_feeds()
CATALOGUE = load_indicators()
# The tables are read and written alike: the first, every sixth and the last stand for all of them.
SAMPLED = [*FEEDS[:-1:6], FEEDS[-1]]
EVERY_KIND_OF_STEP = [
    *(Step("read", feed.table) for feed in SAMPLED),
    *(Step(name) for name in ("lock", "check", "manifest", "flush", "rename", "pointer")),
    *(Step("write", feed.table) for feed in SAMPLED),
    Step("history"),
]
# Every table is flushed, then the manifest, the folder of the version and the one around it.
FLUSHES = [0, len(FEEDS) // 2, *range(len(FEEDS) - 2, len(FEEDS) + 2)]
PROCESSES = multiprocessing.get_context("fork")


def tables_with(folder: Path, persons: int) -> Path:
    """A copy of the shipped tables with another number of persons allocated in 2010."""
    tables = Path(shutil.copytree(RAW, folder / f"raw-{persons}"))
    path = tables / "visiterede.csv"
    text = path.read_text(encoding="utf-8")
    assert "2010,2068," in text
    path.write_text(text.replace("2010,2068,", f"2010,{persons},"), encoding="utf-8")
    return tables


def persons(store: Store) -> int:
    rows = store.current()["visiterede"]
    return int(rows.loc[rows["year"] == 2010, "actually_allocated_persons"].iloc[0])


def in_a_process(work, *arguments):
    """Run the work in a process of its own to its end: the code it ended with."""
    process = PROCESSES.Process(target=work, args=arguments)
    process.start()
    process.join(60)
    assert not process.is_alive()
    return process.exitcode


def refresh_from(data_dir: Path, tables: Path, on_step=lambda step: None) -> None:
    refresh(
        Store(data_dir),
        FEEDS,
        indicators=CATALOGUE,
        tables_dir=tables,
        on_step=on_step,
        is_confirmed=True,
    )


def killed_at(data_dir: Path, tables: Path, fatal: Step) -> None:
    def on_step(step: Step) -> None:
        if step == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    refresh_from(data_dir, tables, on_step)


def leftovers(data_dir: Path) -> list[str]:
    return [path.name for path in data_dir.rglob("*draft*")]


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A data folder with the shipped tables published; for copying only."""
    folder = tmp_path_factory.mktemp("published") / "data"
    ensure_published(Store(folder))
    return folder


@pytest.fixture
def data_dir(published, tmp_path):
    """A data folder of the test's own with the shipped tables published."""
    return Path(shutil.copytree(published, tmp_path / "data"))


@pytest.mark.parametrize("fatal", EVERY_KIND_OF_STEP, ids=str)
def test_a_refresh_killed_at_any_step_leaves_the_version_before(data_dir, tmp_path, fatal):
    reader = Store(data_dir)
    before = reader.current().version
    tables = tables_with(tmp_path, 1)
    assert in_a_process(killed_at, data_dir, tables, fatal) == -signal.SIGKILL
    moved = fatal.name == "history"
    assert persons(Store(data_dir)) == (1 if moved else 2068)
    assert moved or reader.current().version == before
    if fatal.name != "read":
        refresh_from(data_dir, tables)
        assert persons(Store(data_dir)) == 1
        assert leftovers(data_dir) == []


def refresh_for_ever(data_dir: Path, one: Path, other: Path) -> None:
    while True:
        refresh_from(data_dir, one)
        refresh_from(data_dir, other)


def test_a_refresh_killed_at_any_moment_leaves_whole_versions(data_dir, tmp_path):
    one, other = tables_with(tmp_path, 1), tables_with(tmp_path, 2)
    chance = random.Random(2015)
    for _ in range(8):
        process = PROCESSES.Process(target=refresh_for_ever, args=(data_dir, one, other))
        process.start()
        time.sleep(0.2 + chance.random())
        assert process.is_alive()
        process.kill()
        process.join(10)
        store = Store(data_dir)
        assert persons(store) in {1, 2, 2068}
        assert all(store.at(version.id) for version in store.versions())
    refresh_from(data_dir, one)
    assert persons(Store(data_dir)) == 1
    assert leftovers(data_dir) == []


def refresh_with_small_files(data_dir: Path, tables: Path, answer) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    try:
        refresh_from(data_dir, tables)
    except CannotPublish as refused:
        answer.send(str(refused))
    else:
        answer.send("published")


def test_a_file_that_may_not_grow_leaves_the_version_before(data_dir, tmp_path):
    here, there = PROCESSES.Pipe()
    tables = tables_with(tmp_path, 1)
    assert in_a_process(refresh_with_small_files, data_dir, tables, there) == 0
    assert here.recv() == (
        "Den nye version er ikke udgivet, og den forrige gælder stadig. En fil blev større, end "
        "den må være her. Spørg den, der passer serveren."
    )
    assert persons(Store(data_dir)) == 2068
    assert leftovers(data_dir) == []


@pytest.fixture
def small_disk(tmp_path):
    """A disk with room for one version and a little of the next."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2500k", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this machine does not let a test mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_version_before_and_nothing_else(small_disk, tmp_path):
    data_dir = small_disk / "data"
    ensure_published(Store(data_dir))
    with pytest.raises(CannotPublish, match="Disken er fuld"):
        refresh_from(data_dir, tables_with(tmp_path, 1))
    assert persons(Store(data_dir)) == 2068
    assert len(Store(data_dir).versions()) == 1
    assert leftovers(data_dir) == []


@pytest.mark.parametrize("calls", FLUSHES)
def test_a_disk_that_fails_when_flushed_leaves_the_version_before(
    data_dir, tmp_path, monkeypatch, calls
):
    left = [calls]
    flush = os.fsync

    def fails_in_the_end(descriptor):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        flush(descriptor)

    monkeypatch.setattr(publishing.os, "fsync", fails_in_the_end)
    with pytest.raises(CannotPublish, match="Disken er fuld"):
        refresh_from(data_dir, tables_with(tmp_path, 1))
    monkeypatch.undo()
    assert persons(Store(data_dir)) == 2068
    assert len(Store(data_dir).versions()) == 1
    assert leftovers(data_dir) == []
    refresh_from(data_dir, tmp_path / "raw-1")
    assert persons(Store(data_dir)) == 1


def test_a_folder_that_may_not_be_written_says_so(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(CannotPublish, match="den forrige gælder stadig"):
        refresh_from(tmp_path / "data", RAW)


def refresh_together(data_dir: Path, tables: Path, start, waited) -> None:
    def on_step(step: Step) -> None:
        if step.name == "wait":
            waited.release()

    start.wait()
    refresh_from(data_dir, tables, on_step)


def test_refreshes_at_once_wait_for_each_other(data_dir, tmp_path):
    start, waited = PROCESSES.Barrier(4), PROCESSES.Semaphore(0)
    tables = [tables_with(tmp_path, number) for number in range(1, 5)]
    processes = [
        PROCESSES.Process(target=refresh_together, args=(data_dir, each, start, waited))
        for each in tables
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    assert all(waited.acquire(timeout=1) for _ in range(3)), "three of the four had to wait"
    store = Store(data_dir)
    assert len(store.versions()) == 5
    moves = store.history()
    assert [move["from"] for move in moves[1:]] == [move["to"] for move in moves[:-1]]
    assert moves[-1]["to"] == store.current_id()
    assert persons(store) in {1, 2, 3, 4}


def start_together(data_dir: Path, start) -> None:
    start.wait()
    ensure_published(Store(data_dir))
    assert len(Store(data_dir).current().tables) == len(TABLES)


def test_first_starts_at_once_publish_one_version(tmp_path):
    start = PROCESSES.Barrier(6)
    processes = [
        PROCESSES.Process(target=start_together, args=(tmp_path / "data", start)) for _ in range(6)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * 6
    assert len(Store(tmp_path / "data").versions()) == 1
    assert len(Store(tmp_path / "data").history()) == 1
