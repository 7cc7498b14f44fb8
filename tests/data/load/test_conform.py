"""What the loader finds is what pandera finds, and a million rows cost no more than a few."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandera.errors import SchemaErrors

from data.faults import MOST_LISTED, BadTables
from data.load import load_table
from data.load.conform import faults_of_schema
from data.load.grid import cells_of
from data.schemas import TABLES
from data.schemas.table import Loaded

HEAD = "quota_year,revision,announced_on,landstal_persons,mark,note,source_id\n"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_checks_one_by_one_find_what_pandera_finds(shipped, data):
    loaded = shipped[data.draw(st.sampled_from(["landstal", "council_membership", "rar_facts"]))]
    frame = loaded.frame.copy()
    for _ in range(data.draw(st.integers(0, 4))):
        row, other = (data.draw(st.integers(0, len(frame) - 1)) for _ in "ab")
        column = data.draw(st.sampled_from([*frame.columns]))
        frame.loc[row, column] = frame.loc[other, column]
        if pd.api.types.is_numeric_dtype(frame[column]) and data.draw(st.booleans()):
            frame.loc[row, column] = data.draw(st.sampled_from([-1, 10**9]))
    changed = Loaded(loaded.table, loaded.file, frame, loaded.lines)
    cells = {name: cells_of(frame[name].astype(str).tolist()) for name in frame}
    found = faults_of_schema(changed, cells, {})
    try:
        loaded.table.schema.validate(frame, lazy=True)
    except SchemaErrors:
        assert found
    else:
        assert found == []


@pytest.mark.parametrize(
    "row", ["2015,0,,4000,value,,b\n", "2015,0,,tolv,value,,b\n", "2015,0\n", "2015,0,,-4,,,b\n"]
)
def test_a_fault_in_every_row_is_counted_and_not_listed(row):
    rows = 50_000
    with pytest.raises(BadTables) as refused:
        load_table((HEAD + row * rows).encode(), TABLES["landstal"], "landstal.csv")
    assert refused.value.count >= rows - 1
    assert len(refused.value.faults) <= 3 * MOST_LISTED
