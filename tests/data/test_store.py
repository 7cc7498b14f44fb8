"""Versions are whole, kept, verified, and read without waiting."""

from __future__ import annotations

import json
import logging
import threading
import time
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from data.schemas import TABLES
from data.store import CannotPublish, NoVersion, Store, UnknownVersion


def persons(snapshot) -> int:
    rows = snapshot["visiterede"]
    return int(rows.loc[rows["year"] == 2010, "actually_allocated_persons"].iloc[0])


def published(store: Store, tables) -> str:
    with store.lock():
        return store.publish(tables)[0]


def look_again(store: Store) -> None:
    """Let the store look at its pointer at once, as it would after a second."""
    held = store._held
    store._held = type(held)(held.snapshot, held.pointer, 0.0)


class Clock:
    """A clock that goes on a second each time it is read, and can be set."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    return Store(tmp_path / "data", clock)


def test_an_empty_store_has_no_version(store):
    assert store.versions() == []
    with pytest.raises(NoVersion, match="ingen udgivet version"):
        store.current()


def test_a_version_holds_every_table_and_its_sources(store, shipped):
    version = published(store, shipped)
    snapshot = store.current()
    assert snapshot.version == version
    assert set(snapshot.tables) == set(shipped)
    for name, loaded in shipped.items():
        ordered = loaded.frame.sort_values([*loaded.table.key]).reset_index(drop=True)
        pd.testing.assert_frame_equal(snapshot[name], ordered)
    assert snapshot.sources["dst-folk1b"].licence


def test_the_same_content_makes_no_new_version(store, variant):
    first = published(store, variant(1))
    with store.lock():
        assert store.publish(variant(1)) == (first, False)
    assert len(store.versions()) == 1


def test_readers_follow_the_pointer_and_old_versions_stay(store, variant, monkeypatch):
    monkeypatch.setattr("data.store.store.LOOK_AGAIN_SECONDS", 3600.0)
    old = published(store, variant(1))
    assert persons(store.current()) == 1
    new = published(store, variant(2))
    assert persons(store.current()) == 1, "the pointer is looked at now and then"
    look_again(store)
    assert persons(store.current()) == 2
    assert persons(store.at(old)) == 1
    assert store.at(new) is store.current()


def test_versions_are_listed_newest_first_with_what_they_hold(store, variant):
    old = published(store, variant(1))
    new = published(store, variant(2))
    listed = store.versions()
    assert [version.id for version in listed] == [new, old]
    assert [version.is_current for version in listed] == [True, False]
    table = next(table for table in listed[0].tables if table.name == "visiterede")
    assert table.rows == 11
    assert len(table.sha256) == 64
    assert table.file == "visiterede.csv"


def test_two_readings_of_a_version_are_the_same_key_of_a_cache(store, shipped):
    version = published(store, shipped)
    one, other = store.current(), Store(store.data_dir).at(version)
    assert one is not other
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize("version", ["", "..", "../versions", "2015-01-01T000000-00000000", "/"])
def test_a_version_that_is_not_kept_is_unknown(store, shipped, version):
    published(store, shipped)
    with pytest.raises(UnknownVersion, match="findes ikke"):
        store.at(version)


def test_rolling_back_moves_the_pointer_and_is_noted(store, variant):
    old = published(store, variant(1))
    new = published(store, variant(2))
    store.rollback(old)
    assert persons(Store(store.data_dir).current()) == 1
    moves = [(line["action"], line["from"], line["to"]) for line in store.history()]
    assert moves == [("publish", "", old), ("publish", old, new), ("rollback", new, old)]
    with pytest.raises(UnknownVersion):
        store.rollback("2015-01-01T000000-00000000")


def test_a_changed_file_is_found_out(store, variant, caplog):
    old = published(store, variant(1))
    assert persons(store.current()) == 1
    new = published(store, variant(2))
    path = store.data_dir / "versions" / new / "visiterede.csv"
    path.write_bytes(path.read_bytes().replace(b",2,", b",3,"))
    look_again(store)
    with caplog.at_level(logging.ERROR):
        assert store.current().version == old
    assert "er ændret efter udgivelsen" in caplog.text
    with pytest.raises(UnknownVersion, match="er ændret efter udgivelsen"):
        store.at(new)
    assert Store(store.data_dir).current().version == old, "a new process falls back too"


@pytest.mark.parametrize("harm", ["gone", "empty", "not json", "another's"])
def test_a_version_without_its_manifest_is_not_read(store, variant, harm):
    old = published(store, variant(1))
    new = published(store, variant(2))
    manifest = store.data_dir / "versions" / new / "manifest.json"
    if harm == "gone":
        manifest.unlink()
    elif harm == "another's":
        said = json.loads(manifest.read_text())
        said["tables"]["visiterede"]["sha256"] = "0" * 64
        manifest.write_text(json.dumps(said))
    else:
        manifest.write_text("" if harm == "empty" else "hej")
    assert [version.id for version in store.versions()] == [old]
    assert store.current().version == old


@pytest.mark.parametrize("pointer", [b"", b"hej\n", b"\xff\xfe", b"../../etc\n"])
def test_a_pointer_that_says_nothing_leads_to_the_newest_version(store, shipped, pointer):
    version = published(store, shipped)
    (store.data_dir / "CURRENT").write_bytes(pointer)
    assert store.current().version == version
    (store.data_dir / "CURRENT").unlink()
    assert Store(store.data_dir).current().version == version


def test_a_pointer_gone_wrong_leaves_the_snapshot(store, shipped, caplog):
    version = published(store, shipped)
    store.current()
    (store.data_dir / "CURRENT").write_text("2099-01-01T000000-00000000\n")
    look_again(store)
    with caplog.at_level(logging.ERROR):
        assert store.current().version == version
    assert "keeping version" in caplog.text


def test_a_history_cut_short_by_a_full_disk_keeps_its_other_lines(store, variant):
    published(store, variant(1))
    with (store.data_dir / "history.jsonl").open("a") as file:
        file.write('{"at": "2015-0\n')
    published(store, variant(2))
    assert [line["action"] for line in store.history()] == ["publish", "publish"]


def test_drafts_of_the_dead_are_removed(store, shipped):
    published(store, shipped)
    draft = store.data_dir / "versions" / ".draft-2015-01-01T000000-00000000-1"
    draft.mkdir()
    (draft / "landstal.csv").write_text("halv")
    with store.lock():
        store.publish(shipped)
    assert not draft.exists()
    assert len(store.versions()) == 1


def lose_the_pointer(store: Store) -> Store:
    """The folder without its pointer, as a new process finds it."""
    (store.data_dir / "CURRENT").unlink()
    return Store(store.data_dir, store._now)


def test_a_version_that_was_rolled_back_stays_so_when_the_pointer_is_lost(store, variant):
    old = published(store, variant(1))
    published(store, variant(2))
    published(store, variant(3))
    store.rollback(old)
    restarted = lose_the_pointer(store)
    assert persons(restarted.current()) == 1
    assert restarted.current_id() == old
    assert [one.id for one in restarted.versions() if one.is_current] == [old]


def test_withdrawn_figures_are_not_shown_even_when_nothing_else_can_be(store, variant):
    old = published(store, variant(1))
    published(store, variant(2))
    store.rollback(old)
    (store.data_dir / "versions" / old / "manifest.json").unlink()
    with pytest.raises(NoVersion):
        lose_the_pointer(store).current()


def test_a_version_that_was_rolled_forward_to_again_is_shown_again(store, variant):
    old = published(store, variant(1))
    new = published(store, variant(2))
    store.rollback(old)
    store.rollback(new)
    assert lose_the_pointer(store).current().version == new


def test_publishing_what_is_shown_puts_a_lost_pointer_back(store, variant):
    version = published(store, variant(1))
    restarted = lose_the_pointer(store)
    assert published(restarted, variant(1)) == version
    assert (store.data_dir / "CURRENT").read_text().strip() == version


def test_a_version_of_a_clock_that_ran_ahead_is_not_the_newest_for_ever(store, variant, clock):
    now = clock.at
    clock.at = now + timedelta(days=400)
    published(store, variant(1))
    clock.at = now
    right = published(store, variant(2))
    assert lose_the_pointer(store).current().version == right
    (store.data_dir / "history.jsonl").unlink()
    assert Store(store.data_dir, clock).current().version == right


@pytest.mark.parametrize("line", ["{", "[]", '{"to": 7}', "[" * 100_000, "\x00"])
def test_a_line_of_the_history_that_is_none_is_left_out(store, variant, line):
    version = published(store, variant(1))
    with (store.data_dir / "history.jsonl").open("a") as file:
        file.write(f"{line}\n")
    assert len(store.history()) == 1
    assert lose_the_pointer(store).current().version == version


def test_the_wait_for_the_lock_has_an_end(store):
    waited = []
    with (
        store.lock(),
        pytest.raises(CannotPublish, match="En anden opdatering"),
        Store(store.data_dir).lock(lambda: waited.append(True), most_seconds=0),
    ):
        raise AssertionError("two hold the lock")
    assert waited == [True]
    with store.lock(most_seconds=0):
        pass


def test_the_newest_versions_are_read_without_the_others(store, variant, monkeypatch):
    version = published(store, variant(1))
    kept = store.data_dir / "versions"
    for day in range(1, 29):
        for hour in range(24):
            (kept / f"2025-02-{day:02}T{hour:02}0000-00000000").mkdir()
    read = []
    manifest = store._manifest
    monkeypatch.setattr(store, "_manifest", lambda folder: read.append(folder) or manifest(folder))
    assert [one.id for one in store.versions(most=1)] == [version]
    assert store.current().version == version
    assert len(read) == 1
    assert store.count() == 1 + 28 * 24


def test_no_reader_waits_for_another_that_reads_a_new_version(store, variant):
    published(store, variant(1))
    store.current()
    published(store, variant(2))
    look_again(store)
    reading, go_on = threading.Event(), threading.Event()
    read = store._read

    def slow(version):
        reading.set()
        assert go_on.wait(10)
        return read(version)

    store._read = slow
    reader = threading.Thread(target=store.current)
    reader.start()
    assert reading.wait(10)
    began = time.perf_counter()
    assert persons(store.current()) == 1
    assert time.perf_counter() - began < 1
    go_on.set()
    reader.join(10)
    assert persons(store.current()) == 2


def test_many_threads_read_while_versions_come(store, variant, monkeypatch):
    monkeypatch.setattr("data.store.store.LOOK_AGAIN_SECONDS", 0.02)
    published(store, variant(0))
    seen: list[int] = []
    stop = threading.Event()

    def read():
        while not stop.is_set():
            snapshot = store.current()
            assert len(snapshot.tables) == len(TABLES)
            seen.append(persons(snapshot))
            time.sleep(0.002)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(1, 4):
        published(store, variant(number))
    deadline = time.monotonic() + 20
    while persons(store.current()) != 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    stop.set()
    for reader in readers:
        reader.join(10)
    assert set(seen) <= {0, 1, 2, 3}
    assert persons(store.current()) == 3
