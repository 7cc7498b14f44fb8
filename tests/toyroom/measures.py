"""The inhabitants of the region's municipalities by year."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from data.snapshot import Snapshot


@lru_cache(maxsize=8)
def inhabitants(snapshot: Snapshot) -> pd.DataFrame:
    """Rows of year, name, persons and source_id, most inhabitants first within a year."""
    names = snapshot["municipalities"][["municipality_code", "name_da"]]
    people = snapshot["population_midtjylland"].merge(names, on="municipality_code")
    return people.sort_values(["year", "population_persons"], ascending=[True, False])


def years(snapshot: Snapshot) -> list[int]:
    """The years there are, newest first."""
    return sorted({int(year) for year in inhabitants(snapshot)["year"]}, reverse=True)
