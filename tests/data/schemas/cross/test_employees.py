"""Areas are the sum of their municipalities, and Vestjylland is the council before July 2017."""

import pytest

ROUNDING = 3
EMPLOYEES = "employees_full_time_persons"


def employed(tables, name, **where):
    frame = tables[name].frame
    for column, value in where.items():
        frame = frame[frame[column] == value]
    return int(frame[EMPLOYEES].iloc[0])


def test_the_eight_municipalities_of_the_west_are_the_landsdel_in_every_quarter(shipped):
    membership = shipped["council_membership"].frame
    first = membership.drop_duplicates("municipality_code")
    west = first[first["council"] == "RAR Vestjylland"]["municipality_code"]
    assert len(west) == 8
    employees = shipped["full_time_employees"].frame
    ours = employees[employees["municipality_code"].isin(west)].groupby("period")[EMPLOYEES].sum()
    areas = shipped["employees_regions"].frame
    published = areas[(areas["area_kind"] == "landsdel") & (areas["area"] == "Vestjylland")]
    difference = published.set_index("period")[EMPLOYEES] - ours
    assert len(difference) == 71
    assert difference.abs().max() <= ROUNDING


@pytest.mark.parametrize("quarter", ["2014-Q1", "2025-Q3"])
def test_a_municipality_that_does_not_fit_its_region_and_landsdel_is_found(
    shipped, changed, sentences, quarter
):
    skive = {"period": quarter, "municipality_code": "0779"}
    now = employed(shipped, "full_time_employees", **skive)
    said = sentences(changed(shipped, "full_time_employees", skive, **{EMPLOYEES: now + 10}))
    assert len(said) == 3
    assert sum(f"Vestjylland {quarter}: delene giver" in one for one in said) == 2
    assert sum(f"Region Midtjylland {quarter}: delene giver" in one for one in said) == 1


def test_the_council_of_2015_is_what_the_landsdel_is_held_against(shipped, changed, sentences):
    viborg = {"municipality_code": "0791", "council": "RAR Vestjylland"}
    said = sentences(changed(shipped, "council_membership", viborg, council="RAR Østjylland"))
    assert sum("Vestjylland 2009-Q1: delene giver" in one for one in said) == 1


def test_regions_and_those_abroad_are_the_country(shipped, changed, sentences):
    abroad = {"period": "2012-Q2", "area_kind": "udlandet"}
    now = employed(shipped, "employees_regions", **abroad)
    said = sentences(changed(shipped, "employees_regions", abroad, **{EMPLOYEES: now + 10}))
    assert ["Hele landet 2012-Q2: delene giver" in one for one in said] == [True, True]


def test_a_quarter_has_all_of_a_region_or_none(shipped, without, sentences):
    said = sentences(
        without(shipped, "full_time_employees", period="2025-Q3", municipality_code="0849")
    )
    assert ['værdien "2025-Q3": har kun en del af en regions' in one for one in said] == [True]
