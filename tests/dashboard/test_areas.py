"""Councils are dated; every question about east and west goes through the day."""

import re
from datetime import date

import pandas as pd
import pytest

from dashboard.areas import COUNCILS, council_members, day_of_split, members, split_sources
from dashboard.kit.config import ROOT

MEMBERSHIPS = pd.DataFrame(
    [
        ("0791", "RAR Vestjylland", "2015-01-01", "2017-06-30"),
        ("0791", "RAR Østjylland", "2017-07-01", "2024-12-31"),
        ("0751", "RAR Østjylland", "2015-01-01", "2024-12-31"),
        ("0400", "RAR Bornholm", "2015-01-01", None),
    ],
    columns=["municipality_code", "council", "valid_from", "valid_to"],
)


@pytest.mark.parametrize(
    ("day", "council"),
    [
        (date(2015, 1, 1), "RAR Vestjylland"),
        (date(2017, 6, 30), "RAR Vestjylland"),
        (date(2017, 7, 1), "RAR Østjylland"),
        (date(2024, 12, 31), "RAR Østjylland"),
    ],
)
def test_viborg_moved_from_west_to_east_on_the_first_of_july_2017(day, council):
    held = {name for name in COUNCILS.values() if "0791" in council_members(MEMBERSHIPS, name, day)}
    assert held == {council}


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2025, 1, 1)])
def test_on_a_day_outside_its_time_a_council_has_nobody(day):
    assert council_members(MEMBERSHIPS, "RAR Østjylland", day) == ()


def test_a_membership_without_an_end_goes_on():
    assert council_members(MEMBERSHIPS, "RAR Bornholm", date(2030, 1, 1)) == ("0400",)


def test_members_of_a_council_before_and_after_the_move():
    assert council_members(MEMBERSHIPS, "RAR Østjylland", date(2017, 6, 30)) == ("0751",)
    assert council_members(MEMBERSHIPS, "RAR Østjylland", date(2017, 7, 1)) == ("0751", "0791")


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2010, date(2015, 1, 1)),
        (2015, date(2015, 1, 1)),
        (2018, date(2018, 1, 1)),
        (2026, date(2024, 12, 31)),
    ],
)
def test_a_year_without_councils_is_split_by_the_nearest_day_that_had_them(year, day):
    assert day_of_split(year) == day


@pytest.mark.parametrize(("year", "west", "east"), [(2015, 8, 11), (2017, 8, 11), (2018, 7, 12)])
def test_the_published_councils_divide_midtjylland(real, year, west, east):
    halves = members(real, "rar-vest", year), members(real, "rar-oest", year)
    assert tuple(map(len, halves)) == (west, east)
    assert sorted(halves[0] + halves[1]) == list(members(real, "midtjylland", year))


def test_the_split_has_its_sources(real):
    assert split_sources(real)
    assert set(split_sources(real)) <= set(real.sources)


ASKED = re.compile(
    r"council_membership|rar_from_2017_07|rar_evidence|rar_area|\[\"(?:rar|council)\"\]"
)


def test_nobody_else_asks_the_tables_who_is_east_or_west():
    folders = (ROOT / "dashboard", ROOT / "callbacks")
    files = [file for folder in folders for file in folder.rglob("*.py")]
    asks = {file.relative_to(ROOT).as_posix() for file in files if ASKED.search(file.read_text())}
    # The page of the tables has them all by name, and asks nothing of them.
    assert asks - {"dashboard/data/subjects.py"} == {"dashboard/areas.py"}
