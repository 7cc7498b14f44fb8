import pandas as pd
import pytest

from dashboard.quota import CannotCalculate, Inputs

ROWS = [("0741", "1082", 4_000, 90, 1), ("0751", "1082", 320_000, 30_000, 200)]


def test_rows_come_in_the_order_of_the_codes():
    assert Inputs.from_rows(ROWS[::-1]) == Inputs.from_rows(ROWS)


def test_a_table_is_read_by_its_columns():
    frame = pd.DataFrame(
        {
            "family_reunified": [200, 1],
            "immigrants": [30_000, 90],
            "population": [320_000, 4_000],
            "region_code": ["1082", "1082"],
            "municipality_code": ["0751", "0741"],
        }
    )
    assert Inputs.of(frame) == Inputs.from_rows(ROWS)


def test_one_municipality_is_changed_and_no_other():
    changed = Inputs.from_rows(ROWS).but("0741", immigrants=0, population=5_000)
    assert changed == Inputs.from_rows([("0741", "1082", 5_000, 0, 1), ROWS[1]])


def test_a_municipality_that_is_not_there_cannot_be_changed():
    with pytest.raises(KeyError, match="0101"):
        Inputs.from_rows(ROWS).but("0101", immigrants=0)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([ROWS[0], ROWS[0]], "står to gange"),
        ([("0741", "1082", -1, 90, 1)], "population er negativ"),
        ([("0741", "1082", 4_000, 90, -1)], "family_reunified er negativ"),
        ([("0741", "1082", 0, 90, 1)], "population er 0 i alle"),
        ([("0741", "1082", 4_000, 0, 1)], "immigrants er 0 i alle"),
        ([], "er 0 i alle"),
    ],
)
def test_figures_that_cannot_be_calculated_with_are_refused(rows, reason):
    with pytest.raises(CannotCalculate, match=reason):
        Inputs.from_rows(rows)
