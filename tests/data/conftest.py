"""The shipped tables as the loader reads them, for tests that change one of them."""

from dataclasses import replace

import pytest

from data.indicators import load_indicators
from data.refresh import read_tables
from data.sources import load_feeds


@pytest.fixture(scope="session")
def shipped():
    """Every shipped table as loaded; take a copy of the mapping before changing anything."""
    return read_tables(load_feeds(), indicators=load_indicators())


@pytest.fixture(scope="session")
def variant(shipped):
    """The shipped tables with another number of persons allocated in 2010."""

    def made(persons):
        frame = shipped["visiterede"].frame.copy()
        frame.loc[frame["year"] == 2010, "actually_allocated_persons"] = persons
        return {**shipped, "visiterede": replace(shipped["visiterede"], frame=frame)}

    return made
