"""The next meeting is KKR's own, counted from the day it is."""

from dataclasses import replace
from datetime import date

from dashboard.opgaver.measures.meetings import coming, known, next_meeting, planned

TODAY = date(2026, 11, 26)


def test_no_plan_ships(real):
    assert planned(real) == () and next_meeting(real, TODAY) is None


def test_a_version_from_before_the_plan_has_none(real):
    lacking = {name: one for name, one in real.tables.items() if name != "moedeplan"}
    assert next_meeting(replace(real, version="uden-plan", tables=lacking), TODAY) is None


def test_kkrs_own_meeting_comes_before_an_earlier_one_of_others(request):
    plan = request.getfixturevalue("planned")
    found = next_meeting(plan, TODAY)
    assert (found.forum, found.day) == ("KKR Midtjylland", date(2027, 2, 5))
    assert [(item.number, item.text, item.task) for item in found.items] == [
        (1, "Kommunekvoter", "kommunekvoter"), (2, "Elevpladser", "sosu-pau"),
    ]  # fmt: skip
    assert found.place == "Opdigtet sted"


def test_a_meeting_is_coming_on_its_own_day_and_gone_the_day_after(request):
    plan = request.getfixturevalue("planned")
    assert next_meeting(plan, date(2027, 2, 5)).day == date(2027, 2, 5)
    after = next_meeting(plan, date(2027, 2, 6))
    assert after.day == date(2027, 6, 11) and after.items == ()
    assert next_meeting(plan, date(2027, 6, 12)) is None
    assert [one.forum for one in coming(plan, TODAY)] == [
        "KD-Net", "KKR Midtjylland", "KKR Midtjylland",
    ]  # fmt: skip


def test_what_sources_tell_of_is_newest_first(real):
    found = known(real)
    assert len(found) == len(real["kkr_meetings"]) == 37
    assert [one.day for one in found] == sorted((one.day for one in found), reverse=True)
