"""Inputs of the calculation and agreed transfers: what is refused, and in which words."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.schemas.cross import cross_faults
from data.schemas.places import MUNICIPALITIES_OF_REGION


def faults_of(tables, name, frame):
    lines = np.arange(2, len(frame) + 2)
    loaded = replace(tables[name], frame=frame.reset_index(drop=True), lines=lines)
    return [fault.sentence() for fault in cross_faults({**tables, name: loaded})]


@pytest.fixture
def counted(shipped):
    """A year of made-up counts for every municipality, from a source that is listed."""
    source = shipped["kilder"].frame["source_id"].iloc[0]
    return pd.DataFrame(
        [
            (2026, code, region, 1_000, 50, 2, source)
            for region, codes in MUNICIPALITIES_OF_REGION.items()
            for code in sorted(codes)
        ],
        columns=list(shipped["quota_inputs"].frame.columns),
    )


def test_a_whole_year_of_counts_is_taken(shipped, counted):
    assert faults_of(shipped, "quota_inputs", counted) == []


def test_a_year_without_all_municipalities_is_named(shipped, counted):
    assert faults_of(shipped, "quota_inputs", counted.iloc[:-1]) == [
        'quota_inputs.csv, linje 2, kolonnen "quota_year", værdien "2026": mangler kommuner. Der '
        "er 97 af de 98; andelene er landets, så sæt resten ind, eller slet årets rækker."
    ]


def test_a_municipality_in_another_region_is_named(shipped, counted):
    counted.loc[0, "region_code"] = "1085"
    (said,) = faults_of(shipped, "quota_inputs", counted)
    assert "er ikke kommunens region" in said


@pytest.mark.parametrize("column", ["immigrants", "family_reunified"])
def test_more_than_live_there_is_named(shipped, counted, column):
    counted.loc[3, column] = 1_001
    (said,) = faults_of(shipped, "quota_inputs", counted)
    assert said.startswith(f'quota_inputs.csv, linje 5, kolonnen "{column}", værdien "1001": er st')


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"to_code": "0230"}, "er den samme kommune, som afgiver"),
        ({"to_code": "0751"}, "ligger i en anden region"),
        ({"transfer_persons": 11}, "er mere end kommunens beregnede kvote i kommunekvoter.csv"),
        ({"revision": 7}, "har ingen udmelding"),
    ],
)
def test_a_transfer_that_cannot_be_is_named(shipped, changes, says):
    frame = shipped["agreement_transfers"].frame.copy()
    rudersdal = frame["from_code"] == "0230"
    assert rudersdal.sum() == 1
    for column, value in changes.items():
        frame.loc[rudersdal, column] = value
    (said,) = faults_of(shipped, "agreement_transfers", frame)
    assert says in said
