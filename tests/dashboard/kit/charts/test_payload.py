"""What the browser draws lists from: named keys, every value, and places inside their box."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.payload import areas_of, columns, payload, rows_of
from dashboard.kit.charts.spec import Line, Multiple, Multiples, segments, values
from dashboard.kit.look import DARK, LIGHT

NAMES = ["legend", "ranking", "tiles", "tracks", "multiples"]


def rows(found: Any):
    """Every dictionary and list inside."""
    if isinstance(found, dict | list):
        yield found
        for one in found.values() if isinstance(found, dict) else found:
            yield from rows(one)


def test_a_chart_that_plotly_draws_has_none(samples):
    for name, chart in samples.items():
        if name not in NAMES:
            with pytest.raises(TypeError):
                payload(chart, LIGHT)


@pytest.mark.parametrize("name", NAMES)
def test_every_value_is_there_and_no_row_goes_by_its_places(samples, name):
    found = payload(samples[name], LIGHT)
    written = json.dumps(found, ensure_ascii=False)
    assert not [value for value in values(samples[name]) if value.text not in written]
    found.pop("columns", {})
    mixed = [
        one for one in rows(found) if isinstance(one, list) and len({type(x) for x in one}) > 1
    ]
    assert not mixed


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("tracks", "multiples")])
def test_every_slot_has_its_colour_in_both_themes(samples, name):
    for palette in (LIGHT, DARK):
        found = payload(samples[name], palette)
        known = rows_of(found["columns"]) if "columns" in found else found
        slots = [one for one in rows(known) if isinstance(one, dict) and "slot" in one]
        assert slots
        colours = found.get("fills") or found.get("colours")
        assert all("colour" in one or str(one["slot"]) in colours for one in slots)


def test_a_value_of_nothing_is_not_one_of_zero(samples):
    rows = rows_of(payload(samples["ranking"], LIGHT)["columns"])
    values = {row["code"]: row["value"] for row in rows}
    assert (values["0003"], values["0004"]) == (0, None)


def test_an_estimate_is_hatched_and_has_its_official_value_beside_it(samples):
    found = payload(samples["ranking"], LIGHT)
    rows = {row["code"]: row for row in areas_of(found["columns"])}
    assert [code for code, row in rows.items() if row.get("is_provisional")] == ["0002"]
    assert (rows["0002"]["official"], rows["0002"]["official_value"]) == ("52", 52)
    assert "official" not in found["columns"]
    assert "official" not in rows["0001"] and found["official"] == "fastsat tal"


def test_small_lines_share_their_axes_and_break_where_the_line_does(samples):
    whole, empty = payload(samples["multiples"], LIGHT)["rows"]
    assert [len(line) for line in whole["lines"]] == [1, 1, 1] and empty["lines"] == []
    assert (whole["begin"], whole["text"], empty["begin"]) == ("3,9", "4,1", "")
    assert whole["lines"][1][0].endswith(",37.0")


def test_every_small_line_says_what_it_has_of_each_day_that_can_be_read():
    years, days = (2008, 2009, 2010), [date(year, 1, 1) for year in (2008, 2009, 2010)]
    line = Line("Aaby", segments(years, (1.0, None, 3.0), spoken=("2008: 1", "", "2010: 3")))
    missing = tuple((day, f"{day.year}: ikke fundet") for day in days)
    found = payload(Multiples((Multiple("0001", "Aaby", line),), missing=missing), LIGHT)
    (row,) = found["rows"]
    assert row["readings"] == ["2008: 1", "", "2010: 3"]
    assert [text for _, text in found["days"]] == [text for _, text in missing]
    places = [point.split(",")[0] for points in row["lines"] for point in points]
    assert places == [found["days"][0][0], found["days"][2][0]]


def test_spans_lie_on_the_scale_of_their_row(samples):
    windows, goals = payload(samples["tracks"], LIGHT)["rows"]
    assert windows["group_note"] == "høj sikkerhed"
    assert windows["bars"][0]["start"] == pytest.approx(100 * 5 / 14, abs=0.01)
    assert goals["tick"] == 70 and goals["bars"][0]["end"] == 78


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=12))
def test_small_lines_stay_inside_their_box(numbers):
    years = range(2008, 2008 + len(numbers))
    row = Multiple("0001", "Aaby", Line("Aaby", segments(tuple(years), tuple(numbers))))
    (drawn,) = payload(Multiples((row,)), LIGHT)["rows"]
    points = [tuple(map(float, point.split(","))) for line in drawn["lines"] for point in line]
    assert len(points) == len(numbers)
    assert all(0 <= x <= 100 and 0 <= y <= 40 for x, y in points)


def test_columns_lead_back_to_the_rows_they_were_made_of():
    rows = [{"code": "1", "value": None, "rank": ""}, {"code": "2", "value": 0, "beside": "3"}]
    assert columns(rows)["beside"] == [None, "3"]
    assert rows_of(columns(rows)) == rows and rows_of(columns([])) == []


ROWS = st.lists(
    st.fixed_dictionaries(
        {"code": st.sampled_from(["1", "2"]), "value": st.none() | st.integers(0, 1)},
        optional={"beside": st.sampled_from(["3", "4"]), "is_provisional": st.just(True)},
    )
)


@given(ROWS)
def test_what_all_rows_have_travels_once(rows):
    table = columns(rows)
    assert rows_of(json.loads(json.dumps(table))) == rows
    first, *others = table or [""]
    assert isinstance(table.get(first, []), list)
    assert all(
        isinstance(table[key], list | dict) is (len({row.get(key) for row in rows}) > 1)
        for key in others
    )


def test_what_few_rows_have_travels_by_the_number_of_the_row():
    rows = [{"code": str(at), "value": 7 if at == 3 else None} for at in range(5)]
    assert columns(rows)["value"] == {"3": 7}
    assert rows_of(columns(rows)) == rows
