"""A region of three municipalities, one of which goes from west to east in the middle of 2017."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from data.snapshot import Snapshot, Source

VEST, FLYT, AARHUS = "0657", "0791", "0751"
NAMES = {VEST: "Vestby", FLYT: "Flytteby", AARHUS: "Aarhus"}
MEMBERSHIPS = [
    (VEST, "RAR Vestjylland", "2015-01-01", "2024-12-31"),
    (FLYT, "RAR Vestjylland", "2015-01-01", "2017-06-30"),
    (FLYT, "RAR Østjylland", "2017-07-01", "2024-12-31"),
    (AARHUS, "RAR Østjylland", "2015-01-01", "2024-12-31"),
]
PEOPLE = {2016: (100, 100, 200), 2017: (100, 100, 200), 2018: (100, 150, 250), 2019: (90, 150, 260)}
EMPLOYMENT = {2016: (70, 80, 60), 2017: (72, 80, 60), 2018: (74, 82, 66), 2019: (75, None, 66)}


def yearly(column, figures):
    return pd.DataFrame(
        [
            (year, code, float("nan") if value is None else value, "value", "kilde")
            for year, values in figures.items()
            for code, value in zip(NAMES, values, strict=True)
        ],
        columns=["year", "municipality_code", column, "mark", "source_id"],
    )


@pytest.fixture
def three():
    """The snapshot: 2018 is the last whole year, Flytteby has no rate in 2019."""
    municipalities = pd.DataFrame(
        [(code, name, "1082") for code, name in NAMES.items()],
        columns=["municipality_code", "name_da", "region_code"],
    )
    memberships = pd.DataFrame(
        [(*one, "kilde") for one in MEMBERSHIPS],
        columns=["municipality_code", "council", "valid_from", "valid_to", "source_id"],
    )
    tables = {
        "municipalities": municipalities,
        "council_membership": memberships,
        "population_midtjylland": yearly("population_persons", PEOPLE),
        "employment_rate": yearly("employment_rate_pct", EMPLOYMENT),
    }
    source = Source("kilde", "Kilde", "Os", "", "2020", "", "", "")
    return Snapshot("tre", datetime(2026, 1, 1, tzinfo=UTC), tables, {"kilde": source})
