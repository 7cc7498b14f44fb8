"""What differs between two versions is named row by row and cell by cell."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from data.compare import difference
from data.store import Store


@pytest.fixture(scope="module")
def snapshot_of(tmp_path_factory):
    """Publish tables and read them as the version they became."""
    store = Store(tmp_path_factory.mktemp("data"))

    def made(tables):
        with store.lock():
            version, _ = store.publish(tables)
        return store.at(version)

    return made


def altered(shipped, name, alter):
    loaded = shipped[name]
    frame = alter(loaded.frame.copy()).reset_index(drop=True)
    return {**shipped, name: type(loaded)(loaded.table, loaded.file, frame, loaded.lines)}


def test_the_same_version_does_not_differ(shipped, snapshot_of):
    one = snapshot_of(shipped)
    assert difference(one, one) == ()


def test_a_changed_cell_is_named_with_its_key(shipped, variant, snapshot_of):
    (found,) = difference(snapshot_of(shipped), snapshot_of(variant(7)))
    assert found.table == "visiterede"
    assert found.key_columns == ("year",)
    (cell,) = found.changed
    assert (cell.key, cell.column, cell.before, cell.after) == (
        ("2010",),
        "actually_allocated_persons",
        "2068",
        "7",
    )
    assert found.summary == "visiterede: 1 ændret celle."


def test_rows_that_came_and_went_are_named_by_their_key(shipped, snapshot_of):
    def without_randers(rows):
        return rows[(rows["quota_year"] != 2013) | (rows["municipality_code"] != "0730")]

    fewer = altered(shipped, "kommunekvoter", without_randers)
    before, after = snapshot_of(shipped), snapshot_of(fewer)
    (lost,) = difference(before, after)
    assert lost.removed == (("2013", "0", "0730", "fastsat"),)
    assert lost.summary == "kommunekvoter: 1 slettet række."
    (found,) = difference(after, before)
    assert found.added == lost.removed
    assert found.summary == "kommunekvoter: 1 ny række."


def test_a_figure_that_goes_from_unknown_to_known_is_a_change(shipped, snapshot_of):
    def unknown(rows):
        rows.loc[rows["quota_year"] == 2026, "landstal_persons"] = pd.NA
        return rows

    (found,) = difference(snapshot_of(altered(shipped, "landstal", unknown)), snapshot_of(shipped))
    assert [(cell.before, cell.after) for cell in found.changed] == [("", "600")]


def test_a_day_and_a_rate_are_shown_as_they_are_published(shipped, snapshot_of):
    def later(rows):
        rows.loc[0, "announced_on"] = pd.Timestamp(2010, 4, 1)
        return rows

    (found,) = difference(snapshot_of(shipped), snapshot_of(altered(shipped, "landstal", later)))
    assert found.changed[0].after == "2010-04-01"

    def higher(rows):
        rows.loc[0, "employment_rate_pct"] = 73.5
        return rows

    after = snapshot_of(altered(shipped, "employment_rate", higher))
    (found,) = difference(snapshot_of(shipped), after)
    assert (found.changed[0].before, found.changed[0].after) == ("72.5", "73.5")


def test_a_difference_is_plain_values_for_json(shipped, variant, snapshot_of):
    (found,) = difference(snapshot_of(shipped), snapshot_of(variant(8)))
    plain = json.loads(json.dumps(found.to_dict()))
    assert plain["changed"][0]["after"] == "8"
    assert plain["summary"] == found.summary
    assert not found.is_empty
