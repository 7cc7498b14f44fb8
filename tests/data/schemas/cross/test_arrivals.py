"""Counts of arrivals beside those of the whole country."""

import pytest

COUNTRY = {"area": "Hele landet", "measure": "quota_refugees_received"}


def test_2097_and_844_are_what_2100_and_840_were_rounded_from(shipped):
    arrivals = shipped["arrivals"].frame
    whole = arrivals[
        (arrivals["area"] == "Hele landet") & (arrivals["measure"] == COUNTRY["measure"])
    ]
    assert whole.set_index("period_end")["value_persons"].to_dict() == {"2017": 2097, "2018": 844}
    told = shipped["visiterede"].frame.set_index("year")["actually_allocated_persons"]
    assert (told[2017], told[2018]) == (2100, 840)


@pytest.mark.parametrize(("persons", "found"), [(2_140, 0), (2_160, 1)])
def test_a_count_that_does_not_round_to_the_published_one_is_found(
    shipped, changed, sentences, persons, found
):
    where = {**COUNTRY, "period_start": "2017"}
    said = sentences(changed(shipped, "arrivals", where, value_persons=persons))
    assert ["er et andet tal end i visiterede.csv" in one for one in said] == [True] * found


def test_a_municipality_goes_by_its_own_name(shipped, changed, sentences):
    said = sentences(changed(shipped, "arrivals", {"area": "Fanø"}, area="Fano"))
    assert said
    assert all("er ikke navnet på kommunen med den kode" in one for one in said)


def test_an_approximate_quota_has_its_announcement(shipped, changed, sentences):
    where = {"municipality_code": "0756", "revision": 1}
    (said,) = sentences(changed(shipped, "kommunekvoter_approx", where, revision=9))
    assert 'værdien "9": har ingen udmelding' in said
