"""A refresh publishes everything or nothing, whatever happens to it."""

from __future__ import annotations

import csv
import shutil
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from data.faults import BadTables
from data.indicators import load_indicators
from data.refresh import STEPS, ensure_published, preview, read_tables, refresh
from data.sources import RAW, Feed, load_feeds
from data.store import NoVersion, Store

FEEDS = load_feeds()
CATALOGUE = load_indicators()


@pytest.fixture
def tables_dir(tmp_path):
    """A copy of the shipped tables that a test may spoil."""
    return Path(shutil.copytree(RAW, tmp_path / "raw"))


@pytest.fixture
def store(tmp_path):
    """A store whose clock goes on a second each time it is read."""
    began = datetime(2026, 3, 1, 12, tzinfo=UTC)
    clock = (began + timedelta(seconds=second) for second in count())
    return Store(tmp_path / "data", lambda: next(clock))


def faults_of(feeds=FEEDS, tables_dir=RAW):
    """Every fault that a refresh of these feeds meets."""
    with pytest.raises(BadTables) as refused:
        read_tables(feeds, indicators=CATALOGUE, tables_dir=tables_dir)
    return refused.value.faults


def edit(tables_dir: Path, table: str, before: str, after: str) -> None:
    path = tables_dir / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_shipped_tables_are_published(store):
    steps = []
    done = refresh(store, FEEDS, indicators=CATALOGUE, on_step=steps.append)
    assert done.is_new
    assert store.current().version == done.version
    assert [*dict.fromkeys(step.name for step in steps)] == [*STEPS[1:]]
    assert {step.subject for step in steps if step.name == "read"} == {one.table for one in FEEDS}
    assert all(step.sentence for step in steps)


def test_a_second_refresh_of_the_same_finds_nothing_new(store):
    first = refresh(store, FEEDS, indicators=CATALOGUE)
    second = refresh(store, FEEDS, indicators=CATALOGUE)
    assert (second.version, second.is_new) == (first.version, False)


def test_faults_of_every_table_are_named_together_and_nothing_is_published(store, tables_dir):
    refresh(store, FEEDS, indicators=CATALOGUE)
    before = store.current().version
    edit(tables_dir, "visiterede", "2068", "mange")
    edit(tables_dir, "landstal", "2015,0,2014-03-30,,4000", "2015,0,2014-03-30,,4001")
    (tables_dir / "christiansoe.csv").unlink()
    with pytest.raises(BadTables) as refused:
        refresh(store, FEEDS, indicators=CATALOGUE, tables_dir=tables_dir)
    said = str(refused.value)
    assert 'visiterede.csv, linje 2, kolonnen "actually_allocated_persons", værdien "mange"' in said
    assert 'værdien "4001": er ikke summen af de fem regionskvoter' in said
    assert 'værdien "christiansoe.csv": filen findes ikke. Læg filen i mappen raw' in said
    assert Store(store.data_dir).current().version == before
    assert len(store.versions()) == 1


def test_a_dry_run_publishes_nothing(store, tables_dir):
    assert preview(store, FEEDS, indicators=CATALOGUE, tables_dir=tables_dir) == ()
    edit(tables_dir, "visiterede", "2068", "-2068")
    assert [fault.message for fault in faults_of(tables_dir=tables_dir)] == ["er negativ"]
    assert store.versions() == []


def test_what_was_made_good_is_remarked_and_kept_with_the_version(store, tables_dir):
    path = tables_dir / "employment_rate.csv"
    text = path.read_text(encoding="utf-8")
    plain = text.replace(".", "§").replace(",", ";").replace("§", ",")
    path.write_bytes(plain.encode("cp1252"))
    done = refresh(store, FEEDS, indicators=CATALOGUE, tables_dir=tables_dir)
    assert any("Windows-1252" in remark for remark in done.remarks)
    assert store.versions()[0].remarks == done.remarks


