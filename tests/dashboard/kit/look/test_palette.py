"""The palettes: readable, told apart by everyone, and rising evenly from light to dark."""

from itertools import combinations, pairwise

import pytest
from coloraide import Color as Base
from coloraide.filters.cvd import Deutan, Protan, Tritan

from dashboard.kit.look import DARK, LIGHT, classes_of, readable_on, stylesheet, theme
from dashboard.kit.look.scale import WHITE, contrast


class Color(Base):
    """Colours with the filters of colour vision deficiency."""


Color.register([Protan(), Deutan(), Tritan()], overwrite=True)

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
VISIONS = pytest.mark.parametrize("vision", [None, "protan", "deutan", "tritan"])
APART = 8.0
CLEARLY_APART = 11.0


def seen(colour, vision):
    plain = Color(colour)
    return plain.filter(vision).clip() if vision else plain


def distance(one, other, vision=None):
    return seen(one, vision).delta_e(seen(other, vision), method="2000")


@BOTH
@pytest.mark.parametrize("name", ["ink", "ink_soft", "accent", "west", "east", "warning", "chosen"])
def test_text_is_readable_on_paper(palette, name):
    assert contrast(getattr(palette, name), palette.paper) >= 4.5


@BOTH
def test_the_chosen_one_is_seen_on_paper_and_from_the_white_edge_it_has_on_every_fill(palette):
    assert contrast(palette.chosen, palette.paper) >= 4.5
    assert contrast(palette.chosen, WHITE) >= 3


@BOTH
@pytest.mark.parametrize("count", range(1, 9))
def test_a_label_on_any_class_is_readable(palette, count):
    for scale in (palette.sequential, palette.diverging):
        for colour in classes_of(scale, count):
            assert contrast(readable_on(colour, palette), colour) >= 4.5


@BOTH
@VISIONS
def test_neighbouring_classes_are_told_apart(palette, vision):
    for low, high in pairwise(palette.sequential):
        assert distance(low, high, vision) >= APART


@BOTH
@VISIONS
def test_the_two_sides_of_the_middle_are_told_apart(palette, vision):
    for one in palette.diverging[:3]:
        for other in palette.diverging[4:]:
            assert distance(one, other, vision) >= APART


@BOTH
def test_classes_rise_in_one_direction_of_lightness(palette):
    lightness = [Color(colour).convert("oklch")["lightness"] for colour in palette.sequential]
    steps = [after - before for before, after in pairwise(lightness)]
    assert all(step < -0.05 for step in steps) or all(step > 0.05 for step in steps)


@BOTH
@VISIONS
def test_zero_not_published_and_context_are_no_class_and_not_each_other(palette, vision):
    special = [palette.zero, palette.not_published, palette.context]
    for one, other in combinations(special, 2):
        assert distance(one, other, vision) >= APART
    for one in (palette.zero, palette.not_published):
        for colour in palette.sequential:
            assert distance(one, colour, vision) >= APART


@BOTH
@VISIONS
def test_west_and_east_are_told_apart(palette, vision):
    assert distance(palette.west, palette.east, vision) >= CLEARLY_APART


@BOTH
def test_the_two_sides_of_the_middle_have_hues_that_mean_nothing_else(palette):
    for taken in (palette.west, palette.east, palette.accent, palette.warning):
        for one in palette.diverging:
            assert distance(one, taken) >= CLEARLY_APART


@BOTH
@VISIONS
def test_the_colour_of_the_chosen_municipality_is_no_other(palette, vision):
    marks = [palette.ink, palette.ink_soft, palette.accent, palette.west, palette.east]
    fills = [palette.zero, palette.not_published, palette.context, palette.warning]
    for one in (*marks, *fills, *palette.sequential, *palette.diverging):
        assert distance(palette.chosen, one, vision) >= APART


def test_an_unknown_theme_is_light():
    assert theme("neon") is LIGHT
    assert theme(None) is LIGHT


def test_the_style_sheet_names_every_colour_in_both_themes():
    light, dark, _ = stylesheet().splitlines()
    for palette, line in ((LIGHT, light), (DARK, dark)):
        assert f"--ink-soft: {palette.ink_soft};" in line
        assert f"--class-4: {palette.sequential[4]};" in line


def test_the_dark_theme_is_printed_with_the_light_colours():
    *_, printed = stylesheet().splitlines()
    assert printed.startswith("@media print { [data-bs-theme=dark]")
    assert f"--ink: {LIGHT.ink};" in printed and "color-scheme: light" in printed


@BOTH
@VISIONS
def test_municipalities_side_by_side_are_told_apart_and_from_the_readers_own(palette, vision):
    for one, other in combinations([*palette.compared, palette.chosen], 2):
        assert distance(one, other, vision) >= APART


@BOTH
def test_the_names_of_those_side_by_side_are_readable(palette):
    assert len(palette.compared) == 6
    assert all(contrast(one, palette.paper) >= 4.5 for one in palette.compared)
