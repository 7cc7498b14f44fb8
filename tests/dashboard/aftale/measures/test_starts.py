"""What an agreement can start from."""

from dataclasses import replace

import pytest

from dashboard.aftale.measures.calculated_starts import calculated_starts
from dashboard.aftale.measures.starts import NoStart, default_case, start, started, starts
from dashboard.quota.agreement import Kind


def test_the_front_case_is_midtjylland_in_2015_as_it_was_fixed(real):
    case = default_case(real)
    assert case.start.kind is Kind.FIXED
    assert (case.start.quota_year, case.start.revision, case.start.landstal) == (2015, 0, 4_000)
    assert case.start.total == 1_039
    assert len(case.quotas) == 19
    assert case.quotas["0751"] == 112
    assert case.start.source_ids == ("us-2014-09-29-kommunekvoter-2015",)


def test_every_start_is_whole_and_says_where_it_comes_from(real):
    for key, one in starts(real).items():
        assert None not in one.numbers.values()
        assert sum(one.numbers.values()) == one.total
        assert one.kind.is_published
        assert one.source_ids
        assert start(real, key) == one


def test_midtjylland_comes_first(real):
    assert next(iter(starts(real))) == "1082-2015-0-fastsat"
    assert {"1081-2015-1-aftalt", "1081-2021-0-aftalt", "1083-2015-1-aftalt"} <= {*starts(real)}


def test_a_start_there_is_not_falls_back(real):
    assert start(real, "1082-1999-0-fastsat") == default_case(real).start


def test_midtjylland_can_start_from_our_calculation_at_any_landstal(real):
    keys = [key for key in calculated_starts(real) if key.startswith("1082")]
    assert keys[0] == "1082-2026-0-tilnaermet"
    assert {"1082-2015-0-tilnaermet", "1082-2015-1-tilnaermet"} <= {*keys}


def test_a_calculated_start_is_whole_and_never_passes_for_official(real):
    for one, made_from in calculated_starts(real).values():
        assert one.kind is Kind.APPROXIMATE
        assert not one.kind.is_published
        assert sum(one.numbers.values()) == one.total
        assert one.landstal == made_from.landstal
        assert one.source_ids


def test_a_case_from_our_calculation_says_what_it_is_made_from(real):
    case = started(real, "1082-2015-0-tilnaermet", "da")
    assert case.comment.startswith("Tilnærmet, ikke officielt: befolkning 1. januar 2014")
    assert case.start.landstal == 4_000
    assert case.transfers == ()
    assert started(real, "1082-2015-0-fastsat", "da") == default_case(real)


def test_where_no_set_is_whole_there_is_nothing_to_agree_on(real):
    none = real["kommunekvoter"].iloc[:0]
    empty = replace(real, version="tom", tables={**real.tables, "kommunekvoter": none})
    with pytest.raises(NoStart):
        default_case(empty)
