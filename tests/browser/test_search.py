"""The search of the header: by keyboard and by touch, and the page of the same without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dashboard.kit.paths import INDEX

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The first who opens it may wait until the index has been worked out.
INDEX_WITHIN_MS = 30_000


def dialog(page):
    return page.get_by_role("dialog")


def options(page):
    return dialog(page).get_by_role("option")


def selected(page):
    return dialog(page).locator("[aria-selected=true]")


def opened(page, key="/"):
    page.keyboard.press(key)
    field = page.get_by_role("combobox", name="Søg efter")
    expect(field).to_be_focused()
    expect(options(page).first).to_be_visible(timeout=INDEX_WITHIN_MS)
    return field


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_it_arrows_walk_and_escape_gives_the_keyboard_back(open_page, key):
    page = open_page("/kvoter")
    page.locator("#kvoter-measure").focus()
    if key == "/":
        page.locator(".shell-search").focus()
    back = page.evaluate_handle("document.activeElement")
    field = opened(page, key)
    page.keyboard.type("herning")
    expect(selected(page)).to_contain_text("Herning")
    expect(field).to_have_attribute("aria-activedescendant", "search-0")
    page.keyboard.press("ArrowDown")
    expect(selected(page)).to_contain_text("Herning på denne side")
    expect(field).to_have_attribute("aria-activedescendant", "search-1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(selected(page)).to_have_attribute("id", f"search-{options(page).count() - 1}")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert page.evaluate("back => document.activeElement === back", back)


def test_enter_leads_to_a_page(open_page):
    page = open_page("/")
    opened(page)
    page.keyboard.type("vækst")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vaekst")
    expect(page.locator("main h1")).to_be_focused()


def test_a_subject_of_a_municipality_leads_to_its_figure_with_it_chosen(open_page):
    page = open_page("/")
    opened(page)
    page.keyboard.type("kvoter skive")
    expect(selected(page)).to_contain_text("Kvoter: Skive")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kvoter?kommune=0779")
    expect(page.locator("h1")).to_contain_text("Skive")
    expect(page.locator(".shell-mine")).to_contain_text("Skive")


def test_a_municipality_can_be_chosen_without_leaving_the_page(open_page):
    page = open_page("/rar?maal=ledighed")
    opened(page)
    page.keyboard.type("ringkobing")
    options(page).filter(has_text="på denne side").click()
    page.wait_for_url("**/rar?maal=ledighed&kommune=0760")
    expect(page.locator("#rar-land .map-selected")).to_have_count(1)
    expect(page.locator(".shell-mine")).to_contain_text("Ringkøbing-Skjern")


def test_on_a_page_of_text_it_becomes_the_reader_s_own_all_the_same(open_page):
    page = open_page("/om")
    opened(page)
    page.keyboard.type("viborg")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/om?kommune=0791")
    expect(page.locator(".shell-mine")).to_contain_text("Viborg")
    page.get_by_role("link", name="Fjern min kommune").click()
    expect(page.locator(".shell-mine")).to_have_text("Vælg kommune")
    page.wait_for_url("**/om")


def test_enter_on_a_municipality_leads_to_its_page(open_page):
    page = open_page("/kvoter")
    opened(page)
    page.keyboard.type("0657")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommune/0657")
    expect(page.locator(".shell-mine")).to_contain_text("Herning")
    rar = page.get_by_role("link", name="RAR", exact=True)
    expect(rar).to_have_attribute("href", "/rar?kommune=0657")


def test_a_definition_is_unfolded_where_it_stands(open_page):
    page = open_page("/kvoter")
    opened(page)
    page.keyboard.type("landstal")
    options(page).filter(has_text="Indikator").first.click()
    page.wait_for_url("**/om#landstal")
    expect(page.locator("dt#landstal")).to_be_in_viewport()


def test_a_slash_that_is_written_is_a_slash(open_page):
    page = open_page("/kvoter/beregning")
    page.locator("input[type=text], .form-control").first.focus()
    page.keyboard.press("/")
    expect(dialog(page)).to_have_count(0)


def test_its_index_is_fetched_when_it_is_opened_and_once(open_page):
    page = open_page("/")
    asked = []
    page.on("request", lambda one: asked.append(one.url) if "soegeindeks" in one.url else None)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert asked == []
    opened(page)
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    opened(page)
    assert len(asked) == 1


def test_it_can_be_used_with_a_thumb(open_page):
    page = open_page("/kvoter", viewport={"width": 390, "height": 844}, has_touch=True)
    page.locator(".shell-search").tap()
    expect(options(page).first).to_be_visible(timeout=INDEX_WITHIN_MS)
    page.keyboard.type("arhus")
    expect(options(page).first).to_contain_text("Aarhus")
    heights = [one.bounding_box()["height"] for one in options(page).all()]
    assert min(heights) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    options(page).nth(1).tap()
    page.wait_for_url("**/kvoter?kommune=0751")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_search(open_page, theme):
    page = open_page("/om", color_scheme=theme, reduced_motion="reduce")
    opened(page)
    page.keyboard.type("herning")
    expect(selected(page)).to_contain_text("Herning")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page_of_the_search(open_page, theme):
    page = open_page("/soeg?q=herning&kommune=0760", color_scheme=theme)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []


def test_a_press_is_heard_though_the_index_arrives_under_it(open_page):
    page = open_page("/")
    waiting = []

    def hold(route):
        waiting.append(route)

    page.route(f"**{INDEX}/*", hold)
    page.locator(".shell-search").click()
    page.get_by_role("combobox", name="Søg efter").fill("herning")
    first = options(page).first
    expect(first).to_contain_text("Herning")
    first.hover()
    page.mouse.down()
    with page.expect_request_finished():
        waiting.pop().continue_()
    page.evaluate("() => new Promise((then) => setTimeout(then, 200))")
    page.mouse.up()
    page.wait_for_url("**/kommune/0657*")


def test_without_scripts_a_form_finds_the_same(browser, base_url):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{base_url}/rar?kommune=0657")
    page.locator(".shell-search").click()
    page.get_by_label("Søg efter").fill("kvoter")
    page.get_by_role("button", name="Søg").click()
    expect(page.locator("h1")).to_contain_text("resultater for »kvoter«")
    first = page.locator(".found a").first
    expect(first).to_have_attribute("href", "/kvoter?kommune=0657")
    context.close()
