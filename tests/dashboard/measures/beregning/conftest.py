from dataclasses import replace

import pandas as pd
import pytest

from dashboard.quota import share_out

COUNTS = ("population", "immigrants", "family_reunified")


@pytest.fixture(scope="session")
def reported(real):
    """The real figures with the counts of 2015 as a keeper would have reported them, or some."""

    def made(municipalities=98):
        places = real["municipalities"].sort_values("municipality_code").head(municipalities)
        codes = list(places["municipality_code"])
        frame = pd.DataFrame(
            {
                "quota_year": 2015,
                "municipality_code": codes,
                "region_code": list(places["region_code"]),
                "population": [10_000 + 100 * place for place in range(len(codes))],
                "immigrants": [500 + 3 * place for place in range(len(codes))],
                "family_reunified": share_out([1] * len(codes), 1_500),
                "source_id": "us-2014-09-29-kommunekvoter-2015",
            }
        )
        version = f"2026-01-01T000000-{municipalities:08x}"
        return replace(real, version=version, tables={**real.tables, "quota_inputs": frame})

    return made
