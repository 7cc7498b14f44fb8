"""The reader's municipality: chosen once, it stands in the header and goes with every link."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.kit.look import DARK, LIGHT
from tests.browser.rest import come_live

RGB = {"light": LIGHT.chosen, "dark": DARK.chosen}


def css(colour):
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def mine(page):
    return page.locator(".shell-mine")


def go(page, name, path):
    page.get_by_role("link", name=name, exact=True).click()
    page.wait_for_url(f"**{path}")
    come_live(page)


def test_it_is_chosen_on_a_map_followed_through_three_pages_and_back(open_page):
    page = open_page("/kvoter")
    expect(mine(page)).to_have_text("Vælg kommune")
    page.locator(".ranked", has_text="Herning").click()
    expect(mine(page)).to_contain_text("Herning")
    rar = page.get_by_role("link", name="RAR", exact=True)
    expect(rar).to_have_attribute("href", "/rar?kommune=0657")
    page.wait_for_url("**/kvoter?kommune=0657")
    page.evaluate("window.stillHere = true")
    go(page, "RAR", "/rar?kommune=0657")
    go(page, "Beregning", "/kvoter/beregning?kommune=0657")
    expect(page.locator("h1")).to_contain_text("Herning")
    go(page, "Aftale", "/kvoter/aftale?kommune=0657")
    expect(mine(page)).to_contain_text("Herning")
    page.go_back()
    page.wait_for_url("**/kvoter/beregning?kommune=0657")
    come_live(page)
    page.go_back()
    page.wait_for_url("**/rar?kommune=0657")
    come_live(page)
    expect(page.locator("#rar-land .map-selected")).to_have_count(1)
    assert page.evaluate("window.stillHere") is True


def test_it_is_cleared_where_it_stands_and_the_page_follows(open_page):
    page = open_page("/kvoter?kommune=0657")
    page.get_by_role("link", name="Fjern min kommune").click()
    page.wait_for_url("**/kvoter")
    come_live(page)
    expect(mine(page)).to_have_text("Vælg kommune")
    expect(page.locator("#kvoter-land .map-selected")).to_have_count(0)
    go(page, "RAR", "/rar")


def test_who_is_let_go_on_the_page_is_let_go_in_the_header(open_page):
    page = open_page("/kvoter?kommune=0657")
    page.locator(".ranked", has_text="Herning").click()
    page.wait_for_url("**/kvoter")
    expect(mine(page)).to_have_text("Vælg kommune")


def test_an_address_without_one_shows_none_and_its_links_carry_the_one_remembered(open_page):
    page = open_page("/kvoter?kommune=0657")
    page.goto("/kvoter")
    come_live(page)
    expect(mine(page)).to_contain_text("Herning")
    expect(page.locator("#kvoter-land .map-label").first).to_be_visible()
    expect(page.locator("#kvoter-land .map-selected")).to_have_count(0)
    go(page, "RAR", "/rar?kommune=0657")


def test_another_tab_remembers_nothing(open_page):
    open_page("/kvoter?kommune=0657")
    expect(mine(open_page("/kvoter"))).to_have_text("Vælg kommune")


def test_a_page_s_own_example_is_nobody_s_choice_until_it_is_chosen(open_page):
    page = open_page("/kvoter/beregning")
    expect(mine(page)).to_have_text("Vælg kommune")
    page.locator(".ranked", has_text="Herning").click()
    expect(mine(page)).to_contain_text("Herning")
    page.locator(".ranked", has_text="Aarhus").click()
    expect(mine(page)).to_contain_text("Aarhus")
    page.wait_for_url("**/kvoter/beregning")  # It is left out where it is the page's own.
    go(page, "Kvoter", "/kvoter?kommune=0751")


def test_one_that_a_page_cannot_show_is_carried_past_it(open_page):
    page = open_page("/kvoter?omraade=danmark&kommune=0461")
    go(page, "RAR", "/rar")
    expect(mine(page)).to_contain_text("Odense")
    go(page, "Overblik", "/?kommune=0461")


def test_the_language_takes_it_along(open_page):
    page = open_page("/om?kommune=0657")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/om?kommune=0657&lang=en")
    come_live(page)
    expect(mine(page)).to_contain_text("Herning")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_one_colour_is_its_own_on_map_row_line_and_table(open_page, theme):
    page = open_page("/rar?kommune=0657", color_scheme=theme)
    own = css(RGB[theme])
    expect(page.locator("#rar-land .map-selected")).to_have_css("stroke", own)
    name = page.locator(".mine-name")
    assert name.evaluate("one => getComputedStyle(one, '::before').backgroundColor") == own
    page.goto(page.url.replace("/rar", "/kvoter"))
    come_live(page)
    row = page.locator("#kvoter-ranking [aria-pressed=true]")
    expect(row).to_have_css("box-shadow", re.compile(re.escape(own)))
    page.goto(page.url.replace("?", "?visning=tabel&"))
    come_live(page)
    table = page.locator(".data-table tr.mine").first
    expect(table).to_contain_text("Herning")
    expect(table.locator("> *").first).to_have_css("box-shadow", re.compile(re.escape(own)))


def test_the_row_of_a_table_follows_the_choice(open_page):
    page = open_page("/kvoter?visning=tabel&kommune=0657")
    expect(page.locator(".data-table tr.mine").first).to_contain_text("Herning")
    page.select_option("#kvoter-municipality", "0791")
    page.wait_for_url("**/kvoter?visning=tabel&kommune=0791")
    expect(page.locator(".data-table tr.mine").first).to_contain_text("Viborg")


def test_nothing_in_the_header_moves_when_one_is_chosen(open_page):
    page = open_page("/kvoter")
    places = """() => [...document.querySelectorAll('.shell-nav a, .shell-search, .shell-fold')]
      .map((one) => { const { x, y } = one.getBoundingClientRect(); return [x, y].join(' '); })"""
    before = page.evaluate(places)
    page.select_option("#kvoter-municipality", "0760")
    expect(mine(page)).to_contain_text("Ringkøbing-Skjern")
    assert page.evaluate(places) == before
