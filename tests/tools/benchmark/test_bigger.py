"""Larger tables for the measurement of a refresh: every shipped table, and the same checks."""

import csv

import pytest

from data.indicators import load_indicators
from data.refresh import refresh
from data.schemas import TABLES, columns
from data.sources import RAW, load_feeds
from data.store import Store
from tools.benchmark.bigger import STAYING, copied, live_later, make_bigger


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def later():
    """The process lives later; afterwards it lives today again."""
    today = columns.date
    live_later()
    yield
    columns.date = today


def test_every_table_grows_with_the_copies_but_the_places(tmp_path):
    rows = make_bigger(RAW, tmp_path, 3)
    assert rows == sum(len(rows_of(path)) for path in tmp_path.glob("*.csv"))
    for path in RAW.glob("*.csv"):
        before, after = len(rows_of(path)), len(rows_of(tmp_path / path.name))
        if path.stem in STAYING:
            assert after == before, path.name
        else:
            assert 2.5 * before <= after <= 3 * before, path.name


def test_the_first_copy_is_the_table_itself():
    for path in RAW.glob("*.csv"):
        rows = rows_of(path)
        assert list(copied(TABLES[path.stem], rows, 0)) == rows, path.name


def test_larger_tables_pass_the_same_checks(tmp_path, later):
    make_bigger(RAW, tmp_path / "raw", 4)
    done = refresh(
        Store(tmp_path / "var"),
        load_feeds(),
        indicators=load_indicators(),
        tables_dir=tmp_path / "raw",
    )
    assert done.is_new


def test_a_file_that_is_no_table_is_not_passed_over(tmp_path):
    (tmp_path / "ukendt.csv").write_text("a\n1\n", "utf-8")
    with pytest.raises(LookupError, match=r"ukendt\.csv"):
        make_bigger(tmp_path, tmp_path / "into", 2)


def test_a_table_that_nothing_can_tell_apart_is_not_passed_over():
    with pytest.raises(LookupError, match="municipalities"):
        list(copied(TABLES["municipalities"], rows_of(RAW / "municipalities.csv"), 1))


@pytest.mark.parametrize("table", sorted(set(TABLES) - STAYING))
def test_a_copy_of_a_row_has_a_key_of_its_own(table):
    row = dict.fromkeys(TABLES[table].kinds, "2015")
    keys = {
        tuple(one[name] for name in TABLES[table].key)
        for copy in range(3)
        for one in copied(TABLES[table], [row], copy)
    }
    assert len(keys) == 3
