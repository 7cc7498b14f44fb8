"""What an agreement can start from."""

from dashboard.measures.aftale.starts import front, start, starts
from dashboard.quota.agreement import Kind


def test_the_front_case_is_midtjylland_in_2015_as_it_was_fixed(real):
    case = front(real)
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
    assert start(real, "1082-1999-0-fastsat") == front(real).start
