"""/uddannelse in a real browser, while the agreement by municipality is not put in."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.uddannelse.choice import SECTIONS
from tests.browser.address import asks
from tools.reading import come_to

AARHUS = "0751"


def wait_for_all(page):
    """Walk through the page until every section is drawn."""
    for name in SECTIONS:
        come_to(page, f"#uddannelse-{name}", f"#uddannelse-{name} .provenance")


def test_the_finding_the_bars_and_the_age_stand_on_the_first_screen(open_page):
    page = open_page("/uddannelse", viewport={"width": 1920, "height": 1080})
    expect(page.locator("h1")).to_contain_text("færre elevpladser til SOSU-hjælpere")
    expect(page.locator(".subtitle + .fine-print > .age")).to_contain_text("2020")
    expect(page.locator("#pladser .bars")).to_have_count(3)
    expect(page.locator("#pladser")).to_contain_text("3.448")
    for box in page.locator("#pladser .bars").all():
        at = box.bounding_box()
        assert at["y"] + at["height"] <= 1080


def test_counts_change_headline_bars_lines_and_address_and_back_takes_them_back(open_page):
    page = open_page("/uddannelse")
    wait_for_all(page)
    page.select_option("#uddannelse-measure", "antal")
    expect(page.locator("h1")).to_contain_text("1.455 elevpladser for 2018: 481 til")
    expect(page.locator("#pladser .bars").nth(1)).to_contain_text("756")
    expect(page.locator("#uddannelse-tilgang .intake-lines")).to_contain_text("SOSU-hjælper 914")
    asks(page, vis="antal")
    page.go_back()
    expect(page.locator("#pladser .bars").nth(1)).to_contain_text("5,8")


def test_the_19_wait_and_aarhus_says_what_is_known(open_page):
    page = open_page(f"/uddannelse?kommune={AARHUS}")
    wait_for_all(page)
    local = page.locator(".part-kommuner")
    expect(local.locator(".finding")).to_contain_text("ikke fundet for noget år")
    expect(page.locator("#uddannelse-local-facts")).to_contain_text("pladser om året, 2019: 169")
    expect(local.get_by_role("link", name="Skemaet til pladserne")).to_be_visible()
    expect(page.locator("#uddannelse-programme")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("view", ["", "?lang=en&vis=antal"])
def test_nothing_is_cut_on_a_phone(open_page, uncut, width, view):
    page = open_page(f"/uddannelse{view}", viewport={"width": width, "height": 844})
    wait_for_all(page)
    uncut(page, "main :is(h1, p, li), .intake-lines text")


def test_english_is_complete(open_page):
    page = open_page(f"/uddannelse?lang=en&kommune={AARHUS}")
    wait_for_all(page)
    text = page.locator("main").inner_text()
    assert re.findall(r"\b(kommuner?|pladser|elever|Kilde|Hele landet|ikke fundet)\b", text) == []


@pytest.mark.parametrize("view", ["", f"?vis=antal&lang=en&kommune={AARHUS}"])
def test_axe_finds_nothing(open_page, accessible, view):
    page = open_page(f"/uddannelse{view}")
    wait_for_all(page)
    accessible(page)
