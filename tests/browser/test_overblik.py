"""The front page in a real browser: the lead's map, how old its figures are, and what is due."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.rest import come_live, come_to_rest

LAND = "#overblik-map .choroplethlayer path"
FILLED = """one => one.lastElementChild.getBoundingClientRect().bottom
  - one.getBoundingClientRect().top"""
SIZES = [(1920, 1080), (1366, 768), (390, 844)]


def drawn(page):
    """Wait until the map has its nineteen municipalities."""
    page.wait_for_function("land => document.querySelectorAll(land).length >= 19", arg=LAND)
    return page


def test_the_lead_stands_with_its_map_and_its_age(open_page):
    page = drawn(open_page("/"))
    expect(page.locator("main h1")).to_contain_text("pr. 1.000 indbyggere")
    expect(page.locator("#overblik-age")).to_contain_text(re.compile(r"Nyeste tal: .*20\d\d"))
    expect(page.locator("#overblik-legend li").first).to_be_visible()


def test_the_map_follows_the_theme(open_page):
    page = drawn(open_page("/", color_scheme="light"))
    fills = f"[...document.querySelectorAll('{LAND}')].map(one => one.getAttribute('fill')).join()"
    before = page.evaluate(fills)
    page.locator(".shell-fold > summary").click()
    page.get_by_label("Udseende").select_option("Mørkt")
    page.wait_for_function(f"before => {fills} !== before", arg=before)


def test_the_calendar_marks_what_is_next_and_says_what_happens_otherwise(open_page):
    page = open_page("/")
    calendar = page.locator("#kalender")
    expect(calendar.locator("li")).to_have_count(6)
    expect(calendar.locator(".due-next")).to_have_count(1)
    expect(calendar).to_contain_text("Uden en gyldig aftale fastsætter Udlændingestyrelsen")
    calendar.get_by_role("link", name="Forbered en aftale").click()
    come_live(page)
    expect(page).to_have_url(re.compile("/kvoter/aftale"))


def test_every_newest_figure_tells_its_age(open_page):
    page = open_page("/")
    ages = page.locator(".newest-age").all_inner_texts()
    assert len(ages) == 4 and all(re.search(r"20\d\d, ", age) for age in ages)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_no_column_is_left_empty(open_page, size):
    page = open_page("/", viewport={"width": size[0], "height": size[1]})
    drawn(page)
    come_to_rest(page)
    for row in (".lead-and-calendar", ".stories"):
        columns = page.locator(f"{row} > *").all()
        tops = {round(one.bounding_box()["y"]) for one in columns}
        if len(tops) > 1:  # They stand below each other.
            continue
        filled = [one.evaluate(FILLED) for one in columns]
        assert min(filled) > 0.75 * max(filled), (row, filled)
