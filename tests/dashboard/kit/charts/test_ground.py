"""The ground of real maps: who stands in which panel, and where the insets stand."""

from dashboard.areas import members
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.svg.overlay import ground_box, panel_box, views
from data.geography.outline import SHIPPED, load_outline

OUTLINE = load_outline(SHIPPED)


def test_on_a_map_of_the_country_those_around_copenhagen_stand_larger_besides(real):
    base = ground_of(real, OUTLINE, members(real, "danmark", 2015))
    country, bornholm, capital = base.panels
    assert (bornholm.name, capital.name) == ("Bornholm", "København")
    assert set(capital.codes) < set(country.codes) and len(capital.codes) == 17
    assert len(base.codes) == len(set(base.codes)) == 98
    assert ground_of(real, OUTLINE, base.codes).codes == base.codes
    (only,) = ground_of(real, OUTLINE, members(real, "midtjylland", 2015)).panels
    assert only.name == ""


def test_an_inset_covers_no_land_of_the_panel_below(real):
    base = ground_of(real, OUTLINE, members(real, "danmark", 2015))
    (country, onto), *insets = views(base)
    for panel, _ in insets:
        box = panel_box(panel, ground_box(base))
        for code in country.codes:
            west, south, east, north = OUTLINE.bounds[code]
            (left, top), (right, bottom) = onto.place((west, north)), onto.place((east, south))
            apart = right < box.x or left > box.right or bottom < box.y or top > box.bottom
            assert apart, f"{panel.name} covers {base.names[code]}"
