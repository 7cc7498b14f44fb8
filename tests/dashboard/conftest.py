"""Figures that are made up, under names that say so: none can be mistaken for a real one."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.measures.vaekst.municipal import inside
from data.schemas import TABLES
from data.snapshot import Source

FICTIVE = "opdigtet-kun-til-test"
YEAR = 2015


@pytest.fixture(scope="session")
def pretended(real):
    """The shipped snapshot with a table of made-up rows in the place of an empty one."""

    def made(table, rows):
        own = TABLES[table]
        frame = pd.DataFrame(rows).reindex(columns=list(own.kinds))
        frame = frame.astype({name: real[table][name].dtype for name in frame})
        source = Source(FICTIVE, "Opdigtet fil, kun til test", "Ingen", "", "", "", "", "")
        return replace(
            real,
            version=f"{FICTIVE}-{table}-{len(rows)}",
            tables={**real.tables, table: frame},
            sources={**real.sources, FICTIVE: source},
        )

    return made


@pytest.fixture(scope="session")
def guided(real, pretended):
    """Made-up guided firms: 10 in most of the 19, none in Odder, nothing known of Samsø."""

    def row(code):
        count = {"0727": 0, "0741": None, "0751": 100}.get(code, 10)
        mark = {0: "zero", None: "not_published"}.get(count, "value")
        firms = None if code == "0615" else 1000
        return {
            "year": YEAR, "municipality_code": code, "service": "specialiseret", "mark": mark,
            "guided_firms_count": count, "firms_count": firms, "note": "opdigtet",
            "confidence": "low", "source_id": FICTIVE,
        }  # fmt: skip

    return pretended("vaeksthus_guided_firms", [row(code) for code in inside(real)])


@pytest.fixture(scope="session")
def contracted(pretended):
    """A made-up contract of three goals: one kept, one not, one that cannot be settled."""

    def row(kpi, direction, **figures):
        return {
            "year": 2099, "kpi": f"Opdigtet: {kpi}", "owner": "ingen", "direction": direction,
            "latest_period": "", "mark": "value", "note": "", "confidence": "low",
            "source_id": FICTIVE,
        } | figures  # fmt: skip

    return pretended(
        "resultatkontrakt",
        [
            row("kendskab", "mindst", baseline_pct=30, target_pct=40, latest_pct=40),
            row("svartid", "hoejst", target_count=2, latest_count=3),
            row("tilfredshed", "mindst", target_pct=80),
        ],
    )
