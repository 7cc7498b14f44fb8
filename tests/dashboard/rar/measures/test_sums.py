"""Counts east and west are plain sums, held against what is published of the same areas."""

from datetime import date

import pytest

from dashboard.areas import COUNCILS
from dashboard.kit.words import words
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits import EXHIBITS
from dashboard.rar.exhibits.sums import check_texts
from dashboard.rar.measures.sums import against_published, day_of, first_common, sums

WEST_IN_2015 = ("0657", "0661", "0665", "0671", "0756", "0760", "0779", "0791")


def test_a_quarter_begins_in_its_first_month():
    assert [day_of(f"2025-Q{n}") for n in (1, 4)] == [date(2025, 1, 1), date(2025, 10, 1)]


@pytest.mark.parametrize(
    ("name", "table", "column", "first", "last", "count"),
    [
        ("ansatte", "full_time_employees", "employees_full_time_persons", "2008-Q1", "2025-Q3", 71),
        (
            "kontanthjaelp",
            "social_assistance",
            "net_unemployed_full_time_persons",
            "2007-Q1",
            "2025-Q4",
            76,
        ),
    ],
)
def test_every_quarter_is_the_sum_of_its_rows(real, name, table, column, first, last, count):
    found = sums(real, name, "2017")
    assert (found["quarter"].min(), found["quarter"].max()) == (first, last)
    assert found["quarter"].nunique() == count
    codes = real["municipalities"].set_index("municipality_code")
    side = codes["rar_from_2017_07"].map(
        {name: half for half, name in zip(("west", "east"), COUNCILS.values(), strict=True)}
    )
    rows = real[table].assign(half=real[table]["municipality_code"].map(side))
    expected = rows.dropna(subset=["half"]).groupby(["period", "half"])[column].sum()
    own = found.set_index(["quarter", "half"])["persons"]
    assert all(expected[cell] == persons for cell, persons in own.items())


def test_both_indices_are_100_in_the_first_quarter_that_both_counts_have(real):
    assert first_common(real) == "2008-Q1"
    for name in ("ansatte", "kontanthjaelp"):
        begin = sums(real, name, "2017").query("quarter == '2008-Q1'")
        assert list(begin["index"]) == [100, 100]
    # Employees in the west: 135,097 in the first quarter of 2008, 131,786 in the third of 2025.
    west = sums(real, "ansatte", "2017").query("quarter == '2025-Q3' and half == 'west'")
    assert west["index"].item() == pytest.approx(100 * 131786 / 135097)


def test_our_sum_is_the_landsdel_that_is_published(real):
    table = real["full_time_employees"]
    inside = table[table["municipality_code"].isin(WEST_IN_2015)]
    own = inside.groupby("period")["employees_full_time_persons"].agg(["sum", "count"])
    own = own[own["count"] == len(WEST_IN_2015)]["sum"]
    areas = real["employees_regions"]
    published = areas[areas["area"] == "Vestjylland"].set_index("period")
    apart = (own - published["employees_full_time_persons"]).abs()
    assert len(apart) == 71 and apart.max() == 2
    checks = against_published(real)
    assert (checks["landsdel"].most, len(checks["landsdel"].quarters)) == (2, 71)
    assert (checks["region"].most, len(checks["region"].quarters)) == (3, 71)
    told = " ".join(check_texts(checks, words("da")))
    assert "højst 2 fuldtidspersoner fra Danmarks Statistiks landsdel Vestjylland" in told
    assert told in " ".join(EXHIBITS["ansatte-antal"](real, RarChoice()).notices)


def test_a_municipality_that_changes_area_is_no_change_of_the_index(real):
    dated, fixed = sums(real, "ansatte", "dengang"), sums(real, "ansatte", "2017")
    after = dated["quarter"] >= "2017-Q3"
    assert dated[after].equals(fixed[after])
    before = sums(real, "ansatte", "2015")
    assert dated[~after].equals(before[~after])


def test_a_sentence_on_two_quarters_is_of_the_same_municipalities_and_season(real):
    told = EXHIBITS["ansatte"](real, RarChoice(definition="dengang")).finding
    # West: 135,135 to 131,786; east: 369,097 to 425,740.
    assert told == (
        "Antallet af fuldtidsansatte efter bopæl steg 15,3 pct. i øst og faldt 2,5 pct. i vest "
        "fra 3. kvartal 2008 til 3. kvartal 2025"
    )


def test_times_as_many_are_told_beside_times_as_many_people(real):
    told = EXHIBITS["kontanthjaelp"](real, RarChoice()).finding
    # 1,408 over 421; every quarter lies between 2.4 and 4.8, rounded outwards.
    assert "3,3 gange så mange" in told and "mellem 2,4 og 4,8" in told
    found = sums(real, "kontanthjaelp", "2017").pivot(
        index="quarter", columns="half", values="persons"
    )
    times = found["east"] / found["west"]
    assert 2.4 <= times.min() < 2.5 and 4.7 < times.max() <= 4.8


def test_without_aarhus_it_is_out_of_sum_and_index(real):
    every, less = (sums(real, "ansatte", "2017", without=one) for one in (False, True))
    both = every.merge(less, on=["quarter", "half"]).query("quarter == '2025-Q3'")
    apart = (both["persons_x"] - both["persons_y"]).tolist()
    assert apart == [0, 154050]


def test_a_version_without_the_tables_has_nothing_to_say(three):
    assert sums(three, "ansatte", "2017").empty and first_common(three) == ""
    assert (
        EXHIBITS["ansatte"](three, RarChoice()).finding
        == "Der er ikke fundet tal for alle kommuner."
    )
