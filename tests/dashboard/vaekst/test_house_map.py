"""The map of the five houses: categories and no scale, each house labelled once, in its area."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit import current
from dashboard.kit.charts.plotly import figure, region_changes
from dashboard.kit.charts.spec import RegionMap
from dashboard.kit.look import LIGHT
from dashboard.kit.words import words
from dashboard.vaekst.choice import EFFECT, VaekstChoice
from dashboard.vaekst.exhibits.houses import houses
from dashboard.vaekst.house_map import CATEGORIES, LABELS, LEADERS, effect_map
from dashboard.vaekst.measures.houses import (
    MIDTJYLLAND,
    Against,
    Held,
    five_houses,
    house_effects,
)
from dashboard.vaekst.measures.kinds import Outcome, Unit, Window
from data.geography.border import border

W = words("da")


def shown(real, **choice):
    one = houses(real, VaekstChoice(**choice))
    assert isinstance(one.chart, RegionMap)
    return one


def is_inside(point, rings):
    """Whether a point lies in an odd number of turns of the rings."""
    x, y = point
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            crossings += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    return crossings % 2 == 1


def test_the_five_areas_hold_every_municipality_once(real):
    codes = [code for house in five_houses(real) for code in house.codes]
    assert sorted(codes) == sorted(real["municipalities"]["municipality_code"])


def test_each_label_stands_in_its_area_or_has_a_line_into_it(real):
    for house in five_houses(real):
        rings = border(current.outline(), house.codes)
        at = LEADERS[house.region_code][1] if house.region_code in LEADERS else None
        assert is_inside(at or LABELS[house.region_code], rings), house.entity


def test_of_the_shares_one_is_known_and_the_four_others_share_a_class(real):
    one = shown(real)
    colours = {region.name: region.colour for region in one.chart.regions}
    assert len(set(colours.values())) == 2
    assert list(colours.values()).count(colours["Midtjylland"]) == 1
    lines = {region.name: [line.text for line in region.lines] for region in one.chart.regions}
    assert lines.pop("Midtjylland") == ["ca. 50\u00a0pct."] and not any(lines.values())
    assert "De fire andre væksthuse tilsammen: resten" in one.chart.key[1].text


def test_no_single_house_of_the_rest_is_given_a_number(real):
    rows = shown(real).table.rows
    assert {row[0] for row in rows} == {
        "Væksthus Midtjylland",
        "De fire andre væksthuse tilsammen",
    }
    assert {row[2] for row in rows} == {"ca. 50"}


def test_houses_without_a_measurement_are_hatched_and_say_so(real):
    hatched = {
        region.name: [line.text for line in region.lines]
        for region in shown(real, show=EFFECT).chart.regions
        if region.is_hatched
    }
    assert hatched == {name: ["ikke fundet"] for name in ("Midtjylland", "Nordjylland", "Sjælland")}


def test_each_measured_house_has_its_own_figures_and_window(real):
    lines = {
        region.name: [line.text for line in region.lines]
        for region in shown(real, show=EFFECT).chart.regions
        if not region.is_hatched
    }
    assert lines["Hovedstadsregionen"] == ["2014", "job +8", "omsætning +29", "eksport +6"]
    assert lines["Syddanmark"][:2] == ["2017", "job +80\u00a0pct."]


def test_less_reliable_figures_that_are_left_out_are_not_said_not_to_exist(real):
    one = shown(real, show=EFFECT, sureness="hoej")
    south = next(region for region in one.chart.regions if region.name == "Syddanmark")
    assert [line.text for line in south.lines] == ["ikke fundet", "med valgt pålidelighed"]
    assert "med den valgte pålidelighed" in one.finding


@given(
    st.lists(
        st.tuples(st.sampled_from(Against), st.sampled_from(["2014", "2017", "2019"])),
        min_size=5,
        max_size=5,
    )
)
def test_two_houses_share_a_colour_only_where_metric_and_window_agree(real, ways):
    found = house_effects(real)
    study = next(one.study for one in found if one.study)
    effects = [
        replace(
            one,
            study=replace(study, window=Window(year, year)),
            against=against,
            held=(Held(Outcome.JOBS, 8.0, Unit.PCT),),
        )
        for one, (against, year) in zip(found, ways, strict=True)
    ]
    regions = effect_map(real, effects, W).regions
    pairs = {(region.colour, one.category) for region, one in zip(regions, effects, strict=True)}
    assert len({colour for colour, _ in pairs}) == len({way for _, way in pairs}) == len(pairs)


def test_there_are_colours_enough_for_five_categories(real):
    assert len(set(CATEGORIES)) == len(five_houses(real))


def test_midtjylland_comes_first(real):
    assert five_houses(real)[0].region_code == MIDTJYLLAND


@pytest.mark.parametrize("show", ["andel", EFFECT])
def test_no_border_is_drawn_inside_a_house(real, show):
    drawn = figure(shown(real, show=show).chart, LIGHT, "da")["data"]
    areas = [one for one in drawn if one.get("fill") == "toself"]
    assert sum(one["xaxis"] == "x" for one in areas) == len(five_houses(real))
    assert sum(one["xaxis"] == "x2" for one in areas) == 1  # the house that Bornholm belongs to


@pytest.mark.parametrize(("here", "there"), [("andel", EFFECT), (EFFECT, "andel")])
def test_another_measure_is_all_that_changes_in_the_figure(real, here, there):
    before, after = (figure(shown(real, show=one).chart, LIGHT, "da") for one in (here, there))
    assert before != after
    for trace, attribute, value in region_changes(shown(real, show=there).chart, LIGHT):
        name, _, inner = attribute.partition(".")
        whole = before["data"][trace]
        whole[name] = whole[name] | {inner: value} if inner else value
    assert before == after
