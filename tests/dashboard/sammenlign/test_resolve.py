"""From what an address asks for to what the data hold, and what is said of the difference."""

import pytest

from dashboard.areas import members
from dashboard.comparison.groups import largest_first, neighbours_of
from dashboard.sammenlign.choice import GROUPS, ComparisonChoice
from dashboard.sammenlign.controls import SLOTS, WEIGHTS, in_order
from dashboard.sammenlign.measures.likeness import alike
from dashboard.sammenlign.neighbours import neighbours
from dashboard.sammenlign.page import PAGE
from dashboard.sammenlign.remarks import remarks
from dashboard.sammenlign.resolve import group_of, resolve, years

HERNING, HOLSTEBRO, VIBORG, AARHUS, ODENSE, SAMSOE = "0657", "0661", "0791", "0751", "0461", "0741"


def resolved(snapshot, query=""):
    return resolve(snapshot, ComparisonChoice.parse(query))


def told(snapshot, query):
    asked = ComparisonChoice.parse(query)
    return remarks(snapshot, asked, resolve(snapshot, asked))


def test_nobody_asked_for_begins_with_the_three_largest_of_the_region(real):
    region = members(real, "midtjylland", 0)
    assert resolved(real).municipalities == largest_first(real, region)[:3]


def test_the_readers_own_begins_with_its_two_largest_neighbours(real):
    assert resolved(real, f"kommune={HERNING}").municipalities == (HERNING, VIBORG, HOLSTEBRO)
    assert neighbours_of(real, HERNING)[:2] == (VIBORG, HOLSTEBRO)


def test_an_island_begins_with_those_most_like_it(real):
    assert neighbours_of(real, SAMSOE) == ()
    found = resolved(real, f"kommune={SAMSOE}").municipalities
    assert found == (SAMSOE, *alike(real, SAMSOE).codes[:2])


def test_one_alone_gets_its_largest_neighbour_and_that_is_told(real):
    assert resolved(real, f"kommuner={HERNING}").municipalities == (HERNING, VIBORG)
    (said,) = told(real, f"kommuner={HERNING}")
    assert "Viborg" in said and "mindst to kommuner" in said


def test_those_asked_for_keep_their_order_and_unknown_ones_are_left_out(real):
    asked = f"kommuner={VIBORG}~9999~{HERNING}"
    assert resolved(real, asked).municipalities == (VIBORG, HERNING)


@pytest.mark.parametrize("kind", GROUPS)
@pytest.mark.parametrize("code", [HERNING, AARHUS, ODENSE, SAMSOE, "0400"])
def test_every_group_has_someone_to_be_compared_with(real, kind, code):
    choice = resolved(real, f"kommuner={code}~{VIBORG}&gruppe={kind}")
    assert len(group_of(real, choice).codes) >= 2 and code in group_of(real, choice).codes


def test_a_group_without_others_is_another_and_that_is_told(real):
    query = f"kommuner={SAMSOE}~{AARHUS}&gruppe=naboer"
    assert resolved(real, query).group == "kkr"
    (said,) = told(real, query)
    assert "Samsø" in said and "KKR Midtjylland" in said


def test_a_country_is_no_table_to_read(real):
    assert not resolved(real, "gruppe=landet&hele_gruppen=1").is_whole
    assert resolved(real, "gruppe=kkr&hele_gruppen=1").is_whole
    assert "for stor" in told(real, "gruppe=landet&hele_gruppen=1")[0]


def test_an_order_by_a_place_that_is_not_there_is_by_subject(real):
    assert resolved(real, f"kommuner={HERNING}~{VIBORG}&sorter=3").order == "emne"
    assert resolved(real, f"kommuner={HERNING}~{VIBORG}&sorter=2").order == "2"


def test_an_unknown_indicator_and_one_of_another_kind_are_told(real):
    for name in ("findes_ikke", "landstal", "kvote_aendring"):
        assert resolved(real, f"maal={name}").indicator == "beskaeftigelsesfrekvens"
        assert len(told(real, f"maal={name}")) == 1


def test_the_year_then_is_of_the_same_quarter_and_before_now(real):
    choice = resolved(real, "maal=fuldtidsansatte")
    assert choice.then == years(real, choice)[0] == 2008
    assert years(real, choice)[-1] == 2024
    assert "2007" in told(real, "maal=fuldtidsansatte&fra=2007")[0]


def test_the_shortest_address_leaves_out_what_would_be_resolved_anyway(real):
    assert PAGE.canonical(real, ComparisonChoice()).search() == ""
    own = ComparisonChoice.parse(f"kommune={HERNING}&kommuner={HERNING}~{VIBORG}~{HOLSTEBRO}")
    assert PAGE.canonical(real, own).search() == f"?kommune={HERNING}"


def test_a_version_without_borders_and_new_tables_has_the_page_too(three):
    choice = resolved(three)
    assert choice.municipalities == (AARHUS, VIBORG, HERNING)


def test_a_place_is_filled_changed_swapped_and_emptied(real):
    choice = resolved(real, f"kommuner={HERNING}~{VIBORG}~{HOLSTEBRO}")
    first, second, third, fourth, *_ = SLOTS

    def after(slot, value):
        return slot.read(value, choice)["municipalities"]

    assert after(second, AARHUS) == (HERNING, AARHUS, HOLSTEBRO)
    assert after(first, HOLSTEBRO) == (HOLSTEBRO, VIBORG, HERNING)
    assert after(fourth, AARHUS) == (HERNING, VIBORG, HOLSTEBRO, AARHUS)
    assert after(fourth, HERNING) == (HERNING, VIBORG, HOLSTEBRO)
    assert after(third, "0") == (HERNING, VIBORG)
    assert [slot.write(choice) for slot in SLOTS] == [HERNING, VIBORG, HOLSTEBRO, "0", "0", "0"]
    with pytest.raises(ValueError):
        after(second, "Viborg")


def test_the_first_two_places_cannot_be_emptied(real):
    choice = resolved(real)
    empty = ["0" in {one["value"] for one in slot.options(real, choice)} for slot in SLOTS]
    assert empty == [False, False, True, True, True, True]


def test_the_regions_municipalities_stand_first_in_the_lists(real):
    order = in_order(real)
    assert set(order[:19]) == set(members(real, "midtjylland", 0)) and len(order) == 98


def test_a_weight_is_changed_in_its_place_and_one_must_count(real):
    choice = resolved(real, "vaegte=" + "~".join("1" if at == 0 else "0" for at in range(9)))
    assert WEIGHTS[1].read("3", choice) == {"weights": (1, 3, *[0] * 7)}
    with pytest.raises(ValueError):
        WEIGHTS[0].read("0", choice)


def test_each_is_exchanged_for_the_next_and_the_one_before_in_one_step(real):
    here = resolved(real, f"kommuner={HERNING}~{VIBORG}~{HOLSTEBRO}")
    steps = neighbours(real, here)
    every = in_order(real)
    at = every.index(HERNING)
    there = steps["slot1", every[at + 1]].municipalities
    # Holstebro, which follows, stands beside already: the two change places.
    assert every[at + 1] == HOLSTEBRO and there == (HOLSTEBRO, VIBORG, HERNING)
    assert steps["slot1", every[at - 1]].municipalities == (every[at - 1], VIBORG, HOLSTEBRO)
    assert {"subject", "order", "slot1", "slot2", "slot3"} == {name for name, _ in steps}
    assert here not in steps.values()
