"""Which order a deadline belongs to is said for every agreement that can be begun."""

import re
from dataclasses import replace
from datetime import date

import pytest

from dashboard.aftale.measures.law import deadline, law
from dashboard.aftale.measures.starts import default_case, starts
from dashboard.kit.words import words
from dashboard.quota import order_on

DA, EN = words("da"), words("en")


def begun(snapshot, year, revision=0):
    case = default_case(snapshot)
    return replace(case, start=replace(case.start, quota_year=year, revision=revision))


@pytest.mark.parametrize("w", [DA, EN])
def test_every_start_names_its_year_and_an_order_that_was_signed_before_the_deadline(real, w):
    for one in starts(real).values():
        said = deadline(begun(real, one.quota_year, one.revision), w)
        order = order_on(date(one.quota_year - 1, 9, 9))
        assert order.signed <= date(one.quota_year - 1, 9, 9)
        assert w(f"quota.order.{order.key}") in said
        assert str(one.quota_year) in said
        assert set(re.findall(r"september (\d{4})", said, re.IGNORECASE)) - {"2022"} <= {
            str(one.quota_year - 1)
        }


def test_the_deadline_of_2015_belongs_to_the_order_of_2008(real):
    said = deadline(begun(real, 2015), DA)
    assert said.startswith("For kvoteåret 2015 er fristerne efter bekendtgørelse nr. 50 af 18.")
    assert "før 10. september 2014" in said
    assert "før 30. september 2014 (§ 9, stk. 2-4 ff.)" in said


def test_a_changed_landstal_has_no_deadline_that_was_found(real):
    said = deadline(begun(real, 2015, 1), DA)
    assert said.startswith("2015, ændring 1: Der er ikke fundet en frist")
    assert "Ved første udmelding" in said


@pytest.mark.parametrize(("year", "which"), [(2015, "den senere"), (2024, "den tidligere")])
def test_requirements_that_were_read_elsewhere_say_whether_that_came_later(real, year, which):
    assert f"§ 6 i {which} bekendtgørelse nr. 1290" in law(begun(real, year), DA)


def test_requirements_that_were_read_have_no_other_order(real):
    assert law(begun(real, 2021), DA) == "§ 6 i bekendtgørelse nr. 1290 af 31. august 2020."