def test_danish_excel_gives_the_same_figures_as_our_own_form(store, tables_dir):
    first = refresh(store, FEEDS, indicators=CATALOGUE)
    path = tables_dir / "unemployment.csv"
    rows = [*csv.reader(path.read_text(encoding="utf-8").splitlines())]
    for row in rows[1:]:
        row[2] = row[2].replace(".", ",")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    second = refresh(store, FEEDS, indicators=CATALOGUE, tables_dir=tables_dir)
    assert (second.version, second.is_new) == (first.version, False)


def test_a_new_column_is_one_entry_in_the_catalogue(store, tables_dir, tmp_path):
    path = tables_dir / "unemployment.csv"
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([f"{head},long_term_pct", *(f"{line},1.5" for line in lines)]))
    faults = faults_of(tables_dir=tables_dir)
    assert [fault.message for fault in faults] == ["kolonnen kendes ikke"]
    entry = """
[[indicator]]
id = "langtidsledige"
name_da = "Langtidsledige"
name_en = "Long-term unemployed"
definition_da = "Andel af de ledige."
definition_en = "Share of the unemployed."
unit_da = "pct."
unit_en = "per cent"
decimals = 1
type = "ratio"
direction = "low_is_good"
subject = "arbejdsmarked"
table = "unemployment"
column = "long_term_pct"
area = "municipality"
area_column = "municipality_code"
time_column = "year"
"""
    (tmp_path / "indicators.toml").write_text(entry, encoding="utf-8")
    wider = load_indicators(tmp_path / "indicators.toml")
    refresh(store, FEEDS, indicators=wider, tables_dir=tables_dir)
    assert store.current()["unemployment"]["long_term_pct"].eq(1.5).all()


def test_a_table_without_a_feed_and_a_feed_without_a_table_are_faults():
    feeds = (*FEEDS[1:], Feed("ukendt", "Ukendt", "ukendt.csv"))
    said = {fault.value: fault.message for fault in faults_of(feeds)}
    assert said["ukendt"] == "er ikke en tabel, vi kender"
    assert said[FEEDS[0].table] == "tabellen er ikke nævnt"


def test_an_address_that_does_not_answer_is_a_fault_and_not_a_crash():
    dead = Feed("landstal", "Landstal", "http://127.0.0.1:9/landstal.csv")
    feeds = (dead, *(feed for feed in FEEDS if feed.table != "landstal"))
    (fault,) = faults_of(feeds)
    assert fault.message == "kan ikke hentes"


def test_the_first_start_publishes_the_shipped_tables_once(store):
    ensure_published(store)
    version = store.current().version
    ensure_published(store)
    assert [one.id for one in store.versions()] == [version]


def test_a_damaged_version_is_published_anew(store):
    first = refresh(store, FEEDS, indicators=CATALOGUE)
    path = store.data_dir / "versions" / first.version / "landstal.csv"
    path.write_bytes(path.read_bytes() + b"x")
    again = refresh(store, FEEDS, indicators=CATALOGUE)
    assert again.is_new
    assert Store(store.data_dir).current().version == again.version


def test_a_start_with_nothing_but_a_damaged_version_publishes_the_shipped_tables(store):
    first = refresh(store, FEEDS, indicators=CATALOGUE)
    (store.data_dir / "versions" / first.version / "manifest.json").unlink()
    ensure_published(Store(store.data_dir, store._now))
    assert Store(store.data_dir).current().version != first.version


def test_a_lost_data_folder_gets_the_keepers_tables_back(store, tables_dir):
    edit(tables_dir, "visiterede", "2068", "2069")
    ensure_published(store, tables_dir=tables_dir)
    assert 2069 in [*store.current()["visiterede"]["actually_allocated_persons"]]


def test_a_lost_data_folder_gets_no_others_when_the_keepers_are_refused(store, tables_dir):
    edit(tables_dir, "visiterede", "2068", "mange")
    with pytest.raises(BadTables):
        ensure_published(store, tables_dir=tables_dir)
    with pytest.raises(BadTables, match="filen findes ikke"):
        ensure_published(store, feeds=tables_dir / "væk.toml")
    with pytest.raises(NoVersion):
        store.current()
