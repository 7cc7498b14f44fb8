"""What the tests of the cross checks do alike: change shipped tables, and say what is found."""

from dataclasses import replace

import pandas as pd
import pytest

from data.schemas.cross import cross_faults


def _matching(frame, where):
    rows = pd.Series(True, index=frame.index)
    for column, value in where.items():
        rows &= frame[column] == value
    assert rows.any()
    return rows


@pytest.fixture(scope="session")
def sentences():
    """What the checks between tables find in these tables, in Danish."""
    return lambda tables: [fault.sentence() for fault in cross_faults(tables)]


@pytest.fixture(scope="session")
def changed():
    """The tables with other values in the rows of one table that have `where`."""

    def made(tables, name, where, **values):
        frame = tables[name].frame.copy()
        rows = _matching(frame, where)
        for column, value in values.items():
            frame.loc[rows, column] = value
        return {**tables, name: replace(tables[name], frame=frame)}

    return made


@pytest.fixture(scope="session")
def without():
    """The tables without the rows of one table that have `where`."""

    def made(tables, name, **where):
        loaded = tables[name]
        rows = _matching(loaded.frame, where)
        frame = loaded.frame[~rows].reset_index(drop=True)
        return {**tables, name: replace(loaded, frame=frame, lines=loaded.lines[~rows])}

    return made
