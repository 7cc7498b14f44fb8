"""What each exhibit of `/opgaver` holds."""

from datetime import date

import pytest

from dashboard.kit.charts.spec import values
from dashboard.opgaver.choice import SECTIONS, TasksChoice
from dashboard.opgaver.exhibits import EXHIBITS
from dashboard.opgaver.exhibits.agreements import agreements
from dashboard.opgaver.exhibits.lists import meetings
from dashboard.opgaver.measures.conditions import danish, social
from dashboard.opgaver.measures.tasks import tasks

TODAY = date(2026, 11, 26)


def made(real, name, **choice):
    return EXHIBITS[name](real, TasksChoice(**choice))


def test_every_section_is_an_exhibit():
    assert set(SECTIONS) <= set(EXHIBITS)


def test_the_table_of_tasks_has_what_was_found_and_says_what_was_not(real):
    one = made(real, "opgaver")
    assert len(one.table.rows) == len(tasks(real, "da"))
    headings = [column.heading for column in one.table.columns]
    by_name = {row[0]: dict(zip(headings, row, strict=True)) for row in one.table.rows}
    places = by_name["Elevpladser til SOSU og PAU"]
    assert places["Lov eller aftale"] == places["I 2014-15"] == "ikke fundet"
    assert places["Kilde, 2014-15"] is None
    danish_courses = by_name["Rammeaftale om danskuddannelse til voksne udlændinge"]
    assert danish_courses["Lov eller aftale"] == "Lov om danskuddannelse § 19 a, stk. 1"
    examples = by_name["Samarbejde mellem kommunerne om beskæftigelse"]["Punkter"]
    assert examples.count(";") == 10


def test_a_filter_is_in_the_files_too(real):
    one = made(real, "opgaver", decides="region")
    assert [row[0] for row in one.table.rows] == ["Den regionale udviklingsstrategi"]


def test_the_line_of_time_has_a_row_for_each_series_and_today(real):
    one = agreements(real, TasksChoice(), TODAY)
    assert len(one.chart.rows) == 6
    (today,) = one.chart.lines
    assert 2026.9 < today.value < 2026.91
    assert one.chart.ends[0] <= min(span.start for row in one.chart.rows for span in row.spans)
    assert one.chart.ends[1] >= max(span.end for row in one.chart.rows for span in row.spans)
    assert len(one.table.rows) == sum(len(row.spans) for row in one.chart.rows)


def test_between_two_lists_of_projects_nothing_is_drawn(real):
    one = made(real, "infrastruktur")
    for row in one.chart.rows:
        assert all(span.end - span.start == 1 for span in row.spans)
    assert {row[-1] for row in one.table.rows} == {2, 3}
    assert len(values(one.chart)) > len(one.table.rows)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_condition_is_named_in_the_readers_language(real, lang):
    for name, found in (("rammeaftale", social(real)), ("danskuddannelse", danish(real))):
        one = made(real, name, lang=lang)
        assert len(one.table.rows) == len(found)
        labels = {one.label for one in found}
        if lang == "en":
            assert not labels & {row[-3] for row in one.table.rows}


def test_a_ceiling_of_nothing_is_a_number_and_no_gap(real):
    rows = {row[1]: row[2] for row in made(real, "rammeaftale").table.rows}
    assert rows["Højeste tilladte takststigning"] == "0 pct."
    assert rows["Mål for takst- og udgiftsudviklingen"].startswith("Intet")


def test_planned_meetings_stand_before_those_that_are_known(real, planned):
    before, after = (meetings(one, TasksChoice(), TODAY) for one in (real, planned))
    assert len(after.table.rows) == len(before.table.rows) + 3
    assert after.table.rows[1][:3] == ("5. februar 2027", "KKR Midtjylland", "planlagt")
    assert after.table.rows[1][4] == "1. Kommunekvoter; 2. Elevpladser"
    assert after.finding.startswith("Næste møde") and "ikke fundet" in before.finding


def test_the_addresses_answer(client):
    for name in EXHIBITS:
        assert client.get(f"/eksport/opgaver/{name}.csv").status_code == 200
        assert client.get(f"/eksport/opgaver/{name}.xlsx").status_code == 200
    assert client.get("/eksport/skema/moedeplan.csv").status_code == 200
