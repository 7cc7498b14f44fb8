"""What quotas became when a landstal was lowered, by the tables and by hand."""

from dataclasses import replace

import pytest

from dashboard.kit.words import words
from dashboard.quotas.announced import Announcement
from dashboard.quotas.formatting import lowering_sentence, practice_sentence
from dashboard.quotas.lowerings import Lowering, lowering, lowerings


def announced(revision, persons):
    return Announcement(revision, persons, "", is_about=False, source_id="")


LOWERED = Lowering(2016, announced(1, 1_000), announced(2, 400), (0.38, 0.44), ())


@pytest.mark.parametrize(
    ("year", "revision", "landstal", "low", "high"),
    [(2016, 2, 0.441, 0.44, 0.48), (2017, 1, 0.567, 0.567, 0.603), (2018, 1, 0.333, 0.333, 0.337)],
)
def test_revisions_down_were_proportional(real, year, revision, landstal, low, high):
    found = lowering(real, year, revision)
    assert found.landstal_share == pytest.approx(landstal, abs=0.001)
    assert (found.shares[0], found.shares[-1]) == pytest.approx((low, high), abs=0.005)
    assert found.is_proportional


def test_a_landstal_that_was_raised_is_no_lowering(real):
    assert lowering(real, 2015, 1) is None
    assert all(one.landstal_share < 1 for one in lowerings(real))


def test_agreed_numbers_and_quotas_of_a_few_persons_tell_nothing(real):
    codes = real["kommunekvoter"].query("quota_year == 2018 and municipality_code == '0825'")
    assert set(codes["quota_persons"]) == {0, 1, 4}
    assert len(lowering(real, 2018, 1).shares) == 3


def test_a_tenth_of_the_share_is_near_and_more_is_not():
    assert LOWERED.is_proportional
    assert not replace(LOWERED, shares=(0.38, 0.45)).is_proportional
    assert not replace(LOWERED, shares=()).is_proportional


@pytest.mark.parametrize("lang", ["da", "en"])
def test_only_what_was_seen_is_told(lang):
    w = words(lang)
    texts = {
        lowering_sentence(replace(LOWERED, shares=shares), w)
        for shares in ((), (0.4,), (0.38, 0.44), (0.2, 0.9))
    }
    assert len(texts) == 4
    apart = replace(LOWERED, shares=(0.2, 0.9))
    assert practice_sentence([LOWERED, apart], w) == "" == practice_sentence([], w)
    assert "0,38–0,44" in practice_sentence([LOWERED], words("da"))
