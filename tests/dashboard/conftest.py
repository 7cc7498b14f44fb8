"""Figures that are made up, under names that say so: none can be mistaken for a real one."""

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd
import pytest

from dashboard.vaekst.measures.municipal import inside
from data.schemas import TABLES
from data.snapshot import Snapshot, Source

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


@pytest.fixture(scope="session")
def agreed(real, pretended):
    """A made-up agreement: 40 assistants in most of the 19, none in Odder, nothing known of Samsø,
    380 in Aarhus; 10 helpers everywhere; no PAU known.
    """

    def row(code):
        assistants = {"0727": 0, "0741": None, "0751": 380}.get(code, 40)
        return {
            "year": YEAR, "municipality_code": code, "sosu_hjaelper_places": 10,
            "sosu_assistent_places": assistants, "pau_places": None, "note": "opdigtet",
            "source_id": FICTIVE,
        }  # fmt: skip

    return pretended("sosu_pau_fordeling", [row(code) for code in inside(real)])


@pytest.fixture(scope="session")
def planned(pretended):
    """A made-up plan: KD-Net in January 2027, KKR in February with two items, KKR in June bare."""

    def row(forum, day, number=0, item="", purpose="", task=""):
        return {
            "forum": forum, "meeting_date": pd.Timestamp(day), "item_no": number, "item": item,
            "purpose": purpose, "opgave_id": task, "place": "Opdigtet sted" if number else "",
            "note": "opdigtet", "source_id": FICTIVE,
        }  # fmt: skip

    own = ("KKR Midtjylland", "2027-02-05")
    return pretended(
        "moedeplan",
        [
            row("KKR Midtjylland", "2027-06-11"),
            row(*own, 2, "Elevpladser", "godkendelse", "sosu-pau"),
            row(*own, 1, "Kommunekvoter", "drøftelse", "kommunekvoter"),
            row("KD-Net", "2027-01-15"),
        ],
    )


# A region of three municipalities, one of which goes from west to east in the middle of 2017.
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
