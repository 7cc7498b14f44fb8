"""On a phone the finding, the first choice and a picture meet on the first screen."""

import pytest

from tests.browser.rest import come_to_rest

SCREENS = [{"width": 390, "height": 844}, {"width": 320, "height": 640}]
PAGES = [
    "/kvoter?kommune=0657",
    "/kvoter/beregning",
    "/kvoter/aftale",
    "/rar?kommune=0657",
    "/vaekst",
    "/sammenlign",
    "/kommune/0657",
    "/uddannelse",
]
CONTROLS = "select, input, .controls-fold, button"


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: str(one["width"]))
@pytest.mark.parametrize("path", PAGES)
def test_the_headline_leaves_room_for_the_first_choice(open_page, uncut, path, screen):
    page = open_page(path, viewport=screen)
    come_to_rest(page)
    headline = page.locator("main h1").bounding_box()
    assert headline["height"] <= screen["height"] / 3
    first = page.locator("main").locator(CONTROLS).locator("visible=true").first.bounding_box()
    assert first["y"] + first["height"] <= screen["height"]
    uncut(page, ".fine-print")


def test_the_fine_print_of_a_calculation_leaves_room_for_its_map(open_page):
    page = open_page("/kvoter/beregning", viewport=SCREENS[0])
    come_to_rest(page)
    lines = page.locator("#beregning-age").evaluate(
        """one => { const { lineHeight, fontSize } = getComputedStyle(one);
          return parseFloat(lineHeight) / parseFloat(fontSize); }"""
    )
    assert lines < 1.4
    map_box = page.locator("#beregning-land").bounding_box()
    assert map_box["y"] + map_box["height"] / 2 < SCREENS[0]["height"]
