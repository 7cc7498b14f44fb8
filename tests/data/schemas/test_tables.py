"""Every table is declared once, and wholly."""

import re

import pandas as pd
import pytest

from data.faults import BadTables
from data.load import load_table
from data.schemas import TABLES, Kind, columns
from data.schemas.columns import PERIOD
from data.schemas.places import MUNICIPALITIES, MUNICIPALITIES_OF_REGION

EACH = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)


def test_there_are_98_municipalities_in_five_regions():
    assert len(MUNICIPALITIES) == 98
    assert {code: len(those) for code, those in MUNICIPALITIES_OF_REGION.items()} == {
        "1081": 11,
        "1082": 19,
        "1083": 22,
        "1084": 29,
        "1085": 17,
    }


@EACH
def test_a_table_has_a_key_among_its_columns(table):
    assert table.key
    assert set(table.key) <= set(table.kinds)


@EACH
def test_every_column_says_in_danish_what_it_holds(table):
    assert all(column.description for column in table.schema.columns.values())


@EACH
def test_a_table_with_a_mark_names_the_figures_it_speaks_of(table):
    assert ("mark" in table.kinds) == bool(table.figures)
    assert all(table.kinds[name] in {Kind.WHOLE, Kind.DECIMAL} for name in table.figures)
    assert all(table.may_be_blank(name) for name in table.figures)


@EACH
def test_every_figure_says_what_nobody_can_be_below_or_above(table):
    figures = [one for one in table.schema.columns.items() if columns.is_figure(one[1])]
    assert {*table.figures} <= {name for name, _ in figures}
    assert [name for name, column in figures if None in columns.bounds(column)] == []
    assert all(least < most for least, most in (columns.bounds(one) for _, one in figures))


def test_a_figure_of_the_catalogue_has_bounds_too():
    (name,) = {*TABLES["unemployment"].with_figures(["long_term_pct"]).figures} - {
        *TABLES["unemployment"].figures
    }
    wider = TABLES["unemployment"].with_figures([name])
    assert None not in columns.bounds(wider.schema.columns[name])


@pytest.mark.parametrize(
    "text, is_there",
    [
        ("2021-02-28", True),
        ("2021-02-30", False),
        ("2020-02-29", True),
        ("2021-02-29", False),
        ("2021-04-31", False),
        ("2015-2018", True),
        ("2018-2015", False),
        ("2099", False),
        ("1066", False),
        ("2015-2099", False),
        ("2099-01", False),
        ("", True),
    ],
)
def test_a_period_is_in_the_calendar(text, is_there):
    check = columns.period("Periode", blank=True).checks[1]
    assert check(pd.Series([text], dtype="str")).check_passed == is_there


@EACH
def test_every_table_but_the_sources_themselves_has_a_source(table):
    assert "source_id" in table.kinds


@pytest.mark.parametrize("period", ["2015", "2015-Q4", "2015-11", "2015-11-30", "2015-2018"])
def test_a_period_is_a_year_a_quarter_a_month_a_day_or_two_years(period):
    assert re.fullmatch(PERIOD, period)


@pytest.mark.parametrize("period", ["15", "2015-Q5", "2015-Q0", "2015Q4", "2015-13", "2015-11-"])
def test_what_is_no_period_is_refused(period):
    assert not re.fullmatch(PERIOD, period)


def meeting(day, weekday):
    head = "forum,meeting_date,weekday,status,place,items_named_in_source,confidence,source_id"
    row = f"KKR Midtjylland,{day},{weekday},planlagt,,,high,en-kilde"
    return load_table(f"{head}\n{row}\n".encode(), TABLES["kkr_meetings"], "kkr_meetings.csv")


def test_a_meeting_is_on_the_weekday_of_the_calendar():
    assert len(meeting("2020-11-13", "fredag").frame) == 1
    with pytest.raises(BadTables, match="har en anden ugedag, end kalenderen giver"):
        meeting("2020-11-13", "torsdag")


def test_where_a_source_was_read_may_be_left_out_of_the_file():
    text = "source_id,title,publisher,address,published,retrieved,licence,note\nx,T,U,,,,L,\n"
    kilder = load_table(text.encode(), TABLES["kilder"], "kilder.csv")
    assert list(kilder.frame["read_via"]) == [""]


def landstal(day, month):
    head = "quota_year,revision,announced_on,announced_month,landstal_persons,source_id"
    text = f"{head}\n2014,1,{day},{month},4400,en-kilde\n"
    return load_table(text.encode(), TABLES["landstal"], "landstal.csv")


def test_a_landstal_has_a_day_or_only_a_month():
    assert landstal("", "2013-12").frame["announced_month"].tolist() == ["2013-12"]
    assert landstal("2013-12-11", "").frame["announced_on"].notna().all()
    with pytest.raises(BadTables, match="har både dag og måned"):
        landstal("2013-12-11", "2013-12")


def test_a_quota_that_nobody_has_judged_has_no_confidence(shipped):
    quotas = shipped["kommunekvoter"].frame
    assert set(quotas["confidence"]) == {"", "high", "medium"}
    judged = quotas[quotas["confidence"] != ""]
    assert len(judged) == 98
    assert (judged["note"] != "").all()
