"""The shipped tables hold together, and each promise between tables is kept by a check."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.schemas import TABLES
from data.schemas.cross import cross_faults

FILLED = {name for name, table in TABLES.items() if not table.may_be_empty}
FIRST_2015 = {"quota_year": 2015, "revision": 0}


def test_the_shipped_tables_hold_together(shipped, sentences):
    assert sentences(shipped) == []


def test_a_check_without_its_tables_is_left_out(shipped):
    assert cross_faults({"landstal": shipped["landstal"]}) == []


@pytest.mark.parametrize("name", sorted(FILLED - {"kilder"}))
def test_a_source_that_is_not_listed_is_named(shipped, name, sentences):
    frame = shipped[name].frame.copy()
    frame.loc[0, "source_id"] = "ukendt-kilde"
    tables = {"kilder": shipped["kilder"], name: replace(shipped[name], frame=frame)}
    assert sentences(tables)[0].startswith(
        f'{name}.csv, linje 2, kolonnen "source_id", værdien "ukendt-kilde": kilden findes ikke.'
    )


def test_the_regional_quotas_of_2015_are_those_of_the_letter(shipped, changed, sentences):
    quotas = shipped["regionskvoter"].frame
    first = quotas[(quotas["quota_year"] == 2015) & (quotas["revision"] == 0)]
    assert first.set_index("region_code")["quota_persons"].to_dict() == {
        "1084": 582,
        "1085": 727,
        "1083": 1000,
        "1082": 1039,
        "1081": 652,
    }
    said = sentences(
        changed(shipped, "regionskvoter", {**FIRST_2015, "region_code": "1082"}, quota_persons=1040)
    )
    assert any("er ikke tallet i brevet af 29. september 2014" in one for one in said)
    assert any('værdien "4000": er ikke summen af de fem regionskvoter' in one for one in said)
    assert any("19 kommuner har tilsammen 1.039" in one for one in said)


def test_a_municipal_quota_that_breaks_the_sum_of_its_region_is_found(shipped, changed, sentences):
    aarhus = {**FIRST_2015, "municipality_code": "0751"}
    said = sentences(changed(shipped, "kommunekvoter", aarhus, quota_persons=113))
    assert len(said) == 1
    assert 'kolonnen "quota_persons", værdien "1039": svarer ikke til kommunernes' in said[0]
    assert "Region 1082, fastsat 2015, udmelding 0: 19 kommuner har tilsammen 1.040" in said[0]


def test_some_municipalities_of_a_region_may_be_unknown_but_not_exceed_it(
    shipped, changed, without, sentences
):
    one_less = without(shipped, "kommunekvoter", **FIRST_2015, municipality_code="0751")
    assert sentences(one_less) == []
    viborg = {**FIRST_2015, "municipality_code": "0791"}
    assert len(sentences(changed(one_less, "kommunekvoter", viborg, quota_persons=2000))) == 1


def test_a_quota_of_an_announcement_nobody_made_is_found(shipped, changed, sentences):
    said = sentences(changed(shipped, "kommunekvoter", {"quota_year": 2013}, revision=7))
    assert 'kolonnen "revision", værdien "7": har ingen udmelding' in said[0]


def test_announcements_are_numbered_without_gaps_and_dated_in_order(shipped, changed, sentences):
    second = {"quota_year": 2017, "revision": 1}
    said = sentences(changed(shipped, "landstal", second, announced_on=pd.Timestamp(2016, 1, 1)))
    assert ["er før en tidligere udmelding" in one for one in said] == [True]
    said = sentences(changed(shipped, "landstal", {"quota_year": 2026}, revision=1))
    assert any('værdien "1": er ikke udmeldingens nummer' in one for one in said)


def test_a_missing_municipality_is_named(shipped, without, sentences):
    said = sentences(without(shipped, "municipalities", municipality_code="0741"))
    assert any('værdien "0741": kommunen mangler' in one for one in said)


def test_a_municipality_in_the_wrong_region_or_under_the_wrong_name_is_found(
    shipped, changed, sentences
):
    viborg = {"municipality_code": "0791"}
    said = sentences(changed(shipped, "municipalities", viborg, region_code="1081"))
    assert ["er ikke kommunens region" in one for one in said] == [True]
    said = sentences(changed(shipped, "kommunekvoter", viborg, municipality_name="Skive"))
    assert all("er ikke navnet på kommunen med den kode" in one for one in said)
    assert len(said) == int((shipped["kommunekvoter"].frame["municipality_code"] == "0791").sum())


def test_population_and_christiansoe_are_the_country(shipped, changed, sentences):
    aarhus = {"year": 2014, "municipality_code": "0751"}
    said = sentences(changed(shipped, "population", aarhus, population_persons=1))
    assert any("er ikke summen af population.csv og christiansoe.csv" in one for one in said)
    assert any("er et andet folketal end i population.csv" in one for one in said)
    said = sentences(changed(shipped, "christiansoe", {"year": 2014}, population_persons=95))
    assert ["Christiansø har 95" in one for one in said] == [True]


def test_where_christiansoe_is_unknown_the_difference_is_about_its_size(
    shipped, changed, sentences
):
    frame = shipped["population_national"].frame
    people = int(frame.loc[frame["year"] == 2022, "population_persons"].iloc[0])
    said = sentences(
        changed(shipped, "population_national", {"year": 2022}, population_persons=people + 1000)
    )
    assert ["har ikke noget tal" in one for one in said] == [True]


def test_a_year_of_population_is_whole(shipped, without, sentences):
    said = sentences(without(shipped, "population", year=2012, municipality_code="0825"))
    assert any("har ikke alle 98 kommuner. Der er 97" in one for one in said)
    said = sentences(
        without(shipped, "population_midtjylland", year=2012, municipality_code="0751")
    )
    assert any("har ikke alle 19 kommuner i Region Midtjylland. Der er 18" in one for one in said)


def test_a_rate_may_be_known_for_one_region_but_not_for_half_of_it(shipped, sentences):
    rates = shipped["employment_rate"].frame
    north = rates["municipality_code"].isin(["0810", "0813"])
    half = replace(
        shipped["employment_rate"],
        frame=rates[~north].reset_index(drop=True),
        lines=shipped["employment_rate"].lines[~north],
    )
    said = sentences({**shipped, "employment_rate": half})
    assert said
    assert all("Region 1081 har 9 af sine kommuner" in one for one in said)


@pytest.mark.parametrize(
    "begins, says",
    [
        ("2017-06-30", "begynder, før kommunens forrige råd slutter"),
        ("2017-07-02", "begynder mere end én dag efter"),
    ],
)
def test_membership_has_no_gap_and_no_overlap(shipped, begins, says, changed, sentences):
    viborg = {"municipality_code": "0791", "valid_from": pd.Timestamp(2017, 7, 1)}
    day = pd.Timestamp(begins)
    said = sentences(changed(shipped, "council_membership", viborg, valid_from=day))
    assert any(f'værdien "{begins}": {says}' in one for one in said)


def test_a_membership_without_end_is_the_last(shipped, changed, sentences):
    first = {"municipality_code": "0791", "valid_from": pd.Timestamp(2015, 1, 1)}
    said = sentences(changed(shipped, "council_membership", first, valid_to=pd.NaT))
    assert any("begynder, før kommunens forrige råd slutter" in one for one in said)


def test_viborg_was_in_the_west_in_2015_and_in_the_east_from_july_2017(shipped, changed, sentences):
    viborg = {"municipality_code": "0791"}
    said = sentences(changed(shipped, "municipalities", viborg, rar="RAR Østjylland"))
    assert ["er ikke rådet den 2015-01-01" in one for one in said] == [True]


def test_a_council_has_21_members(shipped, changed, sentences):
    lo = {"body": "Landsorganisationen i Danmark (LO)"}
    said = sentences(changed(shipped, "rar_composition", lo, seats=6))
    assert ['værdien "22": medlemmernes pladser giver ikke 21' in one for one in said] == [True]


@pytest.mark.parametrize("table", ["regionskvoter", "kommunekvoter"])
def test_no_quota_exceeds_the_landstal_it_is_a_part_of(shipped, table, changed, sentences):
    row = shipped[table].frame.iloc[0]
    where = {column: row[column] for column in ("quota_year", "revision")}
    tables = changed(shipped, table, where, quota_persons=9_999)
    assert any("er større end landstallet i landstal.csv" in one for one in sentences(tables))


def test_effects_without_a_control_group_are_checked_like_others(shipped, sentences):
    effects = shipped["vaeksthus_effects"]
    rows = ~effects.frame["metric"].str.endswith("_kontrolgruppe")
    frame = effects.frame[rows].reset_index(drop=True)
    alone = replace(effects, frame=frame, lines=effects.lines[rows.to_numpy()])
    assert not rows.all()
    assert sentences({**shipped, "vaeksthus_effects": alone}) == []


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_table_however_thin_makes_a_check_fail(shipped, data):
    """A filter left on in a spreadsheet is answered with faults, never with a traceback."""
    name = data.draw(st.sampled_from(sorted(FILLED)))
    loaded = shipped[name]
    column = data.draw(st.sampled_from([*loaded.frame.columns]))
    value = data.draw(st.sampled_from(loaded.frame[column].dropna().unique().tolist() or [""]))
    same = (loaded.frame[column] == value).fillna(False).to_numpy(dtype=bool)
    kept = {
        "only it": same,
        "all but it": ~same,
        "one row": np.arange(len(same)) == data.draw(st.integers(0, len(same) - 1)),
        "none": np.zeros(len(same), dtype=bool),
    }[data.draw(st.sampled_from(["only it", "all but it", "one row", "none"]))]
    frame = loaded.frame[kept].reset_index(drop=True)
    thin = replace(loaded, frame=frame, lines=loaded.lines[kept])
    assert all(fault.sentence() for fault in cross_faults({**shipped, name: thin}))
