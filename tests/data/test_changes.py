"""What a refresh takes away, adds and changes is said, and much of it must be confirmed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.changes import changes, reasons
from data.indicators import load_indicators
from data.load.canonical import in_order
from data.refresh import Unconfirmed, preview, refresh
from data.schemas import TABLES
from data.sources import RAW, load_feeds
from data.store import Store

FEEDS = load_feeds()
CATALOGUE = load_indicators()
FILLED = sorted(name for name, table in TABLES.items() if not table.may_be_empty)


@pytest.fixture(scope="module")
def frames(shipped):
    """The shipped tables as a version holds them."""
    return {name: in_order(one.frame, one.table) for name, one in shipped.items()}


def found(frames, name, frame):
    return changes(frames, {**frames, name: in_order(frame, TABLES[name])}, TABLES)


def why(frames, name, frame):
    return " ".join(reasons(found(frames, name, frame)))


def test_what_has_not_changed_is_not_mentioned(frames):
    assert changes(frames, {name: frame.copy() for name, frame in frames.items()}, TABLES) == ()


def test_the_first_version_needs_no_confirmation(frames):
    assert reasons(changes({}, frames, TABLES)) == []


def test_rows_that_disappear_are_counted_by_their_year(frames):
    rows = frames["employment_rate"]
    fewer = rows[~rows["municipality_code"].isin(["0751", "0791"]) | (rows["year"] > 2009)]
    said = why(frames, "employment_rate", fewer)
    assert said == "employment_rate: rækker forsvinder: 2008 (2), 2009 (2)."


def test_a_filter_left_on_and_a_file_cut_short_must_be_confirmed(frames):
    rows = frames["employment_rate"]
    assert "rækker forsvinder" in why(frames, "employment_rate", rows[rows["year"] > 2018])
    quotas = frames["kommunekvoter"]
    assert "2015 (168)" in why(frames, "kommunekvoter", quotas[quotas["quota_year"] != 2015])
    cut = why(frames, "kommunekvoter", quotas.iloc[:94])
    assert "rækker forsvinder" in cut
    assert "198 af 292 rækker ændres, mere end en tyvendedel" in cut


def test_a_figure_that_is_no_longer_there_must_be_confirmed(frames):
    rows = frames["landstal"].copy()
    rows.loc[0, "landstal_persons"] = pd.NA
    assert "1 tal i landstal_persons forsvinder" in why(frames, "landstal", rows)


@pytest.mark.parametrize("column", ["municipality_code", "employment_rate_pct"])
def test_a_column_sorted_by_itself_must_be_confirmed(frames, column):
    rows = frames["employment_rate"].copy()
    rows[column] = rows[column].sort_values(ignore_index=True)
    rows = rows.drop_duplicates(["year", "municipality_code"], ignore_index=True)
    assert "mere end en tyvendedel" in why(frames, "employment_rate", rows)


def test_a_corrected_figure_is_said_and_passes(frames):
    rows = frames["visiterede"].copy()
    rows.loc[rows["actually_allocated_persons"] == 489, "actually_allocated_persons"] = 490
    (change,) = found(frames, "visiterede", rows)
    assert change.reasons == ()
    lines = [*change.sentences()]
    assert lines[0] == "visiterede: 1 ændret celle."
    assert lines[1].endswith("actually_allocated_persons: 489 → 490 (+1)")


@pytest.mark.parametrize("figure", [20, 200_000, 0])
def test_a_figure_that_moves_too_far_must_be_confirmed(frames, figure):
    rows = frames["population"].copy()
    at = rows.index[(rows["year"] == 2020) & (rows["municipality_code"] == "0671")]
    rows.loc[at, "population_persons"] = figure
    said = why(frames, "population", rows)
    assert "population_persons for 2020, 0671 går fra" in said
    assert "længere end tabellens tal før har flyttet sig" in said


def next_year(rows, factor):
    """The rows of one more year, a factor larger than the last."""
    last = rows[rows["year"] == rows["year"].max()]
    figures = (last["population_persons"] * factor).round().astype("Int64")
    return pd.concat([rows, last.assign(year=last["year"] + 1, population_persons=figures)])


def test_a_new_year_is_news_and_passes(frames):
    (change,) = found(frames, "population", next_year(frames["population"], 1.01))
    assert change.reasons == ()
    assert change.difference.summary == "population: 98 nye rækker."
    assert [*change.sentences()][-1] == "  … og 93 til."


@pytest.mark.parametrize("factor", [0.5, 1.5, 10])
def test_a_new_year_in_another_unit_must_be_confirmed(frames, factor):
    said = why(frames, "population", next_year(frames["population"], factor))
    assert "længere end tabellens tal før har flyttet sig; 97 andre gør det samme" in said


def test_a_table_without_a_history_asks_at_twice_the_figure(frames):
    rows = frames["municipalities"].copy()
    rows.loc[0, "area_km2"] *= 1.5
    assert why(frames, "municipalities", rows) == ""
    rows.loc[0, "area_km2"] *= 2
    assert "area_km2 for 0101" in why(frames, "municipalities", rows)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_row_or_column_is_lost_or_shifted_in_silence(frames, data):
    name = data.draw(st.sampled_from(FILLED))
    rows = frames[name].copy()
    kind = data.draw(st.sampled_from(["delete", "shift", "scale", "sort"]))
    figures = [column for column in TABLES[name].figures if rows[column].notna().sum() > 5]
    if kind == "delete" or not figures:
        keep = data.draw(st.integers(0, len(rows) - 1))
        changed = rows.drop(index=keep)
    else:
        changed = rows
        column = data.draw(st.sampled_from(figures))
        before = rows[column].copy()
        if kind == "shift":
            changed[column] = before.shift(1)
        elif kind == "scale":
            changed[column] = before * 1000
        else:
            known = before.dropna().sort_values().to_numpy()
            changed.loc[before.notna(), column] = known
        if changed[column].fillna(-1).ne(before.fillna(-1)).sum() <= 2:
            return
    assert why(frames, name, changed)


@pytest.mark.parametrize("name", FILLED)
def test_a_version_of_other_schemas_is_compared_as_far_as_it_goes(frames, name):
    """An upgrade may add columns, keys and figures that the version before did not have."""
    now = frames[name].head(20)
    for column in {*TABLES[name].key, *TABLES[name].figures[:1], "source_id"}:
        older = now.drop(columns=column)
        for change in changes({name: older}, {name: now}, TABLES):
            assert [*change.sentences()]
            assert bool(change.reasons) == (column in TABLES[name].key)
    as_text = now.assign(**dict.fromkeys(TABLES[name].figures, "x"))
    assert changes({name: as_text}, {name: now}, TABLES) or not TABLES[name].figures


def test_changes_are_plain_values_for_json(frames):
    rows = next_year(frames["population"], 10)
    plain = json.loads(json.dumps([one.to_dict() for one in found(frames, "population", rows)]))
    assert plain[0]["jumps"][0]["column"] == "population_persons"
    assert plain[0]["reasons"]


def test_a_refresh_that_takes_away_waits_to_be_confirmed(tmp_path):
    tables = Path(shutil.copytree(RAW, tmp_path / "raw"))
    store = Store(tmp_path / "data")
    first = refresh(store, FEEDS, indicators=CATALOGUE, tables_dir=tables)
    assert first.changes == ()
    path = tables / "visiterede.csv"
    path.write_text("\n".join(path.read_text("utf-8").splitlines()[:-1]), "utf-8")
    (change,) = preview(store, FEEDS, indicators=CATALOGUE, tables_dir=tables)
    assert len(change.difference.removed) == 1
    with pytest.raises(Unconfirmed, match="rækker forsvinder") as asked:
        refresh(store, FEEDS, indicators=CATALOGUE, tables_dir=tables)
    assert asked.value.changes == (change,)
    assert store.current_id() == first.version
    done = refresh(store, FEEDS, indicators=CATALOGUE, tables_dir=tables, is_confirmed=True)
    assert done.is_new and done.changes == (change,)


@pytest.mark.parametrize("column", ["mark", "note"])
def test_a_column_that_is_emptied_must_be_confirmed(frames, column):
    rows = frames["rar_facts"]
    emptied = rows.assign(**{column: "value" if column == "mark" else ""})
    assert f"rar_facts: kolonnen {column} er tømt" in why(frames, "rar_facts", emptied)


def test_values_that_only_change_places_must_be_confirmed(frames):
    rows = frames["unemployment"].copy()
    figures = rows.columns.get_loc("full_time_unemployed_per_100")
    rows.iloc[[0, 1], figures] = rows.iloc[[1, 0], figures].to_numpy()
    said = why(frames, "unemployment", rows)
    assert "2 værdier i full_time_unemployed_per_100 har kun skiftet plads" in said
