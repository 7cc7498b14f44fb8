"""How good the calculation is: by hand on two municipalities, and by the tables of real years."""

from dataclasses import replace

import pytest

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures.accuracy import LIMITS, Accuracy, Compared, Verdict, accuracy
from dashboard.beregning.resolve import resolve
from dashboard.beregning.verdicts import accuracy_sentences, limits_sentence
from dashboard.kit.words import words


def of(snapshot, **chosen):
    return accuracy(snapshot, resolve(snapshot, BeregningChoice(**chosen)))


def by_hand(municipal=(), regional=(), landstal=100, is_approximate=True):
    """A calculation against pairs of a calculated and a published number."""

    def compared(pairs):
        codes = [f"{at:04}" for at in range(len(pairs))]
        columns = list(zip(*pairs, strict=True)) or [(), ()]
        return Compared(*(dict(zip(codes, column, strict=True)) for column in columns))

    area = compared(municipal)
    return Accuracy(
        *(2015, 0, landstal, is_approximate, 4_000, area, area, compared(regional)),
        *(0, {}, {}, {}, ()),
    )


def test_the_differences_are_held_against_what_was_published():
    one = by_hand([(12, 10), (7, 10), (0, 0), (3, 0)]).area
    assert (one.off, one.mean, one.pct, one.above_zero) == (8, 2, 40, 2)
    assert one.zeros(calculated=True, published=True) == ("0002",)
    assert one.zeros(calculated=False, published=True) == ("0003",)
    assert one.farthest == "0001"
    assert by_hand([(14, 0)]).area.pct is None


def test_a_person_in_a_wrong_region_is_one_too_many_and_one_too_few():
    five = [(30, 20), (20, 25), (10, 15), (20, 20), (20, 20)]
    assert by_hand(regional=five).wrong_region_pct == 10
    assert by_hand(regional=five[:4]).wrong_region_pct is None


GOOD = [(11, 10)] * 10


@pytest.mark.parametrize(
    ("municipal", "regional", "landstal", "verdict"),
    [
        (GOOD, (), 100, Verdict.GOOD),
        (GOOD, (), 99, Verdict.LOWER),
        (GOOD, (), 5_000, Verdict.GOOD),
        (GOOD[:9], (), 100, Verdict.UNTRIED),
        ([*GOOD[:9], (0, 0)], (), 100, Verdict.UNTRIED),
        ((), (), 100, Verdict.UNTRIED),
        ([(12, 10)] * 10, (), 100, Verdict.MUNICIPAL),
        ([(14, 0)], (), 100, Verdict.MUNICIPAL),
        ([(0, 0)], (), 100, Verdict.UNTRIED),
        ((), [(20, 20)] * 5, 100, Verdict.GOOD),
        ((), [(25, 20), (15, 20), *[(20, 20)] * 3], 100, Verdict.GOOD),
        ((), [(26, 20), (14, 20), *[(20, 20)] * 3], 100, Verdict.REGIONAL),
        (GOOD, [(110, 100)], 100, Verdict.GOOD),
        (GOOD, [(111, 100)], 100, Verdict.REGIONAL),
    ],
)
def test_the_rule_is_the_one_that_is_written(municipal, regional, landstal, verdict):
    assert by_hand(municipal, regional).verdict(landstal) is verdict


def test_real_counts_are_never_judged_as_an_estimate():
    assert by_hand([(14, 0)], is_approximate=False).verdict(1) is Verdict.GOOD


def test_the_rule_on_the_page_is_the_one_that_is_used():
    for lang in ("da", "en"):
        text = limits_sentence(words(lang))
        wanted = (LIMITS.municipalities, LIMITS.regions, LIMITS.municipal_pct)
        assert all(str(number) in text for number in wanted)


@pytest.mark.parametrize(
    ("year", "revision", "pct"),
    [(2014, 1, 3.1), (2018, 1, 21.1), (2021, 0, 4.7), (2022, 0, 11.4)],
)
def test_the_persons_in_a_wrong_region_are_told_of_every_year_that_has_all_five(
    real, year, revision, pct
):
    found = of(real, year=year, revision=revision)
    assert found.wrong_region_pct == pytest.approx(pct, abs=0.06)
    told = " ".join(accuracy_sentences(found, "midtjylland", words("da")))
    assert f"{str(pct).replace('.', ',')} pct. af personerne er placeret i en forkert" in told


def test_of_2015_the_region_and_the_country_are_held_against_the_letter(real):
    found = of(real)
    assert (len(found.area), len(found.country)) == (19, 98)
    assert sum(found.area.calculated.values()) == 1_110
    assert sum(found.area.published.values()) == 1_039
    assert found.area.mean == pytest.approx(6.37, abs=0.01)
    assert found.country.mean == pytest.approx(5.12, abs=0.01)
    assert sum(found.country.differences.values()) == 0


def test_only_announcements_that_meet_the_rule_are_good_enough(real):
    years = sorted(
        {(int(one.quota_year), int(one.revision)) for one in real["landstal"].itertuples()}
    )
    good = [one for one in years if _verdict(real, *one) is Verdict.GOOD]
    assert good == [(2014, 1), (2015, 0), (2015, 1)]


def _verdict(snapshot, year, revision):
    found = of(snapshot, year=year, revision=revision)
    return found.verdict(found.landstal)


def test_agreed_quotas_are_no_test_of_a_calculation(real):
    found = of(real, year=2015, revision=1)
    agreed = {code for code, kind in found.kinds.items() if kind == "aftalt"}
    assert found.agreed == len(agreed) > 0 and not agreed & set(found.country.published)


def test_without_any_quotas_that_is_what_is_told(real):
    empty = replace(
        of(real), area=Compared({}, {}), country=Compared({}, {}), regions=Compared({}, {})
    )
    (told,) = accuracy_sentences(empty, "midtjylland", words("da"))
    assert told == "Der er ikke fundet kvoter for 2015 at holde beregningen op mod."
