"""A page that is printed is A4 made for it: no figure across a page, light, and all sources."""

import io

import pypdf
import pytest
from playwright.sync_api import expect

from dashboard.areas import MIDTJYLLAND, members

PATHS = ["/", "/kvoter", "/kvoter/beregning", "/kvoter/aftale", "/rar", "/vaekst", "/data", "/om"]
A4_MM = (210, 297)
MM_PER_POINT = 25.4 / 72
# What an A4 page holds between its margins, in pixels of 1/96 inch.
PAGE_WIDTH, PAGE_HEIGHT = 680, 1009
LAY, TAKE = (
    "window.dispatchEvent(new Event('beforeprint'))",
    "window.dispatchEvent(new Event('afterprint'))",
)


KOMMUNE_PAGES, KOMMUNE_WIDTH, SMALLEST_TYPE_PT = 2, 703, 8
# The size of every text of a paper, in points.
SIZES = """() => [...document.querySelectorAll('.paper *')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75)"""


def pages_of(page):
    return pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_printed_on_a4_with_its_finding_and_its_address(open_page, path):
    page = open_page(path, color_scheme="dark")
    heading = page.locator("main h1").inner_text()
    pages = pages_of(page)
    first = " ".join(pages[0].extract_text().split())
    assert [round(side * MM_PER_POINT) for side in pages[0].mediabox[2:]] == list(A4_MM)
    assert heading[:30] in first
    assert f"{path if path != '/' else ''}?version=" in first.replace(" ", "")
    assert f"1 / {len(pages)}" in first


@pytest.mark.parametrize("path", PATHS)
def test_no_figure_is_deeper_than_a_page_and_all_is_light(open_page, path):
    page = open_page(path, color_scheme="dark", viewport={"width": PAGE_WIDTH, "height": 900})
    page.evaluate(LAY)
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("#paper .paper")).to_be_visible()
    deep = page.evaluate(
        """() => [...document.querySelectorAll('.paper-whole')]
          .filter((one) => one.querySelector('svg'))
          .map((one) => one.getBoundingClientRect().height)"""
    )
    assert all(height < PAGE_HEIGHT for height in deep)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PAGE_WIDTH
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    ink = page.locator("#paper h1").evaluate("(one) => getComputedStyle(one).color")
    assert ink == "rgb(27, 30, 33)"
    expect(page.locator("main#indhold")).to_be_hidden()
    page.evaluate(TAKE)
    expect(page.locator("#paper")).to_have_count(0)


def test_each_of_the_19_municipalities_stands_on_two_pages_that_can_be_read(open_page, real):
    region = members(real, MIDTJYLLAND, 0)
    assert len(region) == 19
    size = {"width": KOMMUNE_WIDTH, "height": PAGE_HEIGHT}
    page = open_page("/papir/kommune/0751?lang=en", viewport=size)
    page.emulate_media(media="print")
    for address in ("0751?lang=en", *region):
        page.goto(f"/papir/kommune/{address}")
        assert min(page.evaluate(SIZES)) >= SMALLEST_TYPE_PT
        # A page that is wider than its paper would be printed smaller.
        assert page.evaluate("document.documentElement.scrollWidth") <= KOMMUNE_WIDTH
        assert len(pages_of(page)) <= KOMMUNE_PAGES, address


def test_the_page_of_a_municipality_prints_as_its_paper(open_page):
    page = open_page("/kommune/0657")
    heading = page.locator("main h1").inner_text()
    pages = pages_of(page)
    assert len(pages) <= KOMMUNE_PAGES
    assert heading[:30] in " ".join(pages[0].extract_text().split())


def test_what_is_printed_follows_what_is_chosen(open_page):
    page = open_page("/kvoter")
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(page.locator("h1")).to_contain_text("pct.")
    page.wait_for_url("**maal=kvote_andel")
    assert "pct." in pages_of(page)[0].extract_text()


def test_without_a_server_the_screen_is_printed_without_what_can_be_pressed(open_page, complaints):
    page = open_page("/om")
    page.route("**/papir/**", lambda route: route.abort())
    page.evaluate(LAY)
    page.emulate_media(media="print")
    expect(page.locator("#paper")).to_have_count(0)
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator(".shell-nav").first).to_be_hidden()
    complaints.forgive("papir|Failed to load")


def test_a_press_in_the_footer_prints(open_page):
    page = open_page("/rar")
    page.evaluate("() => { window.asked = 0; window.print = () => (window.asked += 1); }")
    page.get_by_role("button", name="Udskriv siden").click()
    assert page.evaluate("() => window.asked") == 1
